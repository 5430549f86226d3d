"""Marks at the start of a line: headings, numbers, letters, bullets (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5)."""

import re
from dataclasses import dataclass

from domain.plan.letters import UPPER
from domain.plan.lines import LOWER_START, is_upper

# The deeper, the larger. The decree names Phần, Chương, Mục (Roman), khoản (Arabic), điểm (letters); `A.` and `1.1.`
# are widespread besides.
PART, CHAPTER, ITEM, CAPITAL, ROMAN, ARTICLE, ARABIC, DOTTED, PAREN, LETTER = range(0, 100, 10)
BULLET_RANKS = {
    "*": 0,
    "-": 1,
    "–": 1,
    "—": 1,
    "+": 2,
    "•": 3,
    "●": 3,
    "▪": 3,
    "◦": 3,
    "·": 3,
    "○": 3,
    "": 3,
    "➢": 3,
    "✓": 3,
}

_BULLET = re.compile(r"^(?P<mark>[-–—+*•●▪◦·○➢✓])\s*(?=[^\s\d\-–—*+./])|^(?P<mark2>[-–—+*•●▪◦·○➢✓])\s+(?=\S)")
_PART = re.compile(
    r"^(?P<word>PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục)\s+(?P<number>(?:THỨ|thứ)\s+[^\W\d]+|[IVX]+|\d{1,2}"
    r"|[A-ZĐ])(?=[\s.:\-–]|$)"
    r"\s*[.:\-–]?\s*"
)
_ARTICLE = re.compile(r"^(?P<number>Điều\s+\d{1,2})\s*[.:]\s*")
_ROMAN = re.compile(r"^(?![Vv]/[Vv]\b)(?P<number>[IVX]{1,6})\s*(?:[.):]|/(?!\d)|\s?[-–]|,(?=\s+[^\W\d]{3}))\s*")
_CAPITAL = re.compile(r"^(?P<number>[A-EGHĐ])\s*[.)/]\s+(?=\S)")
_DOTTED = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})\s*[.)/]?\s*(?=[^\W\d]|[“\"(]|$)")
_ARABIC = re.compile(rf"^(?P<number>\d{{1,2}})(?:\s*[./]|[-–](?=\s)|[,:](?=\s+[{UPPER}]))\s*(?=[^\W\d]|[“\"(*]|$)")
_PAREN = re.compile(r"^\(?(?P<number>\d{1,2})\)\s*(?=\S|$)")
_LETTER = re.compile(r"^(?P<number>[a-zđ])\s*(?:\)|/(?=\s)|[.,](?=\s))\s*(?=\S|$)")
# Words that want a number after them: `tháng` at the end of a line, `12. Đến ...` on the next, is no heading.
_WANTS_NUMBER = re.compile(
    r"\b(ngày|tháng|năm|[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Mm]ục|số|tổ|lớp|khối|[Qq]uý|tuần|đến|từ|lần|thứ|khóa|và|cấp|Phụ "
    r"lục|[Cc]hương"
    r"|[Pp]hần|thế kỷ|mùng)$"
)


@dataclass(frozen=True)
class Marker:
    """A mark and what follows it; `rank` orders headings, a bullet has none."""

    kind: str  # "heading" | "bullet"
    number: str
    rank: int
    rest: str


def roman(text: str) -> int | None:
    """The value of a Roman number as printed, `None` when it is none.

    >>> roman("IV"), roman("IIII")
    (4, None)
    """
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    for value in range(1, 40):
        if text == "X" * (value // 10) + ones[value % 10]:
            return value
    return None


def marker(text: str) -> Marker | None:
    """The mark a line begins with, judged by the line alone."""
    return _part(text) or _numbered(text) or _bullet(text)


def _bullet(text: str) -> Marker | None:
    found = _BULLET.match(text)
    if not found:
        return None
    mark = found["mark"] or found["mark2"]
    return Marker("bullet", mark, BULLET_RANKS.get(mark, 3), text[found.end() :])


def _part(text: str) -> Marker | None:
    found = _PART.match(text)
    if not found:
        return None
    rest = text[found.end() :]
    if (
        (rest and LOWER_START.match(rest))
        or len(rest) > 120
        or (rest and not is_upper(rest) and found["word"].istitle() and len(rest) > 80)
    ):
        return None
    rank = {"P": PART, "C": CHAPTER, "M": ITEM}[found["word"][0]]
    return Marker("heading", f"{found['word']} {found['number']}", rank, rest)


def _numbered(text: str) -> Marker | None:
    for pattern, rank in (
        (_ARTICLE, ARTICLE),
        (_ROMAN, ROMAN),
        (_CAPITAL, CAPITAL),
        (_DOTTED, DOTTED),
        (_ARABIC, ARABIC),
        (_PAREN, PAREN),
        (_LETTER, LETTER),
    ):
        found = pattern.match(text)
        if not found:
            continue
        number, rest = found["number"], text[found.end() :]
        if rank == ROMAN and roman(number) is None:
            continue
        deeper = number.count(".") - 1 if rank == DOTTED else 0
        return Marker("heading", number, rank + deeper, rest)
    return None


def wants_number(text: str) -> bool:
    """Whether the text ends with a word that a number must follow."""
    return bool(_WANTS_NUMBER.search(text))
