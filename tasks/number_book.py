"""The number book kept by hand: a number reserved, voided with its reason, registered late.

NĐ 30/2020/NĐ-CP, Điều 15, 16; the office's practice of lấy số trước (a number taken before its document is ready). A
void number stays in the register and is never given again.
"""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.errors import OfficeError
from domain.lifecycle import DocumentState
from domain.numbers import kind_of, number_symbol, read_number, skipped
from domain.refusal import Refused
from domain.wording import short_day, two_digits
from storage import offices, trail
from storage.database import transaction
from storage.models import Office, OfficialDocument, OutgoingEntry
from tasks import describing, numbering, versions
from tasks.numbering import NumberRefused
from tasks.step import step

_IN_FORCE = (DocumentState.ISSUED, DocumentState.CLOSED, DocumentState.AWAITING_SIGNED_COPY)


@dataclass(frozen=True)
class Entered:
    """What the book has now: the number as written, and one line."""

    number_symbol: str
    line: str


@dataclass(frozen=True, kw_only=True)
class LateEntry:
    """A document that was issued elsewhere and is entered afterwards."""

    number: int
    dated: date
    kind_and_abstract: str
    signer: str = ""
    recipients: str = ""
    symbol: str = ""
    reason: str


@step("Lấy số trước", "Lấy số trước {kind_symbol}")
def reserve(
    kind_symbol: str, purpose: str, dated: date, now: datetime, document_id: int | None = None, reason: str = ""
) -> Entered | Refused:
    """Take the next number of a book for a document to come; with `document_id` it is used at its issue."""
    try:
        with transaction() as session:
            office = offices.the_office(session)
            if dated > describing.day_of(now):
                raise NumberRefused("Không lấy số trước cho ngày chưa đến. / No number for a day to come.")
            document = session.get_one(OfficialDocument, document_id) if document_id else None
            if document is not None:
                _may_reserve(session, document)
                kind_symbol = document.kind_symbol
            number = numbering.take_number(session, office, kind_symbol, dated)
            book = numbering.book_of(office, kind_symbol)
            problem = numbering.keep_order(session, office, book, number, dated, reason)
            symbol = (document.symbol if document else None) or versions.symbol_of(kind_symbol, office)
            entry = _entry(office, book, number, dated, symbol)
            entry.reserved, entry.document_id = True, document_id
            entry.kind_and_abstract = describing.document_name(document) if document else purpose
            entry.note = "; ".join(part for part in ("Lấy số trước", problem) if part)
            session.add(entry)
            line = f"Lấy số trước {entry.number_symbol} ngày {short_day(dated)}: {entry.kind_and_abstract}"
            return _done(session, office, entry, "reserve_number", line, now, reason)
    except OfficeError as refusal:
        return Refused(str(refusal))


@step("Hủy số", "Hủy số {number}")
def void(number: str, year: int, reason: str, now: datetime) -> Entered | Refused:
    """Void a number: reserved and not used, spoiled, or of a recalled document. It stays with its reason."""
    try:
        with transaction() as session:
            office = offices.the_office(session)
            entry = find(session, office, number, year) or _next_to_void(session, office, number, year, now)
            if entry.voided:
                raise NumberRefused(f"Số {entry.number_symbol} đã hủy: {entry.note}. / It is void already.")
            document = session.get(OfficialDocument, entry.document_id) if entry.document_id else None
            if document is not None and not entry.reserved and document.state in _IN_FORCE:
                raise NumberRefused(
                    f"Số {entry.number_symbol} thuộc {describing.document_name(document)} đang có hiệu lực: đề nghị "
                    "thu hồi văn bản trước (vanthu recall). / Recall the document first."
                )
            if entry.reserved:
                entry.document_id = None
            entry.voided, entry.reserved, entry.note = True, False, reason
            line = f"Hủy số {entry.number_symbol} năm {entry.year}: {reason}"
            return _done(session, office, entry, "void_number", line, now, reason)
    except OfficeError as refusal:
        return Refused(str(refusal))


@step("Đăng ký muộn", "Đăng ký muộn số {late.number}")
def register_late(kind_symbol: str, late: LateEntry, now: datetime) -> Entered | Refused:
    """Enter a document that was issued outside the system; no number may be left out before it."""
    try:
        with transaction() as session:
            office = offices.the_office(session)
            book, year = numbering.book_of(office, kind_symbol), late.dated.year
            series = numbering.series_of(session, office, book, year)
            numbering.refuse_taken(session, office, book, year, late.number)
            if gap := skipped(late.number, numbering.first_of(office, book, year), series.last):
                raise NumberRefused(
                    f"Không đăng ký số {two_digits(late.number)}: {gap}; đề nghị đăng ký hoặc hủy các số đó trước. / "
                    "Numbers would be left out."
                )
            problem = numbering.keep_order(session, office, book, late.number, late.dated, late.reason)
            series.last = max(series.last, late.number)
            symbol = late.symbol or versions.symbol_of(kind_symbol, office)
            entry = _entry(office, book, late.number, late.dated, symbol)
            entry.kind_and_abstract, entry.signer = late.kind_and_abstract, late.signer
            entry.recipients, entry.transferred_on = late.recipients, late.dated
            entry.note = f"Đăng ký muộn ngày {short_day(describing.day_of(now))}: {problem or late.reason}"
            session.add(entry)
            line = f"Đăng ký muộn {entry.number_symbol} ngày {short_day(late.dated)}: {late.kind_and_abstract}"
            return _done(session, office, entry, "register_late", line, now, late.reason)
    except OfficeError as refusal:
        return Refused(str(refusal))


