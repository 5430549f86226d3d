"""Dates as people write them in Vietnamese mails, resolved against the day the mail was sent (Asia/Ho_Chi_Minh).

Always day before month. What may mean two days ("mùng 5" may be lunar, "cuối tháng", "tuần sau") is not guessed: the
office asks.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.text import folded, nfc

_FARTHEST = timedelta(days=200)  # a day without a year that lies farther ahead is rather a slip
_YEARS = 10  # a year farther away is a slip of the pen
_LONGEST_TEXT = 2000


@dataclass(frozen=True)
class DateReading:
    """A day, or None; `ambiguous` says that a date was meant but must be asked for; `why` in Vietnamese."""

    day: date | None
    ambiguous: bool
    why: str


@dataclass(frozen=True)
class _Named:
    """A date named in a text, at a place of it; `day` is None where it is not clear which."""

    start: int
    end: int
    day: date | None
    why: str


_WORDS = ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"]
_NUMBERS = {word: number for number, word in enumerate(_WORDS, 1)}
_NUMBERS |= {"tu": 4, "muoi mot": 11, "muoi hai": 12, "gieng": 1, "chap": 12, "i": 1, "ii": 2, "iii": 3, "iv": 4}
_NUMBER = r"(?:\d{1,2}|muoi mot|muoi hai|muoi|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin)"
_WEEK = r"(?: (?P<week>tuan nay|tuan sau nua|tuan sau|tuan toi|tuan tiep theo|tuan toi day|nay|toi|sau))?"

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("full", r"(?<![\d/])(?P<year>20\d\d)-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)"),
    ("full", r"(?<![\d/])(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>\d{4}|\d\d)(?![\d/])"),
    ("vague", r"(?<![\d/])\d{1,2}[\s,/-]+thang sau\b"),
    ("lunar", rf"\b(?:(?:mung|mong)\s?{_NUMBER}|ram)\b(?:\s?/\s?\d{{1,2}}|\s+thang\s+(?:gieng|chap|{_NUMBER}))?"),
    (
        "full",
        rf"(?<![\d/])(?P<day>\d{{1,2}})[\s,/-]+(?:thang|thg\.?|t)\s?(?P<month>{_NUMBER})\b"
        r"(?:[\s,/-]*(?:nam\s?)?(?P<year>20\d\d)\b)?",
    ),
    (
        "full",
        r"(?<![\d/.,])(?P<day>\d{1,2})\s?/\s?(?P<month>\d{1,2})(?![\d/]|\s?/\s?\d|\s+(?:ngay|so|bao|tin|bai|nguoi)\b)",
    ),
    (
        "full",
        r"(?:(?<=ngay )|(?<=den )|(?<=toi )|(?<=het )|(?<=truoc )|(?<=sang )|(?<=hom ))"
        r"(?P<day>\d{1,2})[.-](?P<month>\d{1,2})(?![\d/.-]|\s+(?:ngay|tuan)\b)",
    ),
    ("month_end", r"\bhet thang (?P<month>\d{1,2}|nay|sau|toi)\b(?:\s?[/-]\s?(?P<year>20\d\d))?"),
    ("month_day", r"\bngay\s?(?P<day>\d{1,2})(?:,? thang (?P<month>nay|sau|toi))?(?!\d|[/.-]\d)"),
    (
        "weekday",
        r"\b(?:(?:thu|th)\s?(?P<name>[2-7]|hai|ba|tu|nam|sau|bay)|t(?P<short>[2-7])|(?P<sunday>chu nhat|cn))\b" + _WEEK,
    ),
    ("vague", r"\b(?:mot (?:vai|hai)|vai|may|it) (?:ngay|hom|tuan|bua)\b|\d{1,2}\s?-\s?\d{1,2} (?:ngay|hom|tuan)\b"),
    ("vague", rf"\bthem (?:khoang |duoc )?{_NUMBER} (?:ngay|hom|tuan|bua)\b(?: lam viec)?(?! nua)"),
    ("later", rf"\b(?P<count>{_NUMBER})\s+(?P<unit>ngay|hom|tuan)(?P<working> lam viec)?\s+(?:nua|toi)\b"),
    ("later", r"\bsau\s+(?P<count>\d{1,2})\s+(?P<unit>ngay|hom|tuan)\b(?P<working> lam viec)?"),
    ("today", r"\b(?:(?:ngay )?hom nay|(?:sang|trua|chieu|toi|dem) nay|trong ngay)\b"),
    (
        "tomorrow",
        r"\b(?:ngay mai|hom sau|(?:sang|trua|chieu|toi|dem|het|den|truoc|trong|qua) mai)\b|^(?:mai|den mai)\b",
    ),
    ("day_after", r"\b(?:ngay kia|ngay mot|ngay kia|(?:sang|trua|chieu|toi|den|het) (?:mot|kia))\b"),
    ("yesterday", r"\bhom qua\b"),
    ("vague", r"\b(?:cuoi|dau|giua|trong|het) (?:tuan|thang|quy|nam|ky|dot)\b(?: (?:nay|sau|toi|\d{1,2}|i{1,3}|iv))?"),
    ("vague", r"\b(?:tuan|thang|quy) (?:sau|toi|nay|tiep theo|\d{1,2})\b"),
)
_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)
_MORNING = re.compile(r"\bsáng\b", re.IGNORECASE)  # folds to "sang" (over to); the other word is as long
_AIM = re.compile(
    r"\b(?:den|toi|sang|qua|het|truoc|cham nhat|muon nhat|lui|lui ve|han)"
    r"(?: (?:la|vao|khoang|het|truoc|ngay|hom|sang|buoi|chieu|trua|toi|luc))*[\s:,]*$"
)
_CLOCK = re.compile(r"\d{1,2}\s?(?:h|g|gio|:)\s?(?:\d{2}(?:\s?phut)?)?[\s',]*(?:ngay\s*)?$")


def read_date(text: str, sent_on: date, *, coming: bool = False) -> DateReading:
    """The one day that the text names; several days, or a vague one, are ambiguous.

    Without a year the year of `sent_on` is meant. With `coming` (a request for more time) a day already past means its
    next occurrence if that is near, and is ambiguous otherwise.
    """
    clear = _with_clear_months(" ".join(nfc(text).split())[:_LONGEST_TEXT])
    named = _named_dates(folded(clear), sent_on, coming)
    if not named:
        return DateReading(None, False, "Không thấy ngày tháng.")
    aims = folded(_MORNING.sub("buoi", clear))
    aimed = [item for item in named if _is_aim(aims, item)] or named
    if len({item.day for item in aimed}) > 1:
        return DateReading(None, True, "Có nhiều ngày khác nhau.")
    chosen = aimed[-1]
    if coming and chosen.day is not None and chosen.day < sent_on:
        return DateReading(None, True, f"Ngày {chosen.day:%d/%m/%Y} đã qua.")
    return DateReading(chosen.day, chosen.day is None, chosen.why)


def _with_clear_months(text: str) -> str:
    """ "tháng sáu" is June and "tháng sau" the next month; without marks nobody can tell."""
    if text.isascii():
        return text
    return re.sub(r"(?i)\btháng sau\b", "tháng tới", re.sub(r"(?i)\btháng sáu\b", "tháng 6", text))


def _named_dates(plain: str, sent_on: date, coming: bool) -> list[_Named]:
    """All dates of the text in its order; a weekday beside a date only confirms it, or makes it unclear."""
    taken = plain
    found: list[_Named] = []
    for kind, pattern in _COMPILED:
        for match in list(pattern.finditer(taken)):
            day, why = _READERS[kind](match, sent_on, coming)
            found.append(_Named(match.start(), match.end(), day, why))
            taken = taken[: match.start()] + "\x00" * len(match[0]) + taken[match.end() :]
            if kind == "weekday":
                _confirm(plain, found, match, sent_on)
    return sorted(found, key=lambda item: item.start)


def _confirm(plain: str, found: list[_Named], match: re.Match[str], sent_on: date) -> None:
    """ "thứ Sáu, ngày 15/3": one date, said twice; if the two do not agree, it must be asked for."""
    for place, item in enumerate(found[:-1]):
        between = plain[min(match.end(), item.end) : max(match.start(), item.start)]
        if len(between) <= 12 and not re.sub(r"ngay|la|tuc|nay|[\s,().-]", "", between):
            found.pop()
            if item.day is not None and item.day.weekday() != _weekday(match):
                found[place] = _Named(item.start, item.end, None, "Thứ và ngày không khớp nhau.")
            return


def _is_aim(plain: str, item: _Named) -> bool:
    """Whether the date is where something is put off to ("từ 15/3 sang 20/3": the second)."""
    if re.match(r"(?:het|den|truoc)\b", plain[item.start : item.end]):
        return True
    return _AIM.search(_CLOCK.sub("", plain[max(0, item.start - 50) : item.start])) is not None


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word]


def _full(match: re.Match[str], sent_on: date, coming: bool) -> tuple[date | None, str]:
    day, month, written = int(match["day"]), _number(match["month"]), match.groupdict().get("year")
    year = sent_on.year if written is None else int(written) + (2000 if len(written) == 2 else 0)
    read = _real(year, month, day)
    if read is None:
        return None, "Ngày không có trong lịch."
    if abs(year - sent_on.year) > _YEARS:
        return None, "Năm có vẻ viết nhầm."
    if written is None and coming and read < sent_on:
        following = _real(year + 1, month, day)
        read = following if following and following - sent_on <= _FARTHEST else read
    return read, f"Ngày {read:%d/%m/%Y}."


def _month(sent_on: date, ahead: int) -> tuple[int, int]:
    months = sent_on.year * 12 + sent_on.month - 1 + ahead
    return months // 12, months % 12 + 1


def _month_day(match: re.Match[str], sent_on: date, coming: bool) -> tuple[date | None, str]:
    day = int(match["day"])
    year, month = _month(sent_on, 1 if match["month"] in ("sau", "toi") else 0)
    read = _real(year, month, day)
    if coming and match["month"] is None and read is not None and read < sent_on:
        read = _real(*_month(sent_on, 1), day)
    return read, f"Ngày {read:%d/%m/%Y}." if read else "Ngày không có trong lịch."


def _month_end(match: re.Match[str], sent_on: date, coming: bool) -> tuple[date | None, str]:
    named = match["month"]
    if named.isdigit():
        if not 1 <= int(named) <= 12:
            return None, "Tháng không có trong lịch."
        year = int(match["year"] or sent_on.year)
        year += 1 if coming and not match["year"] and int(named) < sent_on.month else 0
        following = date(year + int(named) // 12, int(named) % 12 + 1, 1)
    else:
        following = date(*_month(sent_on, 1 if named == "nay" else 2), 1)
    read = following - timedelta(days=1)
    return read, f"Hết tháng: ngày {read:%d/%m/%Y}."


def _weekday(match: re.Match[str]) -> int:
    name = match["name"] or match["short"]
    return 6 if match["sunday"] else _number(name) - 2


def _on_weekday(match: re.Match[str], sent_on: date, _coming: bool) -> tuple[date | None, str]:
    weekday, week = _weekday(match), match["week"]
    monday = sent_on - timedelta(days=sent_on.weekday())
    if week == "sau" or (week is None and weekday == sent_on.weekday()):
        return None, "Không rõ thứ của tuần nào."
    if week in (None, "nay", "toi"):
        ahead = (weekday - sent_on.weekday()) % 7
        read = sent_on + timedelta(days=ahead or (7 if week == "toi" else 0))
    else:
        weeks = {"tuan nay": 0, "tuan sau nua": 2}.get(week, 1)
        read = monday + timedelta(days=7 * weeks + weekday)
    return read, f"Thứ trong tuần: ngày {read:%d/%m/%Y}."


def _later(match: re.Match[str], sent_on: date, _coming: bool) -> tuple[date | None, str]:
    if match["working"]:
        return None, "Số ngày làm việc, cần hỏi ngày cụ thể."
    read = sent_on + timedelta(days=_number(match["count"]) * (7 if match["unit"] == "tuan" else 1))
    return read, f"Tính từ ngày gửi thư: ngày {read:%d/%m/%Y}."


def _days_ahead(days: int) -> Callable[[re.Match[str], date, bool], tuple[date | None, str]]:
    def read(_match: re.Match[str], sent_on: date, _coming: bool) -> tuple[date | None, str]:
        day = sent_on + timedelta(days=days)
        return day, f"Tính từ ngày gửi thư: ngày {day:%d/%m/%Y}."

    return read


def _unclear(_match: re.Match[str], _sent_on: date, _coming: bool) -> tuple[date | None, str]:
    return None, "Ngày nêu chưa rõ."


_READERS: dict[str, Callable[[re.Match[str], date, bool], tuple[date | None, str]]] = {
    "full": _full,
    "lunar": _unclear,
    "vague": _unclear,
    "month_day": _month_day,
    "month_end": _month_end,
    "weekday": _on_weekday,
    "later": _later,
    "today": _days_ahead(0),
    "tomorrow": _days_ahead(1),
    "day_after": _days_ahead(2),
    "yesterday": _days_ahead(-1),
}
