import pytest

from domain.report_parts import adds, replaces


@pytest.mark.parametrize(
    "words", ["Tôi gửi nhầm, gửi lại ạ", "Em nộp lại bản đúng", "đính chính số liệu", "Bản này thay thế bản trước"]
)
def test_a_corrected_report_takes_the_place_of_the_first(words: str) -> None:
    assert replaces(words)
    assert not adds(words, [])


@pytest.mark.parametrize(
    "words", ["Em gửi bổ sung ảnh ạ", "gửi thêm minh chứng", "Phần 2 của báo cáo", "em nop tiep phan con lai"]
)
def test_what_is_said_to_be_added_is_added(words: str) -> None:
    assert adds(words, ["application/pdf"])


def test_photos_alone_belong_to_the_report_before_them() -> None:
    assert adds("Em gửi ảnh ạ", ["image/jpeg", "image/png"])
    assert adds("", ["image/jpeg"])
    assert not adds("Em gửi báo cáo", ["image/jpeg", "application/pdf"])
    assert not adds("Em gửi báo cáo", [])
