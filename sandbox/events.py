"""What happened in the year, read off the audit trail: the facts that `vanthu demo --json` prints."""

from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import select

from domain.wording import ZONE
from sandbox.exhibits import Exhibits
from storage.database import reading
from storage.models import Event


@dataclass(frozen=True)
class Happening:
    """One event; `message` and `document` are files below the folder of the demonstration, empty where none is."""

    at: str
    kind: str  # from the list in docs/events.md
    person: str
    subject: str
    message: str
    document: str


def happenings(exhibits: Exhibits) -> list[Happening]:
    """Every line of the trail in order."""
    with reading() as session:
        return [
            Happening(
                at=event.at.astimezone(ZONE).isoformat(timespec="minutes"),
                kind=event.action,
                person=str(event.detail.get("person") or event.actor),
                subject=event.message,
                message=exhibits.letters.get(event.evidence, ""),
                document=exhibits.documents.get(event.document_id or 0, ""),
            )
            for event in session.scalars(select(Event).order_by(Event.ordinal))
        ]


def to_plain(rows: list[Happening]) -> list[dict[str, Any]]:
    """As printed."""
    return [asdict(row) for row in rows]
