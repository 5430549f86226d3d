"""Nộp thay: a report sent for a colleague is held until the colleague, asked by mail, says that it is theirs.

Who sent it stays beside it: in the trail, before the reviewer, and among the sources of the summary.
"""

from dataclasses import replace

from sqlalchemy import select

from domain.fates import Fate, Reason
from domain.handling import Act, codes_in, handle
from domain.matching import How
from domain.matters import Matter, MatterKind
from domain.on_behalf import handed_in_for
from domain.reading import understand
from domain.tokens import matter_code
from storage import archive, mail_facts, offices
from storage.models import Message, Person, Plan, ReportRequest
from tasks import describing, letter_changes, letter_reports, posting, reporting
from tasks.answers import answer_in
from tasks.enclosing import enclosures_of
from tasks.incoming import Incoming, Recorded, words_of
from tasks.indicator_values import with_form_lines

_REPORTING = (Act.REPORT, Act.NIL)


def handed_in(mail: Incoming, guess: tuple[Matter, ...] = (), guess_person_id: int | None = None) -> Recorded | None:
    """A mail that reports for somebody else, by its words or by the letter it answers: held, and that person asked.

    None where it does not, or where it is not clear which report it could be.
    """
    colleague = _colleague(mail, guess_person_id)
    if colleague is None:
        return None
    matter = _the_report(mail, guess if colleague.id == guess_person_id else (), colleague)
    if matter is None:
        return None
    message, known = mail.message, mail.message.outbox_id
    mail = with_form_lines(_read_anew(mail), (matter,))
    if handle(mail.answer, (matter,)).act not in _REPORTING:
        message.outbox_id = known
        return None
    message.guess = {"matters": [matter.code], "person_id": colleague.id, "on_behalf": True}
    _ask(mail, matter, colleague)
    _tell_sender(mail, matter, colleague)
    title = _title(mail, matter)
    line = f"{mail.person.name} nộp thay {colleague.name}: {title}, chờ xác nhận"
    mail.note("on_behalf", line)
    return Recorded(Fate.HELD, line, Reason.OTHER_PERSON)


def is_for(message: Message, person: Person) -> bool:
    """Whether a held mail is a report handed in for this person."""
    return bool(message.guess.get("on_behalf")) and message.guess.get("person_id") == person.id


def answered(mail: Incoming, message: Message, *, agreed: bool) -> Recorded:
    """The colleague's word: theirs, it counts from the day on which it was sent; else it stays with the office."""
    sender = mail.session.get(Person, message.person_id) if message.person_id else None
    by = sender.name if sender else message.sender
    code = message.guess["matters"][0]
    request = mail.session.scalars(select(ReportRequest).filter_by(office_id=mail.office.id, code=code)).one()
    matter = Matter(MatterKind.REQUEST, request.id, request.code)
    if not agreed:
        message.guess = {}
        if sender is not None:
            _tell_declined(mail, message, sender, _title(mail, matter))
        line = f"{mail.person.name} không nhận báo cáo {by} nộp thay"
        mail.note("not_theirs", line)
        return Recorded(Fate.ACKNOWLEDGEMENT, line)
    theirs = with_form_lines(_read_anew(replace(mail, message=message, how=How.TOKEN)), (matter,))
    act = handle(theirs.answer, (matter,)).act
    recorded = reporting.record_report(theirs, matter, act if act in _REPORTING else Act.REPORT)
    message.fate, message.handled_at = recorded.fate, mail.now
    message.reason = recorded.reason.value if recorded.reason else ""
    line = f"{mail.person.name} xác nhận {by} nộp thay: {_title(mail, matter)}"
    detail = {"person": mail.person.name, "sent_by": by, "request": code, "sent_in": theirs.evidence}
    mail.note("on_behalf_confirmed", line, request.plan_id, detail=detail)
    return Recorded(Fate.ACKNOWLEDGEMENT, line)


def _read_anew(mail: Incoming) -> Incoming:
    """The held mail as it was sent, read against the letter that it answers, whoever that was for."""
    mail.message.outbox_id = _letter_answered(mail)
    letter = mail.letter
    understood = understand(archive.get(mail.message.raw), words_of(mail.session, letter) if letter else None)
    return replace(mail, understood=understood, answer=answer_in(understood))


