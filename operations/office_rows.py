"""What `office.yaml` says, brought into the database in one transaction; importing it twice changes nothing."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.calendar import CalendarDay, RowProblem, calendar_rows
from operations.directory import Directory
from operations.office_file import EntryPath, Places
from operations.office_schema import GroupEntry, OfficeFile
from operations.person_rows import store_person
from operations.row_sync import Changes, bring_to, sync
from settings import get_settings
from storage.database import transaction
from storage.models import Absence, Body, CalendarRow, Group, GroupMember, NumberSeries, Office, Person, SigningRule

SOURCE = "office.yaml"


def store_office(office_file: OfficeFile, places: Places, now: datetime) -> Changes:
    """Store all of it, or nothing. People who are not in the file stay: they leave by `valid_to`.

    Raises Refused.
    """
    with transaction() as session:
        return _Import(session, office_file, places, now).run()


class _Import:
    """One import: the file, and the rows it is brought into."""

    def __init__(self, session: Session, office_file: OfficeFile, places: Places, now: datetime) -> None:
        self.session, self.file, self.places, self.now = session, office_file, places, now
        self.changes = Changes()
        self.office = self._head()
        self.own = {"office_id": self.office.id}

    def run(self) -> Changes:
        for body in self.file.bodies:
            row = self.session.scalar(select(Body).filter_by(code=body.code, **self.own))
            bring_to(self.session, row, Body, body.model_dump() | self.own, self.changes)
        for index, person in enumerate(self.file.people):
            path: EntryPath = ("people", index, "email")
            store_person(
                self.session,
                self.office.id,
                person,
                self.changes,
                self.now,
                lambda vi, en, path=path: self.places.refusal(path, vi, en),  # type: ignore[misc]
            )
        for group in self.file.groups:
            present = self.session.scalar(select(Group).filter_by(code=group.code, **self.own))
            values = group.model_dump(include={"code", "name", "aliases", "everyone"}) | self.own
            bring_to(self.session, present, Group, values, self.changes)
        self.directory = Directory(self.session, self.office.id)
        self._memberships()
        self._signing()
        self._absences()
        self._calendar()
        self._numbering()
        bring_to(self.session, self.office, Office, {"rules": self._rules()}, self.changes)
        self._note_who_is_not_in_the_file()
        return self.changes

    def _head(self) -> Office:
        entry, settings = self.file.office, get_settings()
        mailbox = entry.mailbox or settings.mailbox_address.lower()
        if not mailbox:
            raise self.places.refusal(
                ("office", "mailbox"),
                "thiếu địa chỉ hộp thư: ghi ở đây, hoặc VANTHU_MAILBOX_ADDRESS trong .env",
                "the mailbox address is missing: write it here, or VANTHU_MAILBOX_ADDRESS in .env",
            )
        values = entry.model_dump(include={"code", "name", "symbol", "place", "parent_name", "contact"})
        values |= {"mailbox_address": mailbox, "mailbox_name": entry.mailbox_name or settings.mailbox_name}
        row = self._present_office(entry.code, mailbox)
        first = {} if row else {"created_at": self.now, "rules": {}}
        office: Office = bring_to(self.session, row, Office, values | first, self.changes)
        return office

    def _present_office(self, code: str, mailbox: str) -> Office | None:
        """The office of this code or mailbox: a renamed office keeps its rows, and one without people is a sample."""
        offices = self.session.scalars(select(Office).order_by(Office.id)).all()
        for office in offices:
            if office.code == code:
                return office
        for office in offices:
            if office.mailbox_address == mailbox:
                return office
        people = self.session.scalar(select(func.count()).select_from(Person))
        return offices[0] if len(offices) == 1 and not people else None

    def _memberships(self) -> None:
        """A group's own list is exact; without one, each person who names groups is in exactly these."""
        named: dict[int, set[int]] = {}
        speaking: set[int] = set()
        for index, entry in enumerate(self.file.people):
            if entry.groups is None:
                continue
            person = self.directory.person(entry.email, self.places, ("people", index, "email"))
            speaking.add(person.id)
            for place, name in enumerate(entry.groups):
                group = self.directory.group(name, self.places, ("people", index, "groups", place))
                named.setdefault(group.id, set()).add(person.id)
        for index, group_entry in enumerate(self.file.groups):
            self._members(group_entry, index, named, speaking)

    def _members(self, entry: GroupEntry, index: int, named: Mapping[int, set[int]], speaking: set[int]) -> None:
        path: EntryPath = ("groups", index)
        group = self.directory.group(entry.code, self.places, path)
        rows = self.session.scalars(select(GroupMember).filter_by(group_id=group.id)).all()
        present = {row.person_id for row in rows}
        members = set(named.get(group.id, ())) | (present - speaking)
        if entry.members is not None:
            members = set(named.get(group.id, ()))
            for place, name in enumerate(entry.members):
                members.add(self.directory.person(name, self.places, (*path, "members", place)).id)
        heads = {row.person_id for row in rows if row.is_head}
        if entry.head:
            heads = {self.directory.person(entry.head, self.places, (*path, "head")).id}
            members |= heads
        dates = {row.person_id: (row.valid_from, row.valid_to) for row in rows}
        wanted = [
            {"person_id": person, "is_head": person in heads}
            | dict(zip(("valid_from", "valid_to"), dates.get(person, (None, None)), strict=True))
            for person in sorted(members)
        ]
        sync(self.session, GroupMember, self.own | {"group_id": group.id}, wanted, self.changes)

    def _signing(self) -> None:
        if self.file.signing is None:
            return
        wanted = []
        for index, entry in enumerate(self.file.signing):
            person = self.directory.person(entry.person, self.places, ("signing", index, "person"))
            values = entry.model_dump(exclude={"person"})
            title = entry.title or next((post.title for post in person.posts), "")
            wanted.append(values | {"person_id": person.id, "title": title})
        sync(self.session, SigningRule, self.own, wanted, self.changes)

    def _absences(self) -> None:
        if self.file.absences is None:
            return
        wanted = []
        for index, entry in enumerate(self.file.absences):
            path: EntryPath = ("absences", index)
            person = self.directory.person(entry.person, self.places, (*path, "person"))
            stand_in = (
                self.directory.person(entry.substitute, self.places, (*path, "substitute")).id
                if entry.substitute
                else None
            )
            days = {"first_on": entry.first_on, "last_on": entry.last_on}
            wanted.append(days | {"person_id": person.id, "substitute_id": stand_in})
        sync(self.session, Absence, self.own | {"source": SOURCE}, wanted, self.changes)

    def _calendar(self) -> None:
        rows = calendar_rows(self.file.calendar)
        if isinstance(rows, RowProblem):
            raise self.places.refusal(("calendar",), rows.lines[0].rstrip("."), "this row of the calendar is wrong")
        store_calendar(self.session, self.office.id, rows, SOURCE, self.changes)

    def _rules(self) -> dict[str, Any]:
        """The rules with everything filled in, people by their codes; what the program found out itself is kept."""
        rules = self.file.rules.model_dump(mode="json", exclude_none=True, exclude={"numbering": {"start"}})
        for kind, steps in rules["chains"].items():
            for index, step in enumerate(steps):
                if step.get("person"):
                    path: EntryPath = ("rules", "chains", kind, index, "person")
                    step["person"] = self.directory.person(step["person"], self.places, path).code
                if step.get("group"):
                    path = ("rules", "chains", kind, index, "group")
                    step["group"] = self.directory.group(step["group"], self.places, path).code
        return self.office.rules | rules | self.file.office.model_dump(include={"clerk", "phone", "house"})

    def _numbering(self) -> None:
        """The first number of a series that was begun on paper; a series that has gone further is left alone."""
        numbering = self.file.rules.numbering
        for year, books in numbering.start.items():
            for book, first in books.items():
                if (numbering.scope == "body") != (book == "*"):
                    raise self.places.refusal(
                        ("rules", "numbering", "start", year, book),
                        "với scope: body chỉ ghi “*”, với scope: per_type ghi ký hiệu loại văn bản (KH, BC, …)",
                        "with scope body write “*” only, with per_type the kind's symbol",
                    )
                where = self.own | {"year": year, "book": book}
                row = self.session.scalar(select(NumberSeries).filter_by(**where))
                last = max(first - 1, row.last if row else 0)
                bring_to(self.session, row, NumberSeries, where | {"last": last}, self.changes)

    def _note_who_is_not_in_the_file(self) -> None:
        codes = {person.email for person in self.file.people}
        others = [person.name for person in self.directory.people if person.email not in codes]
        if others and self.file.people:
            self.changes.notes.append(
                f"Không có trong tệp nhưng vẫn giữ trong danh sách (ghi valid_to nếu đã nghỉ): {', '.join(others)}"
            )


def store_calendar(
    session: Session, office_id: int, rows: tuple[CalendarDay, ...], source: str, changes: Changes
) -> None:
    """The rows of one source are exactly these; a day of another source is taken over, never doubled."""
    wanted = {(row.day, row.kind.value): row for row in rows}
    for present in session.scalars(select(CalendarRow).filter_by(office_id=office_id)).all():
        if present.source == source and (present.day, present.kind) not in wanted:
            session.delete(present)
            Changes.count(changes.removed, CalendarRow.__tablename__)
    for (day, kind), row in wanted.items():
        values = {"office_id": office_id, "day": day, "kind": kind, "name": row.name, "instrument": row.instrument}
        found = session.scalar(select(CalendarRow).filter_by(office_id=office_id, day=day, kind=kind))
        bring_to(session, found, CalendarRow, values | {"source": source}, changes)
