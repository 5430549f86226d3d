"""The figures of reporting as XLSX: plans, periods, duties, people, the year's maps, and every request behind them."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, BinaryIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from domain.counts import Count
from domain.form import FONT
from domain.heat_map import MARKS, HeatMap, legend
from domain.heat_svg import COLOURS
from domain.punctuality import Punctuality
from domain.wording import short_day
from tasks.reporting_year import ReportingYear, by_duty, by_period, by_plan
from tasks.sheets import Sheet, Tables
from tasks.spreadsheets import clean

FIGURES = (
    *(count.label[:1].upper() + count.label[1:] for count in Count),
    "Tổng số", "Gia hạn", "Phải nộp", "Đã nộp", "Tỷ lệ nộp (%)", "Nộp đúng hạn", "Tỷ lệ đúng hạn (%)",
    "Số ngày muộn (trung vị)", "Số lần nhắc", "Nhắc mỗi báo cáo",
)  # fmt: skip
_LIST_HEAD = (
    "Kế hoạch", "Kỳ", "Nhiệm vụ", "Người báo cáo", "Tình trạng", "Hạn ban đầu", "Hạn hiện nay", "Nhận lúc",
    "Chấp nhận lúc", "Số ngày muộn", "Số lần nhắc",
)  # fmt: skip
_LIST_WIDTHS = (16, 26, 12, 32, 18, 14, 14, 18, 18, 10, 10)


def write_book(target: BinaryIO, found: ReportingYear) -> int:
    """Write the workbook; gives the number of requests. Text stays text, figures are numbers."""
    book = Workbook(write_only=True)
    tables = Tables(book)
    for name, head, widths, groups in (
        ("Theo kế hoạch", ("Kế hoạch", "Tên"), (16, 60), found.by(by_plan)),
        ("Theo kỳ", ("Kế hoạch", "Kỳ"), (16, 30), found.by(by_period)),
        ("Theo nhiệm vụ", ("Kế hoạch", "Mã", "Nhiệm vụ"), (16, 10, 60), found.by(by_duty)),
        ("Theo người", ("Người báo cáo", "Mã"), (32, 18), found.by_person()),
    ):
        rows = ((*names, *figure_cells(figures)) for names, figures in groups)
        tables.add(Sheet(name, (*head, *FIGURES), (*widths, *(12 for _ in FIGURES)), rows))
    _add_map(book, "Năm theo người", found.people_map())
    _add_map(book, "Năm theo nhiệm vụ", found.duty_map())
    tables.add(Sheet("Từng báo cáo", _LIST_HEAD, _LIST_WIDTHS, _list(found)))
    tables.save(target)
    return len(found.lines)


def figure_cells(figures: Punctuality) -> tuple[Any, ...]:
    """The columns `FIGURES` of one row; empty where there is nothing to divide by."""
    return (
        *figures.counts.partition().values(),
        figures.counts.total,
        figures.counts.extended,
        figures.due,
        figures.received,
        _number(figures.completeness, 100),
        figures.in_time,
        _number(figures.timeliness, 100),
        _number(figures.median_days_late),
        figures.reminders,
        _number(figures.reminders_each),
    )


def _number(value: Fraction | None, times: int = 1) -> float | None:
    return None if value is None else round(float(value * times), 1)


def _list(found: ReportingYear) -> Iterator[tuple[Any, ...]]:
    for line in found.lines:
        row = line.request
        yield (
            line.plan.code,
            line.period.label,
            row.duty,
            row.person,
            row.place.label,
            short_day(row.original_due_on),
            short_day(row.due_on),
            f"{row.arrived_at:%d/%m/%Y %H:%M}" if row.arrived_at else "",
            f"{row.accepted_at:%d/%m/%Y %H:%M}" if row.accepted_at else "",
            line.asked.days_late(),
            row.reminders,
        )


def _add_map(book: Workbook, name: str, found: HeatMap) -> None:
    """The map as coloured cells with their marks, the legend below."""
    sheet = book.create_sheet(name)
    sheet.freeze_panes = "B2"
    sheet.column_dimensions["A"].width = 34
    for index in range(2, len(found.columns) + 2):
        sheet.column_dimensions[get_column_letter(index)].width = 12
    sheet.append([_cell(sheet, words, bold=True) for words in (found.corner, *found.columns)])
    for row, cells in found.rows:
        sheet.append([_cell(sheet, row), *(_cell(sheet, cell.mark, cell.place) for cell in cells)])
    sheet.append([])
    for count, words in legend():
        sheet.append([_cell(sheet, words), _cell(sheet, MARKS[count], count)])


def _cell(sheet: Any, words: str, place: Count | None = None, *, bold: bool = False) -> Any:
    cell = WriteOnlyCell(sheet, value=clean(words))
    cell.data_type = "s"
    cell.font = Font(name=FONT, size=12, bold=bold)
    if place is not None:
        fill, ink = (colour.removeprefix("#") for colour in COLOURS[place])
        cell.font = Font(name=FONT, size=12, color=ink)
        cell.fill = PatternFill("solid", fgColor=fill)
        cell.alignment = Alignment(horizontal="center")
    return cell
