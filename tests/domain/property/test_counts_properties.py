from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.counts import CountedRequest, count_requests
from domain.lifecycle import RequestState as R

pytestmark = pytest.mark.property

DAYS = st.dates(date(2024, 1, 1), date(2024, 2, 1))
REQUESTS = st.builds(
    CountedRequest,
    st.sampled_from(R),
    DAYS,
    st.none() | st.builds(lambda day, clock: datetime.combine(day, clock, UTC), DAYS, st.times()),
    st.none() | DAYS,
)


@given(st.lists(REQUESTS, max_size=60), DAYS)
def test_the_eight_counts_partition_the_list_as_brute_force_does(requests: list[CountedRequest], as_of: date) -> None:
    def in_time(each: CountedRequest) -> bool:
        midnight_in_hanoi = datetime(each.due_on.year, each.due_on.month, each.due_on.day, tzinfo=UTC)
        return each.arrived_at is None or each.arrived_at < midnight_in_hanoi + timedelta(hours=17)

    expected = {
        "on_time": [r for r in requests if r.state is R.ACCEPTED and in_time(r)],
        "late": [r for r in requests if r.state is R.ACCEPTED and not in_time(r)],
        "nil": [r for r in requests if r.state is R.NIL],
        "waived": [r for r in requests if r.state is R.WAIVED],
        "in_review": [r for r in requests if r.state is R.SUBMITTED],
        "returned": [r for r in requests if r.state is R.RETURNED],
        "missing": [r for r in requests if r.state is R.OPEN and r.due_on < as_of],
        "not_yet_due": [r for r in requests if r.state is R.PLANNED or (r.state is R.OPEN and r.due_on >= as_of)],
    }
    counts = count_requests(requests, as_of)
    assert counts.partition() == {name: len(found) for name, found in expected.items()}
    assert counts.total == len(requests)
    assert counts.extended == sum(r.original_due_on is not None and r.original_due_on != r.due_on for r in requests)
