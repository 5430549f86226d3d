"""`vanthu up` with a real Prefect: everything starts, what is killed comes back, the end leaves nothing behind."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from operations import prefect_server
from operations.check import check
from operations.findings import Verdict
from operations.refusals import Refused
from operations.up import children, up
from settings import get_settings
from tests.offices import a_home, an_empty_database, an_office

ROOT = Path(__file__).parents[2]
FLOW = """\
import os
from pathlib import Path

from prefect import flow


@flow(name="Ghi lại")
async def note_it() -> None:
    Path(os.environ["VANTHU_HOME"], "noted").write_text(os.getcwd())
"""
DEPLOYMENTS = """\
name: up
pull: [{prefect.deployments.steps.set_working_directory: {directory: "{{ $VANTHU_ROOT }}"}}]
deployments:
  - {name: note-it, entrypoint: "small_flows.note_it:note_it", work_pool: {name: school},
     schedules: [{cron: "30 7 * * 1-5", timezone: Asia/Ho_Chi_Minh, slug: morning}]}
"""
PROGRAM = """\
import sys
from pathlib import Path
from operations.up import up
up(lambda child, detail: print(child.name, child.status, detail, flush=True), Path(sys.argv[1]))
"""


def a_free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def soon(true: Callable[[], Any], seconds: float = 120) -> Any:
    deadline = time.monotonic() + seconds
    while not (found := true()):
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.3)
    return found


@pytest.fixture
def office_home(tmp_path: Path, database_template: Path) -> Iterator[Path]:
    folder = tmp_path / "home"
    folder.mkdir()
    an_empty_database(folder, database_template)
    with a_home(folder, prefect_port=a_free_port(), prefect_password="mat-khau"):
        an_office()
        yield folder


def living(home: Path) -> list[str]:
    """Processes of this home, by their environment."""
    found = []
    for folder in Path("/proc").iterdir():
        try:
            if f"VANTHU_HOME={home}".encode() in (folder / "environ").read_bytes().split(b"\0"):
                found.append((folder / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue
    return [command for command in found if "pytest" not in command]


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_up_starts_everything_restarts_what_is_killed_and_leaves_nothing(office_home: Path, tmp_path: Path) -> None:
    (tmp_path / "small_flows").mkdir()
    (tmp_path / "small_flows" / "__init__.py").touch()
    (tmp_path / "small_flows" / "note_it.py").write_text(FLOW, encoding="utf-8")
    (tmp_path / "prefect.yaml").write_text(DEPLOYMENTS, encoding="utf-8")
    said = tmp_path / "said.txt"
    with said.open("w") as output:
        office = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(tmp_path)],
            stdout=output,
            stderr=subprocess.STDOUT,
            env=os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{tmp_path}"},
        )
    try:
        settings = get_settings()
        soon(lambda: "worker running" in said.read_text())
        soon(lambda: scheduled_runs() > 0)
        with pytest.raises(urllib.error.HTTPError, match="401"):
            urllib.request.urlopen(prefect_server.api_url(settings) + "/admin/version")
        deployment = json.loads(prefect_server.ask(settings, "/deployments/filter"))[0]
        prefect_server.ask(settings, f"/deployments/{deployment['id']}/create_flow_run")
        soon((office_home / "noted").exists)
        assert (office_home / "noted").read_text() == str(tmp_path)

        assert prefect_verdict() is Verdict.GOOD
        with a_home(office_home, prefect_password="sai"):
            assert prefect_verdict() is Verdict.WRONG

        server = int(said.read_text().split("prefect running pid ")[1].split()[0])
        os.kill(server, signal.SIGKILL)
        soon(lambda: said.read_text().count("prefect running") == 2)
        assert prefect_server.answers(settings)
    finally:
        office.send_signal(signal.SIGTERM)
        code = office.wait(60)
    assert code == 0, said.read_text()
    assert "worker stopped" in said.read_text()
    assert living(office_home) == []


def prefect_verdict() -> Verdict:
    return next(finding.verdict for finding in check(datetime.now(UTC), mail=False) if finding.name == "prefect")


def scheduled_runs() -> int:
    body = json.dumps({"flow_runs": {"state": {"type": {"any_": ["SCHEDULED"]}}}}).encode()
    return int(prefect_server.ask(get_settings(), "/flow_runs/count", body))


def test_a_port_in_use_is_said_and_nothing_is_started(office_home: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", get_settings().prefect_port))
        other.listen()
        with pytest.raises(Refused, match="VANTHU_PREFECT_PORT"):
            up(lambda *_: None)


def test_the_mailbox_is_watched_only_when_there_is_one(office_home: Path) -> None:
    assert "watcher" not in [child.name for child in children(get_settings())]


def test_server_and_clients_get_the_same_login_and_never_a_port_option(office_home: Path) -> None:
    environment = prefect_server.environment(get_settings())
    assert environment["PREFECT_SERVER_API_AUTH_STRING"] == environment["PREFECT_API_AUTH_STRING"] == "admin:mat-khau"
    assert environment["PREFECT_SERVER_API_HOST"] == "127.0.0.1"
    assert all("--port" not in child.command for child in children(get_settings()))
