"""A report ordered out of turn, by mail or by form: one request a person, one letter."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.matters import Matter, MatterKind
from domain.outgoing import Enclosure
from domain.periods import ad_hoc_period
from storage import offices
from storage.models import Duty, Office, Person, Plan, ReportRequest
from tasks import (
    assigning,
    describing,
    due_calendar,
    indicator_setup,
    introducing,
    letter_pieces,
    letter_reports,
    posting,
)


@dataclass(frozen=True)
class AdHocOrder:
    """Who orders the report, in which words, by which day; `shown` names the files of the order, `files` go along.

    `superior_due_on`: the day by which the body above wants it, kept apart; it bounds every later date.
    """

    by: Person
    words: str
    due: date
    shown: tuple[letter_pieces.File, ...] = ()
    files: tuple[Enclosure, ...] = ()
    superior: str = ""
    superior_due_on: date | None = None


def request_report(
    session: Session, office: Office, plan: Plan, order: AdHocOrder, person: Person, now: datetime
) -> ReportRequest:
    """Ask one person; a day off is moved to the working day before, and the work file says so."""
    duty = _duty(session, plan, order, person, now)
    earlier = session.scalar(select(func.count(ReportRequest.id)).where(ReportRequest.duty_id == duty.id)) or 0
    calendar = offices.calendar_of(session, office.id)
    moved = calendar.previous_working_day(order.due)
    period = ad_hoc_period(describing.day_of(now), earlier + 1)
    request = assigning.new_request(session, plan, duty, period, moved.day, moved.reason or "", now)
    request.superior_due_on = order.superior_due_on
    in_time = order.superior_due_on is not None and moved.day <= order.superior_due_on
    if moved.reason:
        assigning.note_moved(session, request, moved.reason, now)
    introducing.introduce(session, office, person, now)
    matter = Matter(MatterKind.REQUEST, request.id, request.code)
    envelope = posting.to_person(office, person, request.code, matter, now=now)
    letter = letter_reports.AdHoc(
        **envelope.head,
        matter=describing.matter_line(session, request, now, calendar),
        ordered_by=describing.person_line(order.by, describing.day_of(now)),
        instruction=order.words,
        superior=order.superior,
        superior_due_on=order.superior_due_on if in_time else None,
        files=order.shown,
    )
    files = (*order.files, *indicator_setup.form_file(session, request))
    dates = due_calendar.with_dates(session, [request], now)
    mark = posting.Postmark(key=f"ad-hoc:{request.id}", now=now, files=files, calendar=dates)
    posting.post(session, envelope, letter, mark)
    return request


def _duty(session: Session, plan: Plan, order: AdHocOrder, person: Person, now: datetime) -> Duty:
    """The one duty of a plan that takes all that a person is asked out of turn; nobody reviews their own report."""
    duty = session.scalar(select(Duty).where(Duty.plan_id == plan.id, Duty.assignee_id == person.id, Duty.ad_hoc))
    if duty is not None:
        return duty
    count = session.scalar(select(func.count(Duty.id)).where(Duty.plan_id == plan.id, Duty.reports)) or 0
    own = order.by.id == person.id
    duty = Duty(
        office_id=plan.office_id,
        plan_id=plan.id,
        code=f"B{count + 1}",
        text="báo cáo đột xuất khi có yêu cầu",
        assignee_id=person.id,
        reports=True,
        ad_hoc=True,
        reviewer_id=None if own else order.by.id,
        auto_accept=own,
        assigned_at=now,
    )
    session.add(duty)
    session.flush()
    duty.indicators = indicator_setup.fitting(session, plan, duty, describing.day_of(now))
    return duty
