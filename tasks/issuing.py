"""Issue: number and date after the signature, the register, and each line of Nơi nhận on its way."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.approval import CheckKind
from domain.document import Document, Purpose, Recipient, Signer
from domain.lifecycle import DocumentEvent, StepState
from domain.matters import Matter, MatterKind
from domain.outgoing import Enclosure
from domain.text import key
from storage import archive, offices, trail
from storage.database import transaction
from storage.models import Delivery, DocumentVersion, Office, OfficialDocument, Person, Plan
from tasks import approving, describing, letter_documents, letter_pieces, numbering, posting, versions
from tasks.step import step

_PURPOSES = {
    Purpose.FOR_REPORT: "để báo cáo",
    Purpose.FOR_ACTION: "để thực hiện",
    Purpose.FOR_COORDINATION: "để phối hợp",
    Purpose.FOR_INFORMATION: "để biết",
}


@dataclass(frozen=True)
class Issued:
    """What was issued: the plan's code, the number, one line, and one line a delivery."""

    code: str
    number_symbol: str
    line: str
    deliveries: tuple[str, ...]


@step("Cấp số, vào sổ, phát hành", "Phát hành văn bản {document_id}")
def issue(document_id: int, now: datetime) -> Issued:
    """Number, date, register entry and deliveries of an approved document."""
    with transaction() as session:
        document = session.get_one(OfficialDocument, document_id)
        office = session.get_one(Office, document.office_id)
        _prove_approved(document)
        approving.move(document, DocumentEvent.ISSUE)
        document.issued_at = now
        numbering.give_number(session, office, document, describing.day_of(now))
        line = finish_issue(session, office, document, now)
        rows = session.scalars(select(Delivery).where(Delivery.document_id == document.id).order_by(Delivery.ordinal))
        told = tuple(f"{row.recipient}: {_CHANNELS[row.channel]} {row.address or row.note}".strip() for row in rows)
        return Issued(describing.case_tag(session, document), document.number_symbol, line, told)


_CHANNELS = {
    "email": "thư điện tử",
    "web": "đăng trang thông tin",
    "archive": "lưu hồ sơ",
    "outside": "ngoài hệ thống.",
}


def finish_issue(session: Session, office: Office, document: OfficialDocument, now: datetime) -> str:
    """Register, keep and send out a document that has its number."""
    approved = versions.current(document)
    model = numbered(session, office, document, versions.model_of(approved), now)
    document.symbol = model.header.symbol
    version = versions.add_signed_version(session, document, approved, model, now)
    signer = model.signer.name if model.signer and model.signer.name else ""
    names = "; ".join(recipient.name for recipient in model.recipients)
    numbering.register(session, office, document, signer, names, describing.document_name(document))
    if document.role == "plan" and document.plan_id:
        session.get_one(Plan, document.plan_id).code = plan_code(document)
    line = f"Ban hành {describing.full_name(document, office)}, đã vào sổ văn bản đi"
    fact = trail.Fact(
        action="issue",
        message=line,
        at=now,
        plan_id=document.plan_id,
        document_id=document.id,
        evidence=version.pdf,
        detail={"content_hash": version.content_hash, "number": document.number_symbol},
    )
    trail.record(session, office.id, fact)
    _send_out(session, office, document, version, model, now)
    return line


def plan_code(document: OfficialDocument) -> str:
    """`KH05-2024`: how commands and subjects name a numbered plan."""
    assert document.dated is not None
    return f"{document.kind_symbol}{document.number_text}-{document.dated.year}"


def numbered(session: Session, office: Office, document: OfficialDocument, model: Document, now: datetime) -> Document:
    """The text under its number and date; a draft without a signer is the principal's.

    Whoever approved in the principal's place signs with that authority, KT. or TUQ. (NĐ 30/2020, Điều 13).
    """
    head = replace(model.header, number=document.number_text, date=document.dated)
    signer = _deputy(session, document, now) or model.signer
    if signer is None or not signer.name:
        person = offices.the_holder(session, office.id, "principal", describing.day_of(now))
        signer = Signer(None, offices.title_of(person, describing.day_of(now)).upper(), person.name)
    return replace(model, header=head, signer=signer)


def _deputy(session: Session, document: OfficialDocument, now: datetime) -> Signer | None:
    signed = [row for row in document.steps if row.kind == CheckKind.SIGNATURE and row.state == StepState.APPROVED]
    if not signed or not signed[-1].authority:
        return None
    day = describing.day_of(now)
    person = session.get_one(Person, signed[-1].person_id)
    principal = offices.the_holder(session, document.office_id, "principal", day)
    authority = f"{signed[-1].authority} {offices.title_of(principal, day).upper()}"
    return Signer(authority, offices.title_of(person, day).upper(), person.name)


def _prove_approved(document: OfficialDocument) -> None:
    """Raises ValueError unless every step of the chain approved the very text that is to be issued."""
    wanted = versions.current(document).id
    steps = [row for row in document.steps if row.version_id == wanted and row.state != StepState.SUBSTITUTED]
    if not steps or any(row.state != StepState.APPROVED for row in steps):
        raise ValueError(f"document {document.id} is not approved in its present version")


def _send_out(
    session: Session,
    office: Office,
    document: OfficialDocument,
    version: DocumentVersion,
    model: Document,
    now: datetime,
) -> None:
    rows = deliveries_of(session, office, document, model, now)
    for ordinal, row in enumerate(rows, start=1):
        row.ordinal = ordinal
        session.add(row)
        session.flush()
        if row.channel == "email":
            _write_to(session, office, document, version, model, row, now)


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
    note = "Chưa có địa chỉ thư điện tử: gửi bản giấy hoặc qua hệ thống quản lý văn bản"
    return [_delivery(document, recipient.name, recipient.purpose, "outside", now, state="queued", note=note)]


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


def _write_to(
    session: Session,
    office: Office,
    document: OfficialDocument,
    version: DocumentVersion,
    model: Document,
    row: Delivery,
    now: datetime,
) -> None:
    code = f"{document.kind_symbol or 'CV'}{document.number_text}".replace("Đ", "D")
    matter = Matter(MatterKind.DELIVERY, row.id, code)
    person = session.get(Person, row.person_id) if row.person_id else None
    if person is not None:
        envelope = posting.to_person(office, person, code, matter, now=now)
    else:
        envelope = posting.to_address(office, row.recipient, row.address, code, matter)
    file = issued_file(document, version)
    letter = letter_documents.IssuedDocument(
        **envelope.head,
        document=describing.document_line(document, version),
        purpose=_PURPOSES.get(Purpose(row.purpose), "") if row.purpose else "",
        signer=model.signer.name or "" if model.signer else "",
        files=(letter_pieces.File(name=file.name, size=len(file.content)),),
    )
    mark = posting.Postmark(key=f"delivery:{row.id}", now=now, files=(file,))
    sent = posting.post(session, envelope, letter, mark)
    row.outbox_id = sent.id if sent else None


def issued_file(document: OfficialDocument, version: DocumentVersion) -> Enclosure:
    """The issued PDF under a name that says what it is: `05-KH-MNSM Tuyên truyền ….pdf`."""
    name = f"{document.number_symbol.replace('/', '-')} {document.abstract[:80]}"
    return Enclosure(f"{name}.pdf", "application/pdf", archive.get(version.pdf))
