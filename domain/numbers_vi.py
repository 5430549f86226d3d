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
_HALF = re.compile(r"^ruoi(?![a-z])\s*")
_UNIT_SCALE = re.compile(r"^(nghin|ngan|trieu|ty|ti)(?![a-z])(?! le\b)")  # `tỷ lệ` is no thousand million
_MONEY = re.compile(r"^\s*(?:dong|vnd|d)(?![a-z])")
_ONES = {
    "khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6, "bay": 7, "tam": 8,
    "chin": 9,
}  # fmt: skip
_STEPS = {"nghin": 10**3, "ngan": 10**3, "trieu": 10**6, "ty": 10**9, "ti": 10**9}
_LINKS = {"linh", "le"}
_NOTHING = re.compile(r"^(?:khong(?: co| phat sinh)?|chua co|chua|0)\b(?P<rest>.*)$")
_UNKNOWN = re.compile(r"\b(?:so lieu|thong ke|nam duoc|ro|biet|cap nhat|tong hop)\b")
_POLITE = {"a", "nhe", "roi", "nao", "gi", "het", "co", "duoc", "dong", "vnd", "em", "da"}
_REMARK = re.compile(r"^\s*(?:[(\[;,.…]|trong do|gom|bao gom|[-–]\s|\+\s|so voi|tang|giam|$|(?:tien|mua|de)\s\D*$)")
_RANGE = re.compile(r"^\s*(?:-|–|/|den|toi|hoac|hay)\s*(?:\d|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)")


@dataclass(frozen=True)
class NumberReading:
    """The number in a few words, None when there is none or it may mean two; `approximate` when said to be so."""

    value: Decimal | None
    approximate: bool = False


NO_NUMBER = NumberReading(None)


def read_number(words: str, names: Collection[str] = (), *, unit: str = "", whole: bool = False) -> NumberReading:
    """The number that a few words say.

    `names` are the words that may stand behind it (the name of what is counted), as may those of its `unit`; anything
    else behind it but a remark makes the words no number. A unit may hold the scale (`triệu đồng`): `1,5`, `1,5 triệu`
    and `1,5 triệu đồng` are the same then, and plain `đồng` is another unit. `whole`: what is counted has no decimals,
    so `1,250` is read as thousands.
    """
    said = re.sub(r"^[-–•]\s+", "", key(words).strip(" _.…*"))
    approximate = False
    while (about := _ABOUT.match(said)) and not _spelled(said.split()):
        approximate = approximate or about.group().strip() not in _EXACT
        said = said[about.end() :].lstrip()
    if added := _added(said, unit):
        return NumberReading(added, approximate)
    found = _digits(said, whole) or _in_words(said)
    names = (*names, unit)
    if found is None:
        return NumberReading(Decimal(0)) if _is_nothing(said, names) else NO_NUMBER
    value = _in_unit(found, unit)
    if value is None or _RANGE.match(found.rest) or not _is_remark(found.rest, names):
        return NO_NUMBER
    return NumberReading(value, approximate or found.rest.strip().startswith("+"))


@dataclass(frozen=True)
class _Found:
    """A number at the beginning of some words; `step` is the scale that was written (`triệu`), 1 without one."""

    value: Decimal
    rest: str
    step: int = 1
    spelled: bool = False


def _in_unit(found: _Found, unit: str) -> Decimal | None:
    """The number counted in the unit; None where it is not clear which unit was meant."""
    scale = _UNIT_SCALE.match(key(unit))
    if scale is None:
        return found.value
    if found.step == 1:
        return None if _MONEY.match(found.rest) else found.value
    if found.spelled and found.step < _SCALES[scale[1]]:
        return None
    return found.value / _SCALES[scale[1]]


def _added(said: str, unit: str) -> Decimal | None:
    """`2 tin, 1 bài` of what is counted as `tin, bài`: together."""
    kinds = re.split(r"\s*[,/]\s*|\s+va\s+", key(unit))
    parts = [re.fullmatch(r"(\d+) (.+)", part) for part in re.split(r"\s*[,;+]\s*|\s+va\s+", said)]
    told = [part[2] for part in parts if part]
    if len(told) < 2 or len(told) < len(parts) or len(set(told)) < len(told) or not set(told) <= set(kinds):
        return None
    return sum((Decimal(part[1]) for part in parts if part), Decimal(0))


def shown(value: Decimal) -> str:
    """A number as documents print it: `1.250`, `1,5`."""
    if value != value.to_integral():
        whole, _, decimals = f"{value.normalize():f}".partition(".")
        return f"{_grouped(whole)},{decimals}"
    return _grouped(f"{value.to_integral():f}")


def _grouped(digits: str) -> str:
    sign, digits = ("-", digits[1:]) if digits.startswith("-") else ("", digits)
    return sign + (f"{int(digits):,}".replace(",", ".") if len(digits) > 3 else digits)


def _digits(said: str, whole: bool) -> _Found | None:
    match = _DIGITS.match(said)
    if match is None or re.match(r"[a-z]*\d", said[match.end() :]):
        return None
    value = _value(match["body"].replace("\u00a0", " "), whole)
    if value is None:
        return None
    rest, step = said[match.end() :], 1
    while scale := _SCALE.match(rest):
        step *= _SCALES[scale[1]]
        rest = rest[scale.end() :]
        if half := _HALF.match(rest):
            value, rest = value + Decimal("0.5"), rest[half.end() :]
    value *= step
    return _Found(-value if match["sign"] else value, rest, step)


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


def _in_words(said: str) -> _Found | None:
    """`một trăm hai mươi lăm`: as many words as belong to the number."""
    words = re.findall(r"[a-z]+", re.split(r"[^a-z ]", said, maxsplit=1)[0])
    total = group = used = 0
    largest, half = 1, 0
    last: int | None = None
    for position, word in enumerate(words):
        if word in _ONES and last is None and not (word == "tu" and not position):
            last, half = _ONES[word], 0
        elif word == "muoi":
            group, last, half = group + (last if last is not None else 1) * 10, None, 0
        elif word == "tram" and last is not None:
            group, last, half = group + last * 100, None, 50
        elif word == "ruoi" and half:
            total, half = total + half, 0
        elif word in _STEPS and (group or last is not None):
            step, part = _STEPS[word], group + (last or 0)
            # `một nghìn hai trăm triệu`: a larger scale behind a smaller one is of all that came before
            total = (total + part) * step if step > largest and total else total + part * step
            largest, half, group, last = max(largest, step), step // 2, 0, None
        elif word not in _LINKS or not used:
            break
        used = position + 1
    if not used or (used == 1 and words[0] == "khong"):
        return None
    end = [match.end() for match in re.finditer(r"[a-z]+", said)][used - 1]
    return _Found(Decimal(total + group + (last or 0)), said[end:], largest, spelled=True)


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
