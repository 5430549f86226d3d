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
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Dialect, Update
from sqlalchemy.sql.compiler import SQLCompiler

from settings import get_settings
from storage.database import BUSY_MILLISECONDS, engine_of

Rows = Sequence[Mapping[str, Any]]


class QuickCommits:
    """A connection of its own; used by one thread at a time, only `settle` may run beside."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._log = ""
        self._prepared: dict[Update, _Prepared] = {}
        if connection.dialect.name == "sqlite":
            self._log = f"{connection.engine.url.database}-wal"
            # Before any transaction: within one the pragma has no effect. What is in the log is brought into the
            # database by whoever else commits (a claim, every few hundred outcomes): it waits for the disk.
            for pragma in ("synchronous=NORMAL", "wal_autocheckpoint=0", "busy_timeout=0"):
                self._driver.execute(f"PRAGMA {pragma}")

    def execute(self, statement: Update, rows: Rows) -> None:
        """The statement for each row, in one transaction: safe from a kill when this returns."""
        if not self._log:
            with self._connection.begin():
                self._connection.execute(statement, rows)
            return
        self._driver.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
        try:
            self._execute(statement, rows)
        finally:
            self._driver.execute("PRAGMA busy_timeout=0")

    def execute_at_once(self, statement: Update, rows: Rows) -> bool:
        """The same within a fraction of a millisecond, or nothing and False: somebody else is writing, or it would
        take a round trip to the server. For an event loop, to which a thread for it would cost ten times as much."""
        if not self._log:
            return False
        try:
            self._execute(statement, rows)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            return False
        return True

    def _execute(self, statement: Update, rows: Rows) -> None:
        # Straight to the driver: SQLAlchemy takes several times as long over such a commit as SQLite.
        if statement not in self._prepared:
            self._prepared[statement] = _prepare(statement, self._connection.dialect)
        sql, values = self._prepared[statement]
        converted = [[convert(row.get(name, fixed)) for name, fixed, convert in values] for row in rows]
        self._driver.execute("BEGIN IMMEDIATE")
        with self._driver:  # commits, or rolls back what raises
            self._driver.executemany(sql, converted)

    @property
    def _driver(self) -> Any:
        return self._connection.connection.dbapi_connection

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


class _Prepared(NamedTuple):
    """A statement as SQLite takes it; for each of its values in turn the name, what the statement itself says, and how
    the driver wants it."""

    sql: str
    values: list[tuple[str, Any, Callable[[Any], Any]]]


def _prepare(statement: Update, dialect: Dialect) -> _Prepared:
    compiled = statement.compile(dialect=dialect)
    names = compiled.positiontup or []
    return _Prepared(
        str(compiled), [(name, compiled.params[name], _converter(compiled, name, dialect)) for name in names]
    )


def _converter(compiled: SQLCompiler, name: str, dialect: Dialect) -> Callable[[Any], Any]:
    kind = compiled.binds[name].type.dialect_impl(dialect)
    return kind.bind_processor(dialect) or (lambda value: value)


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
