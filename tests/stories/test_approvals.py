"""Decisions: first valid one wins, nobody else's counts, unclear words are asked about once, absence never blocks."""

from datetime import date
from pathlib import Path

import pytest

from domain.wording import long_day
from storage.database import transaction
from storage.models import Absence, ApprovalStep, Event, Office, OfficialDocument, Person, SigningRule
from tests.stories.plans import edited
from tests.stories.school import School, Someone, file_of, text_of


@pytest.fixture
def document_id(school: School, home: Path) -> int:
    """A draft that is ready to be put forward."""
    return school.drafts(home).document_id


def state(school: School) -> str:
    document: OfficialDocument = school.row(OfficialDocument)
    return document.state


def away(school: School, code: str, first: date, last: date, substitute: str = "") -> None:
    with transaction() as session:
        people = {row.code: row.id for row in session.query(Person).filter_by(office_id=school.office_id)}
        row = Absence(office_id=school.office_id, person_id=people[code], first_on=first, last_on=last)
        row.substitute_id = people.get(substitute)
        session.add(row)


def test_unclear_words_are_asked_about_once_and_then_wait(school: School, document_id: int, principal: Someone) -> None:
    school.submits(document_id)
    request = principal.last("approval_request")
    principal.replies(request, "Cơ bản đồng ý, nhưng xem lại mục II")
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "unclear")]
    asked = principal.last("ask_back")
    assert "Cơ bản đồng ý" in text_of(asked)
    principal.replies(asked, "chắc là được nếu sửa")
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "unclear")]
    assert len(principal.letters("ask_back")) == 1
    assert state(school) == "submitted"
    principal.replies(asked, "Duyệt")
    assert [row.fate for row in school.collects()] == ["decision"]
    assert state(school) == "approved"


def test_the_second_answer_changes_nothing_and_is_explained(
    school: School, document_id: int, principal: Someone
) -> None:
    school.submits(document_id)
    request = principal.last("approval_request")
    principal.replies(request, "Duyệt")
    principal.replies(request, "Trả lại: sửa mục II")
    assert [(row.fate, row.reason) for row in school.collects()] == [("decision", ""), ("decision", "closed")]
    assert state(school) == "approved"
    assert principal.received("đã có ý kiến được ghi nhận trước đó")
    assert "late_answer" in school.trail()


def test_an_answer_about_an_older_draft_does_not_approve_the_new_one(
    school: School, document_id: int, principal: Someone
) -> None:
    school.submits(document_id)
    old = principal.last("approval_request")
    principal.replies(old, "Trả lại: thêm số lượng cây")
    school.ticks()
    clerk = school.person("thu")
    returned = clerk.last("approval_result")
    by = school.row(OfficialDocument).revise_by
    assert f"chậm nhất {long_day(by)}" in text_of(returned)
    word_file = edited(file_of(returned, ".docx"), "cây bóng mát", ", ba cây")
    clerk.replies(returned, "Gửi lại", attach=[("sua.docx", word_file)])
    school.ticks()
    principal.replies(old, "Duyệt")
    assert [(row.fate, row.reason) for row in school.collects()] == [("decision", "closed")]
    assert state(school) == "submitted"
    assert principal.received("dự thảo đã có bản mới")


def test_a_corrected_draft_needs_a_readable_file_with_a_change(
    school: School, document_id: int, principal: Someone
) -> None:
    school.submits(document_id)
    principal.replies(principal.last("approval_request"), "Trả lại: sửa mục II")
    school.ticks()
    clerk = school.person("thu")
    returned = clerk.last("approval_result")
    clerk.replies(returned, "Đã sửa xong")
    clerk.replies(returned, "Gửi", attach=[("sua.docx", file_of(returned, ".docx"))])
    clerk.replies(returned, "Gửi", attach=[("sua.docx", b"no docx at all")])
    assert [row.reason for row in school.collects()] == ["no_draft", "no_change", "unreadable_draft"]
    assert clerk.received("chưa có chỗ nào được sửa")
    assert state(school) == "returned"


def test_a_rejected_plan_ends_with_its_reason(school: School, document_id: int, principal: Someone) -> None:
    school.submits(document_id)
    principal.replies(principal.last("approval_request"), "Không duyệt: năm nay chưa làm")
    school.ticks()
    assert state(school) == "rejected"
    assert school.person("thu").received("năm nay chưa làm", "kết thúc")


