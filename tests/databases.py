"""The same test on both databases that the product works with: SQLite by default, PostgreSQL by URL."""

import os
from pathlib import Path

import psycopg
import pytest

from storage.database import upgrade
from tests.offices import a_home, an_empty_database
from tests.servers import postgres as postgres_module
from tests.servers.fixtures import need
from tests.servers.postgres import Postgres

_POSTGRES = pytest.param("postgres", id="postgres", marks=pytest.mark.postgres)
ONLY = os.environ.get("VANTHU_TEST_DATABASE", "")
"""`postgres`: everything runs on PostgreSQL, and nothing twice."""
BOTH = [_POSTGRES] if ONLY == "postgres" else [pytest.param("sqlite", id="sqlite"), _POSTGRES]
"""`@pytest.mark.parametrize("database", BOTH, indirect=True)`: on PostgreSQL only where it is installed."""


class Databases:
    """Empty, migrated databases: copies of a template of each kind that is made once a run."""

    def __init__(self, template: Path) -> None:
        self.template = template
        self.postgres: Postgres | None = None
        self._number = 0

    def settings(self, kind: str, folder: Path) -> dict[str, str]:
        """Make a new database for a home in this folder; gives the settings by which the home finds it."""
        if kind == "sqlite":  # where the home's settings look for it by themselves
            an_empty_database(folder, self.template)
            return {}
        need(postgres_module.programs() is not None, postgres_module.PACKAGES)
        if self.postgres is None:
            self.postgres = Postgres().__enter__()
            with a_home(self.template.parent / "pg", database_url=self._create("vanthu_template", "template0")):
                upgrade()
        return self._copy("vanthu_template")

    def copy_of(self, settings: dict[str, str]) -> dict[str, str]:
        """A copy of a filled database that nobody is connected to; a SQLite file is copied with its home."""
        return self._copy(settings["database_url"].rpartition("/")[2]) if settings else {}

    def _copy(self, template: str) -> dict[str, str]:
        self._number += 1
        return {"database_url": self._create(f"vanthu_{self._number}", template)}

    def _create(self, name: str, template: str) -> str:
        assert self.postgres is not None
        address = f"127.0.0.1:{self.postgres.port}"
        with psycopg.connect(f"postgresql://vanthu@{address}/postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8'")
        return f"postgresql+psycopg://vanthu@{address}/{name}"

    def close(self) -> None:
        """Stop PostgreSQL if it was started."""
        if self.postgres is not None:
            self.postgres.__exit__()
