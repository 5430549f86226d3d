"""PDF -> lines: by the positions of the words. Columns side by side, page breaks, footnotes by size, ruled tables."""

import io
import logging
import re
import struct
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import pdfplumber
from pdfminer.pdfexceptions import PDFException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from domain.plan import NotAPlan, SourceLine
from domain.plan.lines import collapse
from domain.text import nfc

MAX_PAGES = 100
MAX_CONTENT = 40_000_000  # bytes of drawing instructions, unpacked
_DAMAGED = "Tệp PDF bị hỏng, không đọc được."
_LOCKED = "Tệp PDF được bảo vệ bằng mật khẩu: đề nghị bỏ mật khẩu rồi gửi lại."
_SCAN = "Tệp PDF là bản quét, không có chữ để đọc: đề nghị gửi bản có chữ (DOCX hoặc PDF xuất từ Word)."
_COLUMN_GAP = 18.0  # points: wider than any blank of a justified line, as a rule
_NOTE = re.compile(r"^\[?(?P<mark>\d{1,2})\]?\s*(?=[^\W\d]|[-–“\"(])")
_PAGE_NUMBER = re.compile(r"^[-–]?\s*\d{1,3}\s*[-–]?$")

# What the libraries raise on damaged files: their own errors, and those of the parts they are built on.
_BROKEN = (
    PdfminerException,
    MalformedPDFException,
    PDFException,
    PyPdfError,
    zlib.error,
    struct.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
)

logging.getLogger("pdfminer").setLevel(logging.ERROR)
logging.getLogger("pypdf").setLevel(logging.ERROR)


@dataclass(frozen=True)
class _Row:
    """One line of words as it stands on the page (points from the top left)."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    first: float  # width of its first word
    page: int
    cells: tuple[str, ...] = ()
    note: str | None = None


def pdf_lines(data: bytes) -> list[SourceLine] | NotAPlan:
    """The lines of a PDF in reading order, with what positions tell: paragraphs, pages, table rows, footnotes."""
    refused = _check(data)
    if refused:
        return refused
    try:
        rows = _rows(data)
    except _BROKEN:
        return NotAPlan(_DAMAGED)
    if not any(row.text.strip() for row in rows):
        return NotAPlan(_SCAN)
    return _source(rows)


def _check(data: bytes) -> NotAPlan | None:
    """What is wrong with the file as a whole, found out without drawing a page."""
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return NotAPlan(_LOCKED)
        pages = len(reader.pages)
        if pages > MAX_PAGES:
            return NotAPlan(f"Tệp có {pages} trang, quá {MAX_PAGES} trang: đề nghị tách riêng phần kế hoạch.")
        total = 0
        for page in reader.pages:
            content = page.get_contents()
            total += len(content.get_data()) if content is not None else 0
            if total > MAX_CONTENT:
                return NotAPlan("Tệp nén bung ra quá lớn: không nhận.")
    except _BROKEN:
        return NotAPlan(_DAMAGED)
    return None if pages else NotAPlan(_DAMAGED)


def _rows(data: bytes) -> list[_Row]:
    rows: list[_Row] = []
    with pdfplumber.open(io.BytesIO(data)) as document:
        for number, page in enumerate(document.pages):
            rows += _page_rows(page, number)
            page.close()
    return _with_notes(rows)


def _page_rows(page: Any, number: int) -> list[_Row]:
    drawn = page.find_tables() if len(page.lines) + len(page.rects) + len(page.curves) >= 4 else []
    tables = [table for table in drawn if len(table.rows) > 1 and max(len(r.cells) for r in table.rows) > 1]
    words = page.extract_words(x_tolerance=1.5, y_tolerance=3, extra_attrs=["size"])
    free = [word for word in words if not any(_inside(word, table.bbox) for table in tables)]
    rows = [_row(line, number) for line in _grouped(free)]
    for table in tables:
        left, top, right, bottom = table.bbox
        for at, cells in enumerate(table.extract()):
            texts = tuple(collapse(nfc(cell or "")) for cell in cells)
            y = top + (bottom - top) * at / max(1, len(table.rows))
            if any(texts):
                rows.append(_Row("\t".join(texts), left, right, y, y, 0.0, 0.0, number, cells=texts))
    return sorted(rows, key=lambda row: row.top)


def _inside(word: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])


def _grouped(words: Sequence[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Words on one line: those whose height overlaps by more than half (a raised footnote mark included)."""
    lines: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda w: (w["bottom"], w["x0"])):
        for line in reversed(lines[-3:]):
            top, bottom = min(w["top"] for w in line), max(w["bottom"] for w in line)
            overlap = min(bottom, word["bottom"]) - max(top, word["top"])
            if overlap > 0.5 * min(bottom - top, word["bottom"] - word["top"]):
                line.append(word)
                break
        else:
            lines.append([word])
    return lines


