"""Reads a DOCX, made in Word or by us, for the form check: pages, paragraphs, effective formatting."""

import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn

from domain.errors import InvalidDocument
from domain.form_check import check_form
from domain.form_facts import TABBED, Finding, FormFacts, PageNumber, PageSetup, Paragraph, Run
from domain.text import key, nfc
from tasks.docx_formatting import Formatting, length_of_dashes, length_of_rule

_LARGEST = 100_000_000  # bytes, unpacked
_MOST_TEXT = 30_000_000  # of these in XML parts, which take many times their size in memory
_EMU_PER_MM = 36000
_HEAD = 12  # paragraphs in which a page head typed with tabs is looked for
_TABBED = re.compile(r"chu nghia viet nam|doc lap|ngay\b.*thang\b.*nam")
_W_P, _W_TBL, _W_SDT = qn("w:p"), qn("w:tbl"), qn("w:sdt")


def check_docx(path: Path | str) -> tuple[Finding, ...]:
    """What is off in the file's form, with the decree's articles. Raises `InvalidDocument` if it is no DOCX."""
    return check_form(read_facts(Path(path)))


def read_facts(path: Path) -> FormFacts:
    """The pages and paragraphs of a DOCX. Raises `InvalidDocument`, saying why, if it cannot be read."""
    document = _open(path)
    formatting = Formatting(document)
    return FormFacts(
        pages=tuple(_setup(section) for section in document.sections),
        paragraphs=tuple(_paragraphs(document.element.body, formatting, _text_width(document))),
        page_number=_page_number(document, formatting),
    )


def _open(path: Path) -> Any:
    try:
        data = path.read_bytes()
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except FileNotFoundError:
        raise InvalidDocument(f"{path.name}: không có tệp này.") from None
    except (zipfile.BadZipFile, OSError):
        raise InvalidDocument(f"{path.name}: không phải tệp DOCX, hoặc tệp hỏng, có mật khẩu.") from None
    text = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    if text > _MOST_TEXT or sum(part.file_size for part in parts) > _LARGEST:
        raise InvalidDocument(f"{path.name}: tệp quá lớn sau khi giải nén.")
    if any(part.filename.endswith("vbaProject.bin") for part in parts):
        raise InvalidDocument(f"{path.name}: tệp có macro, không được nhận.")
    try:
        return docx.Document(BytesIO(data))
    except (KeyError, ValueError, SyntaxError, OpcError, RuntimeError, zipfile.BadZipFile, zlib.error) as broken:
        raise InvalidDocument(f"{path.name}: không đọc được nội dung DOCX.") from broken


def _setup(section: Any) -> PageSetup:
    sides = ("page_width", "page_height", "top_margin", "bottom_margin", "left_margin", "right_margin")
    return PageSetup(*((getattr(section, side) or 0) / _EMU_PER_MM for side in sides))


def _text_width(document: Any) -> float:
    section = _setup(document.sections[0])
    return (section.width - section.left - section.right) / 25.4 * 72


def _paragraphs(body: Any, formatting: Formatting, width: float) -> Iterator[Paragraph]:
    tables = 0
    for index, item in enumerate(_blocks(body)):
        if item.tag == _W_P:
            yield from _lines(_paragraph(item, formatting, width, None), index)
        else:
            for row, line in enumerate(item.findall(qn("w:tr"))):
                for column, cell in enumerate(line.iterchildren(qn("w:tc"))):
                    room = _cell_width(cell) or width / 2
                    for inner in cell.iter(_W_P):
                        yield from _lines(_paragraph(inner, formatting, room, (tables, row, column)), index)
            tables += 1


def _lines(paragraph: Paragraph, index: int) -> Iterator[Paragraph]:
    """A centred or head paragraph as the lines people made of it: by line breaks, or by tabs instead of a table."""
    whole = "".join(run.text for run in paragraph.runs)
    if "\n" in whole.strip() and (paragraph.cell or paragraph.align == "center"):
        pieces = _cut(paragraph.runs, "\n")
        for number, runs in enumerate(pieces, start=1):
            below = paragraph.rule if number == len(pieces) else 0
            yield replace(paragraph, runs=runs, rule=length_of_dashes(runs) or below)
    elif "\t" in whole and not paragraph.cell and index < _HEAD and _TABBED.search(key(whole)):
        pieces = _cut(paragraph.runs, "\t")
        for number, runs in enumerate(pieces):
            column = number if len(pieces) > 1 else int(whole.startswith("\t"))
            yield replace(paragraph, runs=runs, cell=(TABBED, index, column))
    else:
        yield paragraph


def _cut(runs: Sequence[Run], separator: str) -> list[tuple[Run, ...]]:
    """The runs parted at a separator; parts without words are left out."""
    pieces: list[list[Run]] = [[]]
    for run in runs:
        first, *more = run.text.split(separator)
        pieces[-1].append(replace(run, text=first))
        pieces += [[replace(run, text=text)] for text in more]
    return [tuple(piece) for piece in pieces if any(run.text.strip() for run in piece)]


def _blocks(parent: Any) -> Iterator[Any]:
    for item in parent:
        if item.tag in (_W_P, _W_TBL):
            yield item
        elif item.tag == _W_SDT and (content := item.find(qn("w:sdtContent"))) is not None:
            yield from _blocks(content)


def _cell_width(cell: Any) -> float:
    width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
    return float(width.get(qn("w:w"), 0)) / 20 if width is not None and width.get(qn("w:type")) == "dxa" else 0


def _paragraph(item: Any, formatting: Formatting, room: float, cell: tuple[int, int, int] | None) -> Paragraph:
    layout = formatting.layout(item)
    runs = tuple(formatting.runs(item))
    words = nfc("".join(run.text for run in runs))
    indent = layout.indent + (12.7 if words.startswith("\t") else 0)
    return Paragraph(
        runs=runs,
        align=layout.align,
        indent=indent,
        before=layout.before,
        after=layout.after,
        line_spacing=layout.line_spacing,
        cell=cell,
        rule=length_of_rule(item, runs, layout, room),
        room=max(room - layout.left - layout.right, 20),
    )


def _page_number(document: Any, formatting: Formatting) -> PageNumber | None:
    """The PAGE field of the first section that has one, in a header or a footer."""
    first = document.sections[0]
    for in_header, part, first_part in (
        (True, first.header, first.first_page_header),
        (False, first.footer, first.first_page_footer),
    ):
        paragraph = _page_field(part._element)
        if paragraph is not None:
            layout = formatting.layout(paragraph)
            own_first = first.different_first_page_header_footer
            shown = not own_first or _page_field(first_part._element) is not None
            centred = layout.align == "center" or _framed_centre(paragraph)
            return PageNumber(in_header, centred, shown, formatting.field_size(paragraph))
    return None


def _page_field(part: Any) -> Any:
    for paragraph in part.iter(_W_P):
        fields = [node.text or "" for node in paragraph.iter(qn("w:instrText"))]
        fields += [node.get(qn("w:instr"), "") for node in paragraph.iter(qn("w:fldSimple"))]
        if any(field.split()[:1] == ["PAGE"] for field in fields):
            return paragraph
    return None


def _framed_centre(paragraph: Any) -> bool:
    frame = paragraph.find(f"{qn('w:pPr')}/{qn('w:framePr')}")
    return frame is not None and frame.get(qn("w:xAlign")) == "center"
