"""What was read from the bytes of a mail."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from hashlib import sha256


class MailKind(StrEnum):
    """What a mail is, before anybody asks what it says."""

    LETTER = "letter"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    FEEDBACK = "feedback"


@dataclass(frozen=True)
class Address:
    """A mailbox address with the name shown beside it (NFC, empty where none)."""

    name: str
    address: str


@dataclass(frozen=True)
class Attachment:
    """A part that is not the letter's own text; `content` is decoded, `name` NFC as sent (not yet made safe)."""

    name: str
    content_type: str
    content: bytes
    inline: bool = False

    @property
    def size(self) -> int:
        """Bytes after decoding."""
        return len(self.content)

    @cached_property
    def sha256(self) -> str:
        """Hash of the decoded bytes, in hexadecimal."""
        return sha256(self.content).hexdigest()


@dataclass(frozen=True)
class BounceRecipient:
    """One address that a delivery report speaks of.

    `status` is the enhanced code of RFC 3463 (`5.1.1`) or empty; `permanent` is judged by the code, not by its
    first digit alone: 5.2.2 (mailbox full) and 5.7.x (policy) do not make an address dead.
    """

    address: str
    action: str
    status: str
    permanent: bool


@dataclass(frozen=True)
class Bounce:
    """A delivery report (RFC 3464, or one of the many forms that are not)."""

    recipients: tuple[BounceRecipient, ...]
    original_message_id: str | None = None


@dataclass(frozen=True)
class IncomingMail:
    """A mail as read: all text NFC and without lone surrogates; `defects` names what had to be guessed.

    `text` is all text/plain parts in order, `html` all text/html ones, those of attached mails included; `own_text` and
    `own_html` are the letter's own. `delivered_to` holds every address found in
    Delivered-To, X-Original-To and X-Forwarded-To. `sent_at` is the sender's own Date and proves nothing.
    """

    message_id: str | None
    sender: Address | None
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    delivered_to: tuple[str, ...]
    subject: str
    sent_at: datetime | None
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    kind: MailKind
    text: str
    html: str
    attachments: tuple[Attachment, ...]
    bounce: Bounce | None
    authentication_results: tuple[str, ...]  # topmost first, as printed
    vanthu_id: str | None  # X-Vanthu-Id: our own letter, or a copy of it
    received_at: datetime | None = None  # of the topmost Received: when our own server took it
    own_text: str = ""
    own_html: str = ""
    defects: tuple[str, ...] = ()
