from datetime import date
from itertools import product

import pytest

from domain.approval import (
    Away,
    CheckKind,
    Decision,
    Deputy,
    MaySign,
    StepFacts,
    Verdict,
    WhyNot,
    after,
    refused,
    who_decides,
)
from domain.lifecycle import StepState

MARCH_5 = date(2024, 3, 5)
ASKED = StepFacts(StepState.ASKED, "v1", "v1", frozenset({1}))
YES = Decision(1, Verdict.APPROVED)


def away(person: int, substitute: int | None = None) -> Away:
    return Away(person, date(2024, 3, 1), date(2024, 3, 5), substitute)


def test_the_one_who_was_asked_decides_about_the_version_that_was_shown() -> None:
    assert refused(ASKED, YES) is None


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        (StepFacts(StepState.ASKED, "v1", "v2", frozenset({1})), WhyNot.CHANGED),
        (StepFacts(StepState.VOID, "v1", "v1", frozenset({1})), WhyNot.CHANGED),
        (StepFacts(StepState.WAITING, "v1", "v1", frozenset({1})), WhyNot.NOT_ASKED),
        (StepFacts(StepState.APPROVED, "v1", "v1", frozenset({1})), WhyNot.DECIDED),
        (StepFacts(StepState.RETURNED, "v1", "v1", frozenset({1})), WhyNot.DECIDED),
        (StepFacts(StepState.SUBSTITUTED, "v1", "v1", frozenset({1})), WhyNot.PASSED_ON),
        (StepFacts(StepState.ASKED, "v1", "v1", frozenset({2})), WhyNot.WRONG_PERSON),
    ],
)
def test_any_other_answer_changes_nothing_and_says_why(facts: StepFacts, why: WhyNot) -> None:
    assert refused(facts, YES) is why


def test_only_one_state_can_be_decided_and_only_by_the_one_asked() -> None:
    for state, current, person in product(StepState, ("v1", "v2"), (1, 2)):
        facts = StepFacts(state, "v1", current, frozenset({1}))
        counts = refused(facts, Decision(person, Verdict.APPROVED)) is None
        assert counts == (state is StepState.ASKED and current == "v1" and person == 1)


def test_an_approval_decides_when_nobody_is_left_to_be_asked() -> None:
    assert after(Verdict.APPROVED, 1) is None
    assert after(Verdict.APPROVED, 0) is Verdict.APPROVED


def test_a_return_or_rejection_decides_at_once() -> None:
    assert after(Verdict.RETURNED, 2) is Verdict.RETURNED
    assert after(Verdict.REJECTED, 2) is Verdict.REJECTED


def test_who_is_there_decides() -> None:
    assert who_decides(1, date(2024, 3, 6), [away(1, 2)], [], "KH") == Deputy(1)


def test_the_named_substitute_stands_in_with_the_authority_of_the_rules() -> None:
    assert who_decides(1, MARCH_5, [away(1, 2)], [], "KH") == Deputy(2, "KT.")
    assert who_decides(1, MARCH_5, [away(1, 2)], [MaySign(2, "TUQ.")], "KH") == Deputy(2, "TUQ.")


def test_without_a_named_substitute_the_first_fitting_rule_decides() -> None:
    rules = [MaySign(5, ""), MaySign(3, "TL.", frozenset({"GM"})), MaySign(4, "KT.", frozenset({"KH"}))]
    assert who_decides(1, MARCH_5, [away(1)], rules, "KH") == Deputy(4, "KT.")


def test_nobody_passes_it_on_again() -> None:
    absent = [away(1, 2), away(2, 3)]
    assert who_decides(1, MARCH_5, absent, [], "KH") == Deputy(1)
    assert who_decides(1, MARCH_5, absent, [MaySign(2, "KT."), MaySign(4, "TUQ.")], "KH") == Deputy(4, "TUQ.")


def test_steps_and_verdicts_are_named_in_vietnamese() -> None:
    assert [kind.label for kind in CheckKind] == ["kiểm tra nội dung", "kiểm tra thể thức", "ký nháy", "ký ban hành"]
    assert [verdict.label for verdict in Verdict] == ["Duyệt", "Trả lại", "Không duyệt"]
