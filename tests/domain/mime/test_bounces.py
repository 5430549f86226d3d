"""Whom a letter did not reach, and whether the address is dead."""

import pytest

from domain.mime.bounces import is_dead_address
from domain.mime.mail import Bounce, BounceRecipient, MailKind
from domain.mime.parse import read_mail
from tests.domain.mime.raw_mails import delivery_status, letter, multipart, part


def bounce(raw: bytes) -> Bounce:
    found = read_mail(raw)
    assert found.kind is MailKind.BOUNCE
    assert found.bounce is not None
    return found.bounce


def one(raw: bytes) -> BounceRecipient:
    (recipient,) = bounce(raw).recipients
    return recipient


@pytest.mark.parametrize(
    ("status", "diagnostic", "dead"),
    [
        (b"5.1.1", b"550 5.1.1 User unknown", True),
        (b"5.1.2", b"", True),
        (b"5.1.3", b"", True),
        (b"5.1.6", b"", True),
        (b"5.1.10", b"", True),
        (b"5.2.1", b"550 5.2.1 account disabled", True),
        (b"5.2.2", b"552 5.2.2 Mailbox full", False),
        (b"5.7.1", b"550 5.7.1 message rejected as spam", False),
        (b"5.7.26", b"unauthenticated mail", False),
        (b"5.3.4", b"message too big", False),
        (b"5.0.0", b"550 5.1.1 no such user here", True),
        (b"5.0.0", b"550 no such user here", True),
        (b"5.0.0", b"552 user unknown or over quota", False),
        (b"5.1.351", b"550 5.1.351 Remote server returned unknown recipient", True),
        (b"5.4.1", b"550 5.4.1 Recipient address rejected: Access denied", True),
        (b"5.4.1", b"550 5.4.1 Relay access denied", False),
        (b"4.2.2", b"452 4.2.2 mailbox full", False),
        (b"5.1.8", b"sender rejected", False),
    ],
)
def test_an_address_is_dead_by_its_code_and_not_by_the_first_digit(
    status: bytes, diagnostic: bytes, dead: bool
) -> None:
    assert one(delivery_status(b"lan@truong.example", status, diagnostic)).permanent is dead


def test_a_report_by_the_book_is_read_by_its_fields() -> None:
    report = bounce(delivery_status(b"lan@truong.example", b"5.1.1 (no such user)"))
    assert report == Bounce((BounceRecipient("lan@truong.example", "failed", "5.1.1", True),), "<sent1@truong.example>")


def test_the_address_that_was_written_to_counts_before_the_one_it_was_passed_on_to() -> None:
    raw = delivery_status(b"x@else.example\r\nOriginal-Recipient: rfc822;lan@truong.example", b"5.1.1")
    assert one(raw).address == "lan@truong.example"
    raw = delivery_status(b"x@else.example\r\nOriginal-Recipient: unknown", b"5.1.1")
    assert one(raw).address == "x@else.example"


@pytest.mark.parametrize(
    ("action", "status", "read"),
    [
        (b"delayed", b"4.4.1", "delayed"),
        (b"delivered", b"2.0.0", "delivered"),
        (b"Failed (fatal)", b"5.0.0", "failed"),
        (b"odd", b"4.4.1", "delayed"),
        (b"odd", b"5.0.0", "failed"),
    ],
)
def test_a_delay_and_a_success_are_no_failures(action: bytes, status: bytes, read: str) -> None:
    found = one(delivery_status(b"lan@truong.example", status, action=action))
    assert (found.action, found.permanent) == (read, False)


def test_several_recipients_are_told_apart_and_counted_once() -> None:
    raw = delivery_status(
        b"a@x.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\nFinal-Recipient: rfc822; b@x.example\r\n"
        b"Action: failed\r\nStatus: 5.2.2"
        b"\r\n\r\nFinal-Recipient: rfc822; a@x.example",
        b"5.1.1",
    )
    assert [(each.address, each.permanent) for each in bounce(raw).recipients] == [
        ("a@x.example", True),
        ("b@x.example", False),
    ]


def test_a_group_without_an_address_is_passed_over() -> None:
    raw = delivery_status(b"unknown", b"5.1.1").replace(b"Your message was", b"Mail for c@y.example was")
    assert [each.address for each in bounce(raw).recipients] == ["c@y.example"]


QMAIL = b"""Hi. This is the qmail-send program at mx.example.
I'm afraid I wasn't able to deliver your message to the following addresses.

<lan@school.example>:
192.0.2.1 does not like recipient.
Remote host said: 550 5.1.1 no such user
<an@school.example>:
552 5.2.2 mailbox full

--- Below this line is a copy of the message.

Message-ID: <sent2@truong.example>
To: <lan@school.example>
"""


