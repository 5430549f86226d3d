"""The figures of several people counted together, and who of a group has not sent theirs."""

import io

import docx
from openpyxl import load_workbook

from storage.database import transaction
from storage.models import DocumentVersion, Group, GroupMember, Person
from tests.stories.plans import edited
from tests.stories.school import School, Someone, file_of, text_of


def test_the_summary_counts_the_figures_together_and_its_annex_names_every_source(
    school: School, head: Someone, principal: Someone
) -> None:
    teacher = school.person("lop5a")
    head.replies(head.last("reminder"), "1. 10\n2. 4\nĐã quét dọn đều các tuần.")
    teacher.replies(teacher.last("reminder"), "1. 5 buổi\n2. khoảng 30 cây\nLớp 5A chăm vườn rau.")
    deputy = school.person("mai")
    if deputy.letters("reminder"):
        deputy.replies(deputy.last("reminder"), "Không phát sinh")
    school.collects()
    for review in principal.letters("review_request"):
        principal.replies(review, "đồng ý")
    school.collects()
    while not any("Báo cáo" in str(letter["Subject"]) for letter in principal.letters("approval_request")):
        assert school.jumps()
        school.ticks()
    request = principal.last("approval_request")
    word_file = file_of(request, "lần 1.docx")
    tables = docx.Document(io.BytesIO(word_file)).tables
    text = "\n".join(" | ".join(cell.text for cell in row.cells) for table in tables for row in table.rows)
    assert "Số buổi quét dọn sân trường | buổi | 15 | - | 15" in text
    assert "Số cây đã trồng | cây | khoảng 34 | - | khoảng 34" in text or "khoảng 34 | - | 34" in text
    assert b"charts/chart1.xml" in word_file
    book = load_workbook(io.BytesIO(file_of(request, "(lưu nội bộ).xlsx")))
    rows = [[str(cell) for cell in row] for row in book["Số liệu và nguồn"].iter_rows(values_only=True)]
    row = next(row for row in rows if "Phạm Thu Nga" in row[0] and "cây" in row[2])
    assert row[4:6] == ["30", "khoảng 30 cây"]
    assert "Thư điện tử" in row[6]
    noted = docx.Document(io.BytesIO(file_of(request, "bản có ghi nguồn (lưu nội bộ).docx")))
    assert "footnotes" in "".join(str(part.partname) for part in noted.part.package.iter_parts())
    principal.replies(request, "Trả lại: thêm nhận xét")
    school.collects()
    clerk = school.person("thu")
    returned = clerk.last("approval_result")
    word_file = edited(file_of(returned, ".docx"), "chăm vườn rau", " Rất tốt.")
    clerk.replies(returned, "Gửi lại", attach=[("sua.docx", word_file)])
    school.collects()
    model = school.rows(DocumentVersion)[-1].model
    said = str(model)
    assert "Rất tốt." in said
    assert "'chart'" in said


def test_the_head_of_a_group_sees_which_of_its_members_have_not_reported(school: School, head: Someone) -> None:
    with transaction() as session:
        people = {row.code: row.id for row in school.rows(Person)}
        group = Group(office_id=school.office_id, code="TO1", name="Tổ chuyên môn 1")
        session.add(group)
        session.flush()
        for code in ("to1", "lop5a", "mai"):
            session.add(
                GroupMember(
                    office_id=school.office_id, group_id=group.id, person_id=people[code], is_head=code == "to1"
                )
            )
    reminders = len(head.letters("reminder"))
    while len(head.letters("reminder")) == reminders:
        assert school.jumps()
        school.ticks()
    assert "Thành viên chưa gửi báo cáo: Phạm Thu Nga." in text_of(head.last("reminder"))
    teacher = school.person("lop5a")
    teacher.replies(teacher.last("reminder"), "1. 5\n2. 30")
    school.collects()
    while len(head.letters("reminder")) == reminders + 1:
        assert school.jumps()
        school.ticks()
    assert "Thành viên" not in text_of(head.last("reminder"))
    assert "Thành viên" not in text_of(teacher.last("reminder"))
