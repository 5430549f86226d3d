"""Forms about a draft that is being decided: taken back, stopped, asked about again with a new code."""

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest

from domain.console import Listing
from domain.lifecycle import DocumentState
from flows.office_actions.documents import decide_on_approval, send_new_code, stop_issue, withdraw_draft
from storage.models import ApprovalStep, Event, OfficialDocument
from tasks import dashboards
from tests.stories.school import School, text_of


@pytest.fixture
def waiting(school: School, home: Path) -> School:
    """A draft that waits for the principal."""
    school.submits(school.drafts(home).document_id)
    return school


def submitted(form: Any, school: School, listing: Listing, *values: str) -> Any:
    """Fill a form in with the first choice of its list, and submit it."""
    choice = dashboards.lists(school.now, [listing])[listing][0]
    return asyncio.run(form.fn(choice, *values, by="Đỗ Văn Thu"))


def code_of(school: School) -> str:
    found = re.search(r"Mã dùng một lần: (\S+)\.", text_of(school.person("hieutruong").last("approval_request")))
    assert found
    return found[1]


def test_a_draft_is_taken_back_by_form_and_whoever_was_asked_is_told(waiting: School) -> None:
    line = submitted(withdraw_draft, waiting, Listing.WITHDRAWABLE, "nhầm năm học", "Có, rút dự thảo")
    assert waiting.row(OfficialDocument).state == DocumentState.WITHDRAWN
    assert "nhầm năm học" in line
    assert "nhầm năm học" in text_of(waiting.person("hieutruong").last("approval_closed"))
    event = waiting.row(Event, action="withdraw")
    assert (event.actor, event.channel) == ("Đỗ Văn Thu", "form")


def test_the_issue_is_stopped_by_form_and_the_draft_goes_back_to_its_drafter(waiting: School) -> None:
    submitted(stop_issue, waiting, Listing.STOPPABLE, "chờ Phòng hướng dẫn", "Có, dừng ban hành")
    assert waiting.row(OfficialDocument).state == DocumentState.RETURNED
    assert "chờ Phòng hướng dẫn" in text_of(waiting.person("thu").last("approval_result"))
    assert waiting.row(Event, action="stop").channel == "form"


@pytest.mark.parametrize(
    ("values", "why"),
    [(("lý do", "Không"), "Chưa xác nhận"), ((" ", "Có, dừng ban hành"), "Cần ghi lý do")],
)
def test_a_form_without_reason_or_confirmation_changes_nothing(
    waiting: School, values: tuple[str, str], why: str
) -> None:
    state = submitted(stop_issue, waiting, Listing.STOPPABLE, *values)
    assert why in state.message
    assert waiting.row(OfficialDocument).state == DocumentState.SUBMITTED


def test_what_has_ended_is_not_ended_again(waiting: School) -> None:
    choice = dashboards.lists(waiting.now, [Listing.STOPPABLE])[Listing.STOPPABLE][0]
    submitted(withdraw_draft, waiting, Listing.WITHDRAWABLE, "nhầm", "Có, rút dự thảo")
    state = asyncio.run(stop_issue.fn(choice, "chờ", "Có, dừng ban hành"))
    assert "không còn ở giai đoạn trình duyệt" in state.message
    assert " / " not in state.message


def test_a_new_code_replaces_the_old_one_and_goes_to_the_approver_only(waiting: School) -> None:
    old = code_of(waiting)
    line = submitted(send_new_code, waiting, Listing.APPROVALS, "Có, gửi mã mới")
    new = code_of(waiting)
    assert new != old
    assert new not in line + waiting.row(Event, action="resend").message
    state = submitted(decide_on_approval, waiting, Listing.APPROVALS, "Duyệt", old)
    assert "Mã không đúng hoặc đã dùng" in state.message
    submitted(decide_on_approval, waiting, Listing.APPROVALS, "Duyệt", new)
    assert waiting.row(OfficialDocument).state == DocumentState.APPROVED
    assert waiting.row(ApprovalStep).channel == "form"
