"""Chains with groups and turns, drafts that come back, cases that end early; told by real mail."""

from datetime import date
from pathlib import Path

import pytest

from storage.database import transaction
from storage.models import Absence, ApprovalStep, Event, Group, GroupMember, Office, OfficialDocument, Person
from tasks.origin import Origin
from tasks.withdrawing import stop, withdraw
from tests.stories.plans import edited
from tests.stories.school import School, Someone, file_of, text_of

SIGNATURE = {"kind": "signature", "role": "principal"}


def rules(school: School, *chain: dict[str, object], **others: object) -> None:
    """The office's rules from now on."""
    with transaction() as session:
        office = session.get_one(Office, school.office_id)
        office.rules = {"introduce": False, "decision_proof": "none", "chains": {"*": list(chain)}} | others


def state(school: School) -> str:
    document: OfficialDocument = school.row(OfficialDocument)
    return document.state


def steps(school: School) -> list[str]:
    return [row.state for row in school.rows(ApprovalStep)]


def approves(person: Someone) -> None:
    person.replies(person.last("approval_request"), "Duyệt")
    person.school.collects()


def comes_back(school: School, passage: str = "cây bóng mát", addition: str = ", ba cây") -> None:
    """The clerk corrects the returned draft and sends it."""
    clerk = school.person("thu")
    returned = clerk.last("approval_result")
    clerk.replies(returned, "Gửi lại", attach=[("sua.docx", edited(file_of(returned, ".docx"), passage, addition))])
    school.ticks()


@pytest.fixture
def document_id(school: School, home: Path) -> int:
    """A draft that is ready to be put forward."""
    return school.drafts(home).document_id


def test_content_and_form_are_checked_at_the_same_time_before_the_signature(
    school: School, document_id: int, principal: Someone
) -> None:
    content = {"kind": "content", "role": "vice_principal", "order": 1}
    rules(school, content, {"kind": "form", "role": "group_head", "order": 1}, SIGNATURE)
    school.submits(document_id)
    mai, to1 = school.person("mai"), school.person("to1")
    assert "kiểm tra thể thức" in text_of(to1.last("approval_request"))
    approves(mai)
    assert not principal.letters("approval_request")
    approves(to1)
    approves(principal)
    assert state(school) == "approved"


def test_of_a_group_two_must_agree_and_the_third_is_told(school: School, document_id: int, principal: Someone) -> None:
    with transaction() as session:
        group = Group(office_id=school.office_id, code="HD", name="Hội đồng")
        session.add(group)
        session.flush()
        for code in ("mai", "to1", "lop5a"):
            person = session.query(Person).filter_by(office_id=school.office_id, code=code).one()
            session.add(GroupMember(office_id=school.office_id, group_id=group.id, person_id=person.id))
    rules(school, {"kind": "content", "group": "Hội đồng", "quorum": 2}, SIGNATURE)
    school.submits(document_id)
    third = school.person("lop5a")
    request = third.last("approval_request")
    approves(school.person("mai"))
    approves(school.person("to1"))
    assert "không cần cho ý kiến" in text_of(third.last("approval_closed"))
    third.replies(request, "Không duyệt: trễ")
    assert [row.reason for row in school.collects()] == ["closed"]
    approves(principal)
    assert state(school) == "approved"


def test_a_chain_that_changes_touches_no_running_case(school: School, document_id: int, principal: Someone) -> None:
    rules(school, {"kind": "content", "role": "vice_principal", "days": 4}, SIGNATURE)
    school.submits(document_id)
    rules(school, SIGNATURE)
    mai = school.person("mai")
    mai.replies(mai.last("approval_request"), "Trả lại: thêm số cây")
    school.ticks()
    comes_back(school)
    assert len(mai.letters("approval_request")) == 2
    assert school.rows(ApprovalStep)[-1].days == 2
    assert [row.days for row in school.rows(ApprovalStep)] == [4, 2, 4, 2]


def test_only_those_are_asked_again_who_must_see_the_new_draft(
    school: School, document_id: int, principal: Someone
) -> None:
    form = {"kind": "form", "role": "group_head", "again": "once"}
    rules(school, form, {"kind": "content", "role": "vice_principal"}, SIGNATURE)
    school.submits(document_id)
    mai, to1 = school.person("mai"), school.person("to1")
    approves(to1)
    approves(mai)
    principal.replies(principal.last("approval_request"), "Trả lại: thêm số cây")
    school.ticks()
    comes_back(school)
    assert len(to1.letters("approval_request")) == 1
    assert len(mai.letters("approval_request")) == 2
    assert "Vũ Thị Hà" in [row for row in school.rows(Event) if row.action == "submit"][-1].message
    approves(mai)
    approves(principal)
    school.ticks()
    assert state(school) == "issued"


def test_everybody_asked_is_told_when_one_returns_the_draft(
    school: School, document_id: int, principal: Someone
) -> None:
    checks = [{"kind": "content", "role": role, "order": 1} for role in ("vice_principal", "group_head")]
    rules(school, *checks, SIGNATURE)
    school.submits(document_id)
    mai, to1 = school.person("mai"), school.person("to1")
    late = to1.last("approval_request")
    mai.replies(mai.last("approval_request"), "Trả lại: thêm số cây")
    school.ticks()
    assert "trả lại để chỉnh sửa" in text_of(to1.last("approval_closed"))
    to1.replies(late, "Duyệt")
    assert [row.reason for row in school.collects()] == ["closed"]
    assert "đã kết thúc" in text_of(to1.last("late_answer"))


