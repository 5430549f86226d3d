"""Whom a name in a file means: people by code, address or name, groups by code, name or alias."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.text import key
from operations.office_file import EntryPath, Places
from operations.refusals import Refused
from storage.models import Group, Person


class Directory:
    """All people and groups of one office as they are in the database now."""

    def __init__(self, session: Session, office_id: int) -> None:
        self.people = session.scalars(select(Person).filter_by(office_id=office_id)).all()
        self.groups = session.scalars(select(Group).filter_by(office_id=office_id)).all()

    def find_people(self, text: str) -> list[Person]:
        """Everyone whom a code, an address or, failing these, a full name stands for."""
        wanted = text.strip()
        exact = [person for person in self.people if wanted == person.code or wanted.lower() == person.email]
        return exact or [person for person in self.people if key(person.name) == key(wanted)]

    def find_group(self, text: str) -> Group | None:
        """The group of this code, name or alias, whatever its case and marks."""
        wanted = key(text)
        for group in self.groups:
            if wanted in {key(name) for name in (group.code, group.name, *group.aliases)}:
                return group
        return None

    def person(self, text: str, places: Places, path: EntryPath) -> Person:
        """The one person meant. Raises Refused."""
        found = self.find_people(text)
        if len(found) == 1:
            return found[0]
        raise self._unclear(text, len(found), places, path)

    def group(self, text: str, places: Places, path: EntryPath) -> Group:
        """The group meant. Raises Refused."""
        found = self.find_group(text)
        if found is None:
            raise places.refusal(
                path,
                f"chưa có nhóm “{text}”; đề nghị thêm vào mục groups hoặc sửa tên",
                f"there is no group “{text}”: add it under groups or correct the name",
            )
        return found

    @staticmethod
    def _unclear(text: str, found: int, places: Places, path: EntryPath) -> Refused:
        if found:
            return places.refusal(
                path,
                f"có {found} người tên “{text}”; đề nghị ghi mã hoặc địa chỉ thư",
                f"{found} people are called “{text}”: write the code or address",
            )
        return places.refusal(
            path,
            f"không có ai có tên, mã hay địa chỉ “{text}”; đề nghị thêm vào mục people hoặc sửa lại",
            f"nobody has the name, code or address “{text}”: add the person under people or correct it",
        )
