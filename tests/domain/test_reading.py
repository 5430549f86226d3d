"""A mail understood as a whole: its kind, its author's words, the verb in them."""

from datetime import datetime

import pytest

from domain.mime.mail import MailKind
from domain.reading import explain, understand, understand_mail
from domain.verbs import Verb, VerbName
from tests.domain.mime.raw_mails import TEXT, delivery_status, letter, multipart, part

QUOTED = (
    "\r\n\r\nVào Th 2, 18 thg 3, 2024 vào lúc 08:12 Văn thư <vanthu@truong.example> đã viết:\r\n> Đề nghị báo cáo.\r\n"
)


def said(text: str, **changes: bytes | None) -> tuple[Verb | None, bool]:
    reading = understand(letter(text.encode(), **changes)).reading  # type: ignore[arg-type]
    return reading.verb, reading.unclear


def test_a_letter_is_read_for_its_verb() -> None:
    understood = understand(letter(f"Đồng ý.{QUOTED}".encode()))
    assert understood.mail.kind is MailKind.LETTER
    assert understood.words.reply.strip() == "Đồng ý."
    assert "Đề nghị báo cáo" in understood.words.quote
    assert understood.reading.verb is not None
    assert understood.reading.verb.name is VerbName.APPROVE


def test_machines_never_decide() -> None:
    assert said("Đồng ý", more=b"Auto-Submitted: auto-replied\r\n") == (None, False)
    assert understand(delivery_status(b"lan@y.example", b"5.1.1")).reading.verb is None


def test_words_of_an_attached_mail_are_not_the_authors() -> None:
    raw = multipart(
        part(b"\r\n", "Content-Type: text/plain"), part(letter("Đồng ý".encode()), "Content-Type: message/rfc822")
    )
    understood = understand(raw)
    assert understood.words.reply == ""
    assert understood.reading.verb is None
    assert "Đồng ý" in understood.mail.text


def test_html_counts_where_there_is_no_text() -> None:
    raw = letter("<html><body><p>Đồng ý</p></body></html>".encode(), "text/html; charset=utf-8")
    assert understand(raw).reading.verb == Verb(VerbName.APPROVE)


def test_days_count_from_the_authors_own_day_in_vietnam() -> None:
    assert said("Xin gia hạn đến ngày mai")[0] == Verb(VerbName.EXTEND, "2024-03-19")
    late = letter("Xin gia hạn đến ngày mai".encode()).replace(b"08:12:00 +0700", b"18:12:00 +0000")
    assert understand(late).reading.verb == Verb(VerbName.EXTEND, "2024-03-20")


def test_without_a_date_of_its_own_the_day_of_arrival_counts() -> None:
    raw = letter("Xin gia hạn đến ngày mai".encode(), more=b"Received: by mx; Tue, 19 Mar 2024 08:00:00 +0700\r\n")
    undated = raw.replace(b"Date: Mon, 18 Mar 2024 08:12:00 +0700\r\n", b"")
    assert understand(undated).reading.verb == Verb(VerbName.EXTEND, "2024-03-20")


def test_without_any_day_a_relative_date_is_unclear_and_all_else_is_not() -> None:
    def undated(text: str) -> bytes:
        return letter(text.encode()).replace(b"Date: Mon, 18 Mar 2024 08:12:00 +0700\r\n", b"")

    reading = understand(undated("Xin gia hạn đến ngày mai")).reading
    assert (reading.verb, reading.unclear) == (None, True)
    assert understand(undated("Đồng ý")).reading.verb == Verb(VerbName.APPROVE)


def test_a_date_beyond_the_calendar_stops_nothing() -> None:
    raw = letter("Đồng ý".encode()).replace(b"Mon, 18 Mar 2024 08:12:00 +0700", b"Fri, 31 Dec 9999 23:59:59 -0700")
    assert understand(raw).mail.sent_at is not None
    assert understand(raw).reading.verb == Verb(VerbName.APPROVE)


def test_a_mail_can_be_read_again_once_its_letter_is_known() -> None:
    mail = understand(letter("Đề nghị báo cáo kết quả quý I trước ngày 20.\r\n\r\nEm đã nhận".encode())).mail
    again = understand_mail(mail, "Đề nghị báo cáo kết quả quý I trước ngày 20.")
    assert again.words.reply.strip() == "Em đã nhận"


@pytest.mark.parametrize(
    ("raw", "phrases"),
    [
        (letter(f"Đồng ý.{QUOTED}".encode()), ["thư do người viết", "Hiểu là đồng ý", "Căn cứ", "trích lại thư cũ"]),
        (letter("Xin gia hạn đến ngày 20/3/2024".encode()), ["xin gia hạn: 2024-03-20"]),
        (letter("Đồng ý nhưng sửa lại mục 2".encode()), ["Ý chưa rõ"]),
        (letter(b"Xin chao"), ["Không có ý kiến theo mẫu câu"]),
        (letter(b"x", more=b"Auto-Submitted: auto-replied\r\n"), ["trả lời tự động"]),
        (
            delivery_status(b"lan@y.example", b"5.1.1"),
            ["thông báo của máy chủ", "lan@y.example: không còn dùng được (mã 5.1.1)"],
        ),
        (delivery_status(b"lan@y.example", b"2.0.0", action=b"delivered"), ["lan@y.example: đã phát"]),
        (delivery_status(b"lan@y.example", b"4.2.2"), ["lan@y.example: chưa phát được"]),
        (multipart(TEXT, end=b"", sender=b"nobody"), ["Phải đoán: thư không ghi người gửi"]),
    ],
)
def test_a_reading_is_explained_in_words(raw: bytes, phrases: list[str]) -> None:
    told = " ".join(explain(understand(raw)))
    for phrase in phrases:
        assert phrase in told


def test_the_senders_clock_is_kept_as_sent() -> None:
    assert understand(letter()).mail.sent_at == datetime.fromisoformat("2024-03-18T08:12:00+07:00")
