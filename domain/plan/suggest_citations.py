"""What is irregular in citations: words and blanks that are missing, a kind that its symbol contradicts."""

import re
from collections.abc import Iterator

from domain.document import KINDS
from domain.plan.citations import CITED, DATE
from domain.plan.spelling import Finding

_SYMBOLS = {name.capitalize(): symbol for name, symbol in KINDS.items() if symbol} | {
    "Thông tư": "TT",
    "Nghị định": "NĐ",
    "Kết luận": "KL",
    "Chương trình hành động": "CTr",
}
_KNOWN = frozenset(_SYMBOLS.values())


def irregular(text: str) -> Iterator[Finding]:
    """Every citation of a paragraph, nested ones too, that lacks something or contradicts itself."""
    for found in CITED.finditer(text):
        kind = found["kind"].strip()
        symbol = found["symbol"] or found["party"]
        plain = re.sub(r"\s+", "", text[found.start("number") : found.end()])
        spaced = text[found.start("number") : found.end()] != plain
        if spaced:
            yield Finding(found.start("number"), found.end(), "space_in_symbol", plain)
        if not found["so"]:
            yield Finding(found.start(), found.end(), "missing_word", f"{kind} số {plain}")
        yield from _contradiction(found, kind, symbol, plain)
        yield from _lacks_day_word(text, found, plain)


def _contradiction(found: re.Match[str], kind: str, symbol: str, plain: str) -> Iterator[Finding]:
    expected = _SYMBOLS.get(kind[:1].upper() + kind[1:])
    groups = re.split(r"\s*[-/–]\s*", symbol)
    if expected and groups[0] in _KNOWN and groups[0] != expected:
        right = plain.replace(groups[0], expected, 1)
        yield Finding(found.start(), found.end(), "kind_symbol_mismatch", f"{kind} số {right}")


def _lacks_day_word(text: str, found: re.Match[str], plain: str) -> Iterator[Finding]:
    date = DATE.match(text, found.end() + 1) if text[found.end() : found.end() + 1] == " " else None
    if date and not date["word"]:
        yield Finding(found.start("number"), date.end(), "missing_word", f"{plain} ngày {date[0]}")