def _letter_answered(mail: Incoming) -> int | None:
    if mail.message.outbox_id is not None:
        return mail.message.outbox_id
    pointers = mail_facts.pointers_of(mail.understood.mail, mail.office.mailbox_address)
    by_token = mail_facts.letters_by_token(mail.session, mail.office.id, pointers.tokens)
    by_thread = mail_facts.letters_by_mail_id(mail.session, mail.office.id, pointers.mail_ids)
    return next((letter.outbox_id for letter in (*by_token, *by_thread)), None)


def _colleague(mail: Incoming, guess_person_id: int | None) -> Person | None:
    """Who is named, else whose letter is answered; nobody hands in for themselves."""
    day = describing.day_of(mail.message.arrived_at)
    names = handed_in_for(mail.answer.text)
    found = (offices.person_by_name(mail.session, mail.office.id, name, day) for name in names)
    person = next((each for each in found if each is not None), None)
    if person is None and guess_person_id is not None:
        person = mail.session.get(Person, guess_person_id)
    return person if person is not None and person.id != mail.person.id else None


def _the_report(mail: Incoming, guess: tuple[Matter, ...], colleague: Person) -> Matter | None:
    """The one report it can be: of the letter answered, else what the colleague owes; a written code chooses."""
    owed = mail_facts.open_matters(mail.session, mail.office.id, colleague.id)
    found = [matter for matter in guess or owed if matter.kind is MatterKind.REQUEST and matter in owed]
    named = codes_in(f"{mail.message.subject}\n{mail.answer.text}", tuple(found))
    fitting = [matter for matter in found if matter.code in named] or found
    return fitting[0] if len(fitting) == 1 else None


def _ask(mail: Incoming, matter: Matter, colleague: Person) -> None:
    message = mail.message
    held = Matter(MatterKind.HELD, message.id, matter_code(mail.office.code, f"T{message.id}"))
    envelope = posting.to_person(mail.office, colleague, held.code, held, now=mail.now)
    request = mail.session.get_one(ReportRequest, matter.id)
    calendar = offices.calendar_of(mail.session, mail.office.id)
    letter = letter_changes.OnBehalf(
        **envelope.head,
        matter=describing.matter_line(mail.session, request, mail.now, calendar),
        sent_by=mail.from_line,
        arrived_at=message.arrived_at,
        report=mail.answer.text,
        files=mail.files(),
    )
    files = enclosures_of(mail.session, message.id)
    posting.post(
        mail.session, envelope, letter, posting.Postmark(key=f"on-behalf:{message.id}", now=mail.now, files=files)
    )


def _tell_sender(mail: Incoming, matter: Matter, colleague: Person) -> None:
    message = mail.message
    held = Matter(MatterKind.HELD, message.id, matter_code(mail.office.code, f"T{message.id}"))
    envelope = posting.to_person(mail.office, mail.person, held.code, held, now=mail.now)
    who = describing.person_line(colleague, describing.day_of(mail.now))
    letter = letter_reports.HeldNotice(
        **envelope.head,
        subject_line=message.subject,
        arrived_at=message.arrived_at,
        reason=f"đây là báo cáo nộp thay {who}",
        request=f"Thư đã được chuyển {who} xác nhận; khi được xác nhận, báo cáo được ghi nhận theo ngày nhận thư này.",
    )
    mark = posting.Postmark(key=f"held:{message.id}", now=mail.now, in_reply_to=mail.reply_to)
    posting.post(mail.session, envelope, letter, mark)


def _tell_declined(mail: Incoming, message: Message, sender: Person, title: str) -> None:
    held = Matter(MatterKind.HELD, message.id, matter_code(mail.office.code, f"T{message.id}"))
    envelope = posting.to_person(mail.office, sender, held.code, held, now=mail.now)
    words = mail.answer.text.strip()
    letter = letter_changes.OnBehalfDeclined(
        **envelope.head,
        title=title,
        declined_by=describing.person_line(mail.person, describing.day_of(mail.now)),
        arrived_at=message.arrived_at,
        words=words if len(words.split()) > 1 else "",  # a bare SAI says nothing more than the letter does
    )
    posting.post(mail.session, envelope, letter, posting.Postmark(key=f"on-behalf-declined:{message.id}", now=mail.now))


def _title(mail: Incoming, matter: Matter) -> str:
    request = mail.session.get_one(ReportRequest, matter.id)
    return describing.report_title(mail.session.get_one(Plan, request.plan_id), request)
