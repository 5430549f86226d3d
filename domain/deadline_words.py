"""What a plan says of reporting periods and due dates, read into rules.

“định kỳ hằng quý”, “6 tháng và năm”, “học kỳ I”; “trước ngày 20 hằng tháng”, “chậm nhất ngày 25 tháng cuối quý”.
“trước ngày N” is the end of day N-1, “chậm nhất ngày N” the end of day N; a clock time before the date (“trước 17 giờ
ngày N”) means that very day. What is not understood gives nothing: the office is asked, nothing is guessed.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from domain.deadlines import Anchor, DueRule
from domain.periods import Cycle, PeriodRule
from domain.text import key, nfc

_EACH = r"(?:h[ằàa]ng|m[ỗo]i|t[ừu]ng|theo|[đd][ịi]nh k[ỳy](?: h[ằàa]ng)?)"
_ONCE = r"(?:\s*/|\s*(?:01|1|m[ộo]t))\s*l[ầa]n"
_COUNT = r"\b0?(\d{1,2}|m[ộo]t|hai|ba|b[ốo]n|s[áa]u)"
_SCHOOL_YEARS = r"20\d\d\s*[-–]\s*20\d\d"
_NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "sau": 6}
_ORDINALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_BY_MONTHS = {1: Cycle.MONTH, 3: Cycle.QUARTER, 6: Cycle.HALF_YEAR, 9: Cycle.NINE_MONTHS, 12: Cycle.YEAR}
_BARE = {"ngay": Cycle.DAY, "tuan": Cycle.WEEK, "thang": Cycle.MONTH, "quy": Cycle.QUARTER, "nam": Cycle.YEAR}
# Dates are no periods: “ngày 06 tháng 9” is neither six nor nine months.
_DATES = re.compile(r"(?:ng[àa]y|m[ùu]ng)\s+\d{1,2}\b(?:\s+th[áa]ng\s+\d{1,2}\b)?|\b\d{1,2}[/.]\d{1,2}\b(?:[/.]\d{4})?")
_BETWEEN_ITEMS = re.compile(r"[,;/()#.:]|\bv[àa]\b|\bho[ặa]c\b")
_LEADS = re.compile(r"^(?:b[áa]o c[áa]o|[đd][ịi]nh k[ỳy]|theo|c[áa]c|g[ửu]i|\s)+")

Make = Callable[[re.Match[str]], PeriodRule]


def _fixed(cycle: Cycle, *ordinals: int) -> Make:
    return lambda found: PeriodRule(cycle, ordinals)


def _numbered(cycle: Cycle) -> Make:
    return lambda found: PeriodRule(cycle, (_ORDINALS[found[1]],))


def _every_months(found: re.Match[str]) -> PeriodRule:
    months = _number(found[1])
    if months in _BY_MONTHS:
        return PeriodRule(_BY_MONTHS[months])
    return PeriodRule(Cycle.RRULE, rrule=f"FREQ=MONTHLY;INTERVAL={months};BYMONTHDAY=14")


def _every_weeks(found: re.Match[str]) -> PeriodRule:
    weeks = _number(found[1])
    return (
        PeriodRule(Cycle.WEEK)
        if weeks == 1
        else PeriodRule(Cycle.RRULE, rrule=f"FREQ=WEEKLY;INTERVAL={weeks};BYDAY=FR")
    )


def _number(text: str) -> int:
    return max(int(text), 1) if text.isdigit() else _NUMBERS[key(text)]


# Tried in this order; what one pattern has read, the next does not see.
_PATTERNS: tuple[tuple[re.Pattern[str], Make], ...] = tuple(
    (re.compile(pattern), make)
    for pattern, make in (
        (r"[đd][ộo]t xu[ấa]t|(?:khi|theo) (?:c[óo] )?y[êe]u c[ầa]u", _fixed(Cycle.AD_HOC)),
        (rf"{_COUNT} th[áa]ng{_ONCE}", _every_months),
        (rf"{_COUNT} tu[ầa]n{_ONCE}", _every_weeks),
        (
            rf"\b(?:h[ọo]c k[ỳy]|hk)\s*(ii|i|1|2)\b(?:,?\s*n[ăa]m h[ọo]c(?:\s*{_SCHOOL_YEARS})?)?",
            _numbered(Cycle.TERM),
        ),
        (rf"\bh[ọo]c k[ỳy]\b(?:,?\s*n[ăa]m h[ọo]c\s*{_SCHOOL_YEARS})?", _fixed(Cycle.TERM)),
        (
            rf"(?:t[ổo]ng k[ếe]t|cu[ốo]i|b[áa]o c[áa]o|k[ếe]t th[úu]c|h[ếe]t|{_EACH})\s+n[ăa]m h[ọo]c"
            r"|\bn[ăa]m h[ọo]c\b(?!\s*20)",
            _fixed(Cycle.SCHOOL_YEAR),
        ),
        (r"\b(?:0?6|s[áa]u) th[áa]ng [đd][ầa]u(?: n[ăa]m)?,? (?:v[àa] )?(?:0?6 th[áa]ng )?cu[ốo]i n[ăa]m",
         _fixed(Cycle.HALF_YEAR)),
        (r"\b(?:0?6|s[áa]u) th[áa]ng cu[ốo]i(?: n[ăa]m)?", _fixed(Cycle.HALF_YEAR, 2)),
        (r"(?:s[ơo] k[ếe]t (?:0?6|s[áa]u) th[áa]ng|\b(?:0?6|s[áa]u) th[áa]ng [đd][ầa]u)(?: [đd][ầa]u)?(?: n[ăa]m)?",
         _fixed(Cycle.HALF_YEAR, 1)),
        (r"\b(?:0?6|s[áa]u) th[áa]ng\b|n[ửu]a n[ăa]m|b[áa]n ni[êe]n", _fixed(Cycle.HALF_YEAR)),
        (r"\b(?:0?9|ch[íi]n) th[áa]ng\b(?: [đd][ầa]u n[ăa]m)?", _fixed(Cycle.NINE_MONTHS)),
        (r"\bqu[ýy]\s*(iii|ii|iv|i|[1-4])\b", _numbered(Cycle.QUARTER)),
        (rf"\b{_EACH} qu[ýy]\b(?! [đd]inh)|th[áa]ng cu[ốo]i (?:c[ủu]a )?(?:m[ỗo]i )?qu[ýy]", _fixed(Cycle.QUARTER)),
        (rf"\b{_EACH} th[áa]ng\b(?!\s*\d)|\b(?:0?1|m[ộo]t) th[áa]ng\b", _fixed(Cycle.MONTH)),
        (rf"\b{_EACH} tu[ầa]n\b", _fixed(Cycle.WEEK)),
        (rf"\b{_EACH} ng[àa]y\b(?!\s*\d)", _fixed(Cycle.DAY)),
        (
            rf"\b{_EACH} n[ăa]m\b(?!\s*\d)|\b(?:0?1|m[ộo]t|c[ảa]) n[ăa]m\b|th[ườu][ờo]?ng ni[êe]n"
            r"|(?:t[ổo]ng k[ếe]t|b[áa]o c[áa]o|cu[ốo]i) n[ăa]m\b",
            _fixed(Cycle.YEAR),
        ),
    )
)  # fmt: skip


def read_period_wording(text: str) -> PeriodRule | None:
    """The period rule that a wording names, None when it names none; “hằng quý, 6 tháng và năm” is one rule."""
    rest = " ".join(nfc(text).casefold().split())
    if not rest.isascii():
        rest = re.sub(r"\bquy\b", "#", rest)  # with marks, “quy” is no quarter: theo quy định, quy chế
    rest = _DATES.sub("#", rest)
    found: list[PeriodRule] = []
    for pattern, make in _PATTERNS:
        found += [make(match) for match in pattern.finditer(rest)]
        rest = pattern.sub("#", rest)
    found += _bare_items(rest)
    order = list(Cycle)
    rules = sorted(_joined(found), key=lambda rule: order.index(rule.cycle))
    return replace(rules[0], also=tuple(rules[1:])) if rules else None


def _bare_items(rest: str) -> Iterator[PeriodRule]:
    """The items of a list such as “tháng, quý, năm”."""
    for item in _BETWEEN_ITEMS.split(rest):
        word = key(_LEADS.sub("", item.strip()))
        if word in _BARE:
            yield PeriodRule(_BARE[word])


def _joined(rules: Iterable[PeriodRule]) -> list[PeriodRule]:
    """One rule a cycle: quý I and quý III together, and all of them where one of the rules says all."""
    by_cycle: dict[tuple[Cycle, str], tuple[int, ...]] = {}
    for rule in rules:
        known = by_cycle.get((rule.cycle, rule.rrule))
        both = rule.ordinals if known is None else (*known, *rule.ordinals) if known and rule.ordinals else ()
        by_cycle[rule.cycle, rule.rrule] = tuple(sorted(set(both)))
    return [PeriodRule(cycle, ordinals, rrule=rrule) for (cycle, rrule), ordinals in by_cycle.items()]


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
_DAY_NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}
_LAST_DAY = 31


def read_due_wording(text: str) -> DueRule | None:
    """The due rule that a wording names, None when it names none; the wording is kept with it."""
    words = _SPAN_START.sub("", key(text))
    for read in (_full_dates, _after_closing, _days_of_year, _day_of_month, _end_of_month, _weekday):
        rule = read(words)
        if rule is not None:
            return replace(rule, wording=" ".join(nfc(text).split()))
    return None


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
    days = int(count) if count.isdigit() else _DAY_NUMBERS[count]
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
