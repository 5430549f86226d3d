"""Dispatch: each line of Nơi nhận resolved, one delivery each, and the letters that carry the document.

NĐ 30/2020/NĐ-CP, Điều 18: sent to whom the document names; a document too large for one mail is sent in parts, each
saying so; what cannot be sent by mail is for paper or another system, and said so.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from domain.document import Document, Purpose, Recipient
from domain.matters import Matter, MatterKind
from domain.outgoing import Enclosure
from domain.text import key
from domain.wording import two_digits
from storage import archive, offices
from storage.models import Delivery, DocumentVersion, Office, OfficialDocument, Person
from tasks import describing, letter_documents, letter_pieces, posting, thanking
from tasks.enclosing import LARGEST
from tasks.large_files import Link, link_to
from tasks.splitting import in_parts

PURPOSES = {
    Purpose.FOR_REPORT: "để báo cáo",
    Purpose.FOR_ACTION: "để thực hiện",
    Purpose.FOR_COORDINATION: "để phối hợp",
    Purpose.FOR_INFORMATION: "để biết",
}
NO_ADDRESS = "Chưa có địa chỉ thư điện tử: gửi bản giấy hoặc qua hệ thống quản lý văn bản"
TOO_LARGE = "Tệp {size} MB vượt giới hạn {limit} MB của thư và không tách được: gửi bản giấy hoặc qua hệ thống khác"


def send_out(
    session: Session,
    office: Office,
    document: OfficialDocument,
    version: DocumentVersion,
    model: Document,
    now: datetime,
) -> None:
    """Store the deliveries of a document that has its number, and write its letters."""
    rows = deliveries_of(session, office, document, model, now)
    for ordinal, row in enumerate(rows, start=1):
        row.ordinal = ordinal
        session.add(row)
    session.flush()  # all of them: a letter may say that the document stands on the web page
    for row in rows:
        if row.channel == "email":
            write_to(session, office, document, version, row, now)
    if document.role == "summary":
        thanking.tell_reporters(session, office, document, version, rows, now)


def deliveries_of(
    session: Session, office: Office, document: OfficialDocument, model: Document, now: datetime
) -> list[Delivery]:
    """Nơi nhận resolved, in order, the archive copy last; the rows are not stored yet."""
    rows = [
        delivery
        for recipient in model.recipients
        for delivery in _deliveries(session, office, document, recipient, now)
    ]
    return [*rows, _delivery(document, f"Lưu: {model.archive or 'VT'}", None, "archive", now, state="confirmed")]


def _deliveries(
    session: Session, office: Office, document: OfficialDocument, recipient: Recipient, now: datetime
) -> list[Delivery]:
    """One line of Nơi nhận resolved: a body, a group's members, one person, a web page, or by hand."""
    day = describing.day_of(now)
    body = offices.body_by_name(session, office.id, recipient.name, day)
    if body is not None and body.role == "web":
        return [_delivery(document, recipient.name, Purpose.FOR_PUBLICATION, "web", now)]
    if body is not None and body.email:
        return [_delivery(document, recipient.name, recipient.purpose, "email", now, address=body.email)]
    if body is None and (people := _people_named(session, office, recipient.name, now)):
        return [
            _delivery(document, recipient.name, recipient.purpose, "email", now, address=person.email, person=person)
            for person in people
        ]
    if recipient.purpose is Purpose.FOR_PUBLICATION or _is_a_web_page(recipient.name):
        return [_delivery(document, recipient.name, Purpose.FOR_PUBLICATION, "web", now)]
    return [_delivery(document, recipient.name, recipient.purpose, "outside", now, note=NO_ADDRESS)]


def _people_named(session: Session, office: Office, name: str, now: datetime) -> list[Person]:
    day = describing.day_of(now)
    groups = offices.groups_by_name(session, office.id)
    group = groups.get(key(name)) or groups.get(key(name).removesuffix(" truong"))
    if group is not None:
        return offices.members(session, group, day)
    person = offices.person_by_name(session, office.id, name, day)
    return [person] if person else []


def _is_a_web_page(name: str) -> bool:
    words = key(name)
    return any(mark in words for mark in ("trang web", "website", "cong thong tin", "cong ttdt", "trang thong tin"))


