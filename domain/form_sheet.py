"""A document laid out by the decree: every box of Appendix I, part IV, with the very words that are printed in it."""

import re
from dataclasses import dataclass

from domain.document import Appendix, Document, Recipient, Signer
from domain.form import LANDSCAPE, PAGE, Page, Role, number_line, place_date_line, plain, refuse_secret
from domain.form_body import (
    Chart,
    Grid,
    Line,
    Notes,
    basis_lines,
    block_lines,
    ended,
    line,
    note_mark,
    paragraph_lines,
    section_lines,
)
from domain.form_names import official_name
from domain.form_widths import is_wide

ENACTING = {"QĐ": "QUYẾT ĐỊNH:"}
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI")
_LABELS = {"GIẤY MỜI": "Trân trọng kính mời"}
_AS_ABOVE = "Như trên"
_LABEL = re.compile(r"^phụ lục(?:\s+(?:[IVX]+|\d+)\b)?[\s.:-]*", re.IGNORECASE)


@dataclass(frozen=True)
class Note:
    """A footnote: its mark and paragraphs."""

    mark: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Annex:
    """A phụ lục on pages of its own: label, title, the words that tie it to the document, text."""

    label: str
    title: str
    reference: str
    lines: tuple[Line | Grid, ...]
    wide: bool = False

    @property
    def page(self) -> Page:
        """The page it stands on: on its side when one of its tables does not fit upright."""
        return LANDSCAPE if self.wide else PAGE


@dataclass(frozen=True)
class Sheet:
    """The printed document, box by box."""

    title: str
    parent: str
    issuer: tuple[str, ...]
    number: str
    place_date: str
    subject: str  # V/v, official letters only
    kind: str  # empty on an official letter
    abstract: str
    draft: bool
    urgency: str
    circulation: str
    address_label: str
    addressees: tuple[str, ...]
    lines: tuple[Line | Grid, ...]
    notes: tuple[Note, ...]
    recipients: tuple[str, ...]
    drafter: str
    approved_by: tuple[str, ...]  # a second signature, on the left
    address: str
    signer: tuple[str, ...]
    signer_name: str
    annexes: tuple[Annex, ...]


def lay_out(document: Document, *, draft: bool = False) -> Sheet:
    """The document in the decree's form; a draft has no number and no day. Raises `InvalidDocument` if secret."""
    refuse_secret(document)
    head, letter = document.header, is_letter(document)
    kind = "" if letter else plain(document.kind.name).upper()
    signer = document.signer or Signer()
    return Sheet(
        title=f"{kind} {plain(document.abstract)}".strip() or kind or "Văn bản",
        parent=plain(head.parent_body).upper(),
        issuer=_lines_of(head.issuing_body) or ("…" * 12,),
        number=number_line(head, blank=draft),
        place_date=place_date_line(document, blank=draft),
        subject=_subject(document.abstract) if letter else "",
        kind=kind,
        abstract="" if letter else plain(document.abstract),
        draft=draft,
        urgency=document.urgency or "",
        circulation=plain(document.extra.get("circulation")).upper(),
        address_label=_LABELS.get(kind, "Kính gửi"),
        addressees=_addressees(document.addressees),
        lines=tuple(_text(document)),
        notes=tuple(
            Note(
                note_mark(document.footnotes, index),
                tuple(item.text for item in block_lines(note.text) if isinstance(item, Line)),
            )
            for index, note in enumerate(document.footnotes)
        ),
        recipients=tuple(recipient_lines(document)),
        drafter=plain(document.extra.get("drafter_code")),
        approved_by=_lines_of(document.extra.get("approved_by"), upper=False),
        address=plain(document.extra.get("address")),
        signer=(*_lines_of(signer.authority), *_lines_of(signer.title)),
        signer_name=plain(signer.name),
        annexes=tuple(_annex(document, index, draft) for index in range(len(document.appendices))),
    )


def is_letter(document: Document) -> bool:
    """An official letter (công văn) prints no kind: its abstract stands under the number, after `V/v`."""
    return document.kind.name.strip().upper() in ("", "CÔNG VĂN")


