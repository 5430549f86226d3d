"""A report by reply: recorded, acknowledged at once, reviewed, accepted or returned."""

from datetime import datetime

from sqlalchemy.orm import Session

from domain import report_parts
from domain.fates import Fate, Reason
from domain.handling import Act
from domain.lifecycle import REQUEST, RequestEvent, RequestState, next_state
from domain.links import links_in
from domain.matching import How
from domain.matters import Matter, MatterKind
from domain.wording import two_digits
from storage import offices
from storage.models import Plan, Report, ReportRequest
from storage.remembering import new_id
from tasks import describing, letter_reports, posting, registering, replying, report_gaps, reviewing
from tasks.incoming import Incoming, Recorded
from tasks.indicator_values import Figures, checked, earlier_figures, read_figures, to_plain, values_of
from tasks.waiting import Waits


def record_report(mail: Incoming, matter: Matter, act: Act) -> Recorded:
    """Keep the report, stop the reminders, send the receipt; a second one before the review replaces the first."""
    session = mail.session
    request = session.get_one(ReportRequest, matter.id)
    nil = act is Act.NIL
    if request.reporter_id != mail.person.id:
        return _not_theirs(mail, request)
    if request.state in (RequestState.ACCEPTED, RequestState.WAIVED) or (nil and request.state == RequestState.NIL):
        return _too_late(mail, request)
    plan = session.get_one(Plan, request.plan_id)
    figures = Figures() if nil else read_figures(mail, request)
    _settle_earlier(mail, request, nil=nil)
    earlier = earlier_figures(session, request) if figures.indicators else {}
    figures = checked(figures, values_of(request), earlier)
    report = _new_report(mail, request, figures, nil=nil)
    event = RequestEvent.SUBMIT_NIL if nil else RequestEvent.SUBMIT
    request.state = next_state(REQUEST, RequestState(request.state), event)
    request.arrived_at = request.arrived_at or mail.message.arrived_at
    request.next_at = None
    number = registering.enter_incoming(
        session,
        mail.office,
        mail.message,
        mail.person.name,
        describing.report_title(plan, request),
        mail.office.mailbox_name,
    )
    incomplete = bool(figures.gaps) and not report.provisional and not report_gaps.asked_before(request)
    if not incomplete:
        _write_receipt(mail, request, report, number, figures)
    line = f"{mail.person.name}: {'không phát sinh, ' if nil else ''}{describing.report_title(plan, request)}"
    detail = {"person": mail.person.name, "request": request.code, "on_time": report.on_time}
    mail.note("nil" if nil else "report", f"Nhận {line}", plan.id, detail=detail)
    if incomplete:
        report_gaps.ask_for_gaps(mail, request, report, figures, _late_days(mail, request, report))
    elif not nil:
        reviewing.start_review(mail, request, report, figures)
    return Recorded(Fate.REPORT, line)


def _new_report(mail: Incoming, request: ReportRequest, figures: Figures, *, nil: bool) -> Report:
    """What the mail reports, with its files; a file that belongs to another report of the same mail stays there."""
    report = Report(
        id=new_id(mail.session, Report),
        office_id=mail.office.id,
        request=request,
        message_id=mail.message.id,
        person_id=mail.person.id,
        nil=nil,
        text=mail.answer.text if nil else figures.text,
        values=to_plain(figures.values or {}),
        arrived_at=mail.message.arrived_at,
        on_time=describing.day_of(mail.message.arrived_at) <= describing.current_due(request),
        provisional=mail.how is How.PROVISIONAL,
    )
    mail.session.add(report)
    for attachment in mail.message.attachments:
        attachment.report = attachment.report or report
    return report


def take_back(session: Session, report: Report, now: datetime) -> None:
    """The report was about something else: it counts no more, and its matter is owed again by the same date."""
    request = report.request
    if report.verdict or request.state not in (RequestState.SUBMITTED, RequestState.NIL):
        return  # decided by then: whoever reads the held mail sees to it
    report.verdict, report.verdict_at = "replaced", now
    posting.call_back(session, request.office_id, f"review:{report.id}", "người gửi báo thư này về việc khác")
    request.state = next_state(REQUEST, RequestState(request.state), RequestEvent.RETURN)
    request.arrived_at, request.returned_due_on = None, None
    Waits.of(session, now).plan(request)


