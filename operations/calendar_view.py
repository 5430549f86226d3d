"""The office's calendar of a year, as `vanthu calendar show` lists it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from domain.wording import weekday_and_day
from storage.database import reading
from storage.offices import calendar_of, the_office

_WIDTH = len("Chủ nhật 18/02/2024")


def calendar_view(year: int, today: date) -> dict[str, Any]:
    """Every day off and make-up working day with its source, and what is not confirmed yet."""
    with reading() as session:
        calendar = calendar_of(session, the_office(session).id)
    days = [
        {
            "day": row.day.isoformat(),
            "day_shown": weekday_and_day(row.day),
            "kind": row.kind.value,
            "kind_label": row.kind.label,
            "name": row.name,
            "instrument": row.instrument,
            "source": row.instrument or row.source,
        }
        for row in calendar.days(year)
    ]
    return {"year": year, "days": days, "warnings": list(calendar.unconfirmed_warnings(today))}


def calendar_lines(days: Iterable[Mapping[str, Any]]) -> list[str]:
    """The days of a view for people: a row of days that are the same in all but the date is one line."""
    return [
        f"{_shown(span):<{_WIDTH}}  {span[0]['kind_label']:<8}  {span[0]['name']}  ({span[0]['source']})"
        for span in _spans(days)
    ]


def _spans(days: Iterable[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    span: list[Mapping[str, Any]] = []
    for day in days:
        if span and not _goes_on(span[-1], day):
            yield span
            span = []
        span.append(day)
    if span:
        yield span


def _goes_on(before: Mapping[str, Any], day: Mapping[str, Any]) -> bool:
    follows = date.fromisoformat(day["day"]) == date.fromisoformat(before["day"]) + timedelta(days=1)
    return follows and all(before[name] == day[name] for name in ("kind", "name", "source"))


def _shown(span: list[Mapping[str, Any]]) -> str:
    first, last = span[0]["day_shown"], span[-1]["day_shown"]
    return first if len(span) == 1 else f"{first} - {last} ({len(span):02d} ngày)"
