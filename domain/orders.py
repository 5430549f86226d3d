"""Orders out of turn: the principal forwards a superior's mail with one line, "giao cô Nhạn, hạn thứ Năm".

The order stands in the author's own first lines; the forwarded text is what is to be answered, never an order.
"""

import re
from dataclasses import dataclass
from datetime import date

from domain.dates import DateReading, read_date
from domain.text import folded, nfc

# All patterns look at folded text (no case, no marks), letter for letter as long as the original.
_ORDER = re.compile(r"^\s*(?:nho\s+)?(?:van thu\s+)?(?:giao|chuyen|phan cong)(?:\s+cho)?\s+(?P<rest>.+)$")
_TITLE = re.compile(r"^(?:cac\s+)?(?:dong chi|d/c|dc|co|thay|ong|ba|chi|anh|em)(?:\s+|$)")
_DUE = re.compile(r"\b(?:thoi han|han|truoc|cham nhat|xong truoc|bao cao truoc|nop truoc)\b.*$")
_TASK = re.compile(
    r"[,;:.]\s*|\s+(?:thuc hien|bao cao|lam|chuan bi|tham muu|tong hop|xu ly|phu trach|tra loi|nhe|giup)\b"
)
_LOOK_AT = 4  # lines: an order stands at the top


@dataclass(frozen=True)
class Order:
    """Who is to report (as written), by when, and the very words; `due` may still be unclear."""

    assignee: str
    due: DateReading
    words: str


def read_order(text: str, sent_on: date) -> Order | None:
    """The order in somebody's own words, with or without marks; None when there is none."""
    lines = [nfc(line.strip()) for line in text.splitlines() if line.strip()][:_LOOK_AT]
    for number, line in enumerate(lines):
        plain = folded(line)
        if (match := _ORDER.match(plain)) is None:
            continue
        start = match.start("rest")
        due_part = _DUE.search(plain, start)
        end = due_part.start() if due_part else len(plain)
        task = _TASK.search(plain, start, end)
        end = task.start() if task else end
        title = _TITLE.match(plain[start:end])
        assignee = line[start + (title.end() if title else 0) : end].strip(" .,;:")
        if assignee:
            words = due_part.group() if due_part else " ".join(lines[number : number + 2])
            return Order(assignee, read_date(words, sent_on, coming=True), line)
    return None
