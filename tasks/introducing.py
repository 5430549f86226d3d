"""The introduction: before the first duty, a letter from the principal says what this mailbox is."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.matters import Matter, MatterKind
from domain.tokens import matter_code
from storage import offices
from storage.models import Office, OutboxLetter, Person
from tasks import describing, letter_documents, posting


def is_introduced(session: Session, office: Office, person: Person) -> bool:
    """Whether nothing is left to introduce: the letter was written, or the office does without."""
    if not office.rules.get("introduce", True):
        return True
    query = select(OutboxLetter.id).where(OutboxLetter.office_id == office.id, OutboxLetter.key == key_of(person))
    return session.scalar(query) is not None


def key_of(person: Person) -> str:
    """What makes the letter unique in a person's life."""
    return f"introduction:{person.id}"


def introduce(session: Session, office: Office, person: Person, now: datetime) -> OutboxLetter | None:
    """Write the letter, once in a person's life with this office; off by the rule `introduce: false`."""
    if is_introduced(session, office, person):
        return None
    day = describing.day_of(now)
    principal = offices.the_holder(session, office.id, "principal", day)
    matter = Matter(MatterKind.INTRODUCTION, person.id, matter_code(office.code, "GT"))
    envelope = posting.to_person(office, person, matter.code, matter, now=now)
    letter = letter_documents.Introduction(
        **envelope.head,
        principal=principal.name,
        principal_post=offices.title_of(principal, day),
    )
    return posting.post(session, envelope, letter, posting.Postmark(key=key_of(person), now=now))
