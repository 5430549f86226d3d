"""Everything the year left behind, as files to open: letters, documents, registers, the case file."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import nh3
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.mime.parse import read_mail
from domain.wording import ZONE
from storage import archive
from storage.database import reading
from storage.models import Message, OfficialDocument, OutboxLetter, Plan

_PAGE = '<!doctype html><html lang="vi"><meta charset="utf-8"><title>{title}</title><body>{body}</body></html>'


@dataclass
class Exhibits:
    """Where each mail and each document lies, relative to the folder of the demonstration."""

    folder: Path
    letters: dict[str, str] = field(default_factory=dict)  # Message-ID -> letters/….eml
    documents: dict[int, str] = field(default_factory=dict)  # document id -> documents/….pdf


def write_exhibits(folder: Path) -> Exhibits:
    """Write letters and documents; the same year gives the same names."""
    exhibits = Exhibits(folder)
    with reading() as session:
        _write_letters(session, exhibits)
        _write_documents(session, exhibits)
    return exhibits


def _write_letters(session: Session, exhibits: Exhibits) -> None:
    (exhibits.folder / "letters").mkdir(exist_ok=True)
    for number, (at, mail_id, who, what, raw) in enumerate(sorted(_mails(session), key=lambda row: row[0]), start=1):
        name = f"{number:04d} {at.astimezone(ZONE):%Y-%m-%d %H%M} {who} {what}"
        path = exhibits.folder / "letters" / f"{name}.eml"
        content = archive.get(raw)
        path.write_bytes(content)
        path.with_suffix(".html").write_text(_as_page(content), encoding="utf-8")
        exhibits.letters[mail_id] = f"letters/{path.name}"


def _mails(session: Session) -> Iterable[tuple[datetime, str, str, str, str]]:
    for sent in session.scalars(select(OutboxLetter).order_by(OutboxLetter.id)):
        who = sent.to_address.split("@")[0]
        yield sent.sent_at or sent.created_at, sent.mail_id, f"gui {who}", sent.letter, sent.raw
    for got in session.scalars(select(Message).order_by(Message.id)):
        who = (got.sender or "khong-ro").split("@")[0]
        yield got.arrived_at, got.mail_id or got.content_hash, f"nhan {who}", got.fate, got.raw


def _as_page(content: bytes) -> str:
    """A mail as a page: its HTML made harmless, else its text."""
    mail = read_mail(content)
    if mail.html and not mail.text:
        body = nh3.clean(mail.html)
    elif mail.html and mail.vanthu_id:
        return mail.html  # our own letter, as it was sent
    else:
        body = f"<pre style='white-space:pre-wrap;font:16px/1.5 system-ui'>{nh3.clean_text(mail.text)}</pre>"
    return _PAGE.format(title=nh3.clean_text(mail.subject), body=body)


def _write_documents(session: Session, exhibits: Exhibits) -> None:
    folder = exhibits.folder / "documents"
    folder.mkdir(exist_ok=True)
    for document in session.scalars(select(OfficialDocument).order_by(OfficialDocument.id)):
        plan = session.get(Plan, document.plan_id) if document.plan_id else None
        for version in document.versions:
            stem = document.number_symbol.replace("/", "-") if version.signed else f"du thao {document.id}"
            name = f"{plan.code if plan else ''} {stem} lan {version.ordinal}".strip()
            (folder / f"{name}.pdf").write_bytes(archive.get(version.pdf))
            (folder / f"{name}.docx").write_bytes(archive.get(version.docx))
            exhibits.documents[document.id] = f"documents/{name}.pdf"
