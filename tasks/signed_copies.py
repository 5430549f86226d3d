"""The signed copy comes back: looked at, kept beside the issued text, and dispatch goes on where it waited for it.

NĐ 30/2020/NĐ-CP, Điều 5, 14, 19: the paper with ink and stamp, or the file with digital signatures, is the original;
what was approved by mail is only the decision about it.
"""

import io
from dataclasses import dataclass
from datetime import datetime

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.fates import Fate
from domain.lifecycle import DocumentEvent, DocumentState
from domain.matters import Matter, MatterKind
from domain.mime.mail import IncomingMail
from domain.refusal import Refused
from domain.signed_copy import SignedCopy, described, names_document, refusal, to_plain
from storage import archive, offices, trail
from storage.database import transaction
from storage.models import Delivery, DocumentVersion, Office, OfficialDocument, OutgoingEntry, Person
from tasks import (
    approving,
    describing,
    dispatching,
    letter_documents,
    letter_pieces,
    letter_reports,
    posting,
    replacing,
    versions,
)
from tasks.incoming import Incoming, Recorded
from tasks.signatures import UnreadablePdf, signatures_in
from tasks.step import step
from tasks.waiting import Waits

OFFICE_ROLES = {"principal", "vice_principal", "clerk", "administrator"}
WITH_TEXT = (DocumentState.AWAITING_SIGNED_COPY, DocumentState.ISSUED, DocumentState.CLOSED)


@dataclass(frozen=True)
class Attached:
    """The document it belongs to, one line, and whether the document was issued by it."""

    document_id: int
    line: str
    issued: bool


def ask_for(
    session: Session, office: Office, document: OfficialDocument, version: DocumentVersion, now: datetime
) -> None:
    """Write to the drafter, or who stands in: print, sign, stamp, scan, and answer with the file."""
    waits = Waits.of(session, now)
    bearer_id = waits.bearer_of(document)
    if bearer_id is None:
        return
    due_on = waits.of_signed_copy(document).due_on
    bearer = session.get_one(Person, bearer_id)
    code = dispatching.code_of(document)
    envelope = posting.to_person(office, bearer, code, Matter(MatterKind.SIGNED_COPY, document.id, code), now=now)
    file = dispatching.issued_file(document, version)
    letter = letter_documents.SignedCopyRequest(
        **envelope.head,
        document=describing.document_line(document, version),
        due_on=due_on,
        days_left=describing.days_left(waits.calendar, describing.day_of(now), due_on),
        signer=(version.model["signer"] or {}).get("name") or "",
        files=(letter_pieces.File(name=file.name, size=len(file.content)),),
    )
    posting.post(session, envelope, letter, posting.Postmark(key=f"signed-copy:{version.id}", now=now, files=(file,)))


@step("Đính bản ký", "Đính bản ký văn bản {document_id}")
def attach_file(document_id: int, content: bytes, now: datetime) -> Attached | Refused:
    """A signed copy brought by hand."""
    with transaction() as session:
        document = session.get_one(OfficialDocument, document_id)
        return attach(session, document, content, now, actor="Văn thư", channel="command")


def attach(
    session: Session,
    document: OfficialDocument,
    content: bytes,
    now: datetime,
    *,
    actor: str,
    channel: str,
    evidence: str = "",
) -> Attached | Refused:
    """Keep a file as the signed original of an issued document; what cannot be it is refused with the reason."""
    name = describing.short_name(document)
    version = issued_version(document)
    if version is None or document.state not in WITH_TEXT:
        state = DocumentState(document.state).label
        return Refused(f"{name} đang ở trạng thái {state}, chưa có bản để ký. / There is no numbered text to sign.")
    try:
        found = look(content, archive.get(version.pdf), document.number_symbol)
    except UnreadablePdf:
        return Refused("Tệp không phải PDF đọc được: đề nghị quét hoặc lưu lại thành PDF. / Not a readable PDF.")
    if why := refusal(found):
        return Refused(f"Không nhận bản ký của {name}: {why}. / The file cannot be the signed copy.")
    version.signed_copy, version.signature = archive.put(content), to_plain(found)
    line = f"Nhận bản ký của {describing.document_name(document)}: {described(found)}"
    fact = trail.Fact(
        action="signed_copy",
        message=line,
        at=now,
        actor=actor,
        channel=channel,
        plan_id=document.plan_id,
        document_id=document.id,
        evidence=evidence or version.signed_copy,
        detail={"sha256": version.signed_copy} | to_plain(found),
    )
    trail.record(session, document.office_id, fact)
    waited = document.state == DocumentState.AWAITING_SIGNED_COPY
    if waited:
        _dispatch(session, document, version, now)
    return Attached(document.id, line, waited)


