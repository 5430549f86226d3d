from datetime import date
from itertools import pairwise

import pytest

from domain.errors import ConfigurationError
from domain.periods import Cycle, Period, PeriodRule, SchoolYear, ad_hoc_period, cycle_of, merged_periods, periods_of


def keys(rule: PeriodRule, year: int = 2024) -> list[str]:
    return [period.key for period in periods_of(rule, year)]


@pytest.mark.parametrize(
    ("cycle", "number", "key", "label", "first", "last"),
    [
        (Cycle.MONTH, 0, "2024M01", "tháng 01 năm 2024", date(2023, 12, 15), date(2024, 1, 14)),
        (Cycle.MONTH, 2, "2024M03", "tháng 3 năm 2024", date(2024, 2, 15), date(2024, 3, 14)),
        (Cycle.MONTH, 11, "2024M12", "tháng 12 năm 2024", date(2024, 11, 15), date(2024, 12, 14)),
        (Cycle.QUARTER, 0, "2024Q1", "quý I năm 2024", date(2023, 12, 15), date(2024, 3, 14)),
        (Cycle.QUARTER, 3, "2024Q4", "quý IV năm 2024", date(2024, 9, 15), date(2024, 12, 14)),
        (Cycle.HALF_YEAR, 0, "2024H1", "6 tháng đầu năm 2024", date(2023, 12, 15), date(2024, 6, 14)),
        (Cycle.HALF_YEAR, 1, "2024H2", "6 tháng cuối năm 2024", date(2024, 6, 15), date(2024, 12, 14)),
        (Cycle.NINE_MONTHS, 0, "2024NM", "9 tháng đầu năm 2024", date(2023, 12, 15), date(2024, 9, 14)),
        (Cycle.YEAR, 0, "2024Y", "năm 2024", date(2023, 12, 15), date(2024, 12, 14)),
    ],
)
def test_periods_close_on_the_14th(cycle: Cycle, number: int, key: str, label: str, first: date, last: date) -> None:
    assert periods_of(PeriodRule(cycle), 2024)[number] == Period(key, label, first, last)


def test_periods_follow_each_other_without_gap() -> None:
    for cycle in (Cycle.MONTH, Cycle.QUARTER, Cycle.HALF_YEAR, Cycle.YEAR, Cycle.WEEK):
        periods = [period for year in range(2023, 2028) for period in periods_of(PeriodRule(cycle), year)]
        for before, after in pairwise(periods):
            assert (after.first - before.last).days == 1


def test_an_office_may_close_at_the_end_of_the_month() -> None:
    quarters = periods_of(PeriodRule(Cycle.QUARTER, closing_day=None), 2024)
    assert [(period.first, period.last) for period in quarters[:1]] == [(date(2024, 1, 1), date(2024, 3, 31))]
    assert periods_of(PeriodRule(Cycle.MONTH, closing_day=None), 2024)[1].last == date(2024, 2, 29)
    assert periods_of(PeriodRule(Cycle.YEAR, closing_day=None), 2024)[0].last == date(2024, 12, 31)


def test_only_the_periods_named_are_kept() -> None:
    assert keys(PeriodRule(Cycle.QUARTER, (1, 3))) == ["2024Q1", "2024Q3"]


def test_a_span_is_written_with_its_days() -> None:
    assert periods_of(PeriodRule(Cycle.QUARTER), 2024)[0].span == "từ ngày 15/12/2023 đến ngày 14/3/2024"


def test_terms_and_school_years_close_in_the_year_asked_for() -> None:
    assert keys(PeriodRule(Cycle.TERM)) == ["2023S1", "2023S2"]
    assert keys(PeriodRule(Cycle.TERM, (2,))) == ["2023S2"]
    year = periods_of(PeriodRule(Cycle.SCHOOL_YEAR), 2024)
    assert year == (Period("2023SY", "năm học 2023-2024", date(2023, 9, 5), date(2024, 5, 31)),)


def test_the_offices_own_school_year_counts() -> None:
    own = SchoolYear(date(2024, 9, 3), date(2024, 12, 31), date(2025, 5, 23))
    rule = PeriodRule(Cycle.TERM, school_years=(own,))
    assert keys(rule, 2024) == ["2023S1", "2023S2", "2024S1"]
    assert periods_of(rule, 2025)[0] == Period(
        "2024S2", "học kỳ II năm học 2024-2025", date(2025, 1, 1), date(2025, 5, 23)
    )


