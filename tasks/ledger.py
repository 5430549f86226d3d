"""The mailbox's ledger: which place on the server holds which message, and how far each folder has been read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import Session

from domain.fates import Fate, Reason
from storage.database import reading, transaction
from storage.models import LedgerEntry, MailboxState, Message, OutboxLetter
from tasks.imap import Folder

_UNHANDLED = (Fate.RECEIVED, Fate.HELD, Fate.NOT_OURS, Fate.FAILED)


@dataclass(frozen=True)
class Shelf:
    """One folder of one office's mailbox, at one UIDVALIDITY."""

    office_id: int
    folder: str
    uidvalidity: int


@dataclass(frozen=True)
class Progress:
    """How far a folder has been read; mail up to `baseline_uid` was there at first contact."""

    shelf: Shelf
    last_uid: int
    baseline_uid: int


def progress(office_id: int, folder: Folder) -> Progress:
    """Where reading goes on. At first contact everything there is the baseline; a new UIDVALIDITY starts from zero."""
    shelf = Shelf(office_id, folder.name, folder.uidvalidity)
    with transaction() as session:
        state = state_of(session, shelf)
        if state is None:
            state = MailboxState(office_id=office_id, mailbox=folder.name, uidvalidity=folder.uidvalidity, last_uid=0)
            state.baseline_uid = folder.highest_uid
            session.add(state)
        elif state.uidvalidity != folder.uidvalidity:
            state.uidvalidity, state.last_uid, state.baseline_uid = folder.uidvalidity, 0, 0
        return Progress(shelf, state.last_uid, state.baseline_uid)


def advance(shelf: Shelf, uid: int) -> None:
    """Up to this UID everything in the folder is stored (or was gone before it could be)."""
    with transaction() as session:
        state = state_of(session, shelf)
        if state is not None:
            state.last_uid = max(state.last_uid, uid)


def finish(shelf: Shelf, now: datetime) -> None:
    """The folder has been read to its end; the age of this moment tells when collecting has stopped."""
    with transaction() as session:
        state = state_of(session, shelf)
        if state is not None:
            state.collected_at = now


def known_uids(shelf: Shelf) -> set[int]:
    """Every UID that has a line in the ledger."""
    with reading() as session:
        return set(session.scalars(select(LedgerEntry.uid).where(*_on(shelf))))


def entered_uids(session: Session, shelf: Shelf, uids: Sequence[int]) -> set[int]:
    """Which of these UIDs have a line in the ledger."""
    return set(session.scalars(select(LedgerEntry.uid).where(*_on(shelf), LedgerEntry.uid.in_(uids))))


def first_letter_sent_at(office_id: int) -> datetime | None:
    """When the office's first letter went out: what arrives from then on may be an answer, and is never old mail."""
    with reading() as session:
        return session.scalar(select(func.min(OutboxLetter.sent_at)).where(OutboxLetter.office_id == office_id))


def has_old_mail(office_id: int) -> bool:
    """Whether the mailbox was in use before us."""
    with reading() as session:
        query = select(Message.id).where(Message.office_id == office_id, Message.reason == Reason.BEFORE_BASELINE)
        return session.scalar(query.limit(1)) is not None


def to_be_read(office_id: int) -> list[int]:
    """Every message that has no fate yet, oldest arrival first: also what an earlier run fetched and did not read."""
    with reading() as session:
        query = select(Message.id).where(Message.office_id == office_id, Message.fate == Fate.RECEIVED)
        return list(session.scalars(query.order_by(Message.arrived_at, Message.id)))


def handled_unseen(office_id: int) -> dict[Shelf, list[int]]:
    r"""Where messages lie that were handled and are not yet \Seen; held and foreign mail stays unread for people."""
    with reading() as session:
        rows = session.execute(
            select(LedgerEntry.mailbox, LedgerEntry.uidvalidity, LedgerEntry.uid)
            .join(Message, LedgerEntry.message_id == Message.id)
            .join(
                MailboxState,
                (MailboxState.office_id == LedgerEntry.office_id)
                & (MailboxState.mailbox == LedgerEntry.mailbox)
                & (MailboxState.uidvalidity == LedgerEntry.uidvalidity),
            )
            .where(LedgerEntry.office_id == office_id, LedgerEntry.seen.is_(False), Message.fate.not_in(_UNHANDLED))
        ).all()
    found: dict[Shelf, list[int]] = {}
    for folder, uidvalidity, uid in rows:
        found.setdefault(Shelf(office_id, folder, uidvalidity), []).append(uid)
    return found


def mark_seen(shelf: Shelf, uids: Iterable[int]) -> None:
    r"""Remember that \Seen was set."""
    with transaction() as session:
        session.execute(update(LedgerEntry).where(*_on(shelf), LedgerEntry.uid.in_(list(uids))).values(seen=True))


def _on(shelf: Shelf) -> tuple[ColumnElement[bool], ...]:
    return (
        LedgerEntry.office_id == shelf.office_id,
        LedgerEntry.mailbox == shelf.folder,
        LedgerEntry.uidvalidity == shelf.uidvalidity,
    )


def state_of(session: Session, shelf: Shelf) -> MailboxState | None:
    """The folder's row."""
    return session.scalar(
        select(MailboxState).where(MailboxState.office_id == shelf.office_id, MailboxState.mailbox == shelf.folder)
    )
