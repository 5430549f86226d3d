"""Collecting: what is new in the mailbox is made safe first, and handed on to be read."""

from datetime import datetime

from storage import offices
from storage.database import reading
from tasks.mailbox import collect as fetch
from tasks.pending import unread
from tasks.step import step


@step("Lấy thư mới", retries=2)
def collect(now: datetime) -> tuple[int, ...]:
    """Fetch, then give the ids of every stored message that is not understood yet, oldest first."""
    with reading() as session:
        office_id = offices.the_office(session).id
    fetch(office_id, now)
    with reading() as session:
        return unread(session, office_id)
