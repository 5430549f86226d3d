# ruff: noqa: E501 - tables

from collections.abc import Callable
from datetime import date

import pytest

from domain.dates import read_date
from tests.domain.replies_set.builder import decomposed, unmarked

MONDAY = date(2024, 3, 18)

CLEAR = {
    "15/3": "2024-03-15", "15/03/2024": "2024-03-15", "15-3-2024": "2024-03-15", "15.3.24": "2024-03-15",
    "15/3 này": "2024-03-15", "2024-03-20": "2024-03-20", "ngày 15": "2024-03-15", "ngày 15 tháng 3": "2024-03-15",
    "ngày 15 tháng 3 năm 2025": "2025-03-15", "20 thg 3, 2024": "2024-03-20", "ngày 05 tháng tư": "2024-04-05",
    "ngày 20-3": "2024-03-20", "đến 20.3": "2024-03-20", "hết ngày 20": "2024-03-20", "trước 20/3": "2024-03-20",
    "ngày 5 tháng tới": "2024-04-05", "thứ Sáu tuần này": "2024-03-22", "thứ 6 tuần sau": "2024-03-29",
    "thứ Tư tuần sau nữa": "2024-04-03", "T6": "2024-03-22", "chiều thứ 6": "2024-03-22", "th 5": "2024-03-21",
    "chủ nhật": "2024-03-24", "CN này": "2024-03-24", "thứ ba tới": "2024-03-19", "thứ Hai tới": "2024-03-25",
    "16h00 ngày 15/3": "2024-03-15", "8 giờ 00 phút ngày 20/3/2024": "2024-03-20", "trước 17h, 20/3": "2024-03-20",
    "hôm nay": "2024-03-18", "chiều nay": "2024-03-18", "mai": "2024-03-19", "ngày mai": "2024-03-19",
    "đến sáng mai": "2024-03-19", "ngày kia": "2024-03-20", "hôm qua": "2024-03-17", "2 ngày nữa": "2024-03-20",
    "hai tuần nữa": "2024-04-01", "sau 3 ngày": "2024-03-21", "hết tháng 3": "2024-03-31", "hết tháng này": "2024-03-31",
    "hết tháng sau": "2024-04-30", "hết tháng 12": "2024-12-31", "từ 15/3 sang 20/3": "2024-03-20",
    "lùi từ ngày 18 đến ngày 25": "2024-03-25", "thứ Tư, ngày 20/3": "2024-03-20", "ngày 20/3 (thứ Tư)": "2024-03-20",
    "Kế hoạch số 05/KH-MN ngày 26/02/2024, xin đến 22/3": "2024-03-22", "29/2": "2024-02-29",
}  # fmt: skip
UNCLEAR = (
    "mùng 5", "mùng 5/4", "mồng 3 tháng 4", "rằm tháng giêng", "cuối tuần", "cuối tuần này", "cuối tháng", "đầu tháng 4", "giữa tháng",
    "hết tuần", "tuần tới", "tuần sau", "tháng sau", "31/2", "12/15", "20/3 hoặc 22/3", "thứ Năm, ngày 20/3", "thứ 2", "thứ 6 sau",
    "vài ngày nữa", "2-3 ngày nữa", "một hai ngày", "xin thêm 2 ngày", "5 ngày làm việc nữa", "20/3/2204", "ngày 32", "hết tháng 13",
)  # fmt: skip
NONE = (
    "",
    "9h30'",
    "8 giờ 00 phút",
    "Đã nhận",
    "mục II.3",
    "lớp 4 tuổi",
    "05/KH-MNSM",
    "1/2 ngày",
    "0912 345 678",
    "cô Mai báo cáo",
)


@pytest.mark.parametrize("write", [str, decomposed, unmarked, str.upper])
@pytest.mark.parametrize(("text", "expected"), CLEAR.items())
def test_a_date_is_day_before_month_and_counted_from_the_mail(
    text: str, expected: str, write: Callable[[str], str]
) -> None:
    reading = read_date(write(text), MONDAY)
    assert reading.day == date.fromisoformat(expected)
    assert not reading.ambiguous


@pytest.mark.parametrize("text", UNCLEAR)
def test_what_may_be_two_days_or_none_is_asked_for(text: str) -> None:
    reading = read_date(text, MONDAY)
    assert reading.day is None
    assert reading.ambiguous


@pytest.mark.parametrize("text", NONE)
def test_numbers_and_times_are_no_dates(text: str) -> None:
    reading = read_date(text, MONDAY)
    assert reading.day is None
    assert not reading.ambiguous


def test_the_next_month_and_june_are_told_apart_by_their_marks_only() -> None:
    assert read_date("ngày 5 tháng sáu", MONDAY).day == date(2024, 6, 5)
    assert read_date("NGÀY 5 THÁNG SAU", MONDAY).day == date(2024, 4, 5)
    assert read_date("ngay 5 thang sau", MONDAY).ambiguous


def test_a_request_for_more_time_looks_ahead() -> None:
    assert read_date("đến 5/1", date(2024, 12, 28), coming=True).day == date(2025, 1, 5)
    assert read_date("ngày 15", MONDAY, coming=True).day == date(2024, 4, 15)
    assert read_date("ngày 31", date(2024, 5, 31), coming=True).day == date(2024, 5, 31)
    assert read_date("hết tháng 1", date(2024, 12, 28), coming=True).day == date(2025, 1, 31)


def test_a_date_in_the_past_is_no_new_date() -> None:
    assert read_date("15/3", MONDAY, coming=True).ambiguous
    assert read_date("15/3/2024", MONDAY, coming=True).ambiguous
    assert read_date("29/2", date(2024, 3, 18), coming=True).ambiguous


def test_why_is_said_in_vietnamese() -> None:
    assert read_date("15/3", MONDAY).why == "Ngày 15/03/2024."
    assert read_date("mùng 5", MONDAY).why == "Ngày nêu chưa rõ."


def test_a_weekday_far_from_the_date_does_not_confirm_it() -> None:
    assert read_date("Xin nộp ngày 20/3 vì chiều thứ Năm em phải đi họp", MONDAY).ambiguous
    assert read_date("Xin lùi đến ngày 22/3, chiều thứ Năm em phải đi họp", MONDAY, coming=True).day == date(
        2024, 3, 22
    )


def test_a_morning_is_not_taken_for_putting_off() -> None:
    sent = date(2024, 3, 18)
    assert read_date("Xin nộp ngày 20/3 vì sáng thứ Năm em phải đi họp", sent, coming=True).ambiguous
    assert read_date("xin lùi từ 20/3 sang sáng thứ Năm", sent, coming=True).day == date(2024, 3, 21)
