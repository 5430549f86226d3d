"""The head of a mail or a part: its fields, in the order in which they stand, decoded only when asked for."""

import re

from domain.mime.defects import Defect
from domain.text import nfc

_KNOWN = re.compile(
    rb"(?i)(?:from|to|cc|subject|date|message-id|received|return-path|reply-to|sender|mime-version|content-[a-z-]+|x-[\w-]+"
    rb"|references|in-reply-to|delivered-to|dkim-signature|user-agent|thread-[a-z]+|importance|precedence):"
)
_FOLD = re.compile(rb"\r?\n[ \t]+")
_BLANK = re.compile(rb"\r?\n[ \t]*\r?\n|\r\r")
_LINE_END = re.compile(rb"\r\n?|\n")
MAX_FIELD = 100_000  # bytes of one field that are looked at


class Head:
    """The fields of one head: names in lower case, values as raw bytes without folds."""

    __slots__ = ("_first", "fields")

    def __init__(self, fields: list[tuple[str, bytes]]) -> None:
        self.fields = fields
        self._first: dict[str, bytes] = {}
        for name, value in fields:
            self._first.setdefault(name, value)

    def __contains__(self, name: str) -> bool:
        return name in self._first

    def raw(self, name: str) -> bytes:
        """The first field of this name (lower case), or empty."""
        return self._first.get(name, b"")

    def all_raw(self, name: str) -> list[bytes]:
        """Every field of this name, topmost first."""
        return [value for field, value in self.fields if field == name] if name in self._first else []

    def plain(self, name: str) -> str:
        """The first field of this name as it stands, for machine-read fields; bytes that are not UTF-8 as Latin-1."""
        raw = self.raw(name)
        try:
            return nfc(raw.decode("utf-8")).strip()
        except UnicodeDecodeError:
            return nfc(raw.decode("latin-1")).strip()

    def __len__(self) -> int:
        return len(self.fields)


def split_head(raw: bytes, defects: list[Defect]) -> tuple[Head, bytes]:
    """The head of a mail or part, and what follows it; a head that is not one leaves everything in the body."""
    if raw[:1] in (b"\n", b"\r"):
        return Head([]), raw[2:] if raw.startswith(b"\r\n") else raw[1:]
    end = raw.find(b"\r\n\r\n")
    feed = raw.find(b"\n\n", 0, end if end >= 0 else len(raw))
    if feed >= 0:
        head, body = raw[: feed + 1], raw[feed + 2 :]
    elif end >= 0:
        head, body = raw[: end + 2], raw[end + 4 :]
    else:
        blank = _BLANK.search(raw)
        head, body = (raw[: blank.start()], raw[blank.end() :]) if blank else (raw, b"")
    fields, rest = _fields(head, defects)
    if rest is None:
        return Head(fields), body
    return Head(fields), raw[len(head) - len(rest) :]


def _fields(head: bytes, defects: list[Defect]) -> tuple[list[tuple[str, bytes]], bytes | None]:
    """The fields, and from where on the head is no head any more (None: it is one to its end).

    A line that is no field goes on with the one above when more fields follow it (a fold that lost its blank); else, or
    when a field begins in its middle, the empty line is missing and the body begins there.
    """
    fields: list[tuple[str, bytes]] = []
    lines = _FOLD.sub(b" ", head.lstrip(b" \t"))
    lone_returns = b"\n" not in head and b"\r" in head
    rows = _LINE_END.split(lines) if lone_returns else lines.split(b"\n")
    last = next((at for at in range(len(rows) - 1, -1, -1) if _KNOWN.match(rows[at])), -1)
    for at, row in enumerate(rows):
        name, colon, value = row.partition(b":")
        if colon and name and name.isascii() and b" " not in name and b"\t" not in name:
            fields.append((name.decode("ascii").lower(), value.strip()))
        elif not row.strip() or (at == 0 and row.startswith((b"From ", b">From "))):
            continue
        elif at < last and not _KNOWN.search(row):
            defects.append(Defect.BAD_HEADER_LINE)
            if fields and len(fields[-1][1]) < MAX_FIELD:
                fields[-1] = (fields[-1][0], fields[-1][1] + b" " + row.strip())
        else:
            defects.append(Defect.BAD_HEADER_LINE)
            start = head.rfind(row.strip()[:60])
            return fields, head[start:] if start >= 0 else None
    return fields, None
