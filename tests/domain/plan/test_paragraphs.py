"""Lines joined to paragraphs where a line begins with what looks like a bullet."""

import pytest

from domain.plan.layout import Layout
from domain.plan.lines import physical
from domain.plan.paragraphs import paragraphs

WRAPPED = Layout(width=40, blanks_split=False, blanks_mean=False, base_indent=0, indents_split=False, unwrapped=False)


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("Trường xanh, sạch và đẹp giai đoạn 2021", "- 2025 trên toàn xã.", True),
        ("Trường xanh, sạch và đẹp cho mọi học sinh", "- 2025 cây được trồng.", False),
        ("Trường xanh, sạch và đẹp cho mọi học sinh", "+ Trồng cây.", False),
        ("Trường xanh, sạch và đẹp cho mọi học sinh", "-Trồng cây.", False),
    ],
)
def test_only_a_dash_of_the_sentence_goes_on_with_it(above: str, below: str, joined: bool) -> None:
    assert len(paragraphs(physical([above, below]), WRAPPED)) == (1 if joined else 2)


def test_a_bracket_over_two_centred_lines_is_one_paragraph() -> None:
    lines = physical(["(Kèm theo Kế hoạch số 5/KH-MNBA", "Của Trường Bình An)", "Trường xanh."])
    assert [row.text for row in paragraphs(lines, WRAPPED)] == [
        "(Kèm theo Kế hoạch số 5/KH-MNBA Của Trường Bình An)",
        "Trường xanh.",
    ]
