"""Telling the administrator: once per matter, by mail like everything else."""

from datetime import datetime

from sqlalchemy.orm import Session

from domain.tokens import matter_code
from settings import get_settings
from storage import offices
from storage.models import Office, OutboxLetter
from tasks import describing, letter_documents, posting


def tell_administrator(
    session: Session,
    office: Office,
    now: datetime,
    *,
    key: str,
    headline: str,
    facts: tuple[str, ...] = (),
    advice: tuple[str, ...] = (),
) -> OutboxLetter | None:
    """Write an alert; to the administrator's address of the settings, else to who holds the post, else the clerk."""
    code = matter_code(office.code, "QT")
    address = get_settings().admin_address
    if address:
        envelope = posting.to_address(office, "Quản trị hệ thống văn thư", address, code)
    else:
        day = describing.day_of(now)
        holders = [
            person for role in ("administrator", "clerk") for person in offices.holders(session, office.id, role, day)
        ]
        if not holders:
            return None
        envelope = posting.to_person(office, holders[0], code, now=now)
    letter = letter_documents.AdminAlert(**envelope.head, headline=headline, facts=facts, advice=advice, at=now)
    return posting.post(session, envelope, letter, posting.Postmark(key=f"alert:{key}", now=now))
