"""Case files opened: names, contents and pages; and copies in which something was changed."""

import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from lxml import html

from tests.tasks.lived_plan import DUE

LATER = DUE + timedelta(days=30)


def names_in(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as zip_:
        return zip_.namelist()


def content(path: Path, name: str) -> bytes:
    with zipfile.ZipFile(path) as zip_:
        return zip_.read(name)


def page(path: Path, name: str) -> str:
    return " ".join(html.fromstring(content(path, name)).text_content().split())


def rewritten(path: Path, change: Callable[[str, bytes], tuple[str, bytes] | None], **added: bytes) -> Path:
    """A copy of a case file in which files are changed, taken out (None) or added."""
    target = path.with_name("changed.zip")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            if (kept := change(name, old.read(name))) is not None:
                new.writestr(*kept)
        for name, data in added.items():
            new.writestr(name, data)
    return target
