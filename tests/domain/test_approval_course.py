"""The course of a case, seat by seat."""

from domain.approval import CheckKind, Verdict
from domain.approval_chain import FIRST_ANSWER, Again
from domain.approval_course import Course, Seat, course, still_holds
from domain.lifecycle import StepState

W, A, Y = StepState.WAITING, StepState.ASKED, StepState.APPROVED
R, N = StepState.RETURNED, StepState.REJECTED
GONE = (StepState.SUBSTITUTED, StepState.VOID, StepState.NOT_NEEDED)


def link(*states: StepState, turn: int = 1, slot: int = 1, needed: int | None = None) -> list[Seat]:
    count = len(states) if needed is None else needed
    return [Seat(turn * 100 + slot * 10 + place, turn, slot, count, state) for place, state in enumerate(states)]


def test_links_are_asked_in_turn() -> None:
    first, second = link(W, turn=1), link(W, turn=2, slot=2)
    assert course([*first, *second]) == Course(ask=(110,))
    assert course([*link(A, turn=1), *second]) == Course()
    assert course([*link(Y, turn=1), *second]) == Course(ask=(220,))
    assert course([*link(Y, turn=1), *link(Y, turn=2, slot=2)]) == Course(Verdict.APPROVED)


def test_links_of_one_turn_are_asked_together_and_all_waited_for() -> None:
    assert course([*link(W), *link(W, slot=2)]).ask == (110, 120)
    assert course([*link(Y), *link(A, slot=2), *link(W, turn=2, slot=3)]) == Course()


def test_one_link_against_it_ends_the_case_at_once() -> None:
    assert course([*link(R), *link(A, slot=2), *link(W, turn=2, slot=3)]) == Course(Verdict.RETURNED)
    assert course([*link(N), *link(A, slot=2)]) == Course(Verdict.REJECTED)


def test_all_of_a_group_must_agree_and_one_return_is_enough() -> None:
    assert course(link(Y, Y, A)).verdict is None
    assert course(link(Y, Y, Y)).verdict is Verdict.APPROVED
    assert course(link(Y, R, A)).verdict is Verdict.RETURNED


def test_any_of_a_group_decides_whichever_way() -> None:
    assert course(link(A, A, needed=FIRST_ANSWER)) == Course()
    assert course(link(Y, A, needed=FIRST_ANSWER)) == Course(Verdict.APPROVED, (), (111,))
    assert course(link(A, N, needed=FIRST_ANSWER)).verdict is Verdict.REJECTED


def test_some_of_a_group_decide_when_enough_agree_or_no_longer_can() -> None:
    assert course(link(Y, Y, A, needed=2)) == Course(Verdict.APPROVED, (), (112,))
    assert course(link(Y, R, A, needed=2)).verdict is None
    assert course(link(R, R, A, needed=2)).verdict is Verdict.RETURNED
    assert course(link(N, R, A, needed=2)).verdict is Verdict.RETURNED
    assert course(link(N, N, A, needed=2)).verdict is Verdict.REJECTED


def test_whoever_is_no_longer_needed_is_spared_while_the_case_goes_on() -> None:
    assert course([*link(Y, A, needed=1), *link(W, turn=2, slot=2)]) == Course(None, (220,), (111,))


def test_seats_passed_on_or_spared_do_not_count() -> None:
    for state in GONE:
        assert course(link(state, Y, needed=2)).verdict is Verdict.APPROVED
        assert course(link(state, A, needed=2)).verdict is None
        assert course(link(state)).verdict is None


def test_an_approval_holds_for_the_same_content_and_a_check_once_for_all_if_the_chain_says_so() -> None:
    assert still_holds(CheckKind.SIGNATURE, Again.CHANGED, "a", "a")
    assert not still_holds(CheckKind.CONTENT, Again.CHANGED, "a", "b")
    assert still_holds(CheckKind.FORM, Again.ONCE, "a", "b")
    assert not still_holds(CheckKind.SIGNATURE, Again.ONCE, "a", "b")
