"""`vanthu init` on a terminal: questions with defaults, wrong addresses asked again."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from settings import get_settings
from storage.database import reading
from storage.models import Person
from tests.offices import a_home

pty = pytest.importorskip("pty", reason="needs a POSIX terminal")
ANSWERS = (
    "Trường Mầm non Bình Minh", "", "Mạo Khê", "UBND PHƯỜNG MẠO KHÊ", "sai địa chỉ", "vanthu@binhminh.edu.vn", "",
    "Phạm Minh Châu", "", "chau@binhminh.edu.vn", "", "Vũ Đức Long", "long@binhminh.edu.vn",
    "", "", "mật khẩu", "quantri@binhminh.edu.vn", "",
)  # fmt: skip


def test_what_is_answered_is_what_is_set_up(tmp_path: Path) -> None:
    master, slave = pty.openpty()
    program = subprocess.Popen(
        [sys.executable, "-m", "cli", "--home", str(tmp_path / "nha"), "init"],
        stdin=slave, stdout=slave, stderr=slave, cwd=Path(__file__).parents[2], start_new_session=True,
        env=os.environ | {"PYTHONUTF8": "1", "TERM": "dumb"},
    )  # fmt: skip
    os.close(slave)
    shown = ""
    for answer in ANSWERS:
        shown += until_asked(master)
        os.write(master, f"{answer}\n".encode())
    while program.poll() is None:
        shown += read(master)
    os.close(master)
    assert program.returncode == 0, shown
    assert "không đúng" in shown or "không dấu" in shown
    with a_home(tmp_path / "nha"):
        settings = get_settings()
        assert settings.mailbox_address == "vanthu@binhminh.edu.vn"
        assert settings.imap_host == "imap.binhminh.edu.vn"
        assert settings.smtp_password.get_secret_value() == "mật khẩu"
        assert settings.trial_address == "quantri@binhminh.edu.vn"
        with reading() as session:
            assert [person.name for person in session.query(Person).order_by(Person.id)] == [
                "Phạm Minh Châu",
                "Vũ Đức Long",
            ]


def until_asked(terminal: int) -> str:
    """What is shown until the program waits behind a colon."""
    shown, deadline = "", time.monotonic() + 60
    while not shown.endswith(": "):
        more = read(terminal)
        shown += more
        assert more, shown
        assert time.monotonic() < deadline, shown
    return shown


def read(terminal: int) -> str:
    try:
        return os.read(terminal, 4096).decode("utf-8", "replace")
    except OSError:
        return ""
