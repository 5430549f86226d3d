"""Next year's plan out of last year's: years, dates and yearly bases lifted, each change listed, nothing else touched.

What a program cannot know is left as it stands and remarked on for a person: a period of several years, an
anniversary, a day of the week. Number and date of the document itself are given at issue (NĐ 30/2020, Điều 15).
"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from domain.document import Appendix, Block, Document, Footnote, LegalBasis, Section
from domain.text import folded

Row = TypeVar("Row")

# A cited document's number, symbol and date belong to that document and never move with the year.
_CITED = (
    r"(?:(?:số|Số)\s*:?\s*)?\d+[\w.]*\s*(?:/\s*\d{4}\s*)?[/-]\s*[A-ZĐ][\w&Đ]*(?:[-/][\w&Đ]+)*"
    r"(?:,?\s+ngày\s+\d{1,2}\s*(?:[/.-]|\s*tháng\s*)\s*\d{1,2}\s*(?:[/.-]|\s*năm\s*)\s*\d{4})?"
)
_LAW = r"(?:Luật|Hiến pháp|Bộ luật|Pháp lệnh)\b[^,;.]{0,80}?(?:năm\s+)?\d{4}"
_SPAN = r"(?P<first>(?:19|20)\d\d)\s*[-–]\s*(?P<last>(?:19|20)\d\d)"
_DATE = (
    r"(?P<day>\d{1,2})(?P<s1>\s*[/.-]\s*|\s+tháng\s+)(?P<month>\d{1,2})(?P<s2>\s*[/.-]\s*|\s+năm\s+)"
    r"(?P<year>(?:19|20)\d\d)"
)
_YEAR = r"(?P<only>(?:19|20)\d\d)"
_FOUND = re.compile(rf"(?P<cited>{_CITED}|{_LAW})|(?<!\d)(?:{_SPAN}|{_DATE}|{_YEAR})(?!\d)")
_WEEKDAY = re.compile(r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\W+(?:ngay\W+)?$")
_COUNTED = re.compile(r"(?:ky niem|lan thu)\s+(?:lan thu\s+)?\d+(?:\s+nam)?")
_BASIS_NUMBER = re.compile(r"(?P<lead>(?:số|Số)\s*:?\s*)?\d+[\w.]*(?=\s*(?:/\s*\d{4}\s*)?[/-]\s*[A-ZĐ])")
_BASIS_DATE = re.compile(r"ngày\s+\d{1,2}\s*(?:[/.-]|\s*tháng\s*)\s*\d{1,2}\s*(?:[/.-]|\s*năm\s*)\s*(?P<year>\d{4})")


@dataclass(frozen=True)
class Lifted:
    """One change: where, from which words to which."""

    place: str
    before: str
    after: str


@dataclass(frozen=True)
class Remark:
    """Something left as it is that a person should look at."""

    place: str
    words: str
    why: str


@dataclass(frozen=True)
class NewPlan:
    """The new text, and everything that was or was not changed in it."""

    document: Document
    changes: tuple[Lifted, ...]
    remarks: tuple[Remark, ...]


def lift(document: Document, old_year: int, new_year: int) -> NewPlan:
    """The plan of `old_year` as a draft for `new_year`; the years beside it (the school year) move along."""
    return _Lifter(old_year, new_year).plan(document)


class _Lifter:
    """One run over a document; keeps what it changed and what it left."""

    def __init__(self, old: int, new: int) -> None:
        self.old, self.by = old, new - old
        self.place = ""
        self.changes: list[Lifted] = []
        self.remarks: list[Remark] = []

    def plan(self, document: Document) -> NewPlan:
        head = replace(document.header, number=None, date=None)
        if document.header.number or document.header.date:
            self.changes.append(Lifted("số và ngày của văn bản", document.header.number or "", "cấp khi ban hành"))
        new = replace(
            document,
            header=head,
            abstract=self.at("trích yếu", self.text)(document.abstract),
            legal_bases=tuple(self.at("căn cứ", self.basis)(row) for row in document.legal_bases),
            intro=self.at("lời dẫn", self.text)(document.intro) if document.intro else None,
            sections=tuple(self.section(row) for row in document.sections),
            footnotes=tuple(self.at("chú thích", self.footnote)(row) for row in document.footnotes),
            closing=self.at("lời kết", self.text)(document.closing) if document.closing else None,
            appendices=tuple(self.at("phụ lục", self.appendix)(row) for row in document.appendices),
        )
        return NewPlan(new, tuple(self.changes), tuple(self.remarks))

    def at(self, place: str, lift_it: Callable[[Row], Row]) -> Callable[[Row], Row]:
        def lifted(row: Row) -> Row:
            self.place = place
            return lift_it(row)

        return lifted

    def section(self, section: Section, above: str = "") -> Section:
        path = f"{above}.{section.number}".strip(".")
        self.place = f"mục {path}" if path else "nội dung"
        title = self.text(section.title)
        blocks = tuple(self.block(block) for block in section.blocks)
        children = tuple(self.section(child, path) for child in section.sections)
        return replace(section, title=title, blocks=blocks, sections=children)

    def appendix(self, appendix: Appendix) -> Appendix:
        return replace(
            appendix,
            title=self.text(appendix.title),
            blocks=tuple(self.block(block) for block in appendix.blocks),
            sections=tuple(self.section(row) for row in appendix.sections),
        )

    def footnote(self, note: Footnote) -> Footnote:
        return replace(note, text=tuple(self.block(block) for block in note.text))

    def block(self, block: Block) -> Block:
        return replace(
            block,
            text=self.text(block.text),
            children=tuple(self.block(child) for child in block.children),
            rows=tuple(tuple(self.text(cell) for cell in row) for row in block.rows),
        )

    def basis(self, basis: LegalBasis) -> LegalBasis:
        """A basis about the old year has a successor whose number and day nobody knows yet; others stay as they are."""
        subject = basis.subject or ""
        if not _names_year(subject or basis.raw, self.old):
            return basis
        raw = self._shifted(basis.raw)
        raw = _BASIS_NUMBER.sub(lambda found: f"{found['lead'] or ''}…", raw, count=1)
        raw = _BASIS_DATE.sub(lambda found: f"ngày … tháng … năm {int(found['year']) + self.by}", raw, count=1)
        self.changes.append(Lifted(self.place, basis.raw, raw))
        self.remarks.append(Remark(self.place, raw, "điền số, ngày của văn bản mới, hoặc bỏ căn cứ này"))
        return replace(basis, raw=raw, number=None, date=None, subject=self._shifted(subject) or None)

    def text(self, text: str) -> str:
        """Years and dates of the old year and the ones beside it moved; citations untouched."""
        new = _FOUND.sub(lambda found: self._lifted(found, text), text)
        for found in _COUNTED.finditer(folded(text)):
            words = text[found.start() : found.end()]
            self.remarks.append(Remark(self.place, words, "số năm hoặc số lần thay đổi theo năm"))
        return new

    def _shifted(self, text: str) -> str:
        """As `text`, without a list of changes: the whole basis is listed."""
        kept = list(self.changes), list(self.remarks)
        new = _FOUND.sub(lambda found: self._lifted(found, text), text)
        self.changes, self.remarks = kept
        return new

    def _lifted(self, found: re.Match[str], text: str) -> str:
        words = found[0]
        if found["cited"]:
            return words
        if found["first"]:
            return self._span(found)
        year = int(found["year"] or found["only"])
        if abs(year - self.old) > 1:
            self._remark(words, "năm này không phải năm của kế hoạch nên giữ nguyên")
            return words
        if found["only"]:
            return self._change(words, str(year + self.by))
        return self._date(found, year + self.by, text)

    def _span(self, found: re.Match[str]) -> str:
        first, last = int(found["first"]), int(found["last"])
        if last - first != 1 or min(abs(first - self.old), abs(last - self.old)) > 1:
            self._remark(found[0], "giai đoạn nhiều năm nên giữ nguyên")
            return found[0]
        between = found[0][4:-4]
        return self._change(found[0], f"{first + self.by}{between}{last + self.by}")

    def _date(self, found: re.Match[str], year: int, text: str) -> str:
        day, month = int(found["day"]), int(found["month"])
        if not 1 <= month <= 12:
            return found[0]
        last = monthrange(year, month)[1]
        written = found["day"] if day <= last else str(last)
        if day > last or _WEEKDAY.search(folded(text[: found.start()])):
            self._remark(found[0], "ngày trong tuần hoặc ngày cuối tháng thay đổi theo năm")
        return self._change(found[0], f"{written}{found['s1']}{found['month']}{found['s2']}{year}")

    def _change(self, before: str, after: str) -> str:
        self.changes.append(Lifted(self.place, before, after))
        return after

    def _remark(self, words: str, why: str) -> None:
        self.remarks.append(Remark(self.place, words, why))


def _names_year(text: str, year: int) -> bool:
    """Whether a subject speaks of the year itself, outside the numbers of cited documents."""
    return any(
        str(year) in (found["only"], found["first"], found["last"])
        for found in _FOUND.finditer(text)
        if not found["cited"] and not found["day"]
    )
