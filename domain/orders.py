"""Orders out of turn: the principal forwards a superior's mail with one line, "giao cô Nhạn, hạn thứ Năm".

The order stands in the author's own first lines; the forwarded text is what is to be answered, never an order.
"""

import re
from dataclasses import dataclass
from datetime import date

from domain.dates import DateReading, read_date

_ORDER = re.compile(
    r"^\s*(?:nhờ\s+)?(?:văn thư\s+)?(?:giao|chuyển|phân công)(?:\s+cho)?\s+(?P<rest>.+)$", re.IGNORECASE
)
_TITLE = re.compile(r"^(?:các\s+)?(?:đồng chí|đ/c|đc|cô|thầy|ông|bà|chị|anh|em)\s+", re.IGNORECASE)
_DUE = re.compile(r"[,;.]?\s*(?:thời hạn|hạn|trước|chậm nhất|xong trước|báo cáo trước|nộp trước)\b.*$", re.IGNORECASE)
_TASK = re.compile(
    r"[,;:]\s*|\s+(?:thực hiện|báo cáo|làm|chuẩn bị|tham mưu|tổng hợp|xử lý|phụ trách|trả lời)\b", re.IGNORECASE
)
_LOOK_AT = 4  # lines: an order stands at the top


@dataclass(frozen=True)
class Order:
    """Who is to report (as written), by when, and the very words; `due` may still be unclear."""

    assignee: str
    due: DateReading
    words: str


def read_order(text: str, sent_on: date) -> Order | None:
    """The order in somebody's own words, or None when there is none."""
    lines = [line.strip() for line in text.splitlines() if line.strip()][:_LOOK_AT]
    for number, line in enumerate(lines):
        if (match := _ORDER.match(line)) is None:
            continue
        due_part = _DUE.search(line)
        name = _TASK.split(_DUE.sub("", match["rest"]))[0]
        assignee = _TITLE.sub("", name).strip(" .,;:")
        if not assignee:
            continue
        words = " ".join(lines[number : number + 2])
        due = read_date(due_part.group() if due_part else words, sent_on, coming=True)
        return Order(assignee, due, line)
    return None
