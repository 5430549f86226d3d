"""A document too large for one mail: by link where the recipients can open one, else in parts or told by hand."""

import re
from pathlib import Path

import pytest

from settings import forget_settings
from storage.models import Delivery, Office, OfficialDocument
from tasks import dispatching, file_links
from tests.databases import BOTH
from tests.stories.school import School, text_of
from tests.tasks.signed_pdfs import signed

pytestmark = pytest.mark.parametrize("database", BOTH, indirect=True)


def issue_a_large_plan(school: School, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its signed copy is larger than the limit, and may not be cut."""
    school.change(Office, "MNHS", rules={"introduce": False, "decision_proof": "none", "dispatch_after": "signed_copy"})
    school.submits(school.drafts(home).document_id)
    principal = school.person("hieutruong")
    principal.replies(principal.last("approval_request"), "Duyệt")
    school.ticks()
    clerk = school.person("thu")
    request = clerk.last("signed_copy_request")
    pdf = next(part.get_content() for part in request.iter_attachments())
    monkeypatch.setattr(dispatching, "LARGEST", 10_000)
    clerk.replies(request, "Bản ký", attach=[("ban-ky.pdf", signed(pdf))])
    school.ticks()
    assert school.row(OfficialDocument).state == "issued"


def test_the_letter_links_to_the_page_of_the_office(
    school: School, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VANTHU_PUBLISH_URL", "https://hoasen.example.vn/van-ban/")
    forget_settings()
    issue_a_large_plan(school, home, monkeypatch)
    letter = school.person("pgd").last("issued_document")
    assert "https://hoasen.example.vn/van-ban/2024/01-KH-MNHS.pdf" in text_of(letter)
    assert not list(letter.iter_attachments())
    assert (home / "publish" / "2024" / "01-KH-MNHS.pdf").is_file()


def test_without_a_page_it_links_to_the_file_server_until_a_day_it_tells(
    school: School, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VANTHU_FILES_URL", "https://tep.hoasen.example.vn")
    forget_settings()
    issue_a_large_plan(school, home, monkeypatch)
    text = text_of(school.person("pgd").last("issued_document"))
    found = re.search(r"https://tep\.hoasen\.example\.vn/f/(van-ban/\d+\.pdf)\?e=(\d+)&s=(\w+)", text)
    assert found, text
    assert file_links.judge(found[1], found[2], found[3]) is file_links.Verdict.GOOD
    assert "(đến hết ngày" in text
    assert "gửi liên kết" in school.rows(Delivery, channel="email")[0].note


def test_where_nobody_outside_can_open_a_link_it_is_for_paper(
    school: School, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    issue_a_large_plan(school, home, monkeypatch)
    assert not school.person("pgd").letters("issued_document")
    row = next(row for row in school.rows(Delivery) if row.recipient == "Phòng GD&ĐT")
    assert (row.channel, "vượt giới hạn" in row.note) == ("outside", True)
