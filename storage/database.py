"""The database of the installation, and the one way to change it: `transaction()`."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session

from settings import get_settings

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_MILLISECONDS = 30_000
WRITER = 2024  # the lock of PostgreSQL that a writing transaction holds


_engines: dict[str, Engine] = {}


def engine_of(url: str) -> Engine:
    """The engine of a database, one for each process and address."""
    if url not in _engines:
        _engines[url] = _new_engine(url)
    return _engines[url]


def close() -> None:
    """Close all connections (before a restore, at the end of a test)."""
    while _engines:
        _engines.popitem()[1].dispose()


def _new_engine(url: str) -> Engine:
    if not url.startswith("sqlite"):
        options = {"options": f"-c lock_timeout={BUSY_MILLISECONDS}"}
        url = url.replace("postgresql://", "postgresql+psycopg://", 1)
        engine = create_engine(url, pool_pre_ping=True, connect_args=options)
        event.listen(engine, "begin", _begin_postgres)
        return engine
    engine = create_engine(url, connect_args={"timeout": BUSY_MILLISECONDS / 1000})
    event.listen(engine, "do_connect", _open_only_what_is_there)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _open_only_what_is_there(_dialect: Any, _record: Any, where: list[str], options: dict[str, Any]) -> None:
    # SQLite would make an empty database in any folder in which somebody asks for the status.
    where[0] = f"{Path(where[0]).absolute().as_uri()}?mode=rw"
    options["uri"] = True


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # pysqlite begins transactions by itself, and late; None leaves BEGIN to _begin_sqlite.
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={BUSY_MILLISECONDS}"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later would give two writers the same number without an error.
    reading = connection.get_execution_options().get("reading")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _begin_postgres(connection: Connection) -> None:
    # One writer at a time, as on SQLite: the rules read first and write later, and one office has few writers.
    if not connection.get_execution_options().get("reading"):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITER})")


@contextmanager
def transaction() -> Iterator[Session]:
    """All or nothing: committed when the block ends, rolled back when it raises. No network inside."""
    with _HoldingSession(engine_of(get_settings().database_url), expire_on_commit=False) as session, session.begin():
        yield session


class _HoldingSession(Session):
    """A session remembers a row only while somebody holds it: the office would be loaded ten times for one mail."""


@event.listens_for(_HoldingSession, "loaded_as_persistent")
@event.listens_for(_HoldingSession, "pending_to_persistent")
def _hold(session: Session, row: object) -> None:
    session.info.setdefault("held", []).append(row)


@contextmanager
def reading() -> Iterator[Session]:
    """A look at the database that never waits for a writer (SQLite) and changes nothing."""
    engine = engine_of(get_settings().database_url).execution_options(reading=True)
    with Session(engine, expire_on_commit=False) as session:
        yield session
        session.rollback()


@contextmanager
def rehearsal() -> Iterator[Session]:
    """A transaction that is always rolled back: what would happen, told by the very code that will do it."""
    with Session(engine_of(get_settings().database_url), expire_on_commit=False) as session:
        yield session
        session.rollback()


def migration_config(url: str) -> Config:
    """Alembic's settings for this database; there is no alembic.ini."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["url"] = url
    return config


def upgrade() -> None:
    """Create the database, or bring it to the present form."""
    settings = get_settings()
    if settings.database_url.startswith("sqlite:///"):
        file = Path(settings.database_url.removeprefix("sqlite:///"))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    command.upgrade(migration_config(settings.database_url), "head")
