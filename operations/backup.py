"""One file with everything an office has: a consistent copy of the database, the archive, the office file.

A ZIP with a list of hashes, so that it can be verified anywhere. `.env` is left out: a backup travels, passwords
should not.
"""

import hashlib
import json
import os
import sqlite3
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from operations.refusals import Refused
from settings import Settings, get_settings

SQLITE = "sqlite:///"
MANIFEST, DATABASE, ARCHIVE, PUBLISHED, OFFICE = "manifest.json", "vanthu.db", "archive/", "publish/", "office.yaml"
FORMAT = 1
PIECE = 1 << 20
# Whatever zipfile and json raise for bytes that are no backup, found by mutating one.
DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, LookupError, ValueError, TypeError, AttributeError, RuntimeError,
    EOFError,
)  # fmt: skip


def backup(target: Path, now: datetime) -> dict[str, Any]:
    """Write and verify the backup; an existing file is never overwritten. The office may go on working meanwhile.

    Raises Refused.
    """
    settings = get_settings()
    database = database_file(settings)
    if not database.exists():
        raise Refused(f"Chưa có cơ sở dữ liệu {database} để sao lưu.", f"there is no database {database}.")
    if target.exists():
        raise Refused(f"Tệp {target} đã có, không ghi đè.", f"{target} exists and is not overwritten.")
    part = target.with_name(target.name + ".part")
    try:
        with os.fdopen(os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "w+b") as file:
            _write(file, settings, database, now)
            file.flush()
            os.fsync(file.fileno())
        report = verify(part)
        part.rename(target)
    except OSError as error:
        raise Refused(f"Không ghi được tệp {target}: {error.strerror}.", f"cannot write: {error}") from error
    finally:
        part.unlink(missing_ok=True)
    return report | {"file": str(target), "size": target.stat().st_size}


def database_file(settings: Settings) -> Path:
    """The SQLite file. PostgreSQL has better tools of its own. Raises Refused."""
    if not settings.database_url.startswith(SQLITE):
        raise Refused(
            "Cơ sở dữ liệu PostgreSQL: đề nghị sao lưu bằng pg_dump -Fc (khôi phục bằng pg_restore) và chép thư mục "
            f"{settings.archive_dir}, chạy pg_dump trước.",
            f"PostgreSQL: use pg_dump -Fc (pg_restore), then copy {settings.archive_dir}, in this order.",
        )
    return Path(settings.database_url.removeprefix(SQLITE))


def _write(file: IO[bytes], settings: Settings, database: Path, now: datetime) -> None:
    hashes: dict[str, str] = {}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as box:
        # The database first: files are archived before the row that names them, so none can be missing afterwards.
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / DATABASE
            copy_database(database, copy)
            hashes[DATABASE] = _add(box, copy, DATABASE)
        for path, name in _files(settings):
            with suppress(FileNotFoundError):  # a temporary file that has got its name meanwhile
                hashes[name] = _add(box, path, name)
        manifest = {"format": FORMAT, "made_at": now.isoformat(), "files": hashes}
        box.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))


def copy_database(source: Path, target: Path) -> None:
    """A consistent copy, whoever is writing, by SQLite's own backup."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
        new.execute("PRAGMA journal_mode=DELETE")


def _files(settings: Settings) -> Iterator[tuple[Path, str]]:
    for folder, prefix in ((settings.archive_dir, ARCHIVE), (settings.publish_dir, PUBLISHED)):
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield path, prefix + path.relative_to(folder).as_posix()
    if (settings.home / OFFICE).is_file():
        yield settings.home / OFFICE, OFFICE


def _add(box: zipfile.ZipFile, path: Path, name: str) -> str:
    with path.open("rb") as source, box.open(name, "w", force_zip64=True) as target:
        return _copy(source, target)


def _copy(source: IO[bytes], target: IO[bytes] | None) -> str:
    digest = hashlib.sha256()
    while piece := source.read(PIECE):
        digest.update(piece)
        if target is not None:
            target.write(piece)
    return digest.hexdigest()


def verify(file: Path) -> dict[str, Any]:
    """Every file of a backup against its hash, archived files against their names, the database by SQLite.

    Raises Refused naming the first thing that is wrong.
    """
    try:
        with zipfile.ZipFile(file) as box:
            manifest = json.loads(box.read(MANIFEST))
            names = set(box.namelist()) - {MANIFEST}
            if manifest.get("format") != FORMAT or names != set(manifest["files"]) or DATABASE not in names:
                raise _damaged(file, MANIFEST)
            for name, expected in manifest["files"].items():
                with box.open(name) as content:
                    found = _copy(content, None)
                named = name.startswith(ARCHIVE) and len(Path(name).name) == 64
                if found != expected or (named and Path(name).name != found):
                    raise _damaged(file, name)
            _check_database(file, box)
    except OSError as error:
        raise Refused(f"Không mở được tệp {file}: {error.strerror}.", f"cannot open {file}.") from error
    except DAMAGED as error:
        raise _damaged(file, type(error).__name__) from error
    return {"files": len(names), "made_at": manifest["made_at"]}


def _check_database(file: Path, box: zipfile.ZipFile) -> None:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(box.extract(DATABASE, folder))
        with closing(sqlite3.connect(copy)) as connection:
            try:
                (answer,) = connection.execute("PRAGMA integrity_check").fetchone()
            except sqlite3.DatabaseError as error:
                raise _damaged(file, DATABASE) from error
            if answer != "ok":
                raise _damaged(file, DATABASE)


def _damaged(file: Path, what: str) -> Refused:
    return Refused(
        f"Tệp {file} không phải bản sao lưu nguyên vẹn (hỏng ở {what}); đề nghị dùng bản khác.",
        f"{file} is no intact backup (at {what}): use another one.",
    )