def daemon(body: bytes, **changes: bytes) -> bytes:
    return letter(body, **{"sender": b"MAILER-DAEMON@mx.example", "subject": b"failure notice", **changes})  # type: ignore[arg-type]


def test_words_are_read_where_there_are_no_fields() -> None:
    assert bounce(daemon(QMAIL)) == Bounce(
        (
            BounceRecipient("lan@school.example", "failed", "5.1.1", True),
            BounceRecipient("an@school.example", "failed", "5.2.2", False),
        ),
        "<sent2@truong.example>",
    )


@pytest.mark.parametrize(
    ("body", "address", "dead"),
    [
        (
            b"  lan@school.example\n    SMTP error after RCPT TO:<lan@school.example>: 550 Unknown user\n",
            "lan@school.example",
            True,
        ),
        (
            b"Your message was not delivered to:\n  lan@school.example\nbecause: not listed in directory\n",
            "lan@school.example",
            True,
        ),
        (b"Unable to deliver message to <lan@school.example>. Mailbox is full.", "lan@school.example", False),
        (b"Recipient: [SMTP:lan@school.example]\nReason: user unknown", "lan@school.example", True),
        (b"Could not be delivered. It said: lan@school.example quota exceeded", "lan@school.example", False),
        ("Không gửi được thư tới lan@school.example: không tìm thấy địa chỉ này.".encode(), "lan@school.example", True),
    ],
)
def test_many_servers_are_understood(body: bytes, address: str, dead: bool) -> None:
    found = one(daemon(body))
    assert (found.address, found.permanent) == (address, dead)


def test_a_warning_is_a_delay() -> None:
    found = one(daemon(b"Your message to lan@school.example has not yet been delivered. 4.4.1 Will keep trying."))
    assert (found.action, found.status, found.permanent) == ("delayed", "4.4.1", False)
    assert (
        one(daemon(b"To <lan@school.example>: still trying", subject=b"Warning: delayed 24 hours")).action == "delayed"
    )


def test_a_field_of_the_head_names_the_recipients() -> None:
    raw = daemon(b"It failed: 550 5.1.1", more=b"X-Failed-Recipients: lan@school.example, an@school.example\r\n")
    assert [each.address for each in bounce(raw).recipients] == ["lan@school.example", "an@school.example"]


def test_only_the_copy_of_the_letter_may_tell_the_recipient() -> None:
    copy = part(letter(b"x").replace(b"To: vanthu", b"To: lan"), "Content-Type: message/rfc822")
    raw = multipart(part(b"It could not be delivered.\r\n"), copy, sender=b"<MAILER-DAEMON@mx.example>", subject=b"x")
    assert [each.address for each in bounce(raw).recipients] == ["lan@truong.example"]
    assert bounce(raw).original_message_id == "<m1@truong.example>"


def test_a_report_of_nobody_names_nobody_and_the_thread_names_the_letter() -> None:
    raw = daemon(b"Something failed.", more=b"In-Reply-To: <sent3@truong.example>\r\n")
    assert bounce(raw) == Bounce((), "<sent3@truong.example>")
    assert bounce(daemon(b"Something failed.")) == Bounce((), None)


def test_senders_and_links_are_no_recipients() -> None:
    body = b"Delivery failed.\nFrom: boss@school.example\nSee https://x.example/?to=me@x.example\n"
    body += b"Contact postmaster@x.example\n"
    assert bounce(daemon(body)).recipients == ()


def test_a_letter_to_oneself_can_come_back() -> None:
    assert one(daemon(b"<vanthu@truong.example>:\n550 5.1.1 no such user")).address == "vanthu@truong.example"


def test_html_reports_are_read_between_their_tags() -> None:
    page = b"<html><head><style>p {}</style></head><body>"
    page += b"<p>Delivery has failed to:</p><p><b>lan@school.example</b></p>550 5.1.1"
    raw = daemon(page + b" RecipNotFound</body></html>", subject=b"Undeliverable").replace(b"text/plain", b"text/html")
    assert one(raw) == BounceRecipient("lan@school.example", "failed", "5.1.1", True)


def test_words_alone_can_tell_that_an_address_is_dead() -> None:
    assert is_dead_address("", "550 user unknown")
    assert not is_dead_address("", "550 rejected for policy reasons: unknown user")
    assert not is_dead_address("", "try later")
