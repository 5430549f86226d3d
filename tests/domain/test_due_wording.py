from datetime import date

import pytest

from domain.calendar import OfficeCalendar
from domain.deadlines import Anchor, DueRule, due_on
from domain.due_wording import due_rule_of, outward_day, outward_day_of_duty, read_due_wording
from domain.period_wording import read_period_wording
from domain.periods import Cycle, PeriodRule, merged_periods, periods_of

QUARTER, MONTH, YEAR, HALF = Cycle.QUARTER, Cycle.MONTH, Cycle.YEAR, Cycle.HALF_YEAR


def due(text: str, cycle: Cycle, number: int = 0, year: int = 2024) -> date:
    rule = read_due_wording(text)
    assert rule is not None
    return due_on(periods_of(PeriodRule(cycle), year)[number], rule, OfficeCalendar()).day


@pytest.mark.parametrize(
    ("text", "cycle", "day"),
    [
        ("trước ngày 20 hằng tháng", MONTH, date(2024, 1, 19)),
        ("truoc ngay 20 hang thang", MONTH, date(2024, 1, 19)),
        ("chậm nhất ngày 25 tháng cuối quý", QUARTER, date(2024, 3, 25)),
        ("vào ngày 25 hàng tháng", MONTH, date(2024, 1, 25)),
        ("trước ngày 05 của tháng sau", MONTH, date(2024, 2, 2)),
        ("ngày 10 tháng đầu quý sau", QUARTER, date(2024, 4, 10)),
        ("hằng năm (trước ngày 15 tháng 11)", YEAR, date(2024, 11, 14)),
        ("trước 15/11", YEAR, date(2024, 11, 14)),
        ("hạn cuối 25/12", YEAR, date(2024, 12, 25)),
        ("trước ngày 20/6 và 20/12", HALF, date(2024, 6, 19)),
        ("ngày 20 các tháng 3, 6, 9 và 12", QUARTER, date(2024, 3, 20)),
        ("ngày 20 tháng 6, ngày 20 tháng 12", HALF, date(2024, 6, 20)),
        ("trước ngày 20/6/2024 và 20/12/2024", HALF, date(2024, 6, 19)),
        ("trước ngày 16 tháng 12 năm 2024", YEAR, date(2024, 12, 13)),
        ("trước 17 giờ 00 phút, thứ Hai, ngày 18 tháng 3 năm 2024", QUARTER, date(2024, 3, 18)),
        ("trước 17h00 ngày 20/3", QUARTER, date(2024, 3, 20)),
        ("từ ngày 01/3/2024 đến hết ngày 15/3/2024", QUARTER, date(2024, 3, 15)),
        ("trong vòng 05 (năm) ngày làm việc sau khi kết thúc kỳ", QUARTER, date(2024, 3, 21)),
        ("chậm nhất 03 ngày làm việc sau ngày chốt số liệu", QUARTER, date(2024, 3, 19)),
        ("sau ba ngày", QUARTER, date(2024, 3, 15)),
        ("năm ngày làm việc kể từ ngày chốt số liệu", QUARTER, date(2024, 3, 21)),
        ("cuối quý", QUARTER, date(2024, 3, 29)),
        ("trước ngày cuối cùng của tháng", MONTH, date(2024, 1, 30)),
        ("trong tháng 12 hằng năm", YEAR, date(2024, 12, 31)),
        ("tháng 12 hằng năm", YEAR, date(2024, 12, 31)),
        ("trước tháng 12", YEAR, date(2024, 11, 29)),
        ("thứ Năm hằng tuần", Cycle.WEEK, date(2024, 1, 4)),
        ("trước thứ 6", Cycle.WEEK, date(2024, 1, 4)),
        ("chậm nhất thứ Tư", Cycle.WEEK, date(2024, 1, 3)),
        ("Chủ nhật hằng tuần", Cycle.WEEK, date(2024, 1, 5)),
    ],
)
def test_the_words_of_plans_give_dates(text: str, cycle: Cycle, day: date) -> None:
    assert due(text, cycle) == day


@pytest.mark.parametrize(
    "text",
    ["", "theo quy định", "báo cáo 6 tháng cuối năm", "ngày 32 hằng tháng", "ngày 31/02/2024", "ngày 12 tháng 13",
     "6 tháng 1 lần", "quý I năm 2024", "kết quả tháng 3"],
)  # fmt: skip
def test_what_names_no_date_gives_nothing(text: str) -> None:
    assert read_due_wording(text) is None


def test_the_wording_is_kept() -> None:
    rule = read_due_wording("trước  ngày 20\n hằng tháng")
    assert rule == DueRule(Anchor.MONTH_DAY, day=20, before=True, wording="trước ngày 20 hằng tháng")


def days_of(text: str) -> dict[str, str]:
    """The due day of each period that a wording names, in one year."""
    calendar = OfficeCalendar()
    periods = merged_periods(read_period_wording(text), 2024)
    return {each.key[4:]: f"{due_on(each, due_rule_of(each, text), calendar).day:%d/%m}" for each in periods}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "hằng quý (trước ngày 15 của tháng cuối quý), 6 tháng (trước ngày 18/6), năm (trước ngày 30/11)",
            {"Q1": "14/03", "H1": "17/06", "Q3": "13/09", "Y": "29/11"},
        ),
        ("Báo cáo quý trước ngày 20 tháng cuối quý; báo cáo năm trước ngày 15/12",
         {"Q1": "19/03", "Q2": "19/06", "Q3": "19/09", "Y": "13/12"}),
        ("định kỳ 06 tháng (trước ngày 15/6), 01 năm (trước ngày 10/12)", {"H1": "14/06", "Y": "09/12"}),
        ("quý, 6 tháng, năm: chậm nhất ngày 20 của tháng cuối",
         {"Q1": "20/03", "H1": "20/06", "Q3": "20/09", "Y": "20/12"}),
        ("6 tháng và năm: chậm nhất 20/6, 20/12", {"H1": "20/06", "Y": "20/12"}),
        ("hằng quý; năm trước ngày 10/12", {"Q1": "18/03", "Q2": "18/06", "Q3": "18/09", "Y": "09/12"}),
        ("hằng quý", {"Q1": "18/03", "Q2": "18/06", "Q3": "18/09", "Q4": "18/12"}),
    ],
)  # fmt: skip
def test_each_cycle_has_the_date_said_of_it(text: str, days: dict[str, str]) -> None:
    assert days_of(text) == days


def test_the_office_reports_upward_by_the_words_of_its_superior_else_by_the_usual_rule() -> None:
    quarter = periods_of(PeriodRule(QUARTER), 2024)[0]
    assert outward_day(quarter, "", OfficeCalendar()) == date(2024, 3, 20)
    assert outward_day(quarter, "trước ngày 26 của tháng cuối quý", OfficeCalendar()) == date(2024, 3, 25)


def test_the_date_of_a_duty_tells_the_day_upward_only_where_it_was_reckoned_from_it() -> None:
    quarter = periods_of(PeriodRule(QUARTER), 2024)[0]
    assert outward_day_of_duty(quarter, "", OfficeCalendar()) == date(2024, 3, 20)
    assert outward_day_of_duty(quarter, "chậm nhất ngày 18 của tháng cuối quý", OfficeCalendar()) is None
