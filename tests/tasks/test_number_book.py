"""The number book: reserved, void and late numbers, the order of dates, two workers at once."""

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from domain.refusal import Refused
from storage.database import reading
from storage.models import Event, NumberSeries, OutgoingEntry
from tasks import issuing, number_book, recalling, registers
from tasks.number_book import Entered, LateEntry
from tests.databases import BOTH
from tests.offices import an_office
from tests.tasks.documents import NOW, a_draft, a_staffed_office, approved, document

TODAY = NOW.date()
LATER = NOW + timedelta(days=7)


def book() -> list[tuple[str, str, str]]:
    """Number, date and note of every line of the register."""
    return [
        (line["number_symbol"], f"{line['document_date']:%d/%m}", line["note"])
        for line in registers.lines(registers.Book.OUTGOING, 2024)
    ]


def a_number(kind: str = "KH", dated: date = TODAY) -> str:
    found = number_book.reserve(kind, "Kế hoạch hè", dated, LATER)
    assert isinstance(found, Entered), found
    return found.number_symbol


def refused(found: object) -> str:
    assert isinstance(found, Refused), found
    return found.line


def test_a_number_taken_beforehand_is_used_with_its_date_by_the_document_it_was_taken_for(home: Path) -> None:
    a_staffed_office()
    first, second = a_draft(), approved(a_draft())
    assert isinstance(number_book.reserve("", "", TODAY, NOW, first), Entered)
    assert "đã có số lấy trước" in refused(number_book.reserve("", "", TODAY, NOW, first))
    issuing.issue(second, NOW + timedelta(days=1))
    issuing.issue(approved(first, LATER), LATER)
    assert (document(first).number_symbol, document(first).dated) == ("01/KH-MNHS", TODAY)
    assert [row[:2] for row in book()] == [("01/KH-MNHS", "26/02"), ("02/KH-MNHS", "27/02")]
    assert book()[0][2] == "Lấy số trước ngày 26/02/2024, ký ngày 04/3/2024"


def test_a_number_taken_for_something_to_come_is_given_to_its_draft_later(home: Path) -> None:
    a_staffed_office()
    a_number()
    draft = a_draft()
    assert isinstance(number_book.assign("1/KH", 2024, draft, LATER), Entered)
    assert "không phải số đang lấy trước" in refused(number_book.assign("01/KH-MNHS", 2024, a_draft(), LATER))
    issuing.issue(approved(draft, LATER), LATER)
    assert document(draft).number == 1
    with reading() as session:
        assert not session.scalars(select(OutgoingEntry.reserved)).one()


def test_a_void_number_stays_in_the_register_with_its_reason_and_is_never_given_again(home: Path) -> None:
    a_staffed_office()
    a_number()
    assert isinstance(number_book.void("01/KH-MNHS", 2024, "viết hỏng", LATER), Entered)
    assert "đã hủy: viết hỏng" in refused(number_book.void("1", 2024, "lần nữa", LATER))
    document_id = approved(a_draft())
    issuing.issue(document_id, LATER)
    assert document(document_id).number == 2
    assert book()[0] == ("01/KH-MNHS", "26/02", "Số đã hủy: viết hỏng")
    late = LateEntry(number=1, dated=TODAY, kind_and_abstract="Kế hoạch", reason="quên")
    assert "không dùng lại" in refused(number_book.register_late("KH", late, LATER))


def test_the_number_of_a_document_in_force_is_void_only_after_its_recall(home: Path) -> None:
    a_staffed_office()
    document_id = approved(a_draft())
    issuing.issue(document_id, NOW)
    assert "thu hồi văn bản trước" in refused(number_book.void("1/KH", 2024, "nhầm", NOW))
    assert isinstance(recalling.recall(document_id, "sai số liệu", NOW), str)
    assert isinstance(number_book.void("1/KH", 2024, "nhầm", NOW), Entered)


