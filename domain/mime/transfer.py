"""The transfer encodings of a body (RFC 2045, section 6), with whatever was done to them."""

import binascii
import re

from domain.mime.defects import Defect
from domain.mime.uuencode import decode_block

_BLOCK_END = re.compile(rb"=[=\t ]*\r?\n\s*")
_BASE64_ONLY = re.compile(rb"[A-Za-z0-9+/\s]*")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")


def transfer_decoded(body: bytes, encoding: bytes, defects: list[Defect]) -> bytes:
    """The body without its transfer encoding (RFC 2045, section 6); a name that is not one leaves it as it is."""
    if not encoding:
        return body
    name = encoding.split(b";")[0].strip(b" \t\"'").lower()
    if name in (b"7bit", b"8bit", b"binary"):
        return body
    if b"base64" in name:
        return from_base64(body, defects)
    if name.startswith(b"quoted"):
        return binascii.a2b_qp(body)
    if name in (b"x-uuencode", b"uuencode", b"x-uue", b"uue"):
        return decode_block(body, defects)
    if name:
        defects.append(Defect.ENCODING_UNKNOWN)
    return body


def from_base64(body: bytes, defects: list[Defect]) -> bytes:
    """Base64 with whatever was done to it: cut off, joined from several blocks, with a footer below it."""
    try:
        data = binascii.a2b_base64(body)
        padding = body.find(b"=")
        if padding < 0 or not body[padding:].strip(b"=\r\n\t "):
            return data
    except binascii.Error:
        pass
    defects.append(Defect.ENCODING_DAMAGED)
    blocks = _BLOCK_END.split(body)
    if any(b"=" in block.rstrip(b"=\r\n\t ") for block in blocks):
        blocks = [body.partition(b"=")[0]]
    kept = blocks if all(map(_BASE64_ONLY.fullmatch, blocks[1:])) else blocks[:1]
    return b"".join(map(base64_block, kept))


def base64_block(block: bytes) -> bytes:
    """The bytes of one run of base64 letters, cut off or without its padding."""
    if not block:
        return b""
    letters = _NOT_BASE64.sub(b"", block)
    letters = letters[: len(letters) - 1] if len(letters) % 4 == 1 else letters
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))
