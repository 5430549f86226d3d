from datetime import UTC, date, datetime

import pytest

from storage.models import Office, OfficialDocument
from tasks import describing

OFFICE = Office(name="Trường Mầm non Hoa Sen")


def a_document(**changes: object) -> OfficialDocument:
    usual: dict[str, object] = {"kind_name": "KẾ HOẠCH", "kind_symbol": "KH", "abstract": "Giữ gìn vệ sinh năm 2024"}
    return OfficialDocument(**(usual | changes))


def test_the_day_is_that_of_vietnam() -> None:
    assert describing.day_of(datetime(2024, 12, 31, 17, 0, tzinfo=UTC)) == date(2025, 1, 1)


def test_a_document_is_named_by_its_number_once_it_has_one() -> None:
    draft = a_document()
    issued = a_document(number_text="05", symbol="KH-MNHS", dated=date(2024, 2, 26))
    assert describing.short_name(draft) == "Kế hoạch giữ gìn vệ sinh năm 2024"
    assert describing.full_name(draft, OFFICE) == describing.short_name(draft)
    assert describing.short_name(issued) == "Kế hoạch số 05/KH-MNHS"
    assert describing.full_name(issued, OFFICE) == (
        "Kế hoạch số 05/KH-MNHS ngày 26 tháng 02 năm 2024 của Trường Mầm non Hoa Sen về giữ gìn vệ sinh năm 2024"
    )


@pytest.mark.parametrize(
    ("title", "inside"),
    [("Giữ gìn vệ sinh", "giữ gìn vệ sinh"), ("CCHC năm 2024", "CCHC năm 2024"), ("Ở trường", "ở trường")],
)
def test_a_title_inside_a_sentence_begins_small_unless_it_is_an_abbreviation(title: str, inside: str) -> None:
    assert describing.lower_first(title) == inside


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Giữ gìn vệ sinh năm 2024", "giữ gìn vệ sinh"),
        ("Giữ gìn vệ sinh, năm học 2024 - 2025", "giữ gìn vệ sinh"),
        ("Giữ gìn vệ sinh trong năm 2024", "giữ gìn vệ sinh"),
        ("Thực hiện Kế hoạch năm 2024 của thị xã", "thực hiện Kế hoạch năm 2024 của thị xã"),
    ],
)
def test_the_subject_of_a_plan_leaves_out_the_year_at_its_end(title: str, subject: str) -> None:
    assert describing.subject_of(title) == subject


@pytest.mark.parametrize(
    ("code", "tag"), [("KH05-2024", "KH-05/2024"), ("KH-D1-2024", "KH-D1-2024"), ("ĐA12-2024", "ĐA-12/2024")]
)
def test_the_tag_of_a_plan_reads_as_people_write_it(code: str, tag: str) -> None:
    assert describing.tag_of(code) == tag
