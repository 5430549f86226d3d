"""Nộp thay: a report sent for a colleague counts once the colleague has said that it is theirs."""

from pathlib import Path

import pytest

from storage.models import Attachment, Event, Report
from tests.stories.school import School, Someone, text_of


@pytest.fixture
def head(school: School, home: Path) -> Someone:
    """The head of group 1 with a report to write."""
    school.adopts(home)
    return school.person("to1")


@pytest.fixture
def teacher(school: School) -> Someone:
    return school.person("lop5a")


def test_a_report_sent_in_answer_to_a_colleagues_letter_counts_once_the_colleague_agrees(
    school: School, head: Someone, teacher: Someone
) -> None:
    school.at("15/3", "09:00")
    teacher.replies(
        head.last("assignment"), "Em nộp thay cô Hà: đã quét dọn 12 buổi", attach=[("bao cao.pdf", b"%PDF")]
    )
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "other_person")]
    assert not school.rows(Report)
    assert "chuyển đồng chí Vũ Thị Hà" in " ".join(text_of(teacher.last("held_notice")).split())
    asked = head.received("Phạm Thu Nga", "đã nộp thay", "đã quét dọn 12 buổi", "bao cao.pdf")
    school.at("19/3", "08:00")
    head.replies(asked, "ĐÚNG")
    assert [row.fate for row in school.collects()] == ["acknowledgement"]
    request = school.request("to1")
    report = school.row(Report)
    assert (request.state, report.on_time, report.arrived_at.day) == ("submitted", True, 15)
    assert report.person_id == request.reporter_id
    assert [file.name for file in school.rows(Attachment, report_id=report.id)] == ["bao cao.pdf"]
    assert school.row(Event, action="on_behalf_confirmed").detail["sent_by"] == "Phạm Thu Nga"
    review = text_of(school.person("hieutruong").last("review_request"))
    assert "do đồng chí Phạm Thu Nga - Giáo viên lớp 5A nộp thay" in " ".join(review.split())
    assert head.last("receipt")
    assert school.fates() == ["report", "acknowledgement"]


@pytest.mark.parametrize("said", ["SAI", "Sai, tôi tự gửi", "Để tôi xem lại đã"])
def test_anything_else_than_yes_leaves_it_held(school: School, head: Someone, teacher: Someone, said: str) -> None:
    teacher.replies(head.last("assignment"), "Em nộp thay cô Hà: đã quét dọn 12 buổi")
    school.collects()
    head.replies(head.last("on_behalf"), said)
    school.collects()
    assert school.fates()[0] == "held"
    assert not school.rows(Report)
    assert school.request("to1").state == "open"


@pytest.mark.parametrize(("said", "repeated"), [("SAI", False), ("Sai, tôi tự gửi", True)])
def test_who_sent_it_is_told_kindly_that_the_colleague_did_not_take_it(
    school: School, head: Someone, teacher: Someone, said: str, repeated: bool
) -> None:
    teacher.replies(head.last("assignment"), "Em nộp thay cô Hà: đã quét dọn 12 buổi")
    school.collects()
    head.replies(head.last("on_behalf"), said)
    school.collects()
    told = " ".join(text_of(teacher.last("on_behalf_declined")).split())
    assert told.count("Vũ Thị Hà") == 1
    assert "chưa xác nhận đó là báo cáo của mình" in told
    assert "đã gửi giúp" in told
    assert ("tôi tự gửi" in told) == repeated
    assert not head.letters("on_behalf_declined")
    head.replies(head.last("on_behalf"), said)
    school.collects()
    assert len(teacher.letters("on_behalf_declined")) == 1


def test_a_colleague_named_in_a_mail_of_ones_own_is_asked_and_ones_own_report_stays_owed(
    school: School, head: Someone, teacher: Someone
) -> None:
    teacher.replies(teacher.last("assignment"), "Em gửi hộ đồng chí Vũ Thị Hà báo cáo quý I: quét dọn 12 buổi.")
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "other_person")]
    teacher.replies(teacher.last("held_notice"), "ĐÚNG")  # the sender cannot agree in the colleague's place
    school.collects()
    assert not school.rows(Report)
    head.replies(head.last("on_behalf"), "Đúng rồi ạ")
    school.collects()
    assert (school.request("to1").state, school.request("lop5a").state) == ("submitted", "open")


def test_a_question_about_a_colleagues_letter_hands_nothing_in(school: School, head: Someone, teacher: Someone) -> None:
    teacher.replies(head.last("assignment"), "Hỏi: em nộp thay cô Hà có được không ạ?")
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "other_person")]
    assert not head.letters("on_behalf")
