"""The office's calendar of a year, as `vanthu calendar show` lists it."""

from datetime import date
from typing import Any

from domain.wording import weekday_and_day
from storage.database import reading
from storage.offices import calendar_of, the_office


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
