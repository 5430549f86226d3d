"""Who is who: the office of this home, people by address and post, groups, the working calendar."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from domain.calendar import CONFIRMED_DAYS, CalendarDay, DayKind, OfficeCalendar
from domain.errors import OfficeError, UnknownPerson
from domain.text import key
from settings import get_settings
from storage.models import Body, CalendarRow, Group, GroupMember, Office, Person, PersonAddress, Post
from storage.remembering import looked_up, remembered


def the_office(session: Session) -> Office:
    """The office that this home works for: the one named in the settings, or the only one.

    Raises OfficeError when there is none, or several and none is named.
    """
    wanted = get_settings().office
    offices = session.scalars(select(Office).where(Office.code == wanted) if wanted else select(Office)).all()
    if len(offices) == 1:
        return offices[0]
    if not offices:
        raise OfficeError("Chưa có cơ quan nào: đề nghị chạy `vanthu init`. / No office yet: run `vanthu init`.")
    raise OfficeError("Có nhiều cơ quan: đề nghị đặt VANTHU_OFFICE. / Several offices: set VANTHU_OFFICE.")


def valid_on(row: type[Post] | type[GroupMember] | type[Body] | type[Person], day: date) -> ColumnElement[bool]:
    """The rows that hold on a day: from `valid_from` to `valid_to`, both included, open where empty."""
    return or_(row.valid_from.is_(None), row.valid_from <= day) & or_(row.valid_to.is_(None), row.valid_to >= day)


def person_by_address(session: Session, office_id: int, address: str) -> tuple[Person, bool] | None:
    """Whose address this is, and whether it counts (the work address, or a second one that was confirmed)."""
    address = address.lower()
    person: Person | None = looked_up(session, office_id, Person.email, [address]).get(address)
    if person is not None:
        return person, True
    second = session.scalar(
        select(PersonAddress).where(PersonAddress.office_id == office_id, PersonAddress.address == address)
    )
    if second is None:
        return None
    return session.get_one(Person, second.person_id), second.confirmed_at is not None


def person_by_name(session: Session, office_id: int, name: str, day: date) -> Person | None:
    """The one person whose name (or a post's title) this is, compared without case and marks; None when unsure."""
    wanted = key(name)
    people = session.scalars(select(Person).where(Person.office_id == office_id, valid_on(Person, day))).all()
    by_name = [person for person in people if key(person.name) == wanted]
    by_title = [person for person in people if any(key(post.title) == wanted for post in posts_of(person, day))]
    by_last = [person for person in people if key(person.name).split()[-len(wanted.split()) :] == wanted.split()]
    for found in (by_name, by_title, by_last):
        if len(found) == 1:
            return found[0]
    return None


def posts_of(person: Person, day: date) -> list[Post]:
    """The posts that a person holds on a day, in the order of the office's list."""
    return [
        post
        for post in person.posts
        if (post.valid_from is None or post.valid_from <= day) and (post.valid_to is None or post.valid_to >= day)
    ]


def title_of(person: Person, day: date) -> str:
    """The title a person is addressed by, empty when there is none on that day."""
    posts = posts_of(person, day)
    return posts[0].title if posts else ""


def holders(session: Session, office_id: int, role: str, day: date) -> list[Person]:
    """Who holds a post of this role on a day (principal, vice_principal, clerk, …)."""
    query = select(Person).join(Post).where(Person.office_id == office_id, Post.role == role, valid_on(Post, day))
    return list(session.scalars(query.order_by(Post.id)).unique())


def the_holder(session: Session, office_id: int, role: str, day: date) -> Person:
    """The first holder of a role. Raises UnknownPerson when nobody holds it on that day."""
    found = holders(session, office_id, role, day)
    if not found:
        raise UnknownPerson(
            f"Chưa có ai giữ chức danh `{role}` ngày {day:%d/%m/%Y}: đề nghị bổ sung trong office.yaml. / "
            f"Nobody is `{role}` on {day}: add one in office.yaml."
        )
    return found[0]


def groups_by_name(session: Session, office_id: int) -> dict[str, Group]:
    """All groups, by the key of each name and alias."""
    groups = session.scalars(select(Group).where(Group.office_id == office_id)).all()
    return {key(name): group for group in groups for name in (group.name, group.code, *group.aliases)}


def members(session: Session, group: Group, day: date) -> list[Person]:
    """Who belongs to a group on a day, its head first."""
    if group.everyone:
        query = select(Person).where(Person.office_id == group.office_id, valid_on(Person, day)).order_by(Person.id)
        return list(session.scalars(query))
    query = (
        select(Person)
        .join(GroupMember, GroupMember.person_id == Person.id)
        .where(GroupMember.group_id == group.id, valid_on(GroupMember, day))
        .order_by(GroupMember.is_head.desc(), GroupMember.id)
    )
    return list(session.scalars(query))


def body_by_name(session: Session, office_id: int, name: str, day: date) -> Body | None:
    """The body that a line of Nơi nhận names, by its name or an alias."""
    wanted = key(name)
    bodies = session.scalars(select(Body).where(Body.office_id == office_id, valid_on(Body, day))).all()
    found = [body for body in bodies if wanted in {key(body.name), *(key(alias) for alias in body.aliases)}]
    return found[0] if found else None


def calendar_of(session: Session, office_id: int) -> OfficeCalendar:
    """The office's working calendar: the confirmed rows of the country under its own."""
    noted: OfficeCalendar | None = remembered(session).get(("calendar", office_id))
    return noted or _calendar(session, office_id)


def remember_calendar(session: Session, office_id: int) -> None:
    """For a transaction that does not change the calendar and asks for it often."""
    remembered(session)["calendar", office_id] = _calendar(session, office_id)


def _calendar(session: Session, office_id: int) -> OfficeCalendar:
    own = session.scalars(select(CalendarRow).where(CalendarRow.office_id == office_id).order_by(CalendarRow.id))
    rules = session.get_one(Office, office_id).rules
    return OfficeCalendar(
        (*CONFIRMED_DAYS, *_days(own)),
        saturday_works=bool(rules.get("saturday_works", False)),
        culture_day_off=bool(rules.get("culture_day_off", True)),
    )


def _days(rows: Iterable[CalendarRow]) -> Iterable[CalendarDay]:
    for row in rows:
        yield CalendarDay(row.day, DayKind(row.kind), row.name, row.instrument, row.source)
