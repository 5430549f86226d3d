"""Links to files: signed for a while, so that the file server needs no login and opens nothing that was not offered.

The key lies in the home, readable by its owner only; a copy of the database without it makes no link.
"""

import hashlib
import hmac
import os
import secrets
import time
from enum import StrEnum
from urllib.parse import quote

from settings import get_settings

LASTING = 7 * 24 * 3600  # seconds; dashboards are written anew far more often
_KEY = "files.key"


class Verdict(StrEnum):
    """What a link is worth."""

    GOOD = "good"
    EXPIRED = "expired"
    FORGED = "forged"


def address(path: str, moment: float | None = None, *, lasting: int = LASTING) -> str:
    """The link to a path of the file server (`van-ban/12.pdf`), good from `moment` (machine time, seconds) on."""
    until = int((moment if moment is not None else time.time()) + lasting)
    return f"{get_settings().files_url.rstrip('/')}/f/{quote(path)}?e={until}&s={signature(path, until)}"


def signature(path: str, until: int) -> str:
    """32 hexadecimal digits over the path and the second until which it may be read."""
    return hmac.new(_key(), f"{path}\n{until}".encode(), hashlib.sha256).hexdigest()[:32]


def judge(path: str, until: str, signed: str, moment: float | None = None) -> Verdict:
    """Whether a link is ours, and still good; a link that was never ours is not told apart by its date."""
    if not (until.isascii() and until.isdigit() and len(until) <= 12):
        return Verdict.FORGED
    if not hmac.compare_digest(signature(path, int(until)).encode(), signed.encode()):
        return Verdict.FORGED
    return Verdict.GOOD if int(until) >= (moment if moment is not None else time.time()) else Verdict.EXPIRED


def _key() -> bytes:
    """The key of this home, made at first need; two processes that make it at once end with the same one."""
    file = get_settings().home / _KEY
    try:
        return file.read_bytes()
    except FileNotFoundError:
        pass
    fresh = file.with_name(f".{_KEY}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
        opened.write(secrets.token_bytes(32))
        opened.flush()
        os.fsync(opened.fileno())
    try:
        os.link(fresh, file)  # fails when another process was first; never replaces a key that has signed
    except FileExistsError:
        pass
    finally:
        fresh.unlink()
    return file.read_bytes()