def _delivery(
    document: OfficialDocument,
    recipient: str,
    purpose: Purpose | None,
    channel: str,
    now: datetime,
    *,
    address: str = "",
    person: Person | None = None,
    state: str = "queued",
    note: str = "",
) -> Delivery:
    return Delivery(
        office_id=document.office_id,
        document_id=document.id,
        recipient=recipient,
        purpose=purpose,
        channel=channel,
        address=address,
        person_id=person.id if person else None,
        state=state,
        updated_at=now,
        note=note,
    )


def write_to(
    session: Session,
    office: Office,
    document: OfficialDocument,
    version: DocumentVersion,
    row: Delivery,
    now: datetime,
) -> None:
    """Write the letter, or letters, that bring the document to one recipient; the last one tells how it went."""
    whole = issued_file(document, version)
    if len(whole.content) > LARGEST and (link := link_to(session, document, version)) is not None:
        _write_part(session, office, document, version, row, _Part(link=link), now)
        row.note = f"Tệp {len(whole.content) // 2**20} MB, gửi liên kết"
        return
    parts = in_parts(whole, LARGEST, whole_only=bool(version.signature.get("signatures")))
    if not parts:
        row.channel = "outside"
        row.note = TOO_LARGE.format(size=len(whole.content) // 2**20, limit=LARGEST // 2**20)
        return
    for number, file in enumerate(parts, start=1):
        _write_part(session, office, document, version, row, _Part(file, number, len(parts)), now)


@dataclass(frozen=True)
class _Part:
    """What one letter of a delivery brings: a file, one of `of`; or a link instead of it."""

    file: Enclosure | None = None
    number: int = 1
    of: int = 1
    link: Link | None = None

    @property
    def words(self) -> str:
        """`01/03`; empty where the document comes whole."""
        return f"{two_digits(self.number)}/{two_digits(self.of)}" if self.of > 1 else ""


def _write_part(
    session: Session,
    office: Office,
    document: OfficialDocument,
    version: DocumentVersion,
    row: Delivery,
    part: _Part,
    now: datetime,
) -> None:
    code = code_of(document)
    matter = Matter(MatterKind.DELIVERY, row.id, code)
    person = session.get(Person, row.person_id) if row.person_id else None
    if person is not None:
        envelope = posting.to_person(office, person, code, matter, now=now)
    else:
        envelope = posting.to_address(office, row.recipient, row.address, code, matter)
    signer = version.model["signer"] or {}
    files = (part.file,) if part.file else ()
    letter = letter_documents.IssuedDocument(
        **envelope.head,
        document=describing.document_line(document, version),
        purpose=PURPOSES.get(Purpose(row.purpose), "") if row.purpose else "",
        signer=signer.get("name") or "",
        part=part.words,
        replaces=_replaced(session, office, document),
        link=part.link.address if part.link else "",
        link_until=part.link.until if part.link else None,
        files=tuple(letter_pieces.File(name=file.name, size=len(file.content)) for file in files),
    )
    sending = f":{row.sendings}" if row.sendings > 1 else ""
    place = f":p{part.number}" if part.of > 1 else ""
    mark = posting.Postmark(key=f"delivery:{row.id}{sending}{place}", now=now, files=files)
    sent = posting.post(session, envelope, letter, mark)
    session.flush()
    row.outbox_id = sent.id if sent else row.outbox_id


def _replaced(session: Session, office: Office, document: OfficialDocument) -> str:
    old = session.get(OfficialDocument, document.replaces_id) if document.replaces_id else None
    return describing.full_name(old, office) if old else ""


def code_of(document: OfficialDocument) -> str:
    """`KH05`: the document in subjects of the letters that are about it."""
    return f"{document.kind_symbol or 'CV'}{document.number_text}".replace("Đ", "D").upper()


def issued_file(document: OfficialDocument, version: DocumentVersion) -> Enclosure:
    """The issued PDF, the signed copy where there is one, under a name that says what it is: `05-KH-MNSM ….pdf`."""
    name = f"{document.number_symbol.replace('/', '-')} {document.abstract[:80]}"
    return Enclosure(f"{name}.pdf", "application/pdf", archive.get(version.signed_copy or version.pdf))
