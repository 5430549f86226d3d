"""A hundred cases wait for the principal when everything is killed: after the restart all of them go on."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from domain.lifecycle import DocumentState
from domain.wording import ZONE
from operations import prefect_server
from settings import get_settings
from storage.models import OfficialDocument, OutboxLetter, OutgoingEntry
from tests.databases import BOTH, Databases
from tests.stories.plans import PLAN
from tests.stories.school import School, a_school

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")]
CASES = 100
PATIENCE = 900  # seconds: leases of what was killed must end first
ROOT = Path(__file__).parents[2]
DONE = (DocumentState.APPROVED, DocumentState.ISSUED)


@pytest.mark.parametrize("database", BOTH)
def test_every_case_goes_on_after_server_worker_and_watcher_were_killed(
    tmp_path: Path, databases: Databases, database: str
) -> None:
    with _a_running_school(tmp_path, databases, database) as school:
        _submits_a_hundred_plans(school, tmp_path)
        requests = school.person("hieutruong").letters("approval_request")
        assert len({str(letter["Subject"]) for letter in requests}) == CASES
        with _the_office_up(tmp_path):
            for letter in requests[: CASES // 2]:
                school.person("hieutruong").replies(letter, "Duyệt")
            _soon(lambda: len(_decided(school)) >= CASES // 10)
            _kill_everything_of(tmp_path)
        assert len(_decided(school)) < CASES
        with _the_office_up(tmp_path):
            for letter in requests[CASES // 2 :]:
                school.person("hieutruong").replies(letter, "Duyệt")
            _soon(lambda: len(_decided(school)) == CASES)
            _the_pulse_is_run_by_hand()
            _soon(lambda: len(_numbers(school)) == CASES)
        assert sorted(_numbers(school)) == list(range(1, CASES + 1))
        keys = [letter.mail_id for letter in school.rows(OutboxLetter)]
        assert len(keys) == len(set(keys))


@contextmanager
def _a_running_school(home: Path, databases: Databases, database: str) -> Iterator[School]:
    settings = databases.settings(database, home)
    more = {"prefect_port": _a_free_port(), "prefect_password": "mat-khau"}
    more["files_url"] = f"http://127.0.0.1:{_a_free_port()}"
    with a_school(home, **settings, **more) as school:
        now = datetime.now(ZONE)
        school.at(f"{now:%d/%m/%Y}", f"{now:%H:%M}")
        yield school


def _submits_a_hundred_plans(school: School, folder: Path) -> None:
    text = PLAN.replace("2024", str(school.now.year + 1))
    for number in range(1, CASES + 1):
        drafted = school.drafts(folder, text.replace("vệ sinh trường lớp", f"vệ sinh trường lớp đợt {number}"))
        school.submits(drafted.document_id)


@contextmanager
def _the_office_up(home: Path) -> Iterator[None]:
    """`vanthu up`, as the administrator leaves it running."""
    with (home / "up.log").open("ab") as log:
        office = subprocess.Popen(
            [sys.executable, "-m", "cli", "up"], cwd=ROOT, stdout=log, stderr=log, start_new_session=True
        )
        try:
            yield
        finally:
            if office.poll() is None:
                office.send_signal(signal.SIGTERM)
            office.wait(60)


def _the_pulse_is_run_by_hand() -> None:
    """*Run* on the deployment's page: the night has no schedule."""
    settings = get_settings()
    _soon(lambda: prefect_server.answers(settings) and bool(_pulses()))
    prefect_server.ask(settings, f"/deployments/{_pulses()[0]['id']}/create_flow_run")


def _pulses() -> list[Any]:
    rows = json.loads(prefect_server.ask(get_settings(), "/deployments/filter", b'{"limit": 200}'))
    return [row for row in rows if row["entrypoint"].endswith(":do_what_is_due")]


def _kill_everything_of(home: Path) -> None:
    for folder in Path("/proc").iterdir():
        try:
            ours = f"VANTHU_HOME={home}".encode() in (folder / "environ").read_bytes().split(b"\0")
            if ours and b"pytest" not in (folder / "cmdline").read_bytes():
                os.kill(int(folder.name), signal.SIGKILL)
        except (OSError, ValueError):
            continue


def _decided(school: School) -> list[Any]:
    return [row for row in school.rows(OfficialDocument) if row.state in DONE]


def _numbers(school: School) -> list[int]:
    return [row.number for row in school.rows(OutgoingEntry)]


def _soon(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(1)


def _a_free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
