"""winmail.dat: the envelope in which Outlook and Exchange hide files (MS-OXTNEF)."""

import logging
from typing import Any

from domain.mime.charsets import decode_text
from domain.mime.defects import Defect
from domain.mime.mail import Attachment
from domain.text import nfc

TNEF_TYPES = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})


def unpack_tnef(content: bytes, defects: list[Defect]) -> list[Attachment]:
    """The files within; empty (and noted) when the envelope cannot be opened, empty when it holds none."""
    envelope = _opened(content)
    try:
        files = [
            Attachment(_name(each), "application/octet-stream", bytes(each.data or b""))
            for each in envelope.attachments
        ]
    except Exception:  # noqa: BLE001 - None, or whatever the bytes lead the library to
        defects.append(Defect.TNEF_DAMAGED)
        return []
    if files:
        defects.append(Defect.TNEF_UNPACKED)
    return files


def words_of_tnef(content: bytes) -> tuple[str, str]:
    """The letter's own text and HTML, which Outlook may put nowhere else; empty when there are none."""
    envelope = _opened(content)
    return _text(getattr(envelope, "body", None)), _text(getattr(envelope, "htmlbody", None))


def _opened(content: bytes) -> Any:
    if not content.startswith(b"\x78\x9f\x3e\x22"):
        return None
    from tnefparse import TNEF  # rare, so its import is not paid by every process

    logging.getLogger("tnefparse").disabled = True
    try:
        return TNEF(content, do_checksum=False)
    except Exception:  # noqa: BLE001 - the library raises whatever the bytes lead it to
        return None


def _text(words: object) -> str:
    text = decode_text(words, None, []) if isinstance(words, bytes) else str(words or "")
    return nfc(text).replace("\r\n", "\n").replace("\x00", "").strip()


def _name(attachment: Any) -> str:
    try:
        name = attachment.long_filename()
    except UnicodeDecodeError:  # the short name is in the sender's own code page
        name = attachment._name
    return _text(name)
