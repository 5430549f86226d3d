"""The file archive: every file by the hash of its bytes, written before the row that names it."""

import contextlib
import os
import secrets
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextvars import ContextVar
from dataclasses import dataclass, field
from hashlib import sha256
from io import BufferedWriter, FileIO
from pathlib import Path

from settings import get_settings

# File names are plain strings here, and a file stays open until it is synced: mails are put and read by the
# thousand, and a Path or a second opening costs more than the writing.
_HANDS = 8  # files synced at the same time: the disk takes them in one go
_HANDFUL = 16  # files given to one hand: handing each over by itself costs the block more than writing it


@dataclass(frozen=True)
class _Written:
    """A file that is written and not yet safe, nor in its place."""

    file: BufferedWriter
    name: str
    target: str

    def sync(self) -> None:
        """Safe from a loss of power when this returns."""
        with self.file:
            os.fsync(self.file.fileno())

    def place(self) -> None:
        """To be found under its hash."""
        os.replace(self.name, self.target)  # noqa: PTH105

    def drop(self) -> None:
        """As if it had never been written; nothing once it is in its place."""
        self.file.close()
        Path(self.name).unlink(missing_ok=True)


@dataclass(frozen=True)
class _Waiting:
    """Files of one block that are written, and being synced by many hands while the block goes on."""

    hands: Executor
    files: dict[str, _Written] = field(default_factory=dict)
    _syncing: list[Future[None]] = field(default_factory=list)
    _handful: list[_Written] = field(default_factory=list)

    def add(self, digest: str, written: _Written) -> None:
        """A file more, synced soon; while every hand is full, this waits, so that few files are open."""
        self.files[digest] = written
        self._handful.append(written)
        if len(self._handful) == _HANDFUL:
            if len(self._syncing) >= _HANDS:
                self._syncing[-_HANDS].result()
            self._syncing.append(self.hands.submit(_sync_all, tuple(self._handful)))
            self._handful.clear()

    def finish(self) -> None:
        """Wait until all are synced, and put them in their places."""
        self._syncing.extend(self.hands.submit(written.sync) for written in self._handful)
        for each in self._syncing:
            each.result()
        for digest, written in list(self.files.items()):
            written.place()
            del self.files[digest]


_waiting: ContextVar[_Waiting | None] = ContextVar("files not yet in their place", default=None)


def path_of(digest: str) -> Path:
    """Where the file with this hash lies."""
    return Path(_name_of(digest))


def _name_of(digest: str) -> str:
    return f"{get_settings().archive_dir}/{digest[:2]}/{digest[2:4]}/{digest}"


def put(content: bytes) -> str:
    """Keep these bytes; gives their SHA-256 in hexadecimal. Written, synced and renamed: whole or not there."""
    digest = sha256(content).hexdigest()
    target = _name_of(digest)
    waiting = _waiting.get()
    if (waiting is not None and digest in waiting.files) or os.path.exists(target):  # noqa: PTH110
        return digest
    written = _write(content, target)
    if waiting is not None:
        waiting.add(digest, written)
    else:
        try:
            written.sync()
            written.place()
        finally:
            written.drop()
    return digest


def get(digest: str) -> bytes:
    """The bytes with this hash. Raises FileNotFoundError when the archive has lost them."""
    waiting = _waiting.get()
    name = waiting.files[digest].name if waiting and digest in waiting.files else _name_of(digest)
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
    waiting = _Waiting(ThreadPoolExecutor(_HANDS))
    mark = _waiting.set(waiting)
    try:
        with waiting.hands:
            yield
            waiting.finish()
    finally:
        _waiting.reset(mark)
        for written in waiting.files.values():
            written.drop()


def _sync_all(handful: Iterable[_Written]) -> None:
    for each in handful:
        each.sync()


def _write(content: bytes, target: str) -> _Written:
    name = f"{target}.{secrets.token_hex(4)}"
    try:
        file = _create(name)
    except FileNotFoundError:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        file = _create(name)
    written = _Written(file, name, target)
    try:
        file.write(content)
        file.flush()
    except BaseException:
        written.drop()
        raise
    return written


def _create(name: str) -> BufferedWriter:
    return open(name, "xb", opener=lambda path, flags: os.open(path, flags, 0o600))
