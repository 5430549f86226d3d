"""The day by which a body above wants something, in the words of its own mail: `báo cáo về Phòng trước ngày 15/5/2024`.

TT 19/2020/TT-BGDĐT, Điều 7: a report out of turn is sent by the day that the request for it sets. Several days, or one
that is not clear, are not guessed: the letter to the principal then only says that the document may name a day.
"""

import re
from datetime import date

from domain.dates import read_date
from domain.text import folded, nfc

# Both look at folded text (no case, no marks), letter for letter as long as the original.
_LIMIT = re.compile(
    r"(?<!tinh den )(?<!tinh den het )\b(?:truoc|cham nhat|muon nhat|thoi han|han)\b(?! (?:che|muc|han|khi)\b)"
)
_END = re.compile(r"[.;!?](?=\s|$)")
_QUOTED = re.compile(r"^[>\s]+", re.MULTILINE)
_NEAR = 70  # letters: how far behind "trước", "hạn" its day may stand


def superior_due(text: str, sent_on: date) -> date | None:
    """The one coming day that the text sets; None where there is none, or where it must be asked for."""
    plain = " ".join(_QUOTED.sub("", nfc(text)).split())
    starts = [match.start() for match in _LIMIT.finditer(folded(plain))]
    readings = [read_date(_words_of(plain, start, starts), sent_on, coming=True) for start in starts]
    if any(reading.ambiguous for reading in readings):
        return None
    days = {reading.day for reading in readings if reading.day is not None}
    return days.pop() if len(days) == 1 else None


def _words_of(plain: str, start: int, starts: list[int]) -> str:
    """From one "trước", "hạn" to the next, or to the end of its sentence."""
    following = min((other for other in starts if other > start), default=len(plain))
    end = _END.search(plain, start)
    return plain[start : min(following, end.start() if end else len(plain), start + _NEAR)]
