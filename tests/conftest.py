"""What all tests share: a home with an empty database, asked for by name."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.offices import a_home, an_empty_database

pytest_plugins: list[str] = []


@pytest.fixture(scope="session")
def database_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("template") / "template.db"


@pytest.fixture
def home(tmp_path: Path, database_template: Path) -> Iterator[Path]:
    """A home of its own with an empty, migrated SQLite database."""
    an_empty_database(tmp_path, database_template)
    with a_home(tmp_path):
        yield tmp_path
