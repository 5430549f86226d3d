"""A line of the incoming register becomes a căn cứ: complete, in the decree's order, or asked for."""

from datetime import date

import pytest

from domain.document import Document, Header, Kind, LegalBasis
from domain.incoming_basis import IncomingPaper, Missing, basis_of, cites, with_basis
from domain.plan.citations import cited

DAY = date(2024, 3, 5)
SAID = "ngày 05 tháng 3 năm 2024 của Phòng GD&ĐT"


@pytest.mark.parametrize(
    ("abstract", "number", "line"),
    [
        ("Công văn về cây xanh trường học", "77/PGDĐT", f"Công văn số 77/PGDĐT {SAID} về cây xanh trường học"),
        ("V/v cây xanh trường học", "77/PGDĐT-MN", f"Công văn số 77/PGDĐT-MN {SAID} về cây xanh trường học"),
        ("Về việc: trồng cây", "77/PGDĐT", f"Công văn số 77/PGDĐT {SAID} về trồng cây"),
        ("CV trồng cây", "77/PGDĐT", f"Công văn số 77/PGDĐT {SAID} về trồng cây"),
        ("Phát động Tết trồng cây", "39-KH/TU", f"Kế hoạch số 39-KH/TU {SAID} về Phát động Tết trồng cây"),
        ("Kế hoạch phát động Tết trồng cây", "39/KH-UBND", f"Kế hoạch số 39/KH-UBND {SAID} về phát động Tết trồng cây"),
        ("Báo cáo số cây xanh", "77/PGDĐT", f"Công văn số 77/PGDĐT {SAID} về Báo cáo số cây xanh"),
        ("Thông tư về trường mầm non.", "52/2020/TT-BGDĐT", f"Thông tư số 52/2020/TT-BGDĐT {SAID} về trường mầm non"),
        ("Công văn số 77/PGDĐT về việc trồng cây", "", f"Công văn số 77/PGDĐT {SAID} về trồng cây"),
    ],
)
def test_the_line_has_kind_number_date_issuer_and_subject(abstract: str, number: str, line: str) -> None:
    found = basis_of(IncomingPaper(abstract, number, DAY, "Phòng GD&ĐT"))
    assert isinstance(found, LegalBasis)
    assert (found.lead, found.raw) == ("Căn cứ", line)
    again = cited(found.raw)
    assert again is not None
    assert (again.citation.number, again.citation.symbol) == (found.number, found.symbol)
    assert (again.citation.date, again.citation.issuer) == (DAY, "Phòng GD&ĐT")


def test_the_day_that_the_abstract_names_is_taken_when_the_register_has_none() -> None:
    found = basis_of(IncomingPaper("Công văn số 77/PGDĐT ngày 04/3/2024 về trồng cây", "", None, "Phòng GD&ĐT"))
    assert isinstance(found, LegalBasis)
    assert found.date == date(2024, 3, 4)


@pytest.mark.parametrize(
    ("number", "dated", "author", "missing"),
    [
        ("", DAY, "Phòng GD&ĐT", ("số, ký hiệu",)),
        ("77", DAY, "Phòng GD&ĐT", ("số, ký hiệu",)),
        ("77/PGDĐT", None, " ", ("ngày", "cơ quan ban hành")),
    ],
)
def test_what_nobody_entered_is_asked_for(
    number: str, dated: date | None, author: str, missing: tuple[str, ...]
) -> None:
    assert basis_of(IncomingPaper("Công văn về cây xanh", number, dated, author)) == Missing(missing)


def test_a_basis_is_added_once_and_after_the_others() -> None:
    old = LegalBasis("Kế hoạch", "39", "KH-UBND", DAY, "UBND xã", "trồng cây", "Kế hoạch số 39/KH-UBND", "Thực hiện")
    plan = Document(Header(), Kind("KẾ HOẠCH", "KH"), "Trồng cây", legal_bases=(old,))
    new = basis_of(IncomingPaper("V/v cây xanh", "77/PGDĐT", DAY, "Phòng GD&ĐT"))
    assert isinstance(new, LegalBasis)
    assert not cites(plan, new)
    more = with_basis(plan, new)
    assert more.legal_bases == (old, new)
    assert cites(more, new)
