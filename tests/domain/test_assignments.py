from domain.assignments import Assignment, assignments_of, everyone_reports, from_plain, to_plain, with_period
from domain.plan.model import Duty, ReportDuty


def duty(assignee: str, text: str) -> Duty:
    return Duty(assignee=assignee, title=None, text=text, section="III", due=None)


def report(
    reporter: str | None, kind: str = "periodic", period: str | None = None, due: str | None = None
) -> ReportDuty:
    return ReportDuty(reporter=reporter, title=None, kind=kind, period=period, due=due)  # type: ignore[arg-type]


def test_duties_and_report_duties_are_numbered_in_the_order_of_the_plan() -> None:
    rows = assignments_of([duty("Mai", "một"), duty("Hà", "hai")], [report("Mai"), report(None, "ad_hoc")])
    assert [row.code for row in rows] == ["A1", "A2", "B1", "B2"]
    assert rows[2].reports
    assert not rows[2].ad_hoc
    assert rows[3].ad_hoc
    assert rows[3].assignee == ""
    assert rows[3].text == "báo cáo đột xuất khi có yêu cầu"


def test_the_plans_own_words_for_period_and_date_are_kept() -> None:
    (row,) = assignments_of([], [report("Mai", period="hằng quý", due="ngày 18")])
    assert (row.period, row.due) == ("hằng quý", "ngày 18")


def test_everyone_with_a_duty_reports_once_a_period() -> None:
    rows = assignments_of(
        [duty("Mai", "một"), duty("mai", "hai"), duty("Hà", "ba"), duty("Hà", "bốn")], [report("MAI")]
    )
    added = everyone_reports(rows, "hằng quý", "ngày 18")[len(rows) :]
    assert added == (Assignment("B2", "Hà", "ba; bốn", "III", reports=True, period="hằng quý", due="ngày 18"),)


def test_a_period_is_filled_in_where_the_plan_is_silent_and_for_that_reporter_only() -> None:
    rows = assignments_of(
        [], [report("Mai"), report("Mai", period="hằng tháng"), report("Mai", "ad_hoc"), report("Hà")]
    )
    filled = with_period(rows, "MAI", "hằng quý", "ngày 18")
    assert [(row.period, row.due) for row in filled] == [
        ("hằng quý", "ngày 18"), ("hằng tháng", "ngày 18"), ("", ""), ("", ""),
    ]  # fmt: skip


def test_rows_are_stored_and_read_back_unchanged() -> None:
    rows = assignments_of([duty("Mai", "một")], [report("Hà")])
    assert from_plain(to_plain(rows)) == rows
