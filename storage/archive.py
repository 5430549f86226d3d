"""The file archive: every file by the hash of its bytes, written before the row that names it."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextvars import ContextVar
from dataclasses import dataclass, field
from hashlib import sha256
from io import FileIO
from pathlib import Path

from settings import get_settings

_HANDS = 8  # files synced at the same time: the disk takes them in one go


@dataclass(frozen=True)
class _Waiting:
    """Files of one block that are written, and being synced by many hands while the block goes on."""

    hands: Executor
    files: dict[str, tuple[Path, Future[None]]] = field(default_factory=dict)


_waiting: ContextVar[_Waiting | None] = ContextVar("files not yet in their place", default=None)


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
    if (waiting is not None and digest in waiting.files) or target.exists():
        return digest
    written = _write(content, target.parent)
    if waiting is not None:
        waiting.files[digest] = written, waiting.hands.submit(_sync, written)
    else:
        _finish(written, target)
    return digest


def get(digest: str) -> bytes:
    """The bytes with this hash. Raises FileNotFoundError when the archive has lost them."""
    waiting = _waiting.get()
    # No Path is made here: for letters sent by the thousand it would cost more than reading the file.
    name = waiting.files[digest][0] if waiting and digest in waiting.files else _name_of(digest)
    with FileIO(name) as file:
        return file.read()


@contextlib.contextmanager
def together() -> Iterator[None]:
    """Files put in this block are synced meanwhile and renamed at its end, which is many times faster than one by one.

    It must end before the rows are committed that name them: `with transaction() as session, together():`. A block that
    raises leaves nothing behind.
    """
    if _waiting.get() is not None:
        yield
        return
    with ThreadPoolExecutor(_HANDS) as hands:
        waiting = _Waiting(hands)
        mark = _waiting.set(waiting)
        try:
            yield
            for digest, (written, synced) in waiting.files.items():
                synced.result()
                written.replace(path_of(digest))
        finally:
            _waiting.reset(mark)
            for written, _ in waiting.files.values():
                written.unlink(missing_ok=True)


def _write(content: bytes, folder: Path) -> Path:
    try:
        handle, name = tempfile.mkstemp(dir=folder)
    except FileNotFoundError:
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _sync(written: Path) -> None:
    handle = os.open(written, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _finish(written: Path, target: Path) -> None:
    try:
        _sync(written)
        written.replace(target)
    except BaseException:
        written.unlink(missing_ok=True)
        raise
