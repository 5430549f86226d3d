"""Several mails to one report: whether the later one adds to the earlier or takes its place."""

import re
from collections.abc import Sequence

from domain.text import key

_REPLACES = re.compile(
    r"\b(?:gui lai|nop lai|nham|thay the|thay cho|dinh chinh|ban dung|ban moi|ban sua|sua lai|dung lai|bo ban truoc)\b"
)
_ADDS = re.compile(
    r"\b(?:bo sung|gui (?:them|tiep|not)|nop (?:them|tiep)|kem them|them (?:anh|tep|hinh|file|so lieu|minh chung)|"
    r"phan (?:2|hai|con lai|tiep theo)|con thieu|tiep theo thu truoc)\b"
)
_OPENING = 200  # letters: what a mail is for is said at its beginning


def replaces(text: str) -> bool:
    """Whether the words say that what was sent before is not to be used: `tôi gửi nhầm, gửi lại`."""
    return bool(_REPLACES.search(key(text)[:_OPENING]))


def adds(text: str, content_types: Sequence[str]) -> bool:
    """Whether a later mail belongs to the earlier one; in doubt it takes its place, as people send corrected reports.

    Photos alone, without a report in words or as a file, belong to the report that was sent before.
    """
    if replaces(text):
        return False
    photos = bool(content_types) and all(kind.startswith("image/") for kind in content_types)
    return bool(_ADDS.search(key(text)[:_OPENING])) or (photos and len(text.split()) <= 12)
