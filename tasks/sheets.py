"""Plain tables as sheets of a workbook: headings, widths, text that stays text; streamed, so of any length."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from domain.form import FONT
from tasks.spreadsheets import clean

_EDGE = Side(style="thin")
_BORDER = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)


@dataclass(frozen=True)
class Sheet:
    """A table with a name, headings and the widths of its columns."""

    name: str
    head: Sequence[str]
    widths: Sequence[int]
    rows: Iterable[Sequence[Any]]


def add_sheet(book: Any, table: Sheet) -> None:
    """Write a table as a new sheet of a write-only workbook."""
    sheet = book.create_sheet(table.name)
    for index, width in enumerate(table.widths, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.append(_cells(sheet, table.head, head=True))
    cells = _cells(sheet, [""] * len(table.head))
    for row in table.rows:  # the same cells for every row: each is written out before the next one is filled
        for cell, value in zip(cells, row, strict=True):
            figure = isinstance(value, int | float) and not isinstance(value, bool)
            cell.value = value if figure else clean(value)
            cell.data_type = "n" if figure else "s"
        sheet.append(cells)


def _cells(sheet: Any, words: Sequence[str], *, head: bool = False) -> list[Any]:
    cells = []
    for word in words:
        cell = WriteOnlyCell(sheet, value=word)
        cell.font = Font(name=FONT, size=12, bold=head)
        cell.border = _BORDER
        side = "center" if head else None
        cell.alignment = Alignment(horizontal=side, vertical="center" if head else "top", wrap_text=True)
        cells.append(cell)
    return cells
