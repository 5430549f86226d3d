"""`vanthu restore`: a verified backup back into a home; what was there is set aside, never deleted."""

import os
import shutil
import tempfile
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

from operations.backup import ARCHIVE, DATABASE, MANIFEST, OFFICE, PUBLISHED, database_file, verify
from operations.refusals import Refused
from settings import Settings, get_settings
from storage.database import close, upgrade


def restore(file: Path, now: datetime, *, force: bool = False) -> dict[str, Any]:
    """Verify the backup, then put database, archive and office file in place, and bring the database up to date.

    With `force` an existing database and office file are renamed first. Stop `vanthu up` before. Raises Refused.
    """
    settings = get_settings()
    database = database_file(settings)
    if database.exists() and not force:
        raise Refused(
            f"Đã có cơ sở dữ liệu {database}; muốn thay thì thêm --force (bản cũ được đổi tên, không xóa).",
            f"{database} exists: add --force to replace it (the old one is renamed, not deleted).",
        )
    report = verify(file)
    try:
        settings.home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=settings.home, prefix=".restore-") as folder, zipfile.ZipFile(file) as box:
            _extract(box, Path(folder))
            close()
            aside = _put_in_place(Path(folder), settings, database, now)
    except OSError as error:
        raise Refused(f"Không ghi được vào {settings.home}: {error}.", f"cannot write: {error}") from error
    upgrade()
    return report | {"set_aside": [str(path) for path in aside]}


def _extract(box: zipfile.ZipFile, folder: Path) -> None:
    for name in box.namelist():
        parts = Path(name).parts
        if name == MANIFEST:
            continue
        known = name in (DATABASE, OFFICE) or name.startswith((ARCHIVE, PUBLISHED))
        if not known or ".." in parts or Path(name).is_absolute() or "\\" in name:
            raise Refused(f"Bản sao lưu có tên tệp lạ: {name}.", f"the backup holds a strange name: {name}.")
        box.extract(name, folder)


def _put_in_place(folder: Path, settings: Settings, database: Path, now: datetime) -> list[Path]:
    """Archive first (its files never change), the database last: until then the old state is whole."""
    for prefix, target in ((ARCHIVE, settings.archive_dir), (PUBLISHED, settings.publish_dir)):
        if (folder / prefix).is_dir():
            shutil.copytree(folder / prefix, target, dirs_exist_ok=True)
    aside: list[Path] = []
    mark = f"before-restore-{now:%Y%m%d-%H%M%S}"
    moves = [(folder / OFFICE, settings.home / OFFICE), (folder / DATABASE, database)]
    for source, target in moves:
        if not source.exists():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            aside.append(target.with_name(f"{target.name}.{mark}"))
            for suffix in ("", "-wal", "-shm"):
                present = target.with_name(target.name + suffix)
                if present.exists():
                    present.rename(aside[-1].with_name(aside[-1].name + suffix))
        os.replace(source, target)  # noqa: PTH105 (both may be on different folders of one disk)
    return aside
