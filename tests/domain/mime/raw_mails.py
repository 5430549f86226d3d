"""Mails as bytes, valid by default: each argument is what a test is about."""

import base64
import struct


def letter(
    body: bytes = b"\xc4\x90\xe1\xbb\x93ng \xc3\xbd.\r\n",
    content_type: str | None = "text/plain; charset=UTF-8",
    subject: bytes = b"Bao cao",
    sender: bytes | None = b"Nguyen Thi Hoa <hoa@truong.example>",
    more: bytes = b"",
) -> bytes:
    """One mail with a single body."""
    head = b"" if sender is None else b"From: " + sender + b"\r\n"
    head += b"To: vanthu@truong.example\r\nSubject: " + subject + b"\r\n"
    head += b"Date: Mon, 18 Mar 2024 08:12:00 +0700\r\nMessage-ID: <m1@truong.example>\r\n" + more
    if content_type is not None:
        head += b"Content-Type: " + content_type.encode() + b"\r\n"
    return head + b"\r\n" + body


def part(body: bytes, *fields: str) -> bytes:
    """One part of a multipart mail."""
    return "".join(f"{field}\r\n" for field in fields).encode() + b"\r\n" + body


def multipart(
    *parts: bytes, kind: str = "mixed", more: bytes = b"", end: bytes = b"\r\n--=_b--\r\n", **changes: bytes
) -> bytes:
    """A mail of several parts; `end` may be left out."""
    body = b"".join(b"\r\n--=_b\r\n" + each for each in parts) + end
    return letter(body, f'multipart/{kind}; boundary="=_b"', more=more, **changes)


TEXT = part("Kính gửi nhà trường.\r\n".encode(), "Content-Type: text/plain; charset=utf-8")


def file_part(name_field: str, data: bytes = b"%PDF-1.4", kind: str = "application/pdf") -> bytes:
    """An attached file in base64 whose Content-Disposition is written by the test."""
    return part(
        base64.encodebytes(data),
        f"Content-Type: {kind}",
        f"Content-Disposition: attachment; {name_field}",
        "Content-Transfer-Encoding: base64",
    )


def tnef(name: bytes, data: bytes, words: bytes = b"") -> bytes:
    """A winmail.dat with one file, and the letter's words if there are any.

    MS-OXTNEF: signature, key, attributes with a checksum each.
    """

    def attribute(level: int, code: int, kind: int, value: bytes) -> bytes:
        return struct.pack("<BHHI", level, code, kind, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)

    return (
        struct.pack("<IH", 0x223E9F78, 1)
        + attribute(1, 0x9006, 8, struct.pack("<I", 0x10000))
        + attribute(1, 0x9007, 6, struct.pack("<II", 1258, 0))
        + (attribute(1, 0x800C, 2, words + b"\x00") if words else b"")
        + attribute(2, 0x9002, 6, b"\x01\x00" + b"\xff" * 12)
        + attribute(2, 0x8010, 1, name + b"\x00")
        + attribute(2, 0x800F, 6, data)
    )


def delivery_status(recipient: bytes, status: bytes, diagnostic: bytes = b"", action: bytes = b"failed") -> bytes:
    """A delivery report by the book (RFC 3464), with the head of the letter it speaks of."""
    report = b"Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; " + recipient + b"\r\nAction: " + action
    report += (
        b"\r\nStatus: " + status + b"\r\n" + (b"Diagnostic-Code: smtp; " + diagnostic + b"\r\n" if diagnostic else b"")
    )
    return multipart(
        part(b"Your message was not delivered.\r\n", "Content-Type: text/plain"),
        part(report, "Content-Type: message/delivery-status"),
        part(b"Message-ID: <sent1@truong.example>\r\nTo: x@y.example\r\n", "Content-Type: text/rfc822-headers"),
        kind="report; report-type=delivery-status",
        sender=b"Mail Delivery System <MAILER-DAEMON@mx.example>",
        subject=b"Undelivered Mail Returned to Sender",
    )
