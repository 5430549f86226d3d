"""When a report is due: read off the rule once, moved off days off, and fixed from then on.

Sending days by default: TT 19/2020/TT-BGDĐT, Điều 7. The law is silent on a due date that falls on a day off, so the
office's default is the safe side, the working day before.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from domain.calendar import Moved, OfficeCalendar
from domain.errors import ConfigurationError
from domain.labelled import Labelled
from domain.periods import Cycle, Period
from domain.wording import month_text, short_day, two_digits

_ONE_DAY = timedelta(days=1)


class Anchor(StrEnum):
    """What a due date hangs on."""

    MONTH_DAY = "month_day"  # a day of the month in which the period closes
    YEAR_DAY = "year_day"  # a day and month of every year; of several the one nearest to the closing day
    DATE = "date"  # one date
    AFTER_CLOSING = "after_closing"  # so many days after the figures close
    WEEKDAY = "weekday"  # a day of the week in which the period closes; Monday, Tuesday: of the next where nearer


class Shift(Labelled):
    """Where a due date goes that falls on a day off."""

    PREVIOUS = "previous", "ngày làm việc liền trước"
    NEXT = "next", "ngày làm việc liền sau"
    NONE = "none", "giữ nguyên"


@dataclass(frozen=True)
class DueRule:
    """How a due date is found.

    `day`: day of the month (a day the month lacks means its last), number of days after closing, or ISO weekday,
    by `anchor`; `on`: the one date; `month_days`: (month, day) pairs; `before`: “trước ngày N” is the end of day N-1;
    `lead`: so many working days before the outward date, for the duties inside the office; `wording` as written.
    """

    anchor: Anchor
    day: int = 0
    month_days: tuple[tuple[int, int], ...] = ()
    on: date | None = None
    months_later: int = 0
    working_days: bool = True
    before: bool = False
    lead: int = 0
    shift: Shift = Shift.PREVIOUS
    wording: str = ""


@dataclass(frozen=True)
class Limit:
    """The last day to which a date can be moved, and why, in words that go on from "sau"."""

    day: date
    why: str


@dataclass(frozen=True)
class ExtensionRefused:
    """Why no later date can be given, in Vietnamese; `latest` is what could be given instead, if anything."""

    reason: str
    latest: date | None = None


def due_on(period: Period, rule: DueRule, calendar: OfficeCalendar) -> Moved:
    """The due date of a period, the date by the rule alone, and why the two differ. A report may come all day long."""
    nominal, why = _nominal(period, rule, calendar)
    moved = Moved(nominal, nominal)
    if rule.shift is not Shift.NONE:
        move = calendar.next_working_day if rule.shift is Shift.NEXT else calendar.previous_working_day
        moved = move(nominal)
    reasons = [reason for reason in (why, moved.reason) if reason]
    if not rule.lead:
        return Moved(moved.day, nominal, "; ".join(reasons) or None)
    due = calendar.add_working_days(moved.day, -rule.lead)
    reasons.append(f"trước hạn gửi cấp trên ({short_day(moved.day)}) {two_digits(rule.lead)} ngày làm việc")
    return Moved(due, due, "; ".join(reasons))


def default_rule(cycle: Cycle, *, internal: bool = True) -> DueRule:
    """The due rule where a plan names none: the outward day of the circular, or some working days before it."""
    rule = _OUTWARD.get(cycle, _AFTER_CLOSING)
    if not internal or cycle in (Cycle.DAY, Cycle.WEEK, Cycle.AD_HOC):
        return rule
    return replace(rule, lead=1 if rule.anchor is Anchor.AFTER_CLOSING else 2)


def inside_rule(outward: DueRule, lead: int = 2) -> DueRule:
    """The rule of a duty inside the office whose result goes up by the `outward` rule."""
    return replace(outward, lead=lead)


def answer_by(asked_on: date, calendar: OfficeCalendar, working_days: int = 2) -> date:
    """Until when an approval is awaited: so many working days after it was asked for."""
    return calendar.add_working_days(asked_on, working_days)


def extended_due(
    current: date, wanted: date, calendar: OfficeCalendar, limit: Limit | None = None
) -> Moved | ExtensionRefused:
    """The date to extend to, on a working day; the caller keeps the original date beside it.

    It must lie after the current one, and not after the `limit`.
    """
    moved = calendar.previous_working_day(wanted)
    if moved.day <= current < wanted:
        moved = calendar.next_working_day(wanted)
    latest = limit.day if limit and limit.day > current else None
    if moved.day <= current:
        return ExtensionRefused(
            f"ngày xin gia hạn {short_day(wanted)} không sau thời hạn hiện tại {short_day(current)}", latest
        )
    if limit is not None and moved.day > limit.day:
        return ExtensionRefused(f"ngày xin gia hạn {short_day(wanted)} sau {limit.why}", latest)
    return moved


def extension_limit(
    first: date,
    calendar: OfficeCalendar,
    *,
    upward: date | None = None,
    next_due: date | None = None,
    most: int | None = None,
) -> Limit | None:
    """The last day that an extension can give; None where nothing limits it. `first` is the date as it was set.

    Not after the day on which the office itself must report (`upward`), before the next report of the same duty is
    due, and not more working days than the office allows (`most`).
    """
    limits = []
    if upward is not None:
        limits.append(Limit(upward, f"ngày phải gửi cấp trên {short_day(upward)}"))
    if next_due is not None:
        before = calendar.add_working_days(next_due, -1)
        limits.append(Limit(before, f"ngày {short_day(before)} (ngày {short_day(next_due)} đến hạn báo cáo kỳ sau)"))
    if most is not None:
        last = calendar.add_working_days(first, most)
        limits.append(Limit(last, f"ngày {short_day(last)} (gia hạn nhiều nhất {two_digits(most)} ngày làm việc)"))
    return min(limits, key=lambda limit: limit.day, default=None)


def clamped(year: int, month: int, day: int) -> date:
    """That day of the month, or the month's last day where it has no such day."""
    return date(year, month, min(day, monthrange(year, month)[1]))


