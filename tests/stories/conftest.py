"""Every story has a school of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.school import School, Someone, a_school


@pytest.fixture
def school(home: Path) -> Iterator[School]:
    """A kindergarten on the morning of 26 February 2024, with an empty mailbox."""
    with a_school(home) as school:
        yield school


@pytest.fixture
def plan_id(school: School, home: Path) -> int:
    """A plan that is being carried out."""
    return school.adopts(home)


@pytest.fixture
def head(school: School, plan_id: int) -> Someone:
    """The head of group 1, who reports each quarter until the 18th of its last month."""
    return school.person("to1")


@pytest.fixture
def principal(school: School) -> Someone:
    return school.person("hieutruong")
