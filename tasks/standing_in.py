"""Who stands in for somebody on a day, as the confirmed absences say; looked up once a day in one transaction."""

from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session

from domain.reminders import Absence, StandIns
from storage import models
from storage.remembering import remembered
from tasks import describing


def stand_in_of(session: Session, office_id: int, person: int, moment: datetime) -> int | None:
    """The person while they are here, else their substitute, the substitute's substitute, or nobody."""
    day = describing.day_of(moment)
    notes, note = remembered(session), (StandIns, office_id, day)
    if note not in notes:
        notes[note] = _away_on(session, office_id, day)
    found: int | None = notes[note].stand_in(person, day)
    return found


def remember_absences(session: Session, office_id: int, moment: datetime) -> None:
    """For a transaction that asks often: look the absences of this day up now, while nothing waits to be written."""
    day = describing.day_of(moment)
    remembered(session)[StandIns, office_id, day] = _away_on(session, office_id, day)


def forget_absences(session: Session) -> None:
    """Somebody's absence was changed in this transaction: what was looked up before holds no more."""
    notes = remembered(session)
    for note in [note for note in notes if isinstance(note, tuple) and note[0] is StandIns]:
        del notes[note]


def absences(session: Session, office_id: int, *when: ColumnElement[bool]) -> tuple[Absence, ...]:
    """The confirmed absences of an office of which all this holds, as the rules know them."""
    row = models.Absence
    query = select(row.person_id, row.first_on, row.last_on, row.substitute_id)
    query = query.where(row.office_id == office_id, row.confirmed, *when).order_by(row.id)
    return tuple(Absence(*found) for found in session.execute(query))


def away_on(day: date) -> ColumnElement[bool]:
    """That an absence is confirmed and holds on this day."""
    row = models.Absence
    return and_(row.confirmed, row.first_on <= day, row.last_on >= day)


def _away_on(session: Session, office_id: int, day: date) -> StandIns:
    return StandIns(absences(session, office_id, away_on(day)))
