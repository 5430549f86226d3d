"""Knowing a mail again."""

import pytest

from tasks.fingerprint import fingerprint
from tests.servers.letters import a_mail

MAIL = a_mail(1)
TRACE = (
    b"Return-Path: <x@truong.example.vn>\r\nDelivered-To: vanthu@truong.example.vn\r\n"
    b"Received: from mx.example.vn by here; Wed, 20 Mar 2024 09:00:01 +0700\r\n"
    b"Authentication-Results: here; dkim=pass\r\nX-Gm-Message-State: abc\r\nDKIM-Signature: v=1; b=xyz\r\n"
)


def test_another_delivery_of_the_same_mail_is_known_again() -> None:
    assert fingerprint(TRACE + MAIL) == fingerprint(MAIL)
    assert fingerprint(MAIL).mail_id == "<baocao.1@truong.example.vn>"
    assert fingerprint(MAIL).sender == "hieupho1@truong.example.vn"


def test_folding_line_ends_and_order_of_the_head_do_not_matter() -> None:
    assert fingerprint(MAIL.replace(b"\r\n", b"\n")) == fingerprint(MAIL)
    head, body = MAIL.split(b"\r\n\r\n", 1)
    turned = b"\r\n".join(reversed(head.replace(b"\r\n ", b" ").split(b"\r\n"))) + b"\r\n\r\n" + body
    assert fingerprint(turned).content_hash == fingerprint(MAIL).content_hash


@pytest.mark.parametrize(
    "other",
    [
        MAIL.replace(b"Message-ID: <baocao.1@", b"Message-ID: <baocao.2@"),
        MAIL[:-4] + b"x\r\n",
        MAIL.replace(b"Content-Transfer-Encoding: ", b"Content-Transfer-Encoding: x-"),
    ],
)
def test_another_mail_is_another(other: bytes) -> None:
    assert other != MAIL
    assert fingerprint(other).content_hash != fingerprint(MAIL).content_hash


def test_a_beginning_alone_is_told_apart_by_the_full_size() -> None:
    assert fingerprint(MAIL[:300], 1000).content_hash != fingerprint(MAIL[:300], 1001).content_hash


@pytest.mark.parametrize(
    "raw", [b"", b"\r\n\r\n", b"\xff\xfe\x00", b"khong phai thu", b"Message-ID: khong co ngoac\r\n\r\n"]
)
def test_any_bytes_have_a_fingerprint(raw: bytes) -> None:
    assert fingerprint(raw).mail_id == ""
