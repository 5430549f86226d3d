"""Report requests changed by hand: waived, extended, accepted, returned."""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.deadlines import ExtensionRefused
from domain.lifecycle import OWED, RequestState
from domain.matters import Matter, MatterKind
from domain.refusal import Refused
from domain.wording import short_day
from storage import offices
from storage.database import transaction
from storage.models import Duty, Office, Person, Petition, Plan, Report, ReportRequest
from tasks import describing, due_calendar, extending, letter_changes, posting, reviewing, threads, waiving
from tasks.office_actions.outcome import Actor, Outcome, gone, note, row_of
from tasks.step import step


@step("Miễn báo cáo")
def waive(label: str, reason: str, now: datetime, actor: Actor) -> Outcome:
    """Nobody owes this report any more; the reason stays with it."""
    if not reason.strip():
        return Refused("Miễn báo cáo cần ghi lý do.")
    with transaction() as session:
        request = row_of(session, offices.the_office(session), ReportRequest, label)
        if request is None:
            return gone(label)
        if request.state not in OWED:
            return _not_open(request)
        waiving.waive(session, offices.the_office(session), request, reason.strip(), now)
        plan, who = session.get_one(Plan, request.plan_id), session.get_one(Person, request.reporter_id)
        line = f"Miễn {describing.report_title(plan, request)} của {who.name}: {reason.strip()}"
        return note(session, actor, "waive", line, now, plan=plan, detail=_detail(request, who))


@step("Gia hạn báo cáo")
def extend(label: str, until: date, reason: str, now: datetime, actor: Actor) -> Outcome:
    """A later date for one report, moved to a working day like any other; the first date is kept beside it."""
    with transaction() as session:
        office = offices.the_office(session)
        request = row_of(session, office, ReportRequest, label)
        if request is None:
            return gone(label)
        if request.state not in OWED:
            return _not_open(request)
        if until < describing.day_of(now):
            return Refused(f"Ngày {short_day(until)} đã qua: đề nghị chọn ngày từ hôm nay trở đi.")
        calendar = offices.calendar_of(session, office.id)
        moved = extending.later_date(session, request, until, calendar)
        if isinstance(moved, ExtensionRefused):
            latest = f" Muộn nhất có thể gia hạn đến ngày {short_day(moved.latest)}." if moved.latest else ""
            return Refused(f"Không gia hạn: {moved.reason}.{latest}")
        _settle_petitions(session, request, now, reason)
        extending.move(session, request, moved, reason.strip(), now)
        plan, who = session.get_one(Plan, request.plan_id), session.get_one(Person, request.reporter_id)
        _tell_extended(session, office, request, who, now, actor)
        line = f"Gia hạn {describing.report_title(plan, request)} của {who.name} đến ngày {short_day(moved.day)}"
        return note(session, actor, "extend", line, now, plan=plan, detail=_detail(request, who))


@step("Xem xét báo cáo")
def judge(label: str, accepted: bool, comment: str, now: datetime, actor: Actor) -> Outcome:
    """The reviewer's verdict entered by hand; the reporter gets the same letter as after an answer by mail."""
    if not accepted and not comment.strip():
        return Refused("Trả lại báo cáo cần ghi nội dung phải bổ sung.")
    with transaction() as session:
        report = row_of(session, offices.the_office(session), Report, label)
        if report is None:
            return gone(label)
        reviewer = describing.person_line(_reviewer(session, report, now), describing.day_of(now))
        verdict = reviewing.Verdict(accepted, comment.strip())
        request = reviewing.judge(session, report, verdict, reviewer, now)
        if request is None:
            return Refused("Báo cáo này đã được xem xét hoặc đã có bản thay thế.")
        posting.call_back(session, report.office_id, f"review:{report.id}", "đã xem xét tại trang quản trị")
        plan, who = session.get_one(Plan, request.plan_id), session.get_one(Person, report.person_id)
        what = "Chấp nhận" if accepted else f"Trả lại ({comment.strip()})"
        line = f"{what} {describing.report_title(plan, request)} của {who.name}"
        action = "accept" if accepted else "return"
        return note(session, actor, action, line, now, plan=plan, detail=_detail(request, who))


def _reviewer(session: Session, report: Report, now: datetime) -> Person:
    request = session.get_one(ReportRequest, report.request_id)
    duty = session.get_one(Duty, request.duty_id)
    if duty.reviewer_id is not None:
        return session.get_one(Person, duty.reviewer_id)
    return offices.the_holder(session, report.office_id, "principal", describing.day_of(now))


def _not_open(request: ReportRequest) -> Refused:
    return Refused(f"Yêu cầu {request.code} {RequestState(request.state).label}, không thay đổi được.")


def _detail(request: ReportRequest, who: Person) -> dict[str, str]:
    return {"person": who.name, "request": request.code}


def _settle_petitions(session: Session, request: ReportRequest, now: datetime, reason: str) -> None:
    """What the person asked for is hereby granted: nobody is to be asked about it any more."""
    query = select(Petition).filter_by(request_id=request.id, kind="extension", state="open")
    for petition in session.scalars(query):
        petition.state, petition.decided_at, petition.answer = "granted", now, reason.strip()


def _tell_extended(
    session: Session, office: Office, request: ReportRequest, who: Person, now: datetime, actor: Actor
) -> None:
    matter = Matter(MatterKind.REQUEST, request.id, request.code)
    envelope = posting.to_person(office, who, request.code, matter, now=now)
    calendar = offices.calendar_of(session, office.id)
    letter = letter_changes.ExtensionGranted(
        **envelope.head,
        matter=describing.matter_line(session, request, now, calendar),
        decided_by=office.mailbox_name,
    )
    key = f"extended:{request.id}:{describing.current_due(request).isoformat()}:{actor.run}"
    dates = due_calendar.with_new_dates(session, [request], now)
    mark = posting.Postmark(key=key, now=now, calendar=dates)
    posting.post(session, envelope, letter, threads.in_thread(mark, threads.first_letter(session, request)))
