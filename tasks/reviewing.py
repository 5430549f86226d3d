"""The review of a report: put before its reviewer, and what is said of it; in an absence their substitute says it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from domain.fates import Fate, Reason
from domain.lifecycle import REQUEST, RequestEvent, RequestState, next_state
from domain.links import links_in
from domain.matters import Matter, MatterKind
from domain.verbs import VerbName
from storage import offices
from storage.models import Duty, Person, Plan, Report, ReportRequest
from tasks import deciders, describing, due_calendar, letter_reports, posting, replying, report_gaps, threads
from tasks.enclosing import enclosures_of
from tasks.incoming import Incoming, Recorded
from tasks.indicator_values import Figures, shown_values, values_of


@dataclass(frozen=True)
class Verdict:
    """What a reviewer said about a report."""

    accepted: bool
    comment: str = ""


def reviewer_of(mail: Incoming, request: ReportRequest) -> Person | None:
    """Who looks at the report; nobody where the duty accepts by itself or the reporter is the reviewer."""
    duty = mail.session.get_one(Duty, request.duty_id)
    if duty.auto_accept or duty.reviewer_id in (None, mail.person.id):
        return None
    return mail.session.get(Person, duty.reviewer_id)


def start_review(mail: Incoming, request: ReportRequest, report: Report, figures: Figures) -> None:
    """Put the report before its reviewer, who may be away: then before the substitute."""
    session = mail.session
    reviewer = reviewer_of(mail, request)
    if reviewer is None:
        judge(session, report, Verdict(True), "", mail.now)
        return
    reader = deciders.reader_for(session, reviewer, mail.person, mail.now)
    matter = Matter(MatterKind.REVIEW, report.id, request.code)
    envelope = posting.to_person(mail.office, reader, request.code, matter, now=mail.now)
    calendar = offices.calendar_of(session, mail.office.id)
    missing = (f"{gap.indicator.name}: {gap.why}" for gap in figures.gaps)
    letter = letter_reports.ReviewRequest(
        **envelope.head,
        matter=describing.matter_line(session, request, mail.now, calendar),
        reporter=mail.from_line,
        arrived_at=report.arrived_at,
        report="\n\n".join(part.text for part in parts_of(request) if part.text),
        files=mail.files(),
        links=tuple(link for part in parts_of(request) for link in links_in(part.text)),
        figures=shown_values(figures.indicators, values_of(request)),
        instead_of=describing.person_line(reviewer, describing.day_of(mail.now)) if reader.id != reviewer.id else "",
        warnings=(*missing, *figures.notes, *figures.warnings),
    )
    files = enclosures_of(session, mail.message.id)
    mark = posting.Postmark(key=f"review:{report.id}", now=mail.now, files=files)
    posting.post(session, envelope, letter, mark)


def judge_by_mail(mail: Incoming, matter: Matter) -> Recorded:
    """The reviewer's reply."""
    session = mail.session
    report = session.get_one(Report, matter.id)
    accepted = mail.answer.verb in (VerbName.APPROVE, VerbName.ACKNOWLEDGE)
    verdict = Verdict(accepted, mail.answer.argument or "")
    owner = _owner(mail, report)
    request = judge(session, report, verdict, deciders.line_for(mail, owner), mail.now)
    if request is None:
        return _judged_already(mail, matter, report)
    what = "chấp nhận" if accepted else f"trả lại ({verdict.comment})"
    plan = session.get_one(Plan, request.plan_id)
    reporter = session.get_one(Person, report.person_id)
    line = f"{deciders.name_for(mail, owner)} {what} {describing.report_title(plan, request)} của {reporter.name}"
    detail = {"person": reporter.name, "request": request.code, "on_time": report.on_time}
    mail.note("accept" if accepted else "return", line, plan.id, detail=detail)
    deciders.tell_superior(mail, request, owner, reporter, "chấp nhận báo cáo" if accepted else "trả lại báo cáo")
    return Recorded(Fate.DECISION, line)


def _owner(mail: Incoming, report: Report) -> Person:
    """Whose review it is: the duty's reviewer, whoever has answered."""
    reviewer = mail.session.get_one(Duty, report.request.duty_id).reviewer_id
    return mail.session.get_one(Person, reviewer) if reviewer is not None else mail.person


def judge(session: Session, report: Report, verdict: Verdict, by: str, now: datetime) -> ReportRequest | None:
    """Accept or return a report that is in review; None when it is not in review any more.

    `by` names who has said so; nobody, where it is accepted by rule.
    """
    request = report.request
    if request.state != RequestState.SUBMITTED or report.verdict:
        return None
    for part in parts_of(request):
        part.verdict = "accepted" if verdict.accepted else "returned"
        part.verdict_comment, part.verdict_at = verdict.comment, now
    if verdict.accepted:
        request.state = next_state(REQUEST, RequestState.SUBMITTED, RequestEvent.ACCEPT)
        request.accepted_at = now
    else:
        report_gaps.give_back(session, request, now)
    _write_verdict(session, request, report, verdict, by, now)
    return request


def _judged_already(mail: Incoming, matter: Matter, report: Report) -> Recorded:
    request = report.request
    replaced = report.verdict == "replaced"
    state = letter_reports.Stale.CHANGED if replaced else letter_reports.Stale.DECIDED
    detail = "Người báo cáo đã gửi bản thay thế; bản này không còn dùng." if replaced else ""
    topic = describing.report_title(mail.session.get_one(Plan, request.plan_id), request)
    replying.explain(mail, matter.code, topic, state, detail)
    return Recorded(Fate.DECISION, f"{mail.person.name}: báo cáo đã được xử lý từ trước", Reason.CLOSED)


def parts_of(request: ReportRequest) -> list[Report]:
    """The mails that make up the report as it stands: none of them decided, replaced or taken back."""
    return [report for report in request.reports if report.verdict in ("", report_gaps.INCOMPLETE)]


def _write_verdict(
    session: Session,
    request: ReportRequest,
    report: Report,
    verdict: Verdict,
    by: str,
    now: datetime,
) -> None:
    if not by:  # accepted by rule: the receipt has said it all
        return
    office = offices.the_office(session)
    person = session.get_one(Person, request.reporter_id)
    matter = Matter(MatterKind.REQUEST, request.id, request.code)
    envelope = posting.to_person(office, person, request.code, matter, now=now)
    calendar = offices.calendar_of(session, office.id)
    line = describing.matter_line(session, request, now, calendar)
    letter: letter_reports.MatterLetter
    if verdict.accepted:
        letter = letter_reports.Accepted(
            **envelope.head, matter=line, reviewer=by, accepted_on=describing.day_of(now), comment=verdict.comment
        )
    else:
        letter = letter_reports.Returned(**envelope.head, matter=line, comment=verdict.comment, reviewer=by)
    dates = b"" if verdict.accepted else due_calendar.with_new_dates(session, [request], now)
    mark = posting.Postmark(key=f"verdict:{report.id}", now=now, calendar=dates)
    before = threads.first_letter(session, request), threads.reported_in(session, report)
    posting.post(session, envelope, letter, threads.in_thread(mark, *before))
