"""The office's working calendar: confirmed rows first, then what the `holidays` library proposes, then the week.

Bộ luật Lao động 2019, Điều 111, 112; Tết, the second National Day and swapped Saturdays are decided year by year,
so a confirmed row always wins over the library. Every moved date says why.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

import holidays

from domain.calendar_rows import CONFIRMED_DAYS as CONFIRMED_DAYS
from domain.calendar_rows import CalendarDay as CalendarDay
from domain.calendar_rows import DayKind as DayKind
from domain.calendar_rows import RowProblem as RowProblem
from domain.calendar_rows import calendar_rows as calendar_rows
from domain.text import key
from domain.wording import ZONE as ZONE
from domain.wording import weekday_and_day, weekday_title

_ONE_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6
_LIBRARY = "đề xuất của thư viện holidays, chưa xác nhận"
_TET, _NATIONAL_DAY = "tết Nguyên đán", "Quốc khánh (02/9)"
_STATUTORY_DAYS = {_TET: 5, _NATIONAL_DAY: 2}  # Bộ luật Lao động 2019, Điều 112


@dataclass(frozen=True)
class Moved:
    """A day after the calendar's rule: `original` is the day asked for, `reason` is None where nothing moved."""

    day: date
    original: date
    reason: str | None = None


class _Year(NamedTuple):
    off: dict[date, CalendarDay]
    work: dict[date, CalendarDay]
    breaks: dict[date, CalendarDay]


