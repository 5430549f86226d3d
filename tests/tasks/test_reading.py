"""Reading one stored message: once, whatever happens, and never twice."""

from datetime import datetime
from pathlib import Path

import pytest

from domain.reading import understand
from domain.verbs import VerbName
from domain.wording import ZONE
from storage import archive
from storage.database import transaction
from storage.models import Event, Message
from tasks.answers import answer_in
from tasks.reading import read_message
from tests.offices import a_person, an_office

MORNING = datetime(2024, 3, 20, 8, tzinfo=ZONE)
STRANGER = b"From: ai@example.vn\r\nSubject: Chao\r\nMessage-ID: <1@example.vn>\r\n\r\nMoi mua sach\r\n"


def a_message(office_id: int, raw: bytes) -> int:
    with transaction() as session:
        row = Message(
            office_id=office_id, mail_id="<1@example.vn>", content_hash="1", raw=archive.put(raw), size=len(raw),
            arrived_at=MORNING,
        )  # fmt: skip
        session.add(row)
        session.flush()
        return row.id


def actions() -> list[str]:
    with transaction() as session:
        return [event.action for event in session.query(Event).order_by(Event.ordinal)]


def test_a_message_is_read_once(home: Path) -> None:
    message_id = a_message(an_office(), STRANGER)
    assert read_message(message_id, MORNING).fate == "held"
    again = read_message(message_id, MORNING)
    assert (again.fate, again.line) == ("held", "đã xử lý từ trước")
    assert actions() == ["held"]


def test_a_message_that_breaks_the_reader_is_failed_with_its_traceback(home: Path) -> None:
    message_id = a_message(an_office(), STRANGER)
    archive.path_of(archive.put(STRANGER)).unlink()
    outcome = read_message(message_id, MORNING)
    assert outcome.fate == "failed"
    assert outcome.label.startswith("Lỗi khi đọc: thư số 1 không đọc được: FileNotFoundError")
    assert actions() == ["failed"]
    with transaction() as session:
        assert "FileNotFoundError" in session.get_one(Message, message_id).traceback


@pytest.mark.parametrize("raw", [b"", b"\x00\xff\xfe", b"From: \r\n\r\n", b"Subject: =?utf-8?b?////?=\r\n\r\n\xc3"])
def test_any_bytes_end_in_a_fate(home: Path, raw: bytes) -> None:
    assert read_message(a_message(an_office(), raw), MORNING).fate in ("held", "failed")


def test_a_known_sender_who_owes_nothing_is_held_and_told(home: Path) -> None:
    office_id = an_office()
    a_person(office_id, "Vũ Thị Hà", "ai@example.vn")
    outcome = read_message(a_message(office_id, STRANGER), MORNING)
    assert (outcome.fate, outcome.reason) == ("held", "nothing_open")


def test_an_answer_counts_its_files_and_drafts_without_pictures_of_a_signature() -> None:
    raw = (
        b'Content-Type: multipart/mixed; boundary="b"\r\nFrom: a@b.vn\r\n\r\n'
        b"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\xc4\x90\xe1\xbb\x93ng \xc3\xbd\r\n"
        b"--b\r\nContent-Type: application/octet-stream\r\n"
        b'Content-Disposition: attachment; filename="A.DOCX"\r\n\r\nPK\r\n'
        b"--b\r\nContent-Type: image/png\r\nContent-ID: <logo>\r\nContent-Disposition: inline\r\n\r\nx\r\n--b--\r\n"
    )
    answer = answer_in(understand(raw))
    assert (answer.verb, answer.files, answer.drafts) == (VerbName.APPROVE, 1, 1)
