"""What the tests of steps share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tasks.case_file import export_case
from tests.databases import Databases
from tests.offices import a_home
from tests.tasks.lived_plan import Lived
from tests.tasks.lived_template import LivedTemplate
from tests.tasks.opened_case_files import LATER


@pytest.fixture(scope="session")
def lived_template(tmp_path_factory: pytest.TempPathFactory, databases: Databases) -> LivedTemplate:
    return LivedTemplate(tmp_path_factory.mktemp("lived"), databases)


@pytest.fixture
def lived(home: Path, database: str, lived_template: LivedTemplate) -> Iterator[Lived]:
    """A home in which a plan has been issued and first reports are in (`tests.tasks.lived_plan`)."""
    found, settings = lived_template.copy(home, database)
    with a_home(home, **settings):
        yield found


@pytest.fixture
def case(lived: Lived, tmp_path: Path) -> Path:
    """The case file of the plan that has lived."""
    return export_case(lived.code, tmp_path / "hồ sơ.zip", LATER).file
