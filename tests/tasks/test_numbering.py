from datetime import date, datetime
from pathlib import Path

import pytest

from domain.errors import OfficeError
from domain.wording import ZONE
from storage.database import transaction
from storage.models import Office, OfficialDocument
from tasks import numbering
from tests.databases import BOTH
from tests.offices import an_office

pytestmark = pytest.mark.parametrize("database", BOTH, indirect=True)
DAY = date(2024, 3, 20)


def a_document(office_id: int, kind: str = "KH") -> OfficialDocument:
    return OfficialDocument(
        office_id=office_id, role="plan", kind_name="KẾ HOẠCH", kind_symbol=kind, abstract="Vệ sinh",
        symbol=f"{kind}-MNHS", created_at=datetime(2024, 3, 20, 8, tzinfo=ZONE),
    )  # fmt: skip


def numbers(office_id: int, *wanted: tuple[str, date]) -> list[int]:
    with transaction() as session:
        office = session.get_one(Office, office_id)
        return [numbering.take_number(session, office, kind, day) for kind, day in wanted]


def test_each_kind_has_its_book_and_each_year_begins_with_one(home: Path) -> None:
    office_id = an_office()
    new_year = date(2025, 1, 2)
    wanted = (("KH", DAY), ("BC", DAY), ("KH", DAY), ("", DAY), ("CV", DAY), ("KH", new_year), ("KH", DAY))
    assert numbers(office_id, *wanted) == [1, 1, 2, 1, 2, 1, 3]


def test_an_office_may_have_one_book_for_all_kinds(home: Path) -> None:
    office_id = an_office(rules={"numbering": {"scope": "body"}})
    assert numbers(office_id, ("KH", DAY), ("BC", DAY), ("", DAY)) == [1, 2, 3]


def test_two_offices_number_apart(home: Path) -> None:
    first, second = an_office(), an_office(code="KHAC")
    assert numbers(first, ("KH", DAY)) == numbers(second, ("KH", DAY)) == [1]


@pytest.mark.parametrize(("before", "adopted", "after"), [(0, 5, 6), (7, 5, 8), (1, 5, 6)])
def test_an_adopted_number_is_never_given_again(home: Path, before: int, adopted: int, after: int) -> None:
    office_id = an_office()
    numbers(office_id, *[("KH", DAY)] * before)
    with transaction() as session:
        document = a_document(office_id)
        numbering.adopt_number(session, session.get_one(Office, office_id), document, adopted, DAY)
        assert (document.number_symbol, document.dated) == ("05/KH-MNHS", DAY)
    assert numbers(office_id, ("KH", DAY)) == [after]


def test_a_number_that_stands_in_the_register_is_not_adopted_again(home: Path) -> None:
    office_id = an_office()
    with transaction() as session:
        office, document = session.get_one(Office, office_id), a_document(office_id)
        session.add(document)
        numbering.adopt_number(session, office, document, 5, DAY)
        session.flush()
        numbering.register(session, office, document, "", "", "Kế hoạch vệ sinh")
        with pytest.raises(OfficeError, match="Số 05"):
            numbering.adopt_number(session, office, a_document(office_id), 5, DAY)


def test_a_document_is_numbered_dated_and_entered_in_the_register(home: Path) -> None:
    office_id = an_office()
    with transaction() as session:
        office, document = session.get_one(Office, office_id), a_document(office_id)
        session.add(document)
        numbering.give_number(session, office, document, DAY)
        session.flush()
        entry = numbering.register(session, office, document, "Lê Thị Lành", "Phòng GD&ĐT", "Kế hoạch vệ sinh")
        assert (entry.number_symbol, entry.book, entry.year, entry.document_date) == ("01/KH-MNHS", "KH", 2024, DAY)
        assert (entry.signer, entry.recipients) == ("Lê Thị Lành", "Phòng GD&ĐT")
