from decimal import Decimal

import pytest

from domain.indicator_reading import prose, read_answer, read_lines, read_rows
from domain.indicators import Indicator, Kind, defined
from domain.mime.html import text_of
from domain.reading import understand
from tests.domain import outside_replies
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


@pytest.mark.parametrize("name", outside_replies.SAMPLES)
def test_replies_of_people_who_never_saw_how_they_are_read(name: str) -> None:
    raw, expected = outside_replies.SAMPLES[name]
    mail = understand(raw, outside_replies.LETTER).mail
    text = mail.own_text if mail.own_text.strip() else text_of(mail.own_html)
    found = read_lines(outside_replies.INDICATORS, text, outside_replies.LETTER).values
    assert {code: value.number for code, value in found.items() if code != "kho" and value.number is not None} == {
        code: Decimal(number) for code, number in expected.items() if number is not None
    }


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


def test_a_table_whose_column_is_empty_or_missing_gives_nothing() -> None:
    rows = [["Đường dẫn minh chứng", "", ""], ["Số tin, bài đã đăng", "", " "], ["Số lượt người tham dự", "nhiều"]]
    found = read_rows(INDICATORS, rows, "t")
    assert [(code, value.number, value.words) for code, value in found.items()] == [("luot", None, "nhiều")]


def test_a_link_in_a_table_is_read_without_the_mark_behind_it() -> None:
    found = read_rows(INDICATORS, [["Đường dẫn minh chứng", f"xem {LINK}."]], "t")
    assert found["link"].words == LINK


POSTS = INDICATORS[0]


def test_the_answer_about_one_figure_is_its_first_line() -> None:
    found = read_answer(POSTS, "\n 12 bài ạ\nTrân trọng")
    assert (found.values["tin"].number, found.values["tin"].source, found.lines) == (12, "thư", {"12 bài ạ"})
    for words in ("", "em xin gửi sau", "___"):
        assert read_answer(POSTS, words).values == {}


def test_the_answer_about_a_link_is_a_link_and_about_words_any() -> None:
    link, trouble = INDICATORS[4], Indicator("kho", "Khó khăn", kind=Kind.TEXT)
    assert read_answer(link, f"{LINK} ạ").values["link"].words == LINK
    assert read_answer(link, "em chưa đăng").values == {}
    assert read_answer(trouble, "mưa nhiều").values["kho"].words == "mưa nhiều"


def test_lines_with_an_arrow_are_lines_of_the_form_too() -> None:
    text = "Kính gửi Văn thư.\n1 -> 12\nNhân dân đồng tình ủng hộ."
    found = read_lines(INDICATORS, text)
    assert found.values["tin"].number == 12
    assert prose(text, found) == "Kính gửi Văn thư.\nNhân dân đồng tình ủng hộ."


@pytest.mark.parametrize(
    "line",
    ["2 bài dự thi và 5 bài ảnh", "12 lượt", "3 buổi học", "Số lượt người 30 đến 40", "Số 12", "Tin 12",
     "1 Bài đăng báo", "Phối hợp nhà trường - gia đình", "Đăng bài - xem phụ lục",
     "1. Số lượt người tham dự", "1. Đồng chí", "2 đồng chí", "12 bài thi cấp trường"],
)  # fmt: skip
def test_a_line_that_may_mean_something_else_is_no_value(line: str) -> None:
    indicators = defined([
        {"code": "bai", "name": "Bài đăng báo", "unit": "bài"},
        {"code": "luot", "name": "Số lượt người tham dự", "unit": "lượt người"},
        {"code": "phoi_hop", "name": "Buổi phối hợp nhà trường - gia đình", "unit": "buổi"},
        {"code": "chi", "name": "Kinh phí đã chi", "unit": "đồng"},
    ])  # fmt: skip
    assert read_lines(indicators, line).values == {}


def test_a_number_before_its_unit_and_name_is_the_value() -> None:
    indicators = defined([
        {"code": "bai", "name": "Bài đăng báo", "unit": "bài"},
        {"code": "kho", "name": "Khó khăn", "kind": "text"},
        {"code": "tre", "name": "Trẻ đến lớp"},
        {"code": "ti_le", "name": "Tỷ lệ chuyên cần", "unit": "%", "kind": "number"},
    ])  # fmt: skip
    for line, code, number in (
        ("4 bài đăng báo", "bai", "4"), ("- khoảng 12 bài", "bai", "12"), ("98,5% chuyên cần", "ti_le", "98.5"),
        ("Tỉ lệ chuyên cần 98,5", "ti_le", "98.5"), ("trẻ đến lớp - 30", "tre", "30"),
    ):  # fmt: skip
        found = read_lines(indicators, line).values
        assert {key: value.number for key, value in found.items()} == {code: Decimal(number)}
