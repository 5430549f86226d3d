"""Words that stop a case before its end: the drafter takes the draft back, whoever signs stops the issue.

Only at the beginning of the first line, in words of closed lists: "xin rút dự thảo", "đề nghị dừng ban hành: …". "Rút
kinh nghiệm" and "rút gọn mục 2" are something else.
"""

import re
from dataclasses import dataclass

from domain.text import folded, nfc

_WHO = r"(?:kinh gui [^,.:;]{0,60}[,.:;]\s*)?(?:(?:toi|em|minh|chung toi|van thu|da|thua (?:co|thay))[ ,]+)?"
_ASKS = r"(?:xin(?: phep)?(?: duoc)? |de nghi |yeu cau |cho (?:toi |em |phep )?|tam )*"
_THING = (
    r"(?:viec trinh|ban trinh|ban du thao|du thao|ke hoach|bao cao|to trinh|cong van|quyet dinh|thong bao|van ban|"
    r"y kien(?: duyet)?|chu ky|lai)"
)
_TAKE_BACK = re.compile(rf"^\W*{_WHO}{_ASKS}rut (?:lai )?{_THING}\b|^\W*{_WHO}(?:xin(?: phep)?|de nghi) rut\W*$")
_STOP = re.compile(
    rf"^\W*{_WHO}{_ASKS}(?:dung|ngung|hoan) (?:viec )?(?:ban hanh|phat hanh|cap so)\b"
    rf"|^\W*{_WHO}{_ASKS}thu hoi(?:\W*$|[.,:;]|(?: (?:lai )?{_THING}\b))"
)
_REASON = re.compile(r"(?::|;|,? vi |,? do |,? ly do:? )\s*")


@dataclass(frozen=True)
class Stop:
    """Somebody stops a case; `line` are the very words, `reason` what follows them, empty where none is given."""

    line: str
    reason: str = ""


def read_stop(text: str) -> Stop | None:
    """The wish to take a draft back or to stop its issue, in somebody's own words; None where there is none."""
    lines = [nfc(line.strip()) for line in text.splitlines() if line.strip()]
    if not lines:
        return None
    plain = folded(lines[0])
    if _TAKE_BACK.match(plain) is None and _STOP.match(plain) is None:
        return None
    found = _REASON.search(plain, _end(plain))
    reason = lines[0][found.end() :] if found else ""
    return Stop(lines[0], "\n".join(part for part in (reason, *lines[1:]) if part))


def _end(plain: str) -> int:
    found = _TAKE_BACK.match(plain) or _STOP.match(plain)
    return found.end() - 1 if found else 0
