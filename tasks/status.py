"""Who owes what: every plan, period and request as it stands, counted; the same for a text in the staff group."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session

from domain.calendar import OfficeCalendar
from domain.counts import Count, CountedRequest, Counts, count_requests, place_of
from domain.ladder import WaitKind
from domain.lifecycle import DocumentState, RequestState
from domain.wording import ZONE
from domain.zalo import OwedRow, zalo_text
from storage import offices
from storage.database import reading
from storage.models import Duty, Office, Person, Plan, Reminder, ReportRequest
from tasks import describing
from tasks.finding import find_plan, plans_of

THANKED_DAYS = 7  # how long after its date a report that all have sent is thanked for in the group


@dataclass(frozen=True)
class RequestStatus:
    """One request: who owes it now, under which duty, and where it stands; moments in Vietnamese time."""

    person: str
    person_code: str
    duty: str
    clause: str
    state: RequestState
    place: Count
    due_on: date
    original_due_on: date
    returned_due_on: date | None
    arrived_at: datetime | None
    accepted_at: datetime | None
    reminders: int

    @property
    def owed(self) -> bool:
        """Whether the office waits for this person."""
        return self.state in (RequestState.OPEN, RequestState.RETURNED)

    @property
    def owed_on(self) -> date:
        """The date that counts now: a returned report has its own."""
        return (self.state is RequestState.RETURNED and self.returned_due_on) or self.due_on

    def to_plain(self) -> dict[str, Any]:
        """As `vanthu status --json` shows it."""
        return {
            "person": self.person,
            "duty": self.duty,
            "state": self.state.value,
            "due_on": self.due_on.isoformat(),
            "original_due_on": self.original_due_on.isoformat(),
            "arrived_at": self.arrived_at.isoformat() if self.arrived_at else None,
            "accepted_at": self.accepted_at.isoformat() if self.accepted_at else None,
            "reminders": self.reminders,
        }


@dataclass(frozen=True)
class PeriodStatus:
    """A period of a plan; `due_on` is the last of the dates set at first, which an extension does not move."""

    period: str
    label: str
    due_on: date
    counts: Counts
    requests: tuple[RequestStatus, ...]

    def to_plain(self) -> dict[str, Any]:
        """As `vanthu status --json` shows it."""
        return {
            "period": self.period,
            "due_on": self.due_on.isoformat(),
            "counts": self.counts.partition(),
            "extended": self.counts.extended,
            "requests": [request.to_plain() for request in self.requests],
        }


@dataclass(frozen=True)
class PlanStatus:
    """A plan with its periods, the earliest first."""

    code: str
    title: str
    state: DocumentState
    periods: tuple[PeriodStatus, ...]


@dataclass(frozen=True)
class Status:
    """All plans of the office, or one of them, at a moment of business time."""

    as_of: datetime
    plans: tuple[PlanStatus, ...]

    def owed(self) -> list[tuple[PlanStatus, PeriodStatus, RequestStatus]]:
        """What people owe, the longest overdue first."""
        rows = [
            (plan, period, request)
            for plan in self.plans
            for period in plan.periods
            for request in period.requests
            if request.owed
        ]
        return sorted(rows, key=lambda row: (row[2].owed_on, row[0].code, row[2].person))

    def to_plain(self) -> dict[str, Any]:
        """The shape of `vanthu status --json`."""
        plans = [
            {"code": plan.code, "title": plan.title, "periods": [period.to_plain() for period in plan.periods]}
            for plan in self.plans
        ]
        return {"as_of": self.as_of.isoformat(), "plans": plans}


def status(now: datetime, plan: str = "") -> Status:
    """How things stand. `plan` narrows to one; raises UnknownPlan when no plan is called so.

    States are those of the database; `now` decides what is late.
    """
    with reading() as session:
        office = offices.the_office(session)
        plans = [find_plan(session, office, plan)] if plan else plans_of(session, office)
        return Status(now.astimezone(ZONE), tuple(_plan_status(session, row, now) for row in plans))


def staff_text(now: datetime, plan: str = "") -> str:
    """The text to paste into the staff group (`domain.zalo`): open reports, and lately completed ones."""
    found = status(now, plan)
    with reading() as session:
        office = offices.the_office(session)
        calendar = offices.calendar_of(session, office.id)
        rows = _owed_rows(found, calendar, _people(session, office, describing.day_of(now)))
        return zalo_text(office.name, describing.day_of(now), rows, office.mailbox_address)


def _plan_status(session: Session, plan: Plan, now: datetime) -> PlanStatus:
    reminded = _reminders_sent(session, plan)
    by_period: dict[str, list[Row[Any]]] = {}
    for row in session.execute(_requests_of(plan)):
        by_period.setdefault(row.period_key, []).append(row)
    today = describing.day_of(now)
    periods = tuple(_period_status(group, reminded, today) for group in by_period.values())
    return PlanStatus(plan.code, plan.title, DocumentState(plan.document.state), periods)


def _requests_of(plan: Plan) -> Select[Any]:
    """The columns that are shown, and no more: a plan may have tens of thousands of requests."""
    request = ReportRequest
    return (
        select(
            Person.name.label("person"), Person.code.label("person_code"), Duty.code.label("duty"),
            Duty.text.label("clause"),
            request.id, request.period_key, request.period_label, request.state, request.due_on,
            request.original_due_on, request.extended, request.returned_due_on, request.arrived_at, request.accepted_at,
        )
        .join(Person, request.reporter_id == Person.id)
        .join(Duty, request.duty_id == Duty.id)
        .where(request.plan_id == plan.id)
        .order_by(request.period_last, request.period_first, request.id)
    )  # fmt: skip


def _reminders_sent(session: Session, plan: Plan) -> dict[int, int]:
    """How often each reporter was reminded; what the superior was told is not a reminder."""
    rows = session.execute(
        select(Reminder.wait_id, func.count())
        .join(ReportRequest, Reminder.wait_id == ReportRequest.id)
        .where(
            ReportRequest.plan_id == plan.id,
            Reminder.office_id == plan.office_id,
            Reminder.wait_kind.in_([WaitKind.REPORT, WaitKind.REVISION]),
            Reminder.sent,
            Reminder.rung.not_like("superior%"),
        )
        .group_by(Reminder.wait_id)
    )
    return {wait_id: count for wait_id, count in rows}


def _period_status(rows: list[Row[Any]], reminded: dict[int, int], today: date) -> PeriodStatus:
    return PeriodStatus(
        rows[0].period_key,
        rows[0].period_label,
        max(row.original_due_on for row in rows),
        count_requests(map(_counted, rows), today),
        tuple(_request_status(row, reminded.get(row.id, 0), today) for row in rows),
    )


def _request_status(row: Row[Any], reminders: int, today: date) -> RequestStatus:
    return RequestStatus(
        row.person,
        row.person_code,
        row.duty,
        row.clause,
        RequestState(row.state),
        place_of(_counted(row), today),
        row.due_on,
        row.original_due_on,
        row.returned_due_on,
        _local(row.arrived_at),
        _local(row.accepted_at),
        reminders,
    )


def _counted(row: Row[Any]) -> CountedRequest:
    original = row.original_due_on if row.extended else None
    return CountedRequest(RequestState(row.state), row.due_on, row.arrived_at, original)


def _local(moment: datetime | None) -> datetime | None:
    return moment.astimezone(ZONE) if moment else None


def _people(session: Session, office: Office, today: date) -> dict[str, str]:
    """How the group knows each person: `đ/c Hoàng Thị Nhạn`; a post without a person's name is named as it is."""
    people = session.scalars(select(Person).where(Person.office_id == office.id))
    return {row.name: row.name if row.name == offices.title_of(row, today) else f"đ/c {row.name}" for row in people}


def _owed_rows(found: Status, calendar: OfficeCalendar, called: dict[str, str]) -> Iterable[OwedRow]:
    today = found.as_of.date()
    for plan in found.plans:
        for period in plan.periods:
            for request in _shown(period, today):
                yield OwedRow(
                    person=called.get(request.person, request.person),
                    title=f"báo cáo {period.label} về {describing.subject_of(plan.title)}",
                    due_on=request.owed_on,
                    days_left=calendar.working_days_between(today, request.owed_on),
                    arrived=not request.owed,
                )


def _shown(period: PeriodStatus, today: date) -> Iterator[RequestStatus]:
    """The requests of a period that the group hears of: all of it while something is owed, a week long when not."""
    begun = [row for row in period.requests if row.state not in (RequestState.PLANNED, RequestState.WAIVED)]
    lately = any(timedelta() <= today - row.due_on <= timedelta(days=THANKED_DAYS) for row in begun)
    if lately or any(row.owed for row in begun):
        yield from begun
