"""The year at one look: rows are people or duties, columns months; every cell says its state in words.

Colour only repeats what the cell says (WCAG 2.2, 1.4.1): a cell has a mark, and a full sentence for who listens.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from domain.counts import Count
from domain.punctuality import Asked

MARKS: dict[Count, str] = {
    Count.ON_TIME: "Đ",
    Count.LATE: "M",
    Count.NIL: "K",
    Count.WAIVED: "Mi",
    Count.IN_REVIEW: "X",
    Count.RETURNED: "T",
    Count.MISSING: "C",
    Count.NOT_YET_DUE: "…",
}
# The worst first: a cell of several requests looks like what most needs somebody.
_WORST = (
    Count.MISSING, Count.RETURNED, Count.LATE, Count.IN_REVIEW, Count.ON_TIME, Count.NIL, Count.WAIVED,
    Count.NOT_YET_DUE,
)  # fmt: skip


@dataclass(frozen=True)
class Cell:
    """What stands where a row and a column meet; `place` is None where nothing is asked."""

    mark: str = ""
    said: str = "không có báo cáo"
    place: Count | None = None


@dataclass(frozen=True)
class HeatMap:
    """A finished table: headings, and each row's heading with its cells."""

    title: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


@dataclass(frozen=True)
class Heading:
    """A row or a column: what it is sorted by, and its words."""

    order: tuple[str, ...]
    words: str


def heat_map(title: str, corner: str, requests: Iterable[tuple[Heading, Heading, Asked]], as_of: date) -> HeatMap:
    """The map of these requests, each with its row and its column."""
    found: dict[tuple[Heading, Heading], list[Asked]] = {}
    for row, column, request in requests:
        found.setdefault((row, column), []).append(request)
    rows = sorted({row for row, _ in found}, key=lambda head: head.order)
    columns = sorted({column for _, column in found}, key=lambda head: head.order)
    return HeatMap(
        title,
        corner,
        tuple(column.words for column in columns),
        tuple((row.words, tuple(_cell(found.get((row, column), ()), as_of) for column in columns)) for row in rows),
    )


def _cell(requests: Sequence[Asked], as_of: date) -> Cell:
    if not requests:
        return Cell()
    places = [request.place(as_of) for request in requests]
    worst = min(places, key=_WORST.index)
    days = max(row.days_late() for row, place in zip(requests, places, strict=True) if place is worst)
    late = worst is Count.LATE
    mark = MARKS[worst] + (str(days) if late else "")
    said = worst.label + (f" {days} ngày" if late else "")
    if len(requests) > 1:
        count = places.count(worst)
        mark, said = f"{mark} {count}/{len(requests)}", f"{said}: {count} trong {len(requests)} báo cáo"
    return Cell(mark, said, worst)


def month_of(day: date, *, with_year: bool) -> Heading:
    """The month of a due day as a column: reports of quarters, months and single orders meet in twelve columns."""
    return Heading((f"{day:%Y-%m}",), f"Thg {day.month}" + (f"/{day.year}" if with_year else ""))


def legend() -> tuple[tuple[Count, str], ...]:
    """What each mark says, in the order of the counts."""
    more = {Count.LATE: " (kèm số ngày)"}
    return tuple((count, count.label + more.get(count, "")) for count in MARKS)
