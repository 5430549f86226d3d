"""What a report must give figures on: how it is defined, what is asked for, what is counted together."""

from decimal import Decimal
from typing import Any

import pytest

from domain.indicators import (
    MOST,
    Gap,
    Indicator,
    IndicatorError,
    Kind,
    Total,
    Value,
    combined,
    cumulative,
    defined,
    gaps,
    rounded,
    to_plain,
    unusual,
)

POSTS = Indicator("tin", "Số tin, bài đã đăng", "bài", high=Decimal(500))


def refused(*rows: Any) -> str:
    with pytest.raises(IndicatorError) as error:
        defined(list(rows))
    return str(error.value)


def why(indicator: Indicator, value: Value | None) -> str:
    found = gaps([indicator], {indicator.code: value} if value else {})
    assert [gap.indicator for gap in found] in ([], [indicator])
    return found[0].why if found else ""


def given(number: str, code: str = "tin") -> Value:
    return Value(code, number, Decimal(number))


def test_a_bare_name_is_a_whole_number_that_is_never_negative() -> None:
    (found,) = defined(["  Số lượt  người tham dự "])
    assert found == Indicator("so_luot_nguoi_tham_du", "Số lượt người tham dự")
    assert (found.kind, found.low, found.high, found.total) == (Kind.COUNT, Decimal(0), None, Total.SUM)
    assert found.title == "Số lượt người tham dự"


def test_every_field_can_be_written_and_is_stored_and_read_back() -> None:
    rows = defined([
        {"name": "Tỷ lệ chuyên cần", "unit": "%", "type": "number", "min": 5, "max": "100", "total": "average"},
        {"code": "kho", "name": "Khó khăn", "kind": "text", "required": False},
        {"name": "Nhiệt độ", "kind": "number", "low": None},
    ])  # fmt: skip
    assert [(row.low, row.high) for row in rows] == [(Decimal(5), Decimal(100)), (None, None), (None, None)]
    assert (rows[0].title, rows[0].total, rows[1].required) == ("Tỷ lệ chuyên cần (%)", Total.AVERAGE, False)
    assert defined(to_plain(rows)) == rows


@pytest.mark.parametrize("rows", [None, [], "Số tin, bài", 3])
def test_a_list_without_a_line_is_refused(rows: object) -> None:
    with pytest.raises(IndicatorError, match="ít nhất một dòng"):
        defined(rows)


def test_a_form_longer_than_a_letter_can_hold_is_refused() -> None:
    assert refused(*(f"Chỉ tiêu {number}" for number in range(MOST + 1))).startswith(f"Quá {MOST} chỉ tiêu")


@pytest.mark.parametrize("row", [{"unit": "bài"}, {"name": " "}, {"name": None}, 7, None])
def test_an_indicator_without_a_name_is_refused_by_its_place(row: object) -> None:
    assert refused("Số tin, bài", row) == "Chỉ tiêu thứ 2 chưa có tên (name)."


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ({1: "a", "đơn vị": "bài"}, "Chỉ tiêu “Tin”: không có mục “1”."),
        ({"kind": "whole"}, "Chỉ tiêu “Tin”: không rõ “whole”, chỉ nhận count (số nguyên), number (số), text (chữ), "
         "link (đường dẫn)."),
        ({"kind": ["count"]}, "Chỉ tiêu “Tin”: không rõ “['count']”, chỉ nhận count (số nguyên), number (số), "
         "text (chữ), link (đường dẫn)."),
        ({"total": "max"}, "Chỉ tiêu “Tin”: không rõ “max”, chỉ nhận sum (cộng dồn), last (số cuối kỳ), "
         "average (bình quân)."),
        ({"max": "nhiều"}, "Chỉ tiêu “Tin”: mức thấp nhất, cao nhất phải là số, không phải “nhiều”."),
        ({"low": float("nan")}, "Chỉ tiêu “Tin”: mức thấp nhất, cao nhất phải là số, không phải “nan”."),
        ({"high": float("inf")}, "Chỉ tiêu “Tin”: mức thấp nhất, cao nhất phải là số, không phải “inf”."),
        ({"low": 5, "high": 4}, "Chỉ tiêu “Tin”: mức thấp nhất lớn hơn mức cao nhất."),
    ],
)  # fmt: skip
def test_a_wrong_field_is_named_in_one_vietnamese_line(row: dict[Any, Any], line: str) -> None:
    assert refused({"name": "Tin"} | row) == line


def test_two_of_one_name_or_one_code_are_refused() -> None:
    assert refused("Số tin", "so TIN") == "Chỉ tiêu “so_tin” ghi hai lần."
    assert refused({"code": "a", "name": "Số tin"}, {"code": "b", "name": "Số tin"}) == "Chỉ tiêu “Số tin” ghi hai lần."