def _too_late(mail: Incoming, request: ReportRequest) -> Recorded:
    plan = mail.session.get_one(Plan, request.plan_id)
    detail = f"Yêu cầu báo cáo này {RequestState(request.state).label.lower()}."
    replying.explain(mail, request.code, describing.report_title(plan, request), letter_reports.Stale.CLOSED, detail)
    return Recorded(Fate.REPORT, f"{mail.person.name}: thư gửi sau khi việc đã kết thúc", Reason.CLOSED)


def _not_theirs(mail: Incoming, request: ReportRequest) -> Recorded:
    """The duty was handed over; what its first reporter sends is kept and read by a person, it reports nothing."""
    plan = mail.session.get_one(Plan, request.plan_id)
    replying.explain(mail, request.code, describing.report_title(plan, request), letter_reports.Stale.HANDED_OVER)
    return Recorded(Fate.HELD, f"{mail.person.name}: việc đã chuyển cho người khác", Reason.OTHER_PERSON)


def _settle_earlier(mail: Incoming, request: ReportRequest, *, nil: bool) -> None:
    """What was sent before is added to, or replaced by what comes now; its review is called back either way."""
    kinds = [part.content_type for part in mail.understood.mail.attachments if not part.inline]
    keeps = not nil and report_parts.adds(mail.answer.text, kinds)
    anew = nil or report_parts.replaces(mail.answer.text)
    for earlier in reviewing.parts_of(request):
        posting.call_back(mail.session, request.office_id, f"review:{earlier.id}", "báo cáo đã có bản gửi sau")
        if anew or (not keeps and not earlier.verdict):
            earlier.verdict, earlier.verdict_at = "replaced", mail.now


def _late_days(mail: Incoming, request: ReportRequest, report: Report) -> int:
    """Working days after the date; late on a day off is late, though no working day has passed."""
    calendar = offices.calendar_of(mail.session, mail.office.id)
    days = -describing.days_left(calendar, describing.day_of(report.arrived_at), request.due_on)
    return 0 if report.on_time else max(1, days)


def _write_receipt(mail: Incoming, request: ReportRequest, report: Report, number: int, figures: Figures) -> None:
    calendar = offices.calendar_of(mail.session, mail.office.id)
    matter = describing.matter_line(mail.session, request, mail.now, calendar)
    late = _late_days(mail, request, report)
    if report.provisional:
        token_matter = Matter(MatterKind.PROVISIONAL, report.id, request.code)
        envelope = posting.to_person(mail.office, mail.person, request.code, token_matter, now=mail.now)
        letter: letter_reports.MatterLetter = letter_reports.ReceiptProvisional(
            **envelope.head,
            matter=matter,
            arrived_at=report.arrived_at,
            subject_line=mail.message.subject,
            late_days=late,
            files=mail.files(),
        )
    else:
        token_matter = Matter(MatterKind.REQUEST, request.id, request.code)
        envelope = posting.to_person(mail.office, mail.person, request.code, token_matter, now=mail.now)
        letter = letter_reports.Receipt(
            **envelope.head,
            matter=matter,
            arrived_at=report.arrived_at,
            late_days=late,
            register_number=two_digits(number),
            files=mail.files(),
            links=links_in(report.text),
            understood="không phát sinh trong kỳ" if report.nil else "",
            in_review=not report.nil and reviewing.reviewer_of(mail, request) is not None,
            figures=figures.lines,
            warnings=(*figures.notes, *figures.warnings),
        )
    mark = posting.Postmark(key=f"receipt:{report.id}", now=mail.now, in_reply_to=mail.reply_to, first=True)
    posting.post(mail.session, envelope, letter, mark)
