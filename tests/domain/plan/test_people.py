"""Who is meant by a sentence or a heading, and who is not."""

import pytest

from domain.plan.people import group_of, names_a_group


@pytest.mark.parametrize("text", ["Giáo viên chủ nhiệm lớp 5A", "Tổ Văn phòng. Cùng thực hiện", "Cả nhà"])
def test_a_group_that_does_nothing_has_no_duty(text: str) -> None:
    assert group_of(text) is None


@pytest.mark.parametrize(
    ("title", "named"),
    [("Tổ chuyên môn", True), ("Nhà trường", True), ("Kiểm tra, đánh giá", False), ("Tổ 1. Tổ 2", False)],
)
def test_a_heading_that_names_an_activity_names_no_group(title: str, named: bool) -> None:
    assert names_a_group(title) is named
