"""A whole mail: what is read of it, and that nothing stops the reading."""
# ruff: noqa: RUF001 - old letters are tested

import unicodedata
from datetime import datetime, timedelta, timezone

import pytest

from domain.mime.defects import IN_WORDS, Defect
from domain.mime.mail import Address, MailKind
from domain.mime.parse import attempt, read_mail
from tests.domain.mime.raw_mails import TEXT, file_part, letter, multipart, part
from tests.domain.mime.test_legacy import SENTENCE, TCVN3


def test_an_ordinary_letter_is_read_whole() -> None:
    more = (
        b"Cc: lan@truong.example\r\nReferences: <a@x> <b@x>\r\nIn-Reply-To: <b@x>\r\n"
        b"Delivered-To: vanthu+k7@truong.example\r\n"
        b"X-Original-To: vanthu@truong.example\r\nX-Vanthu-Id: abc\r\nAuthentication-Results: mx; dkim=pass\r\n"
        b"Authentication-Results: other; spf=pass\r\nReceived: from a by mx; Mon, 18 Mar 2024 08:12:05 +0700\r\n"
        b"Received: from b by a; Mon, 18 Mar 2024 08:12:01 +0700\r\n"
    )
    mail = read_mail(letter(more=more))
    zone = timezone(timedelta(hours=7))
    assert mail.message_id == "<m1@truong.example>"
    assert mail.sender == Address("Nguyen Thi Hoa", "hoa@truong.example")
    assert mail.to == (Address("", "vanthu@truong.example"),)
    assert mail.cc == (Address("", "lan@truong.example"),)
    assert mail.delivered_to == ("vanthu+k7@truong.example", "vanthu@truong.example")
    assert (mail.subject, mail.kind, mail.text, mail.html) == ("Bao cao", MailKind.LETTER, "Đồng ý.\n", "")
    assert mail.sent_at == datetime(2024, 3, 18, 8, 12, tzinfo=zone)
    assert mail.received_at == datetime(2024, 3, 18, 8, 12, 5, tzinfo=zone)
    assert (mail.in_reply_to, mail.references) == (("<b@x>",), ("<a@x>", "<b@x>"))
    assert mail.authentication_results == ("mx; dkim=pass", "other; spf=pass")
    assert (mail.vanthu_id, mail.bounce, mail.attachments, mail.defects) == ("abc", None, (), ())


def test_no_bytes_are_a_mail_without_anything() -> None:
    mail = read_mail(b"")
    assert (mail.sender, mail.message_id, mail.text, mail.sent_at) == (None, None, "", None)
    assert mail.defects == (Defect.NO_SENDER,)


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\r\n", b"\n \n", b"\xef\xbb\xbf\n"])
def test_what_stands_before_the_head_is_passed_over(before: bytes) -> None:
    assert read_mail(before + letter()).subject == "Bao cao"
    assert read_mail(b"\r\nKinh gui nha truong").text == "Kinh gui nha truong"


def test_words_between_broken_boundaries_are_not_lost() -> None:
    raw = letter(b"--a--\r\nContent-Type: text/plain\r\n\r\nDong y\r\n--a--\r\n", "multipart/mixed; boundary=a")
    assert read_mail(raw).own_text == "Dong y"
    nested = b'--a--\r\nContent-Type: multipart/mixed; boundary="a----"\r\n\r\n--a----\r\n\r\nDong y\r\n--a----'
    assert read_mail(letter(nested, 'multipart/mixed; boundary="a--"')).own_text == "Dong y"
    assert read_mail(letter(b"--a\r\n\r\n\r\n--a--\r\n", "multipart/mixed; boundary=a")).own_text == ""


def test_all_text_parts_are_read_in_order_each_on_its_line() -> None:
    text = "Content-Type: text/plain; charset=utf-8"
    mail = read_mail(
        multipart(part("Một".encode(), text), file_part("filename=a.pdf"), part(b"Hai\r\n", text), part(b"Ba", text))
    )
    assert mail.text == "Một\nHai\nBa"
    assert len(mail.attachments) == 1


def test_html_is_kept_apart() -> None:
    page = part("<p>Đồng ý</p>".encode(), "Content-Type: text/html; charset=utf-8")
    mail = read_mail(multipart(TEXT, page, kind="alternative"))
    assert (mail.text, mail.html) == ("Kính gửi nhà trường.\n", "<p>Đồng ý</p>")
    assert read_mail(multipart(page)).text == ""


def test_text_of_a_status_that_is_no_status_is_read() -> None:
    odd = part(b"The address has restricted mail.\r\n", "Content-Type: message/delivery-status")
    assert read_mail(multipart(odd, kind="report")).text == "The address has restricted mail."


def test_text_is_composed_even_across_parts_and_encodings() -> None:
    spread = unicodedata.normalize("NFD", SENTENCE).encode()
    assert read_mail(letter(spread)).text == SENTENCE
    inner = letter(b"\xcc\x81", "text/plain; charset=utf-8")
    mail = read_mail(multipart(part(b"e"), part(inner, "Content-Type: message/rfc822")))
    assert mail.text == "\xe9"
    assert read_mail(letter(b"e\x00\xcc\x81")).text == "\xe9"


def test_old_code_pages_are_read_in_text_html_and_subject() -> None:
    mail = read_mail(
        letter(TCVN3.encode("cp1252"), "text/plain; charset=iso-8859-1", subject="B¸o c¸o".encode("latin-1"))
    )
    assert (mail.text, mail.subject) == (SENTENCE, "Báo cáo")
    assert Defect.TCVN3 in mail.defects


def test_only_the_author_counts_as_sender() -> None:
    assert read_mail(letter(sender=None, more=b"Reply-To: x@y.example\r\nSender: z@y.example\r\n")).sender is None
    mail = read_mail(letter(sender=b"a@y.example, b@y.example"))
    assert mail.sender == Address("", "a@y.example")
    assert Defect.SEVERAL_SENDERS in mail.defects
    twice = read_mail(letter(sender=b"a@y.example", more=b"From: A <a@y.example>\r\n"))
    assert Defect.SEVERAL_SENDERS not in twice.defects


def test_a_step_that_fails_costs_only_what_it_was_to_give() -> None:
    def fails() -> int:
        raise RecursionError

    defects: list[Defect] = []
    assert attempt(defects, 7, fails) == 7
    assert defects == [Defect.UNREADABLE_STAGE]
    assert attempt(defects, 7, int, "3") == 3


def test_every_defect_can_be_told_in_words() -> None:
    assert set(IN_WORDS) == set(Defect)
    assert all(words == unicodedata.normalize("NFC", words) for words in IN_WORDS.values())
