"""More time asked for by mail: refused at once where the rules leave none, else granted or not by whoever decides."""

from datetime import date

from domain.calendar import Moved, OfficeCalendar
from domain.deadlines import ExtensionRefused
from domain.fates import Fate
from domain.matters import Matter, MatterKind
from domain.verbs import VerbName
from domain.wording import short_day
from storage import offices
from storage.models import Person, Petition, Plan, ReportRequest
from tasks import deciders, describing, due_calendar, extending, letter_changes, letter_pieces, posting, threads
from tasks.enclosing import enclosures_of
from tasks.incoming import Incoming, Recorded
from tasks.waiting import Waits


def refused_by_rule(mail: Incoming, request: ReportRequest, wanted: date) -> Recorded | None:
    """A date that nobody could grant is not put before anybody: the asker hears why, and the latest date possible."""
    calendar = offices.calendar_of(mail.session, mail.office.id)
    found = extending.later_date(mail.session, request, wanted, calendar)
    if not isinstance(found, ExtensionRefused):
        return None
    matter = Matter(MatterKind.REQUEST, request.id, request.code)
    envelope = posting.to_person(mail.office, mail.person, request.code, matter, now=mail.now)
    letter = letter_changes.ExtensionRefused(
        **envelope.head,
        matter=describing.matter_line(mail.session, request, mail.now, calendar),
        decided_by=mail.office.mailbox_name,
        reason=found.reason,
        by_rule=True,
        latest=found.latest,
    )
    mark = posting.Postmark(
        key=f"extension-limit:{mail.message.id}:{request.id}", now=mail.now, in_reply_to=mail.reply_to
    )
    posting.post(mail.session, envelope, letter, mark)
    line = f"{mail.person.name}: không gia hạn được {_about(mail, request)}, {found.reason}"
    mail.note("refuse_extension", line, request.plan_id)
    return Recorded(Fate.REQUEST, line)


def ask_decider(
    mail: Incoming, request: ReportRequest, petition: Petition, cannot: ExtensionRefused | None = None
) -> None:
    """The petition before the one who decides, with the days that bound it.

    `cannot`: why their own answer could not be carried out; the petition stays open, and they are asked again.
    """
    session = mail.session
    asker = session.get_one(Person, petition.asked_by_id)
    owner = session.get_one(Person, petition.decider_id)
    decider = mail.person if cannot else deciders.reader_for(session, owner, asker, mail.now)
    calendar = offices.calendar_of(session, mail.office.id)
    limit = extending.limit_of(session, request, calendar)
    plan = session.get_one(Plan, request.plan_id)
    superiors = extending.superiors_of(session, plan, describing.day_of(mail.now))
    matter = Matter(MatterKind.PETITION, petition.id, request.code)
    envelope = posting.to_person(mail.office, decider, request.code, matter, now=mail.now)
    letter = letter_changes.ExtensionRequest(
        **envelope.head,
        matter=describing.matter_line(session, request, mail.now, calendar),
        asked_by=describing.person_line(asker, describing.day_of(petition.asked_at)),
        until=date.fromisoformat(petition.argument),
        reason=reason_in(petition.text),
        superior=superiors[0] if superiors else "",
        superior_due_on=extending.upward_day(session, request, calendar),
        latest=limit.day if limit else None,
        cannot=cannot.reason if cannot else "",
        instead_of=describing.person_line(owner, describing.day_of(mail.now)) if owner.id != decider.id else "",
    )
    key = f"petition:{petition.id}" + (f":{mail.message.id}" if cannot else "")
    files = enclosures_of(session, petition.message_id) if petition.message_id else ()
    mark = posting.Postmark(key=key, now=mail.now, files=files)
    posting.post(session, envelope, letter, threads.in_thread(mark, mail.reply_to if cannot else ""))


def decide(mail: Incoming, request: ReportRequest, petition: Petition, *, granted: bool) -> Recorded:
    """The decider's word: a date that the rules do not allow is said back to them, and nothing has been decided."""
    reason = "" if granted else mail.answer.argument or mail.answer.text
    calendar = offices.calendar_of(mail.session, mail.office.id)
    moved = _granted(mail, request, petition, calendar) if granted else None
    if isinstance(moved, ExtensionRefused):
        return _cannot(mail, request, petition, moved)
    # Before the date moves: while a petition is open, nobody is reminded.
    petition.decided_at, petition.answer = mail.now, mail.answer.text
    petition.state = "granted" if granted else "refused"
    if moved is not None:
        extending.move(mail.session, request, moved, "", mail.now)
    else:
        Waits.of(mail.session, mail.now).look_again(request)
    person = mail.session.get_one(Person, petition.asked_by_id)
    _tell_asker(mail, request, petition, person, reason)
    due = describing.current_due(request)
    what = f"gia hạn đến ngày {short_day(due)}" if granted else "không gia hạn"
    line = f"{deciders.name_of(mail, petition)} {what}: {person.name}, {_about(mail, request)}"
    mail.note("extend" if granted else "refuse_extension", line, request.plan_id)
    deciders.tell_owner(mail, request, petition, what)
    return Recorded(Fate.DECISION, line)


def reason_in(text: str) -> str:
    """The words after the first line, or the whole when there is only one."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return " ".join(lines[1:]) if len(lines) > 1 else " ".join(lines)


def _granted(
    mail: Incoming, request: ReportRequest, petition: Petition, calendar: OfficeCalendar
) -> Moved | ExtensionRefused:
    """The decider's own date, else the one asked for."""
    own = mail.answer.argument if mail.answer.verb is VerbName.EXTEND else None
    return extending.later_date(mail.session, request, date.fromisoformat(own or petition.argument), calendar)


def _cannot(mail: Incoming, request: ReportRequest, petition: Petition, found: ExtensionRefused) -> Recorded:
    ask_decider(mail, request, petition, found)
    line = f"{mail.person.name}: không gia hạn được {_about(mail, request)}, {found.reason}"
    mail.note("refuse_extension", line, request.plan_id)
    return Recorded(Fate.DECISION, line)


def _tell_asker(mail: Incoming, request: ReportRequest, petition: Petition, person: Person, reason: str) -> None:
    granted = petition.state == "granted"
    matter = Matter(MatterKind.REQUEST, request.id, request.code)
    envelope = posting.to_person(mail.office, person, request.code, matter, now=mail.now)
    calendar = offices.calendar_of(mail.session, mail.office.id)
    line = describing.matter_line(mail.session, request, mail.now, calendar)
    decided_by = deciders.line_of(mail, petition)
    letter: letter_pieces.Letter
    if granted:
        letter = letter_changes.ExtensionGranted(**envelope.head, matter=line, decided_by=decided_by)
    else:
        letter = letter_changes.ExtensionRefused(**envelope.head, matter=line, decided_by=decided_by, reason=reason)
    dates = due_calendar.with_new_dates(mail.session, [request], mail.now) if granted else b""
    mark = posting.Postmark(key=f"petition-answer:{petition.id}", now=mail.now, calendar=dates)
    before = threads.first_letter(mail.session, request), threads.asked_in(mail.session, petition)
    posting.post(mail.session, envelope, letter, threads.in_thread(mark, *before))


def _about(mail: Incoming, request: ReportRequest) -> str:
    return describing.report_title(mail.session.get_one(Plan, request.plan_id), request)
