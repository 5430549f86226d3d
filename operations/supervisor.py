"""Keeps processes running: starts them in order, starts again what dies, ends all of them and what they started."""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from operations import process_tree

SHORTEST_PAUSE, LONGEST_PAUSE = 1.0, 60.0  # seconds between two starts, doubled each time
STEADY = 60.0  # seconds after which a process counts as well, and its next pause is the shortest again
GRACE = 15.0
LOG_SIZE = 10 << 20


class Status(StrEnum):
    """How a child stands."""

    WAITING = "waiting"
    STARTING = "starting"
    RUNNING = "running"
    DIED = "died"
    DONE = "done"
    STOPPED = "stopped"


@dataclass
class Child:
    """A process to keep, started once all of `after` are ready. `once`: work that ends, repeated until it ends well."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    after: Sequence[str] = ()
    ready: Callable[[], bool] = lambda: True
    once: bool = False
    status: Status = Status.WAITING
    process: subprocess.Popen[bytes] | None = None
    pause: float = SHORTEST_PAUSE
    started: float = 0.0
    resume: float = 0.0


Say = Callable[[Child, str], None]


class Supervisor:
    """`Supervisor(children, logs, say).run()` returns after `stop()`, SIGINT, SIGTERM or SIGHUP, when all is gone.

    `say(child, detail)` is called at each change of a status.
    """

    def __init__(self, children: Sequence[Child], logs: Path, say: Say, *, poll: float = 0.3) -> None:
        self.children, self.logs, self.say, self.poll = list(children), logs, say, poll
        self._stop = threading.Event()
        self._not_ours: set[int] = set()

    def stop(self, *_: object) -> None:
        """End all; also the handler of signals."""
        self._stop.set()

    def run(self) -> None:
        """Keep them running until told to stop."""
        self.logs.mkdir(parents=True, exist_ok=True)
        process_tree.adopt_orphans()
        self._not_ours = process_tree.below(os.getpid())
        before = self._take_signals()
        try:
            while not self._stop.wait(self.poll):
                for child in self.children:
                    self._look_after(child)
        finally:
            self._end_all()
            for number, handler in before.items():
                signal.signal(number, handler)

    def _take_signals(self) -> dict[int, Any]:
        if threading.current_thread() is not threading.main_thread():
            return {}
        numbers = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
        return {number: signal.signal(number, self.stop) for number in numbers}

    def _look_after(self, child: Child) -> None:
        if child.status in (Status.WAITING, Status.DIED):
            if time.monotonic() >= child.resume and self._may_start(child):
                self._start(child)
        elif child.process is not None and child.process.poll() is not None:
            self._has_ended(child, child.process.returncode)
        elif child.status is Status.STARTING and not child.once and child.ready():
            self._set(child, Status.RUNNING, f"pid {child.process.pid}" if child.process else "")
        elif child.status is Status.RUNNING and time.monotonic() - child.started > STEADY:
            child.pause = SHORTEST_PAUSE

    def _may_start(self, child: Child) -> bool:
        """Work done once holds nobody up for ever: tried and failed, what was there before is still of use."""
        there = {other.name for other in self.children if other.status in (Status.RUNNING, Status.DONE)}
        tried = {other.name for other in self.children if other.once and other.status is Status.DIED}
        return set(child.after) <= there | tried

    def _start(self, child: Child) -> None:
        log = self.logs / f"{child.name}.log"
        if log.exists() and log.stat().st_size > LOG_SIZE:
            log.replace(log.with_suffix(".log.1"))
        child.started = time.monotonic()
        try:
            with log.open("ab") as output:
                child.process = subprocess.Popen(
                    child.command,
                    env=os.environ | dict(child.environment),
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                    start_new_session=True,
                )
        except OSError as error:
            self._wait_longer(child, str(error))
            return
        self._set(child, Status.STARTING, str(log))

    def _has_ended(self, child: Child, code: int) -> None:
        child.process = None
        if child.once and code == 0:
            self._set(child, Status.DONE, "")
        else:
            self._wait_longer(child, str(code))

    def _wait_longer(self, child: Child, why: str) -> None:
        child.resume = time.monotonic() + child.pause
        self._set(child, Status.DIED, f"{why}; {child.pause:.0f} s; {self.logs / child.name}.log")
        child.pause = min(child.pause * 2, LONGEST_PAUSE)

    def _set(self, child: Child, status: Status, detail: str) -> None:
        child.status = status
        self.say(child, detail)

    def _end_all(self) -> None:
        """Ask in the reverse order, wait, and make an end of whatever is left below this process."""
        for child in reversed(self.children):
            if child.process is None or child.process.poll() is not None:
                continue
            family = process_tree.below(child.process.pid)
            child.process.terminate()
            with suppress(subprocess.TimeoutExpired):
                child.process.wait(GRACE)
            process_tree.end(family | {child.process.pid}, grace=3)
            child.process.wait()
            self._set(child, Status.STOPPED, "")
        process_tree.end(process_tree.below(os.getpid()) - self._not_ours, grace=3)
