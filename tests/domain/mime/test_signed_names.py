"""How authors sign with a part of their names."""

import pytest

from domain.mime.quotes import own_words
from domain.mime.signed_names import name_words
from domain.reading import understand

HOA = name_words("Nguyễn Thị Hoa", "hoa.nguyen@mnhoaphuong.edu.vn")
LAN = name_words("Lan Trần", "tranlan.mn88@gmail.com")
TUYET = name_words("Huynh Thi Anh Tuyet", "anhtuyet.ketoan@yahoo.com.vn")
UNKNOWN = frozenset[str]()


@pytest.mark.parametrize(
    ("author", "above", "line"),
    [
        (HOA, "khong phat sinh", "Hoa"),
        (HOA, "chieu em gui nhe chi", "Em Hoa"),
        (HOA, "da nhan", "e hoa"),
        (HOA, "Duyệt", "Cô Hoa"),
        (HOA, "da nhan", "Nguyen Thi Hoa - GV lop La 1"),
        (HOA, "Đã nhận", "Hoa MN Hướng Dương"),
        (LAN, "e gui bc thang 11 a", "Lan - Choi 2"),
        (LAN, "Đã nhận", "Lan lớp Chồi 2"),
        (TUYET, "khong phat sinh", "Tuyet ke toan"),
        (TUYET, "Không phát sinh ạ", "Ánh Tuyết (kế toán)"),
        (UNKNOWN, "Đã nhận ạ", "Nguyễn Thị Hoa - tổ Lá"),
    ],
)
def test_a_last_line_that_is_only_the_authors_name_is_the_signature(
    author: frozenset[str], above: str, line: str
) -> None:
    words = own_words(f"{above}\n\n{line}\n", "", None, author)
    assert (words.reply, words.signature) == (above, line)


@pytest.mark.parametrize(
    ("author", "above", "line"),
    [
        (HOA, "Chuyển việc này cho cô", "Lan - Choi 2"),
        (HOA, "Chuyển cho đồng chí", "Hoa"),  # the sentence goes on
        (HOA, "nho c chuyen cho c", "Hoa - to La"),
        (HOA, "Người làm thay:", "Hoa"),
        (HOA, "Việc này giao người khác làm.", "Em Lan lớp Mầm 3"),
        (HOA, "Tôi không phụ trách nữa.", "Trần Thị Lan - tổ Chồi"),
        (UNKNOWN, "Đã nhận", "E Lan"),
        (HOA, "Số liệu", "Mầm 1 - 30 cháu"),
        (HOA, "Đã nhận", "Em Hoa đã nộp rồi"),
        (HOA, "Đã nhận", "Em Hoa lớp Lá 1 báo cáo 3 buổi"),
        (HOA, "Xin gửi", "Hoa?"),
        (HOA, "Báo cáo tổ Lá", "Hoa: 3 buổi"),
        (HOA, "Đã nhận", "hoa"),
        (HOA, "Đã nhận", "-"),
    ],
)
def test_other_last_lines_are_the_authors_words(author: frozenset[str], above: str, line: str) -> None:
    assert own_words(f"{above}\n\n{line}\n", "", None, author).reply == f"{above}\n\n{line}"


def test_a_name_alone_is_all_that_was_said() -> None:
    assert own_words("Em Hoa", "", None, HOA).reply == "Em Hoa"


def test_a_name_right_below_thanks_signs_and_the_thanks_stay() -> None:
    words = own_words("Nộp ở đâu ạ?\n\nEm cảm ơn ạ.\nNguyễn Thị Hoa - tổ Lá", "", None, HOA)
    assert (words.reply, words.signature) == ("Nộp ở đâu ạ?\n\nEm cảm ơn ạ.", "Nguyễn Thị Hoa - tổ Lá")


def test_the_name_is_that_in_the_head_of_the_mail() -> None:
    for head, signature in (("From: Lan <l@x.vn>\r\n", "E Lan"), ("From: <mnhd@x.vn>\r\n", ""), ("", "")):
        raw = f"{head}Subject: Re\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nĐã nhận\r\n\r\nE Lan\r\n"
        assert understand(raw.encode()).words.signature == signature
