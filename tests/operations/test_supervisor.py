"""The supervisor: order, restarts with growing pauses, and an end that leaves nothing behind."""

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from operations import process_tree, supervisor
from operations.supervisor import Child, Status, Supervisor

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
SLEEPS = "import time; time.sleep(60)"
STARTS_A_SESSION = (
    "import subprocess, sys, time; p = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'], "
    "start_new_session=True); print(p.pid, flush=True); time.sleep(60)"
)


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def soon(true: Callable[[], object], seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


@contextmanager
def running(*children: Child, logs: Path) -> Iterator[list[tuple[str, Status]]]:
    said: list[tuple[str, Status]] = []
    watch = Supervisor(children, logs, lambda child, _: said.append((child.name, child.status)), poll=0.05)
    thread = threading.Thread(target=watch.run)
    thread.start()
    try:
        yield said
    finally:
        watch.stop()
        thread.join(30)
        assert not thread.is_alive()


def test_a_child_waits_for_what_it_needs(tmp_path: Path) -> None:
    door = tmp_path / "open"
    server = Child("server", python(SLEEPS), ready=door.exists)
    task = Child("task", python("pass"), after=["server"], once=True)
    worker = Child("worker", python(SLEEPS), after=["task"])
    with running(worker, task, server, logs=tmp_path) as said:
        soon(lambda: ("server", Status.STARTING) in said)
        time.sleep(0.2)
        assert len(said) == 1
        door.touch()
        soon(lambda: ("worker", Status.RUNNING) in said)
        assert said.index(("task", Status.DONE)) < said.index(("worker", Status.STARTING))


def test_what_dies_is_started_again(tmp_path: Path) -> None:
    child = Child("server", python(SLEEPS), pause=0.1)
    with running(child, logs=tmp_path) as said:
        soon(lambda: child.status is Status.RUNNING)
        assert child.process is not None
        first = child.process.pid
        os.kill(first, signal.SIGKILL)
        soon(lambda: child.process is not None and child.process.pid != first)
        soon(lambda: child.status is Status.RUNNING)
        assert ("server", Status.DIED) in said


def test_what_keeps_dying_is_started_more_and_more_rarely(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "LONGEST_PAUSE", 0.4)
    child = Child("broken", python("raise SystemExit('no')"), pause=0.1)
    with running(child, logs=tmp_path) as said:
        soon(lambda: said.count(("broken", Status.DIED)) == 4)
    assert child.pause == 0.4
    assert (tmp_path / "broken.log").read_text().count("no") >= 4


def test_work_that_is_done_once_is_repeated_until_it_ends_well(tmp_path: Path) -> None:
    code = f"from pathlib import Path; p = Path({str(tmp_path / 'tried')!r}); t = p.exists(); p.touch(); exit(not t)"
    child = Child("deployments", python(code), once=True, pause=0.1)
    with running(child, logs=tmp_path) as said:
        soon(lambda: child.status is Status.DONE)
        time.sleep(0.3)
    assert [status for _, status in said][-4:] == [Status.STARTING, Status.DIED, Status.STARTING, Status.DONE]


def test_work_that_fails_does_not_hold_up_what_waits_for_it(tmp_path: Path) -> None:
    deployments = Child("deployments", python("raise SystemExit(1)"), once=True, pause=30)
    worker = Child("worker", python(SLEEPS), after=["deployments"])
    with running(deployments, worker, logs=tmp_path):
        soon(lambda: worker.status is Status.RUNNING)


def test_a_program_that_is_not_there_is_said_and_tried_again(tmp_path: Path) -> None:
    child = Child("missing", ["/no/such/program"], pause=0.1)
    with running(child, logs=tmp_path) as said:
        soon(lambda: len(said) >= 2)
    assert child.status is Status.DIED


def test_the_end_leaves_nothing_behind_not_even_sessions_of_their_own(tmp_path: Path) -> None:
    child = Child("worker", python(STARTS_A_SESSION))
    log = tmp_path / "worker.log"
    with running(child, logs=tmp_path):
        soon(lambda: log.exists() and log.read_text().strip())
        grandchild = int(log.read_text())
        assert child.process is not None
        pid = child.process.pid
        assert grandchild in process_tree.below(pid)
    assert not process_tree.is_running(pid)
    assert not process_tree.is_running(grandchild)


def test_orphans_of_a_killed_child_are_ended_too(tmp_path: Path) -> None:
    child = Child("worker", python(STARTS_A_SESSION), pause=30)
    log = tmp_path / "worker.log"
    with running(child, logs=tmp_path):
        soon(lambda: log.exists() and log.read_text().strip())
        assert child.process is not None
        child.process.kill()
        soon(lambda: child.status is Status.DIED)
    soon(lambda: not process_tree.is_running(int(log.read_text())))


def test_a_child_that_ignores_the_request_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "GRACE", 0.2)
    code = (
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('deaf', flush=True); time.sleep(60)"
    )
    child = Child("deaf", python(code))
    with running(child, logs=tmp_path):
        soon(lambda: (tmp_path / "deaf.log").exists() and (tmp_path / "deaf.log").read_text())
        assert child.process is not None
        pid = child.process.pid
    assert not process_tree.is_running(pid)


def test_a_large_log_is_set_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "LOG_SIZE", 10)
    (tmp_path / "server.log").write_text("older lines, many of them")
    with running(Child("server", python(SLEEPS)), logs=tmp_path) as said:
        soon(lambda: said)
    assert (tmp_path / "server.log.1").read_text().startswith("older")
