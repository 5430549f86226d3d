from datetime import date, datetime

import pytest

from domain.digest import digests
from domain.ladder import Audience, Rung, Tone, WaitKind
from domain.reminders import Action, Decision, Wait
from domain.wording import ZONE

NOW = datetime(2024, 3, 18, 7, tzinfo=ZONE)


def a_decision(
    wait_id: int,
    due_on: date,
    person: int | None,
    tone: Tone = Tone.DUE,
    *,
    urgent: bool = False,
    kind: WaitKind = WaitKind.REPORT,
) -> Decision:
    wait = Wait(kind, wait_id, 1, due_on, NOW, urgent=urgent)
    rung = Rung("due", 0, Audience.SUPERIOR if tone is Tone.ESCALATION else Audience.REPORTER, tone)
    return Decision(wait, rung, Action.SEND if person else Action.SKIP, person, "", NOW)


def test_a_person_gets_one_digest_with_the_most_urgent_first() -> None:
    found = digests(
        [
            a_decision(1, date(2024, 3, 20), 7, Tone.REMINDER),
            a_decision(2, date(2024, 3, 15), 7, Tone.OVERDUE),
            a_decision(3, date(2024, 3, 25), 7, urgent=True),
        ]
    )
    assert len(found) == 1
    assert [item.wait.id for item in found[0].items] == [3, 2, 1]
    assert (found[0].person, found[0].day) == (7, date(2024, 3, 18))
    assert found[0].tone is Tone.OVERDUE
    assert found[0].urgent


def test_the_superior_gets_one_digest_for_all_who_are_late() -> None:
    found = digests([a_decision(n, date(2024, 3, 13), 2, Tone.ESCALATION) for n in range(30)])
    assert len(found) == 1
    assert len(found[0].items) == 30
    assert found[0].letter == "escalation"
    assert not found[0].urgent


def test_what_is_skipped_is_told_to_nobody() -> None:
    assert digests([a_decision(1, date(2024, 3, 20), None)]) == ()


@pytest.mark.parametrize(
    ("kind", "tone", "letter"),
    [
        (WaitKind.REPORT, Tone.REMINDER, "reminder"),
        (WaitKind.REPORT, Tone.OVERDUE, "reminder_overdue"),
        (WaitKind.REVISION, Tone.DUE, "reminder"),
        (WaitKind.APPROVAL, Tone.OVERDUE, "approval_reminder"),
        (WaitKind.DRAFT, Tone.DUE, "digest"),
        (WaitKind.SIGNED_COPY, Tone.DUE, "digest"),
        (WaitKind.REPORT, Tone.ESCALATION, "escalation"),
    ],
)
def test_one_matter_is_told_by_its_own_letter(kind: WaitKind, tone: Tone, letter: str) -> None:
    (found,) = digests([a_decision(1, date(2024, 3, 20), 7, tone, kind=kind)])
    assert found.letter == letter


def test_several_matters_and_late_colleagues_beside_ones_own_are_told_by_a_digest() -> None:
    own, other = a_decision(1, date(2024, 3, 20), 7), a_decision(2, date(2024, 3, 25), 7)
    late = a_decision(3, date(2024, 3, 11), 7, Tone.ESCALATION)
    assert [digest.letter for digest in digests([own, other])] == ["digest"]
    assert [digest.letter for digest in digests([own, late])] == ["digest"]
