"""An administrative document as the decree sees it: one model for drafting, importing, rendering and hashing.

Nghị định 30/2020/NĐ-CP, Appendix I. The field names are those of `vanthu read-plan`.
"""

import datetime
import hashlib
import json
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

# Appendix III: the symbol of each kind of document. An official letter (công văn) has none.
KINDS: dict[str, str] = {
    "NGHỊ QUYẾT": "NQ", "QUYẾT ĐỊNH": "QĐ", "CHỈ THỊ": "CT", "QUY CHẾ": "QC", "QUY ĐỊNH": "QyĐ",
    "THÔNG CÁO": "TC", "THÔNG BÁO": "TB", "HƯỚNG DẪN": "HD", "CHƯƠNG TRÌNH": "CTr", "KẾ HOẠCH": "KH",
    "PHƯƠNG ÁN": "PA", "ĐỀ ÁN": "ĐA", "DỰ ÁN": "DA", "BÁO CÁO": "BC", "BIÊN BẢN": "BB", "TỜ TRÌNH": "TTr",
    "HỢP ĐỒNG": "HĐ", "CÔNG VĂN": "", "CÔNG ĐIỆN": "CĐ", "BẢN GHI NHỚ": "BGN", "BẢN THỎA THUẬN": "BTT",
    "GIẤY ỦY QUYỀN": "GUQ", "GIẤY MỜI": "GM", "GIẤY GIỚI THIỆU": "GGT", "GIẤY NGHỈ PHÉP": "GNP",
    "PHIẾU GỬI": "PG", "PHIẾU CHUYỂN": "PC", "PHIẾU BÁO": "PB",
}  # fmt: skip


class Purpose(StrEnum):
    """Why a body gets the document (the mark after its name under Nơi nhận)."""

    FOR_REPORT = "FOR_REPORT"  # (b/c)
    FOR_ACTION = "FOR_ACTION"  # (t/h)
    FOR_COORDINATION = "FOR_COORDINATION"  # (p/h)
    FOR_INFORMATION = "FOR_INFORMATION"  # (để biết)
    FOR_PUBLICATION = "FOR_PUBLICATION"  # a place to publish, such as a web page

    @property
    def mark(self) -> str:
        """The mark as the decree's forms print it, empty where none is printed."""
        return {
            "FOR_REPORT": "b/c",
            "FOR_ACTION": "t/h",
            "FOR_COORDINATION": "p/h",
            "FOR_INFORMATION": "để biết",
        }.get(self.value, "")


class Urgency(StrEnum):
    """Độ khẩn (Appendix I, box 10b)."""

    URGENT = "KHẨN"
    VERY_URGENT = "THƯỢNG KHẨN"
    MOST_URGENT = "HỎA TỐC"


@dataclass(frozen=True)
class Header:
    """Boxes 2-4: who issues it, its number and symbol, place and date. `None` where not (yet) given."""

    parent_body: str | None = None
    issuing_body: str | None = None
    number: str | None = None
    symbol: str | None = None
    place: str | None = None
    date: datetime.date | None = None


@dataclass(frozen=True)
class Kind:
    """Tên loại as printed, and its symbol by the table of kinds (`KH`)."""

    name: str
    symbol: str


@dataclass(frozen=True)
class Citation:
    """A document cited: `None` where the text does not say."""

    kind: str | None = None
    number: str | None = None
    symbol: str | None = None
    date: datetime.date | None = None
    issuer: str | None = None
    subject: str | None = None


@dataclass(frozen=True)
class LegalBasis(Citation):
    """A citation as basis (căn cứ), with the words as they stand in the text."""

    raw: str = ""
    lead: str = ""  # the words before it: `Căn cứ`, `Thực hiện`; empty where it goes on with the one before


