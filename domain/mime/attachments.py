"""The parts of a mail that are not its own text, as files with a name."""

import re

from domain.mime.charsets import decode_text
from domain.mime.defects import Defect
from domain.mime.mail import Attachment
from domain.mime.parts import MESSAGES, Part
from domain.mime.tnef import TNEF_TYPES, unpack_tnef
from domain.mime.uuencode import unpack
from domain.mime.values import parameter_text

_OF_REPORTS = frozenset(
    {
        "message/delivery-status", "message/disposition-notification", "message/feedback-report", "text/rfc822-headers",
        "message/global-delivery-status", "message/global-headers",
    }
)  # fmt: skip
_STATUS_FIELD = re.compile(
    rb"(?im)^(?:final-recipient|original-recipient|action|status|reporting-mta|diagnostic-code):"
)
_UU_BEGIN = re.compile(rb"^begin(?:-base64)? [0-7]{3,4} ", re.MULTILINE)


def file_name(part: Part, defects: list[Defect]) -> str:
    """The name that the sender gave a part (Content-Disposition before Content-Type); empty when none."""
    value = part.disposition_parameters.get("filename") or part.parameters.get("name") or ""
    if not value:
        value = part.disposition_parameters.get("name") or part.parameters.get("filename") or ""
    return parameter_text(value, defects).strip() if value else ""


def is_body_text(part: Part) -> bool:
    """Whether a part is words of a letter: plain or HTML text that was neither named nor sent as an attachment."""
    if part.content_type not in ("text/plain", "text/html") or part.disposition == "attachment":
        return False
    return not any(part.parameters.get(key) or part.disposition_parameters.get(key) for key in ("name", "filename"))


def is_told_as_status(part: Part) -> bool:
    """Whether a delivery status holds no field of one (RFC 3464, 2.3) but plain words, as some servers send it."""
    return part.content_type == "message/delivery-status" and not _STATUS_FIELD.search(part.body)


def is_attachment(part: Part) -> bool:
    """Whether a part is handed over beside the text.

    A text with a Content-ID is both: it is read, and can be referred to, except as one of the letter's alternatives.
    """
    if part.parts or part.content_type.startswith("multipart/"):
        return part.content_type in MESSAGES
    if part.content_type in _OF_REPORTS:
        return False
    if is_body_text(part):
        return "content-id" in part.head and not (_is_alternative(part) and not part.within_message)
    return not (_is_alternative(part) and part.content_type in ("text/enriched", "text/richtext", "text/x-amp-html"))


def _is_alternative(part: Part) -> bool:
    return part.parent is not None and part.parent.content_type in ("multipart/alternative", "multipart/related")


def attachments_of(part: Part, defects: list[Defect]) -> tuple[Attachment, ...]:
    """The files in one part: itself, what winmail.dat holds, or what was uuencoded into its text."""
    if not part.parts and part.content_type == "text/plain" and _UU_BEGIN.search(part.body):
        files = _uuencoded(part, defects)
        if files or is_body_text(part):
            return files
    if not is_attachment(part):
        return ()
    name, content = file_name(part, defects), part.decoded(defects)
    if part.content_type in TNEF_TYPES or name.lower() == "winmail.dat":
        within = unpack_tnef(content, defects)
        if within:
            return tuple(within)
    inline = part.disposition == "inline" or (part.disposition != "attachment" and "content-id" in part.head)
    return (Attachment(name, part.content_type, content, inline),)


def _uuencoded(part: Part, defects: list[Defect]) -> tuple[Attachment, ...]:
    """The files within a letter's text, or within an attached text that holds nothing else."""
    files, rest = unpack(part.decoded([]), defects)
    if not files or (rest.strip() and not is_body_text(part)):
        return ()
    defects.append(Defect.UUENCODE_UNPACKED)
    return tuple(Attachment(decode_text(name, None, []), "application/octet-stream", data) for name, data in files)
