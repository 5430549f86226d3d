"""What a plan says of due dates, read into rules: “trước ngày 20 hằng tháng”, “chậm nhất ngày 25 tháng cuối quý”.

“trước ngày N” is the end of day N-1, “chậm nhất ngày N” the end of day N; a clock time before the date (“trước 17 giờ
ngày N”) means that very day. What is not understood gives nothing: the office is asked, nothing is guessed.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from domain.calendar import OfficeCalendar
from domain.deadlines import Anchor, DueRule, default_rule, due_on
from domain.period_wording import read_period_wording
from domain.periods import Cycle, Period
from domain.text import key, nfc

_BEFORE = re.compile(r"\btruoc (?:het )?(?:ngay|mung|thu|chu nhat|thang|\d{1,2}\s?[/.-]\s?\d)")
_SPAN_START = re.compile(r"\btu (?:ngay )?\d.*? den (?=(?:het )?(?:ngay )?\d)")
_FULL = re.compile(
    r"(?:ngay )?\b(\d{1,2}) thang (\d{1,2}) nam (\d{4})\b|\b(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})\b"
)
_MONTHS = r"\d{1,2}\b(?! (?:thang|lan|ngay))(?:(?:\s?[,;] ?| va )(?:thang )?\d{1,2}\b(?! ?(?:thang|/|lan|ngay)))*"
_DAY_AND_MONTHS = re.compile(rf"\b(\d{{1,2}}) (?:cua )?(?:cac )?thang ({_MONTHS})")
_DAY_SLASH_MONTH = re.compile(r"(?<![\d/.-])(\d{1,2})\s?/\s?(\d{1,2})(?![\d/])")
_MONTH_ALONE = re.compile(
    r"\b(?:truoc|cham nhat|muon nhat|vao|trong|cuoi|het|han|den)(?: cuoi| het)? thang (\d{1,2})\b(?! lan)"
    r"|\bthang (\d{1,2}) (?:hang|moi) nam\b"
)
_DAY = re.compile(r"\b(?:ngay|mung) (\d{1,2})\b(?! (?:ngay|thang \d)|\s?[/.-]\s?\d)")
_NEXT_MONTH = re.compile(
    r"\bthang (?:sau|ke tiep|tiep theo|lien ke|lien sau|ke sau)\b|\bthang dau (?:cua )?(?:quy|ky)\b"
)
_END = re.compile(r"(?<!thang )\b(?:cuoi|het)(?: cung)? (?:cua )?(?:moi |hang )?(?:thang|quy|ky|nam)\b")
_COUNTED = r"(\d{1,2}|mot|hai|ba|bon|nam|bay|tam|chin|muoi)(?: \(\w+\))? ngay( lam viec)?\b"
_AFTER = re.compile(
    rf"\b(?:sau|trong|trong vong|thoi han|thoi gian|khong qua|toi da|cham nhat|muon nhat)(?: la)? {_COUNTED}"
    rf"|\b{_COUNTED},? (?:ke tu|tinh tu|tu ngay|tu khi|sau khi|sau ngay|sau ky)\b"
)
_WEEKDAY = re.compile(
    r"\b(?:truoc|cham nhat|muon nhat|vao|han)(?: vao| la)?(?: ngay)? (?:thu (hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b"
    r"|\b(?:thu (hai|ba|tu|nam|sau|bay|[2-7])|chu nhat) (?:hang|moi|trong|cua) (?:hang |moi )?tuan\b"
)
_WEEKDAYS = {"hai": 1, "ba": 2, "tu": 3, "nam": 4, "sau": 5, "bay": 6}
_NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}
_LAST_DAY = 31


def read_due_wording(text: str, cycle: Cycle | None = None) -> DueRule | None:
    """The due rule that a wording names, None when it names none; the wording is kept with it.

    Where it names several cycles with a date each (“quý trước ngày 20 tháng cuối quý; năm trước ngày 15/12”), `cycle`
    says whose date is asked for.
    """
    clauses = list(_clauses(text))
    named = {each for cycles, _ in clauses for each in cycles}
    if cycle in named and len(named) > 1:
        text_of_cycle = next(clause for cycles, clause in clauses if cycle in cycles)
        rule = _read(text_of_cycle)
    else:
        rule = _read(text)
    return rule and replace(rule, wording=" ".join(nfc(text).split()))


def due_rule_of(period: Period, wording: str) -> DueRule:
    """The due rule of a period by the words of the plan, the default of its cycle where they name none."""
    return read_due_wording(wording, period.cycle) or default_rule(period.cycle)


def outward_day(period: Period, wording: str, calendar: OfficeCalendar) -> date:
    """The day on which the office itself must report a period: by the superior's words, else by the usual rule."""
    rule = read_due_wording(wording, period.cycle) or default_rule(period.cycle, internal=False)
    return due_on(period, replace(rule, lead=0), calendar).day


