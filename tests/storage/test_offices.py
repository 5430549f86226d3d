"""Who is who: by address, name, post, group and day."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from domain.calendar import DayKind
from domain.errors import OfficeError, UnknownPerson
from settings import forget_settings
from storage import offices
from storage.database import reading, transaction
from storage.models import Body, CalendarRow, Group, GroupMember, Person, PersonAddress, Post
from tests.offices import a_person, an_office

DAY = date(2024, 3, 18)


def the_person(person_id: int) -> Person:
    with reading() as session:
        person = session.get_one(Person, person_id)
        session.expunge(person)
        return person


def test_the_only_office_needs_no_name(home: Path) -> None:
    office_id = an_office()
    with reading() as session:
        assert offices.the_office(session).id == office_id


def test_no_office_and_several_offices_say_what_to_do(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with reading() as session, pytest.raises(OfficeError, match="vanthu init"):
        offices.the_office(session)
    an_office()
    second = an_office(code="THBM")
    with reading() as session, pytest.raises(OfficeError, match="VANTHU_OFFICE"):
        offices.the_office(session)
    monkeypatch.setenv("VANTHU_OFFICE", "THBM")
    forget_settings()
    with reading() as session:
        assert offices.the_office(session).id == second


def test_a_work_address_counts_and_a_second_one_once_it_is_confirmed(home: Path) -> None:
    office_id = an_office()
    mai = a_person(office_id, "Trần Thị Mai", "mai@dongtrieu.edu.vn")
    with transaction() as session:
        session.add(PersonAddress(office_id=office_id, person_id=mai, address="mai@gmail.com"))
        confirmed = datetime(2024, 1, 1, tzinfo=UTC)
        session.add(PersonAddress(office_id=office_id, person_id=mai, address="m@gmail.com", confirmed_at=confirmed))
    with reading() as session:

        def found(address: str) -> tuple[int, bool] | None:
            known = offices.person_by_address(session, office_id, address)
            return (known[0].id, known[1]) if known else None

        assert found("Mai@DongTrieu.edu.vn") == (mai, True)
        assert found("mai@gmail.com") == (mai, False)
        assert found("M@gmail.com") == (mai, True)
        assert found("la@gmail.com") is None
        assert offices.person_by_address(session, office_id + 1, "mai@dongtrieu.edu.vn") is None


@pytest.mark.parametrize("name", ["Trần Thị Mai", "tran thi mai", "TRẦN THỊ MAI", "Phó Hiệu trưởng", "Thị Mai", "Mai"])
def test_a_person_is_found_by_name_title_or_last_name(home: Path, name: str) -> None:
    office_id = an_office()
    mai = a_person(office_id, "Trần Thị Mai", "mai@x.vn", title="Phó Hiệu trưởng")
    a_person(office_id, "Vũ Thị Hà", "ha@x.vn")
    with reading() as session:
        found = offices.person_by_name(session, office_id, name, DAY)
        assert found is not None
        assert found.id == mai


@pytest.mark.parametrize("name", ["Hà", "Giáo viên", "Nguyễn Văn Không"])
def test_nobody_is_guessed_when_several_or_none_fit(home: Path, name: str) -> None:
    office_id = an_office()
    a_person(office_id, "Vũ Thị Hà", "ha@x.vn")
    a_person(office_id, "Đỗ Thu Hà", "thuha@x.vn")
    with reading() as session:
        assert offices.person_by_name(session, office_id, name, DAY) is None


def test_who_has_left_is_not_found(home: Path) -> None:
    office_id = an_office()
    mai = a_person(office_id, "Trần Thị Mai", "mai@x.vn")
    with transaction() as session:
        session.get_one(Person, mai).valid_to = date(2024, 3, 17)
    with reading() as session:
        assert offices.person_by_name(session, office_id, "Trần Thị Mai", DAY) is None
        assert offices.person_by_name(session, office_id, "Trần Thị Mai", date(2024, 3, 17)) is not None


def test_a_post_is_held_from_its_first_to_its_last_day(home: Path) -> None:
    office_id = an_office()
    old = a_person(office_id, "Lê Thị Lành", "lanh@x.vn", role="principal", title="Hiệu trưởng")
    new = a_person(office_id, "Trần Thị Mai", "mai@x.vn", role="vice_principal", title="Phó Hiệu trưởng")
    with transaction() as session:
        session.get_one(Person, old).posts[0].valid_to = date(2024, 6, 30)
        post = Post(office_id=office_id, person_id=new, role="principal", title="Hiệu trưởng")
        post.valid_from = date(2024, 7, 1)
        session.add(post)
    with reading() as session:
        assert offices.the_holder(session, office_id, "principal", date(2024, 6, 30)).id == old
        assert offices.the_holder(session, office_id, "principal", date(2024, 7, 1)).id == new
        assert [post.title for post in offices.posts_of(session.get_one(Person, new), DAY)] == ["Phó Hiệu trưởng"]
        assert offices.title_of(session.get_one(Person, old), date(2024, 7, 1)) == ""
        assert offices.holders(session, office_id, "clerk", DAY) == []
        with pytest.raises(UnknownPerson, match="clerk"):
            offices.the_holder(session, office_id, "clerk", DAY)


def test_a_group_is_known_by_name_code_and_alias_and_names_its_head_first(home: Path) -> None:
    office_id = an_office()
    mai = a_person(office_id, "Trần Thị Mai", "mai@x.vn")
    ha = a_person(office_id, "Vũ Thị Hà", "ha@x.vn")
    gone = a_person(office_id, "Đỗ Văn Thu", "thu@x.vn")
    with transaction() as session:
        group = Group(office_id=office_id, code="TO1", name="Tổ chuyên môn 1", aliases=["Tổ mẫu giáo"])
        session.add(group)
        session.flush()
        for person, head, last in ((mai, False, None), (ha, True, None), (gone, False, date(2024, 1, 1))):
            session.add(
                GroupMember(office_id=office_id, group_id=group.id, person_id=person, is_head=head, valid_to=last)
            )
    with reading() as session:
        groups = offices.groups_by_name(session, office_id)
        assert {"to1", "to chuyen mon 1", "to mau giao"} == set(groups)
        assert [person.id for person in offices.members(session, groups["to1"], DAY)] == [ha, mai]


def test_everyone_needs_no_list(home: Path) -> None:
    office_id = an_office()
    people = [a_person(office_id, name, f"{name}@x.vn") for name in ("a", "b")]
    a_person(an_office(code="THBM"), "c", "c@x.vn")
    with transaction() as session:
        group = Group(office_id=office_id, code="TT", name="Toàn thể", everyone=True)
        session.add(group)
        session.flush()
        assert [person.id for person in offices.members(session, group, DAY)] == people


def test_a_body_is_found_by_name_or_alias_while_it_exists(home: Path) -> None:
    office_id = an_office()
    with transaction() as session:
        body = Body(office_id=office_id, code="pgd", name="Phòng GD&ĐT Đông Triều", role="superior",
                    aliases=["Phòng GD&ĐT TX Đông Triều"], valid_to=date(2025, 6, 30))  # fmt: skip
        session.add(body)
    with reading() as session:
        for name in ("phòng gd&đt đông triều", "Phòng GD&ĐT  TX Đông Triều"):
            assert offices.body_by_name(session, office_id, name, DAY) is not None
        assert offices.body_by_name(session, office_id, "Phòng GD&ĐT", DAY) is None
        assert offices.body_by_name(session, office_id, "Phòng GD&ĐT Đông Triều", date(2025, 7, 1)) is None


def test_the_office_s_own_days_win_over_the_country_s(home: Path) -> None:
    office_id = an_office()
    saturday, monday = date(2024, 3, 16), date(2024, 3, 18)
    with transaction() as session:
        session.add(CalendarRow(office_id=office_id, day=monday, kind=DayKind.OFF, name="Hội thi"))
        session.add(CalendarRow(office_id=office_id, day=saturday, kind=DayKind.WORK, name="Làm bù"))
    other_id = an_office(code="KHAC", mailbox_address="vt@khac.vn")
    with reading() as session:
        own = offices.calendar_of(session, office_id)
        other = offices.calendar_of(session, other_id)
    assert (own.is_working_day(saturday), own.is_working_day(monday)) == (True, False)
    assert (other.is_working_day(saturday), other.is_working_day(monday)) == (False, True)


def test_the_office_s_rules_say_whether_saturday_is_worked(home: Path) -> None:
    office_id = an_office(rules={"saturday_works": True})
    with reading() as session:
        assert offices.calendar_of(session, office_id).is_working_day(date(2024, 3, 16))