def test_a_name_without_letters_needs_a_code() -> None:
    assert refused("---", "***").startswith("Chỉ tiêu “---”: tên không có chữ cái, chữ số nào")
    assert [row.code for row in defined([{"code": "tang", "name": "↑"}, {"code": "giam", "name": "↓"}])] == [
        "tang",
        "giam",
    ]


def test_what_is_missing_is_asked_for_only_when_it_is_required() -> None:
    assert gaps([POSTS], {}) == (Gap(POSTS, "chưa có số liệu"),)
    assert why(POSTS, Value("tin", "  ")) == "chưa có số liệu"
    assert why(Indicator("kho", "Khó khăn", kind=Kind.TEXT, required=False), None) == ""


@pytest.mark.parametrize(
    ("number", "said"),
    [("12", ""), ("0", ""), ("500", ""), ("1.5", "1,5 không phải số nguyên"), ("-1", "-1 nhỏ hơn mức thấp nhất 0"),
     ("1250", "1.250 lớn hơn mức cao nhất 500")],
)  # fmt: skip
def test_a_figure_must_lie_within_its_bounds(number: str, said: str) -> None:
    assert why(POSTS, given(number)) == said


def test_without_bounds_any_number_will_do() -> None:
    assert why(Indicator("do", "Nhiệt độ", kind=Kind.NUMBER, low=None), given("-3.5", "do")) == ""


def test_words_that_are_no_number_are_said_back_shortened() -> None:
    assert why(POSTS, Value("tin", "khá nhiều")) == "chưa rõ số từ “khá nhiều”"
    assert why(POSTS, Value("tin", "rất nhiều " * 10)) == f"chưa rõ số từ “{'rất nhiều ' * 6}…”"


def test_a_link_must_look_like_one_and_words_may_be_any() -> None:
    link = Indicator("link", "Đường dẫn minh chứng", kind=Kind.LINK)
    for words in ("https://mnhoasen.example/tin/12", "mnhoasen.example/tin"):
        assert why(link, Value("link", words)) == ""
    assert why(link, Value("link", "trên Trang Web")) == "chưa thấy đường dẫn"
    assert why(Indicator("kho", "Khó khăn", kind=Kind.TEXT), Value("kho", "không")) == ""


def test_a_value_is_shown_as_a_number_a_rough_number_or_its_words() -> None:
    assert given("1250").text == "1.250"
    assert Value("tin", "tầm 30", Decimal(30), approximate=True).text == "khoảng 30"
    assert Value("kho", "mưa nhiều").text == "mưa nhiều"


@pytest.mark.parametrize(
    ("number", "earlier", "is_unusual"),
    [("100", [10], False), ("30", [10, 10], False), ("31", [10, 10], True), ("3", [10, 10], True),
     ("4", [10, 10], False), ("4", [0, 0], True), ("3", [0, 0], False), ("0", [2, 2], False)],
)  # fmt: skip
def test_a_figure_far_from_earlier_periods_is_warned_of(number: str, earlier: list[int], is_unusual: bool) -> None:
    assert bool(unusual(POSTS, Decimal(number), [Decimal(each) for each in earlier])) is is_unusual


def test_the_warning_says_the_last_four_periods() -> None:
    said = unusual(POSTS, Decimal(1250), [Decimal(each) for each in (1, 10, 12, 11, 9)])
    assert said == "Số tin, bài đã đăng: 1.250 khác nhiều so với các kỳ trước (10, 12, 11, 9)"


def test_figures_of_people_are_added_or_averaged_and_none_is_none() -> None:
    figures = [Decimal(each) for each in ("97", "99.25")]
    assert combined(Total.SUM, figures) == Decimal("196.25")
    assert combined(Total.LAST, figures) == Decimal("196.25")
    assert combined(Total.AVERAGE, figures) == Decimal("98.13")
    assert combined(Total.SUM, []) is None


def test_figures_of_periods_are_added_averaged_or_the_last_one() -> None:
    figures = [Decimal(3), Decimal(4)]
    assert cumulative(Total.SUM, figures) == 7
    assert cumulative(Total.AVERAGE, figures) == Decimal("3.5")
    assert cumulative(Total.LAST, figures) == 4
    assert cumulative(Total.LAST, []) is None


@pytest.mark.parametrize(("value", "by_hand"), [("98.125", "98.13"), ("98.124", "98.12"), ("7", "7"), ("1E+2", "100")])
def test_half_a_hundredth_is_rounded_up(value: str, by_hand: str) -> None:
    assert rounded(Decimal(value)) == Decimal(by_hand)
