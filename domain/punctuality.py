"""How complete and how timely reports are: counted over a frozen list of requests, by person, duty, period or plan.

Completeness (tỷ lệ nộp): what is in, of what had to be in. Timeliness (tỷ lệ đúng hạn): what arrived by its due day, of
the same. Whoever was excused, and what is not yet due, is in neither; a returned report counts as not in. An extended
date is the due day. A ratio of nothing is not 0 % but none at all.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from statistics import median
from typing import TypeVar

from domain.counts import Count, CountedRequest, Counts, count_requests, is_on_time, place_of
from domain.wording import ZONE

_NOT_ASKED = (Count.WAIVED, Count.NOT_YET_DUE)
_IN = (Count.ON_TIME, Count.LATE, Count.NIL, Count.IN_REVIEW)


@dataclass(frozen=True)
class Asked:
    """One request as counting sees it, and how many reminders it has needed so far."""

    counted: CountedRequest
    reminders: int = 0

    def place(self, as_of: date) -> Count:
        """Its place in the partition."""
        return place_of(self.counted, as_of)

    def days_late(self) -> int:
        """Calendar days from the due day to the arrival; 0 for what was in time or has not arrived."""
        arrived = self.counted.arrived_at
        return max(0, (arrived.astimezone(ZONE).date() - self.counted.due_on).days) if arrived else 0

    def in_time(self) -> bool:
        """Whether it arrived by its due day; what was accepted without a moment of arrival did."""
        arrived = self.counted.arrived_at
        return arrived is None or is_on_time(arrived, self.counted.due_on)


@dataclass(frozen=True)
class Punctuality:
    """The figures of some requests on one day."""

    counts: Counts
    due: int  # what should be in: all but excused and not yet due
    received: int
    in_time: int
    late: tuple[int, ...]  # days, of every received report that came late
    reminders: int

    @property
    def completeness(self) -> Fraction | None:
        """Received of due; None where nothing was due."""
        return Fraction(self.received, self.due) if self.due else None

    @property
    def timeliness(self) -> Fraction | None:
        """In time of due; None where nothing was due."""
        return Fraction(self.in_time, self.due) if self.due else None

    @property
    def median_days_late(self) -> Fraction | None:
        """The middle one of the late reports that came; what never came has no number of days and is counted apart."""
        return Fraction(median(self.late)) if self.late else None

    @property
    def reminders_each(self) -> Fraction | None:
        """Reminders needed for each report that was due; None where nothing was due."""
        return Fraction(self.reminders, self.due) if self.due else None


def punctuality(requests: Iterable[Asked], as_of: date) -> Punctuality:
    """The figures on the day `as_of`."""
    rows = [(row, row.place(as_of)) for row in requests]
    received = [row for row, place in rows if place in _IN]
    return Punctuality(
        counts=count_requests((row.counted for row, _ in rows), as_of),
        due=sum(place not in _NOT_ASKED for _, place in rows),
        received=len(received),
        in_time=sum(row.in_time() for row in received),
        late=tuple(sorted(row.days_late() for row in received if not row.in_time())),
        reminders=sum(row.reminders for row, place in rows if place not in _NOT_ASKED),
    )


Key = TypeVar("Key", bound=Hashable)


def punctuality_by(requests: Iterable[tuple[Key, Asked]], as_of: date) -> dict[Key, Punctuality]:
    """The figures of each group, in the order in which groups first appear; together they are the whole list."""
    groups: dict[Key, list[Asked]] = {}
    for key, row in requests:
        groups.setdefault(key, []).append(row)
    return {key: punctuality(rows, as_of) for key, rows in groups.items()}


def percent(share: Fraction | None) -> str:
    """`92,3%`; a dash where nothing was due."""
    return "-" if share is None else decimal(share * 100) + "%"


def decimal(value: Fraction | None) -> str:
    """`1,5`: one decimal at most, rounded half up."""
    if value is None:
        return "-"
    tenths = int(value * 10 + Fraction(1, 2))
    return f"{tenths // 10},{tenths % 10}" if tenths % 10 else str(tenths // 10)
