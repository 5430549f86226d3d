"""The file archive: every file by the hash of its bytes, written before the row that names it."""

import contextlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextvars import ContextVar
from dataclasses import dataclass, field
from hashlib import sha256
from io import FileIO
from pathlib import Path

from settings import get_settings

_HANDS = 8  # files synced at the same time: the disk takes them in one go
_HANDFUL = 16  # files given to one hand: handing each over by itself costs the block more than writing it


@dataclass(frozen=True)
class _Waiting:
    """Files of one block that are written, and being synced by many hands while the block goes on."""

    hands: Executor
    files: dict[str, Path] = field(default_factory=dict)
    syncing: list[Future[None]] = field(default_factory=list)
    _handful: list[Path] = field(default_factory=list)

    def add(self, digest: str, written: Path) -> None:
        """A file more, synced soon."""
        self.files[digest] = written
        self._handful.append(written)
        if len(self._handful) == _HANDFUL:
            self.syncing.append(self.hands.submit(_sync_all, tuple(self._handful)))
            self._handful.clear()

    def finish(self) -> None:
        """Wait until all are synced, and put them in their places."""
        self.syncing.extend(self.hands.submit(_sync, written) for written in self._handful)
        for each in self.syncing:
            each.result()
        for digest, written in self.files.items():
            written.replace(path_of(digest))


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
        waiting.add(digest, written)
    else:
        _finish(written, target)
    return digest


def get(digest: str) -> bytes:
    """The bytes with this hash. Raises FileNotFoundError when the archive has lost them."""
    waiting = _waiting.get()
    # No Path is made here: for letters sent by the thousand it would cost more than reading the file.
    name = waiting.files[digest] if waiting and digest in waiting.files else _name_of(digest)
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
            waiting.finish()
        finally:
            _waiting.reset(mark)
            for written in waiting.files.values():
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


def _sync_all(written: Iterable[Path]) -> None:
    for each in written:
        _sync(each)


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
