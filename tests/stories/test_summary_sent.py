"""A summary that has been issued: its recipients get it, and those who reported hear of it."""

from pathlib import Path

import pytest

from domain.wording import ZONE
from storage.models import Message, OfficialDocument
from tasks.previewing import PlanPreview, preview_plan
from tests.stories.school import School, text_of


@pytest.fixture
def foreseen(school: School, home: Path) -> PlanPreview:
    """A quarter in which everybody but the head of group 1 reports, and whose summary is approved when it is put
    forward; what the preview said before.
    """
    school.adopts(home)
    preview = preview_plan("KH05-2024", school.now)
    nga, principal = school.person("lop5a"), school.person("hieutruong")
    nga.replies(nga.last("assignment"), "Không phát sinh")
    school.collects()
    while not principal.letters("approval_request"):
        assert school.jumps()
        school.ticks()
    principal.replies(principal.last("approval_request"), "Duyệt")
    school.ticks()
    return preview


def test_those_who_reported_hear_that_the_summary_was_issued(school: School, foreseen: PlanPreview) -> None:
    assert school.row(OfficialDocument, role="summary").state == "issued"
    nga = school.person("lop5a")
    told = " ".join(text_of(nga.last("summary_sent")).split())
    assert "đã được ban hành và gửi: - Phòng GD&ĐT, thư điện tử" in told
    assert "Trân trọng cảm ơn đồng chí đã gửi báo cáo" in told
    assert school.person("pgd").letters("issued_document")
    assert not school.person("to1").letters("summary_sent")


def test_thanks_are_an_acknowledgement_and_anything_else_waits_for_a_person(
    school: School, foreseen: PlanPreview
) -> None:
    nga = school.person("lop5a")
    nga.replies(nga.last("summary_sent"), "Đã nhận")
    nga.replies(nga.last("summary_sent"), "Cảm ơn văn thư")
    nga.replies(nga.last("summary_sent"), "Số liệu lớp 5A chưa đúng, đề nghị xem lại")
    school.collects()
    assert school.fates()[-3:] == ["acknowledgement", "acknowledgement", "held"]
    assert school.rows(Message)[-1].reason == "question"


def test_the_preview_showed_these_letters_on_that_day_if_all_is_approved(school: School, foreseen: PlanPreview) -> None:
    rows = [row for row in foreseen.rows if row.row.only_if and "quý I năm" in row.row.about[0]]
    expected = {(row.row.day, row.address, row.row.letter) for row in rows}
    lived = {
        (letter.created_at.astimezone(ZONE).date(), letter.to_address, letter.letter)
        for letter in school.outbox()
        if letter.letter == "summary_sent" or (letter.letter == "issued_document" and "BC" in letter.subject)
    }
    assert {row for row in lived if row[1].startswith(("lop5a", "pgd"))} == lived
    assert lived <= expected
    assert {row[1].split("@")[0] for row in expected} == {"to1", "lop5a", "pgd"}
    assert all("chỉ gửi khi" in " ".join(row.why) for row in rows)
