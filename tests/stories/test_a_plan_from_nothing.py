"""A plan out of last year's, out of the skeleton, and edited in Word before anybody is asked."""

import asyncio
from dataclasses import replace
from datetime import date
from pathlib import Path

from domain.plan import PlanReading
from domain.refusal import Refused
from flows.new_plan import renew_plan
from flows.running import run
from storage import archive
from storage.models import DocumentVersion, Event, IncomingEntry, OfficialDocument, Plan
from tasks import citing, follow_up, new_plans, redlining, versions
from tasks.drafting import Drafted
from tasks.importing import read_bytes
from tasks.new_plans import Renewed
from tests.stories.plans import edited
from tests.stories.school import School


def renewed(school: School, plan_id: int, year: int = 2025) -> Renewed:
    found = asyncio.run(run(renew_plan, plan_id, year, now=school.now))
    assert isinstance(found, Renewed), found
    return found


def test_next_years_plan_is_last_years_with_its_year_moved(school: School, home: Path) -> None:
    plan_id = school.adopts(home)
    found = renewed(school, plan_id)
    assert found.drafted.title == "Giữ gìn vệ sinh trường lớp năm 2025"
    assert [(row.place, row.after) for row in found.changes] == [
        ("số và ngày của văn bản", "cấp khi ban hành"), ("trích yếu", "2025"), ("lời dẫn", "2025"), ("lời kết", "2025"),
    ]  # fmt: skip
    assert isinstance(asyncio.run(run(renew_plan, plan_id, 2024, now=school.now)), Refused)
    new = school.row(Plan)
    assert (new.year, new.code) == (2025, "KH-D2-2025")
    assert new.assignments == school.rows(Plan)[0].assignments
    text = str(school.row(DocumentVersion).model)
    assert "52/2020" in text
    assert "năm 2024" not in text


def test_answers_to_last_years_questions_are_proposed_again(school: School, home: Path) -> None:
    drafted = school.drafts(home)
    clerk = school.person("thu")
    clerk.replies(clerk.last("import_questions"), "Q1: hằng tháng, ngày 25")
    school.collects()
    renewed(school, drafted.plan_id)
    assert school.row(Plan).questions[0]["default"] == "hằng tháng, ngày 25"


def test_a_draft_edited_in_word_is_its_next_version_and_nobody_is_asked_before_it_is_put_forward(
    school: School, home: Path
) -> None:
    drafted = school.drafts(home)
    word = archive.get(school.row(DocumentVersion).docx)
    assert isinstance(new_plans.next_version(drafted.plan_id, word, school.now), Refused)
    found = new_plans.next_version(drafted.plan_id, edited(word, "cây bóng mát", " trong tháng 3."), school.now)
    assert isinstance(found, Drafted)
    assert [row.ordinal for row in school.rows(DocumentVersion)] == [1, 2]
    assert "trong tháng 3" in school.row(DocumentVersion).change_note
    school.ticks()
    assert school.row(OfficialDocument).state == "draft"
    school.submits(drafted.document_id)
    assert "không nhận bản sửa" in new_plans.next_version(drafted.plan_id, word, school.now).line  # type: ignore[union-attr]
    principal = school.person("hieutruong")
    principal.replies(principal.last("approval_request"), "Trả lại: thêm kinh phí")
    school.collects()
    again = edited(archive.get(school.row(DocumentVersion).docx), "cây bóng mát", " Kinh phí 500.000 đồng.")
    assert isinstance(new_plans.next_version(drafted.plan_id, again, school.now), Drafted)
    school.ticks()
    assert school.row(OfficialDocument).state == "submitted"
    assert isinstance(new_plans.next_version(drafted.plan_id, b"", school.now), Refused)


def received(school: School) -> None:
    school.person("pgd").sends("Đề nghị các trường trồng cây.", Subject="Công văn về trồng cây xanh trường học")
    school.collects()


def test_an_incoming_document_becomes_a_basis_of_the_draft_once_the_register_says_enough(
    school: School, home: Path
) -> None:
    drafted = school.drafts(home)
    received(school)
    missing = citing.find_entry(1, 2024)
    assert isinstance(missing, Refused)
    assert "chưa ghi số, ký hiệu, ngày" in missing.line
    given = follow_up.Particulars(number_symbol="77/PGDĐT", dated=date(2024, 2, 23))
    follow_up.complete(1, 2024, given, school.now)
    entry = citing.find_entry(1, 2024)
    assert isinstance(entry, int)
    cited = citing.cite(drafted.document_id, entry, school.now)
    assert isinstance(cited, citing.Cited), cited
    words = "Căn cứ Công văn số 77/PGDĐT ngày 23 tháng 02 năm 2024 của Phòng GD&ĐT về trồng cây xanh trường học"
    assert cited.basis == words
    first, second = school.rows(DocumentVersion)
    old, new = versions.model_of(first), versions.model_of(second)
    assert replace(new, legal_bases=new.legal_bases[:-1]) == old
    assert second.change_note == f"Thêm căn cứ (văn bản đến số 01/2024): “{words}”"
    assert f"{{+{words}+}}" in redlining.as_text(redlining.between(first, second))
    assert "căn cứ của" in school.row(IncomingEntry).note
    assert second.change_note in school.row(Event, action="revise").message
    assert isinstance(citing.cite(drafted.document_id, entry, school.now), Refused)
    school.submits(drafted.document_id)
    follow_up.complete(1, 2024, follow_up.Particulars(number_symbol="78/PGDĐT"), school.now)
    late = citing.cite(drafted.document_id, entry, school.now)
    assert isinstance(late, Refused)
    assert "đang trình" in late.line
    assert len(school.rows(DocumentVersion)) == 2
    read = read_bytes(archive.get(second.docx))
    assert isinstance(read, PlanReading)
    assert read.document.legal_bases[-1].raw == new.legal_bases[-1].raw


def test_the_skeleton_is_a_draft_that_word_gives_back_unchanged(school: School, home: Path) -> None:
    drafted = new_plans.from_skeleton("Trồng cây xanh", 2025, school.now)
    assert isinstance(drafted, Drafted)
    assert drafted.title == "Trồng cây xanh năm 2025"
    version = school.row(DocumentVersion)
    word = archive.get(version.docx)
    line = new_plans.next_version(drafted.plan_id, word, school.now)
    assert isinstance(line, Refused), versions.model_of(school.row(DocumentVersion))
