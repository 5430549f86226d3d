"""Lines with `>` that nothing directly above announces: the letter's, or the author's own code, verse and rules."""

# ruff: noqa: E501 - lines of mails

import pytest

from domain.mime.quotes import own_words

CASES = (
    (
        "an older announcement within the block",
        "Em xem rồi ạ.\n\n> Gửi em xem.\n>\n> On 3 Mar 2025, at 08:00, Huy <huy@x.example> wrote:\n>> Thư cũ\n\nCó gì em báo sau.",
        "Em xem rồi ạ.\n\nCó gì em báo sau.",
        None,
    ),
    (
        "cited words in the middle of a sentence",
        "Tôi thích câu\n\n> Trăm năm trong cõi người ta\n\nhơn câu kia.",
        "Tôi thích câu\n\n> Trăm năm trong cõi người ta\n\nhơn câu kia.",
        None,
    ),
    (
        "a citation with its source at the top",
        "> Từ: Phòng GD\n> Nộp trước ngày 5.\n\nNhờ các tổ làm ngay.",
        "> Từ: Phòng GD\n> Nộp trước ngày 5.\n\nNhờ các tổ làm ngay.",
        None,
    ),
    (
        "code top, quote below marker",
        "Run this:\n\n> make test\n> make lint\n\nThen tell me.\n\nOn 3 Mar 2025, at 08:00, Huy <huy@x.example> wrote:\n\n> Thu cu\n> Xin tra loi",
        "Run this:\n\n> make test\n> make lint\n\nThen tell me.",
        None,
    ),
    (
        "code at end before attribution",
        "Run this:\n\n> make test\n\nOn 3 Mar 2025, at 08:00, Huy <huy@x.example> wrote:\n\n> Thu cu\n> Xin tra loi",
        "Run this:\n\n> make test",
        None,
    ),
    (
        "code, outlook block",
        "Run this:\n\n> make test\n\nThen tell me.\n\nFrom: Huy <h@x.example>\nSent: Monday, March 3, 2025 8:00 AM\nTo: A\nSubject: x\n\nold",
        "Run this:\n\n> make test\n\nThen tell me.",
        None,
    ),
    ("code, no quote", "Run this:\n\n> make test\n\nThen tell me.", "Run this:\n\n> make test\n\nThen tell me.", None),
    (
        "code bottom post",
        "On 3 Mar 2025, at 08:00, Huy <huy@x.example> wrote:\n> how?\n\nRun this:\n\n> make test\n\nThen tell me.",
        "Run this:\n\n> make test\n\nThen tell me.",
        None,
    ),
    (
        "inline copied question then full quote",
        "Câu 1:\n> Xin tra loi\n3 buổi.\n\nOn 3 Mar 2025, at 08:00, Huy <huy@x.example> wrote:\n\n> Thu cu\n> Xin tra loi",
        "Câu 1:\n\n3 buổi.",
        None,
    ),
    (
        "my answers inline above attr",
        "My answers below:\n\nOn 3 Mar 2025, at 08:00, Huy <huy@x.example> wrote:\n> Q one?\n\nyes\n\n> Q two?\n\nno",
        "My answers below:\n\nyes\n\nno",
        None,
    ),
    (
        "greeting quote answer",
        "Chào anh,\n\n> Số buổi?\n> Số người?\n\n3 buổi, 45 người ạ.",
        "Chào anh,\n\n3 buổi, 45 người ạ.",
        None,
    ),
    ("no attr two blocks", "> Q one\n\nyes\n\n> Q two\n\nno", "yes\n\nno", None),
    (
        "no attr question between",
        "Em trả lời ạ.\n> Số buổi?\n3 buổi\n> Số người?\n45 người",
        "Em trả lời ạ.\n\n3 buổi\n\n45 người",
        None,
    ),
    (
        "verse several lines",
        "Tôi chọn hai câu:\n> Trăm năm trong cõi người ta\n> Chữ tài chữ mệnh khéo là ghét nhau\nAnh thấy sao?\n\nVào 08:00, 3 thg 3, 2025, Huy <huy@x.example> đã viết:\n> Thu cu\n> Xin tra loi",
        "Tôi chọn hai câu:\n> Trăm năm trong cõi người ta\n> Chữ tài chữ mệnh khéo là ghét nhau\nAnh thấy sao?",
        None,
    ),
    (
        "quoted law",
        "Theo Điều 5:\n\n> Tổ trưởng chịu trách nhiệm báo cáo.\n\nnên em đề nghị sửa lại.",
        "Theo Điều 5:\n\n> Tổ trưởng chịu trách nhiệm báo cáo.\n\nnên em đề nghị sửa lại.",
        None,
    ),
    ("k9 with top", "Đồng ý.\n\n-- \nMai\n\n> Thu cu\n> Xin tra loi\n", "Đồng ý.", "Mai"),
    (
        "k9 sig quote answer",
        "-- \nMai\nTổ 1\n\nOn 3 Mar 2025, at 08:00, Huy <huy@x.example> wrote:\n> Thu cu\n> Xin tra loi\n\nĐồng ý.",
        "Đồng ý.",
        "Mai\nTổ 1",
    ),
    ("greater numbers", "Số trẻ:\n> 5 tuổi: 12\n< 5 tuổi: 30", "Số trẻ:\n> 5 tuổi: 12\n< 5 tuổi: 30", None),
    ("greater at end", "Số trẻ:\n> 5 tuổi: 12\n> 4 tuổi: 30", "Số trẻ:\n> 5 tuổi: 12\n> 4 tuổi: 30", None),
    (
        "arrow list",
        "Các bước:\n> mở tệp\n> điền số\nXong gửi em.",
        "Các bước:\n> mở tệp\n> điền số\nXong gửi em.",
        None,
    ),
)


