"""Builders for tests: a home of its own with an empty database, and an office that is valid by default."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from settings import forget_settings
from storage.database import close, transaction, upgrade
from storage.models import Office, Person, Post


@contextmanager
def a_home(folder: Path, **settings: object) -> Iterator[Path]:
    """The folder is the home while the block runs; further settings go to the environment."""
    folder.mkdir(parents=True, exist_ok=True)
    names = {"VANTHU_HOME": str(folder)} | {f"VANTHU_{name.upper()}": str(value) for name, value in settings.items()}
    before = {name: os.environ.get(name) for name in names}
    os.environ.update(names)
    forget_settings()
    try:
        yield folder
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name)
            else:
                os.environ[name] = value
        forget_settings()
        close()


def an_empty_database(folder: Path, template: Path) -> None:
    """A migrated SQLite database in the folder, copied from a template that is made once."""
    if not template.exists():
        with a_home(template.parent):
            upgrade()
        (template.parent / "vanthu.db").rename(template)
    shutil.copy(template, folder / "vanthu.db")


def an_office(**changes: object) -> int:
    """A kindergarten with its mailbox; gives the office's id."""
    facts: dict[str, object] = {
        "code": "MNHS",
        "name": "Trường Mầm non Hoa Sen",
        "symbol": "MNHS",
        "place": "Đông Triều",
        "parent_name": "UBND THỊ XÃ ĐÔNG TRIỀU",
        "mailbox_address": "vanthu@dongtrieu.edu.vn",
        "contact": "Bộ phận Văn thư, ĐT 0203 000 000",
        "created_at": datetime(2024, 1, 2, 1, tzinfo=UTC),
        "rules": {},
    }
    with transaction() as session:
        office = Office(**(facts | changes))
        session.add(office)
        session.flush()
        return office.id


def a_person(office_id: int, name: str, email: str, *, role: str = "staff", title: str = "Giáo viên") -> int:
    """Someone of the office with one post; gives the person's id."""
    with transaction() as session:
        person = Person(office_id=office_id, code=email.split("@")[0], name=name, email=email)
        session.add(person)
        session.flush()
        session.add(Post(office_id=office_id, person_id=person.id, role=role, title=title))
        return person.id
