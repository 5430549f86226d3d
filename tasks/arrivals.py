"""Mail made safe: raw bytes into the archive first, then messages, ledger and progress in one transaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from domain.fates import Fate, Reason
from storage import archive
from storage.database import reading, transaction
from storage.models import LedgerEntry, Message, Office, OutboxLetter
from tasks.fingerprint import Fingerprint, fingerprint
from tasks.imap import Fetched
from tasks.ledger import Shelf, entered_uids, state_of

Prove = Callable[[bytes, bool], str]
"""The proof of a mail's sender (pass, fail or none), which can be had at arrival only. The second parameter: whether
the bytes are the whole mail."""


@dataclass
class Collected:
    """What one look into the mailbox brought: ids of messages to be read, and what needs no reading.

    `known` are further copies of messages stored already, `own` copies of our own letters, `old` mail from before us.
    `busy`: another run holds the mailbox, and this one did nothing.
    """

    new: list[int] = field(default_factory=list)
    known: int = 0
    own: int = 0
    old: int = 0
    busy: bool = False

    def add(self, other: "Collected") -> None:
        """Count what another batch brought."""
        self.new += other.new
        self.known += other.known
        self.own += other.own
        self.old += other.old


@dataclass(frozen=True)
class Arrival:
    """A message of the server and how to know it again; `old` mail was there before us and is never read."""

    mail: Fetched
    print: Fingerprint
    old: bool = False
    proof: str = "none"


def arrivals(batch: Sequence[Fetched], prove: Prove | None = None) -> list[Arrival]:
    """New mail, with the proof of its sender."""
    return [
        Arrival(
            mail,
            fingerprint(mail.raw, None if mail.whole else mail.size),
            proof=prove(mail.raw, mail.whole) if prove else "none",
        )
        for mail in batch
    ]


def old_arrivals(batch: Sequence[Fetched]) -> list[Arrival]:
    """Mail of which only the identity is known."""
    return [Arrival(mail, fingerprint(mail.raw, mail.size), old=True) for mail in batch]


def old_among(office_id: int, batch: Sequence[Fetched]) -> list[Arrival]:
    """Of identities, those of old mail that a person moved or that the server numbered anew."""
    found = old_arrivals(batch)
    with reading() as session:
        query = select(Message.content_hash).where(
            Message.office_id == office_id, Message.content_hash.in_([each.print.content_hash for each in found])
        )
        known = set(session.scalars(query))
    return [each for each in found if each.print.content_hash in known]


def store(shelf: Shelf, batch: Sequence[Arrival], now: datetime, *, reached: int = 0) -> Collected:
    """Keep a batch of one folder. `reached`: up to this UID everything in the folder is stored with this batch."""
    collected = Collected()
    if not batch:
        return collected
    with archive.together():
        raws = [archive.put(each.mail.raw) for each in batch]
    with transaction() as session:
        known, own = _known(session, shelf.office_id, batch), _own(session, shelf.office_id, batch)
        fresh: list[Message] = []
        for each, raw in zip(batch, raws, strict=True):
            if each.print.content_hash in known:
                collected.known += not each.old
                collected.old += each.old
                continue
            message = _message(shelf.office_id, each, raw, now)
            if each.old:
                collected.old += 1
            elif each.print in own:
                message.fate, message.reason, message.handled_at = Fate.DUPLICATE, Reason.OWN_LETTER, now
                message.outbox_id = own[each.print]  # the canary is back once a message points to it
                collected.own += 1
            else:
                fresh.append(message)
            known[each.print.content_hash] = message
        session.add_all(known.values())
        session.flush()
        entered = entered_uids(session, shelf, [each.mail.uid for each in batch])
        session.add_all(
            _ledger_entry(shelf, each, known[each.print.content_hash]) for each in batch if each.mail.uid not in entered
        )
        state = state_of(session, shelf)
        if state is not None:
            state.last_uid = max(state.last_uid, reached)
        collected.new = [message.id for message in fresh]
    return collected


def _known(session: Session, office_id: int, batch: Sequence[Arrival]) -> dict[str, Message]:
    hashes = [each.print.content_hash for each in batch]
    query = select(Message).where(Message.office_id == office_id, Message.content_hash.in_(hashes))
    return {message.content_hash: message for message in session.scalars(query)}


def _own(session: Session, office_id: int, batch: Sequence[Arrival]) -> dict[Fingerprint, int]:
    """Copies of our own letters and which they are: from our address, a Message-ID or X-Vanthu-Id of the outbox."""
    address = session.get_one(Office, office_id).mailbox_address.lower()
    from_us = {each.print for each in batch if each.print.sender == address}
    if not from_us:
        return {}
    ours = select(OutboxLetter.id, OutboxLetter.mail_id, OutboxLetter.vanthu_id).where(
        OutboxLetter.office_id == office_id,
        or_(
            OutboxLetter.mail_id.in_([each.mail_id for each in from_us]),
            OutboxLetter.vanthu_id.in_([each.vanthu_id for each in from_us]),
        ),
    )
    known = {value: outbox_id for outbox_id, *values in session.execute(ours) for value in values}
    return {
        each: known.get(each.mail_id) or known[each.vanthu_id]
        for each in from_us
        if each.mail_id in known or each.vanthu_id in known
    }


def _message(office_id: int, arrival: Arrival, raw: str, now: datetime) -> Message:
    """A message as it arrives. One over the size limit is to be read like any other, with that reason set already."""
    message = Message(
        office_id=office_id,
        mail_id=arrival.print.mail_id,
        content_hash=arrival.print.content_hash,
        raw=raw,
        size=arrival.mail.size,
        arrived_at=arrival.mail.arrived_at,
        sender=arrival.print.sender,
        authentication=arrival.proof,
        fate=Fate.RECEIVED,
        reason="" if arrival.mail.whole else Reason.TOO_LARGE,
    )
    if arrival.old:
        message.fate, message.reason, message.handled_at = Fate.NOT_OURS, Reason.BEFORE_BASELINE, now
    return message


def _ledger_entry(shelf: Shelf, arrival: Arrival, message: Message) -> LedgerEntry:
    return LedgerEntry(
        office_id=shelf.office_id,
        mailbox=shelf.folder,
        uidvalidity=shelf.uidvalidity,
        uid=arrival.mail.uid,
        message_id=message.id,
        arrived_at=arrival.mail.arrived_at,
        seen=False,
    )
