"""Filters of the letter templates: dates, days, sizes and lists as a letter says them."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from markupsafe import Markup, escape

from domain import mailto
from domain.wording import clock_text, long_day, plain_date, short_day, two_digits
from tasks.letter_pieces import DigestItem, Matter, Waiting

SUBJECT_LENGTH = 150  # characters before the code: what a phone or a register can still show


def due_text(matter: Matter) -> str:
    """`17 giờ 00 phút, thứ Hai, ngày 18 tháng 3 năm 2024`; only for a matter with a date."""
    assert matter.due_on is not None
    return clock_text(datetime.combine(matter.due_on, matter.due_time))


def days_text(days_left: int) -> str:
    """`còn 03 ngày làm việc`, `hôm nay`, `quá hạn 02 ngày làm việc`."""
    if days_left == 0:
        return "hôm nay"
    return f"{'còn' if days_left > 0 else 'quá hạn'} {two_digits(abs(days_left))} ngày làm việc"


def size_text(size: int) -> str:
    """`48 KB`, `1,2 MB`: powers of 1024 as mail programs show them, with the Vietnamese decimal comma."""
    if size < 1024:
        return f"{size} byte"
    if size < 1024 * 1024:
        return f"{round(size / 1024)} KB"
    return f"{size / 1024 / 1024:.1f} MB".replace(".", ",")


def days_list(days: Iterable[date]) -> str:
    """`13/3/2024 và 18/3/2024`."""
    *first, last = map(short_day, days)
    return f"{', '.join(first)} và {last}" if first else last


def first_upper(text: str) -> str:
    """Capital at the start of a sentence, the rest as it is."""
    return text[:1].upper() + text[1:]


def one_line(text: str) -> str:
    """Blanks and line ends in a row become one blank."""
    return " ".join(text.split())


def brief(text: str) -> str:
    """A subject of at most SUBJECT_LENGTH characters, cut at a word."""
    line = one_line(text)
    if len(line) <= SUBJECT_LENGTH:
        return line
    head = line[: SUBJECT_LENGTH - 1]
    return (head.rpartition(" ")[0] or head) + "…"


def sentence(text: str) -> str:
    """A person's words as the end of a sentence: a full stop unless they bring their own."""
    text = text.strip()
    return text if text.endswith((".", "?", ":", "…", "”", ";", "!")) or not text else f"{text}."


def lines(text: str) -> Markup:
    """A person's text in HTML: escaped, its line ends kept."""
    return Markup("<br>").join(escape(line) for line in text.splitlines())


def indented(text: str) -> str:
    """A person's text in the plain form: every line set in by two blanks."""
    return "\n".join(f"  {line}".rstrip() for line in text.splitlines())


def item_verbs(item: DigestItem) -> tuple[mailto.Verb, ...]:
    """The buttons at one item of a digest; no "Không phát sinh" where a nil report is not accepted."""
    verbs = _ITEM_VERBS[item.waiting]
    return tuple(verb for verb in verbs if item.matter.nil_allowed or verb is not mailto.NOTHING)


def late_verbs(waiting: Waiting) -> tuple[mailto.Verb, ...]:
    """The buttons of a superior at what a colleague owes."""
    return _LATE_VERBS.get(waiting, (mailto.RECEIVED, mailto.GIVE_TIME, mailto.REASSIGN, mailto.ASK))


_LATE_VERBS: dict[Waiting, tuple[mailto.Verb, ...]] = {
    Waiting.DRAFT: (mailto.RECEIVED, mailto.ASK),
    Waiting.SIGNED_COPY: (mailto.RECEIVED, mailto.ASK),
    Waiting.APPROVAL: (mailto.ASK,),  # only the one who was asked decides
}
_REPORTING = (mailto.RECEIVED, mailto.REPORT, mailto.NOTHING, mailto.EXTEND, mailto.HAND_OVER, mailto.ASK)
_ITEM_VERBS = {
    Waiting.REPORT: _REPORTING,
    Waiting.REVISION: (mailto.RECEIVED, mailto.REPORT, mailto.EXTEND, mailto.HAND_OVER, mailto.ASK),
    Waiting.DRAFT: (mailto.RECEIVED, mailto.ASK),  # the corrected file comes by answering: no button can attach it
    Waiting.SIGNED_COPY: (mailto.RECEIVED, mailto.ASK),
    Waiting.APPROVAL: (mailto.APPROVE, mailto.RETURN, mailto.REJECT, mailto.ASK),
}
FILTERS: dict[str, Callable[..., Any]] = {
    "brief": brief,
    "clock": clock_text,
    "days_list": days_list,
    "days_text": days_text,
    "due_text": due_text,
    "first_upper": first_upper,
    "indented": indented,
    "item_verbs": item_verbs,
    "late_verbs": late_verbs,
    "lines": lines,
    "long_day": long_day,
    "one_line": one_line,
    "plain_date": plain_date,
    "short_day": short_day,
    "sentence": sentence,
    "size_text": size_text,
    "two": two_digits,
}
GLOBALS: dict[str, Any] = {"THIS_MATTER": (mailto.Verb("Chọn việc này", "", "DUNG VIEC NAY"),)}
