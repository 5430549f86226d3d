"""The day on which a summary must be with the superior: who is told of it, and when, while it has not been sent.

TT 19/2020/TT-BGDĐT, Điều 7: a periodic report is sent by the day that its regime sets. The drafter hears of it first;
whoever answers for the office hears when the day is near, when it has come, and every week after it.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.calendar import OfficeCalendar
from domain.ladder import Ladder
from domain.reminders import StandIns
from domain.wording import ZONE

_BEFORE, _NEAR, _WEEK, _WEEKS = -3, -1, 5, 8  # working days; and how many weeks are told of


@dataclass(frozen=True)
class Notice:
    """One day on which somebody is told; `principal`: not only the drafter."""

    code: str
    day: date
    principal: bool


@dataclass(frozen=True)
class Unsent:
    """A summary that has not been sent: its notices, who drafts it and who answers for it.

    `told`: the notices that were given; `heard`: who hears of the draft itself today, being asked about it.
    """

    id: int
    notices: tuple[Notice, ...]
    drafter: int
    principal: int
    told: frozenset[str] = frozenset()
    heard: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Telling:
    """A notice that is given today, and to whom."""

    unsent: Unsent
    notice: Notice
    readers: tuple[int, ...]


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


def tellings(unsent: Iterable[Unsent], away: StandIns, today: date, mailed: Collection[int]) -> tuple[Telling, ...]:
    """What is said today, and to whom; `mailed`: who had the unasked mail of today.

    Whoever answers for several hears of one a day, of the least spoken of first; whoever is away has a substitute.
    """
    found: list[Telling] = []
    busy = set(mailed)
    for row in sorted(unsent, key=lambda row: len(row.told)):
        notice = notice_due(row.notices, row.told, today)
        readers = _readers(row, notice, away, today, busy) if notice else ()
        if notice and readers:
            found.append(Telling(row, notice, readers))
            busy.update(readers)
    return tuple(found)


def next_telling(
    unsent: Iterable[Unsent],
    ladder: Ladder,
    calendar: OfficeCalendar,
    away: StandIns,
    now: datetime,
    mailed: Collection[int],
) -> datetime | None:
    """When somebody is to be told next, after `now`; None when nobody is."""
    today = now.astimezone(ZONE).date()
    days: list[date | None] = []
    for row in unsent:
        notice = notice_due(row.notices, row.told, today)
        if notice is None:
            days.append(next_day(row.notices, today))
        else:  # whoever has heard of it today hears again tomorrow
            days.append(today if _readers(row, notice, away, today, mailed) else today + timedelta(days=1))
    moments = (ladder.next_window(max(now, ladder.opening(day)), calendar) for day in days if day)
    return min((moment for moment in moments if moment > now), default=None)


def _readers(row: Unsent, notice: Notice, away: StandIns, today: date, mailed: Collection[int]) -> tuple[int, ...]:
    """One unasked mail a day, and none to whom the summary itself was put today."""
    people = (row.drafter, row.principal) if notice.principal else (row.drafter,)
    standing = dict.fromkeys(away.stand_in(person, today) for person in people)
    return tuple(
        person for person in standing if person is not None and person not in mailed and person not in row.heard
    )
