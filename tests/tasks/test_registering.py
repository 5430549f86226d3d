from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from storage.database import reading, transaction
from storage.models import IncomingEntry, Message, Office
from tasks.registering import enter_incoming
from tests.databases import BOTH
from tests.offices import an_office

pytestmark = pytest.mark.parametrize("database", BOTH, indirect=True)


def a_message(office_id: int, number: int, arrived_at: datetime) -> int:
    with transaction() as session:
        row = Message(
            office_id=office_id, mail_id=f"<{number}@x>", content_hash=f"{number:064}", raw="", size=1,
            arrived_at=arrived_at,
        )  # fmt: skip
        session.add(row)
        session.flush()
        return row.id


def enter(office_id: int, message_id: int, what: str = "báo cáo quý I") -> int:
    with transaction() as session:
        message = session.get_one(Message, message_id)
        return enter_incoming(session, session.get_one(Office, office_id), message, "Vũ Thị Hà", what)


def test_four_writers_at_once_enter_their_mails_under_distinct_numbers(home: Path) -> None:
    office_id = an_office()
    messages = [a_message(office_id, number, datetime(2024, 3, 20, 2, tzinfo=UTC)) for number in range(40)]
    with ThreadPoolExecutor(4) as pool:
        numbers = list(pool.map(lambda message_id: enter(office_id, message_id), messages))
    assert sorted(numbers) == list(range(1, 41))


def test_the_year_of_the_register_is_that_of_the_day_in_vietnam(home: Path) -> None:
    office_id = an_office()
    last = a_message(office_id, 1, datetime(2024, 12, 31, 16, 59, tzinfo=UTC))
    first = a_message(office_id, 2, datetime(2024, 12, 31, 17, 0, tzinfo=UTC))
    assert (enter(office_id, last), enter(office_id, first)) == (1, 1)
    with reading() as session:
        rows = session.execute(select(IncomingEntry.year, IncomingEntry.kind_and_abstract)).all()
    assert sorted(rows) == [(2024, "Báo cáo quý I"), (2025, "Báo cáo quý I")]
