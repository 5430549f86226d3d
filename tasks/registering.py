"""The sổ đăng ký văn bản đến: what comes in gets a number the day it arrives (NĐ 30/2020, Điều 21, 22)."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import IncomingEntry, Message, Office
from tasks import describing


def enter_incoming(
    session: Session, office: Office, message: Message, author: str, kind_and_abstract: str, assignee: str = ""
) -> int:
    """Enter a mail under the next number of its year, in the caller's transaction; gives the number."""
    session.get_one(Office, office.id, with_for_update=True)  # two writers on PostgreSQL would take one number
    day = describing.day_of(message.arrived_at)
    last = session.scalar(
        select(func.max(IncomingEntry.arrival_number)).where(
            IncomingEntry.office_id == office.id, IncomingEntry.year == day.year
        )
    )
    entry = IncomingEntry(
        office_id=office.id,
        year=day.year,
        arrival_number=(last or 0) + 1,
        arrived_on=day,
        message_id=message.id,
        author=author,
        kind_and_abstract=kind_and_abstract[:1].upper() + kind_and_abstract[1:],
        assignee=assignee,
        transferred_on=day,
    )
    session.add(entry)
    session.flush()
    return entry.arrival_number
