"""The day on which a summary must be with the superior: who is told of it, and when, while it has not been sent.

TT 19/2020/TT-BGDĐT, Điều 7: a periodic report is sent by the day that its regime sets. The drafter hears of it first;
whoever answers for the office hears when the day is near, when it has come, and every week after it.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from domain.calendar import OfficeCalendar

_BEFORE, _NEAR, _WEEK, _WEEKS = -3, -1, 5, 8  # working days; and how many weeks are told of


@dataclass(frozen=True)
class Notice:
    """One day on which somebody is told; `principal`: not only the drafter."""

    code: str
    day: date
    principal: bool


def notices(deadline: date, calendar: OfficeCalendar) -> tuple[Notice, ...]:
    """The days on which a summary that has not been sent is spoken of, in order."""
    offsets = (_BEFORE, _NEAR, 0, *(1 + _WEEK * week for week in range(_WEEKS)))
    return tuple(
        Notice(f"summary{offset}", calendar.add_working_days(deadline, offset), offset >= _NEAR) for offset in offsets
    )


def notice_due(ladder: Collection[Notice], done: Collection[str], today: date) -> Notice | None:
    """The latest notice whose day has come, unless it was given; one that was missed is not made up for."""
    come = [notice for notice in ladder if notice.day <= today]
    return come[-1] if come and come[-1].code not in done else None


def next_day(ladder: Collection[Notice], today: date) -> date | None:
    """The next day on which something is to be said."""
    return min((notice.day for notice in ladder if notice.day > today), default=None)
