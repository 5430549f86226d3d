"""`office.yaml` and staff sheets: what is stored, that twice is as once, and how mistakes are refused."""

import csv
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook
from sqlalchemy import func, select

from operations.office_import import import_calendar, import_office
from operations.refusals import Refused
from operations.row_sync import Changes
from storage.database import reading, transaction, upgrade
from storage.models import Absence, Base, Body, CalendarRow, Group, NumberSeries, Office, Person, SigningRule
from storage.offices import body_by_name, groups_by_name, holders, members, person_by_address
from tests.offices import a_home

NOW = datetime(2024, 1, 5, 2, tzinfo=UTC)
TODAY = date(2024, 1, 5)
OFFICE = """\
office: {code: MNHS, name: Trường Mầm non Hoa Sen, symbol: MNHS, place: Đông Triều, mailbox: Vanthu@hoasen.edu.vn,
         phone: 0203 123 456}
"""
PEOPLE = """\
people:
  - {name: Phạm Minh Châu, title: Hiệu trưởng, email: chau@hoasen.edu.vn}
  - {name: Trần Thu Hà, title: Phó Hiệu trưởng, email: ha@hoasen.edu.vn, other_emails: [thuha@example.com]}
  - {name: Vũ Đức Long, title: Kế toán, role: [staff, clerk], email: long@hoasen.edu.vn}
groups:
  - {code: BGH, name: Ban giám hiệu, aliases: [Ban Giám hiệu nhà trường], members: [chau, Trần Thu Hà], head: chau}
  - {code: CBGVNV, name: Toàn thể CBGVNV, everyone: true}
"""


def a_file(folder: Path, *parts: str, name: str = "office.yaml") -> Path:
    path = folder / name
    path.write_text("".join(parts), encoding="utf-8")
    return path


def a_sheet(folder: Path, *rows: list[object], name: str = "danh-sach.xlsx") -> Path:
    path = folder / name
    if name.endswith(".csv"):
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows)
        return path
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def imported(path: Path) -> Changes:
    return import_office(path, NOW)


def rows_of(table: type[Base]) -> int:
    with reading() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def everything() -> dict[str, list[tuple[object, ...]]]:
    with reading() as session:
        return {
            table.name: [tuple(map(str, row)) for row in session.execute(select(table).order_by(table.c.id))]
            for table in Base.metadata.sorted_tables
        }


def test_who_is_who_is_stored(home: Path) -> None:
    imported(a_file(home, OFFICE, PEOPLE))
    with reading() as session:
        office = session.scalars(select(Office)).one()
        assert (office.code, office.mailbox_address) == ("MNHS", "vanthu@hoasen.edu.vn")
        assert office.rules["phone"] == "0203 123 456"
        assert [person.name for person in holders(session, office.id, "clerk", TODAY)] == ["Vũ Đức Long"]
        assert [person.name for person in holders(session, office.id, "vice_principal", TODAY)] == ["Trần Thu Hà"]
        groups = groups_by_name(session, office.id)
        board = members(session, groups["ban giam hieu nha truong"], TODAY)
        assert [person.name for person in board] == ["Phạm Minh Châu", "Trần Thu Hà"]
        assert len(members(session, groups["toan the cbgvnv"], TODAY)) == 3
        assert person_by_address(session, office.id, "thuha@example.com") is not None


def test_importing_twice_changes_nothing(home: Path) -> None:
    path = a_file(
        home,
        OFFICE,
        PEOPLE,
        "bodies: [{code: pgd, name: Phòng GD&ĐT, role: superior, aliases: [Phòng GD], valid_to: 30/06/2025}]\n",
        "signing: [{person: ha, authority: KT., kinds: [KH, BC]}]\n",
        "absences: [{person: ha, first_on: 2024-07-01, last_on: 2024-07-05, substitute: chau}]\n",
        "calendar: [{day: 2024-11-20, kind: nghỉ, name: Ngày Nhà giáo}, {day: 2024-11-23, kind: làm bù, name: Bù}]\n",
        "rules: {numbering: {start: {2024: {KH: 5}}}}\n",
    )
    assert imported(path)
    before = everything()
    assert not imported(path)
    assert everything() == before
    with reading() as session:
        assert session.scalars(select(SigningRule)).one().title == "Phó Hiệu trưởng"
        assert session.scalars(select(NumberSeries)).one().last == 4
        assert rows_of(CalendarRow) == 2
        assert rows_of(Absence) == 1
        office = session.scalars(select(Office)).one()
        assert body_by_name(session, office.id, "PHÒNG GD", TODAY) is not None
        assert body_by_name(session, office.id, "PHÒNG GD", date(2025, 7, 1)) is None


