"""Every story has a school of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.school import School, a_school


@pytest.fixture
def school(home: Path) -> Iterator[School]:
    """A kindergarten on the morning of 26 February 2024, with an empty mailbox."""
    with a_school(home) as school:
        yield school
