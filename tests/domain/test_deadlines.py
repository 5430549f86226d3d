from dataclasses import replace
from datetime import date

import pytest

from domain.calendar import OfficeCalendar
from domain.deadlines import (
    Anchor,
    DueRule,
    ExtensionRefused,
    Limit,
    Shift,
    answer_by,
    default_rule,
    due_on,
    extended_due,
    extension_limit,
    inside_rule,
)
from domain.errors import ConfigurationError
from domain.periods import Cycle, Period, PeriodRule, ad_hoc_period, periods_of

CALENDAR = OfficeCalendar()


def period(cycle: Cycle, number: int = 0, year: int = 2024) -> Period:
    return periods_of(PeriodRule(cycle), year)[number]


def outward(cycle: Cycle, number: int = 0, year: int = 2024) -> date:
    return due_on(period(cycle, number, year), default_rule(cycle, internal=False), CALENDAR).day


def of_month(day: int, **changes: object) -> DueRule:
    return replace(DueRule(Anchor.MONTH_DAY, day=day), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cycle", "number", "day"),
    [
        (Cycle.MONTH, 2, date(2024, 3, 19)),
        (Cycle.QUARTER, 0, date(2024, 3, 20)),
        (Cycle.HALF_YEAR, 0, date(2024, 6, 20)),
        (Cycle.HALF_YEAR, 1, date(2024, 12, 20)),
        (Cycle.NINE_MONTHS, 0, date(2024, 9, 18)),
        (Cycle.YEAR, 0, date(2024, 12, 20)),
        (Cycle.TERM, 0, date(2024, 1, 31)),
        (Cycle.SCHOOL_YEAR, 0, date(2024, 6, 28)),
        (Cycle.WEEK, 0, date(2024, 1, 5)),
    ],
)
def test_reports_go_out_by_the_days_of_the_circular(cycle: Cycle, number: int, day: date) -> None:
    assert outward(cycle, number) == day


def test_the_duty_inside_the_office_is_due_before_the_outward_date() -> None:
    moved = due_on(period(Cycle.QUARTER), default_rule(Cycle.QUARTER), CALENDAR)
    assert moved.day == date(2024, 3, 18)
    assert moved.reason == "trước hạn gửi cấp trên (20/3/2024) 02 ngày làm việc"
    month = due_on(period(Cycle.MONTH, 2), default_rule(Cycle.MONTH), CALENDAR)
    assert month.day == date(2024, 3, 18)


def test_a_daily_report_is_due_on_its_day() -> None:
    day = period(Cycle.DAY, 1)
    assert due_on(day, default_rule(Cycle.DAY), CALENDAR).day == day.last


def test_an_ad_hoc_report_is_due_three_working_days_later() -> None:
    assert due_on(ad_hoc_period(date(2024, 2, 7)), default_rule(Cycle.AD_HOC), CALENDAR).day == date(2024, 2, 19)


def test_before_a_day_is_the_end_of_the_day_before() -> None:
    assert due_on(period(Cycle.QUARTER), of_month(20, before=True), CALENDAR).day == date(2024, 3, 19)
    assert due_on(period(Cycle.QUARTER), of_month(20), CALENDAR).day == date(2024, 3, 20)


def test_an_early_day_of_the_month_means_the_month_after_the_closing() -> None:
    assert due_on(period(Cycle.MONTH, 2), of_month(5), CALENDAR).day == date(2024, 4, 5)
    assert due_on(period(Cycle.MONTH, 11), of_month(3), CALENDAR).day == date(2025, 1, 3)
    assert due_on(period(Cycle.MONTH, 2), of_month(20, months_later=1), CALENDAR).day == date(2024, 4, 19)


def test_a_due_date_on_a_day_off_moves_to_the_working_day_before_and_says_why() -> None:
    moved = due_on(period(Cycle.MONTH, 3), of_month(20), CALENDAR)
    assert (moved.day, moved.original) == (date(2024, 4, 19), date(2024, 4, 20))
    assert moved.reason == "dời từ thứ Bảy 20/4/2024 sang thứ Sáu 19/4/2024 do ngày nghỉ hằng tuần"


def test_an_office_may_move_to_the_day_after_or_not_at_all() -> None:
    april = period(Cycle.MONTH, 3)
    assert due_on(april, of_month(20, shift=Shift.NEXT), CALENDAR).day == date(2024, 4, 22)
    unmoved = due_on(april, of_month(20, shift=Shift.NONE), CALENDAR)
    assert (unmoved.day, unmoved.reason) == (date(2024, 4, 20), None)
    assert [shift.label for shift in Shift] == ["ngày làm việc liền trước", "ngày làm việc liền sau", "giữ nguyên"]


def test_a_day_that_the_month_lacks_is_its_last_and_says_so() -> None:
    february = due_on(period(Cycle.MONTH, 1), of_month(30), CALENDAR)
    assert (february.day, february.reason) == (date(2024, 2, 29), "tháng 02 không có ngày 30")
    end = due_on(period(Cycle.MONTH, 1), of_month(31), CALENDAR)
    assert (end.day, end.reason) == (date(2024, 2, 29), None)


