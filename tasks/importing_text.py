"""Plain text in any charset of Vietnam -> lines."""

import re

from domain.mime.charsets import decode_text
from domain.plan import NotAPlan, SourceLine
from domain.text import nfc

_NOT_TEXT = "Tệp không phải là văn bản, DOCX hoặc PDF."


def text_lines(data: bytes) -> list[SourceLine] | NotAPlan:
    """The lines of a text file: UTF-8, UTF-16, windows-1258, TCVN3 or VNI, recognised by what reads as Vietnamese."""
    if re.match(rb"\s*(?:<!doctype html|<html|<\?xml)", data[:200], re.IGNORECASE):
        return NotAPlan("Tệp là trang web (HTML hoặc XML): đề nghị gửi tệp văn bản, DOCX hoặc PDF.")
    marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    text = _wide(data) if b"\0" in data and not marked else nfc(decode_text(data, None, []))
    if text is None:
        return NotAPlan(_NOT_TEXT)
    control = sum(ord(c) < 32 and c not in "\t\n\r\f\v" for c in text)
    if control > len(text) // 50:
        return NotAPlan(_NOT_TEXT)
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


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark, told by its blanks; `None` for what is no text."""
    low, high = data.count(b" \0"), data.count(b"\0 ")
    try:
        text = data.decode("utf-16-le" if low >= high else "utf-16-be")
    except UnicodeDecodeError:
        return None
    return nfc(text) if text.isprintable() or sum(c.isalnum() or c.isspace() for c in text) > 0.8 * len(text) else None