def look(content: bytes, issued: bytes, named: str) -> SignedCopy:
    """What can be found out about a file: its signatures, and whether it is this document. Raises UnreadablePdf.

    A draft has no number yet: its abstract stands for it.
    """
    signatures = signatures_in(content)
    same = True if content.startswith(issued) else names_document(_text(content), named)
    return SignedCopy(signatures, same, unchanged=content == issued)


def issued_version(document: OfficialDocument) -> DocumentVersion | None:
    """The version that carries number and date."""
    version = versions.current(document)
    return version if version.signed else None


def signed_by_mail(mail: Incoming, matter: Matter) -> Recorded:
    """The first PDF of an answer. From a recipient it is no signed copy, only proof that the document arrived."""
    document = _document_of(mail.session, matter)
    roles = {post.role for post in offices.posts_of(mail.person, describing.day_of(mail.now))}
    if mail.person.id != document.drafter_id and not roles & OFFICE_ROLES:
        return Recorded(Fate.ACKNOWLEDGEMENT, f"{mail.person.name}: đã nhận văn bản")
    return take(mail, matter, document, pdfs_of(mail.understood.mail)[0])


def pdfs_of(mail: IncomingMail) -> tuple[bytes, ...]:
    """The PDF files of a mail."""
    return tuple(part.content for part in mail.attachments if part.name.lower().endswith(".pdf"))


def take(mail: Incoming, matter: Matter, document: OfficialDocument, content: bytes) -> Recorded:
    """Attach a file that came by mail; what cannot be the signed copy is said back."""
    done = attach(
        mail.session, document, content, mail.now, actor=mail.person.name, channel="mail", evidence=mail.evidence
    )
    if isinstance(done, Refused):
        say(mail, matter, document, done)
        return Recorded(Fate.HELD, f"{mail.person.name}: {done.line.partition(' / ')[0]}")
    return Recorded(Fate.ACKNOWLEDGEMENT, f"{mail.person.name}: {done.line}")


def say(mail: Incoming, matter: Matter, document: OfficialDocument, refused: Refused) -> None:
    """Tell the sender why a file cannot be the signed copy."""
    envelope = posting.to_person(mail.office, mail.person, matter.code, matter, now=mail.now)
    letter = letter_reports.Refusal(
        **envelope.head,
        subject_line=mail.message.subject,
        arrived_at=mail.message.arrived_at,
        reasons=(refused.line.partition(" / ")[0],),
        advice=f"Đề nghị gửi lại bản ký của {describing.short_name(document)}, tệp PDF.",
        files=mail.files(),
    )
    mark = posting.Postmark(key=f"refusal:{mail.message.id}", now=mail.now, in_reply_to=mail.reply_to)
    posting.post(mail.session, envelope, letter, mark)


def _document_of(session: Session, matter: Matter) -> OfficialDocument:
    if matter.kind is MatterKind.DELIVERY:
        return session.get_one(OfficialDocument, session.get_one(Delivery, matter.id).document_id)
    return session.get_one(OfficialDocument, matter.id)


def _dispatch(session: Session, document: OfficialDocument, version: DocumentVersion, now: datetime) -> None:
    office = session.get_one(Office, document.office_id)
    approving.move(document, DocumentEvent.ISSUE)
    document.issued_at, document.next_at = now, None
    entry = session.scalar(select(OutgoingEntry).where(OutgoingEntry.document_id == document.id))
    if entry is not None:
        entry.transferred_on = describing.day_of(now)
    fact = trail.Fact(
        action="dispatch",
        message=f"Phát hành {describing.full_name(document, office)} sau khi có bản ký",
        at=now,
        plan_id=document.plan_id,
        document_id=document.id,
        evidence=version.signed_copy,
    )
    trail.record(session, office.id, fact)
    replacing.take_effect(session, office, document, now)
    dispatching.send_out(session, office, document, version, versions.model_of(version), now)


def _text(content: bytes) -> str:
    try:
        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages[:2])
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError):
        return ""
