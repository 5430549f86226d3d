"""Văn bản thay thế: a document that takes the place of an issued one as soon as it is issued itself.

NĐ 30/2020/NĐ-CP, Điều 18: an error of content takes a document of the same form that changes or replaces the first.
The old one keeps its number and stays in the file; register, web page and the new one's letters say what replaced it.
"""

from datetime import datetime

from sqlalchemy.orm import Session

from domain.lifecycle import DocumentEvent, DocumentState
from domain.refusal import Refused
from storage import trail
from storage.database import transaction
from storage.models import Office, OfficialDocument
from tasks import approving, describing, recalling, registering
from tasks.origin import BY_COMMAND, OFFICE, Origin
from tasks.step import step

_NOT_OUT = (DocumentState.DRAFT, DocumentState.SUBMITTED, DocumentState.RETURNED, DocumentState.APPROVED)


@step("Ghi văn bản thay thế", "Văn bản {new_id} thay thế văn bản {old_id}")
def announce(new_id: int, old_id: int, now: datetime, origin: Origin = BY_COMMAND) -> str | Refused:
    """Note on a draft which issued document it will replace; nothing of the old one changes before the issue."""
    with transaction() as session:
        new, old = session.get_one(OfficialDocument, new_id), session.get_one(OfficialDocument, old_id)
        if old.state != DocumentState.ISSUED:
            state = DocumentState(old.state).label
            return Refused(f"{describing.short_name(old)} {state}, không thay thế được. / It is not in force.")
        if new.id == old.id or new.state not in _NOT_OUT:
            return Refused(
                f"{describing.short_name(new)} không phải dự thảo để thay thế văn bản khác. / It is no draft."
            )
        if new.kind_symbol != old.kind_symbol:
            return Refused("Văn bản thay thế phải cùng tên loại với văn bản cũ (Điều 18). / The kinds differ.")
        new.replaces_id = old.id
        office = session.get_one(Office, old.office_id)
        line = f"Dự thảo {describing.document_name(new)} sẽ thay thế {describing.full_name(old, office)} khi ban hành"
        _note(session, new, line, now, old, origin)
        return line


def take_effect(session: Session, office: Office, new: OfficialDocument, now: datetime) -> None:
    """The new document is out: the old one is replaced, its open reports are no longer asked for."""
    old = session.get(OfficialDocument, new.replaces_id) if new.replaces_id else None
    if old is None or old.state != DocumentState.ISSUED:
        return
    approving.move(old, DocumentEvent.REPLACE)
    by = describing.full_name(new, office)
    registering.note_outgoing(session, old, f"Được thay thế bằng {by}")
    registering.note_outgoing(session, new, f"Thay thế {describing.full_name(old, office)}")
    waived = recalling.waive(session, old, f"Kế hoạch được thay thế bằng {by}") if old.role == "plan" else 0
    line = f"{describing.full_name(old, office)} được thay thế bằng {by}"
    _note(session, old, line + (f"; dừng {waived:02d} yêu cầu báo cáo" if waived else ""), now, new, OFFICE)


def _note(
    session: Session, document: OfficialDocument, line: str, now: datetime, other: OfficialDocument, origin: Origin
) -> None:
    fact = trail.Fact(
        action="replace",
        message=line,
        at=now,
        actor=origin.actor,
        channel=origin.channel,
        plan_id=document.plan_id,
        document_id=document.id,
        evidence=origin.evidence,
        detail={"other": other.id},
    )
    trail.record(session, document.office_id, fact)
