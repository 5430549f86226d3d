"""The days that an out-of-office answer names, in Vietnamese or English, as mail programs and people write them.

Nobody's own words are obeyed here: the days are noted, and the administrator confirms them. So a day that is not clear
is left out, and "until 15 May" includes the 15th: one day too many is asked about, one too few is not noticed.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from domain.dates import read_date
from domain.text import folded, nfc

Span = tuple[date, date]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>20\d\d))?"
_ENGLISH_DATES = (
    re.compile(rf"\b(?P<from>\d{{1,2}})(?:st|nd|rd|th)? ?[-–] ?{_DAY} {_MONTH}{_YEAR}\b"),
    re.compile(rf"\b{_MONTH} (?P<from>\d{{1,2}})(?:st|nd|rd|th)? ?[-–] ?{_DAY}{_YEAR}\b"),
    re.compile(rf"\b{_DAY} (?:of )?{_MONTH}{_YEAR}\b"),
    re.compile(rf"\b{_MONTH} (?:the )?{_DAY}{_YEAR}\b"),
)
_WEEKDAYS = {
    "monday": "thứ 2", "tuesday": "thứ 3", "wednesday": "thứ 4", "thursday": "thứ 5", "friday": "thứ 6",
    "saturday": "thứ 7", "sunday": "chủ nhật",
}  # fmt: skip
_WEEKDAY = re.compile(rf"\b(?P<which>this |next )?(?P<name>{'|'.join(_WEEKDAYS)})\b,?")
_WHICH = {"this ": " tuần này", "next ": " tuần sau", None: ""}
_NEAR = {"today": "hôm nay", "tomorrow": "ngày mai"}

_SENTENCE = re.compile(r"[.!?;](?=\s|$)|\n\s*\n")
_AWAY = re.compile(
    r"(?<!de )(?<!hoi )(?<!kien )\bnghi\b(?! quyet| dinh)|\bvang\b|\bcong tac\b|\bkhong co mat\b|\bdi hoc\b|"
    r"\btap huan\b|\bout of (?:the )?office\b|\baway\b|\bleave\b|\bvacation\b|\bholidays?\b|\babsent\b|\bunavailable\b|"
    r"\bnot (?:be )?(?:in|available)\b|\btravell?ing\b"
)
_REPEATED = re.compile(r"\b(?:gio lam viec|hang tuan|moi ngay|(?:office|working|business|opening) hours|every)\b")
_ANSWERING = re.compile(
    r"\b(?:tra loi|phan hoi|giai quyet|reply|respond|answer|get back|return (?:your|the) (?:call|e-?mail|message))\b.*",
    re.DOTALL,
)
_BACK = re.compile(r"\b(?:(?:di lam|lam viec|tro|quay)(?: tro)? lai|back|return(?:ing)?)\b(?P<day>.{2,60})", re.DOTALL)
_BOTH = re.compile(
    r"(?<!thu )\b(?:tu|from|between)\b(?P<first>.{1,40}?)(?:\b(?:den|toi|to|until|till|through|and)\b|[-–])"
    r"(?P<last>.{2,60})|(?P<day>\b\d{1,2}(?:/\d{1,2}(?:/20\d\d)?)?) ?[-–] ?(?P<end>\d{1,2}/\d{1,2}(?:/20\d\d)?\b)",
    re.DOTALL,
)
_UNTIL = re.compile(r"\b(?:den|toi(?= (?:het|ngay)\b)|until|till|through)\b(?P<last>.{2,40})", re.DOTALL)
_SINCE = re.compile(r"(?<!thu )\b(?:tu|from|starting|since)\b(?P<first>.{2,30})", re.DOTALL)
_BARE_DAY = re.compile(r"\D*(\d{1,2})\D*")
_LONGEST = timedelta(days=200)  # leave for a birth is six months (Bộ luật Lao động 2019, Điều 139)


def absence_days(text: str, sent_on: date) -> Span | None:
    """First and last day of the absence that an automatic answer tells of; None when it names no clear days.

    A day on which somebody is back is the day after the last. Days that were over when the answer was sent are none.
    """
    told = False
    for sentence in _sentences(text):
        plain = folded(sentence)
        told = told or _tells_of_absence(plain)
        if not told or _REPEATED.search(plain):
            continue
        span = _both(sentence, sent_on) or _to_the_end(sentence, sent_on) or _one_day(sentence, sent_on)
        if span is not None and sent_on <= span[1] <= span[0] + _LONGEST:
            return span
    return None


def _tells_of_absence(plain: str) -> bool:
    return any(words.search(plain) for words in (_AWAY, _BACK))


def _sentences(text: str) -> Iterator[str]:
    """With English dates as this office writes them, and without what is said about answering."""
    for sentence in _SENTENCE.split(nfc(text).lower()):
        plain = " ".join(sentence.split())
        for pattern in _ENGLISH_DATES:
            plain = pattern.sub(_as_numbers, plain)
        plain = _WEEKDAY.sub(lambda found: _WEEKDAYS[found["name"]] + _WHICH[found["which"]], plain)
        for english, ours in _NEAR.items():
            plain = re.sub(rf"\b{english}\b", ours, plain)
        answering = _ANSWERING.search(folded(plain))
        yield plain[: answering.start()] if answering else plain


def _as_numbers(found: re.Match[str]) -> str:
    named = found.groupdict()
    month, year = _MONTHS.index(named["month"]) + 1, f"/{named['year']}" if named["year"] else ""
    return f"{named['from'] + '-' if named.get('from') else ''}{named['day']}/{month}{year}"


def _both(sentence: str, sent_on: date) -> Span | None:
    """ "từ ngày 13 đến hết ngày 17/5", "from 13 to 17 May", "13-17/5": both ends are named."""
    plain = folded(sentence)
    for found in _BOTH.finditer(plain):
        start, end = ("first", "last") if found["first"] else ("day", "end")
        first_words, last_words = sentence[slice(*found.span(start))], sentence[slice(*found.span(end))]
        last = _day(last_words, sent_on)
        first = _in_the_month_of(first_words, last) or _day(first_words, sent_on)
        if first and last:
            back = _BACK.search(folded(last_words)) is not None
            return _over_new_year(first, last - timedelta(days=back), sent_on)
    return None


def _to_the_end(sentence: str, sent_on: date) -> Span | None:
    """ "đến hết ngày 15/5", "back on Monday 12/6": the last day, or the one after it; it begins at once or as told."""
    plain = folded(sentence)
    last, back = None, _BACK.search(plain)
    for found in _UNTIL.finditer(plain, 0, back.start() if back else len(plain)):
        last = last or _day(sentence[slice(*found.span("last"))], sent_on)
    if last is None and back is not None:
        day = _day(sentence[slice(*back.span("day"))], sent_on)
        last = day - timedelta(days=1) if day else None
    if last is None:
        return None
    since = _SINCE.search(plain)
    first = _day(sentence[slice(*since.span("first"))], sent_on) if since else None
    return (first if first and first <= last else sent_on), last


def _one_day(sentence: str, sent_on: date) -> Span | None:
    """ "vắng mặt ngày 13/5", "out of the office today"."""
    plain = folded(sentence)
    if _AWAY.search(plain) is None or any(part.search(plain) for part in (_UNTIL, _SINCE, _BACK)):
        return None
    day = _day(sentence, sent_on)
    return (day, day) if day else None


def _day(words: str, sent_on: date) -> date | None:
    return read_date(words, sent_on).day


def _in_the_month_of(words: str, last: date | None) -> date | None:
    """ "từ ngày 13 đến ngày 17/5": the month is said once."""
    bare = _BARE_DAY.fullmatch(words)
    if bare is None or last is None or not 1 <= int(bare[1]) <= last.day or "th" in words:
        return None
    return last.replace(day=int(bare[1]))


def _over_new_year(first: date, last: date, sent_on: date) -> Span | None:
    """ "từ 28/12 đến 3/1": no year is said, and the two days lie in two."""
    if first <= last:
        return first, last
    if last >= sent_on:
        return first.replace(year=first.year - 1, day=min(first.day, 28 if first.month == 2 else 31)), last
    return first, last.replace(year=last.year + 1, day=min(last.day, 28 if last.month == 2 else 31))
