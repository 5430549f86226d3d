"""The audit trail: no line can be changed, taken out or put in unseen, and concurrent writers keep one chain."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, insert, select, update

from storage.database import reading, transaction, upgrade
from storage.models import Event
from storage.trail import GENESIS, Fact, first_broken, hash_of, record
from tests.offices import a_home, an_office

NOON = datetime(2024, 3, 18, 5, tzinfo=UTC)


def a_trail(lines: int = 5, office_id: int | None = None) -> int:
    office_id = office_id or an_office()
    for number in range(lines):
        with transaction() as session:
            at, said = NOON + timedelta(hours=number), f"Nhận báo cáo {number}"
            fact = Fact(action="report", message=said, at=at, actor="Trần Thị Mai", channel="mail", detail={"kỳ": "I"})
            record(session, office_id, fact)
    return office_id


def broken_line(office_id: int) -> int | None:
    with reading() as session:
        events = session.scalars(select(Event).where(Event.office_id == office_id).order_by(Event.ordinal))
        broken = first_broken(events)
        return broken.ordinal if broken else None


def change(line: int, /, **values: Any) -> None:
    with transaction() as session:
        session.execute(update(Event).where(Event.ordinal == line).values(**values))


def test_a_trail_that_nobody_touched_is_whole(home: Path) -> None:
    office_id = a_trail()
    assert broken_line(office_id) is None
    with reading() as session:
        first, *rest = session.scalars(select(Event).order_by(Event.ordinal))
        assert first.previous == GENESIS
        assert [event.ordinal for event in rest] == [2, 3, 4, 5]


def test_an_empty_trail_is_whole() -> None:
    assert first_broken([]) is None


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("at", NOON - timedelta(days=1)),
        ("actor", "Người khác"),
        ("channel", "form"),
        ("action", "accept"),
        ("message", "Nhận báo cáo khác"),
        ("evidence", "<khac@x>"),
        ("detail", {"kỳ": "quý II"}),
        ("previous", "f" * 64),
        ("hash", "0" * 64),
        ("ordinal", 33),
    ],
)
def test_a_change_in_any_column_is_found_at_its_line(home: Path, column: str, value: object) -> None:
    office_id = a_trail()
    change(3, **{column: value})
    assert broken_line(office_id) == (4 if column == "ordinal" else 3)


@pytest.mark.parametrize("column", ["plan_id", "document_id"])
def test_a_line_cannot_be_moved_to_another_plan(home: Path, column: str) -> None:
    office_id = a_trail()
    with transaction() as session:
        event = session.scalars(select(Event).where(Event.ordinal == 2)).one()
        before = hash_of(event)
        setattr(event, column, 7)
        assert hash_of(event) != before
        session.rollback()
    assert broken_line(office_id) is None


def test_a_line_cannot_be_taken_out(home: Path) -> None:
    office_id = a_trail()
    with transaction() as session:
        session.execute(delete(Event).where(Event.ordinal == 3))
    assert broken_line(office_id) == 4


def test_a_line_rewritten_with_a_fitting_hash_breaks_the_next_one(home: Path) -> None:
    office_id = a_trail()
    with transaction() as session:
        event = session.scalars(select(Event).where(Event.ordinal == 2)).one()
        event.message = "Sửa"
        event.hash = hash_of(event)
    assert broken_line(office_id) == 3


def test_a_line_put_in_at_the_end_without_the_chain_is_found(home: Path) -> None:
    office_id = a_trail(2)
    row = {"office_id": office_id, "ordinal": 3, "at": NOON, "actor": "x", "channel": "form", "action": "accept",
           "message": "Thêm", "evidence": "", "detail": {}, "previous": GENESIS, "hash": "a" * 64}  # fmt: skip
    with transaction() as session:
        session.execute(insert(Event).values(**row))
    assert broken_line(office_id) == 3


def test_the_moment_counts_not_its_time_zone(home: Path) -> None:
    office_id = an_office()
    with transaction() as session:
        record(session, office_id, Fact(action="a", message="b", at=datetime.fromisoformat("2024-03-18T12:00+07:00")))
    assert broken_line(office_id) is None


def test_what_is_rolled_back_leaves_no_line_and_no_gap(home: Path) -> None:
    office_id = a_trail(1)
    with transaction() as session:
        record(session, office_id, Fact(action="a", message="b", at=NOON))
        session.rollback()
    a_trail(1, office_id)
    assert broken_line(office_id) is None


def test_two_offices_have_chains_of_their_own(home: Path) -> None:
    first, second = an_office(), an_office(code="THBM")
    a_trail(3, first)
    a_trail(2, second)
    change(1, message="x")  # of both
    assert (broken_line(first), broken_line(second)) == (1, 1)


def test_concurrent_writers_keep_one_chain(home: Path) -> None:
    office_id = an_office()

    def write(number: int) -> None:
        with transaction() as session:
            record(session, office_id, Fact(action="a", message=str(number), at=NOON))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(80)))
    with reading() as session:
        ordinals = list(session.scalars(select(Event.ordinal).order_by(Event.ordinal)))
    assert ordinals == list(range(1, 81))
    assert broken_line(office_id) is None


@pytest.mark.postgres
def test_concurrent_writers_keep_one_chain_on_postgresql(postgres_url: str, tmp_path: Path) -> None:
    with a_home(tmp_path, database_url=postgres_url):
        upgrade()
        test_concurrent_writers_keep_one_chain(tmp_path)
        change(3, message="Sửa")
        assert broken_line(1) == 3
