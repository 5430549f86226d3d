"""Collecting: what is new in the mailbox is made safe first, and handed on to be read."""

import logging
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage import offices
from storage.database import reading
from storage.models import MailboxState
from tasks.authenticating import prove
from tasks.describing import day_of
from tasks.imap import MAIL_ERRORS
from tasks.mailbox import collect as fetch
from tasks.mailbox import mark_handled
from tasks.pending import unread
from tasks.step import step

log = logging.getLogger(__name__)


@step("Lấy thư mới", retries=2)
def collect(now: datetime) -> tuple[int, ...]:
    """Fetch, then give the ids of every stored message that is not understood yet, oldest first.

    The first run of a day compares every UID on the server with the ledger: whatever slipped through is found.
    """
    with reading() as session:
        office_id = offices.the_office(session).id
        thorough = not _collected_on(session, office_id, day_of(now))
    fetch(office_id, now, thorough=thorough, prove=prove)
    with reading() as session:
        return unread(session, office_id)


def _collected_on(session: Session, office_id: int, day: date) -> bool:
    last = session.scalar(select(func.max(MailboxState.collected_at)).where(MailboxState.office_id == office_id))
    return last is not None and day_of(last) >= day


@step("Đánh dấu thư đã xử lý")
def mark_seen() -> int:
    r"""Set \Seen on what was handled; gives how many. A server that breaks off is asked again next time."""
    with reading() as session:
        office_id = offices.the_office(session).id
    try:
        return mark_handled(office_id)
    except MAIL_ERRORS as error:
        log.warning("marking handled mail: %s", error)
        return 0
