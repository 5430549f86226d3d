"""`vanthu init`: settings, office file and database of a new home, or nothing at all."""

import json
import os
import secrets
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from string import Template

from sqlalchemy import select

from domain.text import key
from operations.env_file import env_text
from operations.office_file import read_office_file
from operations.office_rows import store_office
from operations.refusals import Refused
from settings import forget_settings, get_settings
from settings import home as settings_home
from storage.database import close, reading, upgrade
from storage.models import Office

TEMPLATE = Path(__file__).parent / "templates" / "office.yaml"
SQLITE = "sqlite:///"


@dataclass(frozen=True)
class FirstPerson:
    """Someone whom the office has from its first day."""

    name: str
    title: str
    role: str
    email: str


@dataclass(frozen=True)
class Answers:
    """What the administrator said, or the defaults. `settings` are names of settings without prefix."""

    name: str = "Trường Mầm non Hoa Sen"
    code: str = ""
    place: str = "Đông Triều"
    parent_name: str = ""
    mailbox: str = "vanthu@truong.example.vn"
    contact: str = ""
    phone: str = ""
    people: tuple[FirstPerson, ...] = ()
    settings: dict[str, str] = field(default_factory=dict)


def code_of(name: str) -> str:
    """A short code from an office's name: `Trường Mầm non Hoa Sen` gives `MNHS`."""
    words = [word for word in key(name).split() if word.isalnum()]
    words = words[1:] if words[:1] == ["truong"] else words
    return "".join(word[0] for word in words).upper() or "CQ"


def initialise(answers: Answers, now: datetime) -> list[Path]:
    """Write `.env` (readable by its owner only) and `office.yaml`, create the database, import the office.

    Never overwrites anything; what was written is removed again when a later part fails. Raises Refused.
    """
    home = settings_home()
    files = {home / ".env": env_text(_settings(answers)), home / "office.yaml": office_text(answers)}
    for path in files:
        if path.exists():
            raise Refused(
                f"{path} đã có, không ghi đè; đề nghị chọn thư mục khác (--home) hoặc tự chuyển tệp đi nơi khác.",
                f"{path} exists and is never overwritten: choose another --home or move it away.",
            )
    made: list[Path] = []
    try:
        home.mkdir(parents=True, exist_ok=True)
        for path, text in files.items():
            made.append(path)
            _write(path, text)
        forget_settings()
        made += _database_files()
        upgrade()
        _refuse_a_second_office()
        store_office(*read_office_file(home / "office.yaml"), now)
    except BaseException as error:
        close()
        for path in made:
            path.unlink(missing_ok=True)
        forget_settings()
        if isinstance(error, OSError):
            raise Refused(f"Không ghi được vào {home}: {error.strerror}.", f"cannot write: {error}") from error
        raise
    return [*files, *([home / "vanthu.db"] if (home / "vanthu.db").exists() else [])]


def office_text(answers: Answers) -> str:
    """The commented `office.yaml` with these answers in it."""
    code = answers.code or code_of(answers.name)
    clerk = next((person.name for person in answers.people if person.role == "clerk"), "")
    values = {
        "code": code,
        "name": answers.name,
        "symbol": code,
        "place": answers.place,
        "parent": answers.parent_name,
        "mailbox": answers.mailbox,
        "contact": answers.contact,
        "clerk_name": clerk,
        "phone": answers.phone,
    }
    people = "".join(
        f"\n  - {{name: {_quoted(person.name)}, title: {_quoted(person.title)}, role: {person.role}, "
        f"email: {_quoted(person.email)}}}"
        for person in answers.people
    )
    template = Template(TEMPLATE.read_text(encoding="utf-8"))
    return template.substitute({name: _quoted(value) for name, value in values.items()} | {"people": people or " []"})


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _settings(answers: Answers) -> dict[str, str]:
    """The environment's own settings are kept, so that `vanthu up` finds them later without it."""
    given = {
        name.removeprefix("VANTHU_").lower(): value
        for name, value in os.environ.items()
        if name.startswith("VANTHU_") and name != "VANTHU_HOME"
    }
    made = {"mailbox_address": answers.mailbox, "prefect_password": secrets.token_urlsafe(15)}
    return made | given | answers.settings


def _write(path: Path, text: str) -> None:
    mode = 0o600 if path.name == ".env" else 0o644
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _database_files() -> list[Path]:
    """The files that the new database will have. Raises Refused when there is one already."""
    url = get_settings().database_url
    if not url.startswith(SQLITE):
        return []
    file = Path(url.removeprefix(SQLITE))
    if file.exists() and _has_tables(file):
        raise Refused(f"Cơ sở dữ liệu {file} đã có, không ghi đè.", f"the database {file} exists.")
    return [file.with_name(file.name + suffix) for suffix in ("", "-wal", "-shm")]


def _refuse_a_second_office() -> None:
    """A database server may hold an office already; a new home must not change it."""
    with reading() as session:
        present = session.scalars(select(Office.name)).first()
    if present is not None:
        raise Refused(
            f"Cơ sở dữ liệu đã có {present}; đề nghị dùng cơ sở dữ liệu trống (VANTHU_DATABASE_URL).",
            f"the database already holds {present}: use an empty one (VANTHU_DATABASE_URL).",
        )


def _has_tables(file: Path) -> bool:
    """A command called too early leaves an empty file; that is no database. Anything that is not SQLite is not ours."""
    try:
        with closing(sqlite3.connect(file)) as connection:
            return connection.execute("SELECT 1 FROM sqlite_master").fetchone() is not None
    except sqlite3.DatabaseError:
        return True
