"""A report that is owed no more: waived by form, or by the superior's words in answer to the letter about it."""

from datetime import datetime

from sqlalchemy.orm import Session

from domain.fates import Fate, Reason
from domain.handling import split_by_code
from domain.lifecycle import OWED, REQUEST, RequestEvent, RequestState, next_state
from domain.matters import Matter, MatterKind
from domain.text import key
from domain.waiver_words import Waiver, read_waiver
from storage import offices
from storage.models import Office, Person, Plan, ReportRequest
from tasks import deciders, describing, due_calendar, letter_changes, posting, replying, threads
from tasks.incoming import Incoming, Recorded


def waive(session: Session, office: Office, request: ReportRequest, reason: str, now: datetime) -> None:
    """Nobody owes this report any more; the reason stays with it, and whoever owed it is told.

    Nobody decides any more about more time or another person for it.
    """
    deciders.answer_open(session, request, reason, now)
    request.state = next_state(REQUEST, RequestState(request.state), RequestEvent.WAIVE)
    request.waived_reason, request.next_at = reason, None
    who = session.get_one(Person, request.reporter_id)
    matter = Matter(MatterKind.REQUEST, request.id, request.code)
    envelope = posting.to_person(office, who, request.code, matter, now=now)
    calendar = offices.calendar_of(session, office.id)
    line = describing.matter_line(session, request, now, calendar)
    letter = letter_changes.Waived(**envelope.head, matter=line, reason=reason)
    gone = due_calendar.cancelled(session, [request], now)
    mark = posting.Postmark(
        key=f"waived:{request.id}:{request.calendar_sequence}", now=now, calendar=gone, calendar_method="CANCEL"
    )
    posting.post(session, envelope, letter, threads.in_thread(mark, threads.first_letter(session, request)))


def said_by_superior(mail: Incoming, matter: Matter) -> Recorded | None:
    """What a superior writes about a colleague's report that is neither more time nor another person.

    A waiver in clear words counts at once; anything else waits for the records office, and is no report. None where it
    is not the superior's answer.
    """
    request = mail.session.get_one(ReportRequest, matter.id)
    superior = deciders.superior_answering(mail, request)
    if superior is None:
        return None
    reporter = mail.session.get_one(Person, request.reporter_id)
    part = split_by_code(mail.answer.text, (matter,))  # one report alone may have its code before the words too
    said = read_waiver(part[0][1] if part else mail.answer.text)
    if said is None or not _means(said, reporter):
        mail.message.guess = {"matters": [matter.code], "person_id": mail.person.id}
        return Recorded(Fate.HELD, f"{mail.person.name}: {Reason.QUESTION.label}", Reason.QUESTION)
    if request.state not in OWED:
        return replying.refuse(mail, Reason.CLOSED)
    return _waive_by_mail(mail, request, reporter, superior, said)


def _means(said: Waiver, reporter: Person) -> bool:
    """Nobody named, or the one who owes the report: by the last word of the name, as people are called."""
    return not said.whom or key(said.whom).split()[-1:] == key(reporter.name).split()[-1:]


def _waive_by_mail(
    mail: Incoming, request: ReportRequest, reporter: Person, superior: Person, said: Waiver
) -> Recorded:
    session, about = mail.session, describing.report_title(mail.session.get_one(Plan, request.plan_id), request)
    by = deciders.line_for(mail, superior)
    waive(session, mail.office, request, said.reason or f"theo ý kiến của {by}", mail.now)
    line = f"{deciders.name_for(mail, superior)} miễn {about} của {reporter.name}"
    line += f": {said.reason}" if said.reason else ""
    mail.note("waive", line, request.plan_id, detail={"person": reporter.name, "request": request.code})
    deciders.tell_superior(mail, request, superior, reporter, "miễn báo cáo")
    return Recorded(Fate.DECISION, line)
