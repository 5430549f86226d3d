"""Adoption: a plan already issued on paper; its duties and reminders are cared for from here on."""

from datetime import date, datetime

from sqlalchemy.orm import Session

from domain.lifecycle import DocumentState
from domain.plan import PlanReading
from storage import archive, offices, trail
from storage.database import transaction
from storage.models import Office, OfficialDocument
from tasks import describing, drafting, issuing, numbering, signing, versions
from tasks.drafting import Drafted
from tasks.step import step


@step("Tiếp nhận kế hoạch đã ban hành", "Tiếp nhận kế hoạch số {number}")
def adopt(reading: PlanReading, number: int, dated: date, now: datetime, scan: bytes = b"") -> Drafted:
    """Enter a plan with the number and date it has on paper; the series of its book goes on after it.

    No approval is recorded, since none was given here; a scan of the signed copy is kept as the issued text.
    """
    with transaction() as session:
        office = offices.the_office(session)
        document, plan = drafting.new_plan(session, office, reading, now)
        numbering.adopt_number(session, office, document, number, dated)
        document.state, document.issued_at = DocumentState.ISSUED, now
        _keep_issued_text(session, office, document, now, scan)
        plan.code, plan.adopted = issuing.plan_code(document), True
        line = f"Tiếp nhận {describing.full_name(document, office)}, đã ban hành trên giấy"
        fact = trail.Fact(
            action="adopt",
            message=line,
            at=now,
            channel="command",
            plan_id=plan.id,
            document_id=document.id,
            evidence=versions.current(document).pdf,
        )
        trail.record(session, office.id, fact)
        return Drafted(plan.id, document.id, plan.code, plan.title, len(plan.questions), len(reading.suggestions))


def _keep_issued_text(session: Session, office: Office, document: OfficialDocument, now: datetime, scan: bytes) -> None:
    approved = versions.current(document)
    text = versions.model_of(approved)
    named = text.signer if text.signer and text.signer.name else None
    model = issuing.numbered(document, text, named or signing.principal_of(session, office, now))
    document.symbol = model.header.symbol
    version = versions.add_signed_version(session, document, approved, model, now)
    if scan:
        version.pdf = version.signed_copy = archive.put(scan)
    names = "; ".join(recipient.name for recipient in model.recipients)
    signer = model.signer.name if model.signer and model.signer.name else ""
    entry = numbering.register(session, office, document, signer, names, describing.document_name(document))
    entry.note = "Ban hành trên giấy, đăng ký tiếp nhận"
