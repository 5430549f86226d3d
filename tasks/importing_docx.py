"""DOCX -> lines: paragraphs with their automatic numbers, tables, footnotes. Macros and bombs are refused."""

import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from lxml import etree

from domain.mime.legacy import repair
from domain.plan import NotAPlan, SourceLine
from domain.plan.lines import LOWER_START, collapse
from domain.plan.markers import marker
from domain.text import key
from tasks.importing_numbers import Numbers, W, read_numbers

MAX_PART = 25_000_000  # bytes of one XML part, unpacked
MAX_UNPACKED = 300_000_000
MAX_PAGES = 100
_DAMAGED = "Tệp DOCX bị hỏng, không đọc được."
_SKIPPED = {
    f"{W}del",
    f"{W}moveFrom",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    f"{W}pPr",
    f"{W}rPr",
}


class _Refused(Exception):  # noqa: N818 (a refusal, caught in this module)
    pass


def docx_lines(data: bytes) -> list[SourceLine] | NotAPlan:
    """The lines of a DOCX in reading order, with what the format knows: paragraphs, table rows, footnotes."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(archive)
    except _Refused as refused:
        return NotAPlan(str(refused))
    except (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, EOFError, LookupError, RuntimeError, ValueError):
        return NotAPlan(_DAMAGED)


def _read(archive: zipfile.ZipFile) -> list[SourceLine]:
    names = set(archive.namelist())
    _check(archive, names)
    document = _part(archive, "word/document.xml")
    assert document is not None
    _check_pages(archive, names, document)
    numbers = read_numbers(_part(archive, "word/numbering.xml"), _part(archive, "word/styles.xml"))
    reader = _Reader(numbers)
    body = document.find(f"{W}body")
    lines = reader.block_lines(body if body is not None else document)
    for part, tag in (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote")):
        lines += reader.note_lines(_part(archive, part), tag)
    return _repaired(_unwrapped(lines))


def _check(archive: zipfile.ZipFile, names: set[str]) -> None:
    if "word/document.xml" not in names:
        known = next(
            (
                kind
                for start, kind in (("xl/", "bảng tính Excel"), ("ppt/", "trình chiếu PowerPoint"))
                if any(n.startswith(start) for n in names)
            ),
            None,
        )
        raise _Refused(
            f"Tệp là {known}, không phải kế hoạch."
            if known
            else "Tệp nén không phải là tệp DOCX: đề nghị gửi tệp DOCX hoặc PDF."
        )
    if any(name.endswith(("vbaProject.bin", "vbaData.xml")) for name in names):
        raise _Refused("Tệp Word có macro: không nhận, đề nghị lưu lại thành DOCX không có macro.")
    if len(names) > 5000 or sum(info.file_size for info in archive.infolist()) > MAX_UNPACKED:
        raise _Refused("Tệp nén bung ra quá lớn: không nhận.")
    if any(info.flag_bits & 1 for info in archive.infolist()):
        raise _Refused("Tệp được bảo vệ bằng mật khẩu: đề nghị bỏ mật khẩu rồi gửi lại.")


def _part(archive: zipfile.ZipFile, name: str) -> etree._Element | None:
    """One XML part, at most `MAX_PART` bytes of it unpacked, whatever its header claims."""
    if name not in archive.namelist():
        return None
    with archive.open(name) as stream:
        data = stream.read(MAX_PART + 1)
    if len(data) > MAX_PART:
        raise _Refused("Tệp nén bung ra quá lớn: không nhận.")
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def _check_pages(archive: zipfile.ZipFile, names: set[str], document: etree._Element) -> None:
    breaks = sum(1 for br in document.iter(f"{W}br") if br.get(f"{W}type") == "page")
    rendered = sum(1 for _ in document.iter(f"{W}lastRenderedPageBreak"))
    told = 0
    if "docProps/app.xml" in names:
        found = re.search(rb"<Pages>(\d+)</Pages>", archive.open("docProps/app.xml").read(100_000))
        told = int(found[1]) if found else 0
    pages = max(breaks, rendered, told)
    if pages > MAX_PAGES:
        raise _Refused(f"Tệp có khoảng {pages} trang, quá {MAX_PAGES} trang: đề nghị tách riêng phần kế hoạch.")


class _Reader:
    """Walks a document once, counting automatic numbers and footnotes as Word does."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers = numbers
        self.notes: dict[tuple[str, str], str] = {}  # (kind, id) -> mark, in the order of their references

    def block_lines(self, parent: etree._Element) -> list[SourceLine]:
        lines: list[SourceLine] = []
        for child in parent:
            if child.tag == f"{W}p":
                lines += self.paragraph_lines(child)
            elif child.tag == f"{W}tbl":
                lines += self.table_lines(child)
            elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo", f"{W}customXml", f"{W}smartTag"):
                lines += self.block_lines(child)
        return lines

    def paragraph_lines(self, paragraph: etree._Element) -> list[SourceLine]:
        boxes: list[etree._Element] = []
        label = self.numbers.label(paragraph)
        text = self._text(paragraph, boxes)
        first, *more = (f"{label} {text.lstrip()}" if label and text.strip() else text).split("\n")
        page = bool(re.match(r"\f", first)) or paragraph.find(f"{W}pPr/{W}pageBreakBefore") is not None
        lines = [SourceLine(first.replace("\f", ""), starts=True, page_start=page)]
        lines += [SourceLine(row.replace("\f", ""), starts=None, page_start="\f" in row) for row in more]
        for box in boxes:
            lines += self.block_lines(box)
        return lines

    def table_lines(self, table: etree._Element) -> list[SourceLine]:
        rows = [[cell for cell in self._cells(row)] for row in table.iter(f"{W}tr") if self._owner(row) is table]
        contents = [[self.block_lines(cell) for cell in row] for row in rows]
        words = key(" ".join(line.text for row in contents for cell in row for line in cell))
        laid_out = (
            "noi nhan" in words
            or ("viet nam" in words and "hanh phuc" in words)
            or max(map(len, contents), default=0) < 2
        )
        if laid_out or not contents:
            return [line for row in contents for cell in row for line in cell]
        found = []
        for row, cells in zip(rows, contents, strict=True):
            texts: list[str] = []
            for cell, lines in zip(row, cells, strict=True):
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                texts.append(collapse(" ".join(line.text for line in lines)))
                texts += [""] * (int(span.get(f"{W}val", "1")) - 1 if span is not None else 0)
            found.append(SourceLine("\t".join(texts), cells=tuple(texts)))
        return found

    def _owner(self, row: etree._Element) -> etree._Element | None:
        parent = row.getparent()
        while parent is not None and parent.tag != f"{W}tbl":
            parent = parent.getparent()
        return parent

    def _cells(self, row: etree._Element) -> list[etree._Element]:
        return [
            cell
            for child in row
            for cell in ([child] if child.tag == f"{W}tc" else child.iter(f"{W}tc") if child.tag == f"{W}sdt" else [])
        ]

    def _text(self, node: etree._Element, boxes: list[etree._Element]) -> str:
        """The text of a paragraph as printed: deleted text left out, footnotes called by their number."""
        parts: list[str] = []
        for child in node:
            tag = child.tag
            if tag in _SKIPPED or not isinstance(tag, str):
                continue
            if tag == f"{W}t":
                parts.append(self._cased(child, child.text or ""))
            elif tag == f"{W}tab":
                parts.append("\t")
            elif tag in (f"{W}br", f"{W}cr"):
                parts.append("\f" if child.get(f"{W}type") == "page" else "\n")
            elif tag == f"{W}noBreakHyphen":
                parts.append("-")
            elif tag == f"{W}sym":
                parts.append(self.numbers.symbol(child.get(f"{W}char", "")))
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                parts.append(self._call(tag.removeprefix(W).removesuffix("Reference"), child.get(f"{W}id", "")))
            elif tag == f"{W}txbxContent":
                boxes.append(child)
            else:
                parts.append(self._text(child, boxes))
        return "".join(parts)

    def _cased(self, node: etree._Element, text: str) -> str:
        run = node.getparent()
        caps = run.find(f"{W}rPr/{W}caps") if run is not None else None
        return text.upper() if caps is not None and caps.get(f"{W}val") not in ("0", "false") else text

    def _call(self, kind: str, note: str) -> str:
        return self.notes.setdefault((kind, note), str(len(self.notes) + 1))

    def note_lines(self, part: etree._Element | None, kind: str) -> list[SourceLine]:
        if part is None:
            return []
        lines = []
        for note in part.iter(f"{W}{kind}"):
            mark = self.notes.get((kind, note.get(f"{W}id", "")))
            if mark:
                found = [line for line in self.block_lines(note) if line.text.strip()]
                lines += [replace(line, text=line.text.strip(), note=mark, starts=True) for line in found]
        return lines


def _unwrapped(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """Text pasted from a PDF has a paragraph for each line: then a paragraph's end means nothing."""
    known = [line.text.strip() for line in lines if line.text.strip() and not line.cells]
    broken = sum(
        bool(LOWER_START.match(below)) and marker(below) is None and not above.endswith((".", ";", ":"))
        for above, below in pairwise(known)
    )
    if known and broken > 0.1 * len(known):
        return [replace(line, starts=None) if line.starts and not line.cells else line for line in lines]
    return list(lines)


def _repaired(lines: list[SourceLine]) -> list[SourceLine]:
    """Letters of `.VnTime` or VNI fonts turned to Unicode."""
    text = "\n".join(line.text for line in lines)
    fixed, defect = repair(text)
    rows = fixed.split("\n")
    if defect is None or len(rows) != len(lines):
        return lines
    return [
        replace(line, text=row, cells=tuple(row.split("\t")) if line.cells else ())
        for line, row in zip(lines, rows, strict=True)
    ]
