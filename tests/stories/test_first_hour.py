"""The administrator's first hour, as it is: commands in a terminal, a mail server of the school's own, the real clock.

From an empty folder to a report that is received within seconds, with nothing but what docs/quan-tri.md says.
"""

import json
import os
import signal
import smtplib
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import make_msgid
from pathlib import Path
from typing import Any, TypeVar

import pytest
from imapclient import IMAPClient
from openpyxl import Workbook

from domain.wording import ZONE
from tests.servers.dovecot import PACKAGES, PROGRAM, Dovecot, free_port
from tests.servers.fixtures import need
from tests.servers.smtp_front import SmtpFront
from tests.stories.plans import PLAN

ROOT = Path(__file__).parents[2]
DOMAIN = "hoasen.edu.vn"
MAILBOX = f"vanthu@{DOMAIN}"
PASSWORD = "mat-khau-that"
STAFF = (
    ("Lê Thị Lành", "Hiệu trưởng", "hieutruong"),
    ("Trần Thị Mai", "Phó Hiệu trưởng", "mai"),
    ("Vũ Thị Hà", "Tổ trưởng Tổ chuyên môn 1", "to1"),
    ("Phạm Thu Nga", "Giáo viên lớp 5A", "lop5a"),
    ("Đỗ Văn Thu", "Nhân viên Văn thư", "thu"),
)
PATIENCE = 60.0  # seconds; the machine may be busy
T = TypeVar("T")
pytestmark = pytest.mark.dovecot


class Office:
    """A folder, a terminal, and the mail server that the school has already."""

    def __init__(self, home: Path, dovecot: Dovecot, front: SmtpFront) -> None:
        self.home, self.dovecot, self.front = home, dovecot, front
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("VANTHU_")} | {
            "VANTHU_IMAP_HOST": "127.0.0.1",
            "VANTHU_IMAP_PORT": str(dovecot.imap_port),
            "VANTHU_IMAP_USER": "vanthu",
            "VANTHU_IMAP_PASSWORD": PASSWORD,
            "VANTHU_IMAP_TLS": "none",
            "VANTHU_SMTP_HOST": "127.0.0.1",
            "VANTHU_SMTP_PORT": str(front.port),
            "VANTHU_SMTP_TLS": "none",
            "VANTHU_PREFECT_PORT": str(free_port()),
        }

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "cli", "--home", str(self.home), *arguments]

    def runs(self, *arguments: str, code: int = 0) -> str:
        """A command and what it prints; from `init` on its settings lie in the home."""
        done = subprocess.run(
            self.command(*arguments), env=self.environment, cwd=ROOT, capture_output=True, text=True, timeout=180
        )
        assert done.returncode == code, f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done.stdout if code == 0 else done.stderr

    def tells(self, *arguments: str) -> Any:
        """What a command says with --json."""
        return json.loads(self.runs(*arguments, "--json"))

    def letters(self, user: str, kind: str) -> list[EmailMessage]:
        """The letters of a kind in somebody's mailbox."""
        with IMAPClient("127.0.0.1", self.dovecot.imap_port, ssl=False) as client:
            client.login(user, PASSWORD)
            client.select_folder("INBOX", readonly=True)
            raws = client.fetch(client.search(), ["RFC822"]).values()
            found = [message_from_bytes(row[b"RFC822"], policy=policy.default) for row in raws]
        return [letter for letter in found if letter["X-Vanthu-Letter"] == kind]  # type: ignore[misc]

    def gets(self, user: str, kind: str) -> EmailMessage:
        """The latest letter of a kind, once it is there."""
        return soon(lambda: self.letters(user, kind), f"{user} gets {kind}")[-1]

    def answers(self, user: str, letter: EmailMessage, words: str) -> None:
        """Press Reply, write one line, send."""
        mail = EmailMessage()
        mail["From"] = f"{next(name for name, _, code in STAFF if code == user)} <{user}@{DOMAIN}>"
        mail["To"] = letter["Reply-To"] or letter["From"]
        mail["Subject"] = f"Re: {letter['Subject']}"
        mail["In-Reply-To"] = mail["References"] = letter["Message-ID"]
        mail["Date"] = datetime.now(ZONE)
        mail["Message-ID"] = make_msgid(domain=DOMAIN)
        mail.set_content(f"{words}\n\nTrân trọng\n")
        with smtplib.SMTP("127.0.0.1", self.front.port) as smtp:
            smtp.send_message(mail)

    @contextmanager
    def up(self) -> Iterator[Path]:
        """`vanthu up` in a terminal of its own, ended by Ctrl-C; gives what it prints."""
        said = self.home / "said.txt"
        with said.open("w") as output:
            running = subprocess.Popen(
                self.command("up"),
                env=self.environment,
                cwd=ROOT,
                stdout=output,
                stderr=subprocess.STDOUT,
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
            )
        try:
            soon(lambda: "Canh hộp thư: đang chạy" in said.read_text(), "the watcher runs")
            yield said
        finally:
            running.send_signal(signal.SIGINT)
            code = running.wait(PATIENCE)
        assert code == 0, said.read_text()


