"""Who decides for somebody who is away."""

from datetime import date

from domain.approval_deputy import Deputy, who_decides
from domain.reminders import Absence

MARCH_5 = date(2024, 3, 5)


def away(person: int, substitute: int | None = None) -> Absence:
    return Absence(person, date(2024, 3, 1), date(2024, 3, 5), substitute)


def test_who_is_there_decides() -> None:
    assert who_decides(1, date(2024, 3, 6), [away(1, 2)], (3,)) == Deputy(1)


def test_the_named_substitute_comes_before_others() -> None:
    assert who_decides(1, MARCH_5, [away(1, 2)], (3,)) == Deputy(2)
    assert who_decides(1, MARCH_5, [away(1)], (3,)) == Deputy(3)


def test_a_signature_falls_only_to_whom_the_rules_let_sign_with_their_authority() -> None:
    assert who_decides(1, MARCH_5, [away(1, 2)], (3,), {2: "KT.", 3: "TUQ."}) == Deputy(2, "KT.")
    assert who_decides(1, MARCH_5, [away(1, 2)], (3, 4), {4: "TUQ."}) == Deputy(4, "TUQ.")
    assert who_decides(1, MARCH_5, [away(1, 2)], (3,), {}) == Deputy(1)


def test_the_substitute_of_a_substitute_is_next() -> None:
    assert who_decides(1, MARCH_5, [away(1, 2), away(2, 3)], (4,)) == Deputy(3)


def test_whoever_acts_by_written_authority_passes_nothing_on() -> None:
    absent = [away(1, 2), away(2, 3)]
    assert who_decides(1, MARCH_5, absent, (), {2: "TUQ.", 3: "KT."}) == Deputy(1)
    assert who_decides(1, MARCH_5, absent, (), {2: "KT.", 3: "TUQ."}) == Deputy(3, "TUQ.")


def test_a_circle_of_substitutes_ends() -> None:
    assert who_decides(1, MARCH_5, [away(1, 2), away(2, 1)], ()) == Deputy(1)
    assert who_decides(1, MARCH_5, [away(1, 2), away(2, 3), away(3, 2)], (5,)) == Deputy(5)


def test_with_nobody_left_the_absent_one_stays_asked() -> None:
    assert who_decides(1, MARCH_5, [away(1), away(3)], (3,)) == Deputy(1)
