"""Plain tables as sheets of a workbook: headings, widths, text that stays text; streamed, so of any length.

openpyxl writes all but the rows: cell by cell it takes ten times as long, which a summary of thousands of reports
would wait for. The rows are put into the finished file as the XML that they are (ECMA-376, 18.3.1.4 and 18.3.1.73).
"""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO
from xml.sax.saxutils import escape

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from domain.form import FONT
from tasks.spreadsheets import clean

_EDGE = Side(style="thin")
_BORDER = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_END = b"</sheetData>"
_EMPTY = '<c s="%d"/>'  # nothing to divide by, nobody said: an empty cell, not an empty word
_CHUNK = 2000  # rows written at once


@dataclass(frozen=True)
class Sheet:
    """A table with a name, headings and the widths of its columns."""

    name: str
    head: Sequence[str]
    widths: Sequence[int]
    rows: Iterable[Sequence[Any]]


class Tables:
    """The tables of a write-only workbook: their sheets are made at once, their rows when it is saved."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._rows: dict[str, tuple[int, Iterable[Sequence[Any]]]] = {}

    def add(self, table: Sheet) -> None:
        """Make the sheet of a table, the next one in the workbook."""
        sheet = self._book.create_sheet(table.name)
        for index, width in enumerate(table.widths, start=1):
            sheet.column_dimensions[get_column_letter(index)].width = width
        sheet.freeze_panes = "A2"
        sheet.print_title_rows = "1:1"
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.append([_cell(sheet, words, head=True) for words in table.head])
        place = f"xl/worksheets/sheet{len(self._book.sheetnames)}.xml"
        self._rows[place] = _cell(sheet, "").style_id, table.rows

    def save(self, target: BinaryIO) -> None:
        """Write the workbook with all rows."""
        frame = io.BytesIO()
        self._book.save(frame)
        with zipfile.ZipFile(frame) as made, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as whole:
            for name in made.namelist():
                with whole.open(name, "w") as part:
                    part.writelines(_filled(made.read(name), name, self._rows))


def _filled(content: bytes, name: str, rows: Mapping[str, tuple[int, Iterable[Sequence[Any]]]]) -> Iterator[bytes]:
    """A part of the file; of a table's sheet, with its rows below the headings."""
    if name not in rows:
        yield content
        return
    before, _, after = content.partition(_END)
    yield before
    style, values = rows[name]
    lines = []
    for row in values:
        lines.append(_row(style, row))
        if len(lines) == _CHUNK:
            yield "".join(lines).encode()
            lines = []
    yield "".join(lines).encode()
    yield _END + after


def _row(style: int, row: Sequence[Any]) -> str:
    return f"<row>{''.join(_plain(style, value) for value in row)}</row>"


def _plain(style: int, value: Any) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f'<c s="{style}"><v>{value}</v></c>'
    words = escape(clean(value)).replace("\r", "&#13;")
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{words}</t></is></c>' if words else _EMPTY % style


def _cell(sheet: Any, words: str, *, head: bool = False) -> Any:
    cell: Any = WriteOnlyCell(sheet, value=words)
    cell.font = Font(name=FONT, size=12, bold=head)
    cell.border = _BORDER
    side = "center" if head else None
    cell.alignment = Alignment(horizontal=side, vertical="center" if head else "top", wrap_text=True)
    return cell
