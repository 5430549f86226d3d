from decimal import Decimal

import pytest

from domain.indicator_reading import prose, read_lines, read_rows
from domain.mime.html import text_of
from domain.reading import understand
from tests.domain.indicator_replies import FILLED, INDICATORS, LETTER, LINK, samples

SAMPLES = dict(samples())


@pytest.mark.parametrize("name", SAMPLES)
def test_the_form_is_read_in_every_program_and_every_way(name: str) -> None:
    mail = understand(SAMPLES[name], LETTER).mail
    found = read_lines(INDICATORS, mail.own_text or text_of(mail.own_html), LETTER).values
    assert {code: found[code].number for code in FILLED if code in found} == {
        code: Decimal(number) for code, number in FILLED.items()
    }
    assert found["link"].words == LINK


def test_there_are_enough_samples() -> None:
    assert len(SAMPLES) >= 60


def test_a_letter_that_nobody_filled_in_says_nothing() -> None:
    for text in (LETTER, "Đã nhận\n" + "\n".join(f"> {line}" for line in LETTER.split("\n"))):
        assert read_lines(INDICATORS, text, LETTER).values == {}


def test_each_value_keeps_where_it_stood() -> None:
    quote = "\n".join(f"> {line}" for line in LETTER.split("\n")).replace("đã đăng (bài): ____", "đã đăng (bài): 9")
    found = read_lines(INDICATORS, f"2. 3 buổi\n\n{quote}", LETTER).values
    assert (found["tin"].source, found["buoi"].source) == ("dòng trích trong thư", "thư")


def test_what_is_written_above_counts_before_the_quotation() -> None:
    found = read_lines(INDICATORS, "1. 14\n> 1. Số tin, bài đã đăng (bài): 12").values
    assert found["tin"].number == 14


def test_a_value_that_stood_in_the_letter_was_not_filled_in() -> None:
    letter = "Kỳ trước:\n1. Số tin, bài đã đăng (bài): 9\nKỳ này:\n1. Số tin, bài đã đăng (bài): ____"
    quote = "\n".join(f"> {line}" for line in letter.split("\n"))
    assert read_lines(INDICATORS, quote, letter).values == {}


def test_prose_with_numbers_is_no_form() -> None:
    text = "Trong quý em đã đăng bài 3 lần.\n1. Công tác chỉ đạo\n2. Tổ chức 4 hội nghị\n3. Đề xuất: mua thêm loa"
    assert read_lines(INDICATORS, text).values == {}


def test_the_reporters_sentences_are_left_without_the_form() -> None:
    text = "Kính gửi Văn thư.\n1. Số tin, bài đã đăng (bài): 12\nNhân dân đồng tình ủng hộ.\n2. 3 buổi"
    assert prose(text, read_lines(INDICATORS, text)) == "Kính gửi Văn thư.\nNhân dân đồng tình ủng hộ."


def test_unreadable_words_are_kept_to_be_asked_about() -> None:
    found = read_lines(INDICATORS, "Số tin, bài đã đăng: khá nhiều").values["tin"]
    assert (found.number, found.words) == (None, "khá nhiều")


def test_a_table_is_read_by_names_wherever_the_rows_stand() -> None:
    rows = [
        ["BIỂU SỐ LIỆU"],
        ["TT", "Chỉ tiêu", "Đơn vị tính", "Kết quả", "Ghi chú"],
        ["1", "Số lượt người tham dự", "lượt người", "1.250", "ước"],
        ["", "thêm một dòng của tôi", "", "5", ""],
        ["2", "so tin, bai da dang", "bài", "12", ""],
        ["3", "Tỷ lệ trẻ đi học chuyên cần", "%", "", ""],
    ]
    found = read_rows(INDICATORS, rows, "tệp a.xlsx")
    assert {code: value.number for code, value in found.items()} == {"luot": Decimal(1250), "tin": Decimal(12)}
    assert found["tin"].source == "tệp a.xlsx, dòng 5"


def test_a_table_without_heading_gives_the_number_behind_the_name() -> None:
    found = read_rows(
        INDICATORS, [["Số tin, bài đã đăng (bài)", "bài", "mười hai"], ["1. Số lượt người tham dự", "30"]], "t"
    )
    assert {code: value.number for code, value in found.items()} == {"tin": Decimal(12), "luot": Decimal(30)}
