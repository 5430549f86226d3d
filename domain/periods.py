"""Reporting periods: what time a report covers, with the decree's closing days.

NĐ 09/2019/NĐ-CP, Điều 12: figures close on the 14th, so a quarter runs from the 15th of the month before it to the
14th of its last month. School periods follow the yearly time frame (khung kế hoạch thời gian năm học). Periods are
made once, when requests are made, and do not move afterwards.
"""

import re
from calendar import isleap
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrule, rruleset, rrulestr

from domain.errors import ConfigurationError
from domain.labelled import Labelled
from domain.wording import month_text, plain_date, roman, short_day

_ONE_DAY = timedelta(days=1)
_RRULE_EPOCH = date(2000, 1, 1)
_COARSE = ("FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY")


class Cycle(Labelled):
    """How often a report comes round."""

    DAY = "day", "hằng ngày"
    WEEK = "week", "hằng tuần"
    MONTH = "month", "hằng tháng"
    QUARTER = "quarter", "hằng quý"
    HALF_YEAR = "half_year", "6 tháng"
    NINE_MONTHS = "nine_months", "9 tháng"
    YEAR = "year", "hằng năm"
    TERM = "term", "học kỳ"
    SCHOOL_YEAR = "school_year", "năm học"
    AD_HOC = "ad_hoc", "đột xuất"
    RRULE = "rrule", "theo lịch riêng"


# The months in which the periods of a cycle close, and how many months each covers.
_MONTHS = {
    Cycle.MONTH: (tuple(range(1, 13)), 1),
    Cycle.QUARTER: ((3, 6, 9, 12), 3),
    Cycle.HALF_YEAR: ((6, 12), 6),
    Cycle.NINE_MONTHS: ((9,), 9),
    Cycle.YEAR: ((12,), 12),
}


@dataclass(frozen=True)
class Period:
    """The time a report covers, both days included; `key` is short enough for a subject line."""

    key: str
    label: str
    first: date
    last: date
    cycle: Cycle = field(default=Cycle.AD_HOC, compare=False)

    @property
    def span(self) -> str:
        """`từ ngày 15/12/2023 đến ngày 14/3/2024`."""
        return f"từ ngày {short_day(self.first)} đến ngày {short_day(self.last)}"


@dataclass(frozen=True)
class SchoolYear:
    """The first day, the last day of term I, and the last day of a school year."""

    first: date
    term_1_last: date
    last: date

    @property
    def name(self) -> str:
        """`2023-2024`."""
        return f"{self.first.year}-{self.last.year}"

    @classmethod
    def usual(cls, start: int) -> "SchoolYear":
        """5 September to 31 May, term I to 17 January: until the office enters its own time frame."""
        return cls(date(start, 9, 5), date(start + 1, 1, 17), date(start + 1, 5, 31))

    def periods(self) -> dict[Cycle, tuple[Period, ...]]:
        """Term I, term II, and the whole year."""
        start, name = self.first.year, f"năm học {self.name}"
        return {
            Cycle.TERM: (
                Period(f"{start}S1", f"học kỳ I {name}", self.first, self.term_1_last, Cycle.TERM),
                Period(f"{start}S2", f"học kỳ II {name}", self.term_1_last + _ONE_DAY, self.last, Cycle.TERM),
            ),
            Cycle.SCHOOL_YEAR: (Period(f"{start}SY", name, self.first, self.last, Cycle.SCHOOL_YEAR),),
        }


@dataclass(frozen=True)
class PeriodRule:
    """Which periods a report duty has.

    `ordinals` keeps only these of a year (quý I: `(1,)`); `closing_day` None means whole calendar months;
    `school_years` are the office's own, the usual one stands in for a year not given; `rrule` is RFC 5545, each
    occurrence closes a period, and `starts_on` is where it begins. Raises ConfigurationError for what cannot be.
    """

    cycle: Cycle
    ordinals: tuple[int, ...] = ()
    closing_day: int | None = 14
    school_years: tuple[SchoolYear, ...] = ()
    rrule: str = ""
    starts_on: date | None = None

    def __post_init__(self) -> None:
        if self.closing_day is not None and not 1 <= self.closing_day <= 28:
            raise ConfigurationError(f"ngày chốt số liệu {self.closing_day} không hợp lệ (từ 1 đến 28)")
        if self.cycle is Cycle.RRULE:
            _recurrence(self)


Works = Callable[[date], bool]


def periods_of(rule: PeriodRule, year: int, works: Works = lambda day: day.weekday() < 5) -> tuple[Period, ...]:
    """The periods of a rule that close in a calendar year, in order. Ad hoc duties have none beforehand.

    Daily reports have a period for each day on which the office `works` (`OfficeCalendar.is_working_day`).
    """
    match rule.cycle:
        case Cycle.AD_HOC:
            return ()
        case Cycle.RRULE:
            return _rrule_periods(rule, year)
        case Cycle.TERM | Cycle.SCHOOL_YEAR:
            found = _school_periods(rule, year)
        case Cycle.DAY:
            found = [(each.isoweekday(), _day(each)) for each in _all_days(year) if works(each)]
        case Cycle.WEEK:
            found = _weeks(year)
        case _:
            months, length = _MONTHS[rule.cycle]
            found = [
                (n, _month_period(rule.cycle, year, month, length, rule.closing_day))
                for n, month in enumerate(months, 1)
            ]
    return tuple(period for ordinal, period in found if not rule.ordinals or ordinal in rule.ordinals)


