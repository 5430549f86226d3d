"""Commits for outcomes that come by the hundred a second and that repeating would not spoil.

What a commit must outlive differs. A letter, a decision, a number must outlive a loss of power: `transaction()` waits
for the disk. That a letter has been sent must outlive the killing of our process before the next one goes; a loss of
power would only have the same letter sent again. SQLite with synchronous=NORMAL has handed such a commit to the system
when it returns, so no kill undoes it; a later sync of its log (`settle`) makes it outlive a loss of power too, all
commits up to then at once (https://www.sqlite.org/pragma.html#pragma_synchronous, https://www.sqlite.org/wal.html).
PostgreSQL is another process: its commits are left as they are.
"""

import contextlib
import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Executable

from settings import get_settings
from storage.database import engine_of


class QuickCommits:
    """A connection of its own; used by one thread at a time, only `settle` may run beside."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._log = ""
        if connection.dialect.name == "sqlite":
            self._log = f"{connection.engine.url.database}-wal"
            # Before any transaction: within one the pragma has no effect.
            driver: Any = connection.connection.dbapi_connection
            driver.execute("PRAGMA synchronous=NORMAL")

    def execute(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        """The statement for each row, in one transaction: safe from a kill when this returns."""
        with self._connection.begin():
            self._connection.execute(statement, rows)

    def settle(self) -> None:
        """All that was executed before is safe from a loss of power when this returns."""
        # Without its log everything is in the database itself, which is synced before the log goes.
        with contextlib.suppress(FileNotFoundError):
            if self._log:
                handle = os.open(self._log, os.O_RDONLY)
                try:
                    os.fsync(handle)
                finally:
                    os.close(handle)


@contextlib.contextmanager
def quick_commits() -> Iterator[QuickCommits]:
    """Quick commits to the database of the installation; settled at the end."""
    with engine_of(get_settings().database_url).connect() as connection:
        connection.detach()  # it never goes back among those that wait for the disk
        quick = QuickCommits(connection)
        try:
            yield quick
        finally:
            quick.settle()
