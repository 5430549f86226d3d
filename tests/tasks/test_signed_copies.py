"""Who signed, and the signed copy that comes back: refused, kept, and what waited for it goes out."""

import os
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from domain.outgoing import Enclosure
from domain.refusal import Refused
from settings import get_settings
from storage import archive
from storage.database import reading, transaction
from storage.models import Delivery, OfficialDocument, OutboxLetter, Person, SigningRule
from tasks import issuing, pending, signed_copies
from tasks.signatures import UnreadablePdf, signatures_in
from tasks.signed_copies import Attached
from tasks.splitting import in_parts
from tasks.waiting import Waits
from tests.offices import a_home
from tests.servers.outbox import bytes_of
from tests.stories.plans import PLAN
from tests.tasks.documents import NOW, a_draft, a_staffed_office, approved, document
from tests.tasks.signed_pdfs import a_key, a_scan, signed


def rule(code: str, **values: object) -> None:
    with transaction() as session:
        person = session.scalars(select(Person).where(Person.code == code)).one()
        session.add(SigningRule(office_id=person.office_id, person_id=person.id, title=person.posts[0].title, **values))


def signer_of(document_id: int) -> object:
    return document(document_id).versions[-1].model["signer"]


def issued_pdf(document_id: int) -> bytes:
    return archive.get(document(document_id).versions[-1].pdf)


def test_a_deputy_signs_kt_and_the_block_says_so(home: Path) -> None:
    a_staffed_office()
    rule("mai", authority="KT.", kinds=["KH"], instrument="01/QĐ-MNHS")
    document_id = approved(a_draft(), by="mai")
    issuing.issue(document_id, NOW)
    assert signer_of(document_id) == {
        "authority": "KT. HIỆU TRƯỞNG", "title": "PHÓ HIỆU TRƯỞNG", "name": "Trần Thị Mai"
    }  # fmt: skip


def test_a_signature_outside_the_rules_is_refused_in_one_line_and_not_tried_again_by_the_clock(home: Path) -> None:
    a_staffed_office()
    rule("mai", authority="KT.", kinds=["BC"])
    document_id = approved(a_draft(), by="mai")
    found = issuing.issue(document_id, NOW)
    assert isinstance(found, Refused)
    assert "Trần Thị Mai - Phó Hiệu trưởng ký Kế hoạch ngày 26/02/2024 ngoài thẩm quyền" in found.line
    assert "chỉ được ký loại văn bản BC" in found.line
    held = document(document_id)
    assert (held.state, held.number, held.held_because) == ("approved", None, found.line)
    assert pending.pending(NOW).to_issue == ()
    with reading() as session:
        assert session.scalars(select(OutboxLetter).where(OutboxLetter.letter == "admin_alert")).one()
    rule("mai", authority="TUQ.", kinds=["KH"], valid_from=date(2024, 1, 1))
    assert not isinstance(issuing.issue(document_id, NOW), Refused)
    assert document(document_id).held_because == ""


def test_a_block_printed_in_the_draft_for_the_signer_is_kept_as_printed(home: Path) -> None:
    a_staffed_office()
    rule("mai", authority="KT.", kinds=[])
    printed = PLAN.replace("HIỆU TRƯỞNG\n\n\n\nLê Thị Lành", "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\n\n\n\nTrần Thị Mai")
    document_id = approved(a_draft(printed), by="mai")
    issuing.issue(document_id, NOW)
    assert signer_of(document_id)["authority"] == "KT. HIỆU TRƯỞNG"  # type: ignore[index]


def test_an_unapproved_draft_is_not_issued(home: Path) -> None:
    a_staffed_office()
    found = issuing.issue(a_draft(), NOW)
    assert isinstance(found, Refused)
    assert "đang ở trạng thái dự thảo" in found.line


def test_dispatch_waits_for_the_signed_copy_where_the_office_says_so(home: Path) -> None:
    a_staffed_office(dispatch_after="signed_copy")
    document_id = approved(a_draft())
    issuing.issue(document_id, NOW)
    waiting = document(document_id)
    assert (waiting.state, waiting.number_symbol) == ("awaiting_signed_copy", "01/KH-MNHS")
    with reading() as session:
        assert not session.scalars(select(Delivery)).all()
        assert session.scalars(select(OutboxLetter).where(OutboxLetter.letter == "signed_copy_request")).one()
    found = signed_copies.attach_file(document_id, signed(issued_pdf(document_id)), NOW)
    assert isinstance(found, Attached)
    assert found.issued
    assert document(document_id).state == "issued"
    with reading() as session:
        assert {row.channel for row in session.scalars(select(Delivery))} == {"email", "web", "archive", "outside"}
        letter = session.scalars(select(OutboxLetter).where(OutboxLetter.letter == "issued_document")).first()
        assert letter is not None
        assert b"application/pdf" in bytes_of(letter.raw)


