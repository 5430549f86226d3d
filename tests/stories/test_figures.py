"""Figures by mail: filled in where they were quoted, in the Excel form, asked for once when they are missing."""

import io
from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from domain.refusal import Refused
from storage.database import transaction
from storage.models import Attachment, DocumentVersion, Group, GroupMember, Person, Plan, Report, ReportRequest
from tasks import indicator_setup
from tasks.recording import ByHand, record_by_hand
from tests.stories.plans import PLAN, edited
from tests.stories.school import School, Someone, file_of, text_of

FORM = [
    {"code": "buoi", "name": "Số buổi quét dọn sân trường", "unit": "buổi", "max": 90},
    {"code": "cay", "name": "Số cây đã trồng", "unit": "cây"},
    {"code": "ghi_chu", "name": "Khó khăn, vướng mắc", "kind": "text", "required": False},
]


def on_paper(school: School, code: str, text: str, figures: Sequence[str | Path] = ()) -> str | Refused:
    """What `vanthu record-report` answers."""
    return record_by_hand(code, ByHand(school.now, "paper", text, figures=figures), school.now)


@pytest.fixture
def head(school: School, home: Path) -> Someone:
    """The head of group 1, who has been reminded of the first quarter's report."""
    plan_id = school.adopts(home)
    plan = school.row(Plan, id=plan_id)
    line = indicator_setup.define(plan.code, FORM, school.now)
    assert "03 chỉ tiêu cho 03 nhiệm vụ" in str(line) or "03 chỉ tiêu cho 02 nhiệm vụ" in str(line)
    someone = school.person("to1")
    while not someone.letters("reminder"):
        assert school.jumps()
        school.ticks()
    return someone


@pytest.fixture
def principal(school: School) -> Someone:
    return school.person("hieutruong")


def values(school: School) -> dict[str, Decimal]:
    return {
        code: Decimal(row["number"])
        for code, row in school.rows(Report)[-1].values.items()
        if row["number"] is not None
    }


def filled_quote(letter: str, *results: str) -> str:
    """The letter quoted, with the blanks of its form filled in one after the other."""
    for words in results:
        letter = letter.replace("____", words, 1)
    return "\n".join(f"> {line}" for line in letter.splitlines())


def test_the_lines_are_filled_in_where_they_were_quoted(school: School, head: Someone, principal: Someone) -> None:
    reminder = head.last("reminder")
    assert "2. Số cây đã trồng (cây): ____" in text_of(reminder)
    quote = filled_quote(text_of(reminder), "12", "ba cây", "không")
    text, subject = f"\nVào 15/3/2024, Văn thư đã viết:\n{quote}", f"Re: {reminder['Subject']}"
    head.sends(text, To=reminder["Reply-To"], Subject=subject, In_Reply_To=reminder["Message-ID"])
    assert [row.fate for row in school.collects()] == ["report"]
    assert values(school) == {"buoi": 12, "cay": 3}
    assert school.row(Report).values["cay"]["source"] == "dòng trích trong thư"
    receipt = head.received("Đã nhận báo cáo", "Số liệu ghi nhận")
    assert "Số cây đã trồng: 3 cây" in text_of(receipt)
    assert "Số buổi quét dọn sân trường: 12 buổi" in text_of(principal.last("review_request"))


def test_the_excel_form_is_filled_in_and_its_sentences_stand_in_the_mail(school: School, head: Someone) -> None:
    book = load_workbook(io.BytesIO(file_of(head.last("reminder"), ".xlsx")))
    book.worksheets[0]["D8"], book.worksheets[0]["D9"] = 14, "5 cây"
    stream = io.BytesIO()
    book.save(stream)
    head.replies(
        head.last("reminder"), "Em gửi báo cáo ạ. Sân trường sạch đẹp.", attach=[("so lieu.xlsx", stream.getvalue())]
    )
    school.collects()
    assert values(school) == {"buoi": 14, "cay": 5}
    report = school.row(Report)
    assert report.text == "Em gửi báo cáo ạ. Sân trường sạch đẹp."
    assert "so lieu.xlsx" in report.values["buoi"]["source"]


def test_missing_and_impossible_figures_are_asked_for_once_and_the_day_of_arrival_stays(
    school: School, head: Someone, principal: Someone
) -> None:
    head.replies(head.last("reminder"), "1. 500 buổi\nSân trường sạch đẹp, phụ huynh đồng tình.")
    school.collects()
    asked = head.last("indicator_gaps")
    text = text_of(asked)
    assert "1. Số buổi quét dọn sân trường (buổi): ____" in text
    assert "500 lớn hơn mức cao nhất 90" in text
    assert "Khó khăn, vướng mắc" not in text.split("Chỉ cần bấm")[0]
    assert not head.letters("receipt")
    assert not principal.letters("review_request")
    request = school.request("to1")
    assert (request.state, request.arrived_at.date()) == ("returned", school.now.date())
    assert request.returned_due_on > school.now.date()
    first = request.arrived_at
    school.later(days=1)
    head.replies(asked, "1. 50\n2. khoảng 7")
    school.collects()
    request = school.request("to1")
    assert (request.state, request.arrived_at) == ("submitted", first)
    review = text_of(principal.last("review_request"))
    assert "phụ huynh đồng tình" in review
    assert "khoảng 7 cây" in review
    principal.replies(principal.last("review_request"), "đồng ý")
    school.collects()
    assert [row.verdict for row in school.rows(Report)] == ["accepted", "accepted"]


