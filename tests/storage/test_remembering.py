"""What a transaction remembers is right for it, and is forgotten with what is taken back; on both databases."""

from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from domain.wording import ZONE
from storage import offices, trail
from storage.database import reading, transaction
from storage.models import Event, Person
from storage.remembering import look_ahead, looked_up, new_id
from tests.databases import BOTH
from tests.offices import an_office

pytestmark = pytest.mark.parametrize("database", BOTH, indirect=True)
MORNING = datetime(2024, 3, 20, 8, tzinfo=ZONE)


def tell(session: Session, office_id: int, said: str) -> None:
    trail.record(session, office_id, trail.Fact(action="report", message=said, at=MORNING))


def lines() -> list[Event]:
    with reading() as session:
        found = list(session.scalars(select(Event).order_by(Event.ordinal)))
        session.expunge_all()
        return found


def test_lines_of_the_trail_follow_one_another_though_they_are_written_together(home: Path) -> None:
    office_id = an_office()
    for turn in range(2):
        with transaction() as session:
            for number in range(3):
                tell(session, office_id, f"Nhận báo cáo {turn}.{number}")
    assert [line.ordinal for line in lines()] == [1, 2, 3, 4, 5, 6]
    assert trail.first_broken(lines()) is None


def test_a_line_that_was_taken_back_leaves_no_gap_in_the_trail(home: Path) -> None:
    office_id = an_office()
    with transaction() as session:
        tell(session, office_id, "Giữ lại")
        part = session.begin_nested()
        tell(session, office_id, "Bỏ đi")
        part.rollback()
        tell(session, office_id, "Cũng giữ lại")
    assert [line.message for line in lines()] == ["Giữ lại", "Cũng giữ lại"]
    assert trail.first_broken(lines()) is None


def test_ids_are_had_before_the_rows_and_no_two_are_alike(home: Path) -> None:
    office_id = an_office()
    for _ in range(2):
        with transaction() as session:
            for _ in range(13):
                number = new_id(session, Person)
                session.add(
                    Person(id=number, office_id=office_id, code=f"x{number}", name="X", email=f"x{number}@a.vn")
                )
    with transaction() as session:  # ids that the database gives go on from there
        session.add(Person(office_id=office_id, code="y", name="Y", email="y@a.vn"))
    with reading() as session:
        assert session.query(Person).filter(Person.code.like("x%")).count() == 26


def test_many_rows_of_a_table_are_written_in_one_statement_in_the_order_they_came(home: Path) -> None:
    office_id = an_office()
    with transaction() as session:
        asked: list[str] = []
        event.listen(session.connection(), "before_cursor_execute", lambda *args: asked.append(args[2]))
        for turn in range(2):  # the second turn goes on after the ids of the first
            people = [Person(office_id=office_id, code=f"{turn}{n}", name="X", email=f"{turn}{n}@a.vn") for n in "abc"]
            session.add_all(people)
            mine = Person(
                id=new_id(session, Person), office_id=office_id, code=f"{turn}d", name="Y", email=f"{turn}d@a.vn"
            )
            session.add(mine)
            session.flush()
        written = [said for said in asked if said.startswith("INSERT")]
    assert len(written) <= 4  # the row that brings its id may go by itself
    with reading() as session:
        query = select(Person.code).where(Person.name == "X").order_by(Person.id)
        assert session.scalars(query).all() == ["0a", "0b", "0c", "1a", "1b", "1c"]


def test_what_was_looked_up_ahead_is_not_asked_again_be_it_there_or_not(home: Path) -> None:
    office_id = an_office()
    with transaction() as session:
        session.add(Person(office_id=office_id, code="z", name="Z", email="z@a.vn"))
    with transaction() as session:
        look_ahead(session, office_id, Person.email, ["z@a.vn", "nobody@a.vn"])
        asked: list[str] = []
        event.listen(session.connection(), "before_cursor_execute", lambda *args: asked.append(args[2]))
        assert list(looked_up(session, office_id, Person.email, ["nobody@a.vn", "z@a.vn"])) == ["z@a.vn"]
        assert not asked
        found = offices.person_by_address(session, office_id, "Z@a.vn")
        assert found is not None
        assert found[0].code == "z"
        assert not asked
        assert looked_up(session, office_id, Person.email, ["other@a.vn"]) == {}
        assert len(asked) == 1
