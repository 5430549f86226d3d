"""Numbers of outgoing documents: given after the signature, one series a book and year, unique and without a gap.

NĐ 30/2020/NĐ-CP, Điều 15: from 01 on 1 January, in order of time. Whether a book holds one kind or all is the
office's choice.
"""

from datetime import date

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Session

from domain.wording import two_digits
from storage.models import NumberSeries, Office, OfficialDocument, OutgoingEntry

ALL_KINDS = "*"


def book_of(office: Office, kind_symbol: str) -> str:
    """The book in which a kind is numbered: its own, or the office's one series."""
    numbering = office.rules.get("numbering", {})
    return ALL_KINDS if numbering.get("scope") == "body" else kind_symbol or "CV"


def take_number(session: Session, office: Office, kind_symbol: str, day: date) -> int:
    """The next number of the book, in the caller's transaction: rolled back with it, so no gap can open."""
    book = book_of(office, kind_symbol)
    insert = sqlite_insert if session.get_bind().dialect.name == "sqlite" else postgresql_insert
    starts = office.rules.get("numbering", {}).get("start", {})
    first = starts.get(str(day.year), {}).get(book, 1)
    row = insert(NumberSeries).values(office_id=office.id, year=day.year, book=book, last=first - 1)
    session.execute(row.on_conflict_do_nothing(index_elements=["office_id", "year", "book"]))
    series = session.scalars(
        select(NumberSeries)
        .where(NumberSeries.office_id == office.id, NumberSeries.year == day.year, NumberSeries.book == book)
        .with_for_update()
    ).one()
    series.last += 1
    return series.last


def give_number(session: Session, office: Office, document: OfficialDocument, day: date) -> None:
    """Number and date for a signed document."""
    document.number = take_number(session, office, document.kind_symbol, day)
    document.number_text = two_digits(document.number)
    document.dated = day


def adopt_number(session: Session, office: Office, document: OfficialDocument, number: int, day: date) -> None:
    """Take over a number given on paper; the series goes on after it."""
    document.number, document.number_text, document.dated = number, two_digits(number), day
    series = session.scalar(
        select(NumberSeries).where(
            NumberSeries.office_id == office.id,
            NumberSeries.year == day.year,
            NumberSeries.book == book_of(office, document.kind_symbol),
        )
    )
    if series is None:
        session.add(
            NumberSeries(office_id=office.id, year=day.year, book=book_of(office, document.kind_symbol), last=number)
        )
    else:
        series.last = max(series.last, number)


def register(
    session: Session, office: Office, document: OfficialDocument, signer: str, recipients: str, kind_and_abstract: str
) -> OutgoingEntry:
    """Enter an issued document into the sổ đăng ký văn bản đi (Appendix IV, ten columns)."""
    assert document.number is not None
    assert document.dated is not None
    entry = OutgoingEntry(
        office_id=office.id,
        year=document.dated.year,
        book=book_of(office, document.kind_symbol),
        number=document.number,
        document_id=document.id,
        number_symbol=document.number_symbol,
        document_date=document.dated,
        kind_and_abstract=kind_and_abstract,
        signer=signer,
        recipients=recipients,
        transferred_on=document.dated,
    )
    session.add(entry)
    session.flush()
    return entry
