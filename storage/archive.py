"""The file archive: every file by the hash of its bytes, written before the row that names it."""

import os
import tempfile
from hashlib import sha256
from pathlib import Path

from settings import get_settings


def path_of(digest: str) -> Path:
    """Where the file with this hash lies."""
    return get_settings().archive_dir / digest[:2] / digest[2:4] / digest


def put(content: bytes) -> str:
    """Keep these bytes; gives their SHA-256 in hexadecimal. Written, synced and renamed: whole or not there."""
    digest = sha256(content).hexdigest()
    target = path_of(digest)
    if target.exists():
        return digest
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return digest


def get(digest: str) -> bytes:
    """The bytes with this hash. Raises FileNotFoundError when the archive has lost them."""
    return path_of(digest).read_bytes()
