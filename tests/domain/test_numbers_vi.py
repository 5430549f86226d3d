from decimal import Decimal

import pytest

from domain.numbers_vi import read_number, shown

NAMES = ("bài", "Số tin, bài đã đăng", "%", "buổi", "lượt người")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12", "12"), ("012", "12"), ("1.250", "1250"), ("1.250.000", "1250000"), ("1 250", "1250"), ("1,5", "1.5"),
        ("1.250,5", "1250.5"), ("0,75", "0.75"), ("1,250.5", "1250.5"), ("12 bài", "12"), ("12bài", "12"),
        ("12 tin bài ạ", "12"), ("12 (tăng 3 so với kỳ trước)", "12"), ("12 bài, trong đó 3 video", "12"),
        ("____12____", "12"), ("........ 12", "12"), ("98%", "98"), ("98,5 %", "98.5"), ("-5", "-5"),
        ("1,2 triệu đồng", "1200000"), ("3 nghìn lượt", "3000"), ("15tr", "15000000"), ("2 tỷ", "2000000000"),
        ("ba", "3"), ("Ba buổi", "3"), ("mười", "10"), ("mười hai", "12"), ("hai mươi mốt", "21"), ("tám buổi", "8"),
        ("hai mươi lăm bài", "25"), ("một trăm hai mươi", "120"), ("một trăm linh năm", "105"), ("bốn mươi tư", "44"),
        ("một nghìn hai trăm năm mươi", "1250"), ("hai triệu", "2000000"), ("12 (mười hai)", "12"),
        ("mười hai (12)", "12"), ("không", "0"),
        ("không có", "0"), ("Không phát sinh ạ", "0"), ("chưa có bài nào", "0"),
        ("0", "0"), ("0 bài", "0"), ("được 12 bài", "12"), ("là 7", "7"), ("có 5 buổi", "5"), ("một trăm rưởi", "150"),
        ("12.", "12"), ("12;", "12"), ("một", "1"), ("năm", "5"), ("20 buổi - đạt kế hoạch", "20"), ("= 12", "12"),
        ("1.25", "1.25"), ("- 12", "12"), ("1 triệu rưỡi", "1500000"), ("một triệu rưỡi", "1500000"),
        ("hai nghìn rưởi", "2500"), ("một nghìn hai trăm triệu", "1200000000"),
        ("hai tỷ ba trăm triệu", "2300000000"), ("2 triệu tiền in tờ rơi", "2000000"),
    ],
)  # fmt: skip
def test_a_number_is_read_as_people_write_it(words: str, value: str) -> None:
    assert read_number(words, NAMES).value == Decimal(value)


@pytest.mark.parametrize("words", ["khoảng 30", "gần 30 lượt", "hơn 30 người", "~30", "trên 30", "tầm 30", "30+"])
def test_a_number_said_to_be_rough_is_marked(words: str) -> None:
    found = read_number(words, NAMES)
    assert (found.value, found.approximate) == (Decimal(30), True)


@pytest.mark.parametrize(
    "words",
    ["", "____", "12-15", "12 đến 15", "12/15", "12 hoặc 13", "chưa có số liệu", "không rõ", "nhiều", "đã đăng đủ",
     "12 con voi", "a12", "1.2.3", "1,2,3", "lớp 5A", "ba đến năm", "hai ba bài",
     "không một ai", "hai rưỡi", "một trăm hai mươi rưỡi", "2 triệu mua 3 loa", "2 triệu mỗi lớp"],
)  # fmt: skip
def test_what_may_mean_two_things_or_nothing_is_no_number(words: str) -> None:
    assert read_number(words, NAMES).value is None


def test_where_only_whole_numbers_make_sense_an_english_comma_divides_thousands() -> None:
    assert read_number("1,250", whole=True).value == 1250
    assert read_number("1,250").value == Decimal("1.25")
    assert read_number("1,250,000").value == 1250000


@pytest.mark.parametrize(
    ("value", "text"),
    [("1250", "1.250"), ("1.5", "1,5"), ("-1250.50", "-1.250,5"), ("0", "0"), ("10", "10"), ("1E+3", "1.000")]
)  # fmt: skip
def test_a_number_is_shown_as_documents_print_it(value: str, text: str) -> None:
    assert shown(Decimal(value)) == text


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,5", "1.5"), ("1,5 triệu", "1.5"), ("1,5 triệu đồng", "1.5"), ("2 tỷ", "2000"), ("500 nghìn", "0.5"),
        ("hai triệu rưỡi", "2.5"), ("ba", "3"), ("1.500.000 đồng", None), ("năm trăm nghìn", None),
        ("không", "0"),
    ],
)  # fmt: skip
def test_a_unit_may_hold_the_scale_and_plain_dong_is_another_unit(words: str, value: str | None) -> None:
    found = read_number(words, ("Kinh phí đã chi",), unit="triệu đồng").value
    assert found == (None if value is None else Decimal(value))


def test_a_rate_is_no_thousand_million() -> None:
    assert read_number("2 tỷ", unit="tỷ lệ").value == 2 * 10**9


@pytest.mark.parametrize(
    ("words", "value"),
    [("2 tin, 1 bài", "3"), ("2 tin và 1 bài", "3"), ("2 tin, bài", "2"), ("khoảng 2 tin, 3 bài", "5"),
     ("2 tin, trong đó 1 tin ảnh", "2")],
)  # fmt: skip
def test_two_kinds_counted_together_are_added(words: str, value: str) -> None:
    assert read_number(words, ("Số tin, bài",), unit="tin, bài").value == Decimal(value)
