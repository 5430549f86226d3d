"""The sổ theo dõi giải quyết văn bản đến: what became of every incoming document (NĐ 30/2020, Điều 24; Appendix IV).

Seven columns. Who, by when and how far follow from the order that the document caused and from the reports to it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.follow_up import Assigned, document_words, progress
from domain.refusal import Refused
from domain.text import key
from storage import offices, trail
from storage.database import reading, transaction
from storage.models import IncomingEntry, Office, Person, ReportRequest
from tasks import describing

Line = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Particulars:
    """What the clerk adds by hand; empty: left as it is."""

    number_symbol: str = ""
    dated: date | None = None
    assignee: str = ""
    due_on: date | None = None
    answered_by: str = ""
    note: str = ""


def lines(year: int, today: date, search: str = "") -> Iterator[Line]:
    """The lines of a year in the order of arrival; `search`: every word stands somewhere in the line."""
    words = key(search).split()
    with reading() as session:
        office = offices.the_office(session)
        orders = _orders(session, office, year)
        query = select(IncomingEntry).where(IncomingEntry.office_id == office.id, IncomingEntry.year == year)
        for entry in session.scalars(query.order_by(IncomingEntry.arrival_number)):
            line = _line(entry, orders.get(entry.id, ()), today)
            text = key(" ".join(str(value) for value in line.values() if value is not None))
            if all(word in text for word in words):
                yield line


def complete(arrival_number: int, year: int, given: Particulars, now: datetime) -> str | Refused:
    """Enter what the mail did not say: number and date of the document, who has it, by when, what answered it."""
    with transaction() as session:
        office = offices.the_office(session)
        entry = session.scalar(
            select(IncomingEntry).filter_by(office_id=office.id, year=year, arrival_number=arrival_number)
        )
        if entry is None:
            return Refused(f"Sổ văn bản đến năm {year} không có số {arrival_number}. / There is no such number.")
        entry.number_symbol = given.number_symbol or entry.number_symbol
        entry.document_date = given.dated or entry.document_date
        entry.assignee = given.assignee or entry.assignee
        entry.due_on = given.due_on or entry.due_on
        entry.answered_by = given.answered_by or entry.answered_by
        entry.note = given.note or entry.note
        line = f"Bổ sung sổ văn bản đến số {arrival_number:02d}/{year}: {entry.kind_and_abstract}"
        detail = {name: str(value) for name, value in given.__dict__.items() if value}
        trail.record(
            session, office.id, trail.Fact(action="incoming", message=line, at=now, channel="command", detail=detail)
        )
        return line


def _orders(session: Session, office: Office, year: int) -> dict[int, list[Assigned]]:
    query = (
        select(ReportRequest, Person.name)
        .join(IncomingEntry, ReportRequest.incoming_id == IncomingEntry.id)
        .join(Person, ReportRequest.reporter_id == Person.id)
        .where(IncomingEntry.office_id == office.id, IncomingEntry.year == year)
        .order_by(ReportRequest.id)
    )
    found: dict[int, list[Assigned]] = {}
    for request, name in session.execute(query):
        done = describing.day_of(request.accepted_at) if request.accepted_at else None
        found.setdefault(request.incoming_id, []).append(Assigned(name, request.state, request.due_on, done))
    return found


def _line(entry: IncomingEntry, orders: Sequence[Assigned], today: date) -> dict[str, Any]:
    names = ", ".join(dict.fromkeys(row.person for row in orders))
    return {
        "arrival_number": entry.arrival_number,
        "document": document_words(entry.kind_and_abstract, entry.number_symbol, entry.document_date, entry.author),
        "assignee": names or entry.assignee,
        "due_on": entry.due_on or max((row.due_on for row in orders), default=None),
        "progress": progress(orders, entry.due_on, entry.answered_by, today),
        "answered_by": entry.answered_by,
        "note": entry.note,
    }
