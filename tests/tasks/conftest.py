"""What the tests of steps share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.offices import a_home
from tests.tasks.lived_plan import Lived, a_lived_home


@pytest.fixture(scope="session")
def lived_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("lived") / "home"


@pytest.fixture
def lived(home: Path, lived_template: Path, database_template: Path) -> Iterator[Lived]:
    """A home in which a plan has been issued and first reports are in (`tests.tasks.lived_plan`)."""
    found = a_lived_home(home, lived_template, database_template)
    with a_home(home):
        yield found