@step("Gắn số đã lấy", "Gắn số {number} cho văn bản {document_id}")
def assign(number: str, year: int, document_id: int, now: datetime) -> Entered | Refused:
    """Say for which document a reserved number waits."""
    try:
        with transaction() as session:
            office = offices.the_office(session)
            document = session.get_one(OfficialDocument, document_id)
            _may_reserve(session, document)
            entry = find(session, office, number, year)
            if entry is None or not entry.reserved or entry.document_id:
                raise NumberRefused(f"Số {number} năm {year} không phải số đang lấy trước. / It is not reserved.")
            if entry.book != numbering.book_of(office, document.kind_symbol):
                raise NumberRefused(f"Số {entry.number_symbol} thuộc sổ khác với văn bản. / It is of another book.")
            entry.document_id, entry.kind_and_abstract = document.id, describing.document_name(document)
            line = f"Dùng số {entry.number_symbol} đã lấy trước cho {entry.kind_and_abstract}"
            return _done(session, office, entry, "assign_number", line, now, "")
    except OfficeError as refusal:
        return Refused(str(refusal))


def find(session: Session, office: Office, number: str, year: int) -> OutgoingEntry | None:
    """The line of the register that `05/KH-MNSM`, `5/KH` or `05-NQ/TU` names. Raises NumberRefused for no number."""
    wanted = read_number(number)
    if wanted is None:
        raise NumberRefused(f"“{number}” không phải số văn bản, ví dụ 05/KH-MNSM. / It is no document number.")
    query = select(OutgoingEntry).filter_by(office_id=office.id, year=year, number=wanted[0])
    rows = session.scalars(query.order_by(OutgoingEntry.id)).all()
    if wanted[1]:
        rows = [row for row in rows if _symbol_fits(row.number_symbol, wanted[1])]
    if len(rows) > 1:
        names = ", ".join(row.number_symbol for row in rows)
        raise NumberRefused(f"Có nhiều văn bản mang số {number}: {names}. / Several: give the symbol.")
    return rows[0] if rows else None


def _symbol_fits(written: str, symbol: str) -> bool:
    own = read_number(written)
    whole = own[1].casefold() if own else ""
    return symbol.casefold() in (whole, kind_of(whole))


def _next_to_void(session: Session, office: Office, number: str, year: int, now: datetime) -> OutgoingEntry:
    """The next number of its book, taken in order to be void: a spoiled sheet. Raises NumberRefused for another."""
    wanted = read_number(number)
    assert wanted is not None
    kind = kind_of(wanted[1]) if wanted[1] else ""
    book = numbering.book_of(office, kind)
    series = numbering.series_of(session, office, book, year)
    if wanted[0] != series.last + 1:
        raise NumberRefused(f"Sổ năm {year} không có số {number}. / The register of {year} has no such number.")
    series.last += 1
    today = describing.day_of(now)
    entry = _entry(office, book, wanted[0], today if today.year == year else date(year, 12, 31),
                   versions.symbol_of(kind, office))  # fmt: skip
    session.add(entry)
    return entry


def _may_reserve(session: Session, document: OfficialDocument) -> None:
    if document.number is not None:
        raise NumberRefused(f"{describing.short_name(document)} đã có số. / It has a number.")
    if numbering.reserved_for(session, document) is not None:
        raise NumberRefused(f"{describing.document_name(document)} đã có số lấy trước. / A number waits for it.")


def _entry(office: Office, book: str, number: int, dated: date, symbol: str) -> OutgoingEntry:
    return OutgoingEntry(
        office_id=office.id,
        year=dated.year,
        book=book,
        number=number,
        number_symbol=number_symbol(two_digits(number), symbol),
        document_date=dated,
        kind_and_abstract="",
        signer="",
        recipients="",
        note="",
    )


def _done(
    session: Session, office: Office, entry: OutgoingEntry, action: str, line: str, now: datetime, reason: str
) -> Entered:
    session.flush()
    document = session.get(OfficialDocument, entry.document_id) if entry.document_id else None
    fact = trail.Fact(
        action=action,
        message=line,
        at=now,
        channel="command",
        plan_id=document.plan_id if document else None,
        document_id=entry.document_id,
        detail={"number": entry.number_symbol, "reason": reason},
    )
    trail.record(session, office.id, fact)
    return Entered(entry.number_symbol, line)
