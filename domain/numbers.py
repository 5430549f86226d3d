"""Numbers of documents: how one is written, which may be taken, and whether its date keeps the order.

NĐ 30/2020/NĐ-CP, Điều 15: one series a year from 01, in order of time, each number and symbol once. A number that was
spoiled stays in the register with its reason and is never given again.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.wording import short_day, two_digits

_WRITTEN = re.compile(r"(?:số\s*:?\s*)?0*(?P<number>\d{1,7})\s*(?:(?P<joint>[/-])\s*(?P<symbol>\S.*))?", re.IGNORECASE)


@dataclass(frozen=True)
class Given:
    """A number of a series that is in the register, with its date."""

    number: int
    dated: date


def number_symbol(number: str, symbol: str) -> str:
    """`05/KH-MNSM`; the Party writes the kind beside the number: `05-NQ/TU` (its symbol holds the stroke).

    >>> number_symbol("05", "KH-MNSM"), number_symbol("05", "NQ/TU")
    ('05/KH-MNSM', '05-NQ/TU')
    """
    return f"{number}{'-' if '/' in symbol else '/'}{symbol}"


def read_number(words: str) -> tuple[int, str] | None:
    """Number and symbol of what people write; None when it is no number.

    >>> read_number("05/KH-MNSM"), read_number("Số: 7"), read_number("05-NQ/TU"), read_number("KH")
    ((5, 'KH-MNSM'), (7, ''), (5, 'NQ/TU'), None)
    """
    found = _WRITTEN.fullmatch(words.strip())
    return (int(found["number"]), (found["symbol"] or "").strip()) if found else None


def kind_of(symbol: str) -> str:
    """The kind's own symbol in a symbol: `KH` of `KH-MNSM`, `NQ` of `NQ/TU`."""
    return re.split(r"[-/]", symbol, maxsplit=1)[0]


def out_of_order(number: int, dated: date, given: Iterable[Given]) -> str:
    """Why this date would break the order of the series, one Vietnamese clause; empty when it keeps it.

    Dates never decrease while numbers grow; several numbers may bear one date.
    """
    rows = list(given)
    before = max((row for row in rows if row.number < number), key=lambda row: (row.dated, row.number), default=None)
    after = min((row for row in rows if row.number > number), key=lambda row: (row.dated, row.number), default=None)
    if before is not None and before.dated > dated:
        return _clause(number, dated, before, "trước")
    if after is not None and after.dated < dated:
        return _clause(number, dated, after, "sau")
    return ""


def skipped(number: int, first: int, last: int) -> str:
    """Which numbers would be left out if this one came next; empty when none is."""
    start = max(last + 1, first)
    if number <= start:
        return ""
    gap = two_digits(start) if number - start == 1 else f"{two_digits(start)} đến {two_digits(number - 1)}"
    return f"số {gap} sẽ bị bỏ trống"


def _clause(number: int, dated: date, other: Given, side: str) -> str:
    return (
        f"số {two_digits(number)} ghi ngày {short_day(dated)} không theo thứ tự thời gian: "
        f"số {two_digits(other.number)} đứng {side} ghi ngày {short_day(other.dated)}"
    )
