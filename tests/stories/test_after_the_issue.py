"""After the issue: the signed copy by mail, sent again, recalled, corrected; an incoming document followed up."""

import asyncio
import io
from datetime import date
from pathlib import Path

import docx

from domain.refusal import Refused
from flows.dispatch import correct_document, recall_document, resend_document
from flows.running import run
from storage import archive
from storage.models import Body, Delivery, DocumentVersion, Office, OfficialDocument, OutgoingEntry, ReportRequest
from tasks import follow_up, registers, replacing
from tasks.publishing import publish_all
from tests.stories.plans import PLAN, edited
from tests.stories.school import School, Someone, file_of, text_of
from tests.tasks.signed_pdfs import a_scan, signed


def issued(school: School, home: Path) -> OfficialDocument:
    """The plan, approved and issued."""
    drafted = school.drafts(home)
    school.submits(drafted.document_id)
    principal = school.person("hieutruong")
    principal.replies(principal.last("approval_request"), "Duyệt")
    school.ticks()
    document: OfficialDocument = school.row(OfficialDocument)
    return document


def names_of(letter: object) -> list[str]:
    return [part.get_filename() or "" for part in letter.iter_attachments()]  # type: ignore[attr-defined]


def test_a_document_that_waits_for_its_signed_copy_goes_out_when_it_comes_back_by_mail(
    school: School, home: Path
) -> None:
    school.change(Office, "MNHS", rules={"introduce": False, "decision_proof": "none", "dispatch_after": "signed_copy"})
    document = issued(school, home)
    assert document.state == "awaiting_signed_copy"
    assert not school.rows(Delivery)
    clerk = school.person("thu")
    request = clerk.last("signed_copy_request")
    clerk.replies(request, "Đã nhận, sẽ gửi lại sau")
    school.ticks()
    assert school.row(OfficialDocument).state == "awaiting_signed_copy"
    clerk.replies(request, "Gửi lại bản ký", attach=[("ban-ky.pdf", signed(file_of(request, ".pdf")))])
    school.ticks()
    assert school.row(OfficialDocument).state == "issued"
    version = school.row(DocumentVersion)
    assert version.signature["signatures"][0]["signer"] == "Lê Thị Lành"
    assert file_of(school.person("pgd").last("issued_document"), ".pdf") == archive.get(version.signed_copy)
    assert (home / "publish" / "2024" / "01-KH-MNHS.pdf").read_bytes() == archive.get(version.signed_copy)
    assert school.person("to1").last("assignment")


def test_a_signed_copy_that_does_not_come_is_asked_for_and_then_told_to_the_signer_every_week(
    school: School, home: Path
) -> None:
    school.change(Office, "MNHS", rules={"introduce": False, "decision_proof": "none", "dispatch_after": "signed_copy"})
    issued(school, home)
    clerk, signer = school.person("thu"), school.person("hieutruong")
    assert "ngày 27 tháng 02 năm 2024 (còn 01 ngày làm việc)" in text_of(clerk.last("signed_copy_request"))
    days = []
    for _ in range(5):
        assert school.jumps()
        days.append(f"{school.now:%d/%m}")
        school.ticks()
    assert days == ["27/02", "28/02", "01/03", "08/03", "15/03"]
    first, second = clerk.letters("digest")
    told = signer.letters("escalation")
    assert len(told) == 3
    assert "Ký, đóng dấu, gửi lại (bản để ký gửi kèm): Bản ký Kế hoạch số 01/KH-MNHS" in text_of(first)
    assert file_of(second, ".pdf") == archive.get(school.row(DocumentVersion, signed=True).pdf)
    assert "Đỗ Văn Thu" in text_of(told[-1])
    assert "bản ký Kế hoạch số 01/KH-MNHS" in text_of(told[-1])
    assert not school.rows(Delivery)
    clerk.replies(second, "Gửi bản ký", attach=[("ban-ky.pdf", signed(file_of(second, ".pdf")))])
    school.ticks()
    document = school.row(OfficialDocument)
    assert (document.state, document.next_at) == ("issued", None)
    assert school.rows(Delivery)
    for _ in range(5):
        assert school.jumps()
        school.ticks()
    assert school.now.date() > date(2024, 3, 22)
    assert sum("bản ký Kế hoạch số 01" in text_of(letter) for letter in signer.letters("escalation")) == len(told)