def test_a_changed_file_changes_only_what_differs(home: Path) -> None:
    imported(a_file(home, OFFICE, PEOPLE))
    changed = PEOPLE.replace("title: Phó Hiệu trưởng", "title: Hiệu trưởng").replace("head: chau", "head: ha")
    changes = imported(a_file(home, OFFICE, changed))
    assert changes.added == {"posts": 1, "group_members": 2}
    assert changes.removed == {"posts": 1, "group_members": 2}


def test_a_person_keeps_the_row_when_the_address_changes(home: Path) -> None:
    imported(a_file(home, OFFICE, PEOPLE))
    imported(a_file(home, OFFICE, PEOPLE.replace("ha@hoasen.edu.vn", "ha@moi.edu.vn")))
    assert rows_of(Person) == 3


def test_people_left_out_of_the_file_stay_and_are_named(home: Path) -> None:
    imported(a_file(home, OFFICE, PEOPLE))
    fewer = "people:\n  - {name: Phạm Minh Châu, title: Hiệu trưởng, email: chau@hoasen.edu.vn}\n"
    changes = imported(a_file(home, OFFICE, fewer))
    assert "Trần Thu Hà" in changes.notes[0]
    assert rows_of(Person) == 3


def test_a_renamed_office_keeps_its_rows(home: Path) -> None:
    imported(a_file(home, OFFICE, PEOPLE))
    imported(a_file(home, OFFICE.replace("code: MNHS", "code: MNSEN"), PEOPLE))
    assert rows_of(Office) == 1


def test_what_the_program_found_out_survives_an_import(home: Path) -> None:
    path = a_file(home, OFFICE, PEOPLE)
    imported(path)
    with transaction() as session:
        office = session.scalars(select(Office)).one()
        office.rules = office.rules | {"plus_addressing_proved": True}
    imported(path)
    with reading() as session:
        assert session.scalars(select(Office)).one().rules["plus_addressing_proved"]


