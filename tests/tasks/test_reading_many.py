"""Many mails in one transaction: each has its own fate, and one that breaks takes no other with it."""

from datetime import timedelta

import pytest
from sqlalchemy import func

from storage import archive
from storage.database import reading, transaction
from storage.models import Event, IncomingEntry, Message, OutboxLetter, Report
from storage.trail import first_broken
from tasks.reading import read_messages
from tests.databases import BOTH
from tests.tasks.lived_plan import DUE, Lived, last_letter, mail_in

on_both = pytest.mark.parametrize("database", BOTH, indirect=True)
LATER = DUE + timedelta(days=1)


@on_both
@pytest.mark.parametrize("together", [1, 16_000_000])
def test_a_mail_that_breaks_the_reader_takes_no_other_with_it(
    lived: Lived, together: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tasks.reading._PORTION", together)
    letter = last_letter("ha", "reminder")
    ids = [
        mail_in(lived.office_id, "ha", f"Re: {letter.subject}", words, LATER, answers=letter).id
        for words in ("Đã nhận", "Báo cáo: đã kiểm tra", "Báo cáo: đã kiểm tra lần 2")
    ]
    with reading() as session:
        archive.path_of(session.get_one(Message, ids[1]).raw).unlink()
        before = session.query(Report).count()
    outcomes = read_messages(ids, LATER)
    assert [outcome.fate for outcome in outcomes] == ["acknowledgement", "failed", "report"]
    with reading() as session:
        assert [session.get_one(Message, number).fate for number in ids] == ["acknowledgement", "failed", "report"]
        assert "FileNotFoundError" in session.get_one(Message, ids[1]).traceback
        assert session.query(Report).count() == before + 1
        assert session.query(Event).filter_by(action="failed").count() == 1
    assert [outcome.line for outcome in read_messages(ids, LATER)] == [
        "đã xử lý từ trước", "đã xử lý từ trước", "đã xử lý từ trước",
    ]  # fmt: skip


def test_what_the_database_refuses_fails_that_mail_alone_and_leaves_the_trail_whole(lived: Lived) -> None:
    letter = last_letter("ha", "reminder")
    ids = [
        mail_in(lived.office_id, "ha", f"Re: {letter.subject}", words, LATER, answers=letter).id
        for words in ("Đã nhận", "Báo cáo: đã kiểm tra", "Đã nhận thư")
    ]
    with transaction() as session:  # the receipt's key is taken: nothing in the office writes such a letter beforehand
        next_id = (session.query(func.max(Report.id)).scalar() or 0) + 1
        taken = session.query(OutboxLetter).order_by(OutboxLetter.id.desc()).first()
        assert taken is not None
        taken.key = f"receipt:{next_id}"
    assert [outcome.fate for outcome in read_messages(ids, LATER)] == ["acknowledgement", "failed", "acknowledgement"]
    with reading() as session:
        assert "IntegrityError" in session.get_one(Message, ids[1]).traceback
        assert first_broken(session.query(Event).order_by(Event.ordinal)) is None


@on_both
def test_answers_of_one_person_in_one_chunk_replace_one_another_as_if_read_one_by_one(lived: Lived) -> None:
    letter = last_letter("ha", "reminder")
    words = ("Báo cáo: đã kiểm tra 3 lớp", "Báo cáo: đã kiểm tra 4 lớp", "Báo cáo lại: đã kiểm tra 5 lớp")
    ids = [mail_in(lived.office_id, "ha", f"Re: {letter.subject}", said, LATER, answers=letter).id for said in words]
    read_messages(ids, LATER)
    with reading() as session:
        rows = session.query(Report).filter(Report.message_id.in_(ids)).order_by(Report.id).all()
        assert [row.text for row in rows] == list(words)
        assert [row.verdict == "replaced" for row in rows] == [True, True, False]
        letters = session.query(OutboxLetter).filter(OutboxLetter.key.in_([f"receipt:{row.id}" for row in rows]))
        assert letters.count() == 3
        numbers = session.query(IncomingEntry.arrival_number).filter(IncomingEntry.message_id.in_(ids))
        assert len({number for (number,) in numbers}) == 3
