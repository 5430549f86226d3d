"""Many mails in one transaction: each has its own fate, and one that breaks takes no other with it."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func
from sqlalchemy.event import listen

from bench.replies import NOW, set_up
from settings import get_settings
from storage import archive
from storage.database import engine_of, reading, transaction
from storage.models import Event, IncomingEntry, Message, OutboxLetter, Report
from storage.trail import first_broken
from tasks.arrivals import arrivals, store
from tasks.imap import Fetched
from tasks.ledger import Shelf
from tasks.reading import read_messages
from tests.tasks.lived_plan import DUE, Lived, last_letter, mail_in

LATER = DUE + timedelta(days=1)


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


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)  # on PostgreSQL the next id is not known beforehand
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


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)  # PostgreSQL is also asked for ids
def test_the_database_is_asked_no_more_often_for_many_mails_than_for_few(home: Path) -> None:
    office_id, mails = set_up(people=15, size=1000)
    asked: list[str] = []
    with engine_of(get_settings().database_url).connect() as connection:
        listen(connection.engine, "before_cursor_execute", lambda *args: asked.append(args[2]))
    numbers = []
    for few_or_many in (mails[:3], mails[3:]):
        batch = [Fetched(number, len(raw), NOW, raw) for number, raw in enumerate(few_or_many, len(numbers) * 3 + 1)]
        ids = store(Shelf(office_id, "INBOX", 1), arrivals(batch), NOW).new
        asked.clear()
        assert {outcome.fate for outcome in read_messages(ids, NOW)} == {"report"}
        numbers.append(sum(statement.startswith("SELECT") for statement in asked))
    assert numbers[0] == numbers[1]
