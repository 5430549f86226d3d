"""A report handed in for a colleague: "nộp thay cô Hà", "gửi hộ đồng chí Mai báo cáo quý I"."""

import re

from domain.text import folded, nfc

# All patterns look at folded text (no case, no marks), letter for letter as long as the original.
_HANDED_IN = re.compile(
    r"\b(?:nop|gui|bao cao|tra loi|dien|lam)(?: (?:bao cao|so lieu|bieu|bieu mau))? (?:thay|ho|giup)(?! mat\b)(?: cho)?"
    r"(?: (?:bao cao|phan)(?: cua| cho)?)?\s+"
    r"(?:dong chi|d/c|d\.c|dc|co giao|thay giao|co|thay|anh|chi|em|ong|ba|bac)\s+(?P<name>\w.*)"
)
_NAME_ENDS = re.compile(r"[^\w ]|\s+(?=(?:bao cao|so lieu|quy|thang|tuan|nam|ky|hoc ky|vi|do|nhe|nha|a|dang|duoc)\b)")
_LOOK_AT = 4  # lines: it stands at the top
_LONGEST_NAME = 6  # words


def handed_in_for(text: str) -> tuple[str, ...]:
    """Whose report somebody sends, as written: the longest reading of the name first; empty where it says nothing."""
    for line in [line.strip() for line in nfc(text).splitlines() if line.strip()][:_LOOK_AT]:
        found = _HANDED_IN.search(folded(line))
        if found is None:
            continue
        end = _NAME_ENDS.search(folded(line), found.start("name"))
        words = line[found.start("name") : end.start() if end else len(line)].split()[:_LONGEST_NAME]
        return tuple(" ".join(words[:length]) for length in range(len(words), 0, -1))
    return ()