_AFTER_CLOSING = DueRule(Anchor.AFTER_CLOSING, day=3)
_OUTWARD: Mapping[Cycle, DueRule] = {
    Cycle.DAY: DueRule(Anchor.AFTER_CLOSING, day=0),
    Cycle.WEEK: DueRule(Anchor.WEEKDAY, day=5),
    Cycle.QUARTER: DueRule(Anchor.MONTH_DAY, day=20),
    Cycle.HALF_YEAR: DueRule(Anchor.YEAR_DAY, month_days=((6, 20), (12, 20))),
    Cycle.YEAR: DueRule(Anchor.YEAR_DAY, month_days=((12, 20),)),
    Cycle.TERM: DueRule(Anchor.YEAR_DAY, month_days=((1, 31), (6, 30))),
    Cycle.SCHOOL_YEAR: DueRule(Anchor.YEAR_DAY, month_days=((6, 30),)),
}


def _nominal(period: Period, rule: DueRule, calendar: OfficeCalendar) -> tuple[date, str | None]:
    """The date by the rule alone, and a note where a month lacks the day."""
    back = _ONE_DAY if rule.before else timedelta()
    wanted = rule.day
    if rule.anchor is Anchor.MONTH_DAY:
        found = _day_of_month(period.last, rule.months_later, wanted)
        if found - back < period.last and not rule.months_later:
            # “trước ngày 05 hằng tháng” speaks of the figures closed in the month before.
            found = _day_of_month(period.last, 1, wanted)
        return found - back, _short_month(found, wanted)
    if rule.anchor is Anchor.YEAR_DAY:
        found, wanted = _nearest(period.last, rule.month_days)
        return found - back, _short_month(found, wanted)
    if rule.anchor is Anchor.AFTER_CLOSING:
        if rule.working_days and wanted:
            return calendar.add_working_days(period.last, wanted), None
        return period.last + timedelta(days=wanted), None
    if rule.anchor is Anchor.WEEKDAY:
        return _weekday_nearest(period.last, wanted) - back, None
    if rule.on is None:
        raise ConfigurationError("thời hạn theo ngày cụ thể nhưng thiếu ngày")
    return rule.on - back, None


_EARLY_IN_THE_WEEK = 2  # Tuesday


def _weekday_nearest(closing: date, wanted: int) -> date:
    """“Thứ Hai hằng tuần” speaks of the week before, which nobody can report on its first day; “thứ Sáu” of its own."""
    this_week = closing + timedelta(days=wanted - closing.isoweekday())
    if wanted > _EARLY_IN_THE_WEEK:
        return this_week
    return min(this_week, this_week + timedelta(days=7), key=lambda day: abs(day - closing))


def _nearest(closing: date, month_days: tuple[tuple[int, int], ...]) -> tuple[date, int]:
    """Of these days of the years around, the one nearest to the closing day, and the day of the month as written."""
    years = range(closing.year - 1, closing.year + 2)
    found = ((clamped(year, month, day), day) for year in years for month, day in month_days)
    return min(found, key=lambda each: abs(each[0] - closing))


def _day_of_month(day: date, months_later: int, wanted: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months_later, 12)
    return clamped(year, month + 1, wanted)


def _short_month(found: date, wanted: int) -> str | None:
    # 31 stands for “the last day of the month” and needs no excuse.
    return f"tháng {month_text(found.month)} không có ngày {wanted}" if found.day != wanted < 31 else None
