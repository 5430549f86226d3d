"""Which indicator a line is about: its name in full, a label that means only this one, or a number and its unit."""

import re
from collections.abc import Sequence

from domain.indicator_values import cleaned, fits, number_in
from domain.indicators import Indicator
from domain.text import folded, key

_FEW = 2  # letters: a shorter word of a name tells nothing apart
_TELLING = 2  # words of a label that no colon closes
_OPEN_Y = re.compile(r"\b([hklmstv]|qu)y\b")
_LABEL = re.compile(r"^[\s*+•-]*(?P<label>[^:=\t|]{3,120}?)(?:\s*[:=\t|]|\s[-–—]\s+(?=[~≈]?\d))")
_BEFORE_DIGITS = re.compile(r"^[\s*+•-]*(?P<label>[^:=\t|\d]{3,120}?)\s+(?=[~≈]?\d)")
_COUNT = re.compile(
    r"^[\s*+•-]*(?:(?:khoang|gan|hon|tren|chung)\s+)?(?P<number>\d+(?:[.,]\d+)*)\s*(?P<what>[a-z%][^\d:=|\t]*)$"
)
_SCALE_WORDS = {"nghin", "ngan", "trieu", "ti"}


def bare(words: str) -> str:
    """Letters and digits only, to compare names that were wrapped or marked."""
    return re.sub(r"[^a-z0-9%]", "", _one_spelling(key(words)))


def named(indicators: Sequence[Indicator], words: str) -> tuple[Indicator, int] | None:
    """The indicator whose name begins the words (in full, or enough of it before a colon), and where it ends."""
    plain = _one_spelling(folded(words))
    best: tuple[int, Indicator] | None = None
    for indicator in indicators:
        for name in (indicator.title, indicator.name):
            end = _end_of(name, plain)
            if end and (best is None or end > best[0]):
                best = (end, indicator)
    if best is not None:
        return best[1], best[0]
    label = _LABEL.match(plain)
    if label and (meant := _meant(indicators, label["label"])):
        return meant, label.end()
    label = _BEFORE_DIGITS.match(plain)
    if label and (meant := _meant(indicators, label["label"], _TELLING)) and fits(meant, cleaned(words[label.end() :])):
        return meant, label.end()
    return None


def counted(indicators: Sequence[Indicator], words: str) -> Indicator | None:
    """The figure whose number stands before its unit and name: `3 buổi tuyên truyền cho phụ huynh`."""
    line = _COUNT.match(_one_spelling(folded(words)))
    if line is None:
        return None
    told = _without_scale(line["what"])
    found = []
    for number, each in enumerate(indicators, start=1):
        unit = _without_scale(_one_spelling(key(each.unit)))
        is_row = line["number"] == str(number) and bare(each.name) == bare(line["what"])
        if not unit or told[: len(unit)] != unit or len(told) == len(unit) + 1 or is_row:
            continue  # `2 đồng chí` are no money: one word behind the unit makes another thing of it
        if set(told) <= _words(each) and each.kind.is_figure and number_in(each, cleaned(words)) is not None:
            found.append(each)
    return found[0] if len(found) == 1 else None


def _end_of(name: str, plain: str) -> int:
    """Where the name ends at the start of a line, whatever blanks and marks stand between its letters."""
    wanted, place = bare(name), 0
    start = re.match(r"^[\s*+•-]*", plain)
    at = start.end() if start else 0
    while at < len(plain) and place < len(wanted):
        if plain[at] == wanted[place]:
            place += 1
        elif re.match(r"[a-z0-9%]", plain[at]):
            return 0
        at += 1
    if place < len(wanted) or re.match(r"[a-z]", plain[at : at + 1]):
        return 0
    return at + 1 if plain[at : at + 1] == ")" else at


def _meant(indicators: Sequence[Indicator], label: str, fewest: int = 1) -> Indicator | None:
    """The one indicator that a short label means: all its telling words stand in the name, and in no other's."""
    words = {word for word in re.findall(r"\w+", label) if len(word) >= _FEW and word != "so"}
    fitting = [each for each in indicators if len(words) >= fewest and words <= _words(each)]
    return fitting[0] if len(fitting) == 1 else None


def _without_scale(plain: str) -> list[str]:
    return [word for word in re.findall(r"\w+|%", plain) if word not in _SCALE_WORDS]


def _words(indicator: Indicator) -> set[str]:
    return set(re.findall(r"\w+|%", _one_spelling(key(indicator.title))))


def _one_spelling(plain: str) -> str:
    """`tỉ lệ` and `tỷ lệ`, `kĩ` and `kỹ` are one word; letter for letter."""
    return _OPEN_Y.sub(r"\1i", plain)
