"""The introduction: before the first duty, a letter from the principal says what this mailbox is."""

from datetime import datetime

from sqlalchemy.orm import Session

from domain.matters import Matter, MatterKind
from domain.tokens import matter_code
from storage import offices
from storage.models import Office, OutboxLetter, Person
from tasks import describing, letter_documents, posting


def introduce(session: Session, office: Office, person: Person, now: datetime) -> OutboxLetter | None:
    """Write the letter, once in a person's life with this office; off by the rule `introduce: false`."""
    if not office.rules.get("introduce", True):
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
    return posting.post(session, envelope, letter, posting.Postmark(key=f"introduction:{person.id}", now=now))
