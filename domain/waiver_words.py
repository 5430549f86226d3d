"""Words by which a superior waives a colleague's report: "miễn báo cáo", "không cần báo cáo nữa".

Only as the whole beginning of the first line, in words of a closed list, and never on a condition: what is waived is
owed no more. "Không phải báo cáo của tôi" and "miễn báo cáo nếu …" are something else.
"""

import re
from dataclasses import dataclass

from domain.text import folded, nfc

_GIVES = r"(?:(?:toi|van thu|da|thoi) )*(?:dong y |nhat tri |thong nhat |cho phep |cho )*"
_WAIVED = (
    rf"^\W*{_GIVES}(?:mien (?:viec )?(?:gui |nop )?bao cao|khong can (?:gui |nop )?bao cao"
    r"|khong phai (?:gui |nop )?bao cao(?= nua))"
)
_WHICH = r"(?: (?:nay|ky nay|quy nay|thang nay|nam nay|lan nay|dot nay|nua))*"
_WHOM = r"(?: cho (?P<whom>[^,.:;]{1,40}?))?"
_WAIVER = re.compile(rf"{_WAIVED}{_WHICH}{_WHOM}{_WHICH}(?: (?:a|nhe|nha))?\s*(?:$|[,.:;!]|(?= (?:vi|do|ly do)\b))")
_CONDITION = re.compile(r"\b(?:neu|nhung|tru|voi dieu kien|khi nao|tam thoi|chua)\b")
_REASON = re.compile(r"^[\s,.:;!]*(?:(?:vi|do|ly do)\b[\s:]*)?")


@dataclass(frozen=True)
class Waiver:
    """A report is waived; `whom` as written, empty where nobody is named; `reason` empty where none is given."""

    line: str
    whom: str = ""
    reason: str = ""


def read_waiver(text: str) -> Waiver | None:
    """The waiver in a superior's own words; None where there is none, or one on a condition."""
    lines = [nfc(line.strip()) for line in text.splitlines() if line.strip()]
    plain = folded(lines[0]) if lines else ""
    found = _WAIVER.match(plain)
    if found is None or _CONDITION.search(folded(text)):
        return None
    rest = plain[found.end() :]
    reason = lines[0][found.end() + _REASON.match(rest).end() :] if rest else ""  # type: ignore[union-attr]
    whom = lines[0][found.start("whom") : found.end("whom")] if found["whom"] else ""
    return Waiver(lines[0], whom, " ".join(part for part in (reason, *lines[1:]) if part))