def outward_day_of_duty(period: Period, wording: str, calendar: OfficeCalendar) -> date | None:
    """The day on which the office passes on what a duty gives; None where the duty's own date says nothing of it."""
    rule = due_rule_of(period, wording)
    return due_on(period, replace(rule, lead=0), calendar).day if rule.lead else None


def _read(text: str) -> DueRule | None:
    words = _SPAN_START.sub("", key(text))
    for read in (_full_dates, _after_closing, _days_of_year, _day_of_month, _end_of_month, _weekday):
        rule = read(words)
        if rule is not None:
            return rule
    return None


def _clauses(text: str) -> Iterator[tuple[set[Cycle], str]]:
    """Which cycles each clause speaks of; cycles named without a date share the date that follows in the sentence."""
    for sentence in re.split(r"[;\n]", nfc(text)):
        cycles: set[Cycle] = set()
        words = ""
        for part in re.split(r"[,()]", sentence):
            own = {rule.cycle for rule in read_period_wording(part)}
            if own and words and _read(words):
                yield cycles, words
                cycles, words = set(), ""
            cycles |= own
            words += f", {part}"
        yield cycles, words


def _full_dates(words: str) -> DueRule | None:
    """One date; several dates fall on the same days of other years too."""
    dates: list[date] = []
    for found in _FULL.finditer(words):
        day, month, year = (int(each) for each in (found.groups()[:3] if found[1] else found.groups()[3:]))
        try:
            dates.append(date(year, month, day))
        except ValueError:
            return None
    before = _is_before(words)
    if len(dates) == 1:
        return DueRule(Anchor.DATE, on=dates[0], before=before)
    return _year_days([(each.month, each.day) for each in dates], before=before)


def _after_closing(words: str) -> DueRule | None:
    found = _AFTER.search(words)
    if found is None:
        return None
    count, working = (found[1], found[2]) if found[1] else (found[3], found[4])
    days = int(count) if count.isdigit() else _NUMBERS[count]
    return DueRule(Anchor.AFTER_CLOSING, day=days, working_days=bool(working))


def _days_of_year(words: str) -> DueRule | None:
    pairs: list[tuple[int, int]] = []
    for found in _DAY_AND_MONTHS.finditer(words):
        pairs += [(int(month), int(found[1])) for month in re.findall(r"\d+", found[2])]
    pairs += [(int(found[2]), int(found[1])) for found in _DAY_SLASH_MONTH.finditer(words)]
    if pairs:
        return _year_days(pairs, before=_is_before(words))
    months = [] if _DAY.search(words) else [int(found[1] or found[2]) for found in _MONTH_ALONE.finditer(words)]
    before = bool(re.search(r"\btruoc thang \d", words))
    return _year_days([(month, 1 if before else _LAST_DAY) for month in months], before=before)


def _day_of_month(words: str) -> DueRule | None:
    found = _DAY.search(words)
    if found is None or not 1 <= int(found[1]) <= 31:
        return None
    later = 1 if _NEXT_MONTH.search(words) else 0
    return DueRule(Anchor.MONTH_DAY, day=int(found[1]), months_later=later, before=_is_before(words))


def _end_of_month(words: str) -> DueRule | None:
    if not _END.search(words):
        return None
    return DueRule(Anchor.MONTH_DAY, day=_LAST_DAY, before=bool(re.search(r"\btruoc ngay (?:lam viec )?cuoi", words)))


def _weekday(words: str) -> DueRule | None:
    found = _WEEKDAY.search(words)
    if found is None:
        return None
    name = found[1] or found[2]
    number = 7 if name is None else int(name) - 1 if name.isdigit() else _WEEKDAYS[name]
    return DueRule(Anchor.WEEKDAY, day=number, before=_is_before(words))


def _year_days(pairs: list[tuple[int, int]], *, before: bool) -> DueRule | None:
    if not pairs or not all(1 <= month <= 12 and 1 <= day <= 31 for month, day in pairs):
        return None
    return DueRule(Anchor.YEAR_DAY, month_days=tuple(sorted(set(pairs))), before=before)


def _is_before(words: str) -> bool:
    return bool(_BEFORE.search(words))
