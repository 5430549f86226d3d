"""`office.yaml`: what is stored, that twice is as once, and how mistakes are refused."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from operations.refusals import Refused
from storage.database import reading, transaction, upgrade
from storage.models import Absence, Body, CalendarRow, Group, NumberSeries, Office, Person, SigningRule
from storage.offices import body_by_name, groups_by_name, holders, members, person_by_address
from tests.offices import a_home
from tests.operations.office_files import OFFICE, PEOPLE, STAFF, TODAY, a_file, a_sheet, everything, imported, rows_of


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