def test_unquoted_words_stay_words(home: Path) -> None:
    imported(a_file(home, OFFICE, PEOPLE, "bodies: [{code: no, name: 0203, aliases: [off, 7:30]}]\n"))
    with reading() as session:
        body = session.scalars(select(Body)).one()
        assert (body.code, body.name, body.aliases) == ("no", "0203", ["off", "7:30"])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (OFFICE + "people: [{name: A B, title: Giáo viên}]\n", "dòng 3, mục people[1].email: thiếu"),
        (OFFICE + "people: [{name: A B, title: Giáo viên, email: a b@x.vn}]\n", "không đúng"),
        (OFFICE + "people: [{name: A B, title: Giáo viên, email: nguyễn@x.vn}]\n", "không dấu"),
        (OFFICE + "people: [{name: A B, email: a@x.vn}]\n", "thiếu chức vụ"),
        (OFFICE + "people: [{name: A B, title: GV, role: boss, email: a@x.vn}]\n", "phải là một trong: 'principal'"),
        (OFFICE + PEOPLE.replace("ha@hoasen", "chau@hoasen"), "đã có ở dòng 4"),
        (OFFICE + PEOPLE.replace("Trần Thu Hà]", "Trần Thu Hoa]"), "không có ai có tên, mã hay địa chỉ “Trần Thu Hoa”"),
        (OFFICE + PEOPLE.replace("long@hoasen.edu.vn}", "long@hoasen.edu.vn, groups: [Tổ 9]}"), "chưa có nhóm “Tổ 9”"),
        (OFFICE + PEOPLE.replace("long@hoasen", "vanthu@hoasen"), "hộp thư chung"),
        (OFFICE + PEOPLE.replace("long@", "chau@khac."), "mã “chau” đã dùng ở dòng 4"),
        (OFFICE + "absences: [{person: chau, first_on: 31/02/2024, last_on: 01/03/2024}]\n", "ngày “31/02/2024”"),
        (OFFICE + "absences: [{person: chau, first_on: 2024-03-02, last_on: 2024-03-01}]\n", "last_on trước first_on"),
        (OFFICE + "calendar: [{day: 2024-02-30, kind: nghỉ, name: X}]\n", "2024-02-30"),
        (OFFICE + "rules: {windows: [7h-8h]}\n", "dòng 3, mục rules.windows"),
        (OFFICE + "rules: {chains: {KH: [{kind: form}]}}\n", "role, person hoặc group"),
        (OFFICE + "rules: {chains: {KH: [{kind: form, role: clerk}]}}\n", "chưa có bước ký"),
        (OFFICE + "rules: {chains: {KH: [{kind: signature, role: clerk, when: upward}]}}\n", "văn bản nội bộ"),
        (OFFICE + "rules: {chains: {KH: [{kind: signature, role: clerk, again: once}]}}\n", "again: once"),
        (OFFICE + "rules: {chains: {KH: [{kind: signature, role: clerk, quorum: some}]}}\n", "quorum “some”"),
        (OFFICE + "rules: {chains: {KH: [{kind: signature, group: Tổ lạ}]}}\n", "chưa có nhóm “Tổ lạ”"),
        (OFFICE + "rules: {numbering: {scope: body, start: {2024: {KH: 3}}}}\n", "scope: body chỉ ghi"),
        (OFFICE + "rules: {entered_decisions: {days: 0}}\n", "mục rules.entered_decisions.days"),
        (OFFICE + "rule: {}\n", "không có mục tên này"),
        (OFFICE + "groups: []\ngroups: []\n", "ghi hai lần"),
        (OFFICE.replace("mailbox: Vanthu@hoasen.edu.vn,", ""), "thiếu địa chỉ hộp thư"),
        ("office: {code: MNHS", "sai cú pháp YAML"),
        ("- một\n- hai\n", "không phải tệp cơ quan"),
        ("", "không phải tệp cơ quan"),
    ],
)
def test_a_wrong_file_is_refused_in_one_line_and_nothing_is_stored(home: Path, text: str, says: str) -> None:
    with pytest.raises(Refused, match="/") as refused:
        imported(a_file(home, text))
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)
    assert rows_of(Office) == rows_of(Person) == rows_of(Group) == 0


def test_a_file_that_is_not_text_or_not_there_is_refused(home: Path) -> None:
    (home / "office.yaml").write_bytes(b"\xff\xfe\x00binary")
    for name in ("office.yaml", "missing.yaml", "office.docx"):
        with pytest.raises(Refused):
            imported(home / name)


STAFF = [
    ["DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN"],
    ["STT", "EMAIL", "Ho va ten", "Tổ", "chức  vụ"],
    [1, "ha@hoasen.edu.vn", "Trần Thu Hà", "BGH", "Phó Hiệu trưởng"],
    [2, "Ngoc@hoasen.edu.vn", "Đỗ Bích Ngọc", "Tổ chuyên môn 1", "Tổ trưởng Tổ chuyên môn 1"],
    [3, "an@hoasen.edu.vn", "Lý Văn An", "tổ chuyên môn 1; Đoàn thanh niên", "Giáo viên"],
]


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


@pytest.mark.postgres
def test_postgresql_takes_the_same_file_and_is_changed_by_nothing_the_second_time(
    tmp_path: Path, postgres_url: str
) -> None:
    with a_home(tmp_path, database_url=postgres_url):
        upgrade()
        path = a_file(tmp_path, OFFICE, PEOPLE, "rules: {numbering: {start: {2024: {KH: 5}}}}\n")
        assert imported(path)
        assert not imported(path)
        assert imported(a_sheet(tmp_path, *STAFF))
        assert not imported(a_sheet(tmp_path, *STAFF))
        assert rows_of(Person) == 5
