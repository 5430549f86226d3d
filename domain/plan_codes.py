"""How people name a plan: by its code, by the tag of runs, or by number and symbol; all of them mean the same plan."""

import re

from domain.text import key

_PARTS = re.compile(r"\d+|[^\W\d_]+")


def parts_of(words: str) -> tuple[str, ...]:
    """The letters and figures of a code, without case, marks, dashes and leading zeros.

    >>> parts_of("KH-05/2024") == parts_of("kh05-2024") == parts_of("KH5 2024") == ("kh", "5", "2024")
    True
    """
    return tuple(part.lstrip("0") or "0" if part.isdigit() else part for part in _PARTS.findall(key(words)))


def names(wanted: str, code: str, number_symbol: str, year: int) -> bool:
    """Whether `wanted` names the plan: `KH05-2024`, `KH-05/2024`, `05/KH-MNSM`, `05/KH-MNSM/2024`, in any case."""
    asked = parts_of(wanted)
    symbol = parts_of(number_symbol)
    return bool(asked) and (asked == parts_of(code) or (bool(symbol) and asked in (symbol, (*symbol, str(year)))))
