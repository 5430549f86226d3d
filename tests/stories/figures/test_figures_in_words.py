"""Figures in the words of a mail: where they were quoted, in order, in a sentence; asked for once when missing."""

from pathlib import Path

from storage.models import Plan, Report, ReportRequest
from tasks import indicator_setup
from tests.stories.figures.reported import FORM, filled_quote, values
from tests.stories.plans import PLAN
from tests.stories.school import School, Someone, text_of


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
