"""Knowing a mail again: its Message-ID, and a hash that survives another delivery of the same mail.

Servers on the way add and rewrite trace headers (RFC 5322 3.6.7: Received, Return-Path; also Delivered-To,
Authentication-Results, DKIM, ARC and every provider's own). What the author's program wrote stays.
"""

import re
from dataclasses import dataclass
from hashlib import sha256

from domain.mime.headers import Head, split_head

_AUTHORS = frozenset(
    [
        "from",
        "sender",
        "reply-to",
        "to",
        "cc",
        "date",
        "subject",
        "message-id",
        "in-reply-to",
        "references",
        "mime-version",
    ]
)
_SPACE = re.compile(rb"\s+")
_MAIL_ID = re.compile(r"<[^<>\s]{1,900}>")


@dataclass(frozen=True)
class Fingerprint:
    """`content_hash` is the same for the same mail delivered twice; `mail_id` is empty where the mail has none."""

    content_hash: str
    mail_id: str
    vanthu_id: str
    sender: str


def fingerprint(raw: bytes, size: int | None = None) -> Fingerprint:
    """Of a whole mail; or, with the full `size`, of one of which only the beginning was read."""
    head, body = split_head(raw, [])
    digest = sha256()
    for name, value in sorted(set(head.fields)):
        if name in _AUTHORS or name.startswith("content-"):
            digest.update(name.encode() + b":" + _SPACE.sub(b" ", value).strip() + b"\n")
    digest.update(b"\n" + body.replace(b"\r\n", b"\n").rstrip(b"\n"))
    if size is not None:
        digest.update(b"\nsize:%d" % size)
    found = _MAIL_ID.search(head.plain("message-id"))
    return Fingerprint(digest.hexdigest(), found[0] if found else "", head.plain("x-vanthu-id"), _sender(head))


def _sender(head: Head) -> str:
    value = head.plain("from")
    return value[value.rfind("<") + 1 :].rstrip("> ").strip().lower()
