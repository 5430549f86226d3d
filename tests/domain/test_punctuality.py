from datetime import UTC, date, datetime
from fractions import Fraction

import pytest

from domain.counts import CountedRequest, Counts
from domain.lifecycle import RequestState
from domain.punctuality import Asked, decimal, percent, punctuality, punctuality_by

DUE = date(2024, 3, 18)
LATER = date(2024, 4, 1)


def asked(state: RequestState, day: int | None = None, reminders: int = 0) -> Asked:
    """A request due on 18/3 whose report came on a day of March, at noon in Vietnam."""
    arrived = datetime(2024, 3, day, 5, tzinfo=UTC) if day else None
    return Asked(CountedRequest(state, DUE, arrived), reminders)


def test_completeness_and_timeliness_are_shares_of_what_had_to_be_in() -> None:
    found = punctuality(
        [
            asked(RequestState.ACCEPTED, 18),
            asked(RequestState.ACCEPTED, 20),
            asked(RequestState.NIL, 17),
            asked(RequestState.SUBMITTED, 25),
            asked(RequestState.RETURNED, 18),
            asked(RequestState.OPEN),
            asked(RequestState.WAIVED),
            asked(RequestState.PLANNED),
        ],
        LATER,
    )
    assert (found.counts.total, found.due, found.received, found.in_time) == (8, 6, 4, 2)
    assert (found.completeness, found.timeliness) == (Fraction(4, 6), Fraction(2, 6))


def test_whoever_was_excused_and_what_is_not_yet_due_spoils_nobodys_share() -> None:
    found = punctuality([asked(RequestState.WAIVED), asked(RequestState.PLANNED), asked(RequestState.OPEN)], DUE)
    assert (found.due, found.counts) == (0, Counts(waived=1, not_yet_due=2))
    assert [found.completeness, found.timeliness, found.median_days_late, found.reminders_each] == [None] * 4


def test_a_returned_report_is_not_in_even_when_it_came_in_time() -> None:
    found = punctuality([asked(RequestState.RETURNED, 18)], LATER)
    assert (found.completeness, found.timeliness) == (0, 0)


@pytest.mark.parametrize(
    ("days", "median"), [((), None), ((20,), 2), ((19, 20, 28), 2), ((19, 20), Fraction(3, 2))]
)  # fmt: skip
def test_the_median_is_of_the_late_reports_that_came(days: tuple[int, ...], median: Fraction | None) -> None:
    rows = [asked(RequestState.ACCEPTED, 18), asked(RequestState.OPEN)]
    found = punctuality([*rows, *(asked(RequestState.ACCEPTED, day) for day in days)], LATER)
    assert found.median_days_late == median


def test_the_day_of_arrival_is_that_of_vietnam() -> None:
    night = datetime(2024, 3, 18, 17, 30, tzinfo=UTC)  # half past midnight in Vietnam
    row = Asked(CountedRequest(RequestState.ACCEPTED, DUE, night))
    assert (row.days_late(), row.in_time()) == (1, False)


def test_what_was_recorded_without_a_moment_of_arrival_is_in_time() -> None:
    row = asked(RequestState.NIL)
    assert (row.days_late(), row.in_time()) == (0, True)
    assert asked(RequestState.ACCEPTED, 17).days_late() == 0


def test_reminders_needed_are_counted_for_what_had_to_be_in() -> None:
    rows = [asked(RequestState.ACCEPTED, 18, 1), asked(RequestState.OPEN, None, 2), asked(RequestState.WAIVED, None, 4)]
    found = punctuality(rows, LATER)
    assert (found.reminders, found.reminders_each) == (3, Fraction(3, 2))


def test_groups_are_the_whole_list_in_the_order_in_which_they_appear() -> None:
    rows = [("Nga", asked(RequestState.OPEN)), ("Mai", asked(RequestState.NIL)), ("Nga", asked(RequestState.NIL))]
    found = punctuality_by(rows, LATER)
    assert [(name, figures.counts.total) for name, figures in found.items()] == [("Nga", 2), ("Mai", 1)]
    assert found["Nga"].completeness == Fraction(1, 2)


@pytest.mark.parametrize(
    ("share", "words"), [(None, "-"), (Fraction(1), "100%"), (Fraction(12, 13), "92,3%"), (Fraction(0), "0%")]
)
def test_a_share_is_written_as_an_office_writes_it(share: Fraction | None, words: str) -> None:
    assert percent(share) == words


def test_one_decimal_is_rounded_half_up() -> None:
    assert [decimal(Fraction(1, 4)), decimal(Fraction(3, 2)), decimal(Fraction(2)), decimal(None)] == [
        "0,3", "1,5", "2", "-",
    ]  # fmt: skip
