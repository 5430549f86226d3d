from datetime import UTC, date, datetime

import pytest

from domain.counts import Count, CountedRequest, Counts, count_requests, is_on_time, place_of
from domain.lifecycle import RequestState

DUE = date(2024, 3, 18)
BEFORE, AFTER = date(2024, 3, 17), date(2024, 3, 19)


def accepted(arrived: datetime | None) -> CountedRequest:
    return CountedRequest(RequestState.ACCEPTED, DUE, arrived)


@pytest.mark.parametrize(
    ("state", "as_of", "place"),
    [
        (RequestState.PLANNED, AFTER, Count.NOT_YET_DUE),
        (RequestState.OPEN, BEFORE, Count.NOT_YET_DUE),
        (RequestState.OPEN, DUE, Count.NOT_YET_DUE),
        (RequestState.OPEN, AFTER, Count.MISSING),
        (RequestState.SUBMITTED, AFTER, Count.IN_REVIEW),
        (RequestState.RETURNED, AFTER, Count.RETURNED),
        (RequestState.NIL, AFTER, Count.NIL),
        (RequestState.WAIVED, AFTER, Count.WAIVED),
    ],
)
def test_each_state_has_one_place(state: RequestState, as_of: date, place: Count) -> None:
    assert place_of(CountedRequest(state, DUE), as_of) is place


def test_the_due_day_counts_to_its_end_in_vietnam() -> None:
    assert is_on_time(datetime(2024, 3, 18, 16, 59, tzinfo=UTC), DUE)
    assert not is_on_time(datetime(2024, 3, 18, 17, 0, tzinfo=UTC), DUE)


def test_an_accepted_report_is_on_time_or_late_by_its_arrival() -> None:
    assert place_of(accepted(datetime(2024, 3, 18, 9, tzinfo=UTC)), AFTER) is Count.ON_TIME
    assert place_of(accepted(datetime(2024, 3, 19, 9, tzinfo=UTC)), AFTER) is Count.LATE
    assert place_of(accepted(None), AFTER) is Count.ON_TIME


def test_an_extension_is_counted_beside_and_judged_by_its_own_date() -> None:
    extended = CountedRequest(RequestState.OPEN, DUE, None, date(2024, 3, 14))
    same = CountedRequest(RequestState.OPEN, DUE, None, DUE)
    assert count_requests([extended, same], DUE) == Counts(not_yet_due=2, extended=1)


def test_the_counts_carry_the_names_of_the_status() -> None:
    counts = count_requests([CountedRequest(RequestState.NIL, DUE)], DUE)
    assert counts.total == 1
    assert list(counts.partition()) == (
        "on_time late nil waived in_review returned missing not_yet_due".split()  # noqa: SIM905 (read as a line)
    )
