from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import select, update

from settings import get_settings
from storage.database import migration_config, reading, transaction
from storage.models import NumberSeries, Office
from tests.offices import an_office


def test_four_threads_take_800_distinct_numbers_without_a_gap(home: Path) -> None:
    office_id = an_office()
    with transaction() as session:
        session.add(NumberSeries(office_id=office_id, year=2024, book="KH"))

    def take(_: int) -> int:
        with transaction() as session:
            series = session.scalars(select(NumberSeries)).one()  # read first, write later: the dangerous order
            series.last += 1
            return series.last

    with ThreadPoolExecutor(4) as pool:
        numbers = sorted(pool.map(take, range(800)))
    assert numbers == list(range(1, 801))


def test_a_transaction_that_raises_leaves_nothing_behind(home: Path) -> None:
    def fail() -> None:
        with transaction() as session:
            session.execute(update(Office).values(name="Tên mới"))
            raise RuntimeError

    an_office()
    with pytest.raises(RuntimeError):
        fail()
    with reading() as session:
        assert session.scalar(select(Office.name)) == "Trường Mầm non Hoa Sen"


def test_reading_does_not_wait_for_a_writer(home: Path) -> None:
    an_office()
    with transaction() as writer:
        writer.execute(update(Office).values(name="Tên mới"))
        with reading() as reader:
            assert reader.scalar(select(Office.name)) == "Trường Mầm non Hoa Sen"


def test_a_moment_without_a_time_zone_is_refused(home: Path) -> None:
    with pytest.raises(Exception, match="a moment needs a time zone"):
        an_office(created_at=datetime(2024, 1, 1))  # noqa: DTZ001


def test_a_moment_comes_back_in_utc(home: Path) -> None:
    an_office(created_at=datetime(2024, 1, 1, 7, tzinfo=UTC))
    with reading() as session:
        assert session.scalar(select(Office.created_at)) == datetime(2024, 1, 1, 7, tzinfo=UTC)


def test_the_migrations_make_just_the_tables_of_the_models(home: Path) -> None:
    command.check(migration_config(get_settings().database_url))
