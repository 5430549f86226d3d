"""What the file server may give: files of this office's archive and of its publish folder, found by their row."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.orm import Session

from domain.lifecycle import DocumentState
from domain.mime.parse import read_mail
from domain.refusal import Refused
from operations.served_mail import is_live, letter_page, mail_page
from settings import get_settings
from storage import archive, offices
from storage.database import reading
from storage.models import Attachment, DocumentVersion, Message, Office, OfficialDocument, OutboxLetter, Plan
from tasks import describing, spreadsheets
from tasks.case_file import export_case
from tasks.case_names import without_token
from tasks.files import safe_name
from tasks.registers import Book, cover, lines
from tasks.reporting_file import year_file
from tasks.reporting_year import reporting_year

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PAGE = "text/html; charset=utf-8"
_SHOWN = {b"%PDF-": "application/pdf", b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
_LIVE = "Thư này còn mã có hiệu lực nên không tải được nguyên bản: đề nghị xem bản chữ."


class Withheld(Exception):  # noqa: N818 (named by what happened)
    """The file is there and may not be given now; the message says why."""


@dataclass(frozen=True)
class Served:
    """A file with its name; `inline` when a browser may show it, `ours` when it is a page that we wrote."""

    name: str
    content: bytes
    kind: str
    inline: bool = False
    ours: bool = False


def find(path: str) -> Served | None:
    """The file of a path; None when there is none. Raises Withheld; FileNotFoundError when the archive lost it."""
    for pattern, serve in _ROUTES:
        if match := pattern.fullmatch(path):
            with reading() as session:
                return serve(session, offices.the_office(session), match)
    return None


def _version(session: Session, office: Office, match: re.Match[str]) -> Served | None:
    version = session.get(DocumentVersion, int(match[1]))
    if version is None or version.office_id != office.id:
        return None
    document = session.get_one(OfficialDocument, version.document_id)
    name = (
        f"{document.number_symbol.replace('/', '-')} {document.abstract}"
        if version.signed
        else f"{describing.document_name(document)} - dự thảo lần {version.ordinal}"
    )
    pdf = match[2] == "pdf"
    content = archive.get(_paper(version) if pdf else version.docx)
    return Served(f"{name}.{match[2]}", content, "application/pdf" if pdf else DOCX, inline=pdf)


def _paper(version: DocumentVersion) -> str:
    """What counts as the document: its signed copy where there is one; of a draft, what was put forward."""
    return version.signed_copy or version.pdf if version.signed else version.pdf


def _mail(session: Session, office: Office, match: re.Match[str]) -> Served | None:
    message = session.get(Message, int(match[1]))
    if message is None or message.office_id != office.id:
        return None
    raw = archive.get(message.raw)
    mail = read_mail(raw)
    name = without_token(message.subject) or f"Thư {message.id}"
    if not match[2]:
        page = mail_page(session, office.id, mail, message.arrived_at)
        return Served(f"{name}.html", page, PAGE, inline=True, ours=True)
    texts = (raw.decode("latin-1"), mail.subject, mail.text, mail.html)
    if is_live(session, office.id, texts):
        raise Withheld(_LIVE)
    return Served(f"{name}.eml", raw, "message/rfc822")


def _letter(session: Session, office: Office, match: re.Match[str]) -> Served | None:
    letter = session.get(OutboxLetter, int(match[1]))
    if letter is None or letter.office_id != office.id:
        return None
    name = f"{without_token(letter.subject)}.html"
    return Served(name, letter_page(session, letter), PAGE, inline=True, ours=True)


def _attachment(session: Session, office: Office, match: re.Match[str]) -> Served | None:
    row = session.get(Attachment, int(match[1]))
    if row is None or row.office_id != office.id:
        return None
    return shown_if_harmless(row.name, archive.get(row.sha256))


def _register(_session: Session, _office: Office, match: re.Match[str]) -> Served:
    book, year = (Book.OUTGOING if match[1] == "di" else Book.INCOMING), int(match[2])
    name = f"Sổ đăng ký văn bản {'đi' if book is Book.OUTGOING else 'đến'} năm {year}"
    if match[3] == "pdf":
        content = spreadsheets.register_pdf(book.register, list(lines(book, year)), cover(year))
        return Served(f"{name}.pdf", content, "application/pdf", inline=True)
    written = io.BytesIO()
    spreadsheets.write_xlsx(written, book.register, lines(book, year), cover(year))
    return Served(f"{name}.xlsx", written.getvalue(), XLSX)


def _year(_session: Session, _office: Office, match: re.Match[str]) -> Served | None:
    """The figures of a year, of everybody or of one person: they name people, so only a signed link gives them."""
    found = reporting_year(datetime.now(UTC), int(match[1]), person=match[2] or "")
    if isinstance(found, Refused):
        return None
    content = year_file(found, match[3])
    page = match[3] == "html"
    return Served(f"{found.title}.{match[3]}", content, PAGE if page else XLSX, inline=page, ours=page)


def _case(session: Session, office: Office, match: re.Match[str]) -> Served | None:
    """The case file holds letters as they were sent: it is given once nothing in them opens anything any more."""
    plan = session.get(Plan, int(match[1]))
    if plan is None or plan.office_id != office.id:
        return None
    if plan.document.state != DocumentState.CLOSED:
        raise Withheld("Hồ sơ tải được sau khi kết thúc kế hoạch; trước đó dùng lệnh vanthu export-case.")
    with TemporaryDirectory() as folder:
        exported = export_case(plan.code, Path(folder) / "ho-so.zip", datetime.now(UTC))
        return Served(f"Hồ sơ {plan.code}.zip", exported.file.read_bytes(), "application/zip")


def _published(_session: Session, _office: Office, match: re.Match[str]) -> Served | None:
    root = get_settings().publish_dir.resolve()
    file = (root / match[1]).resolve()
    if not file.is_relative_to(root) or not file.is_file():
        return None
    return shown_if_harmless(file.name, file.read_bytes())


def shown_if_harmless(name: str, content: bytes) -> Served:
    """A file from outside is shown only when its bytes, not its name, are those of a PDF or a picture."""
    for magic, kind in _SHOWN.items():
        if content.startswith(magic):
            return Served(safe_name(name), content, kind, inline=True)
    return Served(safe_name(name), content, "application/octet-stream")


_ID = r"(\d{1,9})"
_ROUTES: tuple[tuple[re.Pattern[str], Callable[[Session, Office, re.Match[str]], Served | None]], ...] = (
    (re.compile(rf"van-ban/{_ID}\.(pdf|docx)"), _version),
    (re.compile(rf"thu/{_ID}(\.eml)?"), _mail),
    (re.compile(rf"thu-di/{_ID}"), _letter),
    (re.compile(rf"tep/{_ID}"), _attachment),
    (re.compile(r"so/(di|den)-(\d{4})\.(pdf|xlsx)"), _register),
    (re.compile(r"bao-cao/(\d{4})(?:/([^/]+))?\.(html|xlsx)"), _year),
    (re.compile(rf"ho-so/{_ID}\.zip"), _case),
    (re.compile(r"cong-bo/(.+)", re.DOTALL), _published),
)
