"""What storage promises holds on SQLite and on PostgreSQL alike."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import inspect, select

from domain.wording import ZONE
from settings import get_settings
from storage import trail
from storage.database import engine_of, reading, transaction
from storage.models import Base, Event, NumberSeries, Office
from tasks.numbering import take_number
from tests.databases import BOTH
from tests.offices import an_office

pytestmark = pytest.mark.parametrize("database", BOTH, indirect=True)
MORNING = datetime(2024, 3, 20, 8, tzinfo=ZONE)


def test_the_migrations_make_every_table_and_column_of_the_models(home: Path) -> None:
    found = inspect(engine_of(get_settings().database_url))
    for table in Base.metadata.sorted_tables:
        assert {column["name"] for column in found.get_columns(table.name)} == {column.name for column in table.columns}


def test_four_threads_give_four_hundred_distinct_numbers_without_a_gap_in_each_book_and_year(home: Path) -> None:
    office_id = an_office()

    def give(worker: int) -> list[tuple[int, str, int]]:
        given = []
        for turn in range(100):
            day = date(2024 + turn % 2, 12, 31)
            kind = "KH" if worker % 2 else "BC"
            with transaction() as session:
                office = session.get_one(Office, office_id)
                given.append((day.year, kind, take_number(session, office, kind, day)))
        return given

    with ThreadPoolExecutor(4) as pool:
        numbers = [each for given in pool.map(give, range(4)) for each in given]
    assert len(set(numbers)) == 400
    for year in (2024, 2025):
        for kind in ("KH", "BC"):
            assert sorted(n for y, k, n in numbers if (y, k) == (year, kind)) == list(range(1, 101))
    with reading() as session:
        assert set(session.scalars(select(NumberSeries.last))) == {100}


def test_a_number_that_was_not_used_is_given_again(home: Path) -> None:
    office_id = an_office()

    def break_off() -> None:
        with transaction() as session:
            assert take_number(session, session.get_one(Office, office_id), "KH", date(2024, 1, 2)) == 1
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    with transaction() as session:
        assert take_number(session, session.get_one(Office, office_id), "KH", date(2024, 1, 2)) == 1


def test_the_trail_of_four_writers_at_once_is_one_chain(home: Path) -> None:
    office_id = an_office()

    def write(worker: int) -> None:
        for turn in range(15):
            with transaction() as session:
                trail.record(session, office_id, trail.Fact(action="x", message=f"{worker}-{turn}", at=MORNING))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))
    with reading() as session:
        events = list(session.scalars(select(Event).order_by(Event.ordinal)))
        assert len(events) == 60
        assert trail.first_broken(events) is None
