"""A plan damaged to one long line: cut again where a heading, an item or a part of the page must have begun."""

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.plan.letters import LOWER, UPPER
from domain.plan.lines import Line

_LONG = 700  # characters: longer than a paragraph of a plan, and holding several parts
_STARTS = re.compile(
    r"\s+(?="
    r"CỘNG H[ÒO]|ĐỘC LẬP|Độc lập\s*[-–]|S[ốô]\s*:|KẾ HOẠCH(?:\s|$)|(?:Căn cứ|Trên đây|Nơi nhận\s*:|Lưu\s*:)"
    rf"|[IVX]+\.\s+[{UPPER}]"
    r"|(?:KT|TM|TL|TUQ|Q)\. ?[A-ZĐ]|(?:PHÓ )?(?:HIỆU TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC)(?:\s|$))"
    rf"|(?<=[.;:”{UPPER}])\s+(?=(?:\d{{1,2}}\.|[a-zđ]\)|[-+])\s+[{UPPER}\d])"
    rf"|(?<=[;,])\s+(?=(?:Trường|Nhà trường|Ủy ban|UBND|Phòng) [^;.]*?(?:kế hoạch|Kế hoạch)[^;.]*:)"
    rf"|(?<=:)\s+(?=[IVX]+\.\s)|(?<=[A-ZĐ\d])\s+(?=[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+)*, ngày )"
    rf"|(?<=năm \d{{4}})\s+(?=KẾ HOẠCH|Căn cứ)|(?<=KẾ HOẠCH)\s+(?=[{UPPER}][{LOWER}])"
    rf"|(?:(?<=TRƯỞNG)|(?<=TỊCH)|(?<=ĐỐC))\s+(?=[{UPPER}][{LOWER}])"
)
_BODIES = re.compile(rf"(?<=[{UPPER}])\s+(?=(?:TRƯỜNG|PHÒNG|SỞ) [{UPPER}])")


def unrolled(lines: Sequence[Line]) -> list[Line]:
    """The lines, a damaged one cut into its parts (all of them carry its number)."""
    if len(lines) > 5 or not any(len(line.text) > _LONG for line in lines):
        return list(lines)
    return [part for line in lines for part in _cut(line)]


def _cut(line: Line) -> list[Line]:
    head, *rest = _STARTS.split(line.text)
    pieces = [*_BODIES.split(head), *rest]
    return [
        replace(line, text=piece, raw=piece, starts=True if at else None) for at, piece in enumerate(pieces) if piece
    ]
