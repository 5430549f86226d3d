"""A person of a file, brought into the database: who it is, the posts, further addresses."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from operations.office_schema import PersonEntry
from operations.refusals import Refused
from operations.row_sync import Changes, bring_to, sync
from storage.models import Person, PersonAddress, Post

Refusal = Callable[[str, str], Refused]


class Named(Protocol):
    """Someone as a file names them."""

    @property
    def code(self) -> str | None: ...
    @property
    def name(self) -> str: ...
    @property
    def email(self) -> str: ...


def store_person(
    session: Session, office_id: int, entry: PersonEntry, changes: Changes, now: datetime, refusal: Refusal
) -> Person:
    """The person's row with name, address, posts and further addresses as the file has them."""
    row, code = present_person(session, office_id, entry, refusal)
    values: dict[str, Any] = entry.model_dump(include={"name", "email", "address_form", "valid_from", "valid_to"})
    values |= {"office_id": office_id, "code": code}
    if row is not None and row.email != entry.email:
        values["address_dead_since"] = None
    person: Person = bring_to(session, row, Person, values, changes)
    posts = [post.model_dump() | {"role": post.known_role} for post in entry.all_posts()]
    sync(session, Post, {"office_id": office_id, "person_id": person.id}, posts, changes)
    for address in entry.other_emails:
        _store_address(session, person, address, changes, now)
    return person


def _store_address(session: Session, person: Person, address: str, changes: Changes, now: datetime) -> None:
    row = session.scalar(select(PersonAddress).filter_by(office_id=person.office_id, address=address))
    values: Mapping[str, Any] = {"office_id": person.office_id, "person_id": person.id, "address": address}
    # The administrator vouches for it, so no letter to the work address has to confirm it.
    bring_to(session, row, PersonAddress, values if row else {**values, "confirmed_at": now}, changes)


def present_person(session: Session, office_id: int, entry: Named, refusal: Refusal) -> tuple[Person | None, str]:
    """The row of this person by code, else by address, and the code to keep."""
    people = select(Person).where(Person.office_id == office_id)
    owner = session.scalar(people.where(Person.email == entry.email))
    code = entry.code or (owner.code if owner else entry.email.split("@")[0])
    row = session.scalar(people.where(Person.code == code))
    if owner is not None and owner is not row:
        raise refusal(
            f"địa chỉ {entry.email} đang là của {owner.name} (mã {owner.code})",
            f"address {entry.email} belongs to {owner.name} (code {owner.code})",
        )
    if row is not None and owner is None and not entry.code and row.name != entry.name:
        raise refusal(
            f"mã “{code}” đang là của {row.name}; đề nghị ghi mã riêng (code) cho {entry.name}",
            f"code “{code}” belongs to {row.name}: write an own code for {entry.name}",
        )
    return row, code
