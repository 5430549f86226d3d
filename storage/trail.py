"""The audit trail: append-only, each line carrying the hash of the one before."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Event, Plain
from storage.remembering import remembered

GENESIS = "0" * 64


@dataclass(frozen=True, kw_only=True)
class Fact:
    """Something that happened, in one Vietnamese line, with who did it and how it can be proved."""

    action: str
    message: str
    at: datetime
    actor: str = "Văn thư"
    channel: str = "clock"
    plan_id: int | None = None
    document_id: int | None = None
    evidence: str = ""
    detail: Plain = field(default_factory=dict)


def record(session: Session, office_id: int, fact: Fact) -> None:
    """Add a line to the trail of the office, in the caller's transaction."""
    notes, key = remembered(session), ("trail", office_id)
    ordinal, previous = notes.get(key) or _end_of_trail(session, office_id)
    event = Event(office_id=office_id, ordinal=ordinal + 1, previous=previous, **fact.__dict__)
    event.hash = hash_of(event)
    session.add(event)
    notes[key] = event.ordinal, event.hash


def _end_of_trail(session: Session, office_id: int) -> tuple[int, str]:
    last = session.scalar(select(Event).where(Event.office_id == office_id).order_by(Event.ordinal.desc()).limit(1))
    return (last.ordinal, last.hash) if last else (0, GENESIS)


def hash_of(event: Event) -> str:
    """The hash of a line: of the line before and of everything this one says."""
    said = {
        "ordinal": event.ordinal,
        "at": event.at.astimezone(UTC).isoformat(),
        "actor": event.actor,
        "channel": event.channel,
        "action": event.action,
        "plan_id": event.plan_id,
        "document_id": event.document_id,
        "message": event.message,
        "evidence": event.evidence,
        "detail": event.detail,
    }
    canonical = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(f"{event.previous}{canonical}".encode()).hexdigest()


def first_broken(events: Iterable[Event]) -> Event | None:
    """The first line that does not follow from the ones before it; None when the trail is whole."""
    previous = GENESIS
    for expected, event in enumerate(events, start=1):
        if event.ordinal != expected or event.previous != previous or event.hash != hash_of(event):
            return event
        previous = event.hash
    return None
