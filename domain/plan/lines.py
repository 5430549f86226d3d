"""Physical lines: what stands on the paper line by line, before anything is joined.

Text extractors lose the layout in many ways; `Layout` says which of the remaining hints (blank lines, indents, line
width) mean anything in this text (`domain.plan.layout`).
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from domain.plan.letters import LOWER
from domain.text import key, nfc

RULE = re.compile(r"^[\s\-–—_=*.…~o0]*[\-–—_=…~]{3,}[\s\-–—_=*.…~]*$|^[_*=]{3,}$")
PAGE_NUMBER = re.compile(r"^(?:[-–]\s*)?(?:trang\s+)?(\d{1,3})(?:\s*/\s*\d{1,3})?(?:\s*[-–])?$", re.IGNORECASE)
LOWER_START = re.compile(rf"^[\"“‘(\[]*[{LOWER}]")
END_MARKS = (".", ";", ":", "!", "?", "…", ".”", ";”", ":”")


@dataclass(frozen=True)
class SourceLine:
    """One line as a file reader found it, with what its format knows for sure (`None` or empty: nothing)."""

    text: str
    starts: bool | None = None  # the format says: a paragraph starts (True) or goes on (False) here
    page_start: bool = False
    note: str | None = None  # the line belongs to the footnote with this mark
    cells: tuple[str, ...] = ()  # the line is a row of a table


@dataclass(frozen=True)
class Line:
    """A non-blank physical line: stripped, runs of blanks collapsed, otherwise verbatim."""

    number: int
    text: str
    raw: str
    gap: int = 0  # blank lines above
    indent: int = 0
    page_start: bool = False
    ruled_at: int = 0  # number of the line above that is drawn with blanks or dashes: the rule over a footnote
    starts: bool | None = None
    note: str | None = None
    cells: tuple[str, ...] = ()

    @property
    def ended(self) -> bool:
        """Whether the line ends a sentence or a part of one."""
        return self.text.endswith(END_MARKS)

    @property
    def lower(self) -> bool:
        """Whether the line begins with a small letter, so that it goes on with the one above."""
        return bool(LOWER_START.match(self.text))

    @property
    def upper(self) -> bool:
        """Whether the line is in capitals throughout."""
        return is_upper(self.text)


@dataclass(frozen=True)
class Joined:
    """Lines joined with one blank; knows which line a character comes from."""

    lines: tuple[Line, ...]
    text: str = ""
    offsets: tuple[int, ...] = field(default=(), compare=False)

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Joined":
        offsets, at = [], 0
        for line in lines:
            offsets.append(at)
            at += len(line.text) + 1
        return cls(tuple(lines), " ".join(line.text for line in lines), tuple(offsets))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The first and last line number of `text[start:end]`."""
        last = max(start, end - 1)
        return self._line(start), self._line(last)

    def _line(self, offset: int) -> int:
        return self.lines[max(0, bisect_right(self.offsets, offset) - 1)].number


def is_upper(text: str) -> bool:
    """Whether the text has letters and all of them are capitals."""
    return text.upper() == text and text.lower() != text


def collapse(text: str) -> str:
    """Stripped, with runs of blanks collapsed: the only change the reader makes."""
    return " ".join(text.split())


def physical(source: Sequence[str | SourceLine]) -> list[Line]:
    """The non-blank lines with what surrounds them."""
    found: list[Line] = []
    gap, ruled_at = 0, 0
    for number, item in enumerate(source, 1):
        line = item if isinstance(item, SourceLine) else SourceLine(item)
        raw = nfc(line.text)
        page_start = line.page_start or raw.startswith("\f")
        raw = raw.replace("\f", " ") if page_start else raw
        raw = raw.replace("\ufeff", "") if number == 1 else raw
        text = collapse(raw)
        if not text:
            gap += 1
            ruled_at = number if len(raw) >= 20 else ruled_at
            continue
        found.append(
            Line(
                number,
                text,
                raw,
                gap,
                len(raw) - len(raw.lstrip()),
                page_start,
                ruled_at,
                line.starts,
                line.note,
                line.cells,
            )
        )
        gap, ruled_at = 0, (number if RULE.match(text) else 0)
    return _page_starts(_tables(found))


def _tables(lines: list[Line]) -> list[Line]:
    """Rows of a table in plain text: at least two lines together with three cells or more."""
    cells = [_cells_of(line) for line in lines]
    rows = []
    for at, line in enumerate(lines):
        beside = max((len(cells[i]) for i in (at - 1, at + 1) if 0 <= i < len(lines)), default=0)
        is_row = not line.cells and len(cells[at]) >= 3 and beside >= 3
        rows.append(replace(line, cells=cells[at]) if is_row else line)
    return rows


def _cells_of(line: Line) -> tuple[str, ...]:
    for mark in ("\t", "|"):
        inner = line.raw.strip().strip("|")
        if inner.count(mark) >= 2:
            cells = tuple(collapse(cell) for cell in inner.split(mark))
            return cells if sum(bool(cell) for cell in cells) >= 2 else ()
    cells = columns(line)
    return cells if len(cells) >= 3 else ()


def _page_starts(lines: list[Line]) -> list[Line]:
    """A line with a leading blank directly below another line starts a page, where indents are not the rule."""
    indented = sum(line.indent > 0 for line in lines)
    touching = sum(line.gap == 0 for line in lines)
    if indented > 0.15 * len(lines) or touching > 0.5 * len(lines):
        return lines
    return [
        replace(line, page_start=True) if at and line.gap == 0 and line.indent else line
        for at, line in enumerate(lines)
    ]


def page_numbers(lines: Sequence[Line]) -> set[int]:
    """Line numbers of printed page numbers: alone on a line, counting up by one, a page of text apart."""
    found: set[int] = set()
    expected, last_at = None, -1
    paged = any(line.page_start for line in lines)
    for at, line in enumerate(lines):
        match = PAGE_NUMBER.match(line.text)
        if not match or line.cells or line.note or (line.starts and not paged):
            continue  # a paragraph of its own in a format without pages: no page number
        value = int(match[1])
        apart = at - last_at >= 12
        beside_break = line.page_start or (at + 1 < len(lines) and lines[at + 1].page_start)
        fits = (value in (1, 2) and expected is None) or value == expected
        if fits and (beside_break or (apart and not paged)):
            found.add(line.number)
            expected, last_at = value + 1, at
    return found


def is_rule(line: Line) -> bool:
    """A drawn line (`-------`), not text."""
    return bool(RULE.match(line.text)) and not key(line.text).strip("-_=*.…~–— o0")


def columns(line: Line) -> tuple[str, ...]:
    """The cells of a line that holds two columns side by side (a tab, or a run of three blanks or more)."""
    return tuple(collapse(cell) for cell in re.split(r"\t+|\s{3,}", line.raw.strip()) if cell.strip())
