"""Processes below a process: flow runs start sessions of their own, so ending a group does not reach them."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

PR_SET_CHILD_SUBREAPER = 36


def adopt_orphans() -> None:
    """Let orphans become ours, so that `below` still finds them (Linux only; elsewhere they go to init)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def below(pid: int) -> set[int]:
    """The processes below one, however deep."""
    children: dict[int, set[int]] = {}
    for child, parent in _pairs():
        children.setdefault(parent, set()).add(child)
    found: set[int] = set()
    ahead = [pid]
    while ahead:
        new = children.get(ahead.pop(), set()) - found
        found |= new
        ahead += new
    return found


def end(pids: Iterable[int], grace: float) -> None:
    """Ask them to end, and after `grace` seconds make them."""
    left = [pid for pid in pids if _signal(pid, signal.SIGTERM)]
    deadline = time.monotonic() + grace
    while (left := [pid for pid in left if is_running(pid)]) and time.monotonic() < deadline:
        time.sleep(0.1)
    for pid in left:
        _signal(pid, signal.SIGKILL if os.name != "nt" else signal.SIGTERM)


def is_running(pid: int) -> bool:
    """Whether a process is there and not only waiting to be reaped."""
    stat = Path(f"/proc/{pid}/stat")
    if Path("/proc/self/stat").exists():
        try:
            return stat.read_text().rpartition(")")[2].split()[0] not in ("Z", "X")
        except OSError:
            return False
    return _signal(pid, 0)


def _signal(pid: int, number: int) -> bool:
    with suppress(OSError):
        os.kill(pid, number)
        return True
    return False


def _pairs() -> Iterable[tuple[int, int]]:
    """(process, parent) of all processes."""
    if Path("/proc/self/stat").exists():
        for folder in Path("/proc").iterdir():
            if folder.name.isdigit():
                with suppress(OSError, ValueError, IndexError):
                    fields = (folder / "stat").read_text().rpartition(")")[2].split()
                    yield int(folder.name), int(fields[1])
    elif os.name != "nt":
        listing = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=False)
        for line in listing.stdout.splitlines():
            child, parent = line.split()
            yield int(child), int(parent)
