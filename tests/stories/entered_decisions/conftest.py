"""A draft that waits for the principal, in whose name a decision was entered."""

from pathlib import Path

import pytest

from tests.stories.entered_decisions.entered import enters
from tests.stories.school import Letter, School, Someone
from tests.stories.test_approval_proof import wants


@pytest.fixture
def told(school: School, home: Path, principal: Someone) -> Letter:
    """The letter to the principal, in whose name DUYỆT was entered on Monday at eight."""
    wants(school, "confirm")
    school.submits(school.drafts(home).document_id)
    school.collects()  # the first contact with the mailbox lies before what follows
    enters(school)
    return principal.last("decision_entered")