@pytest.mark.parametrize(("text", "reply", "signature"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_marked_lines_are_whose_the_place_says(text: str, reply: str, signature: str | None) -> None:
    words = own_words(text, "")
    assert " ".join(words.reply.split()) == " ".join(reply.split())
    assert signature is None or words.signature.removeprefix("--").split() == signature.split()


LETTER = "Kính gửi: Tổ 1\n\nĐề nghị các tổ nộp báo cáo quý I trước ngày 5/3.\n\nSố buổi tuyên truyền?\n\nTrân trọng./.\nVăn phòng"
MARKED = "\n".join(f"> {line}" for line in LETTER.split("\n"))


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        (f"Em mở đầu:\n\n> Trăm năm trong cõi người ta\n\nAnh thấy sao?\n\n{MARKED}", "Em mở đầu:\n\n> Trăm năm trong cõi người ta\n\nAnh thấy sao?"),
        (f"{MARKED}\n\nEm chạy lệnh:\n\n> python nop.py\n\nrồi ạ.", "Em chạy lệnh:\n\n> python nop.py\n\nrồi ạ."),
        (f"> Số buổi tuyên truyền?\n3 buổi\n\nVào 08:00, 3 thg 3, 2025, VP <vp@x.example> đã viết:\n{MARKED}", "3 buổi"),
        (f"-- \nMai\n\n{MARKED}\n\nĐồng ý.", "Đồng ý."),
    ],
)  # fmt: skip
def test_beside_a_known_letter_own_marked_lines_stay(text: str, reply: str) -> None:
    assert own_words(text, "", LETTER).reply.split() == reply.split()


ANNOUNCED = "On 3 Mar 2025, at 08:00, Huy <huy@x.example> wrote:"
OLDER = "On 2 Mar 2025, at 07:00, Lan <lan@x.example> wrote:"


def test_a_few_words_between_an_announcement_and_its_marked_lines_are_an_answer() -> None:
    text = f"{ANNOUNCED}\n\nEm trả lời bên dưới:\n\n> Số buổi?\n\n3 buổi\n\n> Số người?\n\n45 người"
    assert own_words(text, "").reply.split() == ["Em", "trả", "lời", "bên", "dưới:", "3", "buổi", "45", "người"]


@pytest.mark.parametrize(
    "letter",
    [
        f"Cảm ơn em.\n\n> {OLDER}\n> Thư cũ",
        f"Cảm ơn em.\n\n{OLDER}\n> Thư cũ",
        "Gửi em.\nNộp sớm.\nTrước thứ Sáu.\nĐủ mục.\n> Thư cũ",
        "Gửi em.\n\n\n\n\n\n\n\n\n> Thư cũ",
    ],
)
def test_a_letter_that_lost_its_marks_keeps_the_older_ones_within(letter: str) -> None:
    assert own_words(f"Vâng ạ.\n\n{ANNOUNCED}\n\n{letter}", "").reply == "Vâng ạ."