def test_every_reason_of_a_moved_date_is_kept() -> None:
    moved = due_on(period(Cycle.SCHOOL_YEAR), default_rule(Cycle.SCHOOL_YEAR), CALENDAR)
    assert moved.day == date(2024, 6, 26)
    assert moved.reason == (
        "dời từ Chủ nhật 30/6/2024 sang thứ Sáu 28/6/2024 do ngày nghỉ hằng tuần; "
        "trước hạn gửi cấp trên (28/6/2024) 02 ngày làm việc"
    )


def test_a_day_of_the_year_is_the_one_nearest_to_the_closing() -> None:
    year = period(Cycle.YEAR)
    november = DueRule(Anchor.YEAR_DAY, month_days=((11, 15),), before=True)
    january = DueRule(Anchor.YEAR_DAY, month_days=((1, 15),))
    assert due_on(year, november, CALENDAR).day == date(2024, 11, 14)
    assert due_on(year, january, CALENDAR).day == date(2025, 1, 15)
    quarterly = DueRule(Anchor.YEAR_DAY, month_days=((3, 20), (6, 20), (9, 20), (12, 20)))
    assert [due_on(period(Cycle.QUARTER, n), quarterly, CALENDAR).day.month for n in range(4)] == [3, 6, 9, 12]


def test_one_date_is_that_date() -> None:
    rule = DueRule(Anchor.DATE, on=date(2025, 12, 16), before=True)
    assert due_on(period(Cycle.YEAR, year=2025), rule, CALENDAR).day == date(2025, 12, 15)


def test_a_rule_of_one_date_without_the_date_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="thiếu ngày"):
        due_on(period(Cycle.YEAR), DueRule(Anchor.DATE), CALENDAR)


def test_days_after_closing_may_be_any_days() -> None:
    rule = DueRule(Anchor.AFTER_CLOSING, day=5, working_days=False)
    assert due_on(period(Cycle.QUARTER), rule, CALENDAR).day == date(2024, 3, 19)


def test_a_weekday_is_that_of_the_closing_week() -> None:
    assert due_on(period(Cycle.WEEK, 10), DueRule(Anchor.WEEKDAY, day=4, before=True), CALENDAR).day == date(
        2024, 3, 13
    )


@pytest.mark.parametrize(("weekday", "day"), [(1, 18), (2, 19), (3, 13), (4, 14), (5, 15)])
def test_a_day_early_in_the_week_speaks_of_the_week_before(weekday: int, day: int) -> None:
    week = period(Cycle.WEEK, 10)
    assert week.last == date(2024, 3, 17)
    assert due_on(week, DueRule(Anchor.WEEKDAY, day=weekday), CALENDAR).day == date(2024, 3, day)


def test_a_stated_outward_rule_has_its_duty_inside() -> None:
    rule = inside_rule(of_month(20, before=True), lead=3)
    assert due_on(period(Cycle.QUARTER), rule, CALENDAR).day == date(2024, 3, 14)


def test_an_answer_is_awaited_for_two_working_days() -> None:
    assert answer_by(date(2024, 2, 7), CALENDAR) == date(2024, 2, 16)


def test_an_extension_is_granted_on_a_working_day() -> None:
    current = date(2024, 3, 18)
    granted = extended_due(current, date(2024, 3, 24), CALENDAR)
    assert not isinstance(granted, ExtensionRefused)
    assert (granted.day, granted.original) == (date(2024, 3, 22), date(2024, 3, 24))


def test_an_extension_over_a_weekend_is_not_lost_to_the_move() -> None:
    granted = extended_due(date(2024, 3, 15), date(2024, 3, 17), CALENDAR)
    assert not isinstance(granted, ExtensionRefused)
    assert granted.day == date(2024, 3, 18)


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        (date(2024, 3, 18), "ngày xin gia hạn 18/3/2024 không sau thời hạn hiện tại 18/3/2024"),
        (date(2024, 3, 25), "ngày xin gia hạn 25/3/2024 sau ngày phải gửi cấp trên 20/3/2024"),
    ],
)
def test_an_extension_that_cannot_be_is_refused_with_the_reason_and_the_last_day(wanted: date, reason: str) -> None:
    limit = Limit(date(2024, 3, 20), "ngày phải gửi cấp trên 20/3/2024")
    assert extended_due(date(2024, 3, 18), wanted, CALENDAR, limit) == ExtensionRefused(reason, date(2024, 3, 20))
    assert extended_due(date(2024, 3, 20), date(2024, 3, 25), CALENDAR, limit) == ExtensionRefused(
        "ngày xin gia hạn 25/3/2024 sau ngày phải gửi cấp trên 20/3/2024"
    ), "no day is left to offer"


def test_the_nearest_of_the_limits_counts() -> None:
    first, upward, following = date(2024, 3, 18), date(2024, 3, 20), date(2024, 6, 18)
    assert extension_limit(first, CALENDAR) is None
    assert extension_limit(first, CALENDAR, upward=upward, next_due=following, most=5) == Limit(
        upward, "ngày phải gửi cấp trên 20/3/2024"
    )
    assert extension_limit(first, CALENDAR, next_due=following, most=5) == Limit(
        date(2024, 3, 25), "ngày 25/3/2024 (gia hạn nhiều nhất 05 ngày làm việc)"
    )
    assert extension_limit(first, CALENDAR, next_due=following) == Limit(
        date(2024, 6, 17), "ngày 17/6/2024 (ngày 18/6/2024 đến hạn báo cáo kỳ sau)"
    )
