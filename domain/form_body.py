"""A document's text as printed lines, each with its role: numbers, markers, notes and the end mark in place."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from domain.document import Block, Footnote, LegalBasis, Section
from domain.form import END_MARK, Role, long_date, plain

_PART = re.compile(r"(phần|chương|mục|tiểu mục)\s+\S+", re.IGNORECASE)
_ARTICLE = re.compile(r"điều\s+\d+\w*", re.IGNORECASE)
_DIVISION = re.compile(r"[IVXLCDM]+|[A-ZĐ]")
_POINT = re.compile(r"[a-zđ]")
_OPENINGS = ("căn cứ", "thực hiện", "theo ", "xét ", "trên cơ sở")
_LONGEST_TITLE = 120
_SENTENCES = (Role.BODY, Role.BULLET, Role.POINT)
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True)
class Span:
    """A run of text; `bold` overrides the role's own, `note` is the footnote it carries (its mark is `text`)."""

    text: str
    bold: bool | None = None
    note: int | None = None


@dataclass(frozen=True)
class Line:
    """One printed paragraph; `level` is its rank as a heading (0: none), `keep` holds it to what follows."""

    role: Role
    spans: tuple[Span, ...]
    level: int = 0
    keep: bool = False

    @property
    def text(self) -> str:
        """The whole paragraph."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True)
class Grid:
    """A table; the first row is its head."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Chart(Grid):
    """A chart of points (label, number): `bar` or `line`, drawn as vectors, its title above it."""

    title: str = ""
    kind: str = "bar"


def line(role: Role, text: str, *, level: int = 0) -> Line:
    """A paragraph of one run."""
    return Line(role, (Span(plain(text)),), level)


def basis_lines(bases: Sequence[LegalBasis], *, goes_on: bool = False) -> Iterator[Line]:
    """Căn cứ, one a line, `;` at the end and `.` after the last (Appendix I, II.6.a).

    A basis keeps the word it was led in by (`Thực hiện`); one that goes on with that word has none of its own.
    """
    led = False
    said = [(basis, words) for basis in bases if (words := plain(basis.raw or cited(basis)).rstrip(" ;.,"))]
    for index, (basis, words) in enumerate(said):
        own = bool(basis.lead) or words.casefold().startswith(_OPENINGS)
        opening = f"{plain(basis.lead)} " if basis.lead else "" if own or led else "Căn cứ "
        led = led or bool(basis.lead)
        last = index == len(said) - 1 and not goes_on
        yield line(Role.BASIS, f"{opening}{words}{'.' if last else ';'}")


def paragraph_lines(role: Role, text: str | None) -> Iterator[Line]:
    """A text of several paragraphs, divided by line breaks."""
    return (line(role, part) for part in (text or "").split("\n") if part.strip())


def cited(basis: LegalBasis) -> str:
    """A cited document in full: kind, number and symbol, date, issuer, subject (Appendix I, II.6.a)."""
    symbol = basis.symbol or ""
    joint = "-" if "/" in symbol else "/"
    number = f"số {basis.number}{joint}{symbol}" if basis.number else ""
    date = long_date(basis.date) if basis.date else ""
    issuer = f"của {basis.issuer}" if basis.issuer else ""
    subject = f"về {basis.subject}" if basis.subject else ""
    return " ".join(filter(None, (basis.kind, number, date, issuer, subject)))


def section_lines(sections: Iterable[Section], level: int = 2) -> Iterator[Line | Grid]:
    """The section tree, numbers as given; a clause is bold only when it is a title (Appendix I, II.6.đ)."""
    for section in sections:
        heading, rest = _heading(section, level)
        yield from heading
        yield from block_lines(rest)
        deeper = level + 1 if any(item.level for item in heading) else level
        yield from section_lines(section.sections, deeper)


def block_lines(blocks: Iterable[Block]) -> Iterator[Line | Grid]:
    """Paragraphs, bullets with their children below them, tables and charts."""
    for block in blocks:
        if block.type == "chart":
            yield Chart(block.rows, plain(block.text), block.marker or "bar")
        elif block.type == "table":
            if any(block.rows):
                yield Grid(tuple(tuple(plain(cell) for cell in row) for row in block.rows))
        elif block.text or block.marker:
            marker = f"{block.marker} " if block.marker else ""
            yield line(Role.BULLET if block.marker else Role.BODY, f"{marker}{block.text}")
        yield from block_lines(block.children)


