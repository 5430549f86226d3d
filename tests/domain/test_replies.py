from datetime import date

import pytest

from domain.replies import Reading, Verb, VerbName, read_verb
from tests.domain.replies_set.builder import decomposed, unmarked
from tests.domain.replies_set.phrases import CASES, NOTHING, UNCLEAR

MONDAY = date(2024, 3, 18)


def outcome(reading: Reading) -> str:
    if reading.verb is not None:
        assert not reading.unclear
        return reading.verb.name.value
    return UNCLEAR if reading.unclear else NOTHING


def argument(reply: str) -> str | None:
    verb = read_verb(reply, MONDAY).verb
    assert verb is not None, reply
    return verb.argument


@pytest.mark.parametrize(("expected", "reply"), CASES)
def test_what_people_write_is_read_as_what_they_mean(expected: str, reply: str) -> None:
    assert outcome(read_verb(reply, MONDAY)) == expected


@pytest.mark.parametrize(("expected", "reply"), CASES)
def test_marks_typed_apart_or_left_out_make_no_difference(expected: str, reply: str) -> None:
    assert outcome(read_verb(decomposed(reply), MONDAY)) == expected
    assert outcome(read_verb(unmarked(reply), MONDAY)) == expected


def test_a_word_that_only_looks_like_a_return_without_its_marks_is_no_objection() -> None:
    assert outcome(read_verb("Duyệt kế hoạch sữa học đường", MONDAY)) == "approve"
    assert outcome(read_verb("Đồng ý kế hoạch nhằm tuyên truyền cho thiếu nhi", MONDAY)) == "approve"


def test_a_comment_is_kept_whole_with_its_further_lines() -> None:
    assert argument("TRẢ LẠI: sửa mục II.3\nBổ sung số liệu lớp 4 tuổi.") == "sửa mục II.3\nBổ sung số liệu lớp 4 tuổi."
    assert argument("Trả lại, đề nghị sửa mục II.3") == "đề nghị sửa mục II.3"
    assert argument("Đề nghị sửa mục II.3") == "Đề nghị sửa mục II.3"
    assert argument("Đề nghị bổ sung các nội dung sau:\n- Kinh phí") == "Đề nghị bổ sung các nội dung sau:\n- Kinh phí"
    assert argument("Chị trả lại nhé:\n- mục 2 thiếu") == "- mục 2 thiếu"
    assert argument("Trả lại em nha, mục 2 sơ sài quá") == "mục 2 sơ sài quá"
    assert argument("Từ chối em nhé, năm sau làm") == "năm sau làm"
    assert argument("KHÔNG DUYỆT: thiếu số liệu") == "thiếu số liệu"
    assert argument("Không duyệt ạ, vì chưa có chữ ký") == "vì chưa có chữ ký"
    assert argument("Hỏi: số liệu tính đến ngày nào?") == "số liệu tính đến ngày nào?"
    assert argument("Báo cáo theo mẫu nào ạ?") == "Báo cáo theo mẫu nào ạ?"


@pytest.mark.parametrize(
    "form", ["return TRẢ LẠI", "reject KHÔNG DUYỆT", "reject Từ chối", "reject KHÔNG ĐỒNG Ý", "question HỎI"]
)
@pytest.mark.parametrize(
    "text",
    [
        "nêu rõ ai tưới cây",
        "ai duyệt mục này?",
        "nếu không kịp thì lùi sang tháng sau",
        "đồng ý",
        "không",
        "trả lại bản trước, bản này đã duyệt chưa",
        "em xin gia hạn đến ngày 25/3",
        "đã nhận báo cáo, không phát sinh",
    ],
)
def test_what_follows_the_word_and_a_colon_is_its_comment_whatever_it_says(form: str, text: str) -> None:
    expected, _, word = form.partition(" ")
    for reply in (f"{word}: {text}", f"Kính gửi văn thư,\n{word.lower()} : {text}", f"*{word}:* {text}\nDUYỆT"):
        for typed in (reply, unmarked(reply), decomposed(reply)):
            assert outcome(read_verb(typed, MONDAY)) == expected, typed
    assert argument(f"{word}: {text}") == text
    assert argument(unmarked(f"{word}: {text}")) == unmarked(text)
    assert argument(f"**{word}:** {text}") == text