def _row(words: list[dict[str, Any]], page: int) -> _Row:
    words = sorted(words, key=lambda w: float(w["x0"]))
    text = str(words[0]["text"])
    for before, word in pairwise(words):
        gap = word["x0"] - before["x1"]
        text += ("    " if gap > _COLUMN_GAP else "" if gap < 0.8 else " ") + word["text"]
    sizes = Counter[float]()
    for word in words:
        sizes[round(word["size"], 1)] += len(word["text"])
    return _Row(
        nfc(text),
        words[0]["x0"],
        words[-1]["x1"],
        min(w["top"] for w in words),
        max(w["bottom"] for w in words),
        sizes.most_common(1)[0][0],
        words[0]["x1"] - words[0]["x0"],
        page,
    )


def _with_notes(rows: list[_Row]) -> list[_Row]:
    """Lines of footnotes marked: small type at the foot of a page, from a line with the next mark (1, 2, ...).

    A note that goes on at the foot of the next page has no mark there.
    """
    sizes = Counter[float]()
    for row in rows:
        sizes[row.size] += len(row.text)
    small = sizes.most_common(1)[0][0] - 1.5 if sizes else 0.0
    found: list[_Row] = []
    last: _Row | None = None  # of the notes so far
    for page in sorted({row.page for row in rows}):
        of_page = [row for row in rows if row.page == page]
        start = _foot_of(of_page, small)
        mark = last.note if last and not last.text.endswith((".", ";")) else None
        mark = None if any(row.text.startswith("Nơi nhận") for row in of_page[start:]) else mark
        for at, row in enumerate(of_page):
            if at >= start and not _PAGE_NUMBER.match(row.text):
                begins = _NOTE.match(row.text)
                if begins and begins["mark"] in ("1", str(int(last.note or 0) + 1) if last else "1"):
                    mark = begins["mark"]
                    row = replace(row, text=row.text[begins.end() :])
                if mark:
                    row = last = replace(row, note=mark)
            found.append(row)
    return found


def _foot_of(rows: Sequence[_Row], small: float) -> int:
    """Index of the first of the lines in small type at the foot of a page."""
    start = len(rows)
    while start > 0 and (0 < rows[start - 1].size <= small or _PAGE_NUMBER.match(rows[start - 1].text)):
        start -= 1
    return start


def _source(rows: Sequence[_Row]) -> list[SourceLine]:
    body = [row for row in rows if not row.cells and not row.note and len(row.text) > 30] or list(rows)
    edges = Counter(round(row.x0) for row in body)
    left = min(x for x, count in edges.items() if count >= 0.06 * len(body)) if len(body) > 1 else body[0].x0
    right = sorted(row.x1 for row in body)[int(0.9 * (len(body) - 1))]
    lines: list[SourceLine] = []
    page = -1
    last: dict[str | None, _Row] = {}  # by footnote; the text itself under None
    for row in rows:
        indent = max(0, round((row.x0 - left) / 6)) if not row.cells else 0
        new_page = row.page != page
        page = row.page
        if row.cells:
            lines.append(SourceLine(row.text, page_start=new_page, cells=row.cells))
            last[None] = row
            continue
        number = new_page and bool(_PAGE_NUMBER.match(row.text))
        before = last.get(row.note)
        starts = _starts(before, row, left, right) if before and not before.cells else True
        lines.append(SourceLine(" " * indent + row.text, starts, new_page, row.note))
        if number:
            page = -1  # the line below the page number begins the page, too
        else:
            last[row.note] = row
    return lines


def _starts(above: _Row, row: _Row, left: float, right: float) -> bool | None:
    """Whether a paragraph starts here: the next word would have fitted above, or the line is indented."""
    fitted = above.x1 + 4 + row.first < right - 1
    if fitted:
        return True
    if abs(row.x0 - above.x0) < 4 or row.x0 < left + 4:
        return None if row.x0 > left + 10 else False
    return None