def _heading(section: Section, level: int) -> tuple[list[Line], tuple[Block, ...]]:
    """The heading's lines, and the blocks left to print below it."""
    number, title, blocks = section.number.strip().rstrip(".:)"), plain(section.title), section.blocks
    if not number and not title:
        return [], blocks
    if _PART.fullmatch(number):
        part = line(Role.PART_LABEL, number, level=level)
        return ([part, line(Role.PART_TITLE, title)] if title else [part]), blocks
    if _ARTICLE.fullmatch(number):
        return _article(number, title, blocks, level)
    if _POINT.fullmatch(number):
        return [line(Role.POINT, f"{number}) {title}")], blocks
    label = f"{number}. " if number else ""
    if _DIVISION.fullmatch(number):
        return [line(Role.DIVISION, label + title, level=level)], blocks
    if is_title(section):
        return [line(Role.CLAUSE, label + title, level=level)], blocks
    return [line(Role.BODY, label + title)], blocks


def is_title(section: Section) -> bool:
    """Whether the words after the number are a title, or a clause's own sentence."""
    title = section.title.rstrip()
    if section.blocks or section.sections:
        return len(title) <= 2 * _LONGEST_TITLE
    return len(title) <= _LONGEST_TITLE and not title.endswith((".", ";", ",", END_MARK))


def _article(number: str, title: str, blocks: tuple[Block, ...], level: int) -> tuple[list[Line], tuple[Block, ...]]:
    """`Điều 1. Title` bold on its own line, or `Điều 1.` bold before the article's first sentence."""
    sentence = title.endswith((".", ";", ",", END_MARK)) or len(title) > _LONGEST_TITLE
    if title and not sentence:
        return [line(Role.ARTICLE, f"{number}. {title}", level=level)], blocks
    if not title and blocks and blocks[0].type == "paragraph" and not blocks[0].marker:
        title, blocks = plain(blocks[0].text), (*blocks[0].children, *blocks[1:])
    return [Line(Role.BODY, (Span(f"{number}. ", bold=True), Span(title)))], blocks


@dataclass
class Notes:
    """Places the footnotes: each at the first spot, in reading order, where its mark is glued to a word."""

    footnotes: Sequence[Footnote]
    placed: int = field(default=0)

    def place(self, item: Line | Grid) -> Line | Grid:
        """The line with the marks it carries cut out as spans of their own."""
        if isinstance(item, Grid) or self.placed >= len(self.footnotes):
            return item
        return replace(item, spans=tuple(part for span in item.spans for part in self._split(span)))

    def leftovers(self) -> tuple[Span, ...]:
        """Marks of the footnotes that no text refers to; they go to the end of the text."""
        rest = range(self.placed, len(self.footnotes))
        self.placed = len(self.footnotes)
        return tuple(Span(note_mark(self.footnotes, index), note=index) for index in rest)

    def _split(self, span: Span) -> Iterator[Span]:
        text = span.text
        while self.placed < len(self.footnotes):
            found = _mark_pattern(self.footnotes[self.placed].mark).search(text)
            if not found:
                break
            if before := text[: found.start()]:
                yield replace(span, text=before)
            yield Span(found[0], note=self.placed)
            text = text[found.end() :]
            self.placed += 1
        if text:
            yield replace(span, text=text)


def note_mark(footnotes: Sequence[Footnote], index: int) -> str:
    """A footnote's mark as printed; one without a mark is counted."""
    return plain(footnotes[index].mark) or str(index + 1)


def _mark_pattern(mark: str) -> re.Pattern[str]:
    if not mark.isdigit():
        return re.compile(re.escape(mark) if mark else r"(?!)")
    return re.compile(rf"(?<=[^\W\d_]|[”\")\]’]){mark}(?![\w%/])|{mark.translate(_SUPERSCRIPT)}")


def ended(items: list[Line | Grid]) -> list[Line | Grid]:
    """The text with `./.` behind its last sentence (the model forms of Appendix III), held to the signature."""
    if not items or isinstance(items[-1], Grid):
        return items
    last = items[-1]
    if last.role in _SENTENCES and not last.text.endswith(END_MARK):
        tail = last.spans[-1]
        last = replace(last, spans=(*last.spans[:-1], replace(tail, text=tail.text.rstrip(" .;,") + END_MARK)))
    return [*items[:-1], replace(last, keep=True)]
