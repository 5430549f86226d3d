"""The same office, where decisions are entered in approvers' names too: none counts that was not told in good time, or
that anybody objected to.

What was told and what was said against it is written down here, apart from the program.
"""

import tempfile
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.approval import Verdict
from domain.calendar import OfficeCalendar
from domain.lifecycle import StepState
from storage.database import reading, transaction
from storage.models import (
    ApprovalStep,
    DocumentVersion,
    EnteredDecision,
    MailboxState,
    Office,
    OfficialDocument,
    OutboxLetter,
)
from tasks import entered
from tasks.office_actions import entering
from tasks.office_actions.entering import Said
from tasks.office_actions.outcome import Actor, Done
from tests.offices import a_home, an_empty_database
from tests.stories.bounces import bounce_of
from tests.tasks.test_approval_property import ACTIONS, ANSWERS, CHAINS, World, a_world, killed_before_commit

DAYS = 1
AGREE = ("Đúng", "Duyệt")


@dataclass
class Entry:
    """What was entered: whose it is said to be, about which text, when they were told, whether they objected."""

    person: int
    content: str
    told_on: date | None = None
    spoiled: bool = False


@dataclass
class EnteringWorld(World):
    """The world with a desk that enters decisions, and a post that brings letters, or brings them back."""

    entries: dict[int, Entry] = field(default_factory=dict)
    against: Entry | None = None

    def tick(self) -> None:
        """Letters go out, the mailbox is read to its end, what is due is settled; then all the rest."""
        with transaction() as session:
            for letter in session.scalars(select(OutboxLetter).filter_by(state="queued")):
                letter.state, letter.sent_at = "sent", self.now
                if letter.letter == "decision_entered":
                    self.entries[int(letter.key.removeprefix("entered:"))].told_on = self.now.date()
            session.scalars(select(MailboxState)).one().collected_at = self.now
        entered.settle(self.now)
        super().tick()

    def rest(self, days: int) -> None:
        """Nothing happens for some days."""
        self.tick()
        self.now += timedelta(days=days)
        self.tick()

    def enter(self, which: int, verdict: Verdict) -> None:
        """Somebody at the desk enters what an approver is said to have decided."""
        with reading() as session:
            rows = [row.id for row in session.scalars(select(ApprovalStep).order_by(ApprovalStep.id.desc()).limit(3))]
        if not rows:
            return
        said = Said(verdict, "vì", "bản giấy")
        done = entering.enter(f"#{rows[which % len(rows)]} · x", said, self.now, Actor("Đỗ Văn Thu", "run:1"))
        if isinstance(done, Done):
            with reading() as session:
                row = session.scalars(select(EnteredDecision).order_by(EnteredDecision.id.desc())).first()
                assert row is not None
                person = session.get_one(ApprovalStep, row.step_id).person_id
                self.entries[row.id] = Entry(person, row.content_hash)

    def object(self, words: str, proof: str, forged: bool) -> None:
        """Whoever was told answers that letter, or somebody does who got hold of it."""
        with reading() as session:
            query = select(OutboxLetter).filter_by(letter="decision_entered").order_by(OutboxLetter.id.desc())
            letter = session.scalars(query).first()
            session.expunge_all()
        if letter is None:
            return
        who = next(code for code, number in self.people.items() if number == letter.person_id)
        if not forged:
            self._write_down(who, letter, words)
        self.sends(who, letter, words, "none" if forged and proof == "pass" else proof)

    def bounce(self) -> None:
        """The letter comes back."""
        with reading() as session:
            query = select(OutboxLetter).filter_by(letter="decision_entered", state="sent")
            letter = session.scalars(query.order_by(OutboxLetter.id.desc())).first()
            session.expunge_all()
        if letter is not None:
            self._against(letter)
            raw = bounce_of(letter, letter.to_address, "4.4.7").encode()
            self._receives(raw, "MAILER-DAEMON@hoasen.edu.vn", "none")

    def _receives(self, raw: bytes, sender: str, proof: str) -> None:
        """What arrives in time speaks against an entry; a mail that a crash kept from arriving says nothing."""
        against, self.against = self.against, None
        super()._receives(raw, sender, proof)
        if against is not None:
            against.spoiled = True

    def _write_down(self, who: str, letter: OutboxLetter | None, words: str) -> None:
        super()._write_down(who, letter, words)
        if letter is None or letter.letter != "decision_entered":
            return
        with reading() as session:
            row = session.get_one(EnteredDecision, int(letter.key.removeprefix("entered:")))
            step = session.get_one(ApprovalStep, row.step_id)
            if words in AGREE and row.act == Verdict.APPROVED:
                self.said.add((step.person_id, row.content_hash))
            elif words != "Đúng":
                self._against(letter)

    def _against(self, letter: OutboxLetter) -> None:
        """The mail that comes next speaks against this entry, unless it has ended already."""
        number = int(letter.key.removeprefix("entered:"))
        with reading() as session:
            waits = session.get_one(EnteredDecision, number).state == "waiting"
        self.against = self.entries[number] if waits else None

    def check(self) -> None:
        """Whatever was decided by silence was told in time, and nobody objected."""
        super().check()
        with reading() as session:
            for step in session.scalars(select(ApprovalStep).filter_by(channel=entered.CHANNEL)):
                if not step.carried:
                    assert self._was_silent(session, step)

    def _was_silent(self, session: Session, step: ApprovalStep) -> bool:
        content = session.get_one(DocumentVersion, step.version_id).content_hash
        assert step.decided_at is not None
        day = step.decided_at.astimezone(self.now.tzinfo).date()
        return any(
            not entry.spoiled
            and entry.told_on is not None
            and OfficeCalendar().working_days_between(entry.told_on, day) >= DAYS
            for entry in self.entries.values()
            if (entry.person, entry.content) == (step.decided_by_id, content)
        )

    def _has_approved(self, session: Session, person: int, content: str) -> bool:
        by_silence = (
            step
            for step in session.scalars(select(ApprovalStep).filter_by(channel=entered.CHANNEL, decided_by_id=person))
            if session.get_one(DocumentVersion, step.version_id).content_hash == content
        )
        return super()._has_approved(session, person, content) or any(
            step.state == StepState.APPROVED and self._was_silent(session, step) for step in by_silence
        )