def test_a_pdf_from_a_recipient_is_a_receipt_and_from_the_office_the_signed_copy(school: School, home: Path) -> None:
    issued(school, home)
    deputy, head = school.person("mai"), school.person("to1")
    head.replies(head.last("issued_document"), "Đã nhận", attach=[("khac.pdf", a_scan())])
    school.collects()
    assert school.row(DocumentVersion).signed_copy == ""
    deputy.replies(deputy.last("issued_document"), "Bản ký", attach=[("ban-ky.pdf", a_scan())])
    clerk = school.person("thu")
    wrong = clerk.last("approval_result")
    clerk.replies(wrong, "Bản ký", attach=[("ban-ky.pdf", b"khong phai")])
    school.collects()
    assert school.row(DocumentVersion).signed_copy
    assert "không phải PDF đọc được" in text_of(clerk.last("refusal"))


def test_a_bounced_letter_goes_again_to_the_corrected_address(school: School, home: Path) -> None:
    document = issued(school, home)
    assert asyncio.run(run(resend_document, document.id, now=school.now)) == ()
    row = next(row for row in school.rows(Delivery) if row.recipient == "Phòng GD&ĐT")
    school.change(Body, "pgd", email="nguoila@hoasen.edu.vn")
    lines = asyncio.run(run(resend_document, document.id, (row.ordinal,), now=school.now))
    assert lines == ("Phòng GD&ĐT: gửi lại tới nguoila@hoasen.edu.vn",)
    assert file_of(school.person("nguoila").last("issued_document"), ".pdf").startswith(b"%PDF")
    assert isinstance(asyncio.run(run(resend_document, document.id, (99,), now=school.now)), Refused)


def test_a_recalled_plan_is_taken_back_everywhere(school: School, home: Path) -> None:
    document = issued(school, home)
    line = asyncio.run(run(recall_document, document.id, "sai số liệu mục II", now=school.now))
    assert "Thu hồi Kế hoạch số 01/KH-MNHS" in line
    notice = school.person("pgd").last("recall_notice")
    assert "sai số liệu mục II" in text_of(notice)
    head = school.person("to1")
    head.replies(head.last("recall_notice"), "Đã nhận")
    school.person("pgd").replies(notice, "Đã xóa văn bản")
    school.collects()
    recalled = {row.address: row.recall for row in school.rows(Delivery, channel="email")}
    assert recalled["pgd@hoasen.edu.vn"] == recalled["to1@hoasen.edu.vn"] == "confirmed"
    assert recalled["lop5a@hoasen.edu.vn"] == "asked"
    assert {row.state for row in school.rows(ReportRequest)} == {"waived"}
    assert school.row(OfficialDocument).state == "recalled"
    assert "Thu hồi ngày 26/02/2024: sai số liệu" in school.row(OutgoingEntry).note
    page = (home / "publish" / "2024" / "01-KH-MNHS.html").read_text(encoding="utf-8")
    assert "đã được thu hồi" in page
    assert not (home / "publish" / "2024" / "01-KH-MNHS.pdf").exists()
    assert isinstance(asyncio.run(run(recall_document, document.id, "lần nữa", now=school.now)), Refused)
    assert isinstance(asyncio.run(run(resend_document, document.id, now=school.now)), Refused)


def test_a_plan_is_replaced_by_the_one_that_says_so_once_it_is_issued(school: School, home: Path) -> None:
    old = issued(school, home)
    requests = len(school.rows(ReportRequest))
    drafted = school.drafts(home, PLAN.replace("Giữ gìn vệ sinh", "Vệ sinh, trồng cây"))
    line = replacing.announce(drafted.document_id, old.id, school.now)
    assert line.startswith("Dự thảo Kế hoạch vệ sinh, trồng cây")  # type: ignore[union-attr]
    assert school.rows(OfficialDocument)[0].state == "issued"
    school.submits(drafted.document_id)
    principal = school.person("hieutruong")
    principal.replies(principal.last("approval_request"), "Duyệt")
    school.ticks()
    first, second = school.rows(OfficialDocument)
    assert (first.state, second.state, second.number_symbol) == ("replaced", "issued", "02/KH-MNHS")
    notes = {row.number: row.note for row in school.rows(OutgoingEntry)}
    assert notes[1].startswith("Được thay thế bằng Kế hoạch số 02/KH-MNHS")
    assert notes[2].startswith("Thay thế Kế hoạch số 01/KH-MNHS")
    letter = text_of(school.person("pgd").last("issued_document"))
    assert "Văn bản này thay thế Kế hoạch số 01/KH-MNHS ngày 26 tháng 02 năm 2024" in letter
    page = (home / "publish" / "2024" / "01-KH-MNHS.html").read_text(encoding="utf-8")
    assert '<a href="../2024/02-KH-MNHS.html">Kế hoạch số 02/KH-MNHS' in page
    assert "01-KH-MNHS" not in (home / "publish" / "index.html").read_text(encoding="utf-8")
    states = [row.state for row in school.rows(ReportRequest)]
    assert states[:requests] == ["waived"] * requests
    assert "waived" not in states[requests:]
    assert publish_all() == 1
    assert (home / "publish" / "2024" / "01-KH-MNHS.html").read_text(encoding="utf-8") == page
    assert "đã được thay thế" in replacing.announce(drafted.document_id, old.id, school.now).line  # type: ignore[union-attr]


