"""The sổ đăng ký văn bản đến: what comes in gets a number the day it arrives (NĐ 30/2020, Điều 21, 22)."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import IncomingEntry, Message, Office, OfficialDocument, OutgoingEntry
from storage.remembering import remembered
from tasks import describing


def enter_incoming(
    session: Session, office: Office, message: Message, author: str, kind_and_abstract: str, assignee: str = ""
) -> int:
    """Enter a mail under the next number of its year, in the caller's transaction; gives the number."""
    day = describing.day_of(message.arrived_at)
    notes, key = remembered(session), ("incoming register", office.id, day.year)
    number = notes[key] = (notes.get(key) or _last_number(session, office, day.year)) + 1
    entry = IncomingEntry(
        office_id=office.id,
        year=day.year,
        arrival_number=number,
        arrived_on=day,
        message_id=message.id,
        author=author,
        kind_and_abstract=kind_and_abstract[:1].upper() + kind_and_abstract[1:],
        assignee=assignee,
        transferred_on=day,
    )
    session.add(entry)
    return number


def add_note(entry: IncomingEntry | OutgoingEntry, said: str) -> None:
    """Another remark in the last column of a register's line, once."""
    if said not in entry.note:
        entry.note = "; ".join(part for part in (entry.note, said) if part)


def note_outgoing(session: Session, document: OfficialDocument, said: str) -> None:
    """A remark in the outgoing register about a document that has its number."""
    entry = session.scalar(select(OutgoingEntry).where(OutgoingEntry.document_id == document.id))
    if entry is not None:
        add_note(entry, said)


def _last_number(session: Session, office: Office, year: int) -> int:
    in_year = (IncomingEntry.office_id == office.id, IncomingEntry.year == year)
    return session.scalar(select(func.max(IncomingEntry.arrival_number)).where(*in_year)) or 0
