import pytest

from domain.period_wording import read_period_wording
from domain.periods import Cycle


def read(text: str) -> list[tuple[Cycle, tuple[int, ...]]]:
    return [(rule.cycle, rule.ordinals) for rule in read_period_wording(text)]


@pytest.mark.parametrize(
    ("text", "cycles"),
    [
        ("hằng ngày", [Cycle.DAY]),
        ("hằng tuần", [Cycle.WEEK]),
        ("định kỳ hàng tháng", [Cycle.MONTH]),
        ("Hằng quý", [Cycle.QUARTER]),
        ("bao cao hang quy", [Cycle.QUARTER]),
        ("lồng ghép trong báo cáo công tác hàng quý", [Cycle.QUARTER]),
        ("trước ngày 20 của tháng cuối quý", [Cycle.QUARTER]),
        ("6 tháng", [Cycle.HALF_YEAR]),
        ("6 tháng đầu năm, 6 tháng cuối năm", [Cycle.HALF_YEAR]),
        ("06 tháng/lần", [Cycle.HALF_YEAR]),
        ("3 tháng một lần", [Cycle.QUARTER]),
        ("mỗi tháng 1 lần", [Cycle.MONTH]),
        ("2 lần/năm", [Cycle.HALF_YEAR]),
        ("mỗi năm 04 lần", [Cycle.QUARTER]),
        ("một lần trong quý", [Cycle.QUARTER]),
        ("một tuần một lần", [Cycle.WEEK]),
        ("9 tháng đầu năm", [Cycle.NINE_MONTHS]),
        ("hằng năm (trước ngày 15 tháng 11)", [Cycle.YEAR]),
        ("báo cáo quý", [Cycle.QUARTER]),
        ("báo cáo tháng và báo cáo năm", [Cycle.MONTH, Cycle.YEAR]),
        ("quý trước ngày 20, năm trước 15/12", [Cycle.QUARTER, Cycle.YEAR]),
        ("01 năm", [Cycle.YEAR]),
        ("báo cáo thường niên", [Cycle.YEAR]),
        ("học kỳ", [Cycle.TERM]),
        ("tổng kết năm học 2024-2025", [Cycle.SCHOOL_YEAR]),
        ("học kỳ I, học kỳ II và năm học", [Cycle.TERM, Cycle.SCHOOL_YEAR]),
        ("Định kỳ hằng quý, 6 tháng và năm", [Cycle.QUARTER, Cycle.HALF_YEAR, Cycle.YEAR]),
        ("tháng, quý, năm", [Cycle.MONTH, Cycle.QUARTER, Cycle.YEAR]),
        ("báo cáo theo quy định và đột xuất", [Cycle.AD_HOC]),
        ("khi có yêu cầu", [Cycle.AD_HOC]),
    ],
)
def test_the_words_of_plans_name_cycles(text: str, cycles: list[Cycle]) -> None:
    assert [cycle for cycle, _ in read(text)] == cycles


@pytest.mark.parametrize(
    "text",
    ["", "theo quy định", "theo quy chế làm việc", "theo quy dinh", "trước ngày 06 tháng 9", "ngày 01 tháng 3 năm 2024",
     "năm học 2024-2025", "03 lần/năm", "2 lần/tháng", "hạn 9/6/2024"],
)  # fmt: skip
def test_dates_and_other_words_name_no_period(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("quý I, quý III năm 2024", [(Cycle.QUARTER, (1, 3))]),
        ("quý 2/2024", [(Cycle.QUARTER, (2,))]),
        ("học kỳ I năm học 2024-2025", [(Cycle.TERM, (1,))]),
        ("sơ kết 6 tháng đầu năm và tổng kết năm", [(Cycle.HALF_YEAR, (1,)), (Cycle.YEAR, ())]),
        ("6 tháng cuối năm", [(Cycle.HALF_YEAR, (2,))]),
        ("quý I; sau đó hằng quý", [(Cycle.QUARTER, ())]),
    ],
)
def test_single_periods_are_kept(text: str, rules: list[tuple[Cycle, tuple[int, ...]]]) -> None:
    assert read(text) == rules


def test_other_intervals_become_recurrences() -> None:
    assert read_period_wording("hai tháng một lần")[0].rrule == "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=14"
    assert read_period_wording("2 tuần/lần")[0].rrule == "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"
