"""From accepted reports to the summary, its approval and issue, and the end of the plan's year."""

import asyncio
from pathlib import Path

import pytest

from flows.close_plan import close_plan
from flows.running import run
from settings import forget_settings
from storage.database import reading
from storage.models import Base, Delivery, Event, Message, OfficialDocument, OutgoingEntry
from storage.trail import first_broken
from tests.stories.plans import PLAN, edited
from tests.stories.school import School, an_office_with_people, file_of, text_of

ONE_REPORT = PLAN.replace(
    "báo cáo kết quả hằng quý, chậm nhất ngày 18 của tháng cuối quý", "báo cáo kết quả quý I, chậm nhất ngày 18/3/2024"
)


def test_the_summary_is_drafted_from_accepted_reports_approved_issued_and_the_plan_closed(
    school: School, home: Path
) -> None:
    plan_id = school.adopts(home, text=ONE_REPORT)
    principal = school.person("hieutruong")
    for code, words in (("to1", "Báo cáo: quét dọn 12 buổi"), ("lop5a", "Không phát sinh")):
        person = school.person(code)
        person.replies(person.last("assignment"), words)
    school.collects()
    refused = asyncio.run(run(close_plan, plan_id, now=school.now))
    assert "Chưa kết thúc được" in refused
    principal.replies(principal.last("review_request"), "đồng ý")
    school.ticks()
    while not principal.letters("approval_request"):
        assert school.jumps()
        school.ticks()
    request = principal.last("approval_request")
    assert "Báo cáo kết quả thực hiện" in request["Subject"]
    assert file_of(request, ".pdf").startswith(b"%PDF")
    principal.replies(request, "Duyệt")
    school.ticks()
    summary = school.row(OfficialDocument, role="summary")
    assert summary.state == "issued"
    assert summary.number_symbol == "01/BC-MNHS"
    assert [row.number_symbol for row in school.rows(OutgoingEntry)] == ["05/KH-MNHS", "01/BC-MNHS"]
    assert school.person("pgd").last("issued_document")["Subject"]
    sent = {row.recipient: row.state for row in school.rows(Delivery, document_id=summary.id)}
    assert sent["Phòng GD&ĐT"] == "sent"
    line = asyncio.run(run(close_plan, plan_id, now=school.now))
    assert "Kết thúc hồ sơ" in line
    assert {row.state for row in school.rows(OfficialDocument)} == {"closed"}
    assert first_broken(school.rows(Event)) is None


def test_a_returned_summary_comes_back_corrected(school: School, home: Path) -> None:
    school.adopts(home, text=ONE_REPORT)
    principal, clerk = school.person("hieutruong"), school.person("thu")
    for code in ("to1", "lop5a"):
        person = school.person(code)
        person.replies(person.last("assignment"), f"Báo cáo: {code} quét dọn 12 buổi")
    school.collects()
    for letter in principal.letters("review_request"):
        principal.replies(letter, "ok")
    school.ticks()
    while not principal.letters("approval_request"):
        assert school.jumps()
        school.ticks()
    principal.replies(principal.last("approval_request"), "Trả lại: thêm số trẻ tham gia")
    school.ticks()
    returned = clerk.last("approval_result")
    clerk.replies(
        returned, "Gửi lại", attach=[("bc.docx", edited(file_of(returned, ".docx"), "to1 quét dọn", ", 120 trẻ"))]
    )
    school.ticks()
    assert "120 trẻ" in text_of(principal.last("approval_request"))


def test_two_offices_in_one_database_never_cross(school: School, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = an_office_with_people("MNHS2", "hoasen2.edu.vn")
    monkeypatch.setenv("VANTHU_OFFICE", "MNHS")
    forget_settings()
    before = rows_of(other)
    school.adopts(home)
    head = school.person("to1")
    head.replies(head.last("assignment"), "Báo cáo: đã làm")
    head.sends("Báo cáo: đã làm", Subject="bc", From="Hà <to1@hoasen2.edu.vn>")
    school.ticks()
    while school.jumps() and school.now.strftime("%d/%m") <= "20/03":
        school.ticks()
    assert rows_of(other) == before
    assert school.rows(Message)[-1].fate == "held"
    assert not any(letter.to_address.endswith("@hoasen2.edu.vn") for letter in school.outbox())


def rows_of(office_id: int) -> dict[str, list[tuple[object, ...]]]:
    """Every row of an office, whatever the table."""
    with reading() as session:
        return {
            table.name: [tuple(row) for row in session.execute(table.select().where(table.c.office_id == office_id))]
            for table in Base.metadata.sorted_tables
            if "office_id" in table.c
        }
