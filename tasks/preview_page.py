"""The preview of a plan as one page: a calendar a month, and under it every letter of its days."""

import calendar
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from domain.wording import ZONE, month_text, short_day, weekday_title
from tasks.previewing import Addressed, PlanPreview

TEMPLATES = Path(__file__).parent.parent / "mail_templates" / "documents"
_WEEKS = calendar.Calendar()  # weeks begin on Monday


@dataclass(frozen=True)
class Cell:
    """A day of a month's calendar: how many letters go out, and why nobody works (empty on a working day)."""

    day: date
    inside: bool
    letters: int
    off: str


@dataclass(frozen=True)
class Day:
    """A day on which letters go out."""

    day: date
    title: str
    rows: tuple[Addressed, ...]


@dataclass(frozen=True)
class Month:
    """A month with letters."""

    title: str
    weeks: tuple[tuple[Cell, ...], ...]
    days: tuple[Day, ...]


def html_page(preview: PlanPreview) -> str:
    """The page: readable on a phone, light or dark as the reader's screen is, without anything from elsewhere."""
    return _template().render(preview=preview, months=_months(preview), zone=ZONE)


def _months(preview: PlanPreview) -> list[Month]:
    days = [
        Day(day, f"{weekday_title(day)}, {short_day(day)}", tuple(rows))
        for day, rows in groupby(preview.rows, key=lambda row: row.row.day)
    ]
    return [
        Month(f"Tháng {month_text(month)} năm {year}", _weeks(preview, year, month), tuple(of_month))
        for (year, month), of_month in groupby(days, key=lambda day: (day.day.year, day.day.month))
    ]


def _weeks(preview: PlanPreview, year: int, month: int) -> tuple[tuple[Cell, ...], ...]:
    count: dict[date, int] = {}
    for row in preview.rows:
        count[row.row.day] = count.get(row.row.day, 0) + 1
    return tuple(
        tuple(Cell(day, day.month == month, count.get(day, 0), preview.off.get(day, "")) for day in week)
        for week in _WEEKS.monthdatescalendar(year, month)
    )


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True, trim_blocks=True
    )
    return environment.get_template("preview.html")
