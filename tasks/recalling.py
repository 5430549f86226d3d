"""Recall (thu hồi): every recipient is told to take the document back, the web page goes, and no duty stays open.

NĐ 30/2020/NĐ-CP, Điều 18: paper copies come back, electronic ones are deleted, and the sender is told so. The number
stays in the register with its note; the document itself is kept.
"""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.errors import IllegalTransition
from domain.lifecycle import OWED, REQUEST, DeliveryState, DocumentEvent, RequestEvent, RequestState, next_state
from domain.matters import Matter, MatterKind
from domain.refusal import Refused
from domain.wording import short_day
from storage import trail
from storage.database import transaction
from storage.models import Delivery, Office, OfficialDocument, Person, ReportRequest
from tasks import approving, describing, dispatching, letter_documents, posting, registering, versions
from tasks.step import step

ASKED, CONFIRMED = "asked", "confirmed"
_NEVER_LEFT = (DeliveryState.QUEUED, DeliveryState.DEFERRED)


@step("Thu hồi văn bản", "Thu hồi văn bản {document_id}")
def recall(document_id: int, reason: str, now: datetime) -> str | Refused:
    """Recall an issued document; gives one line."""
    with transaction() as session:
        document = session.get_one(OfficialDocument, document_id)
        office = session.get_one(Office, document.office_id)
        try:
            approving.move(document, DocumentEvent.RECALL)
        except IllegalTransition as refusal:
            return Refused(f"{describing.short_name(document)}: {refusal}. / It cannot be recalled in its state.")
        told = sum(_tell(session, office, document, row, reason, now) for row in _deliveries(session, document))
        waived = waive(session, document, f"Kế hoạch đã thu hồi: {reason}") if document.role == "plan" else 0
        registering.note_outgoing(session, document, f"Thu hồi ngày {short_day(describing.day_of(now))}: {reason}")
        line = f"Thu hồi {describing.full_name(document, office)}, báo {told:02d} nơi nhận; lý do: {reason}"
        line += f"; dừng {waived:02d} yêu cầu báo cáo" if waived else ""
        fact = trail.Fact(
            action="recall",
            message=line,
            at=now,
            channel="command",
            plan_id=document.plan_id,
            document_id=document.id,
            detail={"reason": reason},
        )
        trail.record(session, office.id, fact)
        return line


def confirm(session: Session, delivery_id: int, now: datetime) -> Delivery:
    """A recipient says that it has taken the document back."""
    row = session.get_one(Delivery, delivery_id)
    if row.recall == ASKED:
        row.recall, row.updated_at = CONFIRMED, now
    return row


def _deliveries(session: Session, document: OfficialDocument) -> list[Delivery]:
    return list(session.scalars(select(Delivery).where(Delivery.document_id == document.id).order_by(Delivery.ordinal)))


def _tell(
    session: Session, office: Office, document: OfficialDocument, row: Delivery, reason: str, now: datetime
) -> bool:
    """Stop what has not left yet; write to whoever got it. False when there is nobody to tell by mail."""
    if row.channel == "archive":
        return False
    row.recall, row.updated_at = ASKED, now
    if row.channel != "email":
        row.note = "; ".join(part for part in (row.note, "đã thu hồi, cần báo ngoài hệ thống") if part)
        return False
    if row.state in _NEVER_LEFT and posting.call_back(session, office.id, f"delivery:{row.id}", "văn bản đã thu hồi"):
        row.recall = CONFIRMED
        return False
    code = dispatching.code_of(document)
    matter = Matter(MatterKind.RECALL, row.id, code)
    person = session.get(Person, row.person_id) if row.person_id else None
    if person is not None:
        envelope = posting.to_person(office, person, code, matter, now=now)
    else:
        envelope = posting.to_address(office, row.recipient, row.address, code, matter)
    letter = letter_documents.RecallNotice(
        **envelope.head,
        document=describing.document_line(document, versions.current(document)),
        reason=reason,
        recalled_on=describing.day_of(now),
    )
    posting.post(session, envelope, letter, posting.Postmark(key=f"recall:{row.id}", now=now))
    return True


def waive(session: Session, document: OfficialDocument, reason: str) -> int:
    """Nothing that the document asked for is owed any more; gives how many reports that are."""
    rows = session.scalars(
        select(ReportRequest).where(ReportRequest.plan_id == document.plan_id, ReportRequest.state.in_(OWED))
    ).all()
    for row in rows:
        row.state = next_state(REQUEST, RequestState(row.state), RequestEvent.WAIVE)
        row.waived_reason, row.next_at = reason, None
    return len(rows)
