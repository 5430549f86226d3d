"""Deciding by form with the code of the letter: as an answer would, and a wrong or spent code decides nothing."""

import re
from pathlib import Path

import pytest

from domain.approval import Verdict
from domain.console import Listing
from domain.lifecycle import DocumentState, StepState
from domain.plan import PlanReading
from storage.database import transaction
from storage.models import ApprovalStep, Office, OfficialDocument, OutboxLetter
from tasks import approving
from tasks.drafting import new_plan
from tasks.office_actions import deciding
from tasks.office_actions.outcome import Done
from tests.tasks.lived_plan import TEXT, Lived, draft_of
from tests.tasks.office_actions.by_form import CLERK, NOW, events, first, refused, row


@pytest.fixture
def put_forward(lived: Lived, tmp_path: Path) -> str:
    """A second plan that waits for the principal; gives the code in their letter."""
    with transaction() as session:
        office = session.get_one(Office, lived.office_id)
        document, _plan = new_plan(session, office, PlanReading(draft_of(TEXT, tmp_path)), NOW)
        document_id = document.id
    approving.submit(document_id, NOW)
    letter = row(OutboxLetter, letter="approval_request")
    match = re.search(r"Mã dùng một lần: (\S+)\.", letter.text)
    assert match
    return match[1]


def decided(code: str, verdict: Verdict = Verdict.APPROVED, comment: str = "") -> object:
    return deciding.decide_with_code(first(Listing.APPROVALS), verdict, code, comment, NOW, CLERK)


def test_the_code_of_the_letter_decides_as_an_answer_would(put_forward: str) -> None:
    assert isinstance(decided(put_forward.lower().replace("-", " ")), Done)
    assert row(OfficialDocument).state == DocumentState.APPROVED
    step = row(ApprovalStep)
    assert (step.channel, step.evidence, step.code_hash) == ("form", "run:1", "")
    assert put_forward not in "".join(event.message for event in events())


def test_a_wrong_code_decides_nothing_and_the_right_one_stays_good(put_forward: str) -> None:
    refused(decided("AAAA-AAAA"), "Mã không đúng")
    refused(decided(""), "Mã không đúng")
    assert row(ApprovalStep).state == StepState.ASKED
    assert isinstance(decided(put_forward), Done)


def test_a_code_is_spent_by_the_run_that_carries_it_whatever_the_outcome(put_forward: str) -> None:
    refused(decided(put_forward, Verdict.RETURNED), "cần ghi lý do")
    refused(decided(put_forward, Verdict.RETURNED, "sửa mục II"), "đã dùng")
    assert row(ApprovalStep).state == StepState.ASKED


def test_a_return_by_form_goes_back_to_the_drafter(put_forward: str) -> None:
    assert isinstance(decided(put_forward, Verdict.RETURNED, "bổ sung thời gian"), Done)
    assert row(OfficialDocument).state == DocumentState.RETURNED
    assert "bổ sung thời gian" in row(OutboxLetter, letter="approval_result").text


def test_only_the_hash_of_a_code_is_kept(put_forward: str) -> None:
    assert put_forward not in row(ApprovalStep).code_hash
    assert put_forward.replace("-", "") not in row(ApprovalStep).code_hash
