from datetime import date

import pytest

from domain.calendar_rows import CONFIRMED_DAYS, CalendarDay, DayKind, RowProblem, calendar_rows


def test_rows_with_vietnamese_columns_are_read() -> None:
    row = {"Ngày": "02/01/2026", "Loại": "nghỉ", "Tên": "Nghỉ hoán đổi", "Văn bản": "12729/VPCP-KGVX", "Nguồn": "VPCP"}
    assert calendar_rows([row]) == (
        CalendarDay(date(2026, 1, 2), DayKind.OFF, "Nghỉ hoán đổi", "12729/VPCP-KGVX", "VPCP"),
    )


def test_rows_with_english_columns_and_dates_are_read() -> None:
    rows = calendar_rows([{"day": date(2026, 1, 10), "kind": "work", "name": "Làm bù", "note": "không dùng"}])
    assert rows == (CalendarDay(date(2026, 1, 10), DayKind.WORK, "Làm bù"),)


def test_a_range_gives_one_row_a_day() -> None:
    rows = calendar_rows([{"Từ ngày": "1.6.2024", "Đến ngày": "03/6/2024", "Loại": "Nghỉ hè", "Tên": "Nghỉ hè"}])
    assert isinstance(rows, tuple)
    assert [row.day.day for row in rows] == [1, 2, 3]
    assert {row.kind for row in rows} == {DayKind.SCHOOL_BREAK}


@pytest.mark.parametrize("cell", ["01/6/2024-03/6/2024", "1.6.2024 – 3.6.2024", "2024-06-01 đến 2024-06-03"])
def test_a_range_in_one_cell_gives_one_row_a_day_too(cell: str) -> None:
    rows = calendar_rows([{"Ngày": cell, "Loại": "Nghỉ hè", "Tên": "Nghỉ hè"}])
    assert isinstance(rows, tuple)
    assert [row.day.day for row in rows] == [1, 2, 3]


def test_the_label_of_each_kind_is_read_back() -> None:
    for kind in DayKind:
        rows = calendar_rows([{"day": "2026-01-02", "kind": kind.label, "name": "x"}])
        assert isinstance(rows, tuple)
        assert rows[0].kind is kind


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Nghỉ lễ", DayKind.OFF),
        ("nghỉ hoán đổi", DayKind.OFF),
        ("OFF", DayKind.OFF),
        ("Làm bù", DayKind.WORK),
        ("đi làm", DayKind.WORK),
        ("ngày làm việc", DayKind.WORK),
        ("Nghỉ hè", DayKind.SCHOOL_BREAK),
        ("nghỉ giữa kỳ", DayKind.SCHOOL_BREAK),
    ],
)
def test_the_usual_words_for_a_kind_are_read(word: str, kind: DayKind) -> None:
    rows = calendar_rows([{"\ufeffNgày": "2-1-2026", "Loại": word, "Tên": "x"}])
    assert rows == (CalendarDay(date(2026, 1, 2), kind, "x"),)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"day": "31/02/2026", "kind": "nghỉ", "name": "x"}, "Dòng 1: ngày “31/02/2026” không đọc được"),
        ({"day": "ngày mai", "kind": "nghỉ", "name": "x"}, "Dòng 1: ngày “ngày mai” không đọc được"),
        ({"day": "", "kind": "nghỉ", "name": "x"}, "Dòng 1: ngày “” không đọc được"),
        ({"day": "2026-01-02", "kind": "có thể", "name": "x"}, "Dòng 1: loại “có thể” không rõ"),
        ({"day": "2026-01-02", "name": "x"}, "Dòng 1: loại “” không rõ"),
        ({"day": "2026-01-02", "kind": "nghỉ", "name": " "}, "Dòng 1: thiếu tên ngày"),
        ({"from": "2026-01-02", "to": "2026-01-01", "kind": "nghỉ", "name": "x"}, "không hợp lệ"),
        ({"from": "2026-01-02", "to": "2036-01-01", "kind": "nghỉ", "name": "x"}, "không hợp lệ"),
    ],
)
def test_a_row_that_cannot_be_read_is_named(row: dict[str, str], problem: str) -> None:
    result = calendar_rows([row])
    assert isinstance(result, RowProblem)
    assert problem in result.lines[0]


def test_one_bad_row_refuses_them_all() -> None:
    good = {"day": "2026-01-02", "kind": "nghỉ", "name": "x"}
    result = calendar_rows([good, {}, good])
    assert isinstance(result, RowProblem)
    assert result.lines[0].startswith("Dòng 2: ")


def test_the_days_that_come_with_the_product_are_distinct_and_in_order() -> None:
    days = [row.day for row in CONFIRMED_DAYS]
    assert days == sorted(set(days))