@dataclass(frozen=True)
class Block:
    """A paragraph, a bullet with its children, a table (`rows`, the first one is the head), or a chart of points.

    A chart has its title as text, `bar` or `line` as marker, and rows of a label and a number.
    """

    type: str  # "paragraph" | "bullet" | "table" | "chart"
    text: str = ""
    marker: str | None = None
    children: tuple["Block", ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Section:
    """A titled part; `number` as printed (`I`, `1`, `a`), never renumbered."""

    number: str
    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()


@dataclass(frozen=True)
class Footnote:
    """A note at the foot of the page, with the documents cited in it."""

    mark: str
    text: tuple[Block, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class Recipient:
    """One line under Nơi nhận."""

    name: str
    purpose: Purpose | None = None


@dataclass(frozen=True)
class Signer:
    """Box 7: authority (`KT. HIỆU TRƯỞNG`, several lines joined by a line break), title, name."""

    authority: str | None = None
    title: str | None = None
    name: str | None = None


@dataclass(frozen=True)
class Appendix:
    """A phụ lục: numbered by Roman figures when there are two or more."""

    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True)
class Document:
    """Everything that is printed, in the decree's order."""

    header: Header
    kind: Kind
    abstract: str
    addressees: tuple[str, ...] = ()  # Kính gửi: official letters, and tờ trình and báo cáo sent upwards
    legal_bases: tuple[LegalBasis, ...] = ()
    intro: str | None = None
    sections: tuple[Section, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    closing: str | None = None
    recipients: tuple[Recipient, ...] = ()
    archive: str | None = None
    signer: Signer | None = None
    appendices: tuple[Appendix, ...] = ()
    urgency: Urgency | None = None
    extra: dict[str, str] = field(default_factory=dict)  # boxes 11-13: circulation, drafter's code, address line


def to_plain(document: Document) -> dict[str, Any]:
    """The document as plain JSON values: dates ISO, tuples as lists. `from_plain` reads it back unchanged."""
    plain: dict[str, Any] = json.loads(json.dumps(asdict(document), default=str, ensure_ascii=False))
    return plain


def from_plain(plain: dict[str, Any]) -> Document:
    """The document that `to_plain` wrote."""
    return Document(
        header=Header(**{**plain["header"], "date": _date(plain["header"].get("date"))}),
        kind=Kind(**plain["kind"]),
        abstract=plain["abstract"],
        addressees=tuple(plain["addressees"]),
        legal_bases=tuple(LegalBasis(**{**row, "date": _date(row["date"])}) for row in plain["legal_bases"]),
        intro=plain["intro"],
        sections=_sections(plain["sections"]),
        footnotes=tuple(
            Footnote(
                row["mark"],
                _blocks(row["text"]),
                tuple(Citation(**{**cited, "date": _date(cited["date"])}) for cited in row["citations"]),
            )
            for row in plain["footnotes"]
        ),
        closing=plain["closing"],
        recipients=tuple(
            Recipient(row["name"], row["purpose"] and Purpose(row["purpose"])) for row in plain["recipients"]
        ),
        archive=plain["archive"],
        signer=Signer(**plain["signer"]) if plain["signer"] else None,
        appendices=tuple(
            Appendix(row["title"], _blocks(row["blocks"]), _sections(row["sections"])) for row in plain["appendices"]
        ),
        urgency=Urgency(plain["urgency"]) if plain["urgency"] else None,
        extra=dict(plain["extra"]),
    )


def content_hash(document: Document) -> str:
    """SHA-256 of the canonical model without number, date and signature block: an approval is bound to it.

    Number and date are given after the approval (NĐ 30/2020, Điều 15); a changed draft goes back to the signer
    (Điều 11).
    """
    plain = to_plain(document)
    plain["header"].pop("number")
    plain["header"].pop("date")
    plain.pop("signer")
    canonical = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _date(value: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(value) if value else None


def _blocks(rows: list[dict[str, Any]]) -> tuple[Block, ...]:
    return tuple(
        Block(
            row["type"],
            row["text"],
            row["marker"],
            _blocks(row["children"]),
            tuple(tuple(cells) for cells in row["rows"]),
        )
        for row in rows
    )


def _sections(rows: list[dict[str, Any]]) -> tuple[Section, ...]:
    return tuple(
        Section(row["number"], row["title"], _blocks(row["blocks"]), _sections(row["sections"])) for row in rows
    )
