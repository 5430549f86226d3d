"""Who has to report and until when, in words of other kinds of offices."""

import pytest

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
