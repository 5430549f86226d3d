"""Numbers as Vietnamese people write them in a report: `1.250`, `1,5`, `khoảng 30`, `ba`, `một trăm hai mươi`.

A dot divides groups of three, a comma begins the decimals (QĐ 04/2006/QĐ-BKHCN writes units so). What may mean two
things is no number: whoever wrote it is asked.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from domain.text import key

_ABOUT = re.compile(
    r"^(?:~|≈|\+/-|khoang|gan|hon|tren|chung|do|uoc(?: tinh| dat)?|xap xi|tam|co|duoc|la|dat|=|:)\s*(?=\S)"
)
_EXACT = {"co", "duoc", "la", "dat", "=", ":"}
_DIGITS = re.compile(
    r"^(?P<sign>[-\u2212–]?)"
    r"(?P<body>\d{1,3}(?:[. \u00a0]\d{3})+(?:,\d+)?(?![.\d])|\d{1,3}(?:,\d{3})+\.\d+|\d+(?:[.,]\d+)*)"
)
_SCALES = {
    "nghin": 10**3,
    "ngan": 10**3,
    "trieu": 10**6,
    "tr": 10**6,
    "ty": 10**9,
    "ti": 10**9,
    "chuc": 10,
    "tram": 100,
}
_SCALE = re.compile(r"^\s*(nghin|ngan|trieu|tr|ty|ti|chuc|tram)(?![a-z])\s*")
_ONES = {
    "khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6, "bay": 7, "tam": 8,
    "chin": 9,
}  # fmt: skip
_TENS = {"muoi": 10}
_STEPS = {"nghin": 10**3, "ngan": 10**3, "trieu": 10**6, "ty": 10**9, "ti": 10**9}
_LINKS = {"linh", "le"}
_NOTHING = re.compile(r"^(?:khong(?: co| phat sinh)?|chua co|chua|0)\b(?P<rest>.*)$")
_UNKNOWN = re.compile(r"\b(?:so lieu|thong ke|nam duoc|ro|biet|cap nhat|tong hop)\b")
_POLITE = {"a", "nhe", "roi", "nao", "gi", "het", "co", "duoc", "dong", "vnd", "em", "da"}
_REMARK = re.compile(r"^\s*(?:[(\[;,.…]|trong do|gom|bao gom|[-–]\s|\+\s|so voi|tang|giam|$)")
_RANGE = re.compile(r"^\s*(?:-|–|/|den|toi|hoac|hay)\s*(?:\d|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)")


@dataclass(frozen=True)
class NumberReading:
    """The number in a few words, None when there is none or it may mean two; `approximate` when said to be so."""

    value: Decimal | None
    approximate: bool = False


NO_NUMBER = NumberReading(None)


def read_number(words: str, names: Collection[str] = (), *, whole: bool = False) -> NumberReading:
    """The number that a few words say.

    `names` are the words that may stand behind it (unit and name of what is counted, as keys); anything else behind it
    but a remark makes the words no number. `whole`: what is counted has no decimals, so `1,250` is read as thousands.
    """
    said = re.sub(r"^[-–•]\s+", "", key(words).strip(" _.…*"))
    approximate = False
    while (about := _ABOUT.match(said)) and not _spelled(said.split()):
        approximate = approximate or about.group().strip() not in _EXACT
        said = said[about.end() :].lstrip()
    found = _digits(said, whole) or _in_words(said)
    if found is None:
        return NumberReading(Decimal(0)) if _is_nothing(said, names) else NO_NUMBER
    value, rest = found
    if _RANGE.match(rest) or not _is_remark(rest, names):
        return NO_NUMBER
    return NumberReading(value, approximate or rest.strip().startswith("+"))


def shown(value: Decimal) -> str:
    """A number as documents print it: `1.250`, `1,5`."""
    if value != value.to_integral():
        whole, _, decimals = f"{value.normalize():f}".partition(".")
        return f"{_grouped(whole)},{decimals}"
    return _grouped(f"{value.to_integral():f}")


def _grouped(digits: str) -> str:
    sign, digits = ("-", digits[1:]) if digits.startswith("-") else ("", digits)
    return sign + (f"{int(digits):,}".replace(",", ".") if len(digits) > 3 else digits)


def _digits(said: str, whole: bool) -> tuple[Decimal, str] | None:
    match = _DIGITS.match(said)
    if match is None or re.match(r"[a-z]*\d", said[match.end() :]):
        return None
    value = _value(match["body"].replace("\u00a0", " "), whole)
    if value is None:
        return None
    rest = said[match.end() :]
    while scale := _SCALE.match(rest):
        value *= _SCALES[scale[1]]
        rest = rest[scale.end() :]
    return (-value if match["sign"] else value), rest


def _value(body: str, whole: bool) -> Decimal | None:
    if re.fullmatch(r"\d+", body):
        return Decimal(body)
    if re.fullmatch(r"\d{1,3}(?:[. ]\d{3})+(?:,\d+)?", body) and not body.startswith("0"):
        return Decimal(body.replace(".", "").replace(" ", "").replace(",", "."))
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", body) and (whole or body.count(",") > 1 or "." in body):
        return Decimal(body.replace(",", ""))
    if re.fullmatch(r"\d+,\d+", body):
        return Decimal(body.replace(",", "."))
    if re.fullmatch(r"\d+\.\d+", body):
        return Decimal(body)
    return None


def _spelled(words: list[str]) -> bool:
    """`tám buổi` is eight and no `tầm`; `có` and `độ` spell no number."""
    return bool(words) and words[0] in _ONES and (words[0] != "tam" or not words[1:2] or not words[1][0].isdigit())


def _in_words(said: str) -> tuple[Decimal, str] | None:
    """`một trăm hai mươi lăm`: as many words as belong to the number."""
    words = re.findall(r"[a-z]+", re.split(r"[^a-z ]", said, maxsplit=1)[0])
    total = group = 0
    last: int | None = None
    used = 0
    for position, word in enumerate(words):
        if word in _ONES and last is None and not (word == "tu" and not position):
            last = _ONES[word]
        elif word in _ONES and last == 0 and position == 1:
            return None
        elif word == "muoi":
            group, last = group + (last if last is not None else 1) * 10, None
        elif word == "tram" and last is not None:
            group, last = group + last * 100, None
        elif word == "ruoi" and used:
            group += 50 if words[position - 1] == "tram" else 0
        elif word in _STEPS and (group or last is not None):
            total, group, last = total + (group + (last or 0)) * _STEPS[word], 0, None
        elif word not in _LINKS or not used:
            break
        used = position + 1
    if not used or (used == 1 and words[0] == "khong"):
        return None
    end = 0
    for match in list(re.finditer(r"[a-z]+", said))[:used]:
        end = match.end()
    return Decimal(total + group + (last or 0)), said[end:]


def _is_nothing(said: str, names: Collection[str]) -> bool:
    match = _NOTHING.match(said)
    return bool(match) and not _UNKNOWN.search(said) and _is_remark(match["rest"], names)  # type: ignore[index]


def _is_remark(rest: str, names: Collection[str]) -> bool:
    """What may follow a number: its unit, a courtesy, a remark in brackets or behind a comma."""
    rest = re.sub(r"^\s*[_+…]+", "", rest)
    allowed = _POLITE | {word for name in names for word in re.findall(r"\w+|%", key(name))}
    while (word := re.match(r"\s*(\w+|%)", rest)) and word[1] in allowed:
        rest = rest[word.end() :]
    return bool(_REMARK.match(rest))
