"""Figures of a report that came on paper or by Zalo, as typed or from a filled form."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from domain.indicator_reading import read_lines
from domain.indicator_values import value_of
from domain.indicators import Indicator, Value, gaps
from domain.refusal import Refused
from domain.text import key
from tasks.indicator_form import read_xlsx

TYPED = "Văn thư nhập"


def figures_by_hand(
    indicators: Sequence[Indicator], given: Sequence[str | Path], text: str
) -> dict[str, Value] | Refused:
    """The values by code: lines of the text, then what is `given`, each `code=value` or an Excel form; the last counts.

    Refused where something is given that is no indicator of the report, or a value that cannot be right.
    """
    lines = read_lines(indicators, text).values if indicators else {}
    found = {code: replace(value, source=TYPED) for code, value in lines.items()}
    for entry in given:
        read = _from_form(indicators, entry) if isinstance(entry, Path) else _typed(indicators, entry)
        if isinstance(read, Refused):
            return read
        found |= read
    wrong = [gap for gap in gaps(indicators, found) if gap.indicator.code in found]
    if wrong:
        return Refused(f"{wrong[0].indicator.name}: {wrong[0].why}. / “{wrong[0].indicator.code}” cannot be right.")
    return found


def _from_form(indicators: Sequence[Indicator], form: Path) -> dict[str, Value] | Refused:
    read = read_xlsx(indicators, form.read_bytes(), form.name)
    return Refused(f"{read.wrong}. / The form {form.name} gives no figures.") if read.wrong else read.values


def _typed(indicators: Sequence[Indicator], entry: str) -> dict[str, Value] | Refused:
    name, _, words = entry.partition("=")
    indicator = next((each for each in indicators if key(name) in (key(each.code), key(each.name))), None)
    if indicator is None:
        known = ", ".join(each.code for each in indicators) or "không có"
        return Refused(f"Báo cáo này không có chỉ tiêu “{name.strip()}” (có: {known}). / No indicator “{name}”.")
    value = value_of(indicator, words.strip(), TYPED)
    return {} if value is None else {indicator.code: value}