def test_bare_numbers_are_taken_in_order_and_the_receipt_says_so(school: School, head: Someone) -> None:
    head.replies(head.last("reminder"), "Em gửi số liệu ạ\n12\n5")
    school.collects()
    assert values(school) == {"buoi": 12, "cay": 5}
    report = school.row(Report)
    assert (report.values["cay"]["source"], report.text) == ("thư, theo thứ tự chỉ tiêu", "Em gửi số liệu ạ")
    assert "lấy lần lượt theo thứ tự các chỉ tiêu" in " ".join(text_of(head.last("receipt")).split())


def test_figures_told_in_a_sentence_are_read_and_stay_in_the_sentence(school: School, head: Someone) -> None:
    said = "Trong quý tổ đã quét dọn sân trường 12 buổi, trồng 5 cây, sân trường sạch đẹp."
    head.replies(head.last("reminder"), said)
    school.collects()
    assert values(school) == {"buoi": 12, "cay": 5}
    assert school.row(Report).text == said
    assert "Số cây đã trồng: 5 cây" in text_of(head.last("receipt"))


def test_one_missing_figure_is_answered_by_the_figure_alone(school: School, head: Someone) -> None:
    head.replies(head.last("reminder"), "Báo cáo:\n- Số buổi quét dọn: 10")
    school.collects()
    head.replies(head.last("indicator_gaps"), "4 cây ạ")
    school.collects()
    assert values(school) == {"cay": 4}
    assert school.request("to1").state == "submitted"


def test_what_is_still_missing_after_one_letter_is_for_the_reviewer_to_see(
    school: School, head: Someone, principal: Someone
) -> None:
    head.replies(head.last("reminder"), "Báo cáo: 1. 10 buổi\nđã xong")
    school.collects()
    head.replies(head.last("indicator_gaps"), "Em chưa có số cây ạ, tuần sau mới trồng xong")
    school.collects()
    assert len(head.letters("indicator_gaps")) == 1
    assert "Đề nghị kiểm tra lại" in text_of(principal.last("review_request"))


