"""`vanthu demo`: the year 2024 of a school on this machine, with its own mail server, database and Prefect server."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import yaml

from domain.plan import NotAPlan
from operations.office_import import import_office
from sandbox.inboxes import Inboxes
from sandbox.mail_server import MailSandbox
from sandbox.office import DOMAIN, School, school_of
from settings import forget_settings
from storage.database import close, upgrade
from tasks.importing import read_file

OWN_PLAN = Path(__file__).parent / "plans" / "plan_2024.txt"
MARKER = ".vanthu-demo"
PASSWORD = "mat-khau-thu"  # of the embedded server on loopback, which ends with the demonstration


@dataclass(frozen=True)
class Lived:
    """The year that was lived: its home, how long it took, how many letters the school got."""

    home: Path
    wall_seconds: float
    letters: int


class NotADemoHome(Exception):  # noqa: N818 (named by what it is)
    """The folder holds something else; nothing in it is touched."""


async def live_a_year(home: Path, plan: Path, told: Callable[[datetime, str], None]) -> Lived:
    """Live the year in this home, which is made anew. Raises NotADemoHome and ValueError (the plan is none)."""
    from sandbox.year import Year  # imports Prefect, whose settings must be in the environment by then

    started = monotonic()
    reading = read_file(plan)
    if isinstance(reading, NotAPlan):
        raise ValueError(reading.reason)
    school = school_of(reading)
    mailbox = f"vanthu@{DOMAIN}"
    clock: list[Callable[[], datetime]] = [lambda: datetime.now(UTC)]
    users = {"vanthu": PASSWORD, "pgd": "", "chibo": "", **{part.code: "" for part in school.cast}}
    with MailSandbox(users, DOMAIN, clock=lambda: clock[0]()) as box, _home(home, box):
        _set_up(home, school)
        inboxes = Inboxes(box, school.cast, mailbox)
        year = Year(inboxes, plan, mailbox, told)
        clock[0] = lambda: year.now
        await year.live()
        return Lived(home, monotonic() - started, box.accepted)


def prepare_home(home: Path) -> None:
    """An empty home; only what an earlier demonstration left is removed. Raises NotADemoHome."""
    if home.exists() and any(home.iterdir()) and not (home / MARKER).exists():
        raise NotADemoHome(
            f"Thư mục {home} không phải của lần chạy thử trước, đề nghị chọn thư mục khác. / Not a demo home."
        )
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    (home / MARKER).write_text("Thư mục này do `vanthu demo` tạo ra và xóa đi mỗi lần chạy.\n", encoding="utf-8")


@contextmanager
def _home(home: Path, box: MailSandbox) -> Iterator[None]:
    names = {
        "VANTHU_HOME": str(home),
        "VANTHU_DATABASE_URL": f"sqlite:///{home / 'vanthu.db'}",
        "VANTHU_MAILBOX_ADDRESS": f"vanthu@{DOMAIN}",
        "VANTHU_PLUS_ADDRESSING": "yes",
        "VANTHU_IMAP_HOST": box.host,
        "VANTHU_IMAP_PORT": str(box.imap_port),
        "VANTHU_IMAP_USER": "vanthu",
        "VANTHU_IMAP_PASSWORD": PASSWORD,
        "VANTHU_IMAP_TLS": "none",
        "VANTHU_SMTP_HOST": box.host,
        "VANTHU_SMTP_PORT": str(box.smtp_port),
        "VANTHU_SMTP_TLS": "none",
        "VANTHU_SMTP_PER_MINUTE": "100000",
        "VANTHU_SMTP_PER_DAY": "1000000",
    }
    before = {name: os.environ.get(name) for name in names}
    os.environ.update(names)
    forget_settings()
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        close()
        forget_settings()


def _set_up(home: Path, school: School) -> None:
    upgrade()
    path = home / "office.yaml"
    text = yaml.safe_dump(school.office_file, allow_unicode=True, sort_keys=False)
    path.write_text(text, encoding="utf-8")
    import_office(path, datetime(2024, 1, 2, tzinfo=UTC))
