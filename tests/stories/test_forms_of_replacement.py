"""The form that says which issued document a draft takes the place of."""

import asyncio
from pathlib import Path

import pytest

from domain.console import Listing
from flows.office_actions.documents import replace_issued
from storage.models import Event, OfficialDocument, Plan
from tasks import dashboards
from tests.stories.plans import PLAN
from tests.stories.school import School

YES = "Có, ghi thay thế"


def issue(school: School, document_id: int) -> None:
    """Put a draft forward; the principal approves it."""
    school.submits(document_id)
    principal = school.person("hieutruong")
    principal.replies(principal.last("approval_request"), "Duyệt")
    school.ticks()


@pytest.fixture
def two(school: School, home: Path) -> School:
    """An issued plan, and the draft that is to replace it."""
    issue(school, school.drafts(home).document_id)
    school.drafts(home, PLAN.replace("Giữ gìn vệ sinh", "Vệ sinh, trồng cây"))
    return school


def choices(school: School) -> tuple[str, str]:
    found = dashboards.lists(school.now, [Listing.ISSUED, Listing.WITHDRAWABLE])
    return found[Listing.ISSUED][0], found[Listing.WITHDRAWABLE][0]


def test_the_lists_offer_what_is_in_force_by_number_and_the_drafts(two: School) -> None:
    old, new = choices(two)
    assert "Kế hoạch số 01/KH-MNHS ngày 26 tháng 02 năm 2024" in old
    assert "trồng cây" in new


def test_a_draft_is_noted_by_form_as_the_replacement_and_takes_effect_with_its_issue(two: School) -> None:
    line = asyncio.run(replace_issued.fn(*choices(two), YES, by="Đỗ Văn Thu"))
    assert "sẽ thay thế Kế hoạch số 01/KH-MNHS" in line
    old, new = two.rows(OfficialDocument)
    assert (old.state, new.replaces_id) == ("issued", old.id)
    noted = two.row(Event, action="replace")
    assert (noted.actor, noted.channel, noted.document_id) == ("Đỗ Văn Thu", "form", new.id)
    issue(two, new.id)
    assert [row.state for row in two.rows(OfficialDocument)] == ["replaced", "issued"]
    effect = two.rows(Event, action="replace")[1]
    assert (effect.channel, effect.document_id) == ("clock", old.id)
    assert choices_of(two, Listing.ISSUED)[0].startswith(f"#{new.id} ")


def choices_of(school: School, listing: Listing) -> list[str]:
    return list(dashboards.lists(school.now, [listing])[listing])


@pytest.mark.parametrize(
    ("swapped", "confirm", "why"),
    [
        (False, "Không", "Chưa xác nhận"),
        (True, YES, "không thay thế được"),
    ],
)
def test_what_is_not_confirmed_or_not_in_force_changes_nothing(
    two: School, swapped: bool, confirm: str, why: str
) -> None:
    old, new = choices(two)
    state = asyncio.run(replace_issued.fn(*((new, old) if swapped else (old, new)), confirm))
    assert why in state.message
    assert " / " not in state.message
    assert [row.replaces_id for row in two.rows(OfficialDocument)] == [None, None]
    assert len(two.rows(Plan)) == 2


def test_a_choice_that_is_gone_is_said_so(two: School) -> None:
    old, new = choices(two)
    for values in ((old, "#999 · Kế hoạch"), ("(không có mục nào)", new)):
        assert "Không còn mục" in asyncio.run(replace_issued.fn(*values, YES)).message
