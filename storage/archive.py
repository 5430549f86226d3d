"""The file archive: every file by the hash of its bytes, written before the row that names it."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from hashlib import sha256
from io import FileIO
from pathlib import Path

from settings import get_settings

_HANDS = 8  # files synced at the same time: the disk takes them in one go
_waiting: ContextVar[dict[str, Path] | None] = ContextVar("files not yet synced", default=None)


def path_of(digest: str) -> Path:
    """Where the file with this hash lies."""
    return Path(_name_of(digest))


def _name_of(digest: str) -> str:
    return f"{get_settings().archive_dir}/{digest[:2]}/{digest[2:4]}/{digest}"


def put(content: bytes) -> str:
    """Keep these bytes; gives their SHA-256 in hexadecimal. Written, synced and renamed: whole or not there."""
    digest = sha256(content).hexdigest()
    target = path_of(digest)
    waiting = _waiting.get()
    if (waiting is not None and digest in waiting) or target.exists():
        return digest
    written = _write(content, target.parent)
    if waiting is not None:
        waiting[digest] = written
    else:
        _finish(written, target)
    return digest


def get(digest: str) -> bytes:
    """The bytes with this hash. Raises FileNotFoundError when the archive has lost them."""
    waiting = _waiting.get()
    # No Path is made here: for letters sent by the thousand it would cost more than reading the file.
    name = waiting[digest] if waiting and digest in waiting else _name_of(digest)
    with FileIO(name) as file:
        return file.read()


@contextlib.contextmanager
def together() -> Iterator[None]:
    """Files put in this block are synced and renamed together at its end, which is many times faster than one by one.

    It must end before the rows are committed that name them: `with transaction() as session, together():`. A block that
    raises leaves nothing behind.
    """
    if _waiting.get() is not None:
        yield
        return
    waiting: dict[str, Path] = {}
    mark = _waiting.set(waiting)
    try:
        yield
        work = [(written, path_of(digest)) for digest, written in waiting.items()]
        if len(work) > 1:
            with ThreadPoolExecutor(min(_HANDS, len(work))) as hands:
                list(hands.map(lambda pair: _finish(*pair), work))
        elif work:
            _finish(*work[0])
    finally:
        _waiting.reset(mark)
        for written in waiting.values():
            written.unlink(missing_ok=True)


def _write(content: bytes, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _finish(written: Path, target: Path) -> None:
    try:
        handle = os.open(written, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        written.replace(target)
    except BaseException:
        written.unlink(missing_ok=True)
        raise
