"""Numbers of outgoing documents: given after the signature, one series a book and year, unique and without a gap.

NĐ 30/2020/NĐ-CP, Điều 15: from 01 on 1 January, in order of time. Whether a book holds one kind or all is the
office's choice. What a clerk does with the book by hand is in `tasks.number_book`.
"""

from datetime import date

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Session

from domain.errors import OfficeError
from domain.numbers import Given, out_of_order
from domain.wording import short_day, two_digits
from storage.models import NumberSeries, Office, OfficialDocument, OutgoingEntry

ALL_KINDS = "*"


class NumberRefused(OfficeError):  # noqa: N818 (named by what happened)
    """A number that cannot be given, or not with this date; the text says why and what helps."""


def book_of(office: Office, kind_symbol: str) -> str:
    """The book in which a kind is numbered: its own, or the office's one series."""
    numbering = office.rules.get("numbering", {})
    return ALL_KINDS if numbering.get("scope") == "body" else kind_symbol or "CV"


def first_of(office: Office, book: str, year: int) -> int:
    """The first number that is given here in a year; those before it were given on paper."""
    starts = office.rules.get("numbering", {}).get("start", {})
    first: int = starts.get(str(year), {}).get(book, 1)
    return first


def series_of(session: Session, office: Office, book: str, year: int) -> NumberSeries:
    """The series of a book and year; nobody else writes until the caller's transaction ends."""
    insert = sqlite_insert if session.get_bind().dialect.name == "sqlite" else postgresql_insert
    last = first_of(office, book, year) - 1
    row = insert(NumberSeries).values(office_id=office.id, year=year, book=book, last=last)
    session.execute(row.on_conflict_do_nothing(index_elements=["office_id", "year", "book"]))
    return session.scalars(
        select(NumberSeries)
        .where(NumberSeries.office_id == office.id, NumberSeries.year == year, NumberSeries.book == book)
        .execution_options(populate_existing=True)
    ).one()


def take_number(session: Session, office: Office, kind_symbol: str, day: date) -> int:
    """The next number of the book, in the caller's transaction: rolled back with it, so no gap can open."""
    series = series_of(session, office, book_of(office, kind_symbol), day.year)
    series.last += 1
    return series.last


def give_number(session: Session, office: Office, document: OfficialDocument, day: date, reason: str = "") -> str:
    """Number and date for a signed document; gives what the register notes about them, mostly nothing.

    A number that was reserved for it (lấy số trước) is used, with the date of its reservation, so that the order of
    time holds. A date that breaks the order is refused unless a reason is given. Raises NumberRefused.
    """
    if (held := reserved_for(session, document)) is not None:
        document.number, document.dated = held.number, held.document_date
        document.number_text = two_digits(held.number)
        signed = "" if held.document_date == day else f", ký ngày {short_day(day)}"
        return f"Lấy số trước ngày {short_day(held.document_date)}{signed}"
    document.number = take_number(session, office, document.kind_symbol, day)
    document.number_text = two_digits(document.number)
    document.dated = day
    return keep_order(session, office, book_of(office, document.kind_symbol), document.number, day, reason)


def reserved_for(session: Session, document: OfficialDocument) -> OutgoingEntry | None:
    """The number that waits for this document."""
    return session.scalar(
        select(OutgoingEntry).where(
            OutgoingEntry.document_id == document.id, OutgoingEntry.reserved, ~OutgoingEntry.voided
        )
    )


def keep_order(session: Session, office: Office, book: str, number: int, day: date, reason: str) -> str:
    """What the register notes about a date out of order; empty when it is in order. Raises NumberRefused."""
    rows = session.execute(
        select(OutgoingEntry.number, OutgoingEntry.document_date).where(
            OutgoingEntry.office_id == office.id,
            OutgoingEntry.year == day.year,
            OutgoingEntry.book == book,
            ~OutgoingEntry.voided,
        )
    )
    problem = out_of_order(number, day, (Given(row.number, row.document_date) for row in rows))
    if problem and not reason:
        raise NumberRefused(
            f"Không cấp số: {problem}; nếu đúng là như vậy, đề nghị ghi lý do (--reason). / "
            "The date breaks the order of the series; give a reason to override."
        )
    return f"{problem[:1].upper()}{problem[1:]}; lý do: {reason}" if problem else ""


def adopt_number(session: Session, office: Office, document: OfficialDocument, number: int, day: date) -> None:
    """Take over a number given on paper; the series goes on after it. Raises NumberRefused when it is taken."""
    book = book_of(office, document.kind_symbol)
    series = series_of(session, office, book, day.year)
    refuse_taken(session, office, book, day.year, number)
    document.number, document.number_text, document.dated = number, two_digits(number), day
    series.last = max(series.last, number)


def refuse_taken(session: Session, office: Office, book: str, year: int, number: int) -> None:
    """Raises NumberRefused when the register has the number already; a void one is never given again."""
    entry = entry_of(session, office, book, year, number)
    if entry is not None:
        what = "đã hủy, không dùng lại" if entry.voided else f"đã có trong sổ: {entry.kind_and_abstract}"
        raise NumberRefused(
            f"Số {two_digits(number)} năm {year} {what}. / Number {number} of {year} is already in the register."
        )


def entry_of(session: Session, office: Office, book: str, year: int, number: int) -> OutgoingEntry | None:
    """The line of a number in the register."""
    return session.scalar(select(OutgoingEntry).filter_by(office_id=office.id, book=book, year=year, number=number))


def register(
    session: Session, office: Office, document: OfficialDocument, signer: str, recipients: str, kind_and_abstract: str
) -> OutgoingEntry:
    """Enter an issued document into the sổ đăng ký văn bản đi (Appendix IV, ten columns), or fill its reserved line."""
    assert document.number is not None
    assert document.dated is not None
    entry = reserved_for(session, document) or OutgoingEntry(
        office_id=office.id,
        year=document.dated.year,
        book=book_of(office, document.kind_symbol),
        number=document.number,
        document_id=document.id,
    )
    entry.reserved = False
    entry.number_symbol, entry.document_date = document.number_symbol, document.dated
    entry.kind_and_abstract, entry.signer, entry.recipients = kind_and_abstract, signer, recipients
    entry.transferred_on = document.dated
    session.add(entry)
    session.flush()
    return entry