class OfficeCalendar:
    """Working days of one office; immutable, so that one calendar serves a whole run.

    Of two rows for one day the later one counts: put the office's own rows after `CONFIRMED_DAYS`.
    """

    def __init__(
        self,
        rows: Iterable[CalendarDay] = CONFIRMED_DAYS,
        *,
        saturday_works: bool = False,
        culture_day_off: bool = True,
    ) -> None:
        """`culture_day_off`: whether 24/11 (Ngày Văn hóa Việt Nam, from 2026) is off where no row says so."""
        self.rows = tuple(rows)
        self._saturday_works = saturday_works
        self._culture_day_off = culture_day_off
        self._by_year: dict[int, list[CalendarDay]] = {}
        for row in self.rows:
            self._by_year.setdefault(row.day.year, []).append(row)
        self._years: dict[int, _Year] = {}
        self._counted: dict[tuple[date, int], date] = {}

    def is_working_day(self, day: date) -> bool:
        """Whether the office works that day; a school break is a working day for the office."""
        year = self._years.get(day.year) or self._read_year(day.year)
        return day not in year.off and (not self._is_weekly_day_off(day) or day in year.work)

    def is_school_break(self, day: date) -> bool:
        """Whether the school is on summer leave or between terms that day."""
        return day in (self._years.get(day.year) or self._read_year(day.year)).breaks

    def why_off(self, day: date) -> str | None:
        """Why nobody works that day (`Thứ Bảy`, `Tết Nguyên đán (mùng Ba)`), None on a working day."""
        if self.is_working_day(day):
            return None
        row = self._years[day.year].off.get(day)
        return row.name if row else weekday_title(day)

    def previous_working_day(self, day: date) -> Moved:
        """The day itself, or the last working day before it, with the reason."""
        return self._moved(day, -_ONE_DAY, self.is_working_day)

    def next_working_day(self, day: date) -> Moved:
        """The day itself, or the first working day after it, with the reason."""
        return self._moved(day, _ONE_DAY, self.is_working_day)

    def next_school_day(self, day: date) -> Moved:
        """As `next_working_day`, but school breaks are passed over too: for duties that pause in summer."""
        return self._moved(day, _ONE_DAY, lambda each: self.is_working_day(each) and not self.is_school_break(each))

    def add_working_days(self, day: date, count: int) -> date:
        """The `count`-th working day after `day` (before it when negative); 0 gives the day or the last one before."""
        found = self._counted.get((day, count))
        if found is None:  # ladders ask for the same few days thousands of times
            found = self._counted[day, count] = self._count(day, count)
        return found

    def working_days_between(self, start: date, end: date) -> int:
        """Working days after `start` up to and including `end`; negative when `end` lies before `start`."""
        if end < start:
            return -self.working_days_between(end, start)
        return sum(self.is_working_day(start + timedelta(days=n)) for n in range(1, (end - start).days + 1))

    def days(self, year: int) -> tuple[CalendarDay, ...]:
        """All special days of a year in order, confirmed or proposed (the `source` says which)."""
        known = self._years.get(year) or self._read_year(year)
        return tuple(sorted((*known.off.values(), *known.work.values(), *known.breaks.values()), key=lambda d: d.day))

    def unconfirmed_warnings(self, today: date) -> tuple[str, ...]:
        """One line for each of Tết and Quốc khánh of this and the next year that no confirmed row fixes."""
        return tuple(
            f"Lịch nghỉ {occasion} năm {year} chưa được xác nhận; chương trình đang dùng lịch dự kiến. "
            "Đề nghị nhập lịch nghỉ theo thông báo chính thức."
            for year in (today.year, today.year + 1)
            for occasion in (_TET, _NATIONAL_DAY)
            if not self._confirmed_days(year, occasion)
        )

    def _is_weekly_day_off(self, day: date) -> bool:
        weekday = day.weekday()
        return weekday == _SUNDAY or (weekday == _SATURDAY and not self._saturday_works)

    def _count(self, day: date, count: int) -> date:
        if not count:
            return self.previous_working_day(day).day
        step, left = (_ONE_DAY, count) if count > 0 else (-_ONE_DAY, -count)
        while left:
            day += step
            left -= self.is_working_day(day)
        return day

    def _moved(self, day: date, step: timedelta, fits: Callable[[date], bool]) -> Moved:
        moved = day
        while not fits(moved):
            moved += step
        if moved == day:
            return Moved(day, day)
        why = self.why_off(day)
        if why is None:
            why = self._years[day.year].breaks[day].name
        elif why == weekday_title(day):
            why = "ngày nghỉ hằng tuần"
        return Moved(moved, day, f"dời từ {weekday_and_day(day)} sang {weekday_and_day(moved)} do {why}")

    def _confirmed_days(self, year: int, occasion: str) -> int:
        rows = self._by_year.get(year, ())
        return sum(row.kind is DayKind.OFF and _occasion(row.day, row.name) == occasion for row in rows)

    def _read_year(self, year: int) -> _Year:
        decided = {name for name, days in _STATUTORY_DAYS.items() if self._confirmed_days(year, name) >= days}
        known = _Year({}, {}, {})
        for row in _proposed(year):
            # A Tết decided in full replaces the guessed one, so that a wrong guess leaves no stray day off.
            if _occasion(row.day, row.name) in decided or (_is_culture_day(row) and not self._culture_day_off):
                continue
            (known.work if row.kind is DayKind.WORK else known.off)[row.day] = row
        for row in self._by_year.get(year, ()):
            if row.kind is DayKind.SCHOOL_BREAK:
                known.breaks[row.day] = row
                continue
            known.off.pop(row.day, None)
            known.work.pop(row.day, None)
            (known.work if row.kind is DayKind.WORK else known.off)[row.day] = row
        self._years[year] = known
        return known


def _occasion(day: date, name: str) -> str:
    words = key(name)
    if "quoc khanh" in words or (day.month == 9 and day.day == 2):
        return _NATIONAL_DAY
    is_tet = "tet" in words.split() or "giao thua" in words
    return _TET if is_tet and "duong lich" not in words and day.month <= 2 else ""


def _is_culture_day(row: CalendarDay) -> bool:
    return (row.day.month, row.day.day) == (11, 24)


@lru_cache(maxsize=64)
def _proposed(year: int) -> tuple[CalendarDay, ...]:
    """What the library says of a year: days off, and the make-up Saturdays it knows."""
    library = holidays.country_holidays("VN", years=year, language="vi")
    off = [
        CalendarDay(day, DayKind.OFF, name.replace("Nguyên Đán", "Nguyên đán"), source=_LIBRARY)
        for day, name in library.items()
    ]
    work = [
        CalendarDay(day, DayKind.WORK, "Làm bù cho ngày nghỉ hoán đổi", source=_LIBRARY)
        for day in library.weekend_workdays
        if day.year == year
    ]
    return (*off, *work)
