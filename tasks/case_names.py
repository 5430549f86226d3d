"""Names of files in a case file: numbered, readable, safe on every system, and without the secrets of letters."""

import re
from datetime import date
from pathlib import PurePosixPath

from domain.tokens import find_references
from tasks.files import safe_name

_LONGEST = 120  # characters: with the folder it is unpacked to, Windows allows 260 in all


def numbered(folder: str, number: int, name: str, day: date | None = None) -> str:
    """`3 Thư đến/0007 2024-03-18 Hoàng Thị Nhạn - Re Báo cáo.eml`: unique by its number, the extension kept."""
    name = safe_name(re.sub(r"\s*[/\\:]\s*", lambda mark: " - " if ":" in mark[0] else "-", name))
    suffix = PurePosixPath(name).suffix[:12]
    stem = name.removesuffix(suffix) if suffix else name
    when = f" {day.isoformat()}" if day else ""
    head = f"{number:04d}{when} "
    stem = " ".join(stem.split())[: _LONGEST - len(head) - len(suffix)].strip(" .")
    return f"{folder}/{head}{stem}{suffix}"


def without_token(text: str) -> str:
    """The text without the tokens of letters, which are worth an answer: the code of the matter stays.

    >>> without_token("Re: [KH05-B1-2024Q1-7K4MQ2ZX9P] Báo cáo quý I")
    'Re: [KH05-B1-2024Q1] Báo cáo quý I'
    """
    for token in {reference.token for reference in find_references(text) if reference.token}:
        text = re.sub(rf"[-\u2010-\u2014\u2212]?{token}", "", text, flags=re.IGNORECASE)
    return text
