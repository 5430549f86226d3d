"""The form of figures as an Excel file: written with its letter, read from whatever came back.

Only the cells to fill in are open. A hidden sheet carries the request's code, so that a renamed file, or the form of
another period, is known for what it is.
"""

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.datavalidation import DataValidation

from domain.form import FONT
from domain.indicator_reading import read_rows
from domain.indicators import Indicator, Kind, Value
from domain.plan import NotAPlan
from tasks.importing_docx import docx_lines

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LARGEST = 20_000_000  # bytes once unpacked: a form has some twenty thousand
_HIDDEN = "vanthu"
_HEADINGS = ("TT", "Chỉ tiêu", "Đơn vị tính", "Kết quả", "Ghi chú")
_WIDTHS = (6, 58, 16, 18, 26)
_MOST_ROWS = 2000
_EDGE = Side(style="thin")
_BORDER = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_OPEN = PatternFill("solid", fgColor="FFF7D6")


@dataclass(frozen=True)
class FormHead:
    """What stands above the table: whose form, for which period, and the request it belongs to."""

    office: str
    title: str  # "Báo cáo quý I năm 2024 về ..."
    period: str  # "từ ngày 15 tháng 12 năm 2023 đến ngày 14 tháng 3 năm 2024"
    due: str
    code: str
    answer_to: str


@dataclass(frozen=True)
class ReadForm:
    """The values in a file, the code of the request it was made for (if it is our form), and what was wrong with it."""

    values: dict[str, Value]
    code: str = ""
    wrong: str = ""