ENTERS = st.tuples(st.just("enter"), st.integers(0, 2), st.sampled_from((Verdict.APPROVED, *Verdict)))
OBJECTS = st.tuples(
    st.just("object"), st.sampled_from(("Phản đối", "", "Đúng", "Duyệt")), st.sampled_from(("none", "pass", "fail")),
    st.booleans(),
)  # fmt: skip
RESTS = st.tuples(st.just("rest"), st.integers(1, 4))
DESK = st.one_of(ENTERS, ENTERS, RESTS, OBJECTS, st.just(("bounce",)), ANSWERS, ACTIONS)


@pytest.mark.property
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    rule=st.sampled_from(("confirm", "code")),
    chain=st.sampled_from(CHAINS),
    steps=st.lists(st.tuples(DESK, st.integers(0, 30), st.integers(0, 5)), min_size=3, max_size=12),
)
@example("confirm", CHAINS[0], [(("enter", 0, Verdict.APPROVED), 0, 1), (("rest", 3), 0, 5)])
@example(
    "confirm",
    CHAINS[0],
    [(("enter", 0, Verdict.APPROVED), 0, 5), (("object", "Phản đối", "none", False), 1, 1), (("rest", 4), 0, 5)],
)
@example(
    "confirm",
    CHAINS[0],
    [(("enter", 0, Verdict.APPROVED), 0, 5), (("object", "Đúng", "none", True), 1, 5), (("rest", 1), 0, 5)],
)
@example("confirm", CHAINS[0], [(("enter", 0, Verdict.APPROVED), 0, 5), (("bounce",), 1, 1), (("rest", 4), 0, 5)])
@example(  # an objection, and then the approver's own word to the request that goes out again
    "confirm",
    [{"kind": "signature", "role": "principal"}],
    [
        (("enter", 0, Verdict.APPROVED), 12, 1),
        (("answer", "Trả lại: sửa mục II", "none"), 0, 1),
        (("answer", "Duyệt", "pass"), 0, 4),
    ],
)
def test_nothing_is_decided_by_a_silence_that_could_not_be_broken(
    database_template: Path, rule: str, chain: list[dict[str, Any]], steps: list[tuple[tuple[Any, ...], int, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder, a_home(Path(folder) / "home") as home:
        an_empty_database(home, database_template)
        world = an_entering_world(rule, chain)
        for (name, *arguments), hours, fate in steps:
            world.now += timedelta(hours=hours)
            with killed_before_commit(fate == 0):
                getattr(world, name)(*arguments)
            world.check()
            if fate > 2:
                world.tick()
                world.check()
        world.rest(4)
        world.check()


def an_entering_world(rule: str, chain: list[dict[str, Any]]) -> EnteringWorld:
    plain = a_world(rule, chain)
    with transaction() as session:
        office = session.scalars(select(Office)).one()
        office.rules = office.rules | {"entered_decisions": {"allowed": True, "days": DAYS}}
        session.add(MailboxState(office_id=office.id, mailbox="INBOX", uidvalidity=1))
    return EnteringWorld(plain.document_id, plain.people)


def test_the_world_can_issue_by_silence_alone(database_template: Path, tmp_path: Path) -> None:
    with a_home(tmp_path / "home") as home:
        an_empty_database(home, database_template)
        world = an_entering_world("confirm", CHAINS[1])
        for which in (1, 0):  # the content check first, then the signature
            world.enter(which, Verdict.APPROVED)
            world.rest(4)
            world.check()
        with reading() as session:
            assert session.get_one(OfficialDocument, world.document_id).state == "issued"
        assert len(world.entries) == len(CHAINS[1])
        assert not world.said
