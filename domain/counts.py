"""The counts of a period: a partition of its frozen list of requests, with the extended ones shown beside it.

An empty report is not a nil report, and a late one is not a missing one. On time is judged by the arrival at the
office's server: a report may come until the end of its due day, Vietnamese time.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from domain.labelled import Labelled
from domain.lifecycle import RequestState
from domain.wording import ZONE


class Count(Labelled):
    """The eight places of which every request has exactly one."""

    ON_TIME = "on_time", "đúng hạn"
    LATE = "late", "muộn"
    NIL = "nil", "không phát sinh"
    WAIVED = "waived", "được miễn"
    IN_REVIEW = "in_review", "đang xem xét"
    RETURNED = "returned", "trả lại"
    MISSING = "missing", "chưa nộp"
    NOT_YET_DUE = "not_yet_due", "chưa đến hạn"


_PLACES = {
    RequestState.PLANNED: Count.NOT_YET_DUE,
    RequestState.OPEN: Count.NOT_YET_DUE,
    RequestState.SUBMITTED: Count.IN_REVIEW,
    RequestState.RETURNED: Count.RETURNED,
    RequestState.NIL: Count.NIL,
    RequestState.WAIVED: Count.WAIVED,
}


@dataclass(frozen=True)
class CountedRequest:
    """What counting needs of a request; `due_on` is the extended date where there is one."""

    state: RequestState
    due_on: date
    arrived_at: datetime | None = None
    original_due_on: date | None = None


@dataclass(frozen=True)
class Counts:
    """How many requests stand where; `extended` is a flag beside, not a ninth place."""

    on_time: int = 0
    late: int = 0
    nil: int = 0
    waived: int = 0
    in_review: int = 0
    returned: int = 0
    missing: int = 0
    not_yet_due: int = 0
    extended: int = 0

    @property
    def total(self) -> int:
        """The length of the frozen list."""
        return sum(self.partition().values())

    def partition(self) -> dict[str, int]:
        """The eight counts by name, as `vanthu status --json` shows them."""
        return {count.value: getattr(self, count.value) for count in Count}


def count_requests(requests: Iterable[CountedRequest], as_of: date) -> Counts:
    """The counts as they stand on the day `as_of`."""
    places: Counter[str] = Counter()
    extended = 0
    for request in requests:
        places[place_of(request, as_of).value] += 1
        extended += request.original_due_on not in (None, request.due_on)
    return Counts(**places, extended=extended)


def place_of(request: CountedRequest, as_of: date) -> Count:
    """The one place of a request; on its due day itself an open request is not yet missing."""
    if request.state is RequestState.ACCEPTED:
        arrived = request.arrived_at
        return Count.ON_TIME if arrived is None or is_on_time(arrived, request.due_on) else Count.LATE
    if request.state is RequestState.OPEN and as_of > request.due_on:
        return Count.MISSING
    return _PLACES[request.state]


def is_on_time(arrived_at: datetime, due_on: date) -> bool:
    """Whether a report that arrived then was in by the end of its due day, Vietnamese time."""
    return arrived_at.astimezone(ZONE).date() <= due_on
