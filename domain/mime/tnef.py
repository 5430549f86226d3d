"""winmail.dat: the envelope in which Outlook and Exchange hide files (MS-OXTNEF)."""

import logging

from domain.mime.charsets import decode_text
from domain.mime.defects import Defect
from domain.mime.mail import Attachment
from domain.text import nfc

TNEF_TYPES = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})


def unpack_tnef(content: bytes, defects: list[Defect]) -> list[Attachment]:
    """The files within; empty (and noted) when the envelope cannot be opened or holds none."""
    if not content.startswith(b"\x78\x9f\x3e\x22"):
        defects.append(Defect.TNEF_DAMAGED)
        return []
    from tnefparse import TNEF  # rare, so its import is not paid by every process

    logging.getLogger("tnef-decode").disabled = True
    try:
        envelope = TNEF(content, do_checksum=False)
        files = [
            Attachment(_name(each), "application/octet-stream", bytes(each.data or b""))
            for each in envelope.attachments
        ]
    except Exception:  # noqa: BLE001 - the library raises whatever the bytes lead it to
        defects.append(Defect.TNEF_DAMAGED)
        return []
    if files:
        defects.append(Defect.TNEF_UNPACKED)
    return files


def _name(attachment: object) -> str:
    try:
        name = attachment.long_filename()  # type: ignore[attr-defined]
    except UnicodeDecodeError:  # the short name is in the sender's own code page
        name = getattr(attachment, "_name", b"")
    text = decode_text(name, None, []) if isinstance(name, bytes) else str(name)
    return nfc(text).strip("\x00 ")