def test_a_mailto_button_needs_no_more_than_the_code_in_its_subject(
    school: School, document_id: int, principal: Someone
) -> None:
    school.submits(document_id)
    principal.presses(principal.last("approval_request"), "DUYET")
    school.collects()
    assert state(school) == "approved"


def test_a_decision_without_the_letters_secret_is_confirmed_by_letter_first(
    school: School, document_id: int, principal: Someone
) -> None:
    school.submits(document_id)
    principal.sends("Duyệt", Subject="Kế hoạch vệ sinh")
    principal.sends("Duyệt", Subject="[KHD1] Kế hoạch vệ sinh")
    assert {(row.fate, row.reason) for row in school.collects()} == {("held", "unproved")}
    assert state(school) == "submitted"
    assert len(principal.letters("ask_back")) == 1
    principal.replies(principal.last("ask_back"), "DUYỆT")
    school.collects()
    assert state(school) == "approved"


def test_steps_are_asked_in_turn(school: School, document_id: int, principal: Someone) -> None:
    with transaction() as session:
        session.get_one(Office, school.office_id).rules = {
            "introduce": False,
            "decision_proof": "none",
            "chains": {
                "KH": [{"kind": "content", "role": "vice_principal"}, {"kind": "signature", "role": "principal"}]
            },
        }
    school.submits(document_id)
    mai = school.person("mai")
    assert not principal.letters("approval_request")
    assert "kiểm tra nội dung" in text_of(mai.last("approval_request"))
    mai.replies(mai.last("approval_request"), "Nhất trí")
    school.collects()
    principal.replies(principal.last("approval_request"), "Duyệt")
    school.ticks()
    assert state(school) == "issued"


def test_who_is_away_is_stood_in_for_and_the_deputy_signs_so(
    school: School, document_id: int, principal: Someone
) -> None:
    away(school, "hieutruong", date(2024, 2, 20), date(2024, 3, 5), "mai")
    school.submits(document_id)
    mai = school.person("mai")
    assert not principal.letters("approval_request")
    mai.replies(mai.last("approval_request"), "Duyệt")
    school.ticks()
    document = school.row(OfficialDocument)
    assert document.state == "issued"
    with transaction() as session:
        signer = session.get_one(OfficialDocument, document.id).versions[-1].model["signer"]
    assert signer == {"authority": "KT. HIỆU TRƯỞNG", "title": "PHÓ HIỆU TRƯỞNG", "name": "Trần Thị Mai"}
    event = school.row(Event, action="substitute")
    assert "Lê Thị Lành" in event.message
    assert "Trần Thị Mai" in event.message


def test_a_draft_goes_on_to_the_deputy_when_the_one_asked_goes_away(
    school: School, document_id: int, principal: Someone
) -> None:
    school.submits(document_id)
    request = principal.last("approval_request")
    with transaction() as session:
        mai = session.query(Person).filter_by(office_id=school.office_id, code="mai").one()
        session.add(
            SigningRule(office_id=school.office_id, person_id=mai.id, authority="TUQ.", title="Phó Hiệu trưởng")
        )
    away(school, "hieutruong", date(2024, 2, 27), date(2024, 3, 5))
    school.at("27/2", "07:00")
    school.ticks()
    assert [row.state for row in school.rows(ApprovalStep)] == ["substituted", "asked"]
    principal.replies(request, "Duyệt")
    assert [row.reason for row in school.collects()] == ["closed"]
    assert principal.received("đã được chuyển cho người khác")
    deputy = school.person("mai")
    deputy.replies(deputy.last("approval_request"), "Duyệt")
    school.ticks()
    assert state(school) == "issued"
    assert school.rows(ApprovalStep)[1].authority == "TUQ."


def test_two_persons_away_leave_the_draft_with_the_first_and_are_reported(
    school: School, document_id: int, principal: Someone
) -> None:
    away(school, "hieutruong", date(2024, 2, 20), date(2024, 3, 5), "mai")
    away(school, "mai", date(2024, 2, 20), date(2024, 3, 5))
    school.submits(document_id)
    assert principal.last("approval_request")
    assert school.row(ApprovalStep).state == "asked"
    while school.jumps() and school.now.day != 6:
        school.ticks()
    assert school.person("thu").last("escalation")


def test_an_approval_that_waits_is_reminded_of(school: School, document_id: int, principal: Someone) -> None:
    school.submits(document_id)
    assert school.jumps()
    for _ in range(3):
        school.ticks()
        school.jumps()
    assert principal.letters("approval_reminder")
