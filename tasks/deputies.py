"""Who answers for somebody who is away: the substitute of the absence, else whom the signing rules let sign instead."""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.approval import Away, CheckKind, MaySign, who_decides
from storage.models import Absence, OfficialDocument, Person, SigningRule
from tasks import describing


def deputy_of(
    session: Session, document: OfficialDocument, person: Person, kind: CheckKind, now: datetime
) -> tuple[Person, str]:
    """Who decides in this person's place today, and with which authority; the person, when nobody is needed."""
    day = describing.day_of(now)
    signs = kind is CheckKind.SIGNATURE
    rules = _rules(session, document.office_id, day) if signs else []
    found = who_decides(person.id, day, _away(session, document.office_id, day), rules, document.kind_symbol)
    return session.get_one(Person, found.person), found.authority if signs else ""


def _away(session: Session, office_id: int, day: date) -> list[Away]:
    query = select(Absence).where(
        Absence.office_id == office_id, Absence.confirmed, Absence.first_on <= day, Absence.last_on >= day
    )
    rows = session.scalars(query.order_by(Absence.id))
    return [Away(row.person_id, row.first_on, row.last_on, row.substitute_id) for row in rows]


def _rules(session: Session, office_id: int, day: date) -> list[MaySign]:
    rows = session.scalars(select(SigningRule).where(SigningRule.office_id == office_id).order_by(SigningRule.id))
    return [
        MaySign(row.person_id, row.authority, frozenset(row.kinds))
        for row in rows
        if (row.valid_from is None or row.valid_from <= day) and (row.valid_to is None or row.valid_to >= day)
    ]
