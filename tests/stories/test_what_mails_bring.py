"""What one mail can bring: a link, a report instead of another, two reports, an order for a whole group."""

from pathlib import Path

import pytest
from sqlalchemy import select

from storage.database import transaction
from storage.models import Duty, Group, GroupMember, Message, OfficialDocument, Person, Report, ReportRequest
from tests.stories.plans import PLAN
from tests.stories.school import School, Someone, text_of

DRIVE = "https://drive.google.com/drive/folders/1AbC?usp=sharing"


@pytest.fixture
def head(school: School, home: Path) -> Someone:
    """The head of group 1 with a report to write."""
    school.adopts(home)
    return school.person("to1")


def test_a_link_stands_for_the_file_and_is_noted_as_a_link(school: School, head: Someone, principal: Someone) -> None:
    head.replies(head.last("assignment"), f"Em gửi báo cáo đính kèm theo link: {DRIVE}")
    assert [(row.fate, row.reason) for row in school.collects()] == [("report", "")]
    assert f"- {DRIVE}" in text_of(head.last("receipt"))
    review = text_of(principal.last("review_request"))
    assert f"- {DRIVE}" in review
    assert "không được lưu vào hồ sơ" in " ".join(review.split())


def test_a_report_sent_by_mistake_is_replaced_with_its_files(school: School, head: Someone, principal: Someone) -> None:
    head.replies(head.last("assignment"), "Em gửi báo cáo", attach=[("nham.docx", b"PK1")])
    school.collects()
    head.replies(head.last("receipt"), "Tôi gửi nhầm, gửi lại ạ", attach=[("dung.docx", b"PK2")])
    assert [row.fate for row in school.collects()] == ["report"]
    assert [row.verdict for row in school.rows(Report)] == ["replaced", ""]
    review = text_of(principal.last("review_request"))
    assert ("dung.docx" in review, "nham.docx" in review) == (True, False)


def two_owed(school: School, principal: Someone) -> tuple[ReportRequest, ReportRequest]:
    """The quarter's report and one out of turn."""
    principal.sends("Giao cô Hà, hạn ngày 15/3", Subject="việc gấp")
    school.collects()
    mine = [row for row in school.rows(ReportRequest) if row.reporter_id == school.request("to1").reporter_id]
    first, second = [row for row in mine if row.state == "open"]
    return first, second


def test_two_reports_in_one_mail_are_told_apart_by_their_codes(
    school: School, head: Someone, principal: Someone
) -> None:
    first, second = two_owed(school, principal)
    head.sends(
        f"Em gửi hai báo cáo ạ\n[{first.code}]\nĐã quét dọn 12 buổi.\n[{second.code}] Đã trồng 3 cây.\nCả tổ cùng làm.",
        Subject="Báo cáo",
    )
    assert [row.fate for row in school.collects()] == ["report"]
    assert {(row.request_id, row.text) for row in school.rows(Report)} == {
        (first.id, "Đã quét dọn 12 buổi."),
        (second.id, "Đã trồng 3 cây.\nCả tổ cùng làm."),
    }


def test_a_report_that_could_be_about_either_is_asked_about_once(
    school: School, head: Someone, principal: Someone
) -> None:
    _, second = two_owed(school, principal)
    head.sends("Em gửi báo cáo: đã trồng 3 cây.", Subject="Báo cáo")
    head.sends("Em gửi báo cáo: đã trồng 3 cây ạ.", Subject="Báo cáo")
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "several_fit")] * 2
    assert len(head.letters("which_matter")) == 1
    head.replies(head.last("which_matter"), second.code)
    school.collects()
    assert [(row.request_id, row.text) for row in school.rows(Report)] == [
        (second.id, "Em gửi báo cáo: đã trồng 3 cây.")
    ]


def test_duyet_to_a_digest_of_two_drafts_is_asked_about_once_and_counts_for_the_one_that_is_chosen(
    school: School, home: Path
) -> None:
    for text in (PLAN, PLAN.replace("Giữ gìn vệ sinh", "Chăm sóc cây xanh")):
        school.submits(school.drafts(home, text).document_id)
    principal = school.person("hieutruong")
    while not principal.letters("digest"):
        assert school.jumps()
        school.ticks()
    for words in ("Duyệt", "Duyệt nhé"):
        principal.replies(principal.last("digest"), words)
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "several_fit")] * 2
    assert len(principal.letters("which_matter")) == 1
    asked = text_of(principal.last("which_matter"))
    assert "Dự thảo (lần 1) Kế hoạch chăm sóc cây xanh trường lớp năm 2024 [KHD2-L1]" in " ".join(asked.split())
    principal.replies(principal.last("which_matter"), "[KHD2-L1]")
    assert [row.fate for row in school.collects()] == ["acknowledgement"]
    assert [row.state for row in school.rows(OfficialDocument)] == ["submitted", "approved"]


def test_what_is_to_be_decided_is_named_where_several_matters_fit(
    school: School, head: Someone, principal: Someone
) -> None:
    with transaction() as session:
        reviewer = session.scalars(select(Person).where(Person.code == "hieutruong")).one()
        for duty in session.scalars(select(Duty)):
            duty.reviewer_id, duty.auto_accept = reviewer.id, False
    head.replies(head.last("assignment"), "Báo cáo: đã trồng 5 cây bàng.")
    nga = school.person("lop5a")
    nga.replies(nga.last("assignment"), "Xin gia hạn đến ngày 22/3 vì bận")
    school.collects()
    principal.sends("Đồng ý", Subject="Re: việc của cô Hà và cô Nga")
    assert [row.reason for row in school.collects()] == ["several_fit"]
    asked = " ".join(text_of(principal.last("which_matter")).split())
    assert "Xem xét báo cáo quý I năm 2024" in asked
    assert "Ý kiến về đề nghị đối với báo cáo quý I năm 2024" in asked
    assert "của Phạm Thu Nga" in asked


def test_one_line_above_a_forwarded_mail_orders_a_report_of_a_whole_group(
    school: School, head: Someone, principal: Someone
) -> None:
    people = {row.code: row.id for row in school.rows(Person)}
    with transaction() as session:
        group = Group(office_id=school.office_id, code="TO1", name="Tổ chuyên môn 1")
        session.add(group)
        session.flush()
        for code in ("to1", "lop5a"):
            session.add(GroupMember(office_id=school.office_id, group_id=group.id, person_id=people[code]))
    principal.sends(
        "Giao Tổ chuyên môn 1, hạn ngày 15/3.\n\n---------- Forwarded message ---------\nFrom: x\n\nĐề nghị báo cáo.",
        Subject="Fwd: Công văn 45",
        attach=[("cv45.pdf", b"%PDF")],
    )
    assert [row.fate for row in school.collects()] == ["instruction"]
    for code in ("to1", "lop5a"):
        order = school.person(code).last("ad_hoc")
        assert [part.get_filename() for part in order.iter_attachments() if part.get_filename() == "cv45.pdf"]
        school.person(code).replies(order, "Báo cáo: đã xong")
    assert [row.fate for row in school.collects()] == ["report", "report"]
    assert len({row.request_id for row in school.rows(Report)}) == 2
    assert {row.fate for row in school.rows(Message)} == {"instruction", "report"}
