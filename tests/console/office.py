"""A whole office for the console's stories: mail server, Prefect server, worker, file server, all on free ports."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from prefect.events.worker import EventsWorker
from prefect.logging.handlers import APILogWorker
from prefect.settings import PREFECT_API_AUTH_STRING, PREFECT_API_URL, temporary_settings

from domain.wording import ZONE
from flows import running
from operations.prefect_server import POOL, ROOT, deploy
from sandbox.prefect_box import PrefectBox, prefect_box
from settings import get_settings
from tests.stories.plans import PLAN
from tests.stories.school import School, a_school

PASSWORD = "mat-khau-quan-tri"
YEAR = datetime.now(ZONE).year + 1
PLAN_OF_NEXT_YEAR = PLAN.replace("2024", str(YEAR))


@dataclass
class ConsoleOffice:
    """The running office: its people, its Prefect, where its files are."""

    school: School
    prefect: PrefectBox
    files: str
    start_working: Callable[[], None]  # once the school has its history


def a_free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def a_console_office(home: Path) -> Iterator[ConsoleOffice]:
    """Started as `vanthu up` starts it, with a worker that looks for work every second."""
    before = dict(os.environ)
    files = f"http://127.0.0.1:{a_free_port()}"
    try:
        for name in [name for name in os.environ if name.startswith("PREFECT_")]:
            del os.environ[name]
        with ExitStack() as stack:
            school = stack.enter_context(a_school(home, prefect_password=PASSWORD, files_url=files))
            school.at(f"{datetime.now(ZONE):%d/%m/%Y}", f"{datetime.now(ZONE):%H:%M}")
            prefect = stack.enter_context(prefect_box())
            prefect.wait()
            stack.enter_context(_this_process_takes_part())
            stack.enter_context(_process(["-m", "operations.file_server"], home / "files.log"))
            pool = stack.enter_context(ThreadPoolExecutor(1))
            deployed = pool.submit(deploy, get_settings(), ROOT)  # meanwhile the school has its history
            yield ConsoleOffice(school, prefect, files, partial(_start_working, stack, home, deployed))
    finally:
        os.environ.clear()
        os.environ.update(before)


def _start_working(stack: ExitStack, home: Path, deployed: "Future[int]") -> None:
    worker = ["-m", "prefect", "worker", "start", "--pool", POOL, "--type", "process"]
    assert deployed.result() == 0
    stack.enter_context(_process(worker, home / "worker.log", PREFECT_WORKER_QUERY_SECONDS="1"))


@contextmanager
def _this_process_takes_part() -> Iterator[None]:
    """Prefect was imported before its server had an address: tell it, and forget what was known of other servers."""
    login = os.environ["PREFECT_API_AUTH_STRING"]
    updates = {PREFECT_API_URL: os.environ["PREFECT_API_URL"], PREFECT_API_AUTH_STRING: login}
    running._reachable = (0.0, False)
    with temporary_settings(updates=updates):
        yield
        # While the server still lives: what is left would be tried for hours when the interpreter ends, and the
        # next server's events would wait behind it.
        EventsWorker.drain_all(timeout=30)
        APILogWorker.drain_all(timeout=30)
    running._reachable = (0.0, False)


@contextmanager
def _process(arguments: list[str], log: Path, **more: str) -> Iterator[None]:
    environment = os.environ | {"VANTHU_ROOT": str(ROOT), "PYTHONUTF8": "1"} | more
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=environment,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
        try:
            yield
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
