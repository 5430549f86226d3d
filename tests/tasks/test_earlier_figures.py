"""What a summary knows of earlier periods: the office's figure of each indicator."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from domain.indicators import Total, Value, defined
from domain.lifecycle import RequestState
from storage.database import reading, transaction
from storage.models import Plan, Report, ReportRequest
from tasks.earlier_figures import earlier_periods, short_name
from tasks.indicator_values import to_plain
from tests.databases import BOTH
from tests.tasks.lived_plan import DUE, Lived

INDICATORS = defined(
    [
        {"code": "tong", "name": "Số buổi", "total": "sum"},
        {"code": "cuoi", "name": "Số lớp", "total": "last"},
        {"code": "tb", "name": "Tỷ lệ", "kind": "number", "total": "average"},
        {"code": "chu", "name": "Khó khăn", "kind": "text", "required": False},
    ]
)


def give(
    period: str, person: str, *reports: dict[str, str], verdict: str = "accepted", state: str = "accepted"
) -> None:
    """Somebody's reports of a period, one mail after the other."""
    with transaction() as session:
        request = session.scalars(select(ReportRequest).where(ReportRequest.code == f"KH01-{person}-{period}")).one()
        for row in session.scalars(select(Report).where(Report.request_id == request.id)):
            row.verdict = "returned"
        request.state = RequestState(state)
        for given in reports:
            values = {code: Value(code, words, Decimal(words) if words.isdigit() else None)
                      for code, words in given.items()}  # fmt: skip
            session.add(
                Report(office_id=request.office_id, request_id=request.id, person_id=request.reporter_id,
                       arrived_at=DUE, on_time=True, verdict=verdict, values=to_plain(values))
            )  # fmt: skip


def before(period: str) -> dict[str, dict[str, Decimal | None]]:
    """The earlier periods of this one with their totals."""
    with reading() as session:
        plan = session.scalars(select(Plan)).one()
        now = session.scalars(select(ReportRequest).where(ReportRequest.code == f"KH01-B1-{period}")).one()
        found = earlier_periods(session, plan, now, INDICATORS)
    return {each.short: {row.code: each.total(row) for row in INDICATORS} for each in found}


@pytest.mark.parametrize("database", BOTH, indirect=True)
def test_each_earlier_period_has_its_figures_combined_the_earliest_first(lived: Lived) -> None:
    give("2024Q1", "B1", {"tong": "10", "cuoi": "4", "tb": "90", "chu": "không"})
    give("2024Q1", "B2", {"tong": "5", "cuoi": "6", "tb": "70"})
    give("2024Q2", "B1", {"tong": "7"})
    found = before("2024Q3")
    assert list(found) == ["quý I", "quý II"]
    assert found["quý I"] == {"tong": 15, "cuoi": 10, "tb": 80, "chu": None}
    assert found["quý II"] == {"tong": 7, "cuoi": None, "tb": None, "chu": None}
    assert not before("2024Q1")


@pytest.mark.parametrize("database", BOTH, indirect=True)
def test_a_later_mail_corrects_or_adds_and_what_was_sent_back_counts_nowhere(lived: Lived) -> None:
    give("2024Q1", "B1", {"tong": "10", "cuoi": "4"}, {"tong": "12", "cuoi": "chưa rõ", "tb": "50"})
    give("2024Q1", "B2", {"tong": "1000"}, verdict="returned")
    give("2024Q1", "B3", {"tong": "2000"}, state="submitted")
    assert before("2024Q2")["quý I"] == {"tong": 12, "cuoi": None, "tb": 50, "chu": None}


def test_only_periods_of_about_the_same_length_are_compared(lived: Lived) -> None:
    give("2024Q1", "B1", {"tong": "10"})
    with transaction() as session:
        for row in session.scalars(select(ReportRequest).where(ReportRequest.period_key == "2024Q1")):
            row.period_first = date(2023, 3, 15)
    assert not before("2024Q2")


def test_what_is_combined_once_combines_to_itself(lived: Lived) -> None:
    give("2024Q1", "B1", {"tb": "1"})
    give("2024Q1", "B2", {"tb": "2"})
    give("2024Q1", "B3", {"tb": "2"})
    assert INDICATORS[2].total is Total.AVERAGE
    assert before("2024Q2")["quý I"]["tb"] == Decimal("1.67")


@pytest.mark.parametrize(("label", "short"), [("quý I năm 2024", "quý I"), ("năm 2023", "năm 2023"), ("hè", "hè")])
def test_a_period_is_named_shortly_beside_others_of_its_year(label: str, short: str) -> None:
    assert short_name(label) == short
