"""A school whose duties have figures to report."""

from pathlib import Path

import pytest

from storage.models import Plan
from tasks import indicator_setup
from tests.stories.figures.reported import FORM
from tests.stories.school import School, Someone


@pytest.fixture
def head(school: School, home: Path) -> Someone:
    """The head of group 1, who has been reminded of the first quarter's report."""
    plan_id = school.adopts(home)
    plan = school.row(Plan, id=plan_id)
    line = indicator_setup.define(plan.code, FORM, school.now)
    assert "03 chỉ tiêu cho 03 nhiệm vụ" in str(line) or "03 chỉ tiêu cho 02 nhiệm vụ" in str(line)
    someone = school.person("to1")
    while not someone.letters("reminder"):
        assert school.jumps()
        school.ticks()
    return someone
