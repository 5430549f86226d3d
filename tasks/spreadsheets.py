"""Registers as XLSX and CSV (streamed: any length in flat memory) and as a PDF to print and bind."""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, BinaryIO, TextIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from domain.form import FONT
from domain.form_registers import Cover, Register, filled_cover, shown
from tasks.rendering.fonts import page_font
from tasks.rendering.pdf import compile_pdf

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_FORMULA = re.compile(r"[=+@\t\r]|-(?!\s|$)")
_A4 = 9  # the paper code of A4 in SpreadsheetML
_LONGEST_CELL = 32767  # Excel's own limit
_EDGE = Side(style="thin")
_BORDER = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)


def write_xlsx(target: BinaryIO, register: Register, rows: Iterable[Mapping[str, object]], cover: Cover) -> int:
    """Write a register as XLSX, headings in the first row, ready to print; gives the number of rows.

    The second sheet is the cover. Text stays text: a subject that begins with `=` is no formula.
    """
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Sổ đăng ký")
    _print_setup(sheet, register, cover)
    sheet.append(_cells(sheet, [column.heading for column in register.columns], head=True))
    cells = _cells(sheet, [""] * len(register.columns))
    keys = [column.key for column in register.columns]
    count = 0
    for row in rows:  # the same ten cells for every row: each is written out before the next one is filled
        for cell, key in zip(cells, keys, strict=True):
            value = row.get(key)
            cell.value = value if type(value) is int else clean(value)
            cell.data_type = "n" if type(value) is int else "s"
        sheet.append(cells)
        count += 1
    _cover_sheet(book, register, cover)
    book.save(target)
    return count


def write_csv(target: TextIO, register: Register, rows: Iterable[Mapping[str, object]]) -> int:
    """Write a register as CSV; open the target with `encoding="utf-8-sig", newline=""` so that Excel reads it.

    A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    writer = csv.writer(target)
    writer.writerow([column.heading for column in register.columns])
    count = 0
    for row in rows:
        words = [clean(row.get(column.key)) for column in register.columns]
        writer.writerow([f"'{word}" if _FORMULA.match(word) else word for word in words])
        count += 1
    return count


def register_pdf(register: Register, rows: Sequence[Mapping[str, object]], cover: Cover) -> bytes:
    """The register as PDF/A to print and bind (Điều 16 khoản 2, Điều 22 khoản 3): a cover, then the table with its
    headings on every page.
    """
    data: dict[str, Any] = {
        "name": register.name,
        "cover": {
            key.replace("_", "-"): shown(value) for key, value in asdict(filled_cover(cover, register, rows)).items()
        },
        "columns": [asdict(column) for column in register.columns],
        "rows": [[clean(row.get(column.key)) for column in register.columns] for row in rows],
    }
    return compile_pdf("register.typ", data, page_font())


def clean(value: object) -> str:
    """A value as the text of a cell: nothing that XML cannot hold, no longer than a cell may be."""
    return _NOT_IN_XML.sub("", shown(value))[:_LONGEST_CELL]


def _cells(sheet: Any, words: Sequence[str], *, head: bool = False) -> list[Any]:
    cells = []
    for word in words:
        cell = WriteOnlyCell(sheet, value=word)
        cell.font = Font(name=FONT, size=12, bold=head)
        cell.border = _BORDER
        cell.alignment = Alignment(
            horizontal="center" if head else None, vertical="center" if head else "top", wrap_text=True
        )
        cells.append(cell)
    return cells


def _print_setup(sheet: Any, register: Register, cover: Cover) -> None:
    for index, column in enumerate(register.columns, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = column.width / 1.9
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddHeader.center.text = f"{register.name} - Năm {cover.year}"
    sheet.oddFooter.center.text = "Trang &P/&N"


def _cover_sheet(book: Workbook, register: Register, cover: Cover) -> None:
    sheet = book.create_sheet("Bìa")
    sheet.column_dimensions["A"].width = 80
    dates = f"Từ ngày {shown(cover.first_date) or '…' * 5} đến ngày {shown(cover.last_date) or '…' * 5}"
    numbers = f"Từ số {cover.first_number or '…' * 4} đến số {cover.last_number or '…' * 4}"
    lines = (cover.parent, cover.body, "", register.name, "", f"Năm: {cover.year}", dates, numbers)
    for words in (*lines, f"Quyển số: {cover.volume or '…' * 4}"):
        cell = WriteOnlyCell(sheet, value=clean(words))
        cell.data_type = "s"
        cell.font = Font(name=FONT, size=14, bold=words in (cover.body, register.name))
        cell.alignment = Alignment(horizontal="center")
        sheet.append([cell])
