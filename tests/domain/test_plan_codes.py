"""A plan by any of its names."""

import pytest

from domain.plan_codes import names


@pytest.mark.parametrize(
    "wanted",
    ["KH05-2024", "kh05-2024", "KH-05/2024", "Kh 05 2024", "KH5/2024", "05/KH-MNSM", "5/kh-mnsm", "05/KH-MNSM/2024"],
)
def test_a_plan_is_known_by_code_tag_and_number(wanted: str) -> None:
    assert names(wanted, "KH05-2024", "05/KH-MNSM", 2024)


@pytest.mark.parametrize("wanted", ["", "  ", "KH05-2023", "KH50-2024", "05/KH-MNSM/2023", "05", "KH", "15/KH-MNSM"])
def test_other_words_do_not_name_it(wanted: str) -> None:
    assert not names(wanted, "KH05-2024", "05/KH-MNSM", 2024)


def test_a_draft_is_known_by_its_code_only() -> None:
    assert names("kh-d1/2024", "KH-D1-2024", "", 2024)
    assert not names("2024", "KH-D1-2024", "", 2024)


def test_capital_d_with_stroke_is_read_without_it() -> None:
    assert names("qd03-2024", "QĐ03-2024", "03/QĐ-MNSM", 2024)
