"""Rows brought to what a file says: added, changed and removed, and nothing touched that is right already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.models import Base


@dataclass
class Changes:
    """What an import changed, by kind of row; `notes` are Vietnamese lines for the administrator."""

    added: dict[str, int] = field(default_factory=dict)
    changed: dict[str, int] = field(default_factory=dict)
    removed: dict[str, int] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)

    @staticmethod
    def count(counter: dict[str, int], table: str, by: int = 1) -> None:
        """Count rows of one kind; nothing is kept for none."""
        if by:
            counter[table] = counter.get(table, 0) + by


def bring_to(session: Session, row: Base | None, model: type[Base], values: Mapping[str, Any], changes: Changes) -> Any:
    """The row with these values: a new one where there is none, else changed where it differs."""
    if row is None:
        row = model(**values)
        session.add(row)
        session.flush()
        Changes.count(changes.added, model.__tablename__)
        return row
    differing = {name: value for name, value in values.items() if getattr(row, name) != value}
    for name, value in differing.items():
        setattr(row, name, value)
    session.flush()
    Changes.count(changes.changed, model.__tablename__, bool(differing))
    return row


def sync(
    session: Session,
    model: type[Base],
    where: Mapping[str, Any],
    wanted: Sequence[Mapping[str, Any]],
    changes: Changes,
) -> None:
    """Exactly the wanted rows among those that fit `where`; equal ones stay as they are."""
    names = sorted({name for row in wanted for name in row})
    missing = {repr([row[name] for name in names]): row for row in wanted}
    for row in session.scalars(select(model).filter_by(**where)).all():
        if missing.pop(repr([getattr(row, name) for name in names]), None) is None or not names:
            session.delete(row)
            Changes.count(changes.removed, model.__tablename__)
    for values in missing.values():
        session.add(model(**where, **values))
        Changes.count(changes.added, model.__tablename__)
    session.flush()
