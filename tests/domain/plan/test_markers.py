"""What begins a heading, and what only looks like it."""

import pytest

from domain.plan.markers import marker


def test_a_part_has_a_title_or_stands_alone() -> None:
    for text, rest in (("PHẦN I. MỤC ĐÍCH", "MỤC ĐÍCH"), ("Chương II", "")):
        found = marker(text)
        assert found is not None
        assert (found.kind, found.rest) == ("heading", rest)


@pytest.mark.parametrize("text", ["Mục I của kế hoạch này nêu rõ", "IIII. Nội dung", "Trường xanh"])
def test_words_that_only_look_like_a_number_begin_no_heading(text: str) -> None:
    assert marker(text) is None
