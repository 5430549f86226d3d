"""Files that no plan can be read from, given to the command: one clear line, nothing stored, little memory."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from cli.failures import line_of
from domain.lifecycle import OutboxState
from settings import get_settings
from storage.database import reading, transaction
from storage.models import OfficialDocument, OutboxLetter, Plan
from tests.stories.plans import PLAN
from tests.tasks.bad_files import BAD
from tests.tasks.documents import a_staffed_office

MOST = 500  # megabytes
# Linux counts the parent's memory into ru_maxrss of a child it starts; its own peak since then is VmHWM.
COMMAND = """
import re, sys
from pathlib import Path
from cli.main import run
code = run(["import-plan", sys.argv[1]])
print(int(re.search(r"VmHWM:\\s*(\\d+) kB", Path("/proc/self/status").read_text())[1]) // 1024)
sys.exit(code)
"""


@pytest.mark.parametrize("kind", BAD)
def test_a_file_that_is_no_plan_costs_one_line_and_less_than_500_megabytes(kind: str, home: Path) -> None:
    name, made, reason = BAD[kind]
    a_staffed_office()
    done = imported(home, name, made())
    assert done.returncode == 1, done.stderr
    (line,) = done.stderr.splitlines()
    assert name in line
    assert reason in line
    assert int(done.stdout) < MOST
    assert kept() == (0, 0, 0)


def test_the_same_command_keeps_a_plan(home: Path) -> None:
    a_staffed_office()
    assert imported(home, "tot.txt", PLAN.encode()).returncode == 0
    documents, plans, files = kept()
    assert (documents, plans) == (1, 1)
    assert files


def test_without_a_server_to_send_by_the_plan_is_kept_and_its_letters_wait(home: Path) -> None:
    a_staffed_office()
    done = imported(home, "tot.txt", PLAN.encode(), VANTHU_SMTP_HOST="")
    assert done.returncode == 0
    assert "VANTHU_SMTP_HOST" in done.stderr
    with reading() as session:
        assert {letter.state for letter in session.query(OutboxLetter)} == {OutboxState.QUEUED}


def test_a_database_of_another_version_is_told_apart_from_none(home: Path) -> None:
    a_staffed_office()
    with transaction() as session:
        session.execute(text("ALTER TABLE plans RENAME COLUMN title TO heading"))
    done = imported(home, "tot.txt", PLAN.encode())
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "phiên bản khác" in line


def test_a_value_that_the_database_refuses_is_a_bug_and_no_other_version(home: Path) -> None:
    a_staffed_office()
    with pytest.raises(IntegrityError) as refused, transaction() as session:
        session.execute(text("UPDATE people SET name = NULL"))
    assert line_of(refused.value) is None


def imported(home: Path, name: str, content: bytes, **more: str) -> subprocess.CompletedProcess[str]:
    """`vanthu import-plan` in a process of its own, which says its greatest memory (MB) at the end."""
    file = home / name
    file.write_bytes(content)
    env = os.environ | {"VANTHU_SMTP_HOST": "127.0.0.1"} | more  # a plan asks its questions by mail
    command = [sys.executable, "-c", COMMAND, str(file)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, env=env, check=False)


def kept() -> tuple[int, int, int]:
    """Documents, plans and files of the archive."""
    with reading() as session:
        files = [path for path in get_settings().archive_dir.rglob("*") if path.is_file()]
        return session.query(OfficialDocument).count(), session.query(Plan).count(), len(files)
