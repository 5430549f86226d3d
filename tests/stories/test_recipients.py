"""Receipt confirmed by whoever got a document, questions that wait for the clerk, and mail that must not be obeyed."""

from pathlib import Path

import pytest

from storage.database import transaction
from storage.models import (
    Delivery,
    Event,
    Message,
    Office,
    OfficialDocument,
    OutboxLetter,
    Person,
    Report,
    ReportRequest,
)
from tasks.collecting import collect
from tests.stories.plans import PLAN
from tests.stories.school import School, Someone, text_of


def issue(school: School, home: Path, principal: Someone) -> None:
    drafted = school.drafts(home)
    school.submits(drafted.document_id)
    principal.replies(principal.last("approval_request"), "Duyệt")
    school.ticks()


def test_staff_and_bodies_confirm_receipt_and_nobody_is_answered(
    school: School, home: Path, principal: Someone
) -> None:
    issue(school, home, principal)
    written = len(school.outbox())
    head, superior = school.person("to1"), school.person("pgd")
    head.replies(head.last("issued_document"), "Đã nhận")
    superior.replies(superior.last("issued_document"), "Phòng đã nhận được kế hoạch.")
    assert [row.fate for row in school.collects()] == ["acknowledgement", "acknowledgement"]
    states = {(row.recipient, row.address): row.state for row in school.rows(Delivery)}
    assert states["Phòng GD&ĐT", superior.address] == "confirmed"
    assert states["Toàn thể CBGVNV", head.address] == "confirmed"
    assert states["Toàn thể CBGVNV", "mai@hoasen.edu.vn"] == "sent"
    assert len(school.outbox()) == written


def test_a_letter_that_bounced_is_a_delivery_that_bounced(school: School, home: Path, principal: Someone) -> None:
    from tests.stories.bounces import bounce_of

    issue(school, home, principal)
    letter = school.row(OutboxLetter, letter="issued_document", to_address="pgd@hoasen.edu.vn")
    school.box.put("vanthu", bounce_of(letter, "pgd@hoasen.edu.vn").encode())
    school.collects()
    assert school.row(Delivery, recipient="Phòng GD&ĐT").state == "bounced"
    assert school.person("thu").received("không đến được", "pgd@hoasen.edu.vn")


def test_everyone_is_introduced_once_and_confirms(school: School, home: Path) -> None:
    with transaction() as session:
        session.get_one(Office, school.office_id).rules = {}
    school.adopts(home)
    school.adopts(home, 6, PLAN.replace("Giữ gìn vệ sinh trường lớp", "Trồng cây"))
    head = school.person("to1")
    assert len(head.letters("introduction")) == 1
    head.replies(head.last("introduction"), "Đã nhận, cảm ơn")
    assert [row.fate for row in school.collects()] == ["acknowledgement"]
    assert school.row(Person, code="to1").introduced_at


def test_a_question_about_a_draft_waits_for_the_clerk(school: School, home: Path, principal: Someone) -> None:
    school.submits(school.drafts(home).document_id)
    principal.replies(principal.last("approval_request"), "Hỏi: kinh phí lấy từ đâu?")
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "question")]
    held = school.row(Message)
    assert held.guess["matters"][0].startswith("KHD")
    assert school.row(OfficialDocument).state == "submitted"


def test_a_question_about_a_duty_goes_to_its_superior_when_a_report_is_owed(
    school: School, home: Path, principal: Someone
) -> None:
    school.adopts(home)
    mai, head = school.person("mai"), school.person("to1")
    mai.replies(mai.last("assignment"), "Hỏi: kiểm tra mấy lần một tuần?")
    head.replies(head.last("assignment"), "Không đồng ý: tôi đang nghỉ thai sản")
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "question"), ("request", "")]
    assert principal.received("nghỉ thai sản")
    assert not school.rows(Report)


def test_a_mail_that_is_too_large_is_said_back(school: School, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from settings import forget_settings

    school.adopts(home)
    monkeypatch.setenv("VANTHU_IMAP_MAX_BYTES", "30000")
    forget_settings()
    head = school.person("to1")
    head.replies(head.last("assignment"), "Báo cáo", attach=[("anh.jpg", bytes(50_000))])
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "too_large")]
    assert head.received("dung lượng", "nhỏ hơn")


def read_as_forged(school: School) -> list[str]:
    """Read what is in the mailbox as if our server had found the senders to be forged."""
    collect(school.now)
    with transaction() as session:
        for message in session.query(Message).filter_by(office_id=school.office_id, fate="received"):
            message.authentication = "fail"
    return [f"{row.fate}/{row.reason}" for row in school.collects()]


def test_nothing_that_failed_authentication_is_obeyed(school: School, home: Path, principal: Someone) -> None:
    school.adopts(home)
    head = school.person("to1")
    head.replies(head.last("assignment"), "Báo cáo: đã làm")
    principal.sends("Giao cô Hà, hạn ngày 15/3", Subject="việc gấp")
    school.person("pgd").sends("Đề nghị báo cáo gấp", Subject="Công văn 99")
    before, requests = len(school.outbox()), len(school.rows(ReportRequest))
    assert read_as_forged(school) == ["held/authentication_failed"] * 3
    assert len(school.outbox()) == before
    assert len(school.rows(ReportRequest)) == requests
    assert not school.rows(Report)
    assert [event.action for event in school.rows(Event)][-3:] == ["held"] * 3


def test_a_forwarded_mail_of_ours_is_nobodys_answer_but_the_senders(
    school: School, home: Path, principal: Someone
) -> None:
    school.submits(school.drafts(home).document_id)
    letter = principal.last("approval_request")
    mai = school.person("mai")
    forwarded = f"DUYỆT\n\n---------- Forwarded message ---------\nSubject: {letter['Subject']}\n\n{text_of(letter)}"
    mai.sends(forwarded, To=str(letter["Reply-To"]).rpartition("<")[2].rstrip(">"), Subject=f"Fwd: {letter['Subject']}")
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "other_person")]
    assert school.row(OfficialDocument).state == "submitted"
    told = mai.last("held_notice")
    assert "người khác" in text_of(told)


def test_one_refusal_a_day_and_reason(school: School, home: Path) -> None:
    school.adopts(home)
    head = school.person("to1")
    for _ in range(3):
        head.replies(head.last("assignment"), "Xin gia hạn ạ")
    assert [row.reason for row in school.collects()] == ["no_date"] * 3
    assert len(head.letters("refusal")) == 1
    school.later(days=1)
    head.replies(head.last("assignment"), "Xin gia hạn ạ")
    school.collects()
    assert len(head.letters("refusal")) == 2


def test_a_known_person_with_nothing_open_is_told_that_the_mail_waits(school: School, home: Path) -> None:
    school.adopts(home)
    school.person("mai").sends("Gửi văn thư ảnh chụp sân trường", Subject="ảnh")
    assert [row.reason for row in school.collects()] == ["nothing_open"]
    assert school.person("mai").last("held_notice")


def test_an_answer_to_a_notice_that_asked_for_nothing_waits_for_a_person(
    school: School, home: Path, principal: Someone
) -> None:
    school.adopts(home)
    head = school.person("to1")
    head.replies(head.last("assignment"), "Báo cáo: đã làm")
    school.collects()
    principal.replies(principal.last("review_request"), "ok")
    school.collects()
    head.replies(head.last("assignment"), "Báo cáo: bổ sung")
    school.collects()
    head.replies(head.last("late_answer"), "Đề nghị xem xét lại giúp ạ")
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "question")]
    assert len(school.rows(Report)) == 1
