"""What looks wrong in a plan, line by line."""

import pytest

from domain.plan import PlanReading, read_plan

TOP = ["KẾ HOẠCH", "Giữ trường xanh"]
INTRO = ["Nhà trường xây dựng kế hoạch như sau:", "I. MỤC ĐÍCH"]


def found(*lines: str) -> set[tuple[str, str | None]]:
    read = read_plan(lines)
    assert isinstance(read, PlanReading)
    return {(row.problem, row.proposal) for row in read.suggestions if row.problem != "header_lost"}


@pytest.mark.parametrize(
    ("sentence", "problem", "proposal"),
    [
        ("Năm học 2024- 2025 trường xanh.", "spacing", "2024-2025"),
        ("Các phòng(ban) trồng cây.", "missing_space", "phòng (ban)"),
        ("Trường  xanh, sạch, đẹp.", "double_space", "Trường xanh,"),
        ("Trường xanh , sạch, đẹp.", "space_before_punctuation", "Trường xanh,"),
    ],
)
def test_a_slip_of_the_keyboard_is_shown_with_its_correction(sentence: str, problem: str, proposal: str) -> None:
    assert found(*TOP, *INTRO, sentence) == {(problem, proposal)}


@pytest.mark.parametrize("sentence", ["Trường xanh, sạch . . .", "Trường xanh, sạch, đẹp."])
def test_dots_left_to_fill_in_are_no_slip(sentence: str) -> None:
    assert found(*TOP, *INTRO, sentence) == set()


def test_blanks_that_the_extraction_left_everywhere_are_no_slip() -> None:
    assert found(*TOP, *INTRO, *(f"{number}. Trồng  cây." for number in range(1, 6))) == set()


def test_the_last_basis_ends_with_a_comma_before_the_intro() -> None:
    assert found(*TOP, "Căn cứ Luật Trẻ em", *INTRO, "Trường xanh.") == {("missing_terminal_punctuation", "em,")}


def test_a_page_that_ends_inside_a_sentence_is_shown() -> None:
    sentence = "Trường xanh, sạch và đẹp là nơi mà mọi trẻ em của xã"
    assert found(*TOP, *INTRO, sentence, "\fthích đến mỗi ngày.") == {("page_break_in_phrase", None)}


def test_a_number_that_was_skipped_is_shown_and_stays() -> None:
    assert found(*TOP, *INTRO, "1. Trồng cây.", "3. Tưới cây.") == {("numbering_gap", None)}
