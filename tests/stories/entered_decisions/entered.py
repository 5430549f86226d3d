"""A decision entered in an approver's name, and what has become of it."""

import asyncio

from domain.approval import Verdict
from domain.console import Links, Listing, Page
from domain.lifecycle import DocumentState
from storage.models import EnteredDecision, OfficialDocument
from tasks import dashboards
from tasks.delivering import deliver
from tasks.office_actions import entering
from tasks.office_actions.entering import Said
from tasks.office_actions.outcome import Actor, Outcome
from tests.stories.school import School

LINKS = Links("/v2", {}, {page.value: page.value for page in Page})
BASIS = "bản giấy đã ký ngày 26/02/2024"


def enters(
    school: School, verdict: Verdict = Verdict.APPROVED, comment: str = "", basis: str = BASIS, by: str = "Đỗ Văn Thu"
) -> Outcome:
    """What the form does without a code, at the school's own time."""
    done = entering.enter(first_of(school), Said(verdict, comment, basis), school.now, Actor(by, "run:1"))
    asyncio.run(deliver(school.now))
    return done


def first_of(school: School) -> str:
    """The first draft in the form's list."""
    return dashboards.lists(school.now, [Listing.APPROVALS])[Listing.APPROVALS][0]


def state(school: School) -> tuple[str, str]:
    """Of the document, and of what was entered."""
    return school.row(OfficialDocument).state, school.row(EnteredDecision).state


WAITS = (DocumentState.SUBMITTED, "waiting")
