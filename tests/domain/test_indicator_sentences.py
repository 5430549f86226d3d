import pytest

from domain.indicator_sentences import IN_ORDER, IN_SENTENCE, in_order, in_sentences
from domain.indicators import defined

INDICATORS = defined(
    [
        {"code": "tin", "name": "Số tin, bài đã đăng", "unit": "bài"},
        {"code": "buoi", "name": "Số buổi tuyên truyền", "unit": "buổi"},
        {"code": "nguoi", "name": "Số lượt người tham dự", "unit": "lượt người"},
        {"code": "kho", "name": "Khó khăn", "kind": "text", "required": False},
    ]
)


def numbers(text: str) -> dict[str, int]:
    return {code: int(value.number or 0) for code, value in in_sentences(INDICATORS, text).items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trong tháng tổ đã đăng 5 tin bài, tổ chức 2 buổi, có 120 lượt người tham gia",
            {"tin": 5, "buoi": 2, "nguoi": 120},
        ),
        ("Quý này nhà trường đăng được 12 tin, bài và tổ chức ba buổi tuyên truyền.", {"tin": 12, "buoi": 3}),
        ("Đã có 1.250 lượt người tham dự các buổi tuyên truyền.", {"nguoi": 1250}),
        ("Em tổ chức 2 buổi cho phụ huynh ạ; khoảng 30 lượt người.", {"buoi": 2, "nguoi": 30}),
    ],
)
def test_figures_told_in_sentences_are_read(text: str, expected: dict[str, int]) -> None:
    assert numbers(text) == expected
    assert {value.source for value in in_sentences(INDICATORS, text).values()} == {IN_SENTENCE}


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức 2 buổi họp phụ huynh.",
        "Mỗi tuần 2 buổi tuyên truyền.",
        "Tháng sau sẽ đăng 5 tin bài.",
        "Tăng 2 buổi so với kỳ trước.",
        "Đăng 5 tin bài. Sau đó đăng thêm 7 tin bài.",
        "Lúc 8 giờ ngày 5/3 cả tổ họp.",
        "> đã đăng 5 tin bài",
    ],
)
def test_a_figure_of_something_else_or_of_two_things_is_none(text: str) -> None:
    assert numbers(text) == {}


def test_of_two_indicators_with_one_unit_the_words_of_the_sentence_choose() -> None:
    two = defined(
        [
            {"code": "tt", "name": "Số buổi tuyên truyền", "unit": "buổi"},
            {"code": "th", "name": "Số buổi tập huấn", "unit": "buổi"},
        ]
    )
    found = in_sentences(two, "Tuyên truyền 2 buổi, 3 buổi tập huấn")
    assert {code: value.number for code, value in found.items()} == {"tt": 2, "th": 3}
    assert in_sentences(two, "Tổ chức 2 buổi") == {}


@pytest.mark.parametrize(
    "text", ["12\n3\n120", "Em gửi số liệu ạ\n\n12\n\n- 3\n120.\n\nEm cảm ơn", "12\n3\nkhoảng 120"]
)
def test_bare_numbers_are_taken_in_the_order_of_the_form(text: str) -> None:
    found = in_order(INDICATORS, text)
    assert {code: value.number for code, value in found.items()} == {"tin": 12, "buoi": 3, "nguoi": 120}
    assert {value.source for value in found.values()} == {IN_ORDER}


@pytest.mark.parametrize(
    "text",
    [
        "12\n3",
        "12\n3\n120\n4",
        "12\nđã xong\n3\n120",
        "Quý 1:\n12\n3\n120",
        "> 12\n> 3\n> 120",
        "12\n3\n1.2.3",
        "đã xong",
    ],
)
def test_other_bare_numbers_are_asked_about(text: str) -> None:
    assert in_order(INDICATORS, text) == {}


def test_a_single_figure_needs_no_order() -> None:
    assert in_order(INDICATORS[:1], "12") == {}
