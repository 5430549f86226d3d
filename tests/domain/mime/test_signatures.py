"""Where the signature begins."""

from domain.mime.signatures import signature_span


def test_two_dashes_above_a_long_text_are_a_rule_not_a_signature() -> None:
    lines = ["Báo cáo tháng 3", "--", *(f"Nội dung thứ {number} đã thực hiện đầy đủ." for number in range(30))]
    start, end = signature_span(lines)
    assert lines[:start] + lines[end:] == lines
