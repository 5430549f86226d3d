"""How long a work file is kept, and when it is due at the archive.

Terms are the office's settings; the defaults are those in use for plans and reports of a body (Thông tư 10/2022/TT-BNV:
of a year for ever, of nine or six months 20 years, of a quarter or month 5). Handed over within a year after the work
ended (NĐ 30/2020/NĐ-CP, Điều 30 khoản 2).
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date

PERMANENT = "permanent"
DEFAULTS: Mapping[str, int | str] = {
    "plan": PERMANENT,
    "year": PERMANENT,
    "nine_months": 20,
    "half_year": 20,
    "quarter": 5,
    "month": 5,
    "other": 10,
}
_KINDS = {
    "Q": "quarter",
    "M": "month",
    "NM": "nine_months",
    "H": "half_year",
    "S": "half_year",
    "Y": "year",
    "SY": "year",
}
_PERIOD = re.compile(r"\d{4}(?P<cycle>[A-Z]{1,2})\d*")


def kind_of_period(period_key: str | None) -> str:
    """What a report is about, by the key of its period: `2024Q1` is a quarter, `2023S1` half a school year."""
    found = _PERIOD.fullmatch(period_key or "")
    return _KINDS.get(found["cycle"], "other") if found else "other"


def term(kinds: Iterable[str], terms: Mapping[str, int | str]) -> int | None:
    """The longest term of what lies in the file, in years; None: for ever."""
    found = [terms.get(kind, DEFAULTS.get(kind, DEFAULTS["other"])) for kind in kinds]
    years = [int(each) for each in found if each != PERMANENT]
    return None if len(years) < len(found) else max(years, default=int(DEFAULTS["other"]))


def term_words(years: int | None) -> str:
    """`Vĩnh viễn`, `20 năm`."""
    return "Vĩnh viễn" if years is None else f"{years:02d} năm"


def hand_over_by(ended_on: date) -> date:
    """The last day of the year after the work ended."""
    day = 28 if (ended_on.month, ended_on.day) == (2, 29) else ended_on.day
    return ended_on.replace(year=ended_on.year + 1, day=day)
