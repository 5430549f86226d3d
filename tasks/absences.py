"""Absence announced by mail: noted, told back, and confirmed where nothing proves who wrote."""

from sqlalchemy import select

from domain.absence_words import AwayWords, read_absence
from domain.fates import Fate, Reason
from domain.matters import Matter, MatterKind
from domain.tokens import matter_code
from domain.verbs import VerbName
from domain.wording import short_day
from storage import offices
from storage.models import Absence, Person
from tasks import describing, letter_documents, posting, proving
from tasks.incoming import Incoming, Recorded
from tasks.standing_in import forget_absences

_OTHER_ANSWERS = (
    VerbName.EXTEND, VerbName.NIL, VerbName.REPORT, VerbName.APPROVE, VerbName.RETURN, VerbName.REJECT,
)  # fmt: skip


def announced_in(mail: Incoming, matters: tuple[Matter, ...]) -> Recorded | None:
    """Note the absence that the top of a mail announces; None when it announces none, or answers something else."""
    about_report = any(matter.kind is MatterKind.REQUEST for matter in matters)
    if mail.answer.verb in _OTHER_ANSWERS or (mail.answer.verb is VerbName.HANDOVER and about_report):
        return None
    said = read_absence(mail.answer.text, describing.day_of(mail.message.arrived_at))
    if said is None or said.last < describing.day_of(mail.now):
        return None
    deputy = _deputy(mail, said)
    row = _row(mail, said)
    row.substitute_id, row.source = deputy.id if deputy else None, mail.evidence
    row.confirmed = not proving.needs_round_trip(mail)
    mail.session.flush()
    forget_absences(mail.session)
    _tell(mail, row, deputy)
    instead = f", {deputy.name} làm thay" if deputy else ""
    line = f"{mail.person.name} vắng mặt từ ngày {short_day(said.first)} đến ngày {short_day(said.last)}{instead}"
    line += "" if row.confirmed else " (chờ xác nhận)"
    mail.note("absence", line, detail={"words": said.line, "confirmed": row.confirmed, "raw": mail.message.raw})
    return Recorded(Fate.ABSENCE, line)


def confirm(mail: Incoming, matter: Matter) -> Recorded:
    """ĐÚNG: the days count from now on."""
    row = mail.session.get_one(Absence, matter.id)
    row.confirmed = True
    forget_absences(mail.session)
    line = f"{mail.person.name} xác nhận vắng mặt từ ngày {short_day(row.first_on)} đến ngày {short_day(row.last_on)}"
    mail.note("absence", line)
    return Recorded(Fate.ABSENCE, line)


def deny(mail: Incoming, matter: Matter) -> Recorded:
    """SAI: the days do not count, and somebody looks at what is right."""
    row = mail.session.get_one(Absence, matter.id)
    row.confirmed = False
    forget_absences(mail.session)
    line = f"{mail.person.name} báo ghi nhận vắng mặt chưa đúng"
    mail.note("absence", line)
    mail.message.guess = {"matters": [matter.code], "person_id": mail.person.id}
    return Recorded(Fate.HELD, line, Reason.UNCLEAR)


def _deputy(mail: Incoming, said: AwayWords) -> Person | None:
    if not said.substitute:
        return None
    found = offices.person_by_name(mail.session, mail.office.id, said.substitute, describing.day_of(mail.now))
    return found if found is not None and found.id != mail.person.id else None


def _row(mail: Incoming, said: AwayWords) -> Absence:
    """The row of these very days, be it one that an automatic reply has left unconfirmed, else a new one."""
    where = {"person_id": mail.person.id, "first_on": said.first, "last_on": said.last}
    row = mail.session.scalar(select(Absence).filter_by(office_id=mail.office.id, **where))
    if row is None:
        row = Absence(office_id=mail.office.id, **where)
        mail.session.add(row)
    return row


def _tell(mail: Incoming, row: Absence, deputy: Person | None) -> None:
    matter = Matter(MatterKind.ABSENCE, row.id, matter_code(mail.office.code, f"NGHI{row.id}"))
    envelope = posting.to_person(mail.office, mail.person, matter.code, matter, now=mail.now)
    letter = letter_documents.AbsenceNoted(
        **envelope.head,
        first_day=row.first_on,
        last_day=row.last_on,
        substitute=describing.person_line(deputy, describing.day_of(mail.now)) if deputy else "",
        pending=not row.confirmed,
    )
    mark = posting.Postmark(key=f"absence:{mail.message.id}", now=mail.now, in_reply_to=mail.reply_to)
    posting.post(mail.session, envelope, letter, mark)