def test_daily_reports_have_a_period_each_working_day() -> None:
    days = periods_of(PeriodRule(Cycle.DAY), 2024)
    assert len(days) == 262
    assert days[0] == Period("20240101", "ngày 01 tháng 01 năm 2024", date(2024, 1, 1), date(2024, 1, 1))
    assert keys(PeriodRule(Cycle.DAY)) != [day.key for day in periods_of(PeriodRule(Cycle.DAY), 2024, lambda day: True)]


def test_weeks_run_from_monday_to_sunday() -> None:
    weeks = periods_of(PeriodRule(Cycle.WEEK), 2024)
    assert weeks[0] == Period(
        "2024W01", "tuần từ ngày 01/01/2024 đến ngày 07/01/2024", date(2024, 1, 1), date(2024, 1, 7)
    )
    assert len(weeks) == 52


def test_ad_hoc_reports_have_no_periods_beforehand() -> None:
    assert keys(PeriodRule(Cycle.AD_HOC)) == []
    assert ad_hoc_period(date(2024, 3, 8)).key == "DX20240308"
    second = ad_hoc_period(date(2024, 3, 8), 2)
    assert (second.key, second.label) == ("DX20240308N2", "đột xuất ngày 08 tháng 3 năm 2024")


def test_any_recurrence_gives_periods_that_close_on_its_days() -> None:
    rule = PeriodRule(Cycle.RRULE, rrule="FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=14")
    first, *_, last = periods_of(rule, 2024)
    assert first == Period(
        "20240114", "kỳ từ ngày 15/11/2023 đến ngày 14/01/2024", date(2023, 11, 15), date(2024, 1, 14)
    )
    assert last.last == date(2024, 11, 14)


def test_a_recurrence_begins_where_the_office_says() -> None:
    rule = PeriodRule(Cycle.RRULE, rrule="FREQ=WEEKLY;COUNT=3;BYDAY=FR", starts_on=date(2024, 3, 4))
    assert [(period.first, period.last) for period in periods_of(rule, 2024)] == [
        (date(2024, 3, 4), date(2024, 3, 8)),
        (date(2024, 3, 9), date(2024, 3, 15)),
        (date(2024, 3, 16), date(2024, 3, 22)),
    ]
    assert periods_of(rule, 2025) == ()


def test_a_recurrence_with_its_own_start_and_zone_is_read() -> None:
    text = "DTSTART:20240101T070000Z\nRRULE:FREQ=YEARLY;COUNT=2;BYMONTH=11;BYMONTHDAY=20;UNTIL=20301231T000000Z"
    assert keys(PeriodRule(Cycle.RRULE, rrule=text), 2025) == ["20251120"]
    assert periods_of(PeriodRule(Cycle.RRULE, rrule=text), 2024)[0].first == date(2024, 1, 1)


@pytest.mark.parametrize(
    "rrule",
    ["", "FREQ=HOURLY", "FREQ=MONTHLY;BYDAY=XX", "FREQ=DAILY;COUNT=5", "FREQ=WEEKLY;INTERVAL=x", "FREQ=DAILY;=1"],
)
def test_a_recurrence_that_cannot_be_read_is_refused(rrule: str) -> None:
    with pytest.raises(ConfigurationError, match="lịch báo cáo"):
        PeriodRule(Cycle.RRULE, rrule=rrule)


@pytest.mark.parametrize("day", [0, 29, 31])
def test_a_closing_day_that_some_month_lacks_is_refused(day: int) -> None:
    with pytest.raises(ConfigurationError, match="ngày chốt số liệu"):
        PeriodRule(Cycle.MONTH, closing_day=day)


def test_the_same_content_is_asked_for_once() -> None:
    rules = [PeriodRule(cycle) for cycle in (Cycle.YEAR, Cycle.QUARTER, Cycle.HALF_YEAR, Cycle.NINE_MONTHS)]
    assert [period.key for period in merged_periods(rules, 2024)] == ["2024Q1", "2024H1", "2024NM", "2024Y"]
    assert merged_periods([], 2024) == ()


def test_the_cycles_have_names_for_people() -> None:
    assert Cycle.HALF_YEAR.label == "6 tháng"
    assert all(cycle.label for cycle in Cycle)


@pytest.mark.parametrize("cycle", sorted(set(Cycle) - {Cycle.AD_HOC, Cycle.RRULE, Cycle.DAY}))
def test_the_key_of_a_period_tells_its_cycle(cycle: Cycle) -> None:
    assert {cycle_of(key) for key in keys(PeriodRule(cycle))} == {cycle}


def test_the_key_of_a_day_or_an_order_tells_that_it_has_dates_of_its_own() -> None:
    assert cycle_of(keys(PeriodRule(Cycle.DAY))[0]) is Cycle.RRULE
    assert cycle_of(ad_hoc_period(date(2024, 3, 5), 2).key) is Cycle.AD_HOC
