"""Issue: number and date after the signature, the register, and each line of Nơi nhận on its way.

What is refused (nobody signed, a signature outside the rules, a date out of order) is kept with the document, so that
the clock does not try again by itself; `vanthu issue` does.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.approval import Verdict
from domain.approval_course import course
from domain.document import Document, Signer
from domain.errors import OfficeError
from domain.lifecycle import DocumentEvent, DocumentState
from domain.refusal import Refused
from storage import trail
from storage.database import transaction
from storage.models import Delivery, DocumentVersion, Office, OfficialDocument, Plan
from tasks import alarming, approving, describing, dispatching, numbering, replacing, signed_copies, signing, versions
from tasks.approval_seats import seats_of
from tasks.step import step
from tasks.waiting import Waits


class NotApproved(OfficeError):  # noqa: N818 (named by what happened)
    """The present text was not approved by everyone who has to."""


@dataclass(frozen=True)
class Issued:
    """What was issued: the plan's code, the number, one line, and one line a delivery."""

    code: str
    number_symbol: str
    line: str
    deliveries: tuple[str, ...]


@step("Cấp số, vào sổ, phát hành", "Phát hành văn bản {document_id}")
def issue(document_id: int, now: datetime, dated: date | None = None, reason: str = "") -> Issued | Refused:
    """Number, date, register entry and deliveries of an approved document.

    With `dispatch_after: signed_copy` it gets its number and waits for the copy with signature and stamp. A date other
    than today's, or one that breaks the order of the series, needs a reason.
    """
    try:
        with transaction() as session:
            document = session.get_one(OfficialDocument, document_id)
            office = session.get_one(Office, document.office_id)
            line = _issue(session, office, document, now, dated, reason)
            document.held_because = ""
            return Issued(
                describing.case_tag(session, document), document.number_symbol, line, told(session, document.id)
            )
    except OfficeError as refusal:
        return _hold(document_id, str(refusal), now)


def told(session: Session, document_id: int) -> tuple[str, ...]:
    """One line a delivery: to whom, by which way."""
    rows = session.scalars(select(Delivery).where(Delivery.document_id == document_id).order_by(Delivery.ordinal))
    return tuple(f"{row.recipient}: {_CHANNELS[row.channel]} {row.address or row.note}".strip() for row in rows)


_CHANNELS = {
    "email": "thư điện tử",
    "web": "đăng trang thông tin",
    "archive": "lưu hồ sơ",
    "outside": "ngoài hệ thống.",
}


def _issue(
    session: Session, office: Office, document: OfficialDocument, now: datetime, dated: date | None, reason: str
) -> str:
    if why := not_approved_reason(document):
        raise NotApproved(f"Chưa ban hành được {describing.document_name(document)}: {why}. / It is not approved.")
    approved = versions.current(document)
    signer = signing.signer_of(session, office, document, versions.model_of(approved))
    today = describing.day_of(now)
    if dated is not None and dated > today:
        raise numbering.NumberRefused("Không cấp số: ngày ghi trên văn bản ở sau hôm nay. / The date is in the future.")
    note = numbering.give_number(session, office, document, dated or today, reason)
    if office.rules.get("dispatch_after") == "signed_copy":
        approving.move(document, DocumentEvent.AWAIT_SIGNED_COPY)
        line, version = finish_issue(session, office, document, signer, now, note, dispatch=False)
        signed_copies.ask_for(session, office, document, version, now)
        Waits.of(session, now).plan_document(document)
        return line
    approving.move(document, DocumentEvent.ISSUE)
    document.issued_at = now
    return finish_issue(session, office, document, signer, now, note)[0]


def _hold(document_id: int, line: str, now: datetime) -> Refused:
    """Keep why a document is not issued, and tell whoever can put it right, once a reason."""
    with transaction() as session:
        document = session.get_one(OfficialDocument, document_id)
        office = session.get_one(Office, document.office_id)
        if document.held_because != line:
            fact = trail.Fact(
                action="not_issued", message=line, at=now, plan_id=document.plan_id, document_id=document.id
            )
            trail.record(session, office.id, fact)
            alarming.tell_administrator(
                session,
                office,
                now,
                key=f"not-issued:{document.id}:{versions.current(document).ordinal}:{now:%Y%m%d%H%M}",
                headline=f"Chưa ban hành được {describing.document_name(document)}",
                facts=(line.partition(" / ")[0],),
                advice=("Sau khi xử lý, đề nghị ban hành bằng lệnh vanthu issue hoặc trên trang điều hành.",),
            )
        document.held_because = line
    return Refused(line)


def finish_issue(
    session: Session,
    office: Office,
    document: OfficialDocument,
    signer: Signer,
    now: datetime,
    note: str = "",
    *,
    dispatch: bool = True,
) -> tuple[str, DocumentVersion]:
    """Register, keep and send out a document that has its number."""
    approved = versions.current(document)
    model = numbered(document, versions.model_of(approved), signer)
    document.symbol = model.header.symbol
    version = versions.add_signed_version(session, document, approved, model, now)
    names = "; ".join(recipient.name for recipient in model.recipients)
    entry = numbering.register(session, office, document, signer.name or "", names, describing.document_name(document))
    entry.note = note
    if document.role == "plan" and document.plan_id:
        session.get_one(Plan, document.plan_id).code = plan_code(document)
    done = "Ban hành" if dispatch else "Cấp số, chờ bản ký"
    line = f"{done} {describing.full_name(document, office)}, đã vào sổ văn bản đi"
    fact = trail.Fact(
        action="issue",
        message=f"{line}. {note}" if note else line,
        at=now,
        plan_id=document.plan_id,
        document_id=document.id,
        evidence=version.pdf,
        detail={"content_hash": version.content_hash, "number": document.number_symbol},
    )
    trail.record(session, office.id, fact)
    if dispatch:
        replacing.take_effect(session, office, document, now)
        dispatching.send_out(session, office, document, version, model, now)
    else:
        entry.transferred_on = None
    return line, version


def plan_code(document: OfficialDocument) -> str:
    """`KH05-2024`: how commands and subjects name a numbered plan."""
    assert document.dated is not None
    return f"{document.kind_symbol}{document.number_text}-{document.dated.year}"


def numbered(document: OfficialDocument, model: Document, signer: Signer) -> Document:
    """The text under its number, date and signature block."""
    head = replace(model.header, number=document.number_text, date=document.dated)
    return replace(model, header=head, signer=signer)


def not_approved_reason(document: OfficialDocument) -> str:
    """Why the present text may not be issued, one clause; empty when every step of the chain approved this version."""
    if document.state != DocumentState.APPROVED:
        return f"văn bản đang ở trạng thái {DocumentState(document.state).label}"
    version = versions.current(document)
    if course(seats_of(document, version)).verdict is not Verdict.APPROVED:
        return "bản dự thảo hiện nay chưa được mọi bước duyệt"
    return ""
