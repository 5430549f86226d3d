"""What staff ask in a reply: more time, a colleague instead, a question; and who answers."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from storage.database import transaction
from storage.models import Duty, Event, Person, Petition, Report
from tests.stories.school import School, Someone, text_of


@pytest.fixture
def head(school: School, home: Path) -> Someone:
    """The head of group 1 with a report to write."""
    school.adopts(home)
    return school.person("to1")


def test_more_time_is_asked_for_and_granted(school: School, head: Someone, principal: Someone) -> None:
    head.replies(head.last("assignment"), "Xin gia hạn đến ngày 22/3\nvì bận hội thi")
    school.collects()
    asked = principal.received("gia hạn", "bận hội thi", "22")
    principal.replies(asked, "Đồng ý")
    school.collects()
    request = school.request("to1")
    assert (request.due_on.day, request.original_due_on.day, request.extended) == (22, 18, True)
    assert head.last("extension_granted")


def test_the_ladder_begins_anew_before_the_later_date(school: School, head: Someone, principal: Someone) -> None:
    head.replies(head.last("assignment"), "Xin gia hạn đến ngày 22/3 vì bận hội thi")
    school.collects()
    principal.replies(principal.last("extension_request"), "Đồng ý")
    school.collects()
    assert school.request("to1").next_at is not None
    while school.jumps() and school.now.date() <= date(2024, 3, 25):
        school.ticks()
    assert len(head.letters("reminder")) == 3
    assert "ngày 22 tháng 3 năm 2024 (hôm nay)" in text_of(head.last("reminder"))
    assert head.letters("reminder_overdue")


def test_more_time_is_refused_and_the_reminders_go_on(school: School, head: Someone, principal: Someone) -> None:
    head.replies(head.last("assignment"), "Xin gia hạn đến ngày 22/3 vì bận")
    school.collects()
    school.at("11/3", "07:00")
    school.ticks()
    school.at("12/3")
    principal.replies(principal.last("extension_request"), "Không đồng ý: cấp trên cần gấp")
    school.collects()
    assert head.received("cấp trên cần gấp")
    assert not school.request("to1").extended
    assert school.request("to1").next_at is not None
    while school.jumps() and school.now.strftime("%d/%m") <= "18/03":
        school.ticks()
    assert head.letters("reminder")


def test_a_petition_nobody_answers_does_not_stop_the_ladder_for_ever(
    school: School, head: Someone, principal: Someone
) -> None:
    head.replies(head.last("assignment"), "Xin gia hạn đến ngày 22/3 vì bận")
    school.collects()
    while school.jumps() and school.now.date() <= date(2024, 3, 25):
        school.ticks()
    assert head.letters("reminder_overdue")
    assert "Vũ Thị Hà" in text_of(principal.last("escalation"))


def test_received_is_no_answer_to_a_petition_and_is_asked_back(
    school: School, head: Someone, principal: Someone
) -> None:
    head.replies(head.last("assignment"), "Xin gia hạn đến ngày 22/3 vì bận")
    school.collects()
    principal.replies(principal.last("extension_request"), "Đã nhận")
    assert [row.reason for row in school.collects()] == ["unclear"]
    assert school.row(Petition).state == "open"
    principal.replies(principal.last("ask_back"), "Đồng ý")
    school.collects()
    assert school.row(Petition).state == "granted"


def test_a_second_answer_to_a_petition_is_explained(school: School, head: Someone, principal: Someone) -> None:
    head.replies(head.last("assignment"), "Xin gia hạn đến ngày 22/3 vì bận")
    school.collects()
    letter = principal.last("extension_request")
    principal.replies(letter, "Đồng ý")
    principal.replies(letter, "Không đồng ý")
    assert [row.reason for row in school.collects()] == ["", "closed"]
    assert principal.received("đã có ý kiến được ghi nhận trước đó")
    assert school.request("to1").extended


def test_a_date_that_nobody_can_grant_is_said_back_at_once_with_the_latest_possible(
    school: School, head: Someone, principal: Someone
) -> None:
    school.rules(reports={"superior_due": "chậm nhất ngày 20 của tháng cuối quý"})
    head.replies(head.last("assignment"), "Xin gia hạn đến ngày 25/3 vì bận")
    assert [(row.fate, row.reason) for row in school.collects()] == [("request", "")]
    refused = head.received("sau ngày phải gửi cấp trên 20/3/2024", "XIN GIA HẠN ĐẾN NGÀY 20/3/2024")
    assert not principal.letters("extension_request")
    assert not school.rows(Petition)
    head.replies(refused, "Xin gia hạn đến ngày 20/3/2024\nvì bận hội thi")
    school.collects()
    asked = principal.last("extension_request")
    assert "muộn nhất có thể gia hạn đến hết thứ Tư, ngày 20 tháng 3 năm 2024" in " ".join(text_of(asked).split())
    principal.replies(asked, "Đồng ý")
    school.collects()
    assert school.request("to1").due_on.day == 20


def test_a_decider_who_gives_a_date_that_cannot_be_is_asked_again(
    school: School, head: Someone, principal: Someone
) -> None:
    school.rules(reports={"longest_extension": 3})
    head.replies(head.last("assignment"), "Xin gia hạn đến ngày 20/3 vì bận")
    school.collects()
    principal.replies(principal.last("extension_request"), "Gia hạn đến ngày 29/3")
    assert [row.fate for row in school.collects()] == ["decision"]
    assert school.row(Petition).state == "open"
    assert not head.letters("extension_refused")
    again = principal.received("chưa thực hiện được", "sau ngày 21/3/2024 (gia hạn nhiều nhất 03 ngày làm việc)")
    principal.replies(again, "Gia hạn đến ngày 21/3")
    school.collects()
    assert (school.row(Petition).state, school.request("to1").due_on.day) == ("granted", 21)
    assert head.last("extension_granted")


def test_a_report_that_went_back_gets_its_own_later_date(school: School, head: Someone, principal: Someone) -> None:
    head.replies(head.last("assignment"), "Báo cáo: đã làm.")
    school.collects()
    principal.replies(principal.last("review_request"), "Trả lại: bổ sung số buổi")
    school.collects()
    returned_due = school.request("to1").returned_due_on
    assert returned_due is not None
    head.replies(head.last("returned"), "Xin gia hạn đến ngày 15/3 vì bận")
    school.collects()
    principal.replies(principal.last("extension_request"), "Đồng ý")
    school.collects()
    request = school.request("to1")
    assert (request.returned_due_on.day, request.due_on.day, request.extended) == (15, 18, False)


def test_an_extension_without_a_date_is_said_back(school: School, head: Someone) -> None:
    head.replies(head.last("assignment"), "Xin gia hạn thêm ạ")
    assert [row.reason for row in school.collects()] == ["no_date"]
    assert head.received("ghi rõ ngày")


def test_a_duty_is_handed_over_and_the_first_reporter_reports_no_more(
    school: School, head: Someone, principal: Someone
) -> None:
    letter = head.last("assignment")
    head.replies(letter, "Chuyển đồng chí Trần Thị Mai")
    school.collects()
    principal.replies(principal.received("chuyển giao nhiệm vụ", "Trần Thị Mai"), "Đồng ý")
    school.collects()
    mai = school.person("mai")
    assert school.request("mai").first_reporter_id == school.rows(Petition)[0].asked_by_id
    taken = mai.last("handover")
    head.replies(letter, "Báo cáo: đã làm 3 buổi")
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "other_person")]
    assert head.received("đã được chuyển cho người khác")
    mai.replies(taken, "Báo cáo: đã làm 13 buổi")
    school.collects()
    assert [report.text for report in school.rows(Report)] == ["Báo cáo: đã làm 13 buổi"]


def test_a_colleague_whom_nobody_knows_is_said_back(school: School, head: Someone) -> None:
    head.replies(head.last("assignment"), "Chuyển đồng chí Nguyễn Văn Không Có")
    assert [row.reason for row in school.collects()] == ["unknown_colleague"]
    assert head.received("họ và tên")


def test_a_handover_that_is_refused_stays_where_it_was(school: School, head: Someone, principal: Someone) -> None:
    head.replies(head.last("assignment"), "Chuyển đồng chí Trần Thị Mai")
    school.collects()
    principal.replies(principal.received("chuyển giao nhiệm vụ"), "Không đồng ý: đồng chí Mai đang đi học")
    school.collects()
    assert head.received("đang đi học")
    assert school.request("to1").state == "open"


def test_a_question_is_answered_and_threaded_back(school: School, head: Someone, principal: Someone) -> None:
    head.replies(head.last("assignment"), "Hỏi: báo cáo theo mẫu nào ạ?")
    school.collects()
    asked = principal.received("báo cáo theo mẫu nào")
    assert "Thời hạn gửi: trước 17 giờ 00 phút, thứ Hai, ngày 18 tháng 3 năm 2024" in text_of(asked)
    principal.replies(asked, "Chưa có mẫu, viết một trang là được.")
    school.collects()
    answered = head.received("viết một trang là được", "theo mẫu nào")
    head.replies(answered, "Báo cáo: một trang, 12 buổi.")
    assert [row.fate for row in school.collects()] == ["report"]
    assert {"question", "answer", "report"} <= {event.action for event in school.rows(Event)}


def test_a_decider_who_asks_back_reads_the_answer_with_the_buttons_to_decide(
    school: School, head: Someone, principal: Someone
) -> None:
    head.replies(head.last("assignment"), "Xin gia hạn đến ngày 22/3 vì bận")
    school.collects()
    principal.replies(principal.last("extension_request"), "Hỏi: bận việc gì?")
    assert [row.fate for row in school.collects()] == ["request"]
    assert school.rows(Petition)[0].state == "open"
    head.replies(head.last("question_forwarded"), "Dạ bận hội thi cấp thành phố")
    school.collects()
    told = principal.last("answer_forwarded")
    assert "hội thi cấp thành phố" in text_of(told)
    principal.replies(told, "Đồng ý")
    assert [row.fate for row in school.collects()] == ["decision"]
    assert school.request("to1").due_on.day == 22
    assert head.last("extension_granted")


def test_a_reviewer_who_asks_back_decides_in_answer_to_the_answer(
    school: School, head: Someone, principal: Someone
) -> None:
    with transaction() as session:
        reviewer = session.scalars(select(Person).where(Person.code == "hieutruong")).one()
        for duty in session.scalars(select(Duty)):
            duty.reviewer_id, duty.auto_accept = reviewer.id, False
    head.replies(head.last("assignment"), "Báo cáo: đã trồng 5 cây bàng.")
    school.collects()
    principal.replies(principal.last("review_request"), "Hỏi: trồng ở đâu?")
    school.collects()
    assert school.request("to1").state == "submitted"
    head.replies(head.last("question_forwarded"), "Trồng ở sân sau")
    school.collects()
    principal.replies(principal.last("answer_forwarded"), "Đồng ý")
    assert [row.fate for row in school.collects()] == ["decision"]
    assert school.request("to1").state == "accepted"


def test_a_question_about_the_mailbox_itself_waits_for_a_person(school: School, home: Path) -> None:
    school.rules(introduce=True)
    school.adopts(home)
    head = school.person("to1")
    head.replies(head.last("introduction"), "Hỏi: hộp thư này của ai?")
    head.replies(head.last("introduction"), "Đã nhận")
    assert [row.fate for row in school.collects()] == ["held", "acknowledgement"]


def test_whoever_takes_a_first_duty_over_is_introduced_before(
    school: School, head: Someone, principal: Someone
) -> None:
    school.rules(introduce=True)
    head.replies(head.last("assignment"), "Chuyển đồng chí Đỗ Văn Thu")
    school.collects()
    principal.replies(principal.last("question_forwarded"), "Đồng ý")
    school.collects()
    assert [mail["X-Vanthu-Letter"] for mail in school.person("thu").letters()] == ["introduction", "handover"]
