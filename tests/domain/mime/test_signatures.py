"""Where the signature begins."""

import pytest

from domain.mime.signatures import signature_span


def test_two_dashes_above_a_long_text_are_a_rule_not_a_signature() -> None:
    lines = ["Báo cáo tháng 3", "--", *(f"Nội dung thứ {number} đã thực hiện đầy đủ." for number in range(30))]
    start, end = signature_span(lines)
    assert lines[:start] + lines[end:] == lines


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("Duyệt, văn thư in 03 bản để tôi ký.", "Ngô Văn Khải"),
        ("Em đã nhận được thư ạ", "Bùi Thị Thơm"),
        ("Cho tôi hỏi số liệu tính đến ngày nào?", "Kế toán"),
        ("Tôi nhất trí.", "Phó Hiệu trưởng"),
        ("Không phát sinh.", "NGUYỄN THỊ HOA"),
    ],
)
def test_a_name_or_title_alone_below_a_finished_sentence_is_the_signature(above: str, line: str) -> None:
    assert signature_span([above, "", line]) == (2, 3)


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("Chuyển việc này cho đồng chí", "Hoàng Văn Nam"),  # the sentence goes on
        ("Người thực hiện thay:", "Hoàng Văn Nam"),
        ("Đã nhận.", "Hoàng Văn Nam?"),
        ("Đã nhận.", "Duyệt"),
        ("Đã nhận.", "Kế toán chưa gửi số liệu"),
        ("Đã nhận.", "Sơn Tây Mới"),  # no surname
        ("Đã nhận.", "Lê Lợi 12 Đông Triều"),
    ],
)
def test_other_last_lines_stay_the_authors_words(above: str, line: str) -> None:
    start, end = signature_span([above, "", line])
    assert start == end
