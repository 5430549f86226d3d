"""Words that look misspelt, by comparison with the terms of office Vietnamese. Only proposed, never changed."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.mime.legacy import is_syllable
from domain.plan.vocabulary import (
    ABBREVIATIONS,
    AFTER,
    BEFORE,
    DOUBLED,
    DOUBLED_FIRST,
    GLUED,
    KNOWN_CAPITALS,
    TERMS,
    TWINS,
)
from domain.text import key

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Finding:
    """What looks wrong between two offsets of a text."""

    start: int
    end: int
    problem: str
    proposal: str | None


@dataclass(frozen=True)
class _Word:
    text: str
    start: int
    end: int
    joined: bool  # follows the word before after one blank
    low: str


def misspelt(text: str) -> Iterator[Finding]:
    """Misspelt, doubled and glued words of one paragraph."""
    words = _words(text)
    skip = -1
    for at, word in enumerate(words):
        if len(word.text) > 3:
            yield from _abbreviation(word)
            yield from _glued(word)
        if at == 0 or not word.joined:
            continue
        yield from _doubled(words, at)
        if at > skip:
            found = _pair(words, at)
            if found:
                skip = at + 1
                yield found


def _words(text: str) -> list[_Word]:
    words: list[_Word] = []
    for found in _WORD.finditer(text):
        joined = bool(words) and text[words[-1].end : found.start()] == " "
        words.append(_Word(found[0], found.start(), found.end(), joined, found[0].lower()))
    return words


def _is_term(*words: _Word) -> bool:
    return " ".join(word.low for word in words) in TERMS


def _pair(words: Sequence[_Word], at: int) -> Finding | None:
    first, second = words[at - 1], words[at]
    if first.low not in AFTER and second.low not in BEFORE:
        return None
    pair = f"{first.low} {second.low}"
    if pair in TERMS or pair in TWINS or (second.text[0].isupper() and not first.text[0].isupper()):
        return None
    before = words[at - 2] if at > 1 and first.joined else None
    after = words[at + 1] if at + 1 < len(words) and words[at + 1].joined else None
    if (before and _is_term(before, first)) or (after and _is_term(second, after)):
        return None
    for right in AFTER.get(first.low, ()):
        if _misprint(second.low, right):
            twice = _twice(first, second, right, after)
            return twice or Finding(first.start, second.end, "spelling", f"{first.text} {_cased(right, second.text)}")
    for right in BEFORE.get(second.low, ()):
        if _misprint(first.low, right, cut=False):
            return Finding(first.start, second.end, "spelling", f"{_cased(right, first.text)} {second.text}")
    return None


def _twice(first: _Word, second: _Word, right: str, after: _Word | None) -> Finding | None:
    """One misprinted syllable that belongs to the term before and to the term after: it was to be written twice."""
    if after is None or f"{right} {after.low}" not in TERMS:
        return None
    return Finding(first.start, after.end, "spelling", f"{first.text} {right} {right} {after.text}")


def _misprint(word: str, right: str, cut: bool = True) -> bool:
    """Other marks on the same letters, or the last letter missing; another place of the tone mark is no error."""
    if key(word) == key(right):
        return sorted(unicodedata.normalize("NFD", word)) != sorted(unicodedata.normalize("NFD", right))
    return cut and len(right) >= 3 and right[:-1] == word


def _cased(right: str, like: str) -> str:
    return right.capitalize() if like[0].isupper() else right


def _abbreviation(word: _Word) -> Iterator[Finding]:
    text = word.text
    if not text.isupper() or len(text) < 4 or text in KNOWN_CAPITALS:
        return
    for right in ABBREVIATIONS:
        if len(right) == len(text) and sum(a != b for a, b in zip(right, text, strict=True)) == 1:
            yield Finding(word.start, word.end, "spelling", right)
            return


def _glued(word: _Word) -> Iterator[Finding]:
    low = word.low
    if len(low) < 5 or low.isascii() or word.text.isupper() or is_syllable(low):
        return
    for cut in range(2, len(low) - 1):
        left, right = low[:cut], low[cut:]
        if (left in GLUED and is_syllable(right) and len(right) > 1) or f"{left} {right}" in TERMS:
            yield Finding(word.start, word.end, "missing_space", f"{word.text[:cut]} {word.text[cut:]}")
            return


def _doubled(words: Sequence[_Word], at: int) -> Iterator[Finding]:
    first, second = words[at - 1], words[at]
    if first.low != second.low and first.low not in DOUBLED_FIRST:
        return
    after = words[at + 1] if at + 1 < len(words) and words[at + 1].joined else None
    before = words[at - 2] if at > 1 and first.joined else None
    if f"{first.low} {second.low}" in DOUBLED:
        rest = " ".join(word.text for word in words[at : at + 3]) if after else second.text
        yield Finding(first.start, second.end, "duplicated_word", rest)
    elif first.low == second.low and after and _is_term(second, after) and not (before and _is_term(before, first)):
        yield Finding(first.start, after.end, "duplicated_word", f"{first.text} {after.text}")
