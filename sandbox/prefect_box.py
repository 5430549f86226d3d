"""A Prefect server of the demonstration's own, on a free port, gone with it."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from operations.prefect_server import answers, environment, ui_url
from settings import forget_settings, get_settings

PATIENCE = 90.0  # seconds; the first start makes the server's database


class PrefectDidNotStart(RuntimeError):  # noqa: N818 (named by what happened)
    """The server ended or never answered; its log says why."""


class PrefectBox:
    """The running server; `wait` returns once it answers, `url` is what the administrator opens."""

    def __init__(self, process: subprocess.Popen[bytes], log: str) -> None:
        self.process, self.log = process, log
        self.url = ui_url(get_settings())

    def wait(self) -> None:
        """Until the server answers. Raises PrefectDidNotStart."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise PrefectDidNotStart(f"máy chủ Prefect đã dừng, xem {self.log} / the Prefect server ended")
            if answers(get_settings()):
                return
            time.sleep(0.1)
        raise PrefectDidNotStart(f"máy chủ Prefect không trả lời, xem {self.log} / the Prefect server does not answer")


@contextmanager
def prefect_box() -> Iterator[PrefectBox]:
    """Start the server for the present home and point this process to it (before Prefect is imported)."""
    os.environ["VANTHU_PREFECT_PORT"] = str(_free_port())
    forget_settings()
    settings = get_settings()
    os.environ |= environment(settings) | {"PREFECT_LOGGING_LEVEL": "ERROR"}
    logs = settings.home / "logs"
    logs.mkdir(parents=True, exist_ok=True)
    with (logs / "prefect.log").open("wb") as log, _ended_gently():
        process = subprocess.Popen(
            [sys.executable, "-m", "prefect", "server", "start"],
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield PrefectBox(process, log.name)
        finally:
            _stop(process)


@contextmanager
def _ended_gently() -> Iterator[None]:
    """`kill` and a closed terminal end this process like Ctrl-C, so that the server never outlives it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    ends = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {end: signal.signal(end, signal.default_int_handler) for end in ends}
    try:
        yield
    finally:
        for end, handler in before.items():
            signal.signal(end, handler)


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
