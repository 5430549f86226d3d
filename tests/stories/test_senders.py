"""Who a mail is from: proof by our own server, private addresses, colleagues who report for others, machines."""

from pathlib import Path

import pytest

from settings import forget_settings
from storage.models import Message, OfficialDocument, PersonAddress, Report
from tasks import replying
from tests.stories.school import School, Someone, text_of

PRIVATE = "Hà <ha.vu@gmail.example>"


@pytest.fixture
def head(school: School, home: Path) -> Someone:
    school.adopts(home)
    return school.person("to1")


def test_a_private_address_is_registered_by_one_word_from_the_work_address(school: School, head: Someone) -> None:
    head.replies(head.last("assignment"), "Báo cáo: đã quét dọn 12 buổi", From=PRIVATE)
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "unregistered_address")]
    asked = head.last("held_notice")
    assert "ha.vu@gmail.example" in text_of(asked)
    assert not [letter for letter in school.outbox() if letter.to_address == "ha.vu@gmail.example"]
    school.later(days=1)
    head.replies(asked, "ĐÚNG")
    assert [row.fate for row in school.collects()] == ["acknowledgement"]
    assert school.fates() == ["report", "acknowledgement"]
    report, held = school.row(Report), school.rows(Message)[0]
    assert (report.text, report.arrived_at, report.provisional) == (
        "Báo cáo: đã quét dọn 12 buổi",
        held.arrived_at,
        False,
    )
    assert head.received("Đã nhận báo cáo")
    assert school.row(PersonAddress).confirmed_at
    head.replies(head.last("receipt"), "Báo cáo: đã quét dọn 13 buổi", From=PRIVATE)
    assert [row.fate for row in school.collects()] == ["report"]


def test_a_mail_that_was_somebody_elses_registers_nothing_and_waits(school: School, head: Someone) -> None:
    head.replies(head.last("assignment"), "Báo cáo: đã làm", From=PRIVATE)
    school.collects()
    head.replies(head.last("held_notice"), "SAI")
    assert [row.fate for row in school.collects()] == ["acknowledgement"]
    assert school.fates() == ["held", "acknowledgement"]
    assert not school.rows(PersonAddress)
    assert not school.rows(Report)


def test_the_unknown_address_cannot_confirm_itself(school: School, head: Someone) -> None:
    head.replies(head.last("assignment"), "Báo cáo: đã làm", From=PRIVATE)
    school.collects()
    head.replies(head.last("held_notice"), "ĐÚNG", From=PRIVATE)
    assert [row.fate for row in school.collects()] == ["held"]
    assert not school.rows(PersonAddress)
    assert len(head.letters("held_notice")) == 1, "asked once a day"


def test_a_report_handed_in_for_a_colleague_is_held_with_a_guess(school: School, head: Someone) -> None:
    letter = head.last("assignment")
    school.person("lop5a").replies(letter, "Em nộp thay cô Hà: đã quét dọn 12 buổi")
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "other_person")]
    assert not school.rows(Report)
    held = school.row(Message)
    assert held.guess["matters"]
    assert held.guess["person_id"] == school.request("to1").reporter_id
    assert school.person("lop5a").last("held_notice")


@pytest.mark.parametrize(("found", "fate"), [("pass", "report"), ("fail", "held")])
def test_what_our_own_server_found_out_decides(
    school: School, head: Someone, monkeypatch: pytest.MonkeyPatch, found: str, fate: str
) -> None:
    monkeypatch.setenv("VANTHU_TRUSTED_AUTHSERV", "mx.hoasen.edu.vn")
    forget_settings()
    results = f"mx.hoasen.edu.vn; dmarc={found} header.from=hoasen.edu.vn"
    head.replies(head.last("assignment"), "Báo cáo: đã làm", Authentication_Results=results)
    assert [row.fate for row in school.collects()] == [fate]
    assert school.row(Message).authentication == found


def test_a_program_that_answers_every_receipt_is_stopped(
    school: School, head: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replying, "ANSWERS_A_DAY", 4)
    head.replies(head.last("assignment"), "Báo cáo: đã làm")
    school.collects()
    for _ in range(8):
        head.replies(head.letters()[-1], "Báo cáo: thư của quý vị đã được tiếp nhận")
        school.collects()
    fates = [(message.fate, message.reason) for message in school.rows(Message)]
    assert fates[:4] == [("report", "")] * 4
    assert fates[4:] == [("held", "too_often")] * 5
    assert len(head.letters("receipt")) == 4
    school.later(days=1)
    head.replies(head.last("receipt"), "Báo cáo: đã làm xong")
    assert [row.fate for row in school.collects()] == ["report"]


def test_archives_stay_packed_and_too_many_files_are_said_back(school: School, head: Someone) -> None:
    letter = head.last("assignment")
    head.replies(letter, "Báo cáo", attach=[("anh.zip", b"PK\x03\x04"), ("a.pdf", b"%PDF"), ("a.pdf", b"%PDF-2")])
    assert [row.fate for row in school.collects()] == ["report"]
    assert head.received("anh.zip", "a.pdf")
    head.replies(letter, "Báo cáo", attach=[(f"anh {n}.jpg", bytes([n])) for n in range(51)])
    assert [(row.fate, row.reason) for row in school.collects()] == [("held", "too_many_files")]
    assert head.received("quá nhiều tệp", "50")


def test_a_decision_from_a_private_address_counts_after_its_confirmation_only(school: School, home: Path) -> None:
    principal = school.person("hieutruong")
    school.submits(school.drafts(home).document_id)
    principal.replies(principal.last("approval_request"), "DUYỆT", From="Lành <lanh@gmail.example>")
    assert [row.fate for row in school.collects()] == ["held"]
    assert school.row(OfficialDocument).state == "submitted"
    principal.replies(principal.last("held_notice"), "ĐÚNG")
    school.collects()
    assert school.fates() == ["decision", "acknowledgement"]
    assert school.row(OfficialDocument).state in ("approved", "issued")