def test_an_error_of_form_is_corrected_by_an_official_letter(school: School, home: Path) -> None:
    document = issued(school, home)
    text = "Tại mục II, “Trồng thêm cây” sửa thành “Trồng thêm 10 cây”."
    line = asyncio.run(run(correct_document, document.id, text, now=school.now))
    assert "Trình duyệt Công văn đính chính Kế hoạch số 01/KH-MNHS" in line
    principal = school.person("hieutruong")
    principal.replies(principal.last("approval_request"), "Duyệt")
    school.ticks()
    letter = school.row(OfficialDocument)
    assert (letter.role, letter.state, letter.number_symbol) == ("correction", "issued", "01/MNHS")
    register = {row["number_symbol"] for row in registers.lines(registers.Book.OUTGOING, 2024)}
    assert register == {"01/MNHS", "01/KH-MNHS"}
    assert "ính chính" in school.person("pgd").last("issued_document")["Subject"]
    assert isinstance(asyncio.run(run(correct_document, document.id, " ", now=school.now)), Refused)


def test_the_second_draft_comes_with_what_changed(school: School, home: Path) -> None:
    drafted = school.drafts(home)
    school.submits(drafted.document_id)
    principal, clerk = school.person("hieutruong"), school.person("thu")
    first = principal.last("approval_request")
    assert len(names_of(first)) == 2
    principal.replies(first, "Trả lại: thêm người tưới cây")
    school.ticks()
    returned = clerk.last("approval_result")
    clerk.replies(
        returned, "Gửi lại", attach=[("kh.docx", edited(file_of(returned, ".docx"), "cây bóng mát", " do cô Hà tưới"))]
    )
    school.ticks()
    again = principal.last("approval_request")
    names = names_of(again)
    assert [name.rpartition(".")[2] for name in names] == ["pdf", "docx", "docx", "html"]
    assert "so sánh lần 1 và lần 2" in names[3]
    assert "<ins>" in str(file_of(again, ".html"))
    parts = [part for part in again.iter_attachments() if "so sánh" in (part.get_filename() or "")]
    runs = [run for each in docx.Document(io.BytesIO(parts[0].get_content())).paragraphs for run in each.runs]
    assert any(run.font.underline and "do cô Hà tưới" in run.text for run in runs)


def test_what_an_incoming_document_caused_can_be_looked_up(school: School, home: Path) -> None:
    school.adopts(home)
    superior: Someone = school.person("pgd")
    superior.sends("Đề nghị báo cáo số cây xanh.", Subject="Công văn về cây xanh trường học")
    school.ticks()
    principal, head = school.person("hieutruong"), school.person("to1")
    principal.replies(principal.last("incoming_document"), "Giao đồng chí Vũ Thị Hà báo cáo, hạn 12/3/2024")
    school.ticks()
    (line,) = follow_up.lines(2024, school.now.date())
    assert (line["assignee"], line["due_on"].isoformat()) == ("Vũ Thị Hà", "2024-03-12")
    assert line["progress"] == "Đang giải quyết"
    head.replies(head.last("ad_hoc"), "Báo cáo: trường có 42 cây")
    school.ticks()
    principal.replies(principal.last("review_request"), "Đồng ý")
    school.ticks()
    given = follow_up.Particulars(number_symbol="77/PGDĐT", answered_by="01/BC-MNHS")
    assert "số 01/2024" in follow_up.complete(1, 2024, given, school.now)  # type: ignore[operator]
    (line,) = follow_up.lines(2024, school.now.date(), "cay xanh 77/pgddt")
    assert (line["progress"], line["answered_by"]) == ("Đã trả lời", "01/BC-MNHS")
    assert isinstance(follow_up.complete(9, 2024, given, school.now), Refused)
