"""Postfix's smtp-sink: a real SMTP server that swallows mail, for speed and for refusals in its own words."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

from tests.servers.dovecot import free_port

PROGRAM = Path(shutil.which("smtp-sink") or "/usr/sbin/smtp-sink")
PACKAGES = "postfix"


class SmtpSink:
    """`with SmtpSink() as sink:` gives `sink.port`; more arguments go to smtp-sink, for example "-r", "rcpt" (450)."""

    def __init__(self, *arguments: str, keep_in: Path | None = None) -> None:
        self.port = free_port()
        self.folder = keep_in
        self.arguments = list(arguments)
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "SmtpSink":
        command = [str(PROGRAM), *self.arguments]
        if os.getuid() == 0:
            command += ["-u", "nobody"]
        if self.folder:
            self.folder.chmod(0o777)
            command += ["-d", str(self.folder / "%M.")]
        self.process = subprocess.Popen(
            [*command, f"127.0.0.1:{self.port}", "1000"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        end = time.monotonic() + 10
        while time.monotonic() < end:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                return self
            time.sleep(0.01)
        self.__exit__()
        raise RuntimeError("smtp-sink did not start")

    def __exit__(self, *_: object) -> None:
        if self.process:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(5)
