"""No order of mails, forged mails, forms, edits, absences and crashes issues what the signer did not approve.

Each example is an office of its own in a real database. What people truly said is written down here, apart from it.
"""

import itertools
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from domain.approval import Decision, Verdict
from domain.document import Document, content_hash
from domain.lifecycle import DocumentState, StepState
from domain.signing import ON_BEHALF
from storage import archive
from storage.database import reading, transaction
from storage.models import (
    Absence,
    ApprovalStep,
    DecisionClaim,
    DocumentVersion,
    Event,
    Group,
    GroupMember,
    Message,
    OfficialDocument,
    OutboxLetter,
    Person,
)
from storage.trail import first_broken
from tasks import approving, drafting, issuing, reminding, substituting, versions, withdrawing
from tasks.pending import pending
from tasks.reading import read_message
from tests.offices import a_home, an_empty_database
from tests.tasks.documents import NOW, a_draft, a_staffed_office

PEOPLE = ("hieutruong", "mai", "to1", "thu")
WORDS = ("Duyệt", "Trả lại: sửa mục II", "Không duyệt: để sau", "Cơ bản đồng ý", "Đúng", "Sai", "Xin rút dự thảo",
         "Dừng ban hành: chờ", "Tôi nghỉ từ 27/2 đến 8/3, đồng chí Trần Thị Mai thay")  # fmt: skip
CHAINS: tuple[list[dict[str, Any]], ...] = (
    [{"kind": "signature", "role": "principal"}],
    [{"kind": "content", "role": "vice_principal"}, {"kind": "signature", "role": "principal"}],
    [
        {"kind": "content", "group": "HD", "quorum": 1, "order": 1},
        {"kind": "form", "role": "clerk", "order": 1, "again": "once"},
        {"kind": "signature", "role": "principal"},
    ],
    [{"kind": "content", "group": "HD", "quorum": "any"}, {"kind": "signature", "role": "principal"}],
)


class Killed(BaseException):
    """The process ends before its commit; nothing in the program catches this."""


