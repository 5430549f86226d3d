"""Figures that stand in no line of the form: in sentences, and as bare numbers one below the other.

They are looked for only where a report gives no figure by its label, and never for certain: the receipt shows them.
"""

import re
from collections.abc import Iterator, Sequence

from domain.indicator_values import cleaned, number_in, value_of
from domain.indicators import Indicator, Value
from domain.mime.quote_markers import quoted
from domain.text import folded, key, nfc

IN_ORDER = "thư, theo thứ tự chỉ tiêu"
IN_SENTENCE = "câu trong thư"

_BARE_NUMBER = re.compile(r"^[\s*+•-]*(?:(?:khoang|gan|hon|tren|chung|~|≈)\s*)?\d+(?:[.,]\d+)*\s*%?\s*[.;,]?\s*$")
_CLAUSE_ENDS = re.compile(r"[;()\n]|[.,](?=\s|$)|\s(?:va|cung nhu|dong thoi)\s")
_NUMBER = re.compile(
    r"(?<![\w/.,:%-])(?:(?:khoang|gan|hon|tren|chung) )?(?:\d+(?:[.,]\d+)*|hai|ba|bon|sau|bay|tam|chin|muoi)"
    r"(?= [a-z])"
)
# Rates, comparisons, plans and parts are figures of something else than of what was done in the period.
_ELSEWHERE = re.compile(
    r"\b(?:moi|hang|se|du kien|ke hoach|chi tieu|muc tieu|phan dau|ky truoc|ky sau|thang truoc|thang sau|nam truoc"
    r"|quy truoc|quy sau|sap toi|so voi|tang|giam|it hon|nhieu hon|con thieu|chua|khong|trong do|thay vi|de nghi|can)\b"
)
_GOES_ON = {
    *("tham", "cho", "voi", "tai", "o", "trong", "ve", "duoc", "den", "tren", "theo"),
    *("cua", "do", "cung", "a", "nhe", "tu", "len", "de", "vao", "da", "nham"),
}
_SCALES = {"nghin", "ngan", "trieu", "ty", "ti"}


def in_order(indicators: Sequence[Indicator], text: str) -> dict[str, Value]:
    """Bare numbers, one a line and exactly as many as there are figures to give, are taken in the order of the form."""
    figures = [each for each in indicators if each.kind.is_figure]
    own = [line.strip() for line in nfc(text).splitlines() if line.strip() and not quoted(line)]
    places = [place for place, line in enumerate(own) if _BARE_NUMBER.match(folded(line))]
    together = bool(places) and places == list(range(places[0], places[0] + len(places)))
    others = [line for place, line in enumerate(own) if place not in places]
    if len(figures) < 2 or len(places) != len(figures) or not together or any(map(_has_digit, others)):
        return {}
    found = {}
    for indicator, place in zip(figures, places, strict=True):
        value = value_of(indicator, cleaned(own[place]).rstrip(".;,"), IN_ORDER)
        if value is None or value.number is None:
            return {}
        found[indicator.code] = value
    return found


def in_sentences(indicators: Sequence[Indicator], text: str) -> dict[str, Value]:
    """Figures told in sentences: `đã đăng 5 tin bài, tổ chức 2 buổi, có 120 lượt người tham gia`.

    A number counts where the unit of one indicator stands behind it and nothing makes another thing of it; what two
    places or two indicators claim is no figure.
    """
    claims: dict[str, list[Value]] = {}
    for clause in _clauses(indicators, text):
        if _ELSEWHERE.search(folded(clause)):
            continue
        for said in _NUMBER.finditer(folded(clause)):
            told = [
                (_shared(each, clause), each, words)
                for each in indicators
                if each.kind.is_figure and (words := _counted(each, clause, said.start(), said.end()))
            ]
            best = max((weight for weight, _, _ in told), default=0)
            closest = [(each, words) for weight, each, words in told if weight == best]
            if len(closest) == 1 and (value := value_of(*closest[0], IN_SENTENCE)) is not None:
                claims.setdefault(value.code, []).append(value)
    return {code: values[0] for code, values in claims.items() if len({value.number for value in values}) == 1}


def _clauses(indicators: Sequence[Indicator], text: str) -> Iterator[str]:
    lines = "\n".join(line for line in nfc(text).splitlines() if not quoted(line))
    for indicator in indicators:  # `tin, bài` is one thing where the form names it so
        for one, other in re.findall(r"(\w+), (\w+)", indicator.name):
            lines = re.sub(rf"\b({re.escape(one)}), ({re.escape(other)})\b", r"\1 \2", lines, flags=re.IGNORECASE)
    start, plain = 0, folded(lines)
    for end in _CLAUSE_ENDS.finditer(plain):
        yield lines[start : end.start()]
        start = end.end()
    yield lines[start:]


def _counted(indicator: Indicator, clause: str, start: int, end: int) -> str:
    """The number with the words behind it, where these name what the indicator counts; empty where they do not."""
    unit, known = [word for word in _words(indicator.unit) if word not in _SCALES], set(_words(indicator.title))
    behind = list(re.finditer(r"\w+|%", folded(clause[end:])))
    plain = [match.group() for match in behind]
    for length in range(len(plain), 0, -1):
        told, rest = plain[:length], plain[length:]
        if unit and set(unit) <= set(told) <= known and (not rest or rest[0] in _GOES_ON):
            words = clause[start : end + behind[length - 1].end()]
            return words if number_in(indicator, words) is not None else ""
    return ""


def _shared(indicator: Indicator, clause: str) -> int:
    return len(set(_words(indicator.title)) & set(_words(clause)))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+|%", key(text))


def _has_digit(line: str) -> bool:
    return re.search(r"\d", line) is not None
