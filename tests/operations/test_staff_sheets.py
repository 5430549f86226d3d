"""Staff sheets and calendars: read whatever program wrote them, and refused with the row that is wrong."""

from pathlib import Path

import pytest
from sqlalchemy import select

from operations.office_import import import_calendar
from operations.refusals import Refused
from storage.database import reading
from storage.models import CalendarRow, Office, Person
from storage.offices import groups_by_name, holders, members
from tests.operations.office_files import OFFICE, PEOPLE, STAFF, TODAY, a_file, a_sheet, everything, imported, rows_of


@pytest.mark.parametrize("name", ["danh-sach.xlsx", "danh-sach.csv"])
def test_a_staff_sheet_is_read_whatever_the_order_and_spelling_of_its_heads(home: Path, name: str) -> None:
    imported(a_file(home, OFFICE, PEOPLE))
    path = a_sheet(home, *STAFF, name=name)
    changes = imported(path)
    assert rows_of(Person) == 5
    assert "Đã lập nhóm mới: Tổ chuyên môn 1" in changes.notes
    with reading() as session:
        office = session.scalars(select(Office)).one()
        group = groups_by_name(session, office.id)["to chuyen mon 1"]
        assert [person.name for person in members(session, group, TODAY)] == ["Đỗ Bích Ngọc", "Lý Văn An"]
        assert len(holders(session, office.id, "vice_principal", TODAY)) == 1
    before = everything()
    assert not imported(path)
    assert everything() == before


def test_moving_to_another_group_leaves_the_first(home: Path) -> None:
    imported(a_file(home, OFFICE, PEOPLE))
    imported(a_sheet(home, *STAFF))
    moved = [*STAFF[:4], [3, "an@hoasen.edu.vn", "Lý Văn An", "Tổ chuyên môn 2", "Giáo viên"], STAFF[3][:0]]
    imported(a_sheet(home, *moved))
    with reading() as session:
        groups = groups_by_name(session, session.scalars(select(Office)).one().id)
        assert [person.name for person in members(session, groups["to chuyen mon 1"], TODAY)] == ["Đỗ Bích Ngọc"]
        assert [person.name for person in members(session, groups["to chuyen mon 2"], TODAY)] == ["Lý Văn An"]


def test_a_sheet_keeps_further_posts_that_office_yaml_gave(home: Path) -> None:
    imported(a_file(home, OFFICE, PEOPLE))
    imported(a_sheet(home, ["Họ và tên", "Chức vụ", "Email"], ["Vũ Đức Long", "Kế toán", "long@hoasen.edu.vn"]))
    with reading() as session:
        office = session.scalars(select(Office)).one()
        assert len(holders(session, office.id, "clerk", TODAY)) == 1


HEADS = ["Họ và tên", "Chức vụ", "Email", "Vai trò", "Từ ngày"]


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([["Họ và tên", "Chức vụ"], ["A B", "Giáo viên"]], "thiếu cột “Email”"),
        ([["A B", "Giáo viên", "a@x.vn"]], "không có dòng tiêu đề"),
        ([HEADS], "không có người nào"),
        ([HEADS, ["A B", "GV", "a@x.vn"], ["C D", "GV", "A@x.vn"]], "dòng 3: địa chỉ a@x.vn của C D đã có ở dòng 2"),
        ([HEADS, ["A B", "GV", "a@x"]], "dòng 2: địa chỉ thư “a@x” không đúng"),
        ([HEADS, ["A B", "GV", "thầyan@x.vn"]], "không dấu"),
        ([HEADS, ["A B", "", "a@x.vn"]], "dòng 2, cột “Chức vụ”: để trống"),
        ([HEADS, ["A B", "GV", "a@x.vn", "Trùm"]], "vai trò “Trùm” không rõ"),
        ([HEADS, ["A B", "GV", "a@x.vn", "", "32/1/2024"]], "ngày “32/1/2024” không đúng"),
        ([HEADS, ["A B", "GV", "vanthu@hoasen.edu.vn"]], "hộp thư chung"),
        ([HEADS, ["Hà Khác", "GV", "ha@khac.edu.vn"]], "mã “ha” đang là của Trần Thu Hà"),
    ],
)
def test_a_wrong_sheet_is_refused_with_its_row(home: Path, rows: list[list[object]], says: str) -> None:
    imported(a_file(home, OFFICE, PEOPLE))
    before = everything()
    with pytest.raises(Refused) as refused:
        imported(a_sheet(home, *rows))
    assert says in str(refused.value)
    assert everything() == before


def test_a_damaged_or_renamed_sheet_is_refused(home: Path) -> None:
    imported(a_file(home, OFFICE, PEOPLE))
    (home / "danh-sach.xlsx").write_bytes(b"\xd0\xcf\x11\xe0 an old or encrypted workbook")
    with pytest.raises(Refused, match="không phải bảng tính"):
        imported(home / "danh-sach.xlsx")


def test_csv_of_other_systems_is_read(home: Path) -> None:
    imported(a_file(home, OFFICE, PEOPLE))
    text = "Họ và tên\tChức vụ\tEmail\nLý Văn An\tGiáo viên\tan@hoasen.edu.vn\n"
    (home / "excel.csv").write_bytes(text.encode("utf-16"))
    imported(home / "excel.csv")
    assert rows_of(Person) == 4


def test_calendar_rows_of_a_file_replace_those_of_the_same_file(home: Path) -> None:
    imported(a_file(home, OFFICE, PEOPLE))
    path = a_file(home, "- {day: 2027-02-05, kind: off, name: Tết}\n- {day: 2027-02-08, kind: off, name: Tết}\n",
                  name="lich-2027.yaml")  # fmt: skip
    assert import_calendar(path).added == {"calendar_rows": 2}
    assert not import_calendar(path)
    path.write_text("- {day: 2027-02-05, kind: off, name: Tết}\n", encoding="utf-8")
    assert import_calendar(path).removed == {"calendar_rows": 1}
    sheet = a_sheet(home, ["Ngày", "Loại", "Tên"], ["06/02/2027", "làm bù", "Bù"], name="lich.xlsx")
    assert import_calendar(sheet).added == {"calendar_rows": 1}


@pytest.mark.parametrize("text", ["day: 2027-02-05\n", "- {day: hôm nào, kind: off, name: Tết}\n", "- [1, 2]\n", "{"])
def test_a_wrong_calendar_is_refused(home: Path, text: str) -> None:
    imported(a_file(home, OFFICE, PEOPLE))
    with pytest.raises(Refused):
        import_calendar(a_file(home, text, name="lich.yaml"))
    assert rows_of(CalendarRow) == 0
