"""Mail in and out: the ledger of the mailbox, messages and their fate, the outbox, tokens."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.base import Base, OfficeRow, Plain

if TYPE_CHECKING:
    from storage.models.reports import Attachment


class MailboxState(OfficeRow, Base):
    """How far a folder has been read; a new UIDVALIDITY means reading it all again."""

    __tablename__ = "mailbox_states"
    __table_args__ = (UniqueConstraint("office_id", "mailbox"),)

    mailbox: Mapped[str]
    uidvalidity: Mapped[int] = mapped_column(BigInteger)  # unsigned 32 bits (RFC 3501, 2.3.1.1), as UIDs are
    last_uid: Mapped[int] = mapped_column(BigInteger, default=0)
    baseline_uid: Mapped[int] = mapped_column(
        BigInteger, default=0
    )  # mail up to here was there before us: never answered
    collected_at: Mapped[datetime | None]


class Message(OfficeRow, Base):
    """A mail that came in, once, whatever the server did; it ends in exactly one visible fate."""

    __tablename__ = "messages"
    __table_args__ = (UniqueConstraint("office_id", "content_hash"),)

    mail_id: Mapped[str] = mapped_column(default="", index=True)  # Message-ID header
    content_hash: Mapped[str]  # Message-ID + bytes without trace headers
    raw: Mapped[str]  # archive hash
    size: Mapped[int]
    arrived_at: Mapped[datetime]  # at our server, business time
    sender: Mapped[str] = mapped_column(default="")
    sender_name: Mapped[str] = mapped_column(default="")
    subject: Mapped[str] = mapped_column(default="")
    authentication: Mapped[str] = mapped_column(default="none")  # pass | fail | none
    fate: Mapped[str] = mapped_column(default="received", index=True)
    reason: Mapped[str] = mapped_column(default="")
    guess: Mapped[Plain] = mapped_column(default=dict)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    outbox_id: Mapped[int | None] = mapped_column(ForeignKey("outbox.id"))  # the letter it answers
    reply: Mapped[str] = mapped_column(default="")
    handled_at: Mapped[datetime | None]
    traceback: Mapped[str] = mapped_column(default="")

    attachments: Mapped[list["Attachment"]] = relationship(back_populates="message", order_by="Attachment.ordinal")


class LedgerEntry(OfficeRow, Base):
    """A place in the mailbox, and the message that lies there."""

    __tablename__ = "mail_ledger"
    __table_args__ = (UniqueConstraint("office_id", "mailbox", "uidvalidity", "uid"),)

    mailbox: Mapped[str]
    uidvalidity: Mapped[int] = mapped_column(BigInteger)
    uid: Mapped[int] = mapped_column(BigInteger)
    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id"), index=True)
    arrived_at: Mapped[datetime]
    seen: Mapped[bool] = mapped_column(default=False)  # \Seen set by us, after it was handled


class OutboxLetter(OfficeRow, Base):
    """A letter with its finished bytes, written in the transaction that causes it; sending is separate."""

    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("office_id", "key"),
        UniqueConstraint("office_id", "unasked_on", "person_id"),  # in this order: who had mail today is asked
        Index("ix_outbox_waiting", "state", "not_before"),
    )

    key: Mapped[str]  # what it is about: sending the same thing twice is not possible
    letter: Mapped[str]  # name of its template
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    to_address: Mapped[str]
    from_address: Mapped[str]
    subject: Mapped[str]
    text: Mapped[str]  # the letter's words: the quote in an answer is found by comparing with them
    mail_id: Mapped[str] = mapped_column(unique=True)  # Message-ID, fixed for ever
    vanthu_id: Mapped[str] = mapped_column(unique=True)
    raw: Mapped[str]  # hash of the bytes to send: a LetterFile, or a file of the archive
    size: Mapped[int]
    unasked_on: Mapped[date | None]  # a reminder, digest or escalation: one a day and person
    state: Mapped[str] = mapped_column(default="queued")  # queued | claimed | sent | deferred | refused | dead
    attempts: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime | None]  # machine time
    claimed_by: Mapped[str | None]
    lease_until: Mapped[datetime | None]  # machine time
    last_answer: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime]  # business time
    sent_at: Mapped[datetime | None]  # business time

    token: Mapped["Token | None"] = relationship(back_populates="outbox")


class LetterFile(OfficeRow, Base):
    """The bytes of a small letter, found by the hash that stands in its row; never changed."""

    __tablename__ = "letter_files"

    digest: Mapped[str] = mapped_column(index=True)  # SHA-256 in hexadecimal
    content: Mapped[bytes]


class Token(OfficeRow, Base):
    """The secret of one letter to one person; it stands for the set of matters in that letter."""

    __tablename__ = "tokens"

    token: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    outbox_id: Mapped[int] = mapped_column(ForeignKey("outbox.id"), index=True)
    matters: Mapped[list[Plain]] = mapped_column(default=list)  # {"kind", "id", "code"}
    created_at: Mapped[datetime]

    outbox: Mapped[OutboxLetter] = relationship(back_populates="token")


class Refusal(OfficeRow, Base):
    """At most one refusal per address, reason and day."""

    __tablename__ = "refusals"
    __table_args__ = (UniqueConstraint("office_id", "address", "reason", "day"),)

    address: Mapped[str]
    reason: Mapped[str]
    day: Mapped[date]


class SendCounter(OfficeRow, Base):
    """Letters sent in a window of machine time: the provider's limits a minute and a day."""

    __tablename__ = "send_counters"
    __table_args__ = (UniqueConstraint("office_id", "window"),)

    window: Mapped[str]  # 2024-03-20 or 2024-03-20T07:31
    sent: Mapped[int] = mapped_column(default=0)
