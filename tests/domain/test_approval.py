"""What one answer does to one step, and what must prove it."""

from itertools import product

import pytest

from domain.approval import CheckKind, Decision, Needs, ProofRule, StepFacts, Verdict, WhyNot, refused, what_proves
from domain.lifecycle import StepState
from domain.matching import Proof

ASKED = StepFacts(StepState.ASKED, "v1", "v1", frozenset({1}))
YES = Decision(1, Verdict.APPROVED)


def test_the_one_who_was_asked_decides_about_the_version_that_was_shown() -> None:
    assert refused(ASKED, YES) is None


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        (StepFacts(StepState.ASKED, "v1", "v2", frozenset({1})), WhyNot.CHANGED),
        (StepFacts(StepState.VOID, "v1", "v1", frozenset({1})), WhyNot.CHANGED),
        (StepFacts(StepState.VOID, "v1", "v1", frozenset({1}), over=True), WhyNot.OVER),
        (StepFacts(StepState.WAITING, "v1", "v1", frozenset({1})), WhyNot.NOT_ASKED),
        (StepFacts(StepState.APPROVED, "v1", "v1", frozenset({1})), WhyNot.DECIDED),
        (StepFacts(StepState.RETURNED, "v1", "v1", frozenset({1})), WhyNot.DECIDED),
        (StepFacts(StepState.SUBSTITUTED, "v1", "v1", frozenset({1})), WhyNot.PASSED_ON),
        (StepFacts(StepState.NOT_NEEDED, "v1", "v1", frozenset({1})), WhyNot.NOT_NEEDED),
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


def test_steps_and_verdicts_are_named_in_vietnamese() -> None:
    assert [kind.label for kind in CheckKind] == ["kiểm tra nội dung", "kiểm tra thể thức", "ký nháy", "ký ban hành"]
    assert [verdict.label for verdict in Verdict] == ["Duyệt", "Trả lại", "Không duyệt"]


def test_a_sender_whom_our_server_has_proved_needs_nothing_more() -> None:
    for rule in ProofRule:
        assert what_proves(rule, Proof.PASS, fresh_letter=False, code=False) is Needs.NOTHING


@pytest.mark.parametrize(
    ("rule", "fresh_letter", "code", "needs"),
    [
        (ProofRule.NONE, False, False, Needs.NOTHING),
        (ProofRule.CONFIRM, False, False, Needs.CONFIRMATION),
        (ProofRule.CONFIRM, True, False, Needs.NOTHING),
        (ProofRule.CONFIRM, False, True, Needs.NOTHING),
        (ProofRule.CODE, False, False, Needs.CODE),
        (ProofRule.CODE, True, False, Needs.CODE),
        (ProofRule.CODE, False, True, Needs.NOTHING),
    ],
)
def test_an_unproved_sender_needs_what_the_office_wants(
    rule: ProofRule, fresh_letter: bool, code: bool, needs: Needs
) -> None:
    assert what_proves(rule, Proof.NONE, fresh_letter=fresh_letter, code=code) is needs
