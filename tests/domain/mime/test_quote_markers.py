"""Lines that announce another's letter, and lines that only look like it."""

from domain.mime.quote_markers import attribution_end, block_end


def test_a_long_sentence_about_a_day_is_no_announcement() -> None:
    lines = [
        "Vào ngày 15/3/2024 " + "tổ chuyên môn đã dự giờ, góp ý, rút kinh nghiệm " * 9,
        "và cô Lan viết:",
        "> Chào",
    ]
    assert len(lines[0]) > 400
    assert attribution_end(lines, 0) is None


def test_an_announcement_at_the_end_has_no_quote_below() -> None:
    lines = ["Vào Th 6, 15 thg 3, 2024 lúc 08:00 Lê Lan <lan@truong.example.vn> đã viết:", "", "", ""]
    assert attribution_end(lines, 0) == 1
    assert attribution_end(["Ngày 15/3 tổ 1 viết:", "", "", ""], 0) is None


def test_a_block_of_headers_may_be_the_last_lines() -> None:
    lines = ["Từ: Lê Lan", "<lan@truong.example.vn>", "Đã gửi: Thứ Sáu, 15 tháng 3 2024 8:00", "Chủ đề: Báo cáo"]
    assert block_end(lines, 0) == 4


def test_a_field_goes_on_for_one_line_only() -> None:
    lines = ["Từ: Lê Lan", " tổ trưởng", " tổ 1 lan@truong.example.vn", "Chủ đề: Báo cáo"]
    assert block_end(lines, 0) is None
