"""What every form needs: who fills it in, what its lists offer, and what is stored afterwards."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from domain.console import Listing
from domain.refusal import Refused
from storage.database import reading
from storage.models import Event, OutboxLetter
from tasks import dashboards
from tasks.office_actions.outcome import Actor
from tests.tasks.lived_plan import DUE

NOW = DUE + timedelta(days=2)
CLERK = Actor("Đỗ Văn Thu", "run:1")
GONE = "Không còn mục"


def first(listing: Listing, words: str = "") -> str:
    """The first choice of a list, or the first with these words."""
    return next(label for label in dashboards.lists(NOW, [listing])[listing] if words in label)


def row(kind: type[Any], **where: object) -> Any:
    """The last row with these values."""
    with reading() as session:
        found = session.scalars(select(kind).filter_by(**where).order_by(kind.id.desc())).first()
        session.expunge_all()
        return found


def refused(outcome: object, words: str) -> None:
    assert isinstance(outcome, Refused), outcome
    assert words in outcome.line
    assert "\n" not in outcome.line


def rows(kind: type[Any], **where: object) -> list[Any]:
    """All rows with these values, in order."""
    with reading() as session:
        found = list(session.scalars(select(kind).filter_by(**where).order_by(kind.id)))
        session.expunge_all()
        return found


def events() -> list[Event]:
    return rows(Event)


def letters(kind: str) -> list[OutboxLetter]:
    return rows(OutboxLetter, letter=kind)