@dataclass
class World:
    """One office, its clock, and what its people truly said: (person, content hash)."""

    document_id: int
    people: dict[str, int]
    now: datetime = NOW
    said: set[tuple[int, str]] = field(default_factory=set)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def tick(self) -> None:
        """What the office does by itself."""
        for message_id in pending(self.now).to_read:
            read_message(message_id, self.now)
        for _ in range(4):
            work = pending(self.now)
            for document_id in work.to_submit:
                approving.submit(document_id, self.now)
            for document_id in work.to_issue:
                issuing.issue(document_id, self.now)
        substituting.pass_on(self.now)
        reminding.remind(self.now)

    def mail(self, who: str, which: int, words: str, proof: str, forged: bool) -> None:
        """Somebody answers a letter; `forged`: somebody else does, who got hold of one that asks for approval."""
        letters = self._letters(who, forged)
        letter = letters[which % len(letters)] if letters else None
        if not forged:
            self._write_down(who, letter, words)
        self.sends(who, letter, words, "none" if forged and proof == "pass" else proof)

    def sends(self, who: str, letter: OutboxLetter | None, words: str, proof: str) -> None:
        """A mail comes in from somebody's address; `proof`: what our server found out about it."""
        number = next(self.numbers)
        subject, answered = (f"Re: {letter.subject}", letter.mail_id) if letter else ("Kế hoạch", "")
        raw = "\r\n".join((
            f"From: {who}@hoasen.edu.vn", "To: vanthu@dongtrieu.edu.vn", f"Message-ID: <t{number}@may.example>",
            f"In-Reply-To: {answered}", f"Date: {self.now:%a, %d %b %Y %H:%M:%S %z}", f"Subject: {subject}",
            "Content-Type: text/plain; charset=utf-8", "", words, "",
        )).encode()  # fmt: skip
        self._receives(raw, f"{who}@hoasen.edu.vn", proof)

    def _receives(self, raw: bytes, sender: str, proof: str) -> None:
        kept = archive.put(raw)
        with transaction() as session:
            row = Message(
                office_id=session.get_one(OfficialDocument, self.document_id).office_id,
                content_hash=sha256(raw).hexdigest(), raw=kept, size=len(raw), arrived_at=self.now,
                sender=sender, authentication=proof,
            )  # fmt: skip
            session.add(row)
            session.flush()
            number = row.id
        read_message(number, self.now)

    def answer(self, words: str, proof: str) -> None:
        """Whoever is asked answers the request, and says ĐÚNG when asked whether that was theirs."""
        with reading() as session:
            asked = session.scalars(select(ApprovalStep).filter_by(state=StepState.ASKED)).first()
            who = next((code for code, number in self.people.items() if asked and number == asked.person_id), "")
        if who:
            self.mail(who, 0, words, proof, forged=False)
            letters = self._letters(who, forged=False)
            if letters and letters[0].letter == "confirm_decision":
                self.mail(who, 0, "Đúng", proof, forged=False)

    def _letters(self, who: str, forged: bool) -> list[OutboxLetter]:
        with reading() as session:
            query = select(OutboxLetter).where(OutboxLetter.person_id == self.people[who])
            if forged:  # a letter may be forwarded; what asks the work address back is read there only
                query = query.where(OutboxLetter.letter == "approval_request")
            found = list(session.scalars(query.order_by(OutboxLetter.id.desc()).limit(4)))
            session.expunge_all()
            return found

    def _write_down(self, who: str, letter: OutboxLetter | None, words: str) -> None:
        if letter is None:
            return
        with reading() as session:
            if letter.letter in ("approval_request", "ask_back", "approval_reminder", "digest") and words == "Duyệt":
                steps = session.scalars(select(ApprovalStep).where(ApprovalStep.person_id == self.people[who]))
                asked = [row for row in steps if row.asked_at is not None]
                if letter.letter == "approval_request":
                    # The same step may be asked about once more, after an objection: `approval:7:objected:2`.
                    asked = [row for row in asked if letter.key.split(":")[1] == str(row.id)]
                for row in asked:
                    self.said.add((row.person_id, session.get_one(DocumentVersion, row.version_id).content_hash))
            if letter.letter == "confirm_decision" and words in ("Đúng", "Duyệt"):
                claim = session.get_one(DecisionClaim, int(letter.key.removeprefix("claim:")))
                if claim.step_id is not None and claim.act == "approved":
                    step = session.get_one(ApprovalStep, claim.step_id)
                    version = session.get_one(DocumentVersion, step.version_id)
                    self.said.add((step.person_id, version.content_hash))

    def form(self, which: int, who: str, verdict: Verdict) -> None:
        """A decision at the console, by the person it names."""
        with transaction() as session:
            rows = list(session.scalars(select(ApprovalStep).order_by(ApprovalStep.id.desc()).limit(4)))
            if not rows:
                return
            step, person = rows[which % len(rows)], self.people[who]
            if verdict is Verdict.APPROVED:
                self.said.add((person, session.get_one(DocumentVersion, step.version_id).content_hash))
            approving.decide(session, step, Decision(person, verdict, "vì", "…", "form", "run"), self.now)

    def edit(self, words: str) -> None:
        """The text is changed, wherever the case stands."""
        with transaction() as session:
            document = session.get_one(OfficialDocument, self.document_id)
            if document.state in (DocumentState.RETURNED, DocumentState.SUBMITTED, DocumentState.APPROVED):
                model: Document = versions.model_of(versions.current(document))
                drafting.revise(session, document, replace(model, closing=words), self.now, words)

    def absence(self, who: str, days: int, substitute: str) -> None:
        """Somebody goes away for some days."""
        with transaction() as session:
            office_id = session.get_one(OfficialDocument, self.document_id).office_id
            row = Absence(office_id=office_id, person_id=self.people[who], substitute_id=self.people[substitute])
            row.first_on = self.now.date()
            row.last_on = row.first_on + timedelta(days=days)
            session.add(row)

    def stop(self, taken_back: bool) -> None:
        """By command."""
        (withdrawing.withdraw if taken_back else withdrawing.stop)(self.document_id, "lý do", self.now)

    def check(self) -> None:
        """What must hold after every step."""
        with reading() as session:
            document = session.get_one(OfficialDocument, self.document_id)
            current = versions.current(document)
            steps = [row for row in document.steps if row.version_id == current.id or current.signed]
            match document.state:
                case DocumentState.SUBMITTED:
                    asked = [row for row in steps if row.state == StepState.ASKED]
                    assert asked
                    assert all(row.next_at is not None for row in asked)
                case DocumentState.RETURNED:
                    assert document.next_at is not None
                case DocumentState.APPROVED:
                    assert document.id in pending(self.now).to_issue or document.held_because
                case DocumentState.DRAFT if len(document.versions) > 1:
                    assert document.id in pending(self.now).to_submit
                case DocumentState.ISSUED:
                    self._check_issued(session, document, current)
            assert first_broken(session.scalars(select(Event).order_by(Event.ordinal))) is None

    def _check_issued(self, session: Session, document: OfficialDocument, current: DocumentVersion) -> None:
        model = versions.model_of(current)
        assert current.signed
        assert model.signer is not None
        signer = session.scalars(select(Person).where(Person.name == model.signer.name)).one()
        assert self._has_approved(session, signer.id, content_hash(model)), f"{signer.name} never approved this text"
        assert not (model.signer.authority or "").startswith(ON_BEHALF)

    def _has_approved(self, _session: Session, person: int, content: str) -> bool:
        return (person, content) in self.said


