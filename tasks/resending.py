"""Deliveries looked after by hand: sent again to the present address, or noted as gone another way."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.errors import IllegalTransition
from domain.lifecycle import DELIVERY, DeliveryEvent, DeliveryState, DocumentState, next_state
from domain.refusal import Refused
from storage import offices, trail
from storage.database import transaction
from storage.models import Delivery, Office, OfficialDocument, Person
from tasks import describing, dispatching, signed_copies
from tasks.step import step

FAILED = (DeliveryState.REFUSED, DeliveryState.BOUNCED)
_OUT = (DocumentState.ISSUED, DocumentState.CLOSED)


def deliveries(session: Session, document: OfficialDocument) -> list[Delivery]:
    """Where a document went, in the order of Nơi nhận."""
    query = select(Delivery).where(Delivery.document_id == document.id).order_by(Delivery.ordinal)
    return list(session.scalars(query))


@step("Gửi lại văn bản", "Gửi lại văn bản {document_id}")
def resend(document_id: int, ordinals: tuple[int, ...], now: datetime) -> tuple[str, ...] | Refused:
    """Send to these recipients again, or to all that it did not reach; gives one line each.

    The address is looked up anew, so a corrected one in `office.yaml` counts; a recipient that had none gets a first
    letter now.
    """
    with transaction() as session:
        document = session.get_one(OfficialDocument, document_id)
        version = signed_copies.issued_version(document)
        if document.state not in _OUT or version is None:
            return Refused(f"{describing.short_name(document)} chưa ban hành hoặc đã thu hồi. / It is not in force.")
        rows = deliveries(session, document)
        chosen = [row for row in rows if row.ordinal in ordinals] if ordinals else [row for row in rows if _missed(row)]
        missing = sorted(set(ordinals) - {row.ordinal for row in chosen})
        if missing:
            return Refused(f"Không có nơi nhận thứ {missing[0]}. / There is no recipient number {missing[0]}.")
        office = session.get_one(Office, document.office_id)
        lines = []
        for row in chosen:
            address = _address(session, row, now)
            if not address:
                lines.append(f"{row.recipient}: chưa có địa chỉ thư điện tử trong office.yaml")
                continue
            _requeue(row, address, now)
            dispatching.write_to(session, office, document, version, row, now)
            lines.append(f"{row.recipient}: gửi lại tới {address}")
        if lines:
            _note(session, document, now, "resend", f"Gửi lại {describing.short_name(document)}: {'; '.join(lines)}")
        return tuple(lines)


@step("Ghi nhận gửi ngoài hệ thống", "Văn bản {document_id}: gửi ngoài hệ thống")
def mark_outside(document_id: int, ordinal: int, how: str, now: datetime) -> str | Refused:
    """Note that a recipient got it on paper or by another system."""
    with transaction() as session:
        document = session.get_one(OfficialDocument, document_id)
        row = next((row for row in deliveries(session, document) if row.ordinal == ordinal), None)
        if row is None:
            return Refused(f"Không có nơi nhận thứ {ordinal}. / There is no recipient number {ordinal}.")
        try:
            row.state = next_state(DELIVERY, DeliveryState(row.state), DeliveryEvent.SEND_OUTSIDE)
        except IllegalTransition as refusal:
            return Refused(f"{row.recipient}: {refusal}. / Its state does not allow that.")
        row.note, row.updated_at = how, now
        line = f"{describing.short_name(document)} gửi {row.recipient} ngoài hệ thống: {how}"
        _note(session, document, now, "sent_outside", line)
        return line


def _missed(row: Delivery) -> bool:
    return row.state in FAILED or (row.channel == "outside" and row.state == DeliveryState.QUEUED)


def _address(session: Session, row: Delivery, now: datetime) -> str:
    if row.person_id:
        person = session.get_one(Person, row.person_id)
        person.address_dead_since = None  # somebody has looked at it and says: again
        return person.email
    body = offices.body_by_name(session, row.office_id, row.recipient, describing.day_of(now))
    return (body.email if body else "") or row.address


def _requeue(row: Delivery, address: str, now: datetime) -> None:
    if row.state != DeliveryState.QUEUED:
        row.state = next_state(DELIVERY, DeliveryState(row.state), DeliveryEvent.REQUEUE)
    row.channel, row.address, row.note, row.updated_at = "email", address, "", now
    row.sendings += 1


def _note(session: Session, document: OfficialDocument, now: datetime, action: str, line: str) -> None:
    fact = trail.Fact(
        action=action, message=line, at=now, channel="command", plan_id=document.plan_id, document_id=document.id
    )
    trail.record(session, document.office_id, fact)
