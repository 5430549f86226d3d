"""What all tests share: a home with an empty database, asked for by name."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import ONLY, Databases
from tests.offices import a_home

pytest_plugins: list[str] = []


@pytest.fixture(autouse=True)
def nothing_left_in_the_environment() -> Iterator[None]:
    """A setting that stays after its test would move a later one to another server.

    A command called in this process takes part in its office's Prefect; that ends with the test.
    """
    settings, prefect = _environment("VANTHU_"), _environment("PREFECT_")
    yield
    for name in _environment("PREFECT_").keys() - prefect.keys():
        del os.environ[name]
    os.environ.update(prefect)
    assert _environment("VANTHU_") == settings


def _environment(beginning: str) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name.startswith(beginning)}


@pytest.fixture(scope="session")
def database_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("template") / "template.db"


@pytest.fixture(scope="session")
def databases(database_template: Path) -> Iterator[Databases]:
    """Empty databases of each kind; PostgreSQL is started when it is first asked for."""
    made = Databases(database_template)
    yield made
    made.close()


@pytest.fixture
def database(request: pytest.FixtureRequest) -> str:
    """Which database a test's home has: what `parametrize("database", BOTH, indirect=True)` says, else SQLite.

    VANTHU_TEST_DATABASE=postgres runs everything else on PostgreSQL too.
    """
    return str(getattr(request, "param", ONLY or "sqlite"))


@pytest.fixture
def home(tmp_path: Path, databases: Databases, database: str) -> Iterator[Path]:
    """A home of its own with an empty, migrated database."""
    with a_home(tmp_path, **databases.settings(database, tmp_path)):
        yield tmp_path
