"""Where a mail program says "here begins the letter that is being answered".

Four signs, none of one program only: the line "On ..., A wrote:" (any language, wrapped or not), the block "From: /
Sent: / To: / Subject:", the line "-----Original Message-----", and our own marker line. A sign counts only with
evidence (an address, a time of day, quoted lines below), since all below it stops being the author's words.
"""

import re
from collections.abc import Sequence

from domain.mime.marker_words import (
    FIELDS,
    FORWARDED_BY,
    FORWARDS,
    FROM,
    LEADS,
    OTHER,
    SEPARATORS,
    WROTE,
    WROTE_UNSPACED,
)
from domain.text import key

MARKER_LINE = "--- Vui lòng trả lời phía trên dòng này ---"
CUT = "\ue000"  # put into the text of an HTML mail where its structure says that the quoted letter begins
_MARKER_KEY = key(MARKER_LINE.strip("- "))

_PREFIX = re.compile(r"^[ \t\xa0]{0,4}(?:>[ \t\xa0]?)+")
_ZERO_WIDTH = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_DIGITS = "\u0660\u06f0\u0966"  # Arabic, Persian and Devanagari noughts; the other nine follow each
_PLAIN: dict[int, str | None] = dict.fromkeys(map(ord, _ZERO_WIDTH), None)
_PLAIN |= {ord(nought) + digit: str(digit) for nought in _DIGITS for digit in range(10)}
_ODD = re.compile(f"[{_ZERO_WIDTH}\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]")
_LONGEST = 400  # characters of an attribution, all its lines joined
_MOST_LINES, _LONGEST_BLOCK = 5, 14

