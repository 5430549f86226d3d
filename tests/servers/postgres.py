"""A private PostgreSQL for a test run, on a free loopback port, in its own folder; nothing is synced to disk."""

import os
import pwd
import shutil
import subprocess
import tempfile
from itertools import count
from pathlib import Path

from tests.servers.dovecot import free_port

PACKAGES = "postgresql"


def programs() -> Path | None:
    """The folder of the newest installed server's programs; Debian keeps them off the PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


class Postgres:
    """`with Postgres() as server: server.new_database()` gives the SQLAlchemy URL of an empty database."""

    def __init__(self) -> None:
        self.root = Path(tempfile.mkdtemp(prefix="pg"))
        self.port = free_port()
        self._numbers = count(1)

    def _run(self, program: str, *arguments: str) -> None:
        folder = programs()
        assert folder
        user = "postgres" if os.getuid() == 0 else None  # PostgreSQL refuses to run as root
        subprocess.run(
            [str(folder / program), *arguments], check=True, user=user, cwd=self.root, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8"},
        )  # fmt: skip

    def new_database(self) -> str:
        """An empty UTF-8 database of its own, as a SQLAlchemy URL for psycopg 3."""
        name = f"test_{os.getpid()}_{next(self._numbers)}"
        self._run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "vanthu", "-E", "UTF8", name)
        return f"postgresql+psycopg://vanthu@127.0.0.1:{self.port}/{name}"

    def __enter__(self) -> "Postgres":
        if os.getuid() == 0:
            account = pwd.getpwnam("postgres")
            os.chown(self.root, account.pw_uid, account.pw_gid)
        data, log = str(self.root / "data"), str(self.root / "log")
        self._run("initdb", "-D", data, "-U", "vanthu", "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-c port={self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
        self._run("pg_ctl", "-D", data, "-l", log, "-w", "-o", options, "start")
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._run("pg_ctl", "-D", str(self.root / "data"), "-m", "immediate", "-w", "stop")
        finally:
            shutil.rmtree(self.root, ignore_errors=True)
