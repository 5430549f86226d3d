from datetime import date

import pytest

from domain.orders import read_order

MONDAY = date(2024, 3, 11)


@pytest.mark.parametrize(
    ("words", "who", "due"),
    [
        ("Giao cô Nhạn, hạn thứ Năm", "Nhạn", date(2024, 3, 14)),
        ("giao co Nhan, han thu Nam", "Nhan", date(2024, 3, 14)),
        ("Giao đồng chí Hoàng Thị Nhạn báo cáo trước ngày 15/3", "Hoàng Thị Nhạn", date(2024, 3, 15)),
        ("Nhờ văn thư giao cho tổ trưởng tổ 1 tổng hợp, chậm nhất 20/3", "tổ trưởng tổ 1", date(2024, 3, 20)),
        ("Chuyển đ/c Mai xử lý, xong trước 15/3", "Mai", date(2024, 3, 15)),
        ("Kính gửi văn thư\nPhân công các đồng chí Ban giám hiệu: hạn 15/3", "Ban giám hiệu", date(2024, 3, 15)),
    ],
)
def test_an_order_says_who_and_by_when(words: str, who: str, due: date) -> None:
    order = read_order(words, MONDAY)
    assert order is not None
    assert (order.assignee, order.due.day) == (who, due)


def test_the_date_may_stand_in_the_next_line() -> None:
    order = read_order("Giao cô Nhạn\nngày 15/3 nhé", MONDAY)
    assert order is not None
    assert order.due.day == date(2024, 3, 15)


def test_an_order_without_a_date_is_still_an_order() -> None:
    order = read_order("Giao cô Nhạn xử lý giúp", MONDAY)
    assert order is not None
    assert (order.assignee, order.due.day, order.words) == ("Nhạn", None, "Giao cô Nhạn xử lý giúp")


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Đã nhận",
        "Tôi đã giao cô Nhạn rồi",
        "Giao",
        "Giao cô",
        "Giao ., hạn 15/3",
        "1\n2\n3\n4\nGiao cô Nhạn, hạn 15/3",
    ],
)
def test_other_words_are_no_order(words: str) -> None:
    assert read_order(words, MONDAY) is None