def merged_periods(
    rules: Iterable[PeriodRule], year: int, works: Works = lambda day: day.weekday() < 5
) -> tuple[Period, ...]:
    """The periods of several rules; of those that close on one day only the longest stays.

    The same content is asked for once (TT 19/2020/TT-BGDĐT, Điều 7.8): quý II goes into the half-year report.
    """
    longest: dict[date, Period] = {}
    for period in (period for rule in rules for period in periods_of(rule, year, works)):
        rival = longest.get(period.last)
        if rival is None or period.first < rival.first:
            longest[period.last] = period
    return tuple(longest[last] for last in sorted(longest))


_CYCLES = (
    (r"\d{4}M\d\d", Cycle.MONTH),
    (r"\d{4}Q\d", Cycle.QUARTER),
    (r"\d{4}H\d", Cycle.HALF_YEAR),
    (r"\d{4}NM", Cycle.NINE_MONTHS),
    (r"\d{4}Y", Cycle.YEAR),
    (r"\d{4}S\d", Cycle.TERM),
    (r"\d{4}SY", Cycle.SCHOOL_YEAR),
    (r"\d{4}W\d\d", Cycle.WEEK),
    (r"\d{8}", Cycle.RRULE),
)


def cycle_of(key: str) -> Cycle:
    """The cycle that a period's key tells; of a single day it cannot say more than that it has its own dates."""
    return next((cycle for pattern, cycle in _CYCLES if re.fullmatch(pattern, key)), Cycle.AD_HOC)


def ad_hoc_period(day: date, number: int = 1) -> Period:
    """The period of a report asked for out of turn; `number` tells several of one day apart."""
    return Period(f"DX{day:%Y%m%d}" + (f"N{number}" if number > 1 else ""), f"đột xuất {plain_date(day)}", day, day)


def _month_period(cycle: Cycle, year: int, month: int, length: int, closing_day: int | None) -> Period:
    months = year * 12 + month - length  # months since year 0 at the start of the period
    if closing_day is None:
        first, last = date(months // 12, months % 12 + 1, 1), date(year + month // 12, month % 12 + 1, 1) - _ONE_DAY
    else:
        before = date((months - 1) // 12, (months - 1) % 12 + 1, closing_day)
        first, last = before + _ONE_DAY, date(year, month, closing_day)
    key, label = {
        Cycle.MONTH: (f"{year}M{month:02d}", f"tháng {month_text(month)} năm {year}"),
        Cycle.QUARTER: (f"{year}Q{month // 3}", f"quý {roman((month + 2) // 3)} năm {year}"),
        Cycle.HALF_YEAR: (f"{year}H{(month + 5) // 6}", f"6 tháng {'đầu' if month == 6 else 'cuối'} năm {year}"),
        Cycle.NINE_MONTHS: (f"{year}NM", f"9 tháng đầu năm {year}"),
        Cycle.YEAR: (f"{year}Y", f"năm {year}"),
    }[cycle]
    return Period(key, label, first, last, cycle)


def _school_periods(rule: PeriodRule, year: int) -> list[tuple[int, Period]]:
    known = {school_year.first.year: school_year for school_year in rule.school_years}
    around = [known.get(start) or SchoolYear.usual(start) for start in (year - 1, year)]
    return [
        (ordinal, period)
        for school_year in around
        for ordinal, period in enumerate(school_year.periods()[rule.cycle], 1)
        if period.last.year == year
    ]


def _all_days(year: int) -> list[date]:
    return [date(year, 1, 1) + timedelta(days=n) for n in range(365 + isleap(year))]


def _day(day: date) -> Period:
    return Period(f"{day:%Y%m%d}", plain_date(day), day, day, Cycle.DAY)


def _weeks(year: int) -> list[tuple[int, Period]]:
    sunday = date(year, 1, 7) - timedelta(days=date(year, 1, 7).isoweekday() % 7)
    weeks: list[tuple[int, Period]] = []
    while sunday.year == year:
        monday = sunday - timedelta(days=6)
        iso = monday.isocalendar()
        label = f"tuần từ ngày {short_day(monday)} đến ngày {short_day(sunday)}"
        weeks.append((iso.week, Period(f"{iso.year}W{iso.week:02d}", label, monday, sunday, Cycle.WEEK)))
        sunday += timedelta(days=7)
    return weeks


def _recurrence(rule: PeriodRule) -> rrule | rruleset:
    text = rule.rrule.upper()
    if not any(frequency in text for frequency in _COARSE):
        raise ConfigurationError(f"lịch báo cáo “{rule.rrule}” phải theo ngày, tuần, tháng hoặc năm (FREQ)")
    if "COUNT=" in text and rule.starts_on is None and "DTSTART" not in text:
        raise ConfigurationError(f"lịch báo cáo “{rule.rrule}” có COUNT thì phải có ngày bắt đầu")
    start = datetime.combine(rule.starts_on or _RRULE_EPOCH, time.min)
    try:
        return rrulestr(rule.rrule, dtstart=start, ignoretz=True)
    except (ValueError, KeyError, AttributeError, TypeError):
        raise ConfigurationError(f"lịch báo cáo “{rule.rrule}” không đúng RFC 5545") from None


def _rrule_periods(rule: PeriodRule, year: int) -> tuple[Period, ...]:
    recurrence = _recurrence(rule)
    begin, end = datetime(year, 1, 1), datetime(year, 12, 31, 23, 59)  # noqa: DTZ001 (whole days)
    earlier = recurrence.before(begin)
    first = earlier.date() + _ONE_DAY if earlier else rule.starts_on or begin.date()
    periods: list[Period] = []
    for last in sorted({moment.date() for moment in recurrence.between(begin, end, inc=True)}):
        first = min(first, last)
        label = f"kỳ từ ngày {short_day(first)} đến ngày {short_day(last)}"
        periods.append(Period(f"{last:%Y%m%d}", label, first, last, Cycle.RRULE))
        first = last + _ONE_DAY
    return tuple(periods)
