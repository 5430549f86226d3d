"""The figures of a year: of the office, a plan or one person."""

from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest

from domain.lifecycle import RequestState
from domain.refusal import Refused
from domain.wording import ZONE
from storage.database import transaction
from storage.models import Person
from tasks.finding import UnknownPlan
from tasks.reporting_year import ReportingYear, by_duty, by_period, by_plan, reporting_year
from tests.tasks.lived_plan import DUE, Lived
from tests.tasks.test_status import change, the_request

LATER = DUE + timedelta(days=2)


def the_year(year: int = 2024, *, plan: str = "", person: str = "", now: datetime = LATER) -> ReportingYear:
    found = reporting_year(now, year, plan, person)
    assert isinstance(found, ReportingYear), found
    return found


def test_the_figures_of_a_year_add_up_by_plan_period_duty_and_person(lived: Lived) -> None:
    found = the_year()
    total = found.total()
    assert (total.due, total.received, total.in_time, total.counts.not_yet_due) == (3, 2, 2, 9)
    for groups in (found.by(by_plan), found.by(by_period), found.by(by_duty), found.by_person()):
        assert sum(figures.counts.total for _, figures in groups) == 12
        assert sum(figures.received for _, figures in groups) == 2
        assert sum(figures.reminders for _, figures in groups) == total.reminders == 3
    shares = {names[0]: figures.completeness for names, figures in found.by(by_period)[:1]}
    assert shares == {lived.code: Fraction(2, 3)}


def test_people_stand_in_the_order_of_their_given_names_not_of_merit(lived: Lived) -> None:
    assert [name for (name, _), _ in the_year().by_person()] == ["Vũ Thị Hà", "Trần Thị Mai", "Phạm Thu Nga"]


def test_two_people_of_one_name_stay_two(lived: Lived) -> None:
    with transaction() as session:
        for person in session.query(Person):
            person.name = "Nguyễn Thị Hoa"
    found = the_year()
    assert len(found.by_person()) == 3
    assert len(found.people_map().rows) == 3


def test_the_year_is_that_of_the_first_date_which_an_extension_does_not_move(lived: Lived) -> None:
    change(the_request("ha", "2024Q4"), due_on=date(2025, 1, 6), extended=True)
    assert len(the_year().lines) == 12
    assert the_year().total().counts.extended == 1
    assert not the_year(2025).lines


def test_an_extended_date_is_the_date_that_decides(lived: Lived) -> None:
    change(
        the_request("ha"), state=RequestState.ACCEPTED, arrived_at=datetime(2024, 3, 20, 8, tzinfo=ZONE),
        due_on=date(2024, 3, 19), extended=True,
    )  # fmt: skip
    total = the_year().total()
    assert (total.median_days_late, total.timeliness, total.completeness) == (1, Fraction(2, 3), 1)


def test_one_persons_figures_hold_that_persons_requests_only(lived: Lived) -> None:
    found = the_year(person="nga")
    assert {line.request.person for line in found.lines} == {"Phạm Thu Nga"}
    assert found.title == "Tình hình nộp báo cáo năm 2024 của Phạm Thu Nga"
    assert [name for name, _ in found.main_map().rows] == ["KH01-2024-B2"]


def test_an_unknown_person_is_refused_and_an_unknown_plan_is_told(lived: Lived) -> None:
    refused = reporting_year(LATER, 2024, "", "khong-co")
    assert isinstance(refused, Refused)
    assert "khong-co" in refused.line
    with pytest.raises(UnknownPlan):
        reporting_year(LATER, 2024, "KH99")


def test_one_plan_may_be_asked_for_by_any_of_its_names(lived: Lived) -> None:
    found = the_year(plan="01/KH-MNHS", person="mai")
    assert (found.plan, found.short_title) == ("KH01-2024", "Báo cáo năm 2024: Trần Thị Mai, KH01-2024")


def test_the_map_has_people_by_the_months_of_their_first_dates(lived: Lived) -> None:
    drawn = the_year().main_map()
    assert drawn.columns == ("Thg 3", "Thg 6", "Thg 9", "Thg 12")
    marks = {name: [cell.mark for cell in cells] for name, cells in drawn.rows}
    assert marks == {
        "Vũ Thị Hà": ["C", "…", "…", "…"],
        "Trần Thị Mai": ["Đ", "…", "…", "…"],
        "Phạm Thu Nga": ["K", "…", "…", "…"],
    }
