"""A report whose reviewer is away: the substitute reads it and decides, both are named, who returns reads of it."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from storage.database import transaction
from storage.models import Absence, Event, Message, Person
from tests.stories.school import School, Someone, text_of


def words_of(someone: Someone, kind: str) -> str:
    return " ".join(text_of(someone.last(kind)).split())


def away(school: School, who: str, instead: str | None, until: date = date(2024, 3, 25)) -> None:
    with transaction() as session:
        ids = dict(session.execute(select(Person.code, Person.id)).tuples().all())
        days = {"first_on": school.now.date() - timedelta(days=1), "last_on": until}
        substitute = ids[instead] if instead else None
        session.add(Absence(office_id=school.office_id, person_id=ids[who], substitute_id=substitute, **days))


@pytest.fixture
def deputy(school: School, head: Someone) -> Someone:
    """Who stands in for the principal, with a report before them."""
    away(school, "hieutruong", "mai")
    head.replies(head.last("assignment"), "Báo cáo: đã trồng 5 cây bàng.")
    school.collects()
    assert not school.person("hieutruong").letters("review_request")
    return school.person("mai")


def test_a_substitute_accepts_a_report_in_the_reviewers_stead_and_both_are_named(
    school: School, head: Someone, deputy: Someone
) -> None:
    assert "Lê Thị Lành - Hiệu trưởng đang vắng mặt; ý kiến của đồng chí được ghi nhận thay" in words_of(
        deputy, "review_request"
    )
    deputy.replies(deputy.last("review_request"), "Đồng ý")
    assert [row.fate for row in school.collects()] == ["decision"]
    assert school.request("to1").state == "accepted"
    both = "Trần Thị Mai - Phó Hiệu trưởng, thay đồng chí Lê Thị Lành - Hiệu trưởng"
    assert both in words_of(head, "accepted")
    assert "Trần Thị Mai (thay Lê Thị Lành) chấp nhận" in school.rows(Event, action="accept")[-1].message


def test_a_report_returned_by_a_substitute_comes_back_to_them_while_the_reviewer_is_away(
    school: School, head: Someone, deputy: Someone
) -> None:
    deputy.replies(deputy.last("review_request"), "Trả lại: bổ sung tên đường")
    school.collects()
    assert school.request("to1").state == "returned"
    head.replies(head.last("returned"), "Báo cáo: đã trồng 5 cây bàng ở đường Lê Lợi.")
    school.collects()
    assert len(deputy.letters("review_request")) == 2


def test_the_reviewer_who_returns_reads_what_was_said_and_asks_the_records_office(
    school: School, deputy: Someone
) -> None:
    deputy.replies(deputy.last("review_request"), "Đồng ý")
    school.collects()
    principal = school.person("hieutruong")
    said = words_of(principal, "decided_instead")
    assert "của đồng chí Vũ Thị Hà - Tổ trưởng Tổ chuyên môn 1: chấp nhận báo cáo." in said
    assert "kết quả trên vẫn giữ nguyên" in said
    principal.replies(principal.last("decided_instead"), "Số cây chưa đúng, đề nghị xem lại")
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "question")]
    assert school.rows(Message)[-1].guess["matters"] == [school.request("to1").code]


def test_the_substitutes_question_goes_to_the_reporter_and_the_answer_comes_back_to_the_substitute(
    school: School, head: Someone, deputy: Someone
) -> None:
    deputy.replies(deputy.last("review_request"), "Hỏi: trồng ở đâu?")
    school.collects()
    head.replies(head.last("question_forwarded"), "Ở đường Lê Lợi ạ.")
    school.collects()
    deputy.replies(deputy.last("answer_forwarded"), "Đồng ý")
    school.collects()
    assert school.request("to1").state == "accepted"


def test_an_absence_counts_for_the_very_next_mail_of_a_portion(school: School, head: Someone) -> None:
    principal, nga = school.person("hieutruong"), school.person("lop5a")
    principal.sends("Tôi nghỉ từ ngày 26/2 đến ngày 1/3, đồng chí Trần Thị Mai làm thay.", Subject="Nghỉ phép")
    school.collects()
    nga.replies(nga.last("assignment"), "Báo cáo: đã trồng 2 cây phượng.")
    principal.replies(principal.last("absence_noted"), "Đúng")
    head.replies(head.last("assignment"), "Báo cáo: đã trồng 5 cây bàng.")
    assert [row.fate for row in school.collects()] == ["report", "absence", "report"]
    assert "phượng" in words_of(principal, "review_request")
    assert "bàng" in words_of(school.person("mai"), "review_request")


def test_nobody_reviews_their_own_report_and_without_a_substitute_it_waits_for_the_reviewer(
    school: School, head: Someone
) -> None:
    away(school, "hieutruong", "to1")
    head.replies(head.last("assignment"), "Báo cáo: đã trồng 5 cây bàng.")
    school.collects()
    assert school.person("hieutruong").letters("review_request")
    assert not head.letters("review_request")
    away(school, "hieutruong", None)
    nga = school.person("lop5a")
    nga.replies(nga.last("assignment"), "Báo cáo: đã trồng 2 cây phượng.")
    school.collects()
    assert school.request("to1").state == school.request("lop5a").state == "submitted"


def test_a_wish_for_another_person_is_put_before_the_substitute_in_whose_stead_is_said(
    school: School, head: Someone
) -> None:
    away(school, "hieutruong", "mai")
    head.replies(head.last("assignment"), "Chuyển đồng chí Phạm Thu Nga")
    school.collects()
    assert "Lê Thị Lành - Hiệu trưởng đang vắng mặt" in words_of(school.person("mai"), "question_forwarded")