MAILS = st.tuples(
    st.just("mail"), st.sampled_from(PEOPLE), st.integers(0, 3), st.sampled_from(WORDS),
    st.sampled_from(("none", "pass", "fail")), st.booleans(),
)  # fmt: skip
FORGED = st.tuples(st.just("mail"), st.sampled_from(PEOPLE[:2]), st.integers(0, 1), st.just("Duyệt"),
                   st.sampled_from(("none", "fail")), st.just(True))  # fmt: skip
ANSWERS = st.tuples(st.just("answer"), st.sampled_from(("Duyệt", "Duyệt", "Duyệt", "Trả lại: sửa mục II")),
                    st.sampled_from(("none", "pass")))  # fmt: skip
OTHERS = st.one_of(
    st.tuples(st.just("form"), st.integers(0, 3), st.sampled_from(PEOPLE), st.sampled_from(Verdict)),
    st.tuples(st.just("edit"), st.sampled_from(("Một.", "Hai.", "Ba."))),
    st.tuples(st.just("absence"), st.sampled_from(PEOPLE), st.integers(0, 9), st.sampled_from(PEOPLE)),
    st.tuples(st.just("stop"), st.booleans()),
)
ACTIONS = st.one_of(ANSWERS, ANSWERS, FORGED, MAILS, OTHERS)


@contextmanager
def killed_before_commit(wanted: bool) -> Iterator[None]:
    """The first commit inside the block does not happen, and the process with it."""

    def kill(_session: Session) -> None:
        event.remove(Session, "before_commit", kill)
        raise Killed

    if wanted:
        event.listen(Session, "before_commit", kill)
    try:
        yield
    except Killed:
        pass
    finally:
        if wanted and event.contains(Session, "before_commit", kill):
            event.remove(Session, "before_commit", kill)


def a_world(rule: str, chain: list[dict[str, Any]]) -> World:
    office_id = a_staffed_office(decision_proof=rule, chains={"*": chain})
    document_id = a_draft()
    with transaction() as session:
        people = {row.code: row.id for row in session.scalars(select(Person))}
        group = Group(office_id=office_id, code="HD", name="Hội đồng")
        session.add(group)
        session.flush()
        for code in ("mai", "to1"):
            session.add(GroupMember(office_id=office_id, group_id=group.id, person_id=people[code]))
    approving.submit(document_id, NOW)
    return World(document_id, people)


@pytest.mark.property
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    rule=st.sampled_from(("confirm", "confirm", "code")),
    chain=st.sampled_from(CHAINS),
    steps=st.lists(st.tuples(ACTIONS, st.integers(0, 30), st.integers(0, 5)), min_size=3, max_size=12),
)
def test_nothing_is_issued_that_its_signer_did_not_approve_and_no_case_falls_asleep(
    database_template: Path, rule: str, chain: list[dict[str, Any]], steps: list[tuple[tuple[Any, ...], int, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder, a_home(Path(folder) / "home") as home:
        an_empty_database(home, database_template)
        world = a_world(rule, chain)
        world.check()
        for (name, *arguments), hours, fate in steps:
            world.now += timedelta(hours=hours)
            with killed_before_commit(fate == 0):
                getattr(world, name)(*arguments)
            world.check()
            if fate > 2:
                world.tick()
                world.check()
        world.tick()
        world.check()
