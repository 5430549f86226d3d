"""Mail from above: registered as incoming, and turned into a report request when the principal says who and by when."""

from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.fates import Fate, Reason
from domain.matters import Matter, MatterKind
from domain.orders import read_order
from domain.reading import Understood, understand
from domain.superior_dates import superior_due
from domain.tokens import matter_code
from domain.wording import short_day
from storage import archive, offices, trail
from storage.models import (
    Body,
    Duty,
    IncomingEntry,
    Message,
    Office,
    Plan,
)
from tasks import (
    assigning,
    describing,
    letter_pieces,
    letter_reports,
    posting,
    registering,
    replying,
)
from tasks.ad_hoc import AdHocOrder, request_report
from tasks.enclosing import enclosures_of
from tasks.incoming import Incoming, Recorded

SHOWN = "incoming:"  # the key of the letter that shows an incoming document, before its mail's id
_MAY_ORDER = {"principal", "administrator"}


def from_above(
    session: Session, office: Office, message: Message, understood: Understood, now: datetime
) -> Recorded | None:
    """A document that came by mail from a body above: a number in the incoming register, and the principal is told."""
    body = session.scalar(
        select(Body).where(
            Body.office_id == office.id, Body.role == "superior", func.lower(Body.email) == message.sender
        )
    )
    if body is None:
        return None
    subject = understood.mail.subject or "(không có trích yếu)"
    number = registering.enter_incoming(session, office, message, body.name, subject)
    line = f"Văn bản đến số {number:02d} của {body.name}: {understood.mail.subject}"
    fact = trail.Fact(
        action="incoming", message=line, at=now, actor=body.name, channel="mail", evidence=message.mail_id
    )
    trail.record(session, office.id, fact)
    _show_principal(session, office, message, understood, body, number, now)
    return Recorded(Fate.INCOMING_DOCUMENT, line)


def _show_principal(
    session: Session,
    office: Office,
    message: Message,
    understood: Understood,
    body: Body,
    number: int,
    now: datetime,
) -> None:
    principal = offices.the_holder(session, office.id, "principal", describing.day_of(now))
    matter = Matter(MatterKind.HELD, message.id, matter_code(office.code, f"VBD{number}"))
    envelope = posting.to_person(office, principal, matter.code, matter, now=now)
    files = enclosures_of(session, message.id)
    letter = letter_reports.IncomingDocument(
        **envelope.head,
        arrival_number=f"{number:02d}",
        author=body.name,
        subject_line=understood.mail.subject,
        arrived_at=message.arrived_at,
        content=understood.words.reply,
        superior_due_on=_day_set_by(understood, message),
        files=tuple(letter_pieces.File(name=file.name, size=len(file.content)) for file in files),
    )
    posting.post(session, envelope, letter, posting.Postmark(key=f"{SHOWN}{message.id}", now=now, files=files))


def order_in(mail: Incoming) -> Recorded | None:
    """The principal's "giao cô …, hạn …" in an answer or a forwarded mail; None when there is no such order."""
    day = describing.day_of(mail.message.arrived_at)
    roles = {post.role for post in offices.posts_of(mail.person, day)}
    order = read_order(mail.answer.text, day) if roles & _MAY_ORDER else None
    if order is None:
        return None
    people = assigning.people_behind(mail.session, mail.office, order.assignee, day)
    if not people:
        return replying.refuse(mail, Reason.UNKNOWN_COLLEAGUE)
    if order.due.day is None:
        return replying.refuse(mail, Reason.NO_DATE)
    plan = _plan_for_orders(mail)
    if plan is None:
        return None
    entry = _caused_by(mail)
    upward = _superior_day(mail, entry)
    wanted = AdHocOrder(
        mail.person,
        order.words,
        order.due.day,
        mail.files(),
        enclosures_of(mail.session, _source(mail)),
        entry.author if entry else "",
        upward,
    )
    for person in people:
        request = request_report(mail.session, mail.office, plan, wanted, person, mail.now)
        request.incoming_id = entry.id if entry else None
    names = ", ".join(person.name for person in people)
    if entry is not None:
        entry.assignee, entry.due_on = names, order.due.day
    line = f"Giao đột xuất {names}, hạn {short_day(order.due.day)}{_beside(upward)}: {order.words}"
    mail.note("ad_hoc", line, plan.id)
    return Recorded(Fate.INSTRUCTION, line)


def _source(mail: Incoming) -> int:
    """The mail whose files go along: the document from above that the order answers, else the order itself."""
    held = [matter.id for matter in replying.matters_answered(mail) if matter.kind is MatterKind.HELD]
    return held[0] if held and not mail.answer.files else mail.message.id


def _caused_by(mail: Incoming) -> IncomingEntry | None:
    """The incoming document that the principal was shown and now hands on; None for an order of their own."""
    letter = mail.letter
    if letter is None or not letter.key.startswith(SHOWN):
        return None
    message_id = int(letter.key.removeprefix(SHOWN))
    return mail.session.scalar(select(IncomingEntry).where(IncomingEntry.message_id == message_id))


def _superior_day(mail: Incoming, entry: IncomingEntry | None) -> date | None:
    """The day that the body above has set, in its mail that the order answers, or in the one forwarded below it."""
    if entry is not None and entry.message_id is not None:
        message = mail.session.get_one(Message, entry.message_id)
        return _day_set_by(understand(archive.get(message.raw)), message)
    # What is quoted below an answer to a letter of the office is the office's own.
    forwarded = mail.understood.words.quote if mail.letter is None else ""
    return superior_due(forwarded, describing.day_of(mail.message.arrived_at))


def _day_set_by(understood: Understood, message: Message) -> date | None:
    words = f"{understood.mail.subject}.\n{understood.words.reply}.\n{understood.words.quote}"
    return superior_due(words, describing.day_of(message.arrived_at))


def _beside(upward: date | None) -> str:
    return f" (cấp trên hẹn {short_day(upward)})" if upward else ""


def _plan_for_orders(mail: Incoming) -> Plan | None:
    """The plan whose work file takes the order: the latest one that is being carried out."""
    return mail.session.scalar(
        select(Plan)
        .join(Duty, Duty.plan_id == Plan.id)
        .where(Plan.office_id == mail.office.id)
        .order_by(Plan.id.desc())
        .limit(1)
    )
