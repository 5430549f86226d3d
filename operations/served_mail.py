"""Mails as the file server shows them: words only, and without what is still worth an answer in somebody's name."""

import html
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from domain.codes import SHAPE
from domain.fates import Fate
from domain.lifecycle import SETTLED, DocumentState, EnteredState, StepState
from domain.matters import Matter, MatterKind, from_plain
from domain.mime.html import text_of
from domain.mime.mail import IncomingMail
from domain.tokens import ALPHABET, LENGTH
from domain.wording import ZONE
from storage.models import (
    ApprovalStep,
    Base,
    EnteredDecision,
    Message,
    OfficialDocument,
    OutboxLetter,
    Petition,
    Plan,
    Report,
    ReportRequest,
    Token,
)
from tasks import codes
from tasks.answering_questions import open_of

HIDDEN = "••••••"
_TOKEN = re.compile(rf"(?<![A-Z0-9])[{ALPHABET}]{{{LENGTH}}}(?![A-Z0-9])", re.IGNORECASE)
_FEW = 20  # codes to compare one by one; a text with more of the shape shows none of them
_PAGE = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>:root{{color-scheme:light dark}}body{{font:16px/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;
padding:0 1rem}}dt{{float:left;clear:left;width:7rem;color:gray}}dd{{margin-left:7.5rem}}
pre{{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;border-top:1px solid gray;padding-top:1rem}}
</style></head>
<body><h1>{title}</h1><dl>{facts}</dl><pre>{text}</pre></body></html>
"""


def masked(session: Session, office_id: int, text: str) -> str:
    """The text without tokens of letters, and without codes that still decide something."""
    found = sorted({match[0].upper() for match in _TOKEN.finditer(text)})
    known = {row.token for chunk in _chunks(found) for row in session.scalars(_tokens(office_id, chunk))}
    text = _TOKEN.sub(lambda match: HIDDEN if match[0].upper() in known else match[0], text)
    live = _live_codes(session, office_id, text)
    return SHAPE.sub(lambda match: HIDDEN if match[0].upper() in live else match[0], text)


def is_live(session: Session, office_id: int, texts: Sequence[str]) -> bool:
    """Whether these texts hold a token whose matter is still open, or a code that still decides something."""
    found = sorted({match[0].upper() for text in texts for match in _TOKEN.finditer(text)})
    rows = [row for chunk in _chunks(found) for row in session.scalars(_tokens(office_id, chunk))]
    if any(_is_open(session, matter) for row in rows for matter in from_plain(row.matters)):
        return True
    return any(_live_codes(session, office_id, text) for text in texts)


def _tokens(office_id: int, candidates: Sequence[str]) -> Select[tuple[Token]]:
    return select(Token).where(Token.office_id == office_id, Token.token.in_(candidates))


def _chunks(rows: Sequence[str], size: int = 500) -> list[Sequence[str]]:
    return [rows[start : start + size] for start in range(0, len(rows), size)]


def _is_open(session: Session, matter: Matter) -> bool:
    """Whether an answer to this matter would still change anything; a receipt changes nothing."""
    kind, settled = _SETTLED.get(matter.kind, (None, lambda _row: True))
    row = session.get(kind, matter.id) if kind is not None else None
    return row is not None and not settled(row)


_SETTLED: Mapping[MatterKind, tuple[type[Base], Callable[[Any], bool]]] = {
    MatterKind.APPROVAL: (ApprovalStep, lambda row: row.state not in (StepState.WAITING, StepState.ASKED)),
    MatterKind.ENTERED: (EnteredDecision, lambda row: row.state != EnteredState.WAITING),
    MatterKind.REVIEW: (Report, lambda row: bool(row.verdict)),
    MatterKind.PROVISIONAL: (Report, lambda row: bool(row.verdict)),
    MatterKind.PETITION: (Petition, lambda row: row.state != "open"),
    MatterKind.REQUEST: (ReportRequest, lambda row: row.state in SETTLED),
    MatterKind.REVISION: (OfficialDocument, lambda row: row.state != DocumentState.RETURNED),
    MatterKind.QUESTIONS: (Plan, lambda row: not open_of(row)),
    MatterKind.HELD: (Message, lambda row: row.fate not in (Fate.HELD, Fate.FAILED, Fate.INCOMING_DOCUMENT)),
}


def mail_page(session: Session, office_id: int, mail: IncomingMail, arrived_at: datetime) -> bytes:
    """A mail that came in, as words."""
    sender = f"{mail.sender.name} <{mail.sender.address}>" if mail.sender else ""
    facts = {
        "Từ": sender,
        "Đến lúc": f"{arrived_at.astimezone(ZONE):%d/%m/%Y %H:%M}",
        "Tệp kèm": ", ".join(f"{part.name} ({part.size} byte)" for part in mail.attachments),
    }
    text = mail.text if mail.text.strip() else text_of(mail.html)
    return _page(session, office_id, mail.subject or "(không có tiêu đề)", facts, text)


def letter_page(session: Session, letter: OutboxLetter) -> bytes:
    """A letter of ours, as words."""
    when = letter.sent_at or letter.created_at
    facts = {"Gửi": letter.to_address, "Lúc": f"{when.astimezone(ZONE):%d/%m/%Y %H:%M}", "Trạng thái": letter.state}
    return _page(session, letter.office_id, letter.subject, facts, letter.text)


def _page(session: Session, office_id: int, title: str, facts: dict[str, str], text: str) -> bytes:
    def shown(words: str) -> str:
        return html.escape(masked(session, office_id, words))

    rows = "".join(f"<dt>{name}</dt><dd>{shown(value)}</dd>" for name, value in facts.items() if value)
    return _PAGE.format(title=shown(title), facts=rows, text=shown(text)).encode("utf-8", "replace")


def _live_codes(session: Session, office_id: int, text: str) -> set[str]:
    found = {match[0].upper() for match in SHAPE.finditer(text)}
    if not found:
        return set()
    query = select(ApprovalStep).where(
        ApprovalStep.office_id == office_id, ApprovalStep.state == StepState.ASKED, ApprovalStep.code_hash != ""
    )
    asked = session.scalars(query).all()
    if len(found) > _FEW or len(found) * len(asked) > 10 * _FEW:
        return found if asked else set()
    return {code for code in found if any(codes.is_code_of(step, code) for step in asked)}
