"""A staff sheet brought into the database: people, their posts and groups, all or nothing, twice the same as once."""

import re
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from domain.text import key
from operations.directory import Directory
from operations.person_rows import present_person
from operations.refusals import Refused
from operations.row_sync import Changes, bring_to
from operations.staff_sheet import StaffRow
from storage.database import transaction
from storage.models import Group, GroupMember, Office, Person, Post
from storage.offices import the_office


def store_staff(path: Path, staff: Sequence[StaffRow]) -> Changes:
    """Store the people of a sheet. Those who are not in it stay as they are.

    A group that nobody knows yet is made. Of the groups that the sheet names, a person is in exactly those of the
    row; groups that it does not name (Ban giám hiệu, …) are left alone. Raises Refused.
    """
    changes = Changes()
    with transaction() as session:
        office = the_office(session)
        people = {row.line: _store_person(session, office, path, row, changes) for row in staff}
        groups = _store_groups(session, office, staff, changes)
        for row in staff:
            if row.groups is not None:
                _store_memberships(session, people[row.line], row, groups, changes)
    return changes


def _store_person(session: Session, office: Office, path: Path, row: StaffRow, changes: Changes) -> Person:
    def refusal(vietnamese: str, english: str) -> Refused:
        return Refused(f"Tệp {path.name}, dòng {row.line}: {vietnamese}.", f"row {row.line}: {english}.")

    if row.email == office.mailbox_address:
        raise refusal(f"{row.email} là hộp thư chung của cơ quan", f"{row.email} is the office's own mailbox")
    present, code = present_person(session, office.id, row, refusal)
    values: dict[str, object] = {"office_id": office.id, "code": code, "name": row.name, "email": row.email}
    values |= {"address_form": row.address_form} if row.address_form else {}
    values |= {name: getattr(row, name) for name in ("valid_from", "valid_to") if getattr(row, name)}
    if present is not None and present.email != row.email:
        values["address_dead_since"] = None
    person: Person = bring_to(session, present, Person, values, changes)
    _store_post(session, person, row, changes)
    return person


def _store_post(session: Session, person: Person, row: StaffRow, changes: Changes) -> None:
    """The post of the sheet; further posts and dates that `office.yaml` gave under the same title are kept."""
    posts = session.scalars(select(Post).where(Post.person_id == person.id)).all()
    if any(key(post.title) == key(row.title) and post.role == row.role for post in posts):
        return
    if not any(key(post.title) == key(row.title) for post in posts):
        for post in posts:
            if post.valid_from is None and post.valid_to is None:
                session.delete(post)
                Changes.count(changes.removed, Post.__tablename__)
    session.add(Post(office_id=person.office_id, person_id=person.id, role=row.role, title=row.title))
    Changes.count(changes.added, Post.__tablename__)
    session.flush()
    session.expire(person, ["posts"])


def _store_groups(session: Session, office: Office, staff: Sequence[StaffRow], changes: Changes) -> dict[str, Group]:
    """The groups that the sheet names, by the key of the name used there."""
    directory = Directory(session, office.id)
    found: dict[str, Group] = {}
    for name in dict.fromkeys(name for row in staff for name in row.groups or ()):
        group = directory.find_group(name) or found.get(key(name))
        if group is None:
            group = bring_to(session, None, Group, {"office_id": office.id, "code": _code(name), "name": name}, changes)
            changes.notes.append(f"Đã lập nhóm mới: {name}")
        found[key(name)] = group
    return found


def _code(name: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", key(name))).upper() or "NHOM"


def _store_memberships(
    session: Session, person: Person, row: StaffRow, groups: dict[str, Group], changes: Changes
) -> None:
    wanted = {groups[key(name)].id for name in row.groups or ()}
    named = {group.id for group in groups.values()}
    rows = session.scalars(select(GroupMember).where(GroupMember.person_id == person.id)).all()
    present = {member.group_id for member in rows}
    leaving = (named & present) - wanted
    if leaving:
        session.execute(
            delete(GroupMember).where(GroupMember.person_id == person.id, GroupMember.group_id.in_(leaving))
        )
        Changes.count(changes.removed, GroupMember.__tablename__, len(leaving))
    for group_id in sorted(wanted - present):
        heads = row.role == "group_head"
        session.add(GroupMember(office_id=person.office_id, group_id=group_id, person_id=person.id, is_head=heads))
        Changes.count(changes.added, GroupMember.__tablename__)
    session.flush()
