"""Who acts at the console, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy.orm import Session

from domain.console import chosen
from domain.refusal import Refused
from storage import offices, trail
from storage.models import Base, Office, Plain, Plan
from storage.models.base import OfficeRow
from tasks import describing
from tasks.origin import Origin

Row = TypeVar("Row", bound=Base)


DESK = "Quản trị"
"""Who acts where nobody gave a name: at the console everybody logs in alike."""


@dataclass(frozen=True)
class Actor:
    """The person at the form, as they gave their name, and the run that carries the form: the evidence."""

    name: str
    run: str = ""

    @property
    def origin(self) -> Origin:
        """As the trail names it."""
        return Origin(self.name, "form", self.run)

    @property
    def is_named(self) -> bool:
        """Whether somebody gave a name."""
        return self.name != DESK


@dataclass(frozen=True)
class Done:
    """What was done, in one Vietnamese line; `lines` say more, `tag` names the plan for the list of runs."""

    line: str
    lines: tuple[str, ...] = ()
    tag: str = ""


Outcome = Done | Refused
"""What every step of the console gives."""


def row_of(session: Session, office: Office, kind: type[Row], label: str) -> Row | None:
    """The row of this office that a form's choice names; None when it is gone, foreign, or nothing was chosen."""
    number = chosen(label)
    row = session.get(kind, number) if number is not None else None
    return row if isinstance(row, OfficeRow) and row.office_id == office.id else None


def gone(label: str) -> Refused:
    """The choice names nothing any more."""
    return Refused(f"Không còn mục “{' '.join(label.split())[:80]}”: đề nghị mở lại bảng điều khiển và chọn lại.")


def note(
    session: Session,
    actor: Actor,
    action: str,
    line: str,
    now: datetime,
    *,
    plan: Plan | None = None,
    document_id: int | None = None,
    detail: Plain | None = None,
) -> Done:
    """The line of the audit trail, with the form's run as its evidence; gives it as the outcome."""
    fact = trail.Fact(
        action=action,
        message=f"{line} ({actor.name} thực hiện)",
        at=now,
        actor=actor.name,
        channel="form",
        plan_id=plan.id if plan else None,
        document_id=document_id,
        evidence=actor.run,
        detail=detail or {},
    )
    trail.record(session, offices.the_office(session).id, fact)
    return Done(line, tag=describing.tag_of(plan.code) if plan else "")
