"""Tables of any length as sheets: what goes in comes out, as text or as a number."""

import io
from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl import Workbook, load_workbook

from tasks.sheets import Sheet, Tables

HEAD = ("Người", "Số")


def opened(*tables: Sheet, beside: bool = False) -> Any:
    book = Workbook(write_only=True)
    made = Tables(book)
    for table in tables:
        if beside:
            book.create_sheet("Trang khác").append(["giữ nguyên"])
        made.add(table)
    stream = io.BytesIO()
    made.save(stream)
    return load_workbook(stream)


def back(rows: Iterable[Sequence[Any]]) -> list[tuple[Any, ...]]:
    sheet = opened(Sheet("Bảng", HEAD, (20, 10), rows))["Bảng"]
    return list(sheet.iter_rows(2, values_only=True))


def test_text_stays_text_and_figures_stay_figures() -> None:
    rows = [("Phạm Thu Nga", 3), ("=1+1", 2.5), ("0012", -1), (True, None), ("", 0)]
    sheet = opened(Sheet("Bảng", HEAD, (20, 10), rows))["Bảng"]
    assert [row for row in sheet.iter_rows(1, values_only=True)][:4] == [HEAD, *rows[:3]]
    assert [cell.data_type for cell in sheet["A"]] == ["s", "s", "s", "s", "s", "n"]
    assert sheet["A5"].value == "True"


def test_markup_breaks_and_blanks_come_back_as_they_were() -> None:
    words = '  <b>A & B</b> "x"\nhai\tdòng ]]> '
    assert back([(words, 1)]) == [(words, 1)]


def test_what_xml_cannot_hold_is_left_out_and_what_a_cell_cannot_hold_is_cut() -> None:
    ((words, _),) = back([("a\x00b\ud800" + "x" * 40_000, 1)])
    assert words.startswith("abxx")
    assert len(words) == 32_767


def test_more_rows_than_are_written_at_once_all_arrive_in_order() -> None:
    assert [row[1] for row in back((f"dòng {n}", n) for n in range(4500))] == list(range(4500))


def test_each_table_gets_its_own_rows_and_other_sheets_keep_theirs() -> None:
    tables = (Sheet("Một", HEAD, (20, 10), [("a", 1)]), Sheet("Hai", HEAD, (20, 10), [("b", 2)]))
    book = opened(*tables, beside=True)
    assert [book[name]["A2"].value for name in ("Một", "Hai")] == ["a", "b"]
    assert [sheet["A1"].value for sheet in book if sheet.title.startswith("Trang khác")] == ["giữ nguyên"] * 2


def test_a_table_without_rows_has_its_headings_ready_to_print() -> None:
    sheet = opened(Sheet("Bảng", HEAD, (20, 10), []))["Bảng"]
    assert (sheet.max_row, sheet.freeze_panes, sheet.column_dimensions["A"].width) == (1, "A2", 20)
    assert sheet["A1"].font.bold
    assert sheet.page_setup.orientation == "landscape"


def test_the_cells_of_a_row_have_borders_and_wrap() -> None:
    cell = opened(Sheet("Bảng", HEAD, (20, 10), [("a", 1)]))["Bảng"]["B2"]
    assert (cell.border.left.style, cell.alignment.wrap_text, cell.font.bold) == ("thin", True, False)
