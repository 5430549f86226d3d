"""Many mails in one transaction: each has its own fate, and one that breaks takes no other with it."""

from datetime import timedelta

from storage import archive
from storage.database import reading
from storage.models import Event, Message, Report
from tasks.reading import read_messages
from tests.tasks.lived_plan import DUE, Lived, last_letter, mail_in

LATER = DUE + timedelta(days=1)


def test_a_mail_that_breaks_the_reader_takes_no_other_with_it(lived: Lived) -> None:
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