def write_form(head: FormHead, indicators: Sequence[Indicator]) -> bytes:
    """The form as XLSX: only the results and the notes can be written, figures within their range."""
    book = Workbook()
    sheet: Any = book.active
    sheet.title = "Biểu số liệu"
    lines = (
        head.office.upper(),
        "BIỂU SỐ LIỆU",
        head.title,
        f"Số liệu tính {head.period}.",
        f"Điền vào các ô màu vàng rồi gửi kèm thư trả lời đến {head.answer_to}; thời hạn: {head.due}.",
    )
    cell: Any
    for number, words in enumerate(lines, start=1):
        sheet.merge_cells(start_row=number, start_column=1, end_row=number, end_column=len(_HEADINGS))
        cell = sheet.cell(number, 1, words)
        cell.data_type = "s"
        cell.font = Font(name=FONT, size=12, bold=number < 4, italic=number > 3)
        cell.alignment = Alignment(
            horizontal="left" if number in (1, 5) else "center", wrap_text=True, vertical="center"
        )
    sheet.row_dimensions[3].height = sheet.row_dimensions[5].height = 34
    top = len(lines) + 2
    _row(sheet, top, _HEADINGS, head=True)
    for row, indicator in enumerate(indicators, start=1):
        _row(sheet, top + row, (row, indicator.name, indicator.unit, None, None))
        for column in (4, 5):
            cell = sheet.cell(top + row, column)
            cell.protection, cell.fill = Protection(locked=False), _OPEN
        _validate(sheet, f"D{top + row}", indicator)
    for letter, width in zip("ABCDE", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = f"A{top + 1}"
    sheet.protection.sheet, sheet.protection.formatColumns, sheet.protection.formatRows = True, False, False
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    hidden = book.create_sheet(_HIDDEN)
    hidden.append(["request", head.code])
    hidden.sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _row(sheet: Any, number: int, words: Iterable[object], *, head: bool = False) -> None:
    for column, value in enumerate(words, start=1):
        cell = sheet.cell(number, column, value)
        if isinstance(value, str):
            cell.data_type = "s"
        cell.font, cell.border = Font(name=FONT, size=12, bold=head), _BORDER
        left = column in (2, 5) and not head
        cell.alignment = Alignment(horizontal="left" if left else "center", vertical="center", wrap_text=True)


def _validate(sheet: Any, cell: str, indicator: Indicator) -> None:
    if not indicator.kind.is_figure:
        return
    low, high = indicator.low, indicator.high
    between = low is not None and high is not None
    rule = DataValidation(
        type="whole" if indicator.kind is Kind.COUNT else "decimal",
        operator="between" if between else "lessThanOrEqual" if low is None else "greaterThanOrEqual",
        formula1=str(low if low is not None else high if high is not None else -(10**12)),
        formula2=str(high) if between else None,
        allow_blank=True,
    )
    rule.errorTitle, rule.error = "Số liệu chưa hợp lệ", f"{indicator.name}: đề nghị ghi một số{_range(indicator)}."
    rule.promptTitle, rule.prompt = "Kết quả", f"Ghi {indicator.kind.label}{_range(indicator)}."
    rule.showErrorMessage = rule.showInputMessage = True
    sheet.add_data_validation(rule)
    rule.add(cell)


def _range(indicator: Indicator) -> str:
    low = f" từ {indicator.low}" if indicator.low is not None else ""
    return low + (f" đến {indicator.high}" if indicator.high is not None else "")


def read_xlsx(indicators: Sequence[Indicator], content: bytes, name: str) -> ReadForm:
    """The values in an Excel file, wherever the rows stand; whatever is wrong comes back as one Vietnamese line."""
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        why = "có mật khẩu hoặc là tệp Excel đời cũ (.xls): đề nghị bỏ mật khẩu, lưu lại thành .xlsx"
        return ReadForm({}, wrong=f"Tệp {name} {why}, hoặc ghi số liệu vào thư")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > LARGEST:
                return ReadForm({}, wrong=f"Tệp {name} quá lớn so với biểu mẫu: đề nghị điền vào biểu mẫu đã gửi kèm")
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        found, code = _read_book(indicators, book, name)
    except Exception:  # noqa: BLE001 (whatever a damaged file does to its reader)
        return ReadForm({}, wrong=f"Tệp {name} bị hỏng, không mở được: đề nghị gửi lại, hoặc ghi số liệu vào thư")
    if not found:
        formulas = b"<f>" in _sheets(content) or b"<f " in _sheets(content)
        why = "chỉ có công thức mà chưa có kết quả" if formulas else "chưa có số liệu của chỉ tiêu nào"
        return ReadForm({}, code, f"Tệp {name} {why}: đề nghị điền vào cột “Kết quả” của biểu mẫu đã gửi kèm")
    return ReadForm(found, code)


def _read_book(indicators: Sequence[Indicator], book: Any, name: str) -> tuple[dict[str, Value], str]:
    found: dict[str, Value] = {}
    code = ""
    for sheet in book.worksheets:
        rows = [
            [_words(cell) for cell in row] for row in sheet.iter_rows(max_row=_MOST_ROWS, max_col=40, values_only=True)
        ]
        if sheet.title == _HIDDEN:
            code = next((row[1] for row in rows if len(row) > 1 and row[0] == "request"), "")
            continue
        source = f"tệp {name}, trang “{sheet.title}”"
        found = {**read_rows(indicators, rows, source), **found}
    return found, code


def _words(value: object) -> str:
    """A cell as people would write it: Excel's own numbers get a comma for their decimals."""
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.6f}".rstrip("0").replace(".", ",")
    return str(value)


def _sheets(content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        return b"".join(archive.read(name) for name in names)


def read_docx(indicators: Sequence[Indicator], content: bytes, name: str) -> ReadForm:
    """The values in the tables of a Word file; lines of the form in its text count too."""
    lines = docx_lines(content)
    if isinstance(lines, NotAPlan):
        return ReadForm({}, wrong=f"Tệp {name} không đọc được: đề nghị gửi lại, hoặc ghi số liệu vào thư")
    rows = [line.cells or tuple(line.text.split(":", 1)) for line in lines]
    return ReadForm(read_rows(indicators, rows, f"tệp {name}"))
