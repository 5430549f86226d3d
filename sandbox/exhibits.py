"""Everything the year left behind, as files to open: letters with their enclosures, and documents."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.fates import Fate
from domain.mime.parse import read_mail
from domain.wording import ZONE
from sandbox.letter_page import Letter, letter_page, write_enclosures
from storage import archive, letter_files
from storage.database import reading
from storage.models import Body, DocumentVersion, Message, OfficialDocument, OutboxLetter, Person, Plan


@dataclass(frozen=True)
class Paper:
    """A document of the office: what it is, its finished PDF and DOCX, and the drafts before it."""

    heading: str  # kind and abstract
    number_symbol: str
    dated: str
    pdf: str
    docx: str
    drafts: tuple[str, ...]  # PDFs


@dataclass
class Exhibits:
    """Where each mail and each document lies, relative to the folder of the demonstration."""

    folder: Path
    letters: dict[str, str] = field(default_factory=dict)  # Message-ID -> letters/….eml
    documents: dict[int, str] = field(default_factory=dict)  # document id -> documents/….pdf
    mails: list[Letter] = field(default_factory=list)  # in order of time
    papers: list[Paper] = field(default_factory=list)


@dataclass(frozen=True)
class _Mail:
    at: datetime
    sent: bool
    mail_id: str
    address: str
    what: str  # name of the letter, or the fate
    raw: str  # hash of its bytes


def write_exhibits(folder: Path) -> Exhibits:
    """Write letters and documents; the same year gives the same names."""
    exhibits = Exhibits(folder)
    with reading() as session:
        _write_letters(session, exhibits)
        _write_documents(session, exhibits)
    return exhibits


def _write_letters(session: Session, exhibits: Exhibits) -> None:
    (exhibits.folder / "letters").mkdir(exist_ok=True)
    names = _names(session)
    # What came in stands before what it caused in the same minute.
    for number, mail in enumerate(sorted(_mails(session), key=lambda each: (each.at, each.sent)), start=1):
        at, way = mail.at.astimezone(ZONE), "gui" if mail.sent else "nhan"
        user = mail.address.split("@")[0] or "khong-ro"
        path = exhibits.folder / "letters" / f"{number:04d} {at:%Y-%m-%d %H%M} {way} {user} {mail.what}.eml"
        content = letter_files.get(session, mail.raw)
        path.write_bytes(content)
        read = read_mail(content)
        letter = Letter(
            number=number,
            at=at,
            sent=mail.sent,
            who=names.get(mail.address.lower(), mail.address or "không rõ người gửi"),
            subject=read.subject or "(không có tiêu đề)",
            kind="" if mail.sent else Fate(mail.what).label,
            file=f"letters/{path.name}",
            enclosures=write_enclosures(read, path.with_suffix("")),
        )
        path.with_suffix(".html").write_text(letter_page(letter, read), encoding="utf-8")
        exhibits.letters[mail.mail_id] = letter.file
        exhibits.mails.append(letter)


def _mails(session: Session) -> Iterator[_Mail]:
    for sent in session.scalars(select(OutboxLetter).order_by(OutboxLetter.id)):
        yield _Mail(sent.sent_at or sent.created_at, True, sent.mail_id, sent.to_address, sent.letter, sent.raw)
    for got in session.scalars(select(Message).order_by(Message.id)):
        yield _Mail(got.arrived_at, False, got.mail_id or got.content_hash, got.sender, got.fate, got.raw)


def _names(session: Session) -> dict[str, str]:
    """Names by address, as the office knows them."""
    bodies = {body.email.lower(): body.name for body in session.scalars(select(Body)) if body.email}
    return bodies | {person.email.lower(): person.name for person in session.scalars(select(Person))}


def _write_documents(session: Session, exhibits: Exhibits) -> None:
    (exhibits.folder / "documents").mkdir(exist_ok=True)
    for document in session.scalars(select(OfficialDocument).order_by(OfficialDocument.id)):
        plan = session.get(Plan, document.plan_id) if document.plan_id else None
        stems = [_write_version(exhibits.folder, plan, document, version) for version in document.versions]
        if stems:
            exhibits.documents[document.id] = f"{stems[-1]}.pdf"
            exhibits.papers.append(
                Paper(
                    heading=f"{document.kind_name} {document.abstract}",
                    number_symbol=document.number_symbol or "chưa có số",
                    dated=f"{document.dated:%d/%m/%Y}" if document.dated else "",
                    pdf=f"{stems[-1]}.pdf",
                    docx=f"{stems[-1]}.docx",
                    drafts=tuple(f"{stem}.pdf" for stem in stems[:-1]),
                )
            )


def _write_version(folder: Path, plan: Plan | None, document: OfficialDocument, version: DocumentVersion) -> str:
    """Both files of a version; gives their path without the ending."""
    stem = document.number_symbol.replace("/", "-") if version.signed else f"du thao {document.id}"
    name = f"documents/{f'{plan.code} ' if plan else ''}{stem} lan {version.ordinal}"
    (folder / f"{name}.pdf").write_bytes(archive.get(version.pdf))
    (folder / f"{name}.docx").write_bytes(archive.get(version.docx))
    return name
