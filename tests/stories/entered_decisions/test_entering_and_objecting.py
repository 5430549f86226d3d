"""Ghi nhận thay: a decision that the records office enters for an approver, who hears of it and may object."""

import asyncio
import re
from pathlib import Path

import pytest

from domain.approval import Verdict
from domain.lifecycle import DocumentState, StepState
from flows.office_actions.documents import decide_on_approval
from storage.database import transaction
from storage.models import ApprovalStep, EnteredDecision, Event, Office, OutboxLetter
from storage.trail import first_broken
from tasks.office_actions import entering
from tasks.office_actions.entering import Said
from tasks.office_actions.outcome import Actor
from tests.stories.entered_decisions.entered import BASIS, WAITS, enters, first_of, state
from tests.stories.school import Letter, School, Someone, text_of
from tests.stories.test_approval_proof import authenticated, wants


def test_it_counts_when_the_time_to_object_is_over_and_not_before(school: School, told: Letter) -> None:
    said = text_of(told)
    assert "Có hiệu lực từ: 8 giờ 00 phút, thứ Tư, ngày 28 tháng 02 năm 2024 (đủ 02 ngày làm việc" in said
    assert BASIS in said
    assert "Người nhập: Đỗ Văn Thu" in said
    assert "PHẢN ĐỐI" in said
    school.at("28/2", "07:59")
    school.ticks()
    assert state(school) == WAITS
    assert school.jumps()
    assert f"{school.now:%d/%m %H:%M}" == "28/02 08:00"
    school.ticks()
    assert state(school) == (DocumentState.ISSUED, "effective")
    decision = school.row(Event, action="approved")
    assert (decision.actor, decision.channel) == ("Đỗ Văn Thu", "entered")
    assert decision.detail["words"] == f"Duyệt (ghi nhận thay, căn cứ: {BASIS})"
    entry = school.row(Event, action="enter")
    assert (entry.actor, entry.channel, entry.detail["basis"]) == ("Đỗ Văn Thu", "form", BASIS)
    assert first_broken(school.rows(Event)) is None


@pytest.mark.parametrize(
    "words", ["Phản đối", "PHAN DOI: tôi chưa xem", "Đã nhận", "Không phản đối", "Đồng ý nhưng sửa mục II", ""]
)
def test_any_answer_but_clear_agreement_objects_and_the_draft_is_put_before_the_approver_again(
    school: School, principal: Someone, told: Letter, words: str
) -> None:
    school.at("27/2")
    principal.replies(told, words)
    school.ticks()
    assert state(school) == (DocumentState.SUBMITTED, "objected")
    assert len(principal.letters("approval_request")) == 2
    assert "đã được hủy theo thư của đồng chí" in text_of(principal.last("approval_request"))
    assert school.person("thu").received("không có hiệu lực", "phản đối")
    assert school.row(Event, action="object").actor == "Lê Thị Lành"
    school.at("4/3")
    school.ticks()
    assert state(school) == (DocumentState.SUBMITTED, "objected")
    assert "đã phản đối" in enters(school).line


def test_the_button_objects_from_any_mail_program(school: School, principal: Someone, told: Letter) -> None:
    principal.presses(told, "PHAN DOI: ")
    school.ticks()
    assert state(school)[1] == "objected"


@pytest.mark.parametrize("words", ["Đúng", "Dạ đúng rồi ạ.", "Đồng ý"])
def test_a_proved_sender_who_agrees_decides_at_once(
    school: School, principal: Someone, told: Letter, words: str
) -> None:
    principal.replies(told, words)
    authenticated(school, "pass")
    assert state(school) == (DocumentState.APPROVED, "effective")
    step = school.row(ApprovalStep)
    assert (step.channel, step.words) == ("mail", words)


def test_agreement_of_an_unproved_sender_ends_no_waiting(school: School, principal: Someone, told: Letter) -> None:
    principal.replies(told, "Đúng")
    authenticated(school, "none")
    assert state(school) == WAITS
    school.at("28/2")
    school.ticks()
    assert state(school) == (DocumentState.ISSUED, "effective")


