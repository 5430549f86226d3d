"""Finding a letter that we know in a mail that quotes it, whatever the mail program did to its lines."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from domain.text import key

_MARKS = re.compile(r"^[\s>|]+")
_LINKS = re.compile(r"<?\b(?:https?://|mailto:|cid:)[^\s>\])]*[>\])]?", re.I)
_ANCHOR = 10  # letters: a shorter line is found only next to a longer one
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
    anchors = _anchors(needles, haystack)
    chain = _heaviest_chain([(i, place, len(needles[i])) for i, place in anchors])
    if sum(len(needles[i]) for i, _ in chain) < min(_ENOUGH, len(haystack) or 1):
        return Found()
    places = dict(chain)
    _extend(needles, haystack, places)
    return _with_gaps(needles, haystack, places)


def _anchors(needles: Sequence[str], haystack: str) -> list[tuple[int, int]]:
    """Each long line with its place in the letter; of several, the one where its neighbours stand too."""
    filled = [index for index, needle in enumerate(needles) if needle]
    anchors, after = [], 0
    for number, index in enumerate(filled):
        needle = needles[index]
        if len(needle) < min(_ANCHOR, len(haystack)) or needle not in haystack:
            continue
        above = needles[filled[number - 1]] if number else ""
        below = needles[filled[number + 1]] if number + 1 < len(filled) else ""
        place = _place(haystack, above, needle, below, after)
        anchors.append((index, place))
        after = place + len(needle)
    return anchors


def _place(haystack: str, above: str, needle: str, below: str, after: int) -> int:
    for before, behind in ((above, below), ("", below), (above, "")):
        place = haystack.find(before + needle + behind)
        if place >= 0:
            return place + len(before)
    place = haystack.find(needle, after)
    return place if place >= 0 else haystack.find(needle)


def _heaviest_chain(anchors: Sequence[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """The lines in rising order of place whose lengths sum highest (n log n, by a Fenwick tree of best chains)."""
    starts = sorted({place for _, place, _ in anchors})
    tree: list[tuple[int, int]] = [(0, -1)] * (len(starts) + 1)
    before: list[int] = []
    best = (0, -1)
    for number, (_, place, size) in enumerate(anchors):
        rank = bisect_left(starts, place)
        total, parent = 0, -1
        step = rank
        while step > 0:
            total, parent = max((total, parent), tree[step])
            step -= step & -step
        before.append(parent)
        entry = (total + size, number)
        best = max(best, entry)
        step = rank + 1
        while step <= len(starts):
            tree[step] = max(tree[step], entry)
            step += step & -step
    chain, number = [], best[1]
    while number >= 0:
        chain.append(anchors[number][:2])
        number = before[number]
    return chain[::-1]


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
