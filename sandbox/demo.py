"""`vanthu demo`: the year 2024 of a school on this machine, with its own mail server, database and Prefect server."""

import asyncio
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Any, Protocol

import yaml

from domain.plan import NotAPlan
from operations.office_import import import_office
from sandbox.events import happenings, to_plain
from sandbox.exhibits import write_exhibits
from sandbox.inboxes import Inboxes
from sandbox.mail_server import MailSandbox
from sandbox.office import DOMAIN, School, school_of
from sandbox.pages import reporting_lines, write_pages
from sandbox.prefect_box import prefect_box
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
    ended: datetime  # business time


class NotADemoHome(Exception):  # noqa: N818 (named by what it is)
    """The folder holds something else; nothing in it is touched."""


class NotThisPlan(Exception):  # noqa: N818 (named by what it is)
    """The file given is no plan; the text says why."""


class Screen(Protocol):
    """Where progress is shown; `terminal`: somebody sits there."""

    terminal: bool

    def said(self, line: str) -> None:
        """A line about the demonstration itself."""

    def happened(self, now: datetime, line: str) -> None:
        """A line of the year."""

    def ended(self, home: Path, reports: list[tuple[str, str, str, str, str]], letters: int, seconds: float) -> None:
        """The end: who reported when, and where everything lies."""


def demonstrate(
    home: Path, plan: Path | None, screen: Screen, show: Callable[[dict[str, Any], list[str]], None]
) -> None:
    """The whole demonstration: set up, live the year, show what it left; on a terminal keep the Prefect UI up."""
    started = monotonic()
    path = plan or OWN_PLAN
    reading = read_file(path)
    if isinstance(reading, NotAPlan):
        raise NotThisPlan(f"{path.name}: {reading.reason}")
    prepare_home(home)
    screen.said("Khởi động máy chủ Prefect của riêng lần chạy thử này …")
    with prefect_box() as prefect:
        import flows.do_what_is_due  # noqa: F401 (Prefect is imported while its server starts)

        prefect.wait()
        lived = asyncio.run(live_a_year(home, path, screen.happened))
        exhibits = write_exhibits(home)
        rows = happenings(exhibits)
        write_pages(home, school_of(reading).name, exhibits, rows, lived.ended)
        seconds = round(monotonic() - started, 1)
        data = {"events": to_plain(rows), "letters": lived.letters, "wall_seconds": seconds, "home": str(home)}
        screen.ended(home, reporting_lines(lived.ended), lived.letters, seconds)
        show(data, [])
        if screen.terminal:
            screen.said(f"Giao diện Prefect: {prefect.url} (Ctrl-C để tắt)")
            _until_interrupted()


def _until_interrupted() -> None:
    with suppress(KeyboardInterrupt):
        Event().wait()


async def live_a_year(home: Path, plan: Path, told: Callable[[datetime, str], None]) -> Lived:
    """Live the year in this home, which was prepared."""
    from sandbox.year import Year  # imports Prefect, whose settings must be in the environment by then

    started = monotonic()
    reading = read_file(plan)
    assert not isinstance(reading, NotAPlan)
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
        return Lived(home, monotonic() - started, box.accepted, year.now)


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
        "VANTHU_SMTP_CONNECTIONS": "1",  # one after the other: the same year twice is the same mail in the same order
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
