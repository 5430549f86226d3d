"""A report by reply: recorded, acknowledged at once, reviewed, accepted or returned."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from domain import report_parts
from domain.fates import Fate, Reason
from domain.handling import Act
from domain.lifecycle import REQUEST, RequestEvent, RequestState, next_state
from domain.links import links_in
from domain.matching import How
from domain.matters import Matter, MatterKind
from domain.verbs import VerbName
from domain.wording import two_digits
from storage import offices
from storage.models import Duty, Person, Plan, Report, ReportRequest
from storage.remembering import new_id
from tasks import describing, due_calendar, letter_reports, posting, registering, replying, report_gaps
from tasks.enclosing import enclosures_of
from tasks.incoming import Incoming, Recorded
from tasks.indicator_values import Figures, checked, earlier_figures, read_figures, shown_values, to_plain, values_of
from tasks.waiting import Waits


@dataclass(frozen=True)
class Verdict:
    """What a reviewer said about a report."""

    accepted: bool
    comment: str = ""


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
        _start_review(mail, request, report, figures)
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


def judge(
    session: Session, report: Report, verdict: Verdict, reviewer: Person | None, now: datetime
) -> ReportRequest | None:
    """Accept or return a report that is in review; None when it is not in review any more."""
    request = report.request
    if request.state != RequestState.SUBMITTED or report.verdict:
        return None
    for part in _parts(request):
        part.verdict = "accepted" if verdict.accepted else "returned"
        part.verdict_comment, part.verdict_at = verdict.comment, now
    if verdict.accepted:
        request.state = next_state(REQUEST, RequestState.SUBMITTED, RequestEvent.ACCEPT)
        request.accepted_at = now
    else:
        report_gaps.give_back(session, request, now)
    _write_verdict(session, request, report, verdict, reviewer, now)
    return request


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


def judge_by_mail(mail: Incoming, matter: Matter) -> Recorded:
    """The reviewer's reply."""
    session = mail.session
    report = session.get_one(Report, matter.id)
    accepted = mail.answer.verb in (VerbName.APPROVE, VerbName.ACKNOWLEDGE)
    verdict = Verdict(accepted, mail.answer.argument or "")
    request = judge(session, report, verdict, mail.person, mail.now)
    if request is None:
        return _judged_already(mail, matter, report)
    what = "chấp nhận" if accepted else f"trả lại ({verdict.comment})"
    plan = session.get_one(Plan, request.plan_id)
    reporter = session.get_one(Person, report.person_id)
    line = f"{mail.person.name} {what} {describing.report_title(plan, request)} của {reporter.name}"
    detail = {"person": reporter.name, "request": request.code, "on_time": report.on_time}
    mail.note("accept" if accepted else "return", line, plan.id, detail=detail)
    return Recorded(Fate.DECISION, line)


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


def _judged_already(mail: Incoming, matter: Matter, report: Report) -> Recorded:
    request = report.request
    replaced = report.verdict == "replaced"
    state = letter_reports.Stale.CHANGED if replaced else letter_reports.Stale.DECIDED
    detail = "Người báo cáo đã gửi bản thay thế; bản này không còn dùng." if replaced else ""
    topic = describing.report_title(mail.session.get_one(Plan, request.plan_id), request)
    replying.explain(mail, matter.code, topic, state, detail)
    return Recorded(Fate.DECISION, f"{mail.person.name}: báo cáo đã được xử lý từ trước", Reason.CLOSED)


def _parts(request: ReportRequest) -> list[Report]:
    """The mails that make up the report as it stands: none of them decided, replaced or taken back."""
    return [report for report in request.reports if report.verdict in ("", report_gaps.INCOMPLETE)]


def _settle_earlier(mail: Incoming, request: ReportRequest, *, nil: bool) -> None:
    """What was sent before is added to, or replaced by what comes now; its review is called back either way."""
    kinds = [part.content_type for part in mail.understood.mail.attachments if not part.inline]
    keeps = not nil and report_parts.adds(mail.answer.text, kinds)
    anew = nil or report_parts.replaces(mail.answer.text)
    for earlier in _parts(request):
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
            in_review=not report.nil and _reviewer(mail, request) is not None,
            figures=figures.lines,
            warnings=(*figures.notes, *figures.warnings),
        )
    mark = posting.Postmark(key=f"receipt:{report.id}", now=mail.now, in_reply_to=mail.reply_to, first=True)
    posting.post(mail.session, envelope, letter, mark)


def _reviewer(mail: Incoming, request: ReportRequest) -> Person | None:
    """Who looks at the report; nobody where the duty accepts by itself or the reporter is the reviewer."""
    duty = mail.session.get_one(Duty, request.duty_id)
    if duty.auto_accept or duty.reviewer_id in (None, mail.person.id):
        return None
    return mail.session.get(Person, duty.reviewer_id)


def _start_review(mail: Incoming, request: ReportRequest, report: Report, figures: Figures) -> None:
    session = mail.session
    reviewer = _reviewer(mail, request)
    if reviewer is None:
        judge(session, report, Verdict(True), None, mail.now)
        return
    matter = Matter(MatterKind.REVIEW, report.id, request.code)
    envelope = posting.to_person(mail.office, reviewer, request.code, matter, now=mail.now)
    calendar = offices.calendar_of(session, mail.office.id)
    missing = (f"{gap.indicator.name}: {gap.why}" for gap in figures.gaps)
    letter = letter_reports.ReviewRequest(
        **envelope.head,
        matter=describing.matter_line(session, request, mail.now, calendar),
        reporter=mail.from_line,
        arrived_at=report.arrived_at,
        report="\n\n".join(part.text for part in _parts(request) if part.text),
        files=mail.files(),
        links=tuple(link for part in _parts(request) for link in links_in(part.text)),
        figures=shown_values(figures.indicators, values_of(request)),
        warnings=(*missing, *figures.notes, *figures.warnings),
    )
    files = enclosures_of(session, mail.message.id)
    mark = posting.Postmark(key=f"review:{report.id}", now=mail.now, files=files)
    posting.post(session, envelope, letter, mark)


def _write_verdict(
    session: Session,
    request: ReportRequest,
    report: Report,
    verdict: Verdict,
    reviewer: Person | None,
    now: datetime,
) -> None:
    if reviewer is None:  # accepted by rule: the receipt has said it all
        return
    office = offices.the_office(session)
    person = session.get_one(Person, request.reporter_id)
    matter = Matter(MatterKind.REQUEST, request.id, request.code)
    envelope = posting.to_person(office, person, request.code, matter, now=now)
    calendar = offices.calendar_of(session, office.id)
    line = describing.matter_line(session, request, now, calendar)
    by = describing.person_line(reviewer, describing.day_of(now))
    letter: letter_reports.MatterLetter
    if verdict.accepted:
        letter = letter_reports.Accepted(
            **envelope.head, matter=line, reviewer=by, accepted_on=describing.day_of(now), comment=verdict.comment
        )
    else:
        letter = letter_reports.Returned(**envelope.head, matter=line, comment=verdict.comment, reviewer=by)
    dates = b"" if verdict.accepted else due_calendar.with_new_date(session, request, now)
    posting.post(session, envelope, letter, posting.Postmark(key=f"verdict:{report.id}", now=now, calendar=dates))
