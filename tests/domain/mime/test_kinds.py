"""What is a letter, and what a machine sent."""

import pytest

from domain.mime.kinds import plain_words
from domain.mime.mail import MailKind
from domain.mime.parse import read_mail
from tests.domain.mime.raw_mails import TEXT, delivery_status, letter, multipart, part

ATTACHED = delivery_status(b"lan@y.example", b"5.1.1").replace(b"=_b", b"=_c")


def kind(raw: bytes) -> MailKind:
    return read_mail(raw).kind


@pytest.mark.parametrize(
    "field",
    [
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-replied; owner-email=x@y.example",
        "Auto-Submitted: auto-generated (vacation)",
        "X-Autoreply: yes",
        "X-Autorespond: away",
        "Precedence: auto_reply",
        "Return-Path: <>",
    ],
)
def test_heads_tell_an_automatic_reply(field: str) -> None:
    assert kind(letter(b"Toi di vang", more=field.encode() + b"\r\n")) is MailKind.AUTO_REPLY


@pytest.mark.parametrize(
    "field",
    [
        "Auto-Submitted: no",
        "Auto-Submitted: auto-forwarded",
        "X-Auto-Response-Suppress: All",
        "List-Unsubscribe: <mailto:x@y.example>",
        "Precedence: bulk",
        "Precedence: list",
        "X-Autoreply: no",
        "Return-Path: <hoa@truong.example>",
    ],
)
def test_these_heads_prove_nothing(field: str) -> None:
    assert kind(letter(b"Dong y", more=field.encode() + b"\r\n")) is MailKind.LETTER


@pytest.mark.parametrize(
    "subject",
    [
        "Trả lời tự động: Báo cáo quý I",
        "Tự động trả lời: Báo cáo",
        "TRẢ LỜI TỰ ĐỘNG",
        "Thư trả lời tự động",
        "[Tự động trả lời] Nhắc nộp báo cáo",
        "Phản hồi tự động",
        "Automatic reply: Báo cáo",
        "Auto-Reply: x",
        "AutoResponse",
        "Out of Office: x",
        "Out of the office until Monday",
        "Réponse automatique : x",
        "Automatische Antwort: x",
    ],
)
def test_subjects_tell_an_automatic_reply(subject: str) -> None:
    assert kind(letter(b"x", subject=subject.encode())) is MailKind.AUTO_REPLY


@pytest.mark.parametrize(
    "subject",
    [
        "Xin phép vắng mặt cuộc họp",
        "Re: Automatic reply: Báo cáo",
        "Báo cáo ứng dụng tự động hóa",
        "V/v trả lời tự động hóa văn phòng",
        "Đã đọc: kế hoạch",
        "Fwd: Undelivered Mail Returned to Sender",
        "Thư không gửi được hôm qua, em gửi lại ạ",
    ],
)
def test_these_subjects_are_written_by_people(subject: str) -> None:
    assert kind(letter(b"Kinh gui nha truong", subject=subject.encode())) is MailKind.LETTER


@pytest.mark.parametrize(
    ("text", "more", "automatic"),
    [
        ("Đây là thư trả lời tự động. Tôi nghỉ phép đến hết ngày 20/3.", b"", True),
        ("Đây là email tự động, vui lòng không trả lời.", b"", True),
        ("This is an automated response.", b"", True),
        ("Tôi đang đi công tác đến thứ Hai.", b"Precedence: bulk\r\n", True),
        ("I am out of the office.", b"Precedence: junk\r\n", True),
        ("Tôi đang đi công tác, đồng ý với dự thảo.", b"", False),
        ("Em xin báo cáo.\n> Đây là thư trả lời tự động.", b"", False),
        ("Tin tháng 3", b"Precedence: bulk\r\n", False),
    ],
)
def test_an_automatic_reply_may_name_itself(text: str, more: bytes, automatic: bool) -> None:
    assert kind(letter(text.encode(), more=more)) is (MailKind.AUTO_REPLY if automatic else MailKind.LETTER)


@pytest.mark.parametrize(
    "text",
    [
        "I will not be in the office until Monday. For urgent matters reach me at 0912.",
        "Your message will not be forwarded. I have no access to mail; an error in the address book is being mended.",
        "This mailbox is no longer in use. Please send your message to the new address.",
        "Tôi không thể trả lời thư lúc này. Việc gấp xin gửi tới cô Lan, lan@truong.example.",
        "Hiện tôi nghỉ thai sản, không nhận được thư.",
    ],
)
def test_people_who_are_away_do_not_bounce(text: str) -> None:
    for more in (b"Return-Path: <>\r\n", b"Auto-Submitted: auto-replied\r\n"):
        assert kind(letter(text.encode(), more=more, subject=b"Re: Bao cao")) is MailKind.AUTO_REPLY
        assert kind(letter(text.encode(), more=more, subject=b"Auto: Bao cao")) is MailKind.AUTO_REPLY


