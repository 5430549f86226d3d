"""What a plan says of reporting periods, read into rules: “định kỳ hằng quý”, “6 tháng và năm”, “học kỳ I”."""

import re
from collections.abc import Callable, Iterable, Iterator

from domain.periods import Cycle, PeriodRule
from domain.text import key, nfc

_EACH = r"(?:h[ằàa]ng|m[ỗo]i|t[ừu]ng|theo|[đd][ịi]nh k[ỳy](?: h[ằàa]ng)?)"
_REPORT = rf"(?:{_EACH}|b[áa]o c[áa]o)"
_ONCE = r"(?:\s*/|\s*(?:01|1|m[ộo]t))\s*l[ầa]n"
_COUNT = r"\b0?(\d{1,2}|m[ộo]t|hai|ba|b[ốo]n|s[áa]u)"
_UNIT = r"\b(tu[ầa]n|th[áa]ng|qu[ýy]|n[ăa]m)\b"
_SCHOOL_YEARS = r"20\d\d\s*[-–]\s*20\d\d"
_NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "sau": 6}
_ORDINALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_BY_MONTHS = {1: Cycle.MONTH, 3: Cycle.QUARTER, 6: Cycle.HALF_YEAR, 9: Cycle.NINE_MONTHS, 12: Cycle.YEAR}
_TIMES_A_YEAR = {1: Cycle.YEAR, 2: Cycle.HALF_YEAR, 4: Cycle.QUARTER, 12: Cycle.MONTH}
_BARE = {"ngay": Cycle.DAY, "tuan": Cycle.WEEK, "thang": Cycle.MONTH, "quy": Cycle.QUARTER, "nam": Cycle.YEAR}
# Dates are no periods: “ngày 06 tháng 9” is neither six nor nine months.
_DATES = re.compile(r"(?:ng[àa]y|m[ùu]ng)\s+\d{1,2}\b(?:\s+th[áa]ng\s+\d{1,2}\b)?|\b\d{1,2}[/.]\d{1,2}\b(?:[/.]\d{4})?")
_BETWEEN_ITEMS = re.compile(r"[,;/()#.:]|\bv[àa]\b|\bho[ặa]c\b")
_BEFORE_DATES = re.compile(r"\s(?:tr[ưu][ớo]c|ch[ậa]m nh[ấa]t|mu[ộo]n nh[ấa]t|v[àa]o)(?: h[ếe]t)?\s*(?=#)")
_LEADS = re.compile(r"^(?:b[áa]o c[áa]o|[đd][ịi]nh k[ỳy]|theo|c[áa]c|g[ửu]i|\s)+")

Make = Callable[[re.Match[str]], PeriodRule | None]


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


def _times(found: re.Match[str]) -> PeriodRule | None:
    """“02 lần/năm”, “mỗi tháng 1 lần”; None for what has no period of its own, as three times a year."""
    times, unit = (found[1], found[2]) if found[1] else (found[4], found[3])
    if _number(times) == 1:
        return PeriodRule(_BARE[key(unit)])
    return PeriodRule(_TIMES_A_YEAR[_number(times)]) if key(unit) == "nam" and _number(times) in _TIMES_A_YEAR else None


def _number(text: str) -> int:
    return max(int(text), 1) if text.isdigit() else _NUMBERS[key(text)]


# Tried in this order; what one pattern has read, the next does not see.
_PATTERNS: tuple[tuple[re.Pattern[str], Make], ...] = tuple(
    (re.compile(pattern), make)
    for pattern, make in (
        (r"[đd][ộo]t xu[ấa]t|(?:khi|theo) (?:c[óo] )?y[êe]u c[ầa]u", _fixed(Cycle.AD_HOC)),
        (rf"{_COUNT} th[áa]ng{_ONCE}", _every_months),
        (rf"{_COUNT} tu[ầa]n{_ONCE}", _every_weeks),
        (rf"{_COUNT} l[ầa]n\s*(?:/|trong|m[ỗo]i)?\s*(?:m[ộo]t |1 )?{_UNIT}|{_UNIT} {_COUNT} l[ầa]n\b", _times),
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
        (rf"\b{_REPORT} qu[ýy]\b(?! [đd]inh)|th[áa]ng cu[ốo]i (?:c[ủu]a )?(?:m[ỗo]i )?qu[ýy]", _fixed(Cycle.QUARTER)),
        (rf"\b{_REPORT} th[áa]ng\b(?!\s*\d)|\b(?:0?1|m[ộo]t) th[áa]ng\b", _fixed(Cycle.MONTH)),
        (rf"\b{_REPORT} tu[ầa]n\b", _fixed(Cycle.WEEK)),
        (rf"\b{_EACH} ng[àa]y\b(?!\s*\d)", _fixed(Cycle.DAY)),
        (
            rf"\b{_REPORT} n[ăa]m\b(?!\s*\d)|\b(?:0?1|m[ộo]t|c[ảa]) n[ăa]m\b|th[ườu][ờo]?ng ni[êe]n"
            r"|(?:t[ổo]ng k[ếe]t|cu[ốo]i) n[ăa]m\b",
            _fixed(Cycle.YEAR),
        ),
    )
)  # fmt: skip


def read_period_wording(text: str) -> tuple[PeriodRule, ...]:
    """The period rules that a wording names, shortest cycle first; empty when it names none.

    “hằng quý, 6 tháng và năm” gives three: `merged_periods` then asks for the same content only once.
    """
    rest = " ".join(nfc(text).casefold().split())
    if not rest.isascii():
        rest = re.sub(r"\bquy\b", "#", rest)  # with marks, “quy” is no quarter: theo quy định, quy chế
    rest = _BEFORE_DATES.sub("#", _DATES.sub("#", rest))
    found: list[PeriodRule] = []
    for pattern, make in _PATTERNS:
        found += [rule for rule in map(make, pattern.finditer(rest)) if rule]
        rest = pattern.sub("#", rest)
    found += _bare_items(rest)
    order = list(Cycle)
    return tuple(sorted(_joined(found), key=lambda rule: order.index(rule.cycle)))


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
