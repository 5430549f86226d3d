"""Absence announced by the person: "Tôi nghỉ từ 13/5 đến hết 17/5, đồng chí Trần Thị Mai thay".

Only in the first lines, and only with both days; who stands in may be named there. Whether the days are believed, and
by whom they must be confirmed, is judged elsewhere.
"""

import re
from dataclasses import dataclass
from datetime import date

from domain.dates import read_date
from domain.text import folded, nfc

_WHO = r"(?:toi|em|minh|co|thay|chau)"
_AWAY = re.compile(
    rf"^\W*(?:kinh gui [^,.:;]{{0,60}}[,.:;]\s*)?(?:{_WHO}[ ,]+|(?=(?:xin|bao) ))"
    r"(?:xin(?: phep)?(?: duoc)? |se |phai |bao |co viec )*"
    r"(?:nghi(?: (?:phep|om|che do|thai san|viec rieng|mat|he|bu))?|vang(?: mat)?|di (?:cong tac|hoc|tap huan|vang)"
    r"|cong tac)\b"
)
_SPAN = re.compile(r"\btu\b(?P<first>.{2,40}?)\b(?:den|toi)\b(?P<last>.{2,40})")
_ONE_DAY = re.compile(r"\b(?:trong|vao)? ?(?P<day>(?:ngay|thu|hom) .{1,30})")
_NAMED = re.compile(
    r"(?:dong chi|d/c|dc|co|thay|chi|anh|ong|ba)\s+(?P<before>[^,.;:]{2,60}?)\s+"
    r"(?:(?:se )?(?:lam |duyet |ky |cho y kien |giai quyet |thuc hien |phu trach )*thay|thay the|ky thay|duyet thay)\b"
)
_ENTRUSTED = re.compile(
    r"\b(?:nho|uy quyen(?: cho)?|giao(?: cho)?|de nghi)\s+(?:dong chi|d/c|dc|co|thay|chi|anh|ong|ba)\s+"
    r"(?P<after>[^,.;:\n]{2,60}?)(?=\s+(?:lam|duyet|ky|cho|giai quyet|thuc hien|phu trach|thay|xu ly)\b|[,.;:\n]|$)"
)
_LOOK_AT = 4  # lines


@dataclass(frozen=True)
class AwayWords:
    """Days, both included, and who is named to stand in, as written; empty where nobody is."""

    first: date
    last: date
    substitute: str
    line: str


def read_absence(text: str, sent_on: date) -> AwayWords | None:
    """The absence announced at the top of somebody's own words; None where none is, or its days are not clear."""
    lines = [nfc(line.strip()) for line in text.splitlines() if line.strip()][:_LOOK_AT]
    for number, line in enumerate(lines):
        if _AWAY.match(folded(line)) is None:
            continue
        words = " ".join(lines[number:])
        span = _days(words, sent_on)
        if span is not None:
            return AwayWords(*span, _substitute(words), line)
    return None


def _days(words: str, sent_on: date) -> tuple[date, date] | None:
    plain = folded(words)
    found = _SPAN.search(plain)
    if found is not None:
        first = read_date(words[found.start("first") : found.end("first")], sent_on, coming=True).day
        last = read_date(words[found.start("last") : found.end("last")], sent_on, coming=True).day
        return (first, last) if first and last and first <= last else None
    one = _ONE_DAY.search(plain)
    day = read_date(words[one.start("day") : one.end("day")], sent_on, coming=True).day if one else None
    return (day, day) if day else None


def _substitute(words: str) -> str:
    plain = folded(words)
    for pattern in (_ENTRUSTED, _NAMED):
        found = pattern.search(plain)
        if found is not None:
            name = next(name for name, value in found.groupdict().items() if value)
            return words[found.start(name) : found.end(name)].strip()
    return ""