def soon(found: Callable[[], T], what: str) -> T:
    end = time.monotonic() + PATIENCE
    while not (value := found()):
        assert time.monotonic() < end, f"did not happen: {what}"
        time.sleep(0.3)
    return value


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    need(Path(PROGRAM).exists(), PACKAGES)
    users = {"vanthu": PASSWORD, "pgd": PASSWORD} | {code: PASSWORD for _, _, code in STAFF}
    with Dovecot(users, DOMAIN) as dovecot, SmtpFront(dovecot) as front:
        yield Office(tmp_path / "nha", dovecot, front)


def a_staff_sheet(path: Path, *more: tuple[str, str, str]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["STT", "Họ và tên", "Chức vụ", "Email"])
    for number, (name, title, code) in enumerate((*STAFF, *more), start=1):
        sheet.append([number, name, title, f"{code}@{DOMAIN}"])
    book.save(path)
    return path


def a_plan(path: Path) -> Path:
    """A plan whose present quarter can still be reported."""
    path.write_text(PLAN.replace("2024", str((datetime.now(ZONE) + timedelta(days=17)).year)), encoding="utf-8")
    return path


def processes_of(home: Path) -> list[str]:
    """What still runs for this home."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if str(home).encode() in (folder / "cmdline").read_bytes() + (folder / "environ").read_bytes():
                found.append((folder / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_from_an_empty_folder_to_a_received_report(office: Office, tmp_path: Path) -> None:
    written = office.tells("init", "--yes", "--name", "Trường Mầm non Hoa Sen", "--code", "MNHS", "--mailbox", MAILBOX)
    assert {Path(path).name for path in written["written"]} >= {".env", "office.yaml"}
    assert (office.home / ".env").stat().st_mode & 0o077 == 0
    assert "Thêm 5 người" in office.runs("office", "import", str(a_staff_sheet(tmp_path / "danh-sach.xlsx")))
    checked = office.runs("check", "--wait", "30")
    assert "✗" not in checked, checked

    plan = office.tells("import-plan", str(a_plan(tmp_path / "ke-hoach.txt")))["plan"]
    office.runs("answer", plan, "--defaults")
    with office.up() as said:
        office.runs("submit", plan)
        _approves(office, "mai", lambda: office.letters("thu", "approval_request"))
        _approves(office, "thu", lambda: office.letters("hieutruong", "approval_request"))
        _approves(office, "hieutruong", lambda: office.letters("thu", "approval_result"))
        soon(lambda: office.tells("tick") is not None and office.letters("to1", "assignment"), "duties are given")
        assert office.tells("register", "outgoing", "--year", str(datetime.now(ZONE).year))

        office.answers("to1", office.gets("to1", "assignment"), "Báo cáo: đã trồng 12 cây, quét dọn hằng tuần.")
        began = time.monotonic()
        receipt = office.gets("to1", "receipt")
        assert time.monotonic() - began < 20  # seconds, on a busy machine; usually two or three
        assert "báo cáo" in receipt["Subject"].lower()

        states = {
            request["person"]: request["state"]
            for each in office.tells("status")["plans"]
            for period in each["periods"]
            for request in period["requests"]
            if request["arrived_at"]
        }
        assert states == {"Vũ Thị Hà": "submitted"}
    assert "đã tắt" in said.read_text()
    assert soon(lambda: not processes_of(office.home), f"nothing runs: {processes_of(office.home)}")


def _approves(office: Office, user: str, decided: Callable[[], object]) -> None:
    """One step of the chain; an answer that nothing proves is asked back by the work address, and confirmed."""

    def asked_back() -> list[EmailMessage]:
        return office.letters(user, "confirm_decision")

    office.answers(user, office.gets(user, "approval_request"), "Duyệt")
    soon(lambda: decided() or asked_back(), f"something comes of the answer of {user}")
    if not decided():
        office.answers(user, asked_back()[-1], "Đúng")
        soon(decided, f"the confirmed answer of {user} counts")