def test_agreement_to_a_return_is_said_by_dung_only(school: School, home: Path, principal: Someone) -> None:
    wants(school, "none")
    school.submits(school.drafts(home).document_id)
    enters(school, Verdict.RETURNED, "sửa mục II")
    principal.replies(principal.last("decision_entered"), "Đồng ý")
    school.ticks()
    assert state(school) == (DocumentState.SUBMITTED, "objected")


def test_a_return_that_was_entered_reaches_the_drafter_with_its_words(school: School, home: Path) -> None:
    school.submits(school.drafts(home).document_id)
    enters(school, Verdict.RETURNED, "sửa mục II")
    school.at("28/2")
    school.ticks()
    assert state(school) == (DocumentState.RETURNED, "effective")
    assert "sửa mục II" in text_of(school.person("thu").last("approval_result"))


def test_a_letter_that_went_out_late_leaves_no_less_time(school: School, home: Path, principal: Someone) -> None:
    school.submits(school.drafts(home).document_id)
    enters(school)
    with transaction() as session:
        letter = session.query(OutboxLetter).filter_by(letter="decision_entered").one()
        letter.state, letter.sent_at = "queued", None
    school.at("27/2", "10:00")
    school.ticks()
    assert principal.last("decision_entered")
    school.at("29/2", "09:59")
    school.ticks()
    assert state(school) == WAITS
    school.jumps()
    assert f"{school.now:%d/%m %H:%M}" == "29/02 10:00"
    school.ticks()
    assert state(school) == (DocumentState.ISSUED, "effective")


def test_an_objection_after_the_end_is_explained_and_the_issue_can_still_be_stopped(
    school: School, told: Letter, principal: Someone
) -> None:
    with transaction() as session:
        office = session.get_one(Office, school.office_id)
        office.rules = office.rules | {"issue": "by_clerk", "decision_proof": "none"}
    school.at("28/2")
    school.ticks()
    assert state(school) == (DocumentState.APPROVED, "effective")
    principal.replies(told, "Phản đối")
    school.ticks()
    assert state(school) == (DocumentState.APPROVED, "effective")
    assert "DỪNG BAN HÀNH" in text_of(principal.last("late_answer"))
    assert school.person("thu").received("phản đối khi ý kiến đã có hiệu lực")
    principal.replies(told, "Dừng ban hành: tôi chưa ký")
    school.ticks()
    assert state(school) == (DocumentState.RETURNED, "effective")


def test_the_form_asks_for_what_it_needs(school: School, home: Path) -> None:
    school.submits(school.drafts(home).document_id)
    assert "cần nêu căn cứ" in enters(school, basis="").line
    assert "họ và tên" in enters(school, by="Quản trị").line
    assert "ghi lý do" in enters(school, Verdict.REJECTED).line
    assert not school.rows(EnteredDecision)
    enters(school)
    assert "đã có ý kiến ghi nhận thay đang chờ, do Đỗ Văn Thu nhập" in enters(school).line
    assert school.row(ApprovalStep).state == StepState.ASKED


def test_a_link_to_what_is_gone_enters_nothing(school: School, told: Letter) -> None:
    gone = entering.enter("#99 · x", Said(Verdict.APPROVED, "", BASIS), school.now, Actor("Đỗ Văn Thu"))
    assert "Không còn mục" in gone.line


def test_the_form_enters_without_a_code_and_decides_with_one(school: School, home: Path, principal: Someone) -> None:
    wants(school, "code")
    school.submits(school.drafts(home).document_id)
    fill_in = decide_on_approval.fn
    assert "cần nêu căn cứ" in asyncio.run(fill_in(first_of(school), "Duyệt", by="Đỗ Văn Thu")).message
    line = asyncio.run(fill_in(first_of(school), "Duyệt", basis=BASIS, by="Đỗ Văn Thu"))
    assert line.startswith("Ghi nhận thay Lê Thị Lành: Duyệt")
    assert principal.last("decision_entered")
    code = re.search(r"DUYỆT (\S+);", text_of(principal.last("approval_request")))
    assert code
    asyncio.run(fill_in(first_of(school), "Duyệt", code[1], basis=BASIS, by="Đỗ Văn Thu"))
    assert school.row(ApprovalStep).channel == "form"
    assert state(school) == (DocumentState.APPROVED, "waiting")
    school.ticks()
    assert state(school)[1] == "lapsed"