def test_read_receipts_are_automatic() -> None:
    receipt = part(
        b"Disposition: automatic-action/MDN-sent-automatically; displayed\r\n",
        "Content-Type: message/disposition-notification",
    )
    assert kind(multipart(TEXT, receipt, kind="report; report-type=disposition-notification")) is MailKind.AUTO_REPLY
    assert kind(multipart(TEXT, kind="report; report-type=disposition-notification")) is MailKind.AUTO_REPLY
    assert kind(letter(b"Your message was read on Monday", subject=b"Read: Bao cao")) is MailKind.AUTO_REPLY
    assert (
        kind(letter("Thư của bạn đã được đọc lúc 8:12".encode(), subject="Đã đọc: Báo cáo".encode()))
        is MailKind.AUTO_REPLY
    )


@pytest.mark.parametrize(
    "raw",
    [
        delivery_status(b"lan@y.example", b"5.1.1"),
        multipart(TEXT, kind="report"),
        letter(b"x", sender=b"Mail Delivery Subsystem <mailer-daemon@googlemail.example>"),
        letter(b"x", sender=b'"Mail System" <MAILER-DAEMON>'),
        letter(b"x", sender=b"MAILER-DAEMON <>", subject=b"Mail delivery failed"),
        letter(b"x", more=b"X-Failed-Recipients: lan@y.example\r\n"),
        letter(b"550 user unknown", sender=b"postmaster@y.example", subject=b"x"),
        letter(b"x", sender=b"System Administrator <admin@y.example>", subject=b"Undeliverable: Bao cao"),
        letter(
            "Không tìm thấy địa chỉ".encode(), sender=b"postmaster@y.example", subject="Thư không gửi được".encode()
        ),
        letter("Hộp thư đã đầy".encode(), more=b"Return-Path: <>\r\n", subject=b"Thong bao"),
        letter(b"Your mail could not be delivered to: <lan@y.example>", sender=b"no-reply@y.example", subject=b"Mail"),
        letter(b"Undeliverable to lan@y.example", sender=b"no-reply@y.example", subject=b"Undelivered mail"),
        letter(b'{"notificationType":"Bounce","bounce":{}}', sender=b"no-reply@sns.example"),
        letter(
            b"x", sender=b"list-admin@y.example", subject=b"You are not member (list ML)", more=b"X-MLServer: fml\r\n"
        ),
        letter(b"The server said: 550 5.1.1 no such user", more=b"Return-Path: <>\r\n"),
        letter(b"delivery failed", more=b"Auto-Submitted: auto-generated\r\n", subject=b"Delivery failure"),
    ],
)
def test_delivery_reports_are_recognised_in_their_many_forms(raw: bytes) -> None:
    assert kind(raw) is MailKind.BOUNCE


@pytest.mark.parametrize(
    "raw",
    [
        letter(b"Delivery failed yesterday, so I send it again", subject=b"Delivery failed"),
        letter(b"Re: it failed", sender=b"postmaster@y.example", subject=b"Re: meeting"),
        multipart(TEXT, part(ATTACHED, "Content-Type: message/rfc822")),
        letter(b"Dong y", sender=None),
        letter(b"Mail failed today", sender=b"admin@truong.example", subject="Thông báo không gửi được thư".encode()),
        letter(b"Monthly news", sender=b"no-reply@shop.example", subject=b"News"),
        letter(b"Welcome", more=b"X-MLServer: fml\r\n", subject=b"Welcome"),
    ],
)
def test_what_only_speaks_of_failures_is_a_letter(raw: bytes) -> None:
    assert kind(raw) is MailKind.LETTER


@pytest.mark.parametrize(
    "raw",
    [
        multipart(TEXT, part(b"Feedback-Type: abuse\r\n", "Content-Type: message/feedback-report"), kind="report"),
        multipart(TEXT, kind="report; report-type=feedback-report"),
        multipart(TEXT, kind="report; report-type=tlsrpt"),
        letter(b"x", subject=b"complaint about message from 192.0.2.1"),
        letter(b"x", more=b"X-Apple-Unsubscribe: true\r\n", subject=b"unsubscribe"),
        letter(b'{"notificationType":"Complaint"}', sender=b"no-reply@sns.example"),
        letter(b"x", sender=b"noreply@y.example", subject=b"Abuse report"),
    ],
)
def test_feedback_is_recognised(raw: bytes) -> None:
    assert kind(raw) is MailKind.FEEDBACK


def test_words_of_html_stand_between_its_tags() -> None:
    assert plain_words("<p>a &amp; b<br>c</p>").split() == ["a", "&", "b", "c"]
    assert plain_words("1 < 2") == "1 < 2"