def test_a_spoiled_sheet_voids_the_next_number_and_no_other(home: Path) -> None:
    a_staffed_office()
    assert "không có số" in refused(number_book.void("5/KH", 2024, "hỏng", NOW))
    found = number_book.void("1/KH", 2024, "hỏng", NOW)
    assert isinstance(found, Entered)
    assert found.number_symbol == "01/KH-MNHS"
    assert a_number() == "02/KH-MNHS"
    assert "không phải số" in refused(number_book.void("KH", 2024, "hỏng", NOW))


def test_a_number_without_its_symbol_is_asked_about_when_several_books_have_it(home: Path) -> None:
    a_staffed_office()
    a_number("KH")
    a_number("BC")
    assert "01/KH-MNHS, 01/BC-MNHS" in refused(number_book.void("1", 2024, "hỏng", NOW))


def test_a_late_registration_leaves_no_number_out(home: Path) -> None:
    a_staffed_office(numbering={"start": {"2024": {"QĐ": 5}}})
    late = LateEntry(number=7, dated=TODAY, kind_and_abstract="Quyết định khen thưởng", reason="đi công tác")
    assert "số 05 đến 06 sẽ bị bỏ trống" in refused(number_book.register_late("QĐ", late, NOW))
    on_paper = LateEntry(number=3, dated=date(2024, 1, 9), kind_and_abstract="Quyết định phân công", reason="trên giấy")
    assert isinstance(number_book.register_late("QĐ", on_paper, NOW), Entered)
    assert a_number("QĐ") == "05/QĐ-MNHS"
    assert book()[0] == ("03/QĐ-MNHS", "09/01", "Đăng ký muộn ngày 26/02/2024: trên giấy")


def test_dates_do_not_decrease_unless_somebody_says_why(home: Path) -> None:
    a_staffed_office()
    first, second = approved(a_draft()), approved(a_draft())
    issuing.issue(first, LATER)
    line = refused(issuing.issue(second, LATER, TODAY))
    assert "số 02 ghi ngày 26/02/2024 không theo thứ tự thời gian" in line
    assert document(second).held_because == line
    assert "ở sau hôm nay" in refused(issuing.issue(second, NOW, LATER.date()))
    issuing.issue(second, LATER, TODAY, "ký ngày 26/02, văn thư nghỉ ốm")
    assert document(second).held_because == ""
    assert "lý do: ký ngày 26/02, văn thư nghỉ ốm" in next(row[2] for row in book() if row[0].startswith("02"))
    assert "chưa đến" in refused(number_book.reserve("KH", "x", LATER.date(), NOW))


def test_the_party_writes_the_kind_beside_the_number(home: Path) -> None:
    an_office(symbol="CB", rules={"numbering": {"style": "party"}})
    assert a_number("NQ") == "01-NQ/CB"
    assert isinstance(number_book.void("01-NQ/CB", 2024, "hỏng", NOW), Entered)


@pytest.mark.parametrize("database", BOTH, indirect=True)
def test_two_worker_processes_give_each_number_once_and_leave_none_out(home: Path) -> None:
    a_staffed_office()
    documents = [approved(a_draft()) for _ in range(4)]
    command = [sys.executable, "-m", "tests.tasks.number_worker", "30"]
    root = Path(__file__).parents[2]
    workers = [
        subprocess.Popen([*command, *map(str, half)], stdout=subprocess.PIPE, cwd=root, env=dict(os.environ), text=True)
        for half in (documents[:2], documents[2:])
    ]
    said = [worker.communicate(timeout=120)[0] for worker in workers]
    assert [worker.returncode for worker in workers] == [0, 0]
    taken = sorted(int(line.split()[1]) for line in "".join(said).splitlines())
    assert taken == list(range(1, 41))
    assert sorted(document(each).number for each in documents) == [1, 2, 3, 4]  # type: ignore[type-var]
    assert [row[0] for row in book()] == [f"{number:02d}/KH-MNHS" for number in range(1, 5)]
    with reading() as session:
        assert dict(session.execute(select(NumberSeries.year, NumberSeries.last)).all()) == {2024: 4, 2025: 40}  # type: ignore[arg-type]
        assert len(session.scalars(select(Event).where(Event.action == "issue")).all()) == 4
