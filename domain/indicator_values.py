"""The value of an indicator, in the words that stand behind its name."""

import re
from decimal import Decimal

from domain.indicators import Indicator, Kind, Value
from domain.links import links_in
from domain.numbers_vi import NumberReading, read_number

_GAP = re.compile(r"^[\s:=\-–|\t.…_*]*")
_EMPTY = re.compile(r"^[\s:=._…*|<>\[\]()/-]*$")


def cleaned(words: str) -> str:
    """What is written behind a label, without the marks around it; empty where nothing is."""
    negative = re.match(r"^[\s:=._…|*]*[-\u2212]\d", words)
    words = words.lstrip(" :=._…|*\t") if negative else _GAP.sub("", words, count=1)
    words = re.sub(r"[\s_*|]+$|(?<=\s)\.{3,}$|(?<=\w)[_…]+$", "", words)
    return "" if _EMPTY.match(words) else words.replace("_", " ").strip() if "http" not in words else words.strip()


def fits(indicator: Indicator, words: str) -> bool:
    """Whether the words can be nothing but a value of this indicator."""
    if indicator.kind.is_figure:
        return number_in(indicator, words) is not None
    return indicator.kind is Kind.TEXT or bool(links_in(words))


def number_in(indicator: Indicator, words: str) -> Decimal | None:
    """The number that the words say of this indicator."""
    return _read(indicator, words).value


def value_of(indicator: Indicator, words: str, source: str) -> Value | None:
    """The value that the words give; None for no words."""
    if not words:
        return None
    if indicator.kind.is_figure:
        found = _read(indicator, words)
        return Value(indicator.code, words, found.value, found.approximate, source)
    if indicator.kind is Kind.LINK and (links := links_in(words)):
        return Value(indicator.code, links[0], source=source)
    return Value(indicator.code, words, source=source)


def _read(indicator: Indicator, words: str) -> NumberReading:
    return read_number(words, (indicator.name,), unit=indicator.unit, whole=indicator.kind is Kind.COUNT)
