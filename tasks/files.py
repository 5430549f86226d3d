"""Names of files that came by mail, made safe to keep, to show and to open."""

import re
from pathlib import PurePosixPath

from domain.mime.mail import Attachment
from domain.text import nfc

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_FORBIDDEN = re.compile(r'[<>:"|?*\\/]')
_EDGES = re.compile(r"^[\s.]+|[\s.]+$")  # no-break spaces too: nobody could see such a name
_RESERVED = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
_PHOTO = 30_000  # bytes; the logo in a signature is smaller
_LONGEST = 150  # characters; file systems allow 255 bytes and a Vietnamese letter takes up to three

MOST_FILES = 50  # of one mail
EXECUTABLE = frozenset(
    {
        ".exe", ".com", ".bat", ".cmd", ".scr", ".pif", ".js", ".jse", ".vbs", ".vbe", ".wsf", ".wsh", ".ps1", ".msi",
        ".msp", ".jar", ".hta", ".cpl", ".lnk", ".reg", ".dll", ".apk", ".iso", ".img", ".docm", ".xlsm", ".pptm",
        ".dotm", ".xltm",
    }
)  # fmt: skip


def safe_name(name: str) -> str:
    """No path, no control characters, NFC, not too long; the extension stays.

    >>> safe_name("../../etc/Báo cáo: quý I.docx")
    'Báo cáo_ quý I.docx'
    """
    plain = _CONTROL.sub("", nfc(name).replace("\\", "/")).rsplit("/", 1)[-1]
    plain = _FORBIDDEN.sub("_", _EDGES.sub("", plain)) or "tep-dinh-kem"
    stem, suffix = PurePosixPath(plain).stem, PurePosixPath(plain).suffix
    if stem.lower() in _RESERVED:
        stem = f"_{stem}"
    return stem[: _LONGEST - len(suffix)].rstrip() + suffix


def is_enclosure(part: Attachment) -> bool:
    """Whether a part of a mail is a file that its author sent: photos that a phone puts into the text, but no logo."""
    return not part.inline or (part.content_type.startswith("image/") and part.size >= _PHOTO)


def is_executable(name: str) -> bool:
    """Whether a file of this name is a program or carries macros; such mail is held, never opened."""
    return PurePosixPath(name.lower().rstrip(". ")).suffix in EXECUTABLE
