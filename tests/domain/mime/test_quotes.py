import textwrap

import pytest

from domain.mime.quotes import OwnWords, known_words, own_words
from domain.text import nfc
from tests.domain.replies_set.builder import (
    ADDRESS,
    FORMS,
    LETTER,
    MARKER,
    OFFICE,
    OTHER_LANGUAGES,
    PROGRAMS,
    SIGNATURE,
    announced,
    marked,
    paragraphs,
    unmarked,
)
from tests.domain.replies_set.headers import ANNOUNCING, ANNOUNCING_MARKED_LINES

SAID = (
    "Đồng ý.",
    "DUYỆT",
    "TRẢ LẠI: sửa mục II.3\nbổ sung số liệu",
    "Chào em,\n\nXin gia hạn đến 20/3 vì ốm.",
    "Em gửi báo cáo quý I ạ:\n- 03 tin bài\n- 02 buổi tuyên truyền: từ 08:00 ngày 15/3",
)
LANGUAGES = {name: announced(*lines) for name, lines in OTHER_LANGUAGES.items()}
LANGUAGES |= {f"{name}, not marked": announced(*lines, quoting=False) for name, lines in OTHER_LANGUAGES.items()}
ALL_PROGRAMS = PROGRAMS | LANGUAGES


@pytest.mark.parametrize("known", [None, LETTER], ids=["unknown letter", "known letter"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("program", ALL_PROGRAMS)
def test_the_words_above_a_quotation_come_back_exactly(program: str, form: str, known: str | None) -> None:
    for said in SAID:
        text, html = ALL_PROGRAMS[program](said, LETTER, "")
        words = own_words(FORMS[form](text), FORMS[form](html), known)
        assert words.reply == said
        assert "Kính gửi: Đồng chí Trần Thị Mận" in words.quote


@pytest.mark.parametrize("program", ALL_PROGRAMS)
def test_a_signature_is_neither_reply_nor_quotation(program: str) -> None:
    for said in SAID:
        text, html = ALL_PROGRAMS[program](said, LETTER, SIGNATURE)
        words = own_words(text, html)
        assert words.reply == said
        assert all(line in words.signature for line in SIGNATURE.split("\n"))


@pytest.mark.parametrize("program", ALL_PROGRAMS)
def test_an_empty_answer_has_no_words_even_above_a_letter_full_of_verbs(program: str) -> None:
    text, html = ALL_PROGRAMS[program]("", LETTER, "")
    assert own_words(text, html, LETTER).reply == ""
    assert own_words(text, html).reply == ""


@pytest.mark.parametrize("program", [name for name in PROGRAMS if "html" not in name])
def test_a_header_that_lost_its_marks_is_still_a_header(program: str) -> None:
    text, _ = PROGRAMS[program]("Dong y", unmarked(LETTER), "")
    assert own_words(unmarked(text), "").reply == "Dong y"


@pytest.mark.parametrize("header", ANNOUNCING)
def test_lines_of_many_programs_and_languages_announce_a_quotation(header: str) -> None:
    for quote in ("> Thư cũ\n> Đề nghị duyệt", "Thư cũ\nĐề nghị duyệt"):
        assert own_words(f"Đồng ý.\n\n{header}\n\n{quote}", "").reply == "Đồng ý."


@pytest.mark.parametrize("header", ANNOUNCING_MARKED_LINES)
def test_some_lines_announce_a_quotation_only_where_quoted_lines_follow(header: str) -> None:
    assert own_words(f"Đồng ý.\n\n{header}\n\n> Thư cũ", "").reply == "Đồng ý."
    assert own_words(f"Đồng ý.\n\n{header}\n\nĐã ký", "").signature == ""


# --- the known letter -------------------------------------------------------------------------------------------------


def test_answers_between_the_lines_of_a_known_letter_are_kept_without_any_quotation_mark() -> None:
    head, tail = LETTER.split("2. Tuyên truyền")
    mail = f"{head}Em đã theo dõi đủ 3 lớp.\n2. Tuyên truyền{tail}\n\nEm Mận"
    assert own_words(mail, "", LETTER).reply == "Em đã theo dõi đủ 3 lớp.\n\nEm Mận"


def test_answers_put_between_the_lines_are_kept_beside_words_above_them() -> None:
    first, rest = LETTER.split("2. Tuyên truyền")
    head = f"Từ: {OFFICE}\nĐã gửi: 18/3/2024 8:12 SA\nĐến: Mận\nChủ đề: x\n\n"
    mail = f"Em trả lời bên dưới ạ.\n\n{head}{first}Đã theo dõi 3 lớp.\n2. Tuyên truyền{rest}"
    assert own_words(mail, "", LETTER).reply == "Em trả lời bên dưới ạ.\n\nĐã theo dõi 3 lớp."


def test_buttons_that_a_letter_shows_only_in_html_are_not_the_authors_words() -> None:
    shown, hidden = LETTER.split("  DUYỆT\n")[0], LETTER.split("<lý do>\n")[1]
    other_form = f"{shown}Duyệt<mailto:a@b?body=DUYET> Trả lại<mailto:a@b?body=TRA%20LAI>\n\n{hidden}"
    text, _ = PROGRAMS["outlook"]("Đồng ý.", other_form, "")
    assert own_words(text, "", LETTER).reply == "Đồng ý."
    added = LETTER.replace("Trân trọng./.", "Bấm nút:\nDuyệt Trả lại\n\nTrân trọng./.")
    text, _ = PROGRAMS["outlook"]("Đồng ý.", added, "")
    assert own_words(text, "", known_words(LETTER, paragraphs(added))).reply == "Đồng ý."


def test_a_sentence_copied_out_of_the_letter_stays_the_authors() -> None:
    said = "Tuyên truyền đến cha mẹ trẻ.\nĐã xong ạ."
    text, _ = PROGRAMS["outlook"](said, LETTER, "")
    assert own_words(text, "", LETTER).reply == said


def test_a_short_answer_that_also_stands_in_the_letter_stays_the_authors() -> None:
    for said in ("DUYỆT", "Đã nhận", "Không phát sinh"):
        text, _ = PROGRAMS["gmail"](said, LETTER, "")
        assert own_words(text, "", LETTER).reply == said


def test_a_known_letter_is_found_below_a_line_in_no_known_language() -> None:
    mail = f"Đã nhận\n\n18/03/2024 08:12 {OFFICE} zzz:\n\n{LETTER}"
    assert own_words(mail, "", LETTER).reply == "Đã nhận"
    assert own_words(f"Đã nhận\n\n{LETTER}", "", LETTER).reply == "Đã nhận"


def test_a_known_letter_is_found_without_marks_indented_and_wrapped_anew() -> None:
    squeezed = "\n".join("    " + line for line in textwrap.wrap(unmarked(LETTER), 40))
    assert own_words(f"Đã nhận ạ\n\n{squeezed}", "", LETTER).reply == "Đã nhận ạ"


def test_a_reply_below_our_marker_line_is_found_when_the_letter_is_known() -> None:
    assert own_words(f"{LETTER}\n\nĐồng ý", "", LETTER).reply == "Đồng ý"


def test_another_letter_than_the_known_one_is_found_by_its_header() -> None:
    text, _ = PROGRAMS["gmail"]("Đồng ý", LETTER, "")
    assert own_words(text, "", "Một thư khác hẳn, không có câu nào giống thư trên đây.").reply == "Đồng ý"


# --- without the letter -----------------------------------------------------------------------------------------------


def test_our_marker_line_alone_begins_the_quotation() -> None:
    assert own_words(f"Đồng ý\n\n{MARKER}\n\nKính gửi: ...\nDUYỆT", "").reply == "Đồng ý"


def test_answers_between_quoted_lines_are_kept() -> None:
    mail = f"Vào lúc 08:12 18/03/2024, {OFFICE} đã viết:\n> Số buổi?\n3 buổi\n>\n> Số người?\n45 người\n"
    assert own_words(mail, "").reply == "3 buổi\n\n45 người"


def test_quoted_lines_that_nothing_announces_are_the_letter_where_they_open_or_end_a_mail() -> None:
    assert own_words("> Câu hỏi\n\nTrả lời", "") == OwnWords("Trả lời", "", "> Câu hỏi")
    assert own_words("Trả lời\n\n> Câu hỏi\n> nữa", "") == OwnWords("Trả lời", "", "> Câu hỏi\n> nữa")
    assert own_words("> Chỉ có trích dẫn", "").reply == "> Chỉ có trích dẫn"
    assert own_words("Kết quả:\n> 90 % trẻ tham gia", "").reply == "Kết quả:\n> 90 % trẻ tham gia"


def test_the_tail_of_a_line_wrapped_after_marking_is_quoted() -> None:
    long = "> Thực hiện Kế hoạch về phòng, chống dịch bệnh trong trường học, Nhà trường giao"
    mail = f"Rõ ạ\n\nVào lúc 08:12 18/03/2024, A đã viết:\n{long}\nđồng chí theo dõi\n> sức khỏe của trẻ"
    assert own_words(mail, "").reply == "Rõ ạ"


@pytest.mark.parametrize(
    "forward",
    [
        f"---------- Forwarded message ---------\nTừ: {OFFICE} <{ADDRESS}>\nDate: Th 2, 18 thg 3, 2024 lúc 08:12\n"
        f"Subject: Giao nhiệm vụ\nTo: <man@x.example>\n\n\n{LETTER}",
        f"Bắt đầu thư được chuyển tiếp:\n\nTừ: {OFFICE}\nChủ đề: Giao nhiệm vụ\nNgày: 18/3/2024\n\n{LETTER}",
        f"-------- Tin nhắn đã được chuyển tiếp --------\nChủ đề: x\nNgày: x\nTừ: x\nTới: x\n\n{LETTER}",
        f"-----Thư gốc-----\n{LETTER}",
    ],
)
def test_of_a_forwarded_letter_the_line_above_is_the_reply(forward: str) -> None:
    words = own_words(f"giao cô Nhạn, hạn thứ Năm\n\n{forward}", "")
    assert words.reply == "giao cô Nhạn, hạn thứ Năm"
    assert "Kính gửi: Đồng chí Trần Thị Mận" in words.quote
    assert own_words(forward, "").reply == ""


@pytest.mark.parametrize(
    "report",
    [
        "Em gửi báo cáo.\nTừ: 15/12/2023\nĐến: 14/3/2024\nChủ đề: phòng dịch\nSố buổi: 3",
        "Người gửi: Tổ chuyên môn 1\nNgày: 15/3/2024\nTiêu đề: Báo cáo quý I\n\nĐã tổ chức 3 buổi.",
        "Vào lúc 8:00 ngày 15/3/2024, tổ 1 đã viết:\n- 02 tin\n- 01 bài",
        "Trong tháng 3/2024 tổ em đã viết:\n02 tin, 01 bài",
        "BÁO CÁO\n_______\n\nKết quả tuyên truyền\n-----------\n1. Đã viết 3 tin\n2. Gửi từ thứ Hai",
        "Đã gửi qua Zalo\nGửi từ tài khoản của cô Hoa ạ",
        "Em xin cảm ơn!\nEm sẽ nộp bổ sung vào ngày mai ạ.",
        "Danh sách:\n\nNguyễn Thị A\nGiáo viên lớp 4 tuổi\nTrần Thị B\nGiáo viên lớp 5 tuổi",
        "Nhờ đồng chí liên hệ:\n\nTrần Thị Mận\nĐT: 0912 345 678",
        "Trân trọng.",
        "Đồng ý.\n\nTrân trọng./.",
    ],
)
def test_an_authors_own_lines_are_no_header_and_no_signature(report: str) -> None:
    assert own_words(report, "") == OwnWords(report, "", "")


# --- signatures -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "signature",
    [
        SIGNATURE,
        "-- \nMận\nSent with care",
        "--\nTrần Thị Mận",
        "Trân trọng ./.\nTRẦN THỊ MẬN",
        "Kính thư,\n\nMận",
        "Trần Thị Mận\nHiệu Trưởng",
        "Best regards,\nMan Tran\nVice principal",
        "Xin chân thành cảm ơn!\nTrần Thị Mận - Phó Hiệu trưởng",
        "Trần Thị Mận\nPhó Hiệu trưởng\nĐT: 0912345678",
        "Đã gửi từ iPhone của tôi",
        "Được gửi từ iPhone của tôi",
        "Gửi từ điện thoại Xiaomi của tôi",
        "Được gửi từ điện thoại thông minh Samsung Galaxy của tôi",
        "Đã gửi từ Outlook cho Android",
        "Tải Outlook cho iOS",
        "Được gửi từ Thư cho Windows",
        "Đã gửi từ Yahoo Mail trên Android",
        "Sent from my iPhone",
        "Get Outlook for iOS<https://aka.ms/o0ukef>",
        "Envoyé de mon iPhone",
        "Von meinem iPhone gesendet",
        "Enviado desde mi iPhone",
        "Inviato da iPhone",
        "Tải ứng dụng Outlook cho iOS",
        "Get BlueMail for Android",
        "Virus-free. www.avast.com",
        "Thanks & Best regards,\n\nMan",
        "Trân trọng!\n-------------\nTrần Thị Mận\n- ĐT: 0912 345 678",
        "_______\nTrần Thị Mận\nĐT 0912345678",
        "Trân trọng!\nTrần Thị Mận\n- ĐT: 0912 345 678\n- Trường Mầm non Hoa Sen",
    ],
)
def test_signatures_are_recognised(signature: str) -> None:
    words = own_words(f"Em đã nhận ạ.\n\n{signature}", "")
    assert words == OwnWords("Em đã nhận ạ.", signature.replace("-- ", "--"), "")


def test_a_list_of_people_at_the_end_is_no_signature() -> None:
    text = "Hai cô trực trưa tuần này.\n\nTrần Thị Mận\nLê Thị Lan\nĐT: 0912345678"
    assert own_words(text, "") == OwnWords(text, "", "")


def test_an_afterthought_below_the_name_is_kept() -> None:
    words = own_words("Đã nhận.\n\nTrân trọng,\nMận\n\nP/S: em nộp bản giấy sau", "")
    assert words.reply == "Đã nhận.\n\nP/S: em nộp bản giấy sau"
    assert words.signature == "Trân trọng,\nMận"


# --- HTML -------------------------------------------------------------------------------------------------------------


def test_answers_between_the_quoted_parts_of_an_html_mail_are_kept() -> None:
    html = (
        '<div class="gmail_quote"><div class="gmail_attr">Vào ... viết:</div><blockquote class="gmail_quote">Số buổi?'
        '</blockquote><div>3 buổi</div><blockquote class="gmail_quote">Số người?</blockquote><div>45 người</div></div>'
    )
    assert own_words("", html).reply.split() == ["3", "buổi", "45", "người"]


def test_a_forwarded_html_letter_is_quoted() -> None:
    html = (
        f'<div>Xem giúp cô</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------'
        f"<br>Từ: A</div><br>{paragraphs(LETTER)}</div>"
    )
    assert own_words("", html).reply == "Xem giúp cô"


def test_an_indented_paragraph_of_the_authors_own_is_kept() -> None:
    html = '<div>Kết quả:</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px">3 buổi</blockquote>'
    assert own_words("", html).reply.split() == ["Kết", "quả:", "3", "buổi"]


def test_the_text_is_read_before_the_html() -> None:
    assert own_words("Đồng ý", "<p>Không</p>").reply == "Đồng ý"
    assert own_words(" \n", "<p>Đồng ý</p>").reply == "Đồng ý"


@pytest.mark.parametrize("html", ["<", "<!-- x -->", "\x00", "<frameset>", "\ud800", "<?xml version='1.0'?>"])
def test_html_without_words_gives_no_reply(html: str) -> None:
    assert own_words("", html).reply.strip("< \ufffd?") == ""


def test_html_nested_beyond_reason_still_gives_its_words() -> None:
    deep = "<div>" * 5000 + "Đồng ý" + "</div>" * 5000
    assert own_words("", deep).reply.strip() == "Đồng ý"


def test_the_hidden_parts_of_html_are_not_words() -> None:
    html = "<head><title>x</title><style>p {color: red}</style></head><body><script>1</script><p>Rõ</p></body>"
    assert own_words("", html).reply == "Rõ"


def test_windows_line_ends_and_marked_text_are_taken_alike() -> None:
    text = f"Đồng ý\r\n\r\nVào lúc 08:12 18/03/2024, A đã viết:\r\n{marked(nfc(LETTER))}".replace("\n", "\r\n")
    assert own_words(text, "").reply == "Đồng ý"
