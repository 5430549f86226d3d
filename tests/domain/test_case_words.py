"""Drafts taken back and issues stopped, in people's words."""

import pytest

from domain.case_words import read_stop


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Xin rút dự thảo: cần bổ sung số liệu", "cần bổ sung số liệu"),
        ("xin rut", ""),
        ("Em xin phép rút lại kế hoạch vì sai năm", "sai năm"),
        ("Kính gửi Văn thư, em xin rút bản trình", ""),
        ("Đề nghị rút.", ""),
        ("Dừng ban hành: chờ ý kiến của Phòng", "chờ ý kiến của Phòng"),
        ("Thu hồi", ""),
        ("Đề nghị thu hồi dự thảo", ""),
        ("Tạm dừng việc ban hành\nSố liệu mục II chưa đúng.", "Số liệu mục II chưa đúng."),
        ("Toi de nghi ngung phat hanh do trung lich", "trung lich"),
    ],
)
def test_a_case_is_stopped_in_the_first_line(text: str, reason: str) -> None:
    found = read_stop(text)
    assert found is not None
    assert (found.line, found.reason) == (text.splitlines()[0], reason)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rút kinh nghiệm lần sau",
        "Rút gọn mục 2",
        "Duyệt, không dừng ban hành",
        "Thu hồi các bản cũ rồi báo cáo",
        "Không ban hành",
        "Duyệt\nXin rút dự thảo",
        "Báo cáo kết quả thu hồi phiếu",
    ],
)
def test_other_words_stop_nothing(text: str) -> None:
    assert read_stop(text) is None