_ADDRESS = re.compile(r"[^\s<>@]{1,64}@[^\s<>@]{1,100}")
_TIME = re.compile(
    r"(?<!\d)\d{1,2}\s?[:h時时點点시]\s?\d{2}(?!\d)|(?<![\d.])\d{1,2}\.\d{2}(?![\d.])|\d\s?[時时시]"
    r"|(?<!\d)\d{1,2} (?:[ap]\.?m\b|giờ|gio|uhr)",
    re.I,
)
_YEAR = re.compile(r"(?:19|20)\d\d|\d{1,2}(?:[./-]|\. )\d{1,2}(?:[./-]|\. )\d\d(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_WROTE = re.compile(r"(?:(?<=\W)|^)(?:" + "|".join(sorted(map(re.escape, WROTE), key=len, reverse=True)) + r")(?=\W|$)")
_WROTE_UNSPACED = re.compile(WROTE_UNSPACED)
_LEAD = re.compile(
    r"(?:" + "|".join(sorted(map(re.escape, LEADS), key=len, reverse=True)) + r")(?:[\W\d]|$)|[\d\"'<在于於]"
)
_VERBLESS = re.compile(r"[^a-z]|missatge de\b")  # Russian, Japanese and Czech programs name only date and sender
_VIETNAMESE_LEAD = re.compile(r"(?:vao|ngay|luc|thu|cn)\b|t\d\b|[\d\"'<]")
_VIETNAMESE_VERB = "viet"
_NAMES_SENDER = re.compile(r"[^<>()@]{1,80}[<(][ \t]*(?:$|[^\s<>@()]{1,64}@[^\s<>@()]{1,100}[>)])")
_DATE_FIRST = re.compile(r"\W*(?:[^\s\d]{1,14}\s+){0,2}\d{1,4}\D")
_SENTENCE_ENDS = re.compile(r"[.!?…]\s*$")
_LISTING = re.compile(r"\s*(?:[+•*]|-(?!-)|\d{1,2}[.)/])\s?\w")
_ENDING = re.compile(r"[:\uff1a]\W*$|\bwrote\W*$|\w\s*-{3,}\s*$", re.I)
_SEPARATOR = re.compile(r"^[-_=*—– ]{2,80}([^-_=*—–].{1,60}?)[-_=*—– :]{2,80}$")
_GLUED = re.compile(r"-{3,} ?([^-]{4,60}?) ?-{3,}[^\W\d]{2,20} ?:")  # "----- Forwarded Message -----From: A To: B"
_ARROWED = re.compile(r">>> ?([^>].{8,160}?)>>>")
_RULE = re.compile(r"^[-_=*~—–\s]{3,}$")
_FIELD = re.compile(
    r"^[ \t\xa0*_]{0,12}([^\W\d_][^:\uff1a*<>@]{0,24}?)[ \t\xa0]{0,3}(?:\*?[ \t]?[:\uff1a]\*?)(.{0,300})"
)
_BARE_DATE = re.compile(r"^\W*(?:ngay\W*)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\W*$|^\W*ngay \d{1,2} thang.*$")


def _plain(text: str) -> str:
    """The text without signs of no width, its digits those of ASCII."""
    return text.translate(_PLAIN) if not text.isascii() and _ODD.search(text) else text


def quoted(line: str) -> bool:
    """Whether the line carries a quotation mark `>` at its beginning."""
    return _PREFIX.match(line) is not None


def unquoted(line: str) -> str:
    """The line without its quotation marks."""
    return _PREFIX.sub("", line, count=1)


def is_rule(line: str) -> bool:
    """Whether the line only draws a rule (`________`, `------`)."""
    return _RULE.match(line) is not None and len(line.strip()) >= 3


def _ends_like_one(line: str) -> bool:
    return _ENDING.search(line.rstrip()[-16:]) is not None


def is_attribution(text: str, before_quote: bool) -> bool:
    """Whether the text (lines joined) is a line like "Vào Th 2, 18 thg 3, 2024 lúc 08:12 A <a@b.vn> đã viết:"."""
    text = _plain(text)
    if not 6 <= len(text) <= _LONGEST or not _ends_like_one(text):
        return False
    text = text.strip(" \t\xa0*_-")
    plain = key(text)
    verb = _WROTE.search(plain) or _WROTE_UNSPACED.search(text)
    address, time = _ADDRESS.search(text), _TIME.search(plain)
    lead = _LEAD.match(plain)
    if before_quote:
        named = address and "<" in text
        return bool(verb or named or (_DAY.search(plain) and (address or time or _YEAR.search(plain))))
    dated = _YEAR.search(plain) is not None and _DAY.search(plain) is not None
    if not verb:
        return bool(address and time and lead and "<" in text and _VERBLESS.match(plain))
    if address:
        return lead is not None or time is not None or plain[: verb.start()].endswith("> ")
    if verb[0] == _VIETNAMESE_VERB and not _VIETNAMESE_LEAD.match(plain):
        lead = None  # "Tổ 1", "Kế hoạch": words of other languages' lines are Vietnamese words, too
    if time and dated:
        return lead is not None or verb.start() < time.start() or not verb[0].isascii()
    return bool(lead and dated and not _VIETNAMESE_LEAD.match(plain))


def attribution_end(lines: Sequence[str], start: int) -> int | None:
    """The line after the attribution that begins at `start`, or None; it may be wrapped over up to five lines."""
    if len(lines[start].strip()) < 2 or not any(map(_ends_like_one, lines[start : start + _MOST_LINES])):
        return None
    led = _LEAD.match(key(unquoted(_plain(lines[start][:60]))[:40]).lstrip("*_- ")) is not None
    if not led and not _ends_like_one(lines[start]) and not _may_begin(lines[start]):
        return None
    joined, size = "", 0
    for end in range(start, min(start + _MOST_LINES, len(lines))):
        line = unquoted(lines[end]).strip() if end > start or quoted(lines[start]) else lines[end].strip()
        if (
            not line
            and joined.count("<") <= joined.count(">")
            and not (end + 1 < len(lines) and lines[end + 1].strip() == "<")
        ):
            return None
        joined = f"{joined} {line}".strip()
        size += len(line)
        if size > _LONGEST:
            return None
        if _ends_like_one(line) and is_attribution(joined, _quote_follows(lines, end + 1)):
            wrapped = end > start and not led
            if _announces_list(lines, end + 1, joined) or (wrapped and not _is_whole(lines[start : end + 1], joined)):
                return None
            return end + 1
    return None


def _may_begin(line: str) -> bool:
    """Whether a line without a word that begins such lines may be the first of several: it names a sender or a time."""
    plain = unquoted(_plain(line[:_LONGEST])).strip()
    if _SENTENCE_ENDS.search(plain):
        return False
    if _NAMES_SENDER.match(plain):
        return True
    return _DATE_FIRST.match(plain) is not None and _YEAR.search(plain) is not None and _TIME.search(plain) is not None


def _is_whole(lines: Sequence[str], joined: str) -> bool:
    """Whether all the lines are one announcement: who and when, once each, and none that begins further down."""
    plain = _plain(joined)
    if len(set(_ADDRESS.findall(plain.replace("mailto:", "")))) != 1 or not (
        _TIME.search(plain) or _YEAR.search(plain)
    ):
        return False
    rest = [_plain(unquoted(line)).strip() for line in lines]
    return rest[0].endswith(">") or not any(
        rest[at][:1].isalpha() and _LEAD.match(key(rest[at][:40])) and is_attribution(" ".join(rest[at:]), True)
        for at in range(1, len(rest))
    )


def _quote_follows(lines: Sequence[str], index: int) -> bool:
    for line in lines[index : index + 3]:
        if line.strip():
            return quoted(line)
    return False


def _announces_list(lines: Sequence[str], below: int, joined: str) -> bool:
    """ "Vào lúc 8:00 ngày 15/3/2024, tổ 1 đã viết:" with a list of articles below: the author's own sentence."""
    following = next((line for line in lines[below : below + 3] if line.strip()), "")
    return "@" not in joined and _LISTING.match(following) is not None


def field_of(line: str) -> tuple[str, str] | None:
    """The kind and the value of a header line such as "Đã gửi: Thứ Hai, 18 Tháng Ba 2024", or None."""
    if ":" not in line and "\uff1a" not in line:
        return None
    found = _FIELD.match(_plain(unquoted(line)))
    kind = FIELDS.get(key(found[1])) if found else None
    return (kind, found[2].strip()) if found and kind else None


def block_end(lines: Sequence[str], start: int) -> int | None:
    """The line after the block "Từ: / Đã gửi: / Đến: / Chủ đề:" that begins at `start`, or None.

    Evidence is an address, a time of day, a rule above, or all four fields: a report
    may begin "Người gửi: Tổ 1 / Ngày: 15/3". And "Từ:
    15/12/2023" with "Đến: 14/3/2024" is a span of time, not a sender and a receiver.
    """
    first = field_of(lines[start])
    if first is None:
        return None
    fields, end, wrapped = [first], start + 1, False
    for line in lines[start + 1 : start + _LONGEST_BLOCK]:
        field = field_of(line)
        bare = unquoted(line)
        if field:
            fields.append(field)
        elif wrapped or not bare.strip() or not (bare[0] in " \t<" or "@" in bare):
            break
        wrapped = field is None  # the value of the field above may go on, once
        end += 1
    kinds = {kind for kind, _ in fields} - {OTHER}
    if FROM not in kinds or len(kinds) < 2 or any(k == FROM and _BARE_DATE.match(key(value)) for k, value in fields):
        return None
    proven = any("@" in line or _TIME.search(_plain(line)) for line in lines[start:end])
    ruled = any(is_rule(line) or is_separator(line) for line in lines[max(0, start - 3) : start])
    return end if proven or ruled or len(kinds) == 4 else None


def is_separator(line: str) -> bool:
    """Whether the line is one like "-------- Thư gốc --------", or Apple Mail's "Begin forwarded message:"."""
    line = unquoted(line).strip()
    if len(line) > 20 and (glued := _GLUED.match(line)):
        return key(glued[1]) in SEPARATORS
    if not 5 <= len(line) <= 160 or (line[0] not in "-_=*—–" and line[-1] not in ":\uff1a"):
        return False
    if line[-1] in ":\uff1a" and key(line[:-1].strip("- *")) in FORWARDS:
        return True
    found = _SEPARATOR.match(line)
    inner = key(found[1].strip(" *-:")) if found else ""
    return inner in SEPARATORS or inner.startswith(FORWARDED_BY)


def is_arrowed(line: str) -> bool:
    """Whether the line is GroupWise's ">>> A <a@x.example> 18/3/2024 8:12 AM >>>", below which nothing is marked."""
    found = _ARROWED.fullmatch(line.strip()) if line.startswith(">>>") else None
    return found is not None and bool(_TIME.search(found[1]) and (_YEAR.search(found[1]) or _ADDRESS.search(found[1])))


def is_marker_line(line: str) -> bool:
    """Whether the line is our own "reply above this line", whatever the program did to its dashes."""
    return len(line) < 120 and _MARKER_KEY in key(unquoted(line))


def marker_end(lines: Sequence[str], start: int) -> int | None:
    """The line after the sign that begins at line `start` and says that a quoted letter follows, or None."""
    line = lines[start]
    if not line.strip():
        return None
    if line.startswith(CUT) or is_separator(line) or is_marker_line(line) or is_arrowed(line):
        return start + 1
    return block_end(lines, start) or attribution_end(lines, start)
