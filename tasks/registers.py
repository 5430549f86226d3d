"""The registers as they are looked up: the decree's ten columns by year, in the order of the book."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from domain.form_registers import INCOMING, OUTGOING, Cover, Register
from domain.labelled import Labelled
from domain.text import key
from storage import offices
from storage.database import reading
from storage.models import IncomingEntry, Office, OutgoingEntry

_FETCHED = 2000  # rows in memory at a time


class Book(Labelled):
    """Which register (NĐ 30/2020, Điều 16 and 22, Appendix IV)."""

    OUTGOING = "outgoing", "sổ đăng ký văn bản đi"
    INCOMING = "incoming", "sổ đăng ký văn bản đến"

    @property
    def register(self) -> Register:
        """Its columns and name."""
        return OUTGOING if self is Book.OUTGOING else INCOMING


Line = Mapping[str, Any]


def lines(book: Book, year: int, search: str = "") -> Iterator[Line]:
    """The lines of a year, streamed: any length in flat memory. `search`: every word stands somewhere in the line,
    whatever its case and marks.
    """
    with reading() as session:
        office = offices.the_office(session)
        yield from _found(_lines(session, _query(book, office).where(_entry(book).year == year), book), search)


def lines_of(session: Session, office: Office, book: Book, ids: Collection[int]) -> list[tuple[int, Line]]:
    """The lines about these documents (outgoing) or messages (incoming), each with its id: an extract for one case."""
    pointer = OutgoingEntry.document_id if book is Book.OUTGOING else IncomingEntry.message_id
    wanted = sorted(ids)
    found = []
    for start in range(0, len(wanted), _FETCHED):
        query = _query(book, office).add_columns(pointer.label("pointer"))
        rows = session.execute(query.where(pointer.in_(wanted[start : start + _FETCHED]))).all()
        found += [(row.pointer, _line(row, book)) for row in rows]
    return found


def cover(year: int) -> Cover:
    """The cover of a year's book; its first and last number and date follow from the lines."""
    with reading() as session:
        office = offices.the_office(session)
        return Cover(body=office.name, year=year, parent=office.parent_name)


def to_plain(line: Line) -> dict[str, Any]:
    """The ten columns as JSON holds them: dates in ISO form, null where nothing is known."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in line.items()}


def _entry(book: Book) -> type[OutgoingEntry] | type[IncomingEntry]:
    return OutgoingEntry if book is Book.OUTGOING else IncomingEntry


def _query(book: Book, office: Office) -> Select[Any]:
    entry = _entry(book)
    columns = [getattr(entry, column.key) for column in book.register.columns]
    if book is Book.INCOMING:
        order: tuple[Any, ...] = (IncomingEntry.year, IncomingEntry.arrival_number)
    else:
        columns += [OutgoingEntry.voided, OutgoingEntry.reserved]
        order = (OutgoingEntry.document_date, OutgoingEntry.book, OutgoingEntry.number)
    return select(*columns).where(entry.office_id == office.id).order_by(*order)


def _lines(session: Session, query: Select[Any], book: Book) -> Iterator[Line]:
    for row in session.execute(query.execution_options(yield_per=_FETCHED)):
        yield _line(row, book)


def _line(row: Row[Any], book: Book) -> Line:
    line = {column.key: getattr(row, column.key) for column in book.register.columns}
    if book is Book.OUTGOING and row.voided:
        line["note"] = f"Số đã hủy: {line['note']}" if line["note"] else "Số đã hủy"
    elif book is Book.OUTGOING and row.reserved:
        line["note"] = line["note"] or "Lấy số trước"
    return line


def _found(rows: Iterable[Line], search: str) -> Iterator[Line]:
    words = key(search).split()
    for row in rows:
        if not words or _holds(row, words):
            yield row


def _holds(row: Line, words: list[str]) -> bool:
    text = key(" ".join(_shown(value) for value in row.values()))
    return all(word in text for word in words)


def _shown(value: object) -> str:
    if isinstance(value, date):
        return f"{value:%d/%m/%Y} {value.day}/{value.month}/{value.year} {value.isoformat()}"
    return "" if value is None else str(value)
