"""Two answers to one step at the same moment: exactly one decides, the other is answered with the state as it is."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from domain.approval import Decision, Verdict, WhyNot
from domain.lifecycle import DocumentState, StepState
from storage.database import reading, transaction
from storage.models import ApprovalStep, EnteredDecision, Event, MailboxState, OfficialDocument, OutboxLetter
from tasks import approving, entered
from tasks.office_actions.entering import Said, enter
from tasks.office_actions.outcome import Actor, Done
from tests.databases import BOTH, Databases
from tests.offices import a_home
from tests.tasks.documents import NOW, a_draft, a_staffed_office


@pytest.mark.parametrize("kind", BOTH)
def test_of_two_decisions_at_the_same_moment_exactly_one_counts(
    databases: Databases, kind: str, tmp_path: Path
) -> None:
    settings = databases.settings(kind, tmp_path)
    with a_home(tmp_path, **settings):
        a_staffed_office()
        document_id = a_draft()
        approving.submit(document_id, NOW)
        start = threading.Barrier(2)

        def answer(verdict: Verdict) -> approving.Decided:
            start.wait(20)
            with transaction() as session:  # one writer at a time: the second reads what the first has written
                step = session.query(ApprovalStep).one()
                return approving.decide(session, step, Decision(step.person_id, verdict, "vì", "…"), NOW)

        with ThreadPoolExecutor(2) as pool:
            decided = list(pool.map(answer, (Verdict.APPROVED, Verdict.RETURNED)))
        assert sorted((row.refused for row in decided), key=str) == sorted((None, decided_too_late(decided)), key=str)
        with reading() as session:
            step, document = session.query(ApprovalStep).one(), session.get_one(OfficialDocument, document_id)
            won = next(row.verdict for row in decided if row.refused is None)
            assert (step.state, document.state) == {
                Verdict.APPROVED: (StepState.APPROVED, DocumentState.APPROVED),
                Verdict.RETURNED: (StepState.RETURNED, DocumentState.RETURNED),
            }[won]
            actions = [event.action for event in session.query(Event).order_by(Event.ordinal)]
            assert actions.count("late_answer") == 1
            assert actions.count("approved") + actions.count("returned") == 1


@pytest.mark.parametrize("kind", BOTH)
def test_what_was_entered_and_what_its_approver_decides_at_the_same_moment_are_one_decision(
    databases: Databases, kind: str, tmp_path: Path
) -> None:
    with a_home(tmp_path, **databases.settings(kind, tmp_path)):
        office_id = a_staffed_office()
        approving.submit(a_draft(), NOW)
        later = NOW + timedelta(days=3)
        with transaction() as session:
            number = session.query(ApprovalStep).one().id
            session.add(MailboxState(office_id=office_id, mailbox="INBOX", uidvalidity=1, collected_at=later))
        said = Said(Verdict.RETURNED, "sửa", "bản giấy")
        assert isinstance(enter(f"#{number} · x", said, NOW, Actor("Đỗ Văn Thu")), Done)
        with transaction() as session:
            for letter in session.query(OutboxLetter):
                letter.state, letter.sent_at = "sent", NOW
        start = threading.Barrier(2)

        def answer() -> None:
            with transaction() as session:
                step = session.query(ApprovalStep).one()
                start.wait(20)
                approving.decide(session, step, Decision(step.person_id, Verdict.APPROVED, words="Duyệt"), later)

        def silence() -> None:
            start.wait(20)
            entered.settle(later)

        with ThreadPoolExecutor(2) as pool:
            for done in [pool.submit(answer), pool.submit(silence)]:
                done.result()
        entered.settle(later)
        with reading() as session:
            step, row = session.query(ApprovalStep).one(), session.query(EnteredDecision).one()
            assert (step.channel, step.state, row.state) in {
                ("mail", StepState.APPROVED, "lapsed"),
                ("entered", StepState.RETURNED, "effective"),
            }
            actions = [event.action for event in session.query(Event)]
            assert actions.count("approved") + actions.count("returned") == 1


def decided_too_late(decided: list[approving.Decided]) -> WhyNot:
    """What the second one was told."""
    why = next(row.refused for row in decided if row.refused is not None)
    assert why is WhyNot.DECIDED
    return why
