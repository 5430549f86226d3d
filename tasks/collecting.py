"""Collecting: what is new in the mailbox is made safe first, and handed on to be read."""

import logging
from datetime import datetime

from storage import offices
from storage.database import reading
from tasks.imap import MAIL_ERRORS
from tasks.mailbox import collect as fetch
from tasks.mailbox import mark_handled
from tasks.pending import unread
from tasks.step import step

log = logging.getLogger(__name__)


@step("Lấy thư mới", retries=2)
def collect(now: datetime) -> tuple[int, ...]:
    """Fetch, then give the ids of every stored message that is not understood yet, oldest first."""
    with reading() as session:
        office_id = offices.the_office(session).id
    fetch(office_id, now)
    with reading() as session:
        return unread(session, office_id)


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
