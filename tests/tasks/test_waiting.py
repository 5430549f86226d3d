from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from domain.ladder import WaitKind
from domain.lifecycle import RequestState
from domain.wording import ZONE
from storage.database import transaction
from storage.models import Duty, OfficialDocument, Petition, Plan, Reminder, ReportRequest
from tasks import waiting
from tasks.pending import next_due_moment, pending
from tasks.reminding import open_requests, remind
from tasks.waiting import Waits
from tests.offices import a_person, an_office

MORNING = datetime(2024, 3, 4, 7, 0, tzinfo=ZONE)
DUE = date(2024, 3, 18)


@pytest.fixture
def request_id(home: Path) -> int:
    """What somebody owes by 18 March, asked for on 4 March."""
    office_id = an_office()
    reporter = a_person(office_id, "Vũ Thị Hà", "ha@dongtrieu.edu.vn")
    principal = a_person(office_id, "Lê Thị Lành", "lanh@dongtrieu.edu.vn", role="principal", title="Hiệu trưởng")
    with transaction() as session:
        plan = Plan(office_id=office_id, code="KH05-2024", title="Vệ sinh năm 2024", year=2024)
        session.add(plan)
        session.flush()
        session.add(
            OfficialDocument(
                office_id=office_id, plan_id=plan.id, role="plan", kind_name="KẾ HOẠCH", kind_symbol="KH",
                abstract="Vệ sinh", state="issued", number=5, number_text="05", symbol="KH-MNHS",
                dated=date(2024, 2, 26), created_at=MORNING,
            )
        )  # fmt: skip
        duty = Duty(
            office_id=office_id, plan_id=plan.id, code="B1", text="báo cáo", assignee_id=reporter, reports=True,
            reviewer_id=principal,
        )  # fmt: skip
        session.add(duty)
        session.flush()
        request = ReportRequest(
            office_id=office_id, duty_id=duty.id, plan_id=plan.id, code="KH05-B1-2024Q1", period_key="2024-Q1",
            period_label="quý I năm 2024", period_first=date(2024, 1, 1), period_last=date(2024, 3, 31),
            first_reporter_id=reporter, reporter_id=reporter, original_due_on=DUE, due_on=DUE, state=RequestState.OPEN,
            opens_on=date(2024, 3, 4), told_at=MORNING,
        )  # fmt: skip
        session.add(request)
        session.flush()
        Waits.of(session, MORNING).plan(request)
        return request.id


def change(request_id: int, **values: object) -> None:
    with transaction() as session:
        request = session.get_one(ReportRequest, request_id)
        for name, value in values.items():
            setattr(request, name, value)


def live(until: datetime, start: datetime = MORNING) -> list[tuple[str, str]]:
    """Remind at every due moment; gives (day, letter)."""
    told, now = [], start
    while (moment := next_due_moment(now)) is not None and moment < until:
        now = moment
        told += [(f"{now.astimezone(ZONE):%d/%m}", row.letter) for row in remind(now)]
    return told


def test_the_dates_of_the_ladder_are_fixed_when_the_date_is_told(request_id: int) -> None:
    with transaction() as session:
        request = session.get_one(ReportRequest, request_id)
        assert request.rungs["due"] == "2024-03-18"
        assert request.next_at == datetime(2024, 3, 11, 7, 0, tzinfo=ZONE)


def test_a_report_that_is_not_in_is_reminded_of_and_escalated_once(request_id: int) -> None:
    assert live(MORNING + timedelta(days=60)) == [
        ("11/03", "reminder"), ("14/03", "reminder"), ("18/03", "reminder"), ("19/03", "reminder_overdue"),
        ("21/03", "escalation"),
    ]  # fmt: skip
    with transaction() as session:
        assert session.query(Reminder).count() == 5


@pytest.mark.parametrize(
    "state", [RequestState.SUBMITTED, RequestState.ACCEPTED, RequestState.NIL, RequestState.WAIVED]
)
def test_nobody_is_reminded_of_what_is_settled(request_id: int, state: str) -> None:
    change(request_id, state=state)
    assert live(MORNING + timedelta(days=60)) == []
    with transaction() as session:
        wait = Waits.of(session, MORNING).of_request(session.get_one(ReportRequest, request_id))
        assert wait.closed
        assert Waits.of(session, MORNING).next_moment(wait) is None


def test_a_returned_report_has_a_ladder_of_its_own(request_id: int) -> None:
    change(request_id, state=RequestState.RETURNED, returned_due_on=date(2024, 3, 25), told_at=MORNING)
    with transaction() as session:
        wait = Waits.of(session, MORNING).of_request(session.get_one(ReportRequest, request_id))
    assert (wait.kind, wait.due_on, wait.original_due_on) == (WaitKind.REVISION, date(2024, 3, 25), None)


def test_whoever_asked_for_time_is_left_alone_until_the_date_and_no_longer(request_id: int) -> None:
    with transaction() as session:
        request = session.get_one(ReportRequest, request_id)
        session.add(
            Petition(
                office_id=request.office_id, request_id=request.id, kind="extension", asked_by_id=request.reporter_id,
                decider_id=request.reporter_id, asked_at=MORNING,
            )
        )  # fmt: skip
    assert live(MORNING + timedelta(days=60)) == [("19/03", "reminder_overdue"), ("21/03", "escalation")]


def test_a_planned_request_is_opened_on_its_day_and_only_in_its_own_office(request_id: int) -> None:
    change(request_id, state=RequestState.PLANNED, opens_on=date(2024, 3, 5))
    assert open_requests(MORNING) == 0
    assert not pending(MORNING).reminders
    tomorrow = MORNING + timedelta(days=1)
    assert pending(tomorrow).reminders
    assert open_requests(tomorrow) == 1
    assert open_requests(tomorrow) == 0


def test_more_waits_than_fit_into_one_query_are_looked_up_in_parts(home: Path) -> None:
    assert [len(chunk) for chunk in waiting._chunks(list(range(1201)))] == [500, 500, 201]
