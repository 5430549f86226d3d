"""Files that old programs put into the text of a mail (uuencode, POSIX.1)."""

import binascii
import re

from domain.mime.defects import Defect

_BEGIN = re.compile(rb"^begin(?:-base64)? [0-7]{3,4} ([^\n]+)\n", re.MULTILINE)
_END = re.compile(rb"^(?:end|====)[ \t]*\r?(?:\n|\Z)", re.MULTILINE)


def decode_block(body: bytes, defects: list[Defect]) -> bytes:
    """The data of the first uuencoded file in these bytes; the bytes themselves where there is none."""
    files, _ = unpack(body, defects)
    return files[0][1] if files else body


def unpack(body: bytes, defects: list[Defect]) -> tuple[list[tuple[bytes, bytes]], bytes]:
    """(name, data) of every uuencoded file within a text, and the text without them."""
    if b"begin" not in body:
        return [], body
    files: list[tuple[bytes, bytes]] = []
    text, at = [], 0
    while (begin := _BEGIN.search(body, at)) and (end := _END.search(body, begin.end())):
        data = _data(begin[0], body[begin.end() : end.start()], defects)
        if data is not None:
            files.append((begin[1].strip(), data))
        text.append(body[at : begin.start() if data is not None else end.end()])
        at = end.end()
    return files, b"".join(text) + body[at:]


def _data(begin: bytes, block: bytes, defects: list[Defect]) -> bytes | None:
    """The decoded lines; None when they are ordinary text after a line that happens to begin so."""
    if begin.startswith(b"begin-base64"):
        try:
            return binascii.a2b_base64(block)
        except binascii.Error:
            return None
    out: list[bytes] = []
    damaged = 0
    lines = block.splitlines()
    for line in lines:
        try:
            out.append(binascii.a2b_uu(line))
        except binascii.Error:
            length = (((line[0] - 32) & 63) * 4 + 5) // 3 if line else 0  # some encoders pad with rubbish
            damaged += 1
            if not 0 < length <= len(line):
                continue
            try:
                out.append(binascii.a2b_uu(line[:length]))
                damaged -= 1
            except binascii.Error:
                continue
    if damaged * 2 > len(lines):
        return None
    if damaged:
        defects.append(Defect.ENCODING_DAMAGED)
    return b"".join(out)
