"""A report whose figures are incomplete goes back by rule: one kind letter, only what is missing, asked once."""

from datetime import datetime

from sqlalchemy.orm import Session

from domain.indicator_reading import form_line
from domain.lifecycle import REQUEST, RequestEvent, RequestState, next_state
from domain.matters import Matter, MatterKind
from storage import offices
from storage.models import Report, ReportRequest
from tasks import describing, letter_figures, posting
from tasks.incoming import Incoming
from tasks.indicator_setup import form_file
from tasks.indicator_values import Figures
from tasks.waiting import Waits

INCOMPLETE = "incomplete"
DAYS = 3  # working days to give the missing figures


def asked_before(request: ReportRequest) -> bool:
    """Whether figures of this report were asked for already; what is missing then is for the reviewer to see."""
    return any(report.verdict == INCOMPLETE for report in request.reports)


def ask_for_gaps(mail: Incoming, request: ReportRequest, report: Report, figures: Figures, late_days: int) -> None:
    """Give the report back for its missing figures, with a date and a ladder of its own; its day of arrival stays."""
    session = mail.session
    report.verdict, report.verdict_at = INCOMPLETE, mail.now
    report.verdict_comment = "; ".join(f"{gap.indicator.name}: {gap.why}" for gap in figures.gaps)
    give_back(session, request, mail.now)
    matter = Matter(MatterKind.REQUEST, request.id, request.code)
    envelope = posting.to_person(mail.office, mail.person, request.code, matter, now=mail.now)
    calendar = offices.calendar_of(session, mail.office.id)
    places = {each.code: number for number, each in enumerate(figures.indicators, start=1)}
    letter = letter_figures.IndicatorGaps(
        **envelope.head,
        matter=describing.matter_line(session, request, mail.now, calendar),
        arrived_at=report.arrived_at,
        late_days=late_days,
        gaps=tuple(
            letter_figures.GapLine(line=form_line(places[gap.indicator.code], gap.indicator), why=gap.why)
            for gap in figures.gaps
        ),
        notes=figures.notes,
        figures=figures.lines,
        files=mail.files(),
    )
    mark = posting.Postmark(
        key=f"gaps:{report.id}", now=mail.now, in_reply_to=mail.reply_to, files=form_file(session, request)
    )
    posting.post(session, envelope, letter, mark)


def give_back(session: Session, request: ReportRequest, now: datetime) -> None:
    """A report returned to its reporter: its own due date, and reminders by it."""
    calendar = offices.calendar_of(session, request.office_id)
    request.state = next_state(REQUEST, RequestState(request.state), RequestEvent.RETURN)
    request.returned_at = request.told_at = now
    request.returned_due_on = calendar.add_working_days(describing.day_of(now), DAYS)
    Waits.of(session, now).plan(request)
