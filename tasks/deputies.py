"""Who answers for somebody who is away: the substitute of the absence, else whom post or signing rules let."""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy.orm import Session

from domain.approval import CheckKind
from domain.approval_deputy import who_decides
from domain.reminders import Absence
from domain.signing import Allowed, Signing, judge
from storage import offices
from storage.models import OfficialDocument, Person
from tasks import describing, signing
from tasks.standing_in import absences, away_on

_HEAD, _DEPUTY_HEAD = "principal", "vice_principal"


def deputy_of(
    session: Session, document: OfficialDocument, person: Person, kind: CheckKind, now: datetime
) -> tuple[Person, str]:
    """Who decides in this person's place today, and with which authority; the person, when nobody is needed.

    A check falls to a substitute, another holder of the post, or the head; a signature only to whom the signing table
    lets sign this kind on this day (NĐ 30/2020, Điều 13). Somebody who has left the office is away for good.
    """
    day = describing.day_of(now)
    away = _away(session, person, day)
    if not any(row.person == person.id for row in away):
        return person, ""
    same_post = [
        holder.id
        for role in dict.fromkeys(post.role for post in person.posts)
        for holder in offices.holders(session, person.office_id, role, day)
    ]
    if kind is not CheckKind.SIGNATURE:
        heads = [holder.id for holder in offices.holders(session, person.office_id, _HEAD, day)]
        found = who_decides(person.id, day, away, (*same_post, *heads))
        return session.get_one(Person, found.person), ""
    by_rule = [rule.person for rule in signing.rules_of(session, person.office_id)]
    deputies = [holder.id for holder in offices.holders(session, person.office_id, _DEPUTY_HEAD, day)]
    others = (*same_post, *by_rule, *deputies)
    named = [row.substitute for row in away if row.substitute is not None]
    authorities = _authorities(session, document, (*others, *named), day)
    found = who_decides(person.id, day, away, others, authorities)
    return session.get_one(Person, found.person), found.authority


def _away(session: Session, person: Person, day: date) -> list[Absence]:
    """Everybody's confirmed absences of the day; and this person's for ever, once they have left."""
    away = [*absences(session, person.office_id, away_on(day))]
    if person.valid_to is not None and person.valid_to < day:
        away.append(Absence(person.id, person.valid_to, day))
    return away


def _authorities(session: Session, document: OfficialDocument, people: Iterable[int], day: date) -> dict[int, str]:
    """Who of these may sign the document on this day, each with the authority that the rules give."""
    rules = signing.rules_of(session, document.office_id)
    found: dict[int, str] = {}
    for number in dict.fromkeys(people):
        person = session.get_one(Person, number)
        roles = [post.role for post in offices.posts_of(person, day)]
        role = next((role for role in (_HEAD, _DEPUTY_HEAD) if role in roles), roles[0] if roles else "")
        judged = judge(Signing(number, role, document.kind_symbol or "CV", day), rules)
        if isinstance(judged, Allowed):
            found[number] = judged.authority
    return found
