import pytest

from domain.on_behalf import handed_in_for


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Em nộp thay cô Hà: đã quét dọn 12 buổi", "Hà"),
        ("Kính gửi Văn thư\nTôi gửi báo cáo hộ đồng chí Vũ Thị Hà ạ", "Vũ Thị Hà"),
        ("Nộp thay đồng chí Vũ Thị Hà báo cáo quý I", "Vũ Thị Hà"),
        ("gui ho bao cao cua co Ha, em cam on", "Ha"),
        ("Báo cáo thay cho cô Hà (đang nghỉ ốm): 12 buổi", "Hà"),
        ("Em điền giúp cô Nhạn.", "Nhạn"),
    ],
)
def test_whose_report_is_handed_in_stands_in_the_first_lines(text: str, name: str) -> None:
    assert handed_in_for(text)[0] == name


def test_a_name_with_words_behind_it_is_tried_word_by_word() -> None:
    assert handed_in_for("Em nộp thay cô Hà tổ một") == ("Hà tổ một", "Hà tổ", "Hà")


@pytest.mark.parametrize(
    "text",
    [
        "Thay mặt tổ 1, em gửi báo cáo",
        "Em báo cáo thay mặt cô Hà",
        "Đã thay cô Hà dạy lớp 5A hai buổi",
        "Nhờ cô xem giúp em",
        "",
        "a\nb\nc\nd\nEm nộp thay cô Hà",
    ],
)
def test_other_words_hand_in_nothing(text: str) -> None:
    assert handed_in_for(text) == ()