def test_a_scan_is_kept_and_called_a_scan(home: Path) -> None:
    a_staffed_office()
    document_id = approved(a_draft())
    assert isinstance(signed_copies.attach_file(document_id, a_scan(), NOW), Refused)
    issuing.issue(document_id, NOW)
    found = signed_copies.attach_file(document_id, a_scan(), NOW)
    assert isinstance(found, Attached)
    assert "bản quét, không có chữ ký số" in found.line
    version = document(document_id).versions[-1]
    assert archive.get(version.signed_copy) == a_scan()
    assert version.signature == {"signatures": [], "same_document": None}


def test_a_changed_file_and_a_file_of_another_document_are_refused(home: Path) -> None:
    a_staffed_office()
    first, second = approved(a_draft()), approved(a_draft())
    issuing.issue(first, NOW)
    issuing.issue(second, NOW)
    whole = signed(issued_pdf(first))
    at = whole.index(b"stream") + 40
    broken = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
    for content, why in (
        (broken, "bị thay đổi sau khi ký"),
        (signed(issued_pdf(second)), "không có số, ký hiệu"),
        (b"khong phai PDF", "không phải PDF"),
    ):
        found = signed_copies.attach_file(first, content, NOW)
        assert isinstance(found, Refused)
        assert why in found.line
    assert document(first).versions[-1].signed_copy == ""


def test_a_signature_is_trusted_when_its_root_lies_in_the_folder_of_roots(home: Path) -> None:
    pdf = signed(a_scan())
    (found,) = signatures_in(pdf)
    assert (found.signer, found.intact, found.whole, found.trusted) == ("Lê Thị Lành", True, True, False)
    a_key().trusted_in(get_settings().trust_dir)
    assert signatures_in(pdf)[0].trusted
    for name in ("khac.txt", "hong.pem", "hong.cer"):
        (get_settings().trust_dir / name).write_text("không phải chứng thư")
    assert signatures_in(pdf)[0].trusted


def test_a_second_signature_leaves_the_first_one_whole(home: Path) -> None:
    both = signatures_in(signed(signed(a_scan()), a_key("Trường Mầm non Hoa Sen"), "Dau"))
    assert [(row.signer, row.intact, row.whole) for row in both] == [
        ("Lê Thị Lành", True, True),
        ("Trường Mầm non Hoa Sen", True, True),
    ]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\x00" * 2000])
def test_what_is_no_pdf_is_said_so(content: bytes, home: Path) -> None:
    with pytest.raises(UnreadablePdf):
        signatures_in(content)


def test_a_large_file_goes_in_parts_that_fit_and_a_signed_one_never_does() -> None:
    scan = Enclosure("05.pdf", "application/pdf", a_scan(30))
    limit = len(scan.content) // 3
    parts = in_parts(scan, limit)
    assert len(parts) > 2
    assert all(len(part.content) <= limit for part in parts)
    assert parts[0].name == f"05 (phần 1 của {len(parts)}).pdf"
    assert in_parts(scan, len(scan.content)) == (scan,)
    assert in_parts(scan, limit, whole_only=True) == ()
    assert in_parts(scan, 100) == ()
    assert in_parts(Enclosure("x.pdf", "application/pdf", os.urandom(200)), 100) == ()


def test_a_copy_can_be_attached_after_the_dispatch_and_is_what_is_shown_from_then_on(home: Path) -> None:
    a_staffed_office()
    document_id = approved(a_draft())
    issuing.issue(document_id, NOW)
    signed_copies.attach_file(document_id, a_scan(), NOW)
    with a_home(home), transaction() as session:
        row = session.get_one(OfficialDocument, document_id)
        from tasks.dispatching import issued_file

        assert issued_file(row, row.versions[-1]).content == a_scan()


def test_where_the_drafter_has_left_the_clerk_is_asked_and_where_the_signer_drafts_the_clerk_is_told(
    home: Path,
) -> None:
    a_staffed_office(dispatch_after="signed_copy")
    left, own = approved(a_draft()), approved(a_draft())
    with transaction() as session:
        people = {row.code: row for row in session.scalars(select(Person))}
        people["to1"].posts[0].valid_to = date(2024, 2, 1)
        session.get_one(OfficialDocument, left).drafter_id = people["to1"].id
        session.get_one(OfficialDocument, own).drafter_id = people["hieutruong"].id
        clerk, principal = people["thu"].id, people["hieutruong"].id
    for document_id in (left, own):
        issuing.issue(document_id, NOW)
    with reading() as session:
        waits = Waits.of(session, NOW)
        first, second = (waits.of_document(session.get_one(OfficialDocument, row)) for row in (left, own))
        assert (first.person, first.superior) == (clerk, principal)
        assert (second.person, second.superior) == (principal, clerk)
        assert first.due_on == second.due_on == date(2024, 2, 27)
        asked = session.scalars(select(OutboxLetter.person_id).where(OutboxLetter.letter == "signed_copy_request"))
        assert sorted(asked, key=str) == sorted((clerk, principal), key=str)
