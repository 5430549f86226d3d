"""What a transaction has found out and need not ask again, and ids for rows that are written later, all together.

It is forgotten when the transaction ends, and when any part of it is taken back. Only for what nobody else can change
meanwhile (it is under a lock), or what is not changed by the work at hand: whoever notes something answers for that.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.event import listens_for
from sqlalchemy.orm import InstrumentedAttribute, Session, SessionTransaction, UOWTransaction
from sqlalchemy.orm.interfaces import ORMOption

from storage.models.base import Base

_KEY = "remembered"
_IDS_AT_ONCE = 10


def remembered(session: Session) -> dict[Any, Any]:
    """The notes of this transaction."""
    notes: dict[Any, Any] = session.info.setdefault(_KEY, {})
    return notes


def look_ahead(
    session: Session, office_id: int, column: InstrumentedAttribute[str], values: Iterable[str], *options: ORMOption
) -> list[Any]:
    """Load the rows with one of these values, and note for each value which row it is, or that there is none."""
    wanted = set(values)
    found = _rows(session, office_id, column, wanted, *options)
    notes = remembered(session)
    notes.update({(column, office_id, value): found.get(value) for value in wanted})
    return list(found.values())


def looked_up(
    session: Session, office_id: int, column: InstrumentedAttribute[str], values: Iterable[str]
) -> dict[str, Any]:
    """The rows with these values; the database is asked only for values that were not looked up ahead."""
    notes = remembered(session)
    wanted = list(values)
    found = _rows(session, office_id, column, {each for each in wanted if (column, office_id, each) not in notes})
    rows = {each: notes.get((column, office_id, each)) or found.get(each) for each in wanted}
    return {value: row for value, row in rows.items() if row is not None}


def new_id(session: Session, table: type[Base]) -> int:
    """An id that no row of the table has: rows may name one another before any of them is written."""
    notes, note = remembered(session), ("ids", table)
    if note not in notes:
        notes[note] = _free_ids(session, table)
    return int(next(notes[note]))


def _rows(
    session: Session, office_id: int, column: InstrumentedAttribute[str], values: set[str], *options: ORMOption
) -> dict[str, Any]:
    if not values:
        return {}
    table: Any = column.class_
    query = select(table).where(table.office_id == office_id, column.in_(values)).options(*options)
    return {getattr(row, column.key): row for row in session.scalars(query)}


def _free_ids(session: Session, table: type[Base]) -> Iterator[int]:
    if session.get_bind().dialect.name == "sqlite":  # one writer, which holds the database
        with session.no_autoflush:
            return count((session.scalar(select(func.max(table.id))) or 0) + 1)
    return _from_sequence(session, table)


def _from_sequence(session: Session, table: type[Base]) -> Iterator[int]:
    query = text("SELECT nextval(pg_get_serial_sequence(:name, 'id')) FROM generate_series(1, :number)")
    while True:
        with session.no_autoflush:
            ids = session.scalars(query, {"name": table.__tablename__, "number": _IDS_AT_ONCE}).all()
        yield from ids


@listens_for(Session, "before_flush")
def _number_new_rows(session: Session, _context: UOWTransaction, _rows: object) -> None:
    """Rows of one table whose ids are known go to SQLite in one statement; without, each in its own, to tell its id."""
    if session.get_bind().dialect.name != "sqlite":
        return  # PostgreSQL tells the ids of many rows at once
    new: list[Any] = [row for row in session.new if row.id is None]
    of_table = Counter(map(type, new))
    for row in new:
        # Where ids have been given before, these must come after them.
        if of_table[type(row)] > 1 or ("ids", type(row)) in remembered(session):
            row.id = new_id(session, type(row))


@listens_for(Session, "after_soft_rollback")
def _forget_what_was_undone(session: Session, _transaction: SessionTransaction) -> None:
    session.info.pop(_KEY, None)


@listens_for(Session, "after_transaction_end")
def _forget_with_the_lock(session: Session, transaction: SessionTransaction) -> None:
    if transaction.parent is None:
        session.info.pop(_KEY, None)