def recipient_lines(document: Document) -> list[str]:
    """Nơi nhận: `- Như trên;` first when there is a Kính gửi, `- Lưu: VT.` last (Appendix I, II.9)."""
    rows = list(document.recipients)
    if document.addressees and not any(_AS_ABOVE.casefold() in row.name.casefold() for row in rows):
        rows.insert(0, Recipient(_AS_ABOVE))
    lines = [_recipient(row) for row in rows]
    archive = plain(document.archive or "VT").rstrip(" .;")
    return [*lines, f"- Lưu: {archive}."]


def deciding_authority(document: Document) -> str:
    """Who decides, above the bases of a decision: the head's title and the body, or the collective itself."""
    given = document.extra.get("deciding_authority", "")
    body = plain(document.header.issuing_body).upper()
    signer = document.signer
    if given or not (signer and body):
        return given.upper()
    words = (signer.authority or signer.title or "").split("\n")[0].upper()
    if words.startswith("TM."):
        return body
    return f"{words.split('.')[-1].strip()} {body}"


def _text(document: Document) -> list[Line | Grid]:
    enacting = ENACTING.get(document.kind.symbol, "")
    items: list[Line | Grid] = []
    if enacting and (authority := deciding_authority(document)):
        items.append(line(Role.AUTHORITY, authority))
    items += basis_lines(document.legal_bases, goes_on=bool(enacting and document.intro))
    items += paragraph_lines(Role.BASIS if enacting else Role.BODY, document.intro)
    if enacting:
        items.append(line(Role.ENACTING, enacting))
    items += section_lines(document.sections)
    items += paragraph_lines(Role.BODY, document.closing)
    return _with_notes(ended(items), document)


def _with_notes(items: list[Line | Grid], document: Document) -> list[Line | Grid]:
    notes = Notes(document.footnotes)
    placed = [notes.place(item) for item in items]
    for index in range(len(placed) - 1, -1, -1):
        item = placed[index]
        if isinstance(item, Line) and (rest := notes.leftovers()):
            placed[index] = Line(item.role, (*item.spans, *rest), item.level, item.keep)
    return placed


def _annex(document: Document, index: int, draft: bool) -> Annex:
    appendix: Appendix = document.appendices[index]
    several = len(document.appendices) > 1
    items = (*block_lines(appendix.blocks), *section_lines(appendix.sections))
    tied = bool(items) and isinstance(items[0], Line) and items[0].text.startswith("(Kèm theo")
    return Annex(
        label=f"Phụ lục {ROMAN[index % len(ROMAN)]}" if several else "Phụ lục",
        title=_LABEL.sub("", plain(appendix.title)),
        reference=items[0].text if tied and isinstance(items[0], Line) else _reference(document, draft),
        lines=items[1:] if tied else items,
        wide=any(isinstance(item, Grid) and not isinstance(item, Chart) and is_wide(item.rows) for item in items),
    )


def _reference(document: Document, draft: bool) -> str:
    """`(Kèm theo Kế hoạch số 05/KH-MNSM ngày ... của ...)` (Appendix I, III.1.c)."""
    kind = plain(document.kind.name).capitalize() or "Công văn"
    number = number_line(document.header, blank=draft).removeprefix("Số:").lstrip(" ")
    date = place_date_line(document, blank=draft).rpartition(", ")[2]
    issuer = plain(official_name(document))
    return f"(Kèm theo {kind} số {number} {date}{f' của {issuer}' if issuer else ''})"


def _lines_of(text: str | None, *, upper: bool = True) -> tuple[str, ...]:
    parts = (plain(part) for part in (text or "").split("\n"))
    return tuple(part.upper() if upper else part for part in parts if part)


def _subject(abstract: str) -> str:
    words = plain(abstract)
    return words if words.casefold().startswith("v/v") or not words else f"V/v {words}"


def _addressees(names: tuple[str, ...]) -> tuple[str, ...]:
    clean = [plain(name).removeprefix("-").strip(" ;.") for name in names if name.strip()]
    if len(clean) < 2:
        return tuple(clean)
    return tuple(f"- {name}{'.' if index == len(clean) - 1 else ';'}" for index, name in enumerate(clean))


def _recipient(row: Recipient) -> str:
    name = plain(row.name).removeprefix("-").strip(" ;.")
    mark = row.purpose.mark if row.purpose else ""
    return f"- {name} ({mark});" if mark else f"- {name};"
