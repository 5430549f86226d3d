"""Reports by reply: on time, late, nil, empty, returned, replaced; what reviewers and late comers are told."""

import pytest

from storage.models import Event, IncomingEntry, Message, OutboxLetter, Report
from tests.stories.school import School, Someone, text_of


def test_a_report_on_time_is_received_reviewed_and_accepted(school: School, head: Someone, principal: Someone) -> None:
    school.at("15/3", "09:42")
    head.replies(
        head.last("assignment"), "Kính gửi báo cáo quý I.\n- Quét dọn 12 buổi", attach=[("Báo cáo.docx", b"PK...")]
    )
    assert [row.fate for row in school.collects()] == ["report"]
    receipt = head.received("Đã nhận báo cáo", "9 giờ 42 phút", "đúng", "Báo cáo.docx")
    assert receipt["In-Reply-To"]
    review = principal.last("review_request")
    school.later(hours=1)
    principal.replies(review, "đồng ý")
    school.ticks()
    request = school.request("to1")
    assert request.state == "accepted"
    assert request.accepted_at
    assert head.last("accepted")
    assert [row.author for row in school.rows(IncomingEntry)] == ["Vũ Thị Hà"]
    event = school.row(Event, action="report")
    assert event.detail == {"person": "Vũ Thị Hà", "request": request.code, "on_time": True}
    assert event.evidence == school.rows(Message)[0].mail_id


@pytest.mark.parametrize("promise", ["Em chưa làm xong ạ", "Mai em nộp nhé chị", "Dạ chiều em gửi ạ"])
def test_a_promise_is_no_report_and_the_report_stays_owed(school: School, head: Someone, promise: str) -> None:
    school.at("14/3")
    head.replies(head.last("assignment"), promise)
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "unclear")]
    assert not school.rows(Report)
    assert school.request("to1").state == "open"
    asked = text_of(head.last("ask_back"))
    assert "“BÁO CÁO: ...” hoặc “XIN GIA HẠN ĐẾN NGÀY ..., lý do: ...”" in " ".join(asked.split())
    school.later(hours=3)
    head.replies(head.last("ask_back"), "Báo cáo: đã trồng 5 cây bàng.")
    assert [row.fate for row in school.collects()] == ["report"]
    assert school.request("to1").state == "submitted"


def test_a_late_report_is_reminded_of_escalated_and_called_late(
    school: School, head: Someone, principal: Someone
) -> None:
    while school.jumps() and school.now.strftime("%d/%m") <= "22/03":
        school.ticks()
    assert head.last("reminder_overdue")
    escalation = principal.last("escalation")
    assert "Vũ Thị Hà" in text_of(escalation)
    sent = school.row(OutboxLetter, letter="escalation")
    assert sent.mail_id in {event.evidence for event in school.rows(Event, action="escalate")}
    reminders = school.rows(Event, action="remind")
    assert all(event.evidence.startswith("<vanthu.") for event in reminders)
    head.replies(head.last("reminder_overdue"), "Báo cáo: đã trồng 5 cây bàng.")
    school.collects()
    assert not school.row(Report).on_time
    assert head.received("Đã nhận báo cáo", "sau thời hạn")


def test_nothing_to_report_is_a_report_of_its_own_kind_and_is_not_reviewed(
    school: School, head: Someone, principal: Someone
) -> None:
    head.replies(head.last("assignment"), "Không phát sinh ạ")
    school.collects()
    assert school.request("to1").state == "nil"
    assert not principal.letters("review_request")
    head.replies(head.last("assignment"), "Không phát sinh")
    assert [row.fate for row in school.collects()] == ["report"]
    assert head.received("đã khóa sổ")
    assert len(school.rows(Report)) == 1


def test_a_button_that_nobody_filled_in_is_no_report(school: School, head: Someone) -> None:
    head.presses(head.last("assignment"), "BAO CAO:\n")
    outcome = school.collects()[0]
    assert (outcome.fate, outcome.reason) == ("held", "empty")
    assert head.received("không có nội dung", "đính kèm tệp")
    assert school.request("to1").state == "open"


