"""Titles and sentences of numbered paragraphs."""

import pytest

from domain.plan.lines import physical
from domain.plan.paragraphs import paragraph
from domain.plan.sections import split_title


@pytest.mark.parametrize(
    ("line", "title", "text"),
    [
        ("I. MỤC ĐÍCH: Trường xanh, sạch.", "MỤC ĐÍCH", "Trường xanh, sạch."),
        ("I. MỤC ĐÍCH:", "MỤC ĐÍCH", ""),
        ("1. Thời gian: Cả năm học.", "Thời gian", "Cả năm học."),
        ("1. Trồng cây quanh sân trường;", "", "Trồng cây quanh sân trường;"),
        ("1. Trồng cây quanh sân trường./.", "", "Trồng cây quanh sân trường./."),
        ("1. Trồng cây. Tưới cây mỗi ngày", "", "Trồng cây. Tưới cây mỗi ngày"),
        ("1. Trồng cây", "Trồng cây", ""),
    ],
)
def test_a_numbered_line_is_a_title_a_sentence_or_both(line: str, title: str, text: str) -> None:
    assert split_title(paragraph(physical([line])), None) == (title, text)
