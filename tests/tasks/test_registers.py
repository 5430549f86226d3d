"""The registers as they are looked up."""

from datetime import date
from pathlib import Path

import pytest

from domain.form_registers import INCOMING, OUTGOING
from storage.database import reading, transaction
from storage.models import IncomingEntry, OutgoingEntry
from tasks.registers import Book, cover, lines, lines_of, to_plain
from tests.offices import an_office
from tests.tasks.lived_plan import Lived


def outgoing(office_id: int, number: int, day: date, book: str = "KH", **more: object) -> None:
    facts: dict[str, object] = {
        "office_id": office_id,
        "year": day.year,
        "book": book,
        "number": number,
        "number_symbol": f"{number:02d}/{book}-MNHS",
        "document_date": day,
        "kind_and_abstract": f"Văn bản số {number}",
        "signer": "Lê Thị Lành",
        "recipients": "Phòng GD&ĐT",
    }
    with transaction() as session:
        session.add(OutgoingEntry(**(facts | more)))


def test_an_issued_plan_stands_in_the_outgoing_register_with_ten_columns(lived: Lived) -> None:
    (line,) = [to_plain(line) for line in lines(Book.OUTGOING, 2024)]
    assert list(line) == [column.key for column in OUTGOING.columns]
    assert line["number_symbol"] == "01/KH-MNHS"
    assert line["document_date"] == "2024-02-26"
    assert line["signer"] == "Lê Thị Lành"


def test_reports_stand_in_the_incoming_register_in_the_order_of_arrival(lived: Lived) -> None:
    found = [to_plain(line) for line in lines(Book.INCOMING, 2024)]
    assert list(found[0]) == [column.key for column in INCOMING.columns]
    assert [line["arrival_number"] for line in found] == [1, 2]
    assert [line["author"] for line in found] == ["Trần Thị Mai", "Phạm Thu Nga"]
    assert found[0]["arrived_on"] == "2024-03-18"
    assert found[0]["document_date"] is None


def test_lines_come_by_date_then_book_then_number_and_only_of_the_year(home: Path) -> None:
    office_id = an_office()
    outgoing(office_id, 2, date(2024, 3, 1))
    outgoing(office_id, 1, date(2024, 2, 1))
    outgoing(office_id, 1, date(2024, 2, 15), "BC")
    outgoing(office_id, 9, date(2023, 12, 30))
    assert [line["number_symbol"] for line in lines(Book.OUTGOING, 2024)] == ["01/KH-MNHS", "01/BC-MNHS", "02/KH-MNHS"]
    assert [line["number_symbol"] for line in lines(Book.OUTGOING, 2023)] == ["09/KH-MNHS"]


def test_a_void_number_keeps_its_line_and_says_why(home: Path) -> None:
    office_id = an_office()
    outgoing(office_id, 1, date(2024, 2, 1), voided=True, note="in nhầm")
    outgoing(office_id, 2, date(2024, 2, 2), voided=True)
    assert [line["note"] for line in lines(Book.OUTGOING, 2024)] == ["Số đã hủy: in nhầm", "Số đã hủy"]


@pytest.mark.parametrize("words", ["an toan", "AN TOÀN tháng", "03/KH", "15/3/2024 toàn", "15/03/2024", "2024-03-15"])
def test_every_word_is_searched_for_without_case_and_marks(home: Path, words: str) -> None:
    office_id = an_office()
    outgoing(office_id, 3, date(2024, 3, 15), kind_and_abstract="Kế hoạch tháng an toàn giao thông")
    outgoing(office_id, 4, date(2024, 4, 1))
    assert [line["number_symbol"] for line in lines(Book.OUTGOING, 2024, words)] == ["03/KH-MNHS"]


def test_words_that_stand_in_different_lines_find_nothing(home: Path) -> None:
    office_id = an_office()
    outgoing(office_id, 3, date(2024, 3, 15), signer="Lành")
    outgoing(office_id, 4, date(2024, 4, 1), signer="Mai")
    assert list(lines(Book.OUTGOING, 2024, "Lành Mai")) == []


def test_another_office_s_register_is_never_shown(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = an_office(), an_office(code="THBM")
    outgoing(first, 1, date(2024, 2, 1))
    monkeypatch.setenv("VANTHU_OFFICE", "THBM")
    from settings import forget_settings

    forget_settings()
    assert list(lines(Book.OUTGOING, 2024)) == []
    assert second


def test_an_extract_holds_only_the_case_s_own_lines(lived: Lived) -> None:
    with transaction() as session:
        session.add(
            IncomingEntry(office_id=lived.office_id, year=2024, arrival_number=3, arrived_on=date(2024, 3, 19),
                          author="Người khác", kind_and_abstract="Việc khác")
        )  # fmt: skip
    with reading() as session:
        from storage import offices

        office = offices.the_office(session)
        found = lines_of(session, office, Book.INCOMING, range(1, 100))
    assert [line["arrival_number"] for _, line in found] == [1, 2]


def test_the_cover_names_the_office_and_the_body_above(home: Path) -> None:
    an_office()
    assert (cover(2024).body, cover(2024).parent, cover(2024).year) == (
        "Trường Mầm non Hoa Sen",
        "UBND THỊ XÃ ĐÔNG TRIỀU",
        2024,
    )