def test_a_forgotten_file_is_asked_for_and_a_photo_in_the_text_is_one(school: School, head: Someone) -> None:
    letter = head.last("assignment")
    head.replies(letter, "Em gửi báo cáo đính kèm ạ")
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "no_file")]
    assert head.received("không có tệp nào")
    head.replies(head.last("refusal"), "Em gửi báo cáo đính kèm ạ", attach=[("bao cao.docx", b"PK")])
    assert [row.fate for row in school.collects()] == ["report"]


def test_a_returned_report_is_sent_again_by_its_own_date(school: School, head: Someone, principal: Someone) -> None:
    head.replies(head.last("assignment"), "Báo cáo: đã làm.")
    school.collects()
    principal.replies(principal.last("review_request"), "Trả lại: bổ sung số buổi quét dọn")
    school.collects()
    request = school.request("to1")
    assert request.state == "returned"
    assert request.returned_due_on
    returned = head.received("bổ sung số buổi quét dọn")
    head.replies(returned, "Báo cáo: đã quét dọn 12 buổi.")
    school.collects()
    principal.replies(principal.last("review_request"), "ok")
    school.collects()
    assert school.request("to1").state == "accepted"
    assert [report.verdict for report in school.rows(Report)] == ["returned", "accepted"]


def test_a_report_that_was_replaced_is_not_put_before_the_reviewer(
    school: School, head: Someone, principal: Someone
) -> None:
    letter = head.last("assignment")
    head.replies(letter, "Báo cáo: đã làm 3 buổi.")
    head.replies(letter, "Báo cáo: gửi lại, đã làm 13 buổi.")
    school.collects()
    assert ["13 buổi" in text_of(mail) for mail in principal.letters("review_request")] == [True]
    assert [report.verdict for report in school.rows(Report)] == ["replaced", ""]


def test_a_reviewer_who_answers_about_the_replaced_report_is_told(
    school: School, head: Someone, principal: Someone
) -> None:
    letter = head.last("assignment")
    head.replies(letter, "Báo cáo: đã làm 3 buổi.")
    school.collects()
    old = principal.last("review_request")
    head.replies(letter, "Báo cáo: gửi lại, đã làm 13 buổi.")
    school.collects()
    principal.replies(old, "Đồng ý")
    outcome = school.collects()[0]
    assert (outcome.fate, outcome.reason) == ("decision", "closed")
    assert principal.received("bản này không còn dùng")
    assert school.request("to1").state == "submitted"


def test_thanks_for_a_receipt_replace_no_report(school: School, head: Someone) -> None:
    head.replies(head.last("assignment"), "Báo cáo: đã làm 13 buổi.")
    school.collects()
    for words in ("Em cảm ơn cô ạ", "Vâng ạ", "Cảm ơn Văn thư nhiều."):
        head.replies(head.last("receipt"), words)
    assert [row.fate for row in school.collects()] == ["acknowledgement"] * 3
    assert [report.verdict for report in school.rows(Report)] == [""]


def test_a_report_after_the_end_gets_a_kind_explanation(school: School, head: Someone, principal: Someone) -> None:
    letter = head.last("assignment")
    head.replies(letter, "Báo cáo: đã làm 13 buổi.")
    school.collects()
    principal.replies(principal.last("review_request"), "đồng ý")
    school.collects()
    head.replies(letter, "Báo cáo: bổ sung thêm một buổi.")
    outcome = school.collects()[0]
    assert (outcome.fate, outcome.reason) == ("report", "closed")
    assert head.received("đã khóa sổ", "đã chấp nhận")


def test_a_duty_is_acknowledged_with_the_report_enclosed(school: School, head: Someone) -> None:
    head.replies(head.last("assignment"), "Đã nhận, em gửi kèm báo cáo", attach=[("bao cao.pdf", b"%PDF")])
    assert [row.fate for row in school.collects()] == ["report"]


def test_a_program_is_not_taken_as_a_report(school: School, head: Someone) -> None:
    head.replies(head.last("assignment"), "Báo cáo quý I", attach=[("bao cao.pdf.exe", b"MZ")])
    outcome = school.collects()[0]
    assert (outcome.fate, outcome.reason) == ("held", "executable")
    assert head.received("chương trình", ".docx")
