"""A later date for one report: how far it can be moved, and moving it, the same by mail and by form."""

from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.calendar import Moved, OfficeCalendar
from domain.deadlines import ExtensionRefused, Limit, extended_due, extension_limit
from domain.document import Purpose
from domain.due_wording import outward_day, outward_day_of_duty
from domain.lifecycle import RequestState
from domain.periods import Period, cycle_of
from storage import offices
from storage.models import Duty, Office, Plan, ReportRequest
from tasks import describing, versions
from tasks.waiting import Waits


def later_date(
    session: Session, request: ReportRequest, wanted: date, calendar: OfficeCalendar
) -> Moved | ExtensionRefused:
    """The date that can be given for the one asked for, or why it cannot."""
    return extended_due(describing.current_due(request), wanted, calendar, limit_of(session, request, calendar))


def limit_of(session: Session, request: ReportRequest, calendar: OfficeCalendar) -> Limit | None:
    """The last day to which a report's date can be moved."""
    rules = session.get_one(Office, request.office_id).rules.get("reports", {})
    duty = session.get_one(Duty, request.duty_id)
    following = select(func.min(ReportRequest.due_on)).where(
        ReportRequest.duty_id == request.duty_id,
        ReportRequest.first_reporter_id == request.first_reporter_id,
        ReportRequest.period_last > request.period_last,
        ReportRequest.original_due_on > request.original_due_on,
    )
    return extension_limit(
        request.original_due_on,
        calendar,
        upward=_fixed_upward_day(request, duty, str(rules.get("superior_due") or ""), calendar),
        next_due=None if duty.ad_hoc else session.scalar(following),
        most=rules.get("longest_extension"),
    )


def move(session: Session, request: ReportRequest, moved: Moved, why: str, now: datetime) -> None:
    """Let the report be due by another date: one that went back has its own, else the first one is kept beside it."""
    request.told_at = now
    if request.state == RequestState.RETURNED:
        request.returned_due_on = moved.day
    else:
        request.due_on, request.extended = moved.day, True
        request.date_reason = moved.reason or why or request.date_reason
    Waits.of(session, now).plan(request)


def upward_day(session: Session, request: ReportRequest, calendar: OfficeCalendar) -> date | None:
    """When the office must report upward what this report goes into; None where it goes to nobody."""
    if request.superior_due_on is not None:
        return request.superior_due_on
    duty = session.get_one(Duty, request.duty_id)
    plan = session.get_one(Plan, request.plan_id)
    if duty.ad_hoc or not superiors_of(session, plan, describing.day_of(request.told_at)):
        return None
    wording = str(session.get_one(Office, plan.office_id).rules.get("reports", {}).get("superior_due") or "")
    return outward_day(period_of(request), wording, calendar)


def superiors_of(session: Session, plan: Plan, day: date) -> tuple[str, ...]:
    """The bodies above to which a plan's results are reported: those of its Nơi nhận that are b/c."""
    model = versions.model_of(versions.current(plan.document))
    upward = tuple(row.name for row in model.recipients if row.purpose is Purpose.FOR_REPORT)
    office_id = plan.office_id
    bodies = ((name, offices.body_by_name(session, office_id, name, day)) for name in upward)
    return tuple(name for name, body in bodies if body is not None and body.role == "superior") or upward


def period_of(request: ReportRequest) -> Period:
    """The period that a request is about."""
    cycle = cycle_of(request.period_key)
    return Period(request.period_key, request.period_label, request.period_first, request.period_last, cycle)


def _fixed_upward_day(request: ReportRequest, duty: Duty, wording: str, calendar: OfficeCalendar) -> date | None:
    """The office's own day where somebody has said it: the order, the office's rules, or the duty's lead before it."""
    if request.superior_due_on is not None or duty.ad_hoc:
        return request.superior_due_on
    if wording:
        return outward_day(period_of(request), wording, calendar)
    return outward_day_of_duty(period_of(request), duty.due_words, calendar)
