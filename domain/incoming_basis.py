"""A registered incoming document as căn cứ of a plan: its line is built from the register, and nothing is made up.

A first citation states kind, number and symbol, date, issuing body and abstract (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.a).
What the register does not have is taken from the abstract where that names it, else asked for.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from domain.document import KINDS, Document, LegalBasis
from domain.plan.citations import KIND, cited
from domain.text import key
from domain.wording import plain_date

_KIND = re.compile(rf"(?P<kind>{KIND})(?!\w)\s*", re.IGNORECASE)
_NUMBER = re.compile(r"(?P<number>\d{1,6}[a-z]?(?:/(?:19|20)\d\d)?)\s*(?P<joint>[/-])\s*(?P<symbol>\S+)")
_ABOUT = re.compile(r"^(?:về việc|về|v/v)\s*:?\s+", re.IGNORECASE)
_BY_SYMBOL = {symbol: name.capitalize() for name, symbol in KINDS.items() if symbol}


@dataclass(frozen=True)
class IncomingPaper:
    """A line of the sổ đăng ký văn bản đến, as far as it is filled in."""

    kind_and_abstract: str
    number_symbol: str
    dated: date | None
    author: str


@dataclass(frozen=True)
class Missing:
    """What a citation needs and the register does not say, in Vietnamese."""

    what: tuple[str, ...]


def basis_of(paper: IncomingPaper) -> LegalBasis | Missing:
    """`Công văn số 77/PGDĐT ngày 05 tháng 3 năm 2024 của Phòng GD&ĐT về cây xanh trường học`, led in by `Căn cứ`."""
    named = cited(paper.kind_and_abstract)
    said = named.citation if named and named.citation.number else None
    number = _NUMBER.fullmatch(paper.number_symbol.strip() or (named.number if said and named else ""))
    dated = paper.dated or (said.date if said else None)
    missing = [
        what
        for what, given in (("số, ký hiệu", number), ("ngày", dated), ("cơ quan ban hành", paper.author.strip()))
        if not given
    ]
    if missing or number is None or dated is None:
        return Missing(tuple(missing))
    symbol = number["symbol"].strip()
    kind, subject = (said.kind or "", said.subject or "") if said else _kind_and_subject(paper, symbol)
    about = f" về {subject}" if subject else ""
    raw = f"{kind} số {number['number']}{number['joint']}{symbol} {plain_date(dated)} của {paper.author.strip()}{about}"
    return LegalBasis(kind, number["number"], symbol, dated, paper.author.strip(), subject or None, raw, "Căn cứ")


def cites(document: Document, basis: LegalBasis) -> bool:
    """Whether a document has this basis already, by number and symbol."""
    wanted = (basis.number, key(basis.symbol or ""))
    return any((row.number, key(row.symbol or "")) == wanted for row in document.legal_bases)


def with_basis(document: Document, basis: LegalBasis) -> Document:
    """The document with one more basis, after those it has: theirs stay as they are, and in their order."""
    return replace(document, legal_bases=(*document.legal_bases, basis))


def _kind_and_subject(paper: IncomingPaper, symbol: str) -> tuple[str, str]:
    """The kind that the symbol tells, a công văn's where it tells none; the abstract keeps its words but for the kind.

    `Báo cáo số cây xanh` under `77/PGDĐT` asks for a report and is none: only `Báo cáo về …` names its own kind.
    """
    words = " ".join(paper.kind_and_abstract.split())
    kind = _BY_SYMBOL.get(re.split(r"[-/]", symbol)[0], "Công văn")
    found = _KIND.match(words)
    if found and (key(found["kind"]) in ("cv", key(kind)) or _ABOUT.match(words[found.end() :])):
        kind = kind if key(found["kind"]) == "cv" else found["kind"].capitalize()
        words = words[found.end() :]
    return kind, _ABOUT.sub("", words, count=1).strip(" .;,")