def test_the_form_of_another_period_a_damaged_and_a_locked_file_are_told_in_one_line(
    school: School, head: Someone
) -> None:
    book = load_workbook(io.BytesIO(file_of(head.last("reminder"), ".xlsx")))
    book["vanthu"]["B1"] = "KH05-B1-2023Q4"
    book.worksheets[0]["D8"], book.worksheets[0]["D9"] = 14, 5
    stream = io.BytesIO()
    book.save(stream)
    files = [
        ("cu.xlsx", stream.getvalue()),
        ("hong.xlsx", stream.getvalue()[:900]),
        ("khoa.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 99),
    ]
    head.replies(head.last("reminder"), "Em gửi biểu", attach=files)
    school.collects()
    text = text_of(head.last("indicator_gaps"))
    assert "là của KH05-B1-2023Q4" in text
    assert "Tệp hong.xlsx bị hỏng" in text
    assert "Tệp khoa.xls có mật khẩu" in text
    assert len(school.rows(Report)) == 1


def test_nothing_to_report_needs_no_figures_and_a_request_for_time_stays_one(school: School, head: Someone) -> None:
    head.replies(head.last("reminder"), "Xin gia hạn đến ngày 25/3 vì chưa đủ số liệu")
    assert [row.fate for row in school.collects()] == ["request"]
    head.replies(head.last("reminder"), "Không phát sinh")
    school.collects()
    assert school.request("to1").state == "nil"
    assert not head.letters("indicator_gaps")


def test_photos_sent_after_the_report_are_added_to_it(school: School, head: Someone, principal: Someone) -> None:
    head.replies(head.last("reminder"), "1. 10\n2. 4\nĐã quét dọn đều các tuần.")
    school.collects()
    head.replies(head.last("receipt"), "Em gửi bổ sung minh chứng ạ", attach=[("anh.pdf", b"%PDF-1.4")])
    school.collects()
    review = text_of(principal.last("review_request"))
    assert "Đã quét dọn đều" in review
    assert "Số cây đã trồng: 4 cây" in review
    assert [row.verdict for row in school.rows(Report)] == ["", ""]


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


def test_a_digest_shows_each_form_under_its_code_and_both_are_filled_in_one_answer(school: School, home: Path) -> None:
    for title in ("giữ gìn vệ sinh trường lớp", "chăm sóc cây xanh"):
        plan_id = school.adopts(
            home, number=5 + len(school.rows(Plan)), text=PLAN.replace("giữ gìn vệ sinh trường lớp", title)
        )
        indicator_setup.define(school.row(Plan, id=plan_id).code, FORM, school.now)
    head = school.person("to1")
    while not head.letters("digest"):
        assert school.jumps()
        school.ticks()
    digest = head.last("digest")
    first, second = sorted(
        {request.code for request in school.rows(ReportRequest) if f"[{request.code}] Số liệu" in text_of(digest)}
    )
    quote = filled_quote(text_of(digest), "12", "3", "không", "20", "7")
    text = f"Em gửi số liệu ạ.\n\nVào 15/3/2024, Văn thư đã viết:\n{quote}"
    head.sends(text, To=digest["Reply-To"], Subject=f"Re: {digest['Subject']}", In_Reply_To=digest["Message-ID"])
    assert [row.fate for row in school.collects()] == ["report"]
    one, other = school.rows(Report)
    numbers = [{code: row["number"] for code, row in report.values.items() if row["number"]} for report in (one, other)]
    assert numbers == [{"buoi": "12", "cay": "3"}, {"buoi": "20", "cay": "7"}]
    assert [report.text for report in (one, other)] == ["Em gửi số liệu ạ.", ""]
    assert one.values["cay"]["source"] == "dòng trích trong thư"
    assert {first, second} == {row.code for row in school.rows(ReportRequest) if row.state == "submitted"}


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


@pytest.mark.parametrize("bad", ["formulas", "wrong sheet", "words"])
def test_a_form_that_cannot_be_counted_is_told_in_one_line_and_kept(school: School, head: Someone, bad: str) -> None:
    book = load_workbook(io.BytesIO(file_of(head.last("reminder"), ".xlsx")))
    sheet = book.worksheets[0]
    if bad == "formulas":
        sheet["D8"], sheet["D9"] = "=SUM(A1:A3)", "=D8*2"  # never reckoned: no program has saved a result
    elif bad == "words":
        sheet["D8"], sheet["D9"] = "nhiều lắm ạ", "như kỳ trước"
    else:
        book.remove(sheet)
        book.create_sheet("Danh sách")["A1"] = "Họ và tên"
    stream = io.BytesIO()
    book.save(stream)
    head.replies(head.last("reminder"), "Em gửi biểu", attach=[("bieu.xlsx", stream.getvalue())])
    assert [row.fate for row in school.collects()] == ["report"]
    told = " ".join(text_of(head.last("indicator_gaps")).split())
    assert {
        "formulas": "Tệp bieu.xlsx chỉ có công thức mà chưa có kết quả",
        "wrong sheet": "Tệp bieu.xlsx chưa có số liệu của chỉ tiêu nào",
        "words": "chưa rõ số từ “nhiều lắm ạ”",
    }[bad] in told
    assert "1. Số buổi quét dọn sân trường (buổi): ____" in told
    assert [file.name for file in school.rows(Attachment)] == ["bieu.xlsx"]
    assert school.row(Report).values.get("cay", {}).get("number") is None


def test_a_report_on_paper_is_recorded_with_its_figures(school: School, head: Someone, tmp_path: Path) -> None:
    code = school.request("to1").code
    by_hand = partial(on_paper, school, code)
    assert "không có chỉ tiêu “xe”" in str(by_hand(text="Đã xong", figures=["xe=3"]))
    assert "500 lớn hơn mức cao nhất 90" in str(by_hand(text="Đã xong", figures=["buoi=500"]))
    assert not school.rows(Report)
    book = load_workbook(io.BytesIO(file_of(head.last("reminder"), ".xlsx")))
    book.worksheets[0]["D8"] = 14
    book.save(tmp_path / "bieu.xlsx")
    line = by_hand(text="", figures=[tmp_path / "bieu.xlsx", "Số cây đã trồng=khoảng 7"])
    assert "bản giấy" in str(line)
    assert values(school) == {"buoi": 14, "cay": 7}
    assert school.row(Report).values["cay"]["source"] == "Văn thư nhập"
    assert "bieu.xlsx" in school.row(Report).values["buoi"]["source"]


def test_what_a_report_on_paper_leaves_open_is_said(school: School, head: Someone, tmp_path: Path) -> None:
    (tmp_path / "hong.xlsx").write_bytes(b"PK")
    by_hand = partial(on_paper, school, school.request("to1").code)
    assert "bị hỏng" in str(by_hand(text="Đã xong", figures=[tmp_path / "hong.xlsx"]))
    assert str(by_hand(text="1. Số buổi quét dọn sân trường: 9")).endswith("chưa có số liệu: Số cây đã trồng")
    assert values(school) == {"buoi": 9}
