"""Signed PDFs that come along with an answer, or by themselves: attached to the right document, or asked about once."""

from pathlib import Path

import pytest

from storage import archive
from storage.models import DocumentVersion, Message, Office, OfficialDocument
from tests.stories.school import School, Someone, file_of, text_of
from tests.tasks.signed_pdfs import a_scan, signed


def put_forward(school: School, home: Path, **rules: object) -> Someone:
    """A draft before the principal."""
    school.change(Office, "MNHS", rules={"introduce": False, "decision_proof": "none"} | rules)
    school.submits(school.drafts(home).document_id)
    return school.person("hieutruong")


def awaiting(school: School, home: Path) -> Someone:
    """A plan that has its number and waits for its signed copy."""
    principal = put_forward(school, home, dispatch_after="signed_copy")
    principal.replies(principal.last("approval_request"), "Duyệt")
    school.ticks()
    assert school.row(OfficialDocument).state == "awaiting_signed_copy"
    return principal


def issued_pdf(school: School) -> bytes:
    return archive.get(school.row(DocumentVersion, signed=True).pdf)


def test_approval_with_a_signed_draft_approves_and_keeps_the_draft(school: School, home: Path) -> None:
    principal = put_forward(school, home)
    request = principal.last("approval_request")
    content = signed(file_of(request, ".pdf"))
    principal.replies(request, "Duyệt", attach=[("du-thao.pdf", content)])
    school.ticks()
    assert school.row(OfficialDocument).state == "issued"
    draft = school.row(DocumentVersion, signed=False)
    assert archive.get(draft.signed_copy) == content
    assert draft.signature["signatures"][0]["signer"] == "Lê Thị Lành"
    assert school.row(DocumentVersion, signed=True).signed_copy == ""


def test_the_draft_sent_back_unchanged_and_another_paper_are_no_signed_copy(school: School, home: Path) -> None:
    principal = put_forward(school, home)
    request = principal.last("approval_request")
    principal.replies(request, "Duyệt", attach=[("du-thao.pdf", file_of(request, ".pdf")), ("x.pdf", b"%PDF-x")])
    school.ticks()
    assert school.row(OfficialDocument).state == "issued"
    assert {row.signed_copy for row in school.rows(DocumentVersion)} == {""}
    assert principal.letters("refusal") == []


def test_a_draft_changed_after_its_signature_is_told_and_the_approval_counts(school: School, home: Path) -> None:
    principal = put_forward(school, home)
    request = principal.last("approval_request")
    content = bytearray(signed(file_of(request, ".pdf")))
    content[600] ^= 1
    principal.replies(request, "Duyệt", attach=[("du-thao.pdf", bytes(content))])
    school.collects()
    assert school.row(OfficialDocument).state == "approved"
    assert school.row(DocumentVersion).signed_copy == ""
    assert "không còn đúng" in text_of(principal.last("refusal"))


def test_a_signed_draft_without_a_word_is_kept_and_the_word_is_asked_for_once(school: School, home: Path) -> None:
    principal = put_forward(school, home)
    request = principal.last("approval_request")
    principal.replies(request, "Gửi bản ký", attach=[("du-thao.pdf", signed(file_of(request, ".pdf")))])
    school.ticks()
    assert school.row(OfficialDocument).state == "submitted"
    assert school.row(DocumentVersion).signed_copy
    principal.replies(principal.last("ask_back"), "Duyệt")
    school.ticks()
    assert school.row(OfficialDocument).state == "issued"


def test_the_files_of_a_decision_that_must_be_confirmed_count_with_it(school: School, home: Path) -> None:
    principal = put_forward(school, home, decision_proof="confirm")
    request = principal.last("approval_request")
    principal.replies(request, "Duyệt", attach=[("du-thao.pdf", signed(file_of(request, ".pdf")))])
    school.collects()
    assert school.row(DocumentVersion).signed_copy == ""
    principal.replies(principal.last("confirm_decision"), "Đúng")
    school.collects()
    assert school.row(OfficialDocument).state == "approved"
    assert school.row(DocumentVersion).signed_copy


def test_the_numbered_text_signed_in_answer_to_the_approval_request_is_the_signed_copy(
    school: School, home: Path
) -> None:
    principal = awaiting(school, home)
    content = signed(issued_pdf(school))
    principal.replies(principal.last("approval_request"), "Duyệt, gửi bản ký", attach=[("kh.pdf", content)])
    school.ticks()
    assert school.row(OfficialDocument).state == "issued"
    assert archive.get(school.row(DocumentVersion, signed=True).signed_copy) == content


@pytest.mark.parametrize(
    ("subject", "name", "scan"),
    [
        ("Bản ký Kế hoạch số 01/KH-MNHS", "scan.pdf", True),
        ("Gửi văn thư", "01-KH-MNHS_đã ký.pdf", True),
        ("Gửi văn thư", "tep.pdf", False),
    ],
)
def test_a_signed_copy_in_a_mail_of_its_own_is_found_by_number_or_content(
    school: School, home: Path, subject: str, name: str, scan: bool
) -> None:
    principal = awaiting(school, home)
    content = a_scan() if scan else signed(issued_pdf(school))
    principal.sends("Gửi văn thư.", attach=[(name, content)], Subject=subject)
    school.ticks()
    assert school.row(OfficialDocument).state == "issued"
    assert archive.get(school.row(DocumentVersion, signed=True).signed_copy) == content


def test_a_signed_copy_that_names_nothing_is_asked_about_once_and_taken_by_the_answer(
    school: School, home: Path
) -> None:
    principal = awaiting(school, home)
    principal.sends("Tôi gửi bản đã ký.", attach=[("scan.pdf", a_scan())], Subject="Gửi văn thư")
    school.collects()
    assert school.row(OfficialDocument).state == "awaiting_signed_copy"
    question = principal.last("which_matter")
    assert "Bản ký Kế hoạch số 01/KH-MNHS [KH01]" in text_of(question)
    principal.replies(question, "[KH01]")
    school.ticks()
    assert school.row(OfficialDocument).state == "issued"
    assert len(principal.letters("which_matter")) == 1
    assert "held" not in {row.fate for row in school.rows(Message)}


def test_a_report_that_names_a_plan_and_a_pdf_of_staff_are_no_signed_copies(school: School, home: Path) -> None:
    principal = awaiting(school, home)
    principal.replies(principal.last("approval_request"), "Gửi bản ký", attach=[("kh.pdf", signed(issued_pdf(school)))])
    school.ticks()
    kept = school.row(DocumentVersion, signed=True).signed_copy
    school.person("mai").sends(
        "Kính gửi báo cáo.", attach=[("bc.pdf", a_scan())], Subject="Báo cáo thực hiện Kế hoạch số 01/KH-MNHS"
    )
    school.person("to1").sends("Bản ký.", attach=[("01-KH-MNHS đã ký.pdf", a_scan(2))], Subject="Bản ký 01/KH-MNHS")
    school.ticks()
    assert school.row(DocumentVersion, signed=True).signed_copy == kept
