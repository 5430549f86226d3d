"""Mail written by machines: bounces, automatic replies, feedback. Filed and noticed, never answered or obeyed."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.absence_days import absence_days
from domain.fates import Fate
from domain.lifecycle import DELIVERY, DeliveryEvent, DeliveryState, next_state
from domain.mime.mail import Bounce, MailKind
from domain.reading import Understood
from domain.wording import short_day
from storage import mail_facts, offices, trail
from storage.models import Absence, Delivery, Message, Office, OutboxLetter, Person
from tasks import alarming, describing
from tasks.incoming import Recorded


def record(session: Session, office: Office, message: Message, understood: Understood, now: datetime) -> Recorded:
    """File a machine's mail by its kind."""
    kind = understood.mail.kind
    if kind is MailKind.BOUNCE and understood.mail.bounce:
        return _bounced(session, office, message, understood, now)
    if kind is MailKind.FEEDBACK:
        return Recorded(Fate.FEEDBACK, message.subject)
    return _away(session, office, message, understood, now)


def _bounced(session: Session, office: Office, message: Message, understood: Understood, now: datetime) -> Recorded:
    """The address is dead when the bounce is of a letter of ours to it; the administrator is told in any case."""
    bounce = understood.mail.bounce
    assert bounce is not None
    letter = _letter_of(session, office, bounce, understood)
    lines = []
    for recipient in bounce.recipients:
        address = recipient.address.lower()
        if recipient.permanent and letter is not None and letter.to_address.lower() == address:
            person = session.scalar(select(Person).where(Person.office_id == office.id, Person.email == address))
            if person is not None:
                person.address_dead_since = person.address_dead_since or now
        lasting = "địa chỉ không dùng được" if recipient.permanent else "chưa gửi được"
        lines.append(f"{address}: {lasting} {recipient.status}".rstrip())
    if letter is not None:
        message.guess = {"letter": letter.id}
        _mark_bounced(session, letter, now)
    line = "; ".join(lines) or understood.mail.subject
    about = letter.subject if letter else understood.mail.subject
    fact = trail.Fact(
        action="bounce",
        message=f"Thư không đến nơi: {line}",
        at=now,
        channel="mail",
        evidence=message.mail_id or message.content_hash,
        detail={"letter": about},
    )
    trail.record(session, office.id, fact)
    alarming.tell_administrator(
        session,
        office,
        now,
        key=f"bounce:{letter.id if letter else understood.mail.message_id}",
        headline="Có thư không đến được người nhận",
        facts=(*lines, f"Văn thư: {about}"),
        advice=("Đề nghị kiểm tra địa chỉ trong office.yaml, nhập lại và gửi lại văn thư.",),
    )
    return Recorded(Fate.BOUNCE, line)


def _letter_of(session: Session, office: Office, bounce: Bounce, understood: Understood) -> OutboxLetter | None:
    wanted = [bounce.original_message_id] if bounce.original_message_id else []
    known = mail_facts.letters_by_mail_id(session, office.id, (*wanted, *reversed(understood.mail.references)))
    if known:
        return session.get(OutboxLetter, known[0].outbox_id)
    addresses = [recipient.address.lower() for recipient in bounce.recipients]
    return session.scalar(
        select(OutboxLetter)
        .where(OutboxLetter.office_id == office.id, OutboxLetter.to_address.in_(addresses))
        .order_by(OutboxLetter.id.desc())
        .limit(1)
    )


def _mark_bounced(session: Session, letter: OutboxLetter, now: datetime) -> None:
    for row in session.scalars(select(Delivery).where(Delivery.outbox_id == letter.id)):
        if row.state == DeliveryState.SENT:
            row.state = next_state(DELIVERY, DeliveryState.SENT, DeliveryEvent.BOUNCE)
            row.updated_at = now


def _away(session: Session, office: Office, message: Message, understood: Understood, now: datetime) -> Recorded:
    """An automatic reply; one that names days is noted as an absence that the administrator confirms."""
    found = offices.person_by_address(session, office.id, message.sender) if message.sender else None
    who = found[0].name if found else message.sender
    message.person_id = found[0].id if found else None
    span = absence_days(understood.words.reply or understood.mail.text, describing.day_of(message.arrived_at))
    if found is None or span is None:
        return Recorded(Fate.AUTO_REPLY, f"{who}: {message.subject}")
    first, last = span
    session.add(
        Absence(
            office_id=office.id,
            person_id=found[0].id,
            first_on=first,
            last_on=last,
            source=message.mail_id or message.content_hash,
            confirmed=False,
        )
    )
    line = f"{who} báo vắng mặt từ ngày {short_day(first)} đến ngày {short_day(last)}"
    alarming.tell_administrator(
        session,
        office,
        now,
        key=f"absence:{message.id}",
        headline="Trả lời tự động báo vắng mặt",
        facts=(line,),
        advice=("Đề nghị xác nhận và chọn người thay, nếu cần.",),
    )
    return Recorded(Fate.ABSENCE, line)
