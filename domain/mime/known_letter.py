"""Finding a letter that we know in a mail that quotes it, whatever the mail program did to its lines."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from domain.text import key

_MARKS = re.compile(r"^[\s>|]+")
_LINKS = re.compile(r"<?\b(?:https?://|mailto:|cid:)[^\s>\])]*[>\])]?", re.I)
_ANCHOR = 10  # letters: a shorter line is found only next to a longer one
_MOST_PLACES = 50  # of one line in the letter
_ENOUGH = 24  # letters that must be found in all, or the whole letter when it is shorter


def squeezed(text: str) -> str:
    """The letters and digits of a text, without case, marks, blanks, links: what re-wrapping does not change."""
    without_links = _LINKS.sub(" ", text) if ":" in text else text  # most lines have none: this runs over every line
    return "".join(filter(str.isalnum, key(without_links)))


@dataclass(frozen=True)
class Found:
    """Numbers of lines: the letter's own, and those that stand in the mail instead of a passage of the letter."""

    lines: frozenset[int] = frozenset()
    instead: frozenset[int] = frozenset()


def find_letter(lines: Sequence[str], letter: str) -> Found:
    """The lines that are the letter's, and not words of whoever answers it.

    Lines are looked up in the letter without blanks, so it makes no difference how they were wrapped or marked. Of all
    lines found, the heaviest chain that keeps the letter's order wins: a sentence that the author copied out of the
    letter stays the author's. What is merely inserted is the author's; what replaces a passage may be another version
    of the letter (buttons in HTML, a list in plain text).
    """
    haystack = squeezed(letter)
    needles = [squeezed(_MARKS.sub("", line)) if len(line) < 5000 else "" for line in lines]
    chain = _heaviest_chain(list(_anchors(needles, haystack)))
    if sum(len(needles[anchor.line]) for anchor in chain) < min(_ENOUGH, len(haystack) or 1):
        return Found()
    places = {anchor.line: anchor.place for anchor in chain}
    _extend(needles, haystack, places)
    return _with_gaps(needles, haystack, places)


class _Anchor(NamedTuple):
    """A long line at one of its places in the letter; what it weighs, and more where its neighbours stand there too."""

    line: int
    place: int
    end: int
    weight: int


def _anchors(needles: Sequence[str], haystack: str) -> Iterator[_Anchor]:
    """Each long line at the places in the letter where a neighbour stands beside it too, or else at the next one.

    Rows of a table are often alike, and only their order tells them apart; but a line by itself may be a copy.
    """
    filled = [index for index, needle in enumerate(needles) if needle]
    least, after = min(_ANCHOR, len(haystack)), 0
    for number, index in enumerate(filled):
        needle = needles[index]
        if len(needle) < least:
            continue
        above = needles[filled[number - 1]] if number else ""
        below = needles[filled[number + 1]] if number + 1 < len(filled) else ""
        found = [
            (place, _beside(haystack, above, place, place + len(needle), below)) for place in _places(haystack, needle)
        ]
        if not found:
            continue
        ahead = next((pair for pair in found if pair[0] >= after), found[0])
        for place, beside in [pair for pair in found if pair[1]] or [ahead]:
            yield _Anchor(index, place, place + len(needle), 4 * len(needle) + beside)
        after = ahead[0] + len(needle)


def _places(haystack: str, needle: str) -> Iterator[int]:
    place = haystack.find(needle)
    for _ in range(_MOST_PLACES):
        if place < 0:
            return
        yield place
        place = haystack.find(needle, place + 1)


def _beside(haystack: str, above: str, place: int, end: int, below: str) -> int:
    """How many of a line's neighbours stand beside this place."""
    return bool(above and haystack.endswith(above, 0, place)) + bool(below and haystack.startswith(below, end))


def _heaviest_chain(anchors: Sequence[_Anchor]) -> list[_Anchor]:
    """The lines in the letter's order, none above another, that weigh most (n log n, by a Fenwick tree of best chains).

    Of chains that weigh the same, the one of later lines: who answers above a quote may have copied a line of it.
    """
    ends = sorted({anchor.end for anchor in anchors})
    tree: list[tuple[int, int]] = [(0, -1)] * (len(ends) + 1)
    before: list[int] = []
    best = (0, -1)
    for _, places in groupby(enumerate(anchors), lambda numbered: numbered[1].line):
        entries = []
        for number, anchor in places:
            total, parent = _heaviest(tree, bisect_right(ends, anchor.place))
            before.append(parent)
            entries.append((total + anchor.weight, number))
            best = max(best, entries[-1])
        for entry in entries:  # only now: a line stands at one place
            _enter(tree, bisect_left(ends, anchors[entry[1]].end) + 1, entry)
    chain, number = [], best[1]
    while number >= 0:
        chain.append(anchors[number])
        number = before[number]
    return chain[::-1]


def _heaviest(tree: Sequence[tuple[int, int]], step: int) -> tuple[int, int]:
    """The best chain that ends among the first so many ends."""
    found = (0, -1)
    while step > 0:
        found = max(found, tree[step])
        step -= step & -step
    return found


def _enter(tree: list[tuple[int, int]], step: int, entry: tuple[int, int]) -> None:
    while step < len(tree):
        tree[step] = max(tree[step], entry)
        step += step & -step


def _extend(needles: Sequence[str], haystack: str, found: dict[int, int]) -> None:
    """Short lines that stand in the letter exactly before or after a line already found."""
    for index in sorted(found):
        place, at = found[index] + len(needles[index]), index + 1
        while at < len(needles) and at not in found and haystack.startswith(needles[at], place):
            if needles[at]:
                found[at] = place
                place += len(needles[at])
            at += 1
    for index in sorted(found, reverse=True):
        place, at = found[index], index - 1
        while at >= 0 and at not in found and haystack.endswith(needles[at], 0, place):
            if needles[at]:
                place -= len(needles[at])
                found[at] = place
            at -= 1


def _with_gaps(needles: Sequence[str], haystack: str, places: dict[int, int]) -> Found:
    """Lines without letters (blank, `>` alone, rules) between two lines of the letter are the letter's too."""
    own, instead = set(places), set[int]()
    for upper, lower in pairwise(sorted(places)):
        between = range(upper + 1, lower)
        written = "".join(needles[upper + 1 : lower])
        missing = haystack[places[upper] + len(needles[upper]) : places[lower]]
        if not written:
            own.update(between)
        elif missing and missing not in written:
            instead.update(between)
    return Found(frozenset(own), frozenset(instead))
