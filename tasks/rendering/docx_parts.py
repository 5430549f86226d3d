"""Pieces of WordprocessingML: paragraphs, rules, tables, footnotes. Lengths are points unless named otherwise."""

from collections.abc import Iterable, Sequence
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from domain.form import Role
from domain.form_body import Span
from domain.form_sheet import Note
from tasks.rendering.docx_template import RULE_STYLE, style_id

TWIPS = 20  # a point
TWIPS_PER_MM = 1440 / 25.4


def element(parent: Any, tag: str, **attributes: object) -> Any:
    """A child `w:tag` with `w:` attributes."""
    child = etree.SubElement(parent, qn(f"w:{tag}"))
    for name, value in attributes.items():
        child.set(qn(f"w:{name}"), str(value))
    return child


def paragraph(parent: Any, role: Role, spans: Sequence[Span], **options: Any) -> Any:
    """A paragraph in the style of its role; options: `level`, `keep`, `sides` (indents, points), `marks`."""
    item = element(parent, "p")
    properties = element(item, "pPr")
    element(properties, "pStyle", val=style_id(role, options.get("level", 0)))
    if options.get("keep"):
        element(properties, "keepNext")
    if sides := options.get("sides"):
        left, right = (sides, sides) if isinstance(sides, int | float) else sides
        element(properties, "ind", left=round(left * TWIPS), right=round(right * TWIPS), firstLine=0)
    for span in spans:
        if span.note is None:
            run(item, span.text, bold=span.bold)
        else:
            _note_mark(item, span, own_mark=not options.get("numbered", True))
    return item


def run(parent: Any, text: str, *, bold: bool | None = None, colour: str = "") -> Any:
    """A run of text."""
    item = element(parent, "r")
    if bold is not None or colour:
        properties = element(item, "rPr")
        if bold is not None:
            element(properties, "b", val=int(bold))
        if colour:
            element(properties, "color", val=colour)
    element(item, "t").text = text
    item[-1].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return item


def rule(parent: Any, length: float, room: float, *, keep: bool = False) -> None:
    """A line of the given length centred in `room`: a flat paragraph with a border above."""
    item = element(parent, "p")
    properties = element(item, "pPr")
    element(properties, "pStyle", val=RULE_STYLE)
    if keep:
        element(properties, "keepNext")
    element(element(properties, "pBdr"), "top", val="single", sz=6, space=1, color="000000")
    element(properties, "spacing", before=40)
    side = round((room - length) / 2 * TWIPS)
    element(properties, "ind", left=side, right=side, firstLine=0)


def boxed(parent: Any, words: str, width: float, room: float, *, colour: str = "000000") -> None:
    """A mark in a frame 8 mm high, centred in `room`."""
    item = element(parent, "p")
    properties = element(item, "pPr")
    element(properties, "pStyle", val=style_id(Role.MARK))
    borders = element(properties, "pBdr")
    for edge in ("top", "left", "bottom", "right"):
        element(borders, edge, val="single", sz=8, space=3 if edge in ("top", "bottom") else 0, color=colour)
    element(properties, "spacing", before=160, after=120)
    side = round((room - width) / 2 * TWIPS)
    element(properties, "ind", left=side, right=side, firstLine=0)
    run(item, words, colour=colour if colour != "000000" else "")


def table(parent: Any, widths: Sequence[float], *, borders: bool) -> Any:
    """An empty table of fixed column widths (points)."""
    item = element(parent, "tbl")
    properties = element(item, "tblPr")
    if borders:
        element(properties, "tblStyle", val="TableGrid")
    element(properties, "tblW", w=round(sum(widths) * TWIPS), type="dxa")
    element(properties, "tblInd", w=0, type="dxa")
    element(properties, "tblLayout", type="fixed")
    margins = element(properties, "tblCellMar")
    for edge in ("top", "left", "bottom", "right"):
        inner = 40 if edge in ("top", "bottom") else 100
        element(margins, edge, w=inner if borders else 0, type="dxa")
    grid = element(item, "tblGrid")
    for width in widths:
        element(grid, "gridCol", w=round(width * TWIPS))
    return item


def row(parent: Any, widths: Sequence[float], *, head: bool = False, valign: str = "top") -> list[Any]:
    """A row that is not split over pages; returns its empty cells. A head row is repeated on every page."""
    item = element(parent, "tr")
    properties = element(item, "trPr")
    element(properties, "cantSplit")
    if head:
        element(properties, "tblHeader")
    cells = []
    for width in widths:
        cell = element(item, "tc")
        inner = element(cell, "tcPr")
        element(inner, "tcW", w=round(width * TWIPS), type="dxa")
        element(inner, "vAlign", val=valign)
        cells.append(cell)
    return cells


def close_cells(cells: Iterable[Any]) -> None:
    """Word demands a paragraph in every cell."""
    for cell in cells:
        if cell.find(qn("w:p")) is None:
            element(element(element(cell, "p"), "pPr"), "pStyle", val=RULE_STYLE)


def _note_mark(parent: Any, span: Span, *, own_mark: bool) -> None:
    item = element(parent, "r")
    element(element(item, "rPr"), "rStyle", val="FootnoteReference")
    reference = element(item, "footnoteReference", id=(span.note or 0) + 1)
    if own_mark:
        reference.set(qn("w:customMarkFollows"), "1")
        element(item, "t").text = span.text


def add_footnotes(document: Any, notes: Sequence[Note], *, numbered: bool) -> None:
    """Real footnotes (`word/footnotes.xml`), which python-docx has no call for."""
    root = etree.fromstring(f"<w:footnotes {nsdecls('w')}/>")
    for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
        special = element(root, "footnote", type=kind, id=number)
        element(element(element(special, "p"), "r"), kind)
    for index, note in enumerate(notes):
        item = element(root, "footnote", id=index + 1)
        for position, words in enumerate(note.lines or ("",)):
            paragraph_ = element(item, "p")
            element(element(paragraph_, "pPr"), "pStyle", val=style_id(Role.FOOTNOTE))
            if position == 0:
                mark = element(paragraph_, "r")
                element(element(mark, "rPr"), "rStyle", val="FootnoteReference")
                if numbered:
                    element(mark, "footnoteRef")
                else:
                    element(mark, "t").text = note.mark
                words = f" {words}"
            run(paragraph_, words)
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    settings = document.settings.element
    separators = settings.makeelement(qn("w:footnotePr"), {})
    for number in (-1, 0):
        element(separators, "footnote", id=number)
    settings.find(qn("w:compat")).addprevious(separators)
