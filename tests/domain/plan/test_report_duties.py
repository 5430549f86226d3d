"""Who has to report and until when, in words of other kinds of offices."""

import pytest

from domain.period_wording import read_period_wording
from domain.plan.report_duties import is_report, report_duties


@pytest.mark.parametrize(
    ("text", "period", "due"),
    [
        ("báo cáo về Trung tâm ngày 05 hằng tháng", "hằng tháng", "ngày 05 hằng tháng"),
        ("đầu mối, tổng hợp báo cáo Sở Y tế trước ngày 10 hằng tháng", "hằng tháng", "trước ngày 10 hằng tháng"),
    ],
)
def test_a_day_of_every_month_is_a_deadline_with_or_without_a_word_before_it(text: str, period: str, due: str) -> None:
    assert is_report(text)
    (row,) = report_duties("Trạm Y tế các xã", None, text)
    assert (row.kind, row.period, row.due) == ("periodic", period, due)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("báo cáo hai tuần một lần vào thứ Hai", "hai tuần một lần"),
        ("báo cáo kết quả 2 tuần/lần", "2 tuần/lần"),
        ("báo cáo hai tháng một lần về Sở Y tế", "hai tháng một lần"),
        ("báo cáo 3 tháng 01 lần trước ngày 05", "3 tháng 01 lần"),
        ("báo cáo kết quả mỗi năm hai lần", "mỗi năm hai lần"),
        ("báo cáo kết quả 02 lần/năm", "02 lần/năm"),
    ],
)
def test_how_many_times_is_read_with_its_number(text: str, period: str) -> None:
    (row,) = report_duties("Trạm Y tế các xã", None, text)
    assert row.period == period
    assert read_period_wording(period) != read_period_wording("hằng tuần")
