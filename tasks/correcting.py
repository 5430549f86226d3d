"""An official letter that corrects an issued document, drafted for approval like any other (NĐ 30/2020, Điều 18)."""

from datetime import datetime

from domain.correction import correction_letter
from domain.lifecycle import DocumentState
from domain.refusal import Refused
from storage import trail
from storage.database import transaction
from storage.models import Office, OfficialDocument
from tasks import describing, drafting, signing, versions
from tasks.step import step

_OUT = (DocumentState.ISSUED, DocumentState.CLOSED)


@step("Soạn công văn đính chính", "Đính chính văn bản {document_id}")
def draft_correction(document_id: int, text: str, now: datetime) -> int | Refused:
    """Draft the letter; gives the new document's id."""
    with transaction() as session:
        wrong = session.get_one(OfficialDocument, document_id)
        if wrong.state not in _OUT:
            return Refused(f"{describing.short_name(wrong)} chưa ban hành, chỉ cần sửa dự thảo. / It is not issued.")
        if not text.strip():
            return Refused("Chưa có nội dung đính chính. / The correction is empty.")
        office = session.get_one(Office, wrong.office_id)
        model = correction_letter(
            versions.model_of(versions.current(wrong)),
            office.name,
            describing.full_name(wrong, office),
            describing.short_name(wrong),
            text,
            versions.symbol_of("", office),
            signing.principal_of(session, office, now),
        )
        letter = drafting.new_document(session, office, model, now, role="correction", plan_id=wrong.plan_id)
        fact = trail.Fact(
            action="draft_correction",
            message=f"Soạn công văn đính chính {describing.short_name(wrong)}",
            at=now,
            channel="command",
            plan_id=wrong.plan_id,
            document_id=letter.id,
            detail={"corrects": wrong.id},
        )
        trail.record(session, office.id, fact)
        return letter.id