def test_the_drafter_takes_the_draft_back_by_mail(school: School, document_id: int, principal: Someone) -> None:
    school.submits(document_id)
    request = principal.last("approval_request")
    clerk = school.person("thu")
    clerk.sends("Xin rút dự thảo: sai năm học", Subject="Kế hoạch vệ sinh")
    assert [row.reason for row in school.collects()] == ["unproved"]
    assert state(school) == "submitted"
    clerk.replies(clerk.last("confirm_decision"), "Đúng")
    school.collects()
    assert state(school) == "withdrawn"
    assert "sai năm học" in text_of(principal.last("approval_closed"))
    principal.replies(request, "Duyệt")
    assert [row.reason for row in school.collects()] == ["closed"]
    assert state(school) == "withdrawn"


def test_nobody_but_the_drafter_takes_a_draft_back(school: School, document_id: int) -> None:
    school.submits(document_id)
    school.person("to1").sends("Xin rút dự thảo", Subject="Kế hoạch vệ sinh")
    school.collects()
    assert state(school) == "submitted"


def test_the_principal_stops_the_issue_and_the_signature_counts_no_more(
    school: School, document_id: int, principal: Someone
) -> None:
    rules(school, SIGNATURE, issue="by_clerk")
    school.submits(document_id)
    request = principal.last("approval_request")
    approves(principal)
    principal.replies(request, "Dừng ban hành: chờ ý kiến Phòng")
    school.ticks()
    assert state(school) == "returned"
    assert steps(school) == ["void"]
    assert "chờ ý kiến Phòng" in text_of(school.person("thu").last("approval_result"))
    comes_back(school)
    assert len(principal.letters("approval_request")) == 2


def test_withdrawing_and_stopping_by_command_say_what_they_cannot_do(
    school: School, document_id: int, principal: Someone
) -> None:
    school.submits(document_id)
    assert "dừng ban hành" in str(stop(document_id, "xem lại", school.now))
    assert "rút" in str(withdraw(document_id, "", school.now, origin=Origin("Đỗ Văn Thu", "command")))
    assert "không còn ở giai đoạn trình duyệt" in str(withdraw(document_id, "", school.now))
    assert "không còn ở giai đoạn trình duyệt" in str(stop(document_id, "", school.now))
    assert state(school) == "withdrawn"


def test_a_draft_corrected_while_it_is_being_decided_is_put_forward_anew(
    school: School, document_id: int, principal: Someone
) -> None:
    school.submits(document_id)
    principal.replies(principal.last("approval_request"), "Trả lại: thêm số cây")
    school.ticks()
    comes_back(school)
    second = principal.last("approval_request")
    comes_back(school, "cây bóng mát", ", bốn cây")
    assert "đã được sửa" in text_of(principal.last("approval_closed"))
    principal.replies(second, "Duyệt")
    assert [row.reason for row in school.collects()] == ["closed"]
    approves(principal)
    assert state(school) == "approved"


def test_absence_told_by_mail_names_who_stands_in(school: School, document_id: int, principal: Someone) -> None:
    principal.sends("Tôi nghỉ từ 27/2 đến hết ngày 5/3, đồng chí Trần Thị Mai ký thay", Subject="Nghỉ phép")
    assert [row.fate for row in school.collects()] == ["absence"]
    assert not school.row(Absence).confirmed
    school.submits(document_id)
    principal.replies(principal.last("absence_noted"), "Đúng")
    school.collects()
    assert school.row(Absence).confirmed
    school.jumps()
    assert school.now.date() == date(2024, 2, 27)
    school.ticks()
    mai = school.person("mai")
    assert "ký KT." in text_of(mai.last("approval_request"))
    approves(mai)
    school.ticks()
    document = school.row(OfficialDocument)
    with transaction() as session:
        signer = session.get_one(OfficialDocument, document.id).versions[-1].model["signer"]
    assert signer == {"authority": "KT. HIỆU TRƯỞNG", "title": "PHÓ HIỆU TRƯỞNG", "name": "Trần Thị Mai"}
    decided = school.row(Event, action="approved")
    assert "Trần Thị Mai (thay Lê Thị Lành)" in decided.message
    assert decided.detail["authority"] == "KT."


def test_a_returned_draft_that_nobody_corrects_is_reminded_of_and_reported(
    school: School, document_id: int, principal: Someone
) -> None:
    school.submits(document_id)
    principal.replies(principal.last("approval_request"), "Trả lại: thêm số cây")
    school.ticks()
    clerk = school.person("thu")
    for _ in range(4):
        assert school.jumps()
        school.ticks()
    assert any("Bổ sung, chỉnh sửa: Dự thảo Kế hoạch" in text_of(letter) for letter in clerk.letters("digest"))
    while not principal.letters("escalation"):
        assert school.jumps()
        school.ticks()


def test_a_case_that_nobody_answers_is_never_left_alone(school: School, document_id: int) -> None:
    school.submits(document_id)
    for _ in range(12):
        assert school.jumps()
        school.ticks()
    assert school.row(ApprovalStep).next_at is not None
    assert len(school.person("thu").letters("escalation")) >= 3
