"""Plain text in any charset of Vietnam -> lines."""

import re

from domain.mime.charsets import decode_text
from domain.mime.defects import Defect
from domain.plan import NotAPlan, SourceLine
from domain.text import nfc


def text_lines(data: bytes) -> list[SourceLine] | NotAPlan:
    """The lines of a text file: UTF-8, UTF-16, windows-1258, TCVN3 or VNI, recognised by what reads as Vietnamese."""
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff") or _looks_wide(data)
    if b"\0" in data and not wide:
        return NotAPlan("Tệp không phải là văn bản, DOCX hoặc PDF.")
    if re.match(rb"\s*(?:<!doctype html|<html|<\?xml)", data[:200], re.IGNORECASE):
        return NotAPlan("Tệp là trang web (HTML hoặc XML): đề nghị gửi tệp văn bản, DOCX hoặc PDF.")
    defects: list[Defect] = []
    text = nfc(decode_text(data, None, defects))
    control = sum(ord(c) < 32 and c not in "\t\n\r\f\v" for c in text)
    if control > len(text) // 50:
        return NotAPlan("Tệp không phải là văn bản, DOCX hoặc PDF.")
    return split_lines(text)


def split_lines(text: str) -> list[SourceLine]:
    """Physical lines of a text, whatever ends them; a form feed starts a page."""
    text = (
        text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\v", "\n")
        .replace("\u2028", "\n")
        .replace("\u2029", "\n")
    )
    text = re.sub(r"(?<=[^\n])\f", "\n\f", text)
    return [SourceLine(line) for line in text.split("\n")]


def _looks_wide(data: bytes) -> bool:
    """UTF-16 without a byte order mark: every other byte of the first lines is low."""
    head = data[:400]
    even, odd = head[::2], head[1::2]
    return len(head) > 20 and max(sum(b < 0x1F for b in even), sum(b < 0x1F for b in odd)) > 0.7 * len(odd)