@pytest.mark.parametrize(
    "reply", ["TRẢ LẠI:", "TRA LAI: ", "Trả lại: ...", "TRẢ LẠI: <ý kiến>", "KHÔNG DUYỆT: <lý do>"]
)
def test_a_form_that_was_not_filled_in_has_no_comment(reply: str) -> None:
    assert argument(reply) is None


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("Xin gia hạn đến 20/3", "2024-03-20"),
        ("Em xin gia hạn báo cáo từ 18/3 sang 22/3 ạ", "2024-03-22"),
        ("Xin gia hạn đến hết ngày 25 vì ốm", "2024-03-25"),
        ("XIN GIA HAN DEN NGAY 20/3\nLy do: con om", "2024-03-20"),
        ("Em xin gia hạn ạ.\nEm sẽ nộp vào thứ Sáu tuần này.", "2024-03-22"),
        ("Cho em xin đến thứ 6 tuần sau", "2024-03-29"),
        ("Xin gia hạn đến cuối tháng", None),
        ("Xin gia hạn thêm 2 ngày", None),
        ("Xin gia hạn đến ngày ...", None),
        ("Xin gia hạn", None),
    ],
)
def test_a_new_date_is_resolved_against_the_day_of_the_mail(reply: str, expected: str | None) -> None:
    assert read_verb(reply, MONDAY).verb == Verb(VerbName.EXTEND, expected)


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("Nhờ đồng chí Hoàng Thị Nhạn báo cáo thay", "Hoàng Thị Nhạn"),
        ("CHUYEN DONG CHI Hoàng Thị Nhạn", "Hoàng Thị Nhạn"),
        ("Tôi không phụ trách, đề nghị chuyển đ/c Lan.", "Lan"),
        ("nho co hoa lam giup", "hoa"),
        ("Uỷ quyền cho thầy Nguyễn Văn Nam, tổ trưởng tổ 2", "Nguyễn Văn Nam"),
        ("Em không phụ trách việc này ạ", None),
    ],
)
def test_whom_a_duty_is_handed_to_is_taken_as_written(reply: str, expected: str | None) -> None:
    assert read_verb(reply, MONDAY).verb == Verb(VerbName.HANDOVER, expected)


def test_a_request_to_a_person_who_is_only_addressed_hands_nothing_over() -> None:
    assert outcome(read_verb("Nhờ cô Hoa gửi lại mẫu giúp em", MONDAY)) != "handover"
    assert outcome(read_verb("Nhờ đồng chí xem giúp em mẫu này", MONDAY)) != "handover"


def test_quoted_words_never_count() -> None:
    assert outcome(read_verb("> Đồng ý\n> DUYỆT", MONDAY)) == NOTHING
    assert outcome(read_verb("> Đề nghị duyệt\nKhông duyệt: sai số liệu", MONDAY)) == "reject"


def test_a_decision_in_a_later_line_is_asked_for_again() -> None:
    assert outcome(read_verb("Kế hoạch viết tốt.\nĐồng ý.", MONDAY)) == UNCLEAR
    long_report = "Tổ 1 tổ chức như sau\n" + "\n".join(["- phổ biến"] * 8) + "\nNhất trí 100%"
    assert outcome(read_verb(long_report, MONDAY)) == NOTHING


def test_every_reading_says_why_in_vietnamese() -> None:
    for _, reply in CASES:
        why = read_verb(reply, MONDAY).why
        assert why.endswith(".")
        assert not why.isascii()


@pytest.mark.parametrize("reply", ["", " \n\t", "\x00", "👍", "...", ">", "\ud800", "Kính gửi:\n- BGH\n- Tổ 1"])
def test_odd_mails_are_read_without_a_verb(reply: str) -> None:
    assert read_verb(reply, MONDAY).verb is None


def test_a_thumb_alone_is_asked_about() -> None:
    assert read_verb("👍", MONDAY).unclear


@pytest.mark.parametrize(
    "text",
    [
        "Xin lỗi vì gửi muộn. Báo cáo quý I: tổ đã họp 3 buổi, 12 lượt người dự.",
        "Em xin lỗi vì nộp báo cáo muộn, em gửi báo cáo ạ",
        "xin loi em gui tre, gui bao cao quy 2",
    ],
)
def test_an_apology_for_being_late_asks_for_no_more_time(text: str) -> None:
    found = read_verb(text, date(2024, 3, 22)).verb
    assert found is None or found.name is VerbName.REPORT


def test_the_end_of_a_very_long_line_is_kept_and_counts() -> None:
    sent = date(2024, 3, 18)
    returned = read_verb("TRẢ LẠI: " + "sửa mục một cho rõ hơn. " * 100 + "Hết ý cuối.", sent)
    assert returned.verb is not None
    assert (returned.verb.argument or "").endswith("Hết ý cuối.")
    agreed = read_verb("Đồng ý, cho ban hành. " + "Cảm ơn các đồng chí. " * 100 + "Nhưng sửa mục 3.", sent)
    assert agreed.unclear


def test_blanks_of_any_kind_and_number_between_the_words_do_not_matter() -> None:
    reading = read_verb("Đồng \u00a0 ý\t  duyệt", date(2024, 3, 18))
    assert reading == read_verb("Đồng ý duyệt", date(2024, 3, 18))
    assert reading.verb is not None
