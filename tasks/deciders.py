"""Whose word counts about a colleague's report: the superior's, and while they are away their substitute's."""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.lifecycle import OWED
from domain.matching import How
from domain.matters import Matter, MatterKind
from storage.models import Duty, Person, Petition, Plan, ReportRequest
from tasks import describing, letter_changes, posting
from tasks.incoming import Incoming
from tasks.standing_in import stand_in_of
from tasks.waiting import Waits

_PROVED = (How.TOKEN, How.THREAD)


def superior_answering(mail: Incoming, request: ReportRequest) -> Person | None:
    """The superior whose word this mail is about a colleague's report; None where its sender is neither that nor who
    stands in for them, or where nothing proves that it answers our letter.

    Whoever was written to as a substitute may answer that letter, also on the day on which the superior is back.
    """
    if request.reporter_id == mail.person.id or mail.how not in _PROVED:
        return None
    superior = Waits.of(mail.session, mail.now).superior_of(mail.session.get_one(Duty, request.duty_id))
    if superior is None:
        return None
    moments = [mail.message.arrived_at, *([mail.letter.created_at] if mail.letter else [])]
    may = {superior, *(stand_in_of(mail.session, mail.office.id, superior, moment) for moment in moments)}
    return mail.session.get_one(Person, superior) if mail.person.id in may else None


def reader_for(session: Session, decider: Person, asker: Person, now: datetime) -> Person:
    """Who is asked for a decider: their substitute while they are away, unless that is who asks."""
    standing = stand_in_of(session, decider.office_id, decider.id, now)
    return session.get_one(Person, standing) if standing not in (None, asker.id) else decider


def name_of(mail: Incoming, petition: Petition) -> str:
    """Who has decided, for the trail: both names where somebody stood in."""
    return name_for(mail, mail.session.get_one(Person, petition.decider_id))


def name_for(mail: Incoming, owner: Person) -> str:
    """The same where the decision is this person's."""
    return mail.person.name if owner.id == mail.person.id else f"{mail.person.name} (thay {owner.name})"


def line_of(mail: Incoming, petition: Petition) -> str:
    """Who has decided, for a letter."""
    return line_for(mail, mail.session.get_one(Person, petition.decider_id))


def line_for(mail: Incoming, owner: Person) -> str:
    """The same where the decision is this person's."""
    if owner.id == mail.person.id:
        return mail.from_line
    return f"{mail.from_line}, thay {describing.person_line(owner, _day(mail))}"


def tell_owner(mail: Incoming, request: ReportRequest, petition: Petition, outcome: str) -> None:
    """To the decider of a petition who was away: what was decided in their place."""
    owner = mail.session.get_one(Person, petition.decider_id)
    tell_superior(mail, request, owner, mail.session.get_one(Person, petition.asked_by_id), outcome)


def tell_superior(mail: Incoming, request: ReportRequest, owner: Person, reporter: Person, outcome: str) -> None:
    """To whoever was away: what was decided in their place; while the report is owed, they may decide otherwise."""
    if owner.id == mail.person.id:
        return
    matter = Matter(MatterKind.REQUEST, request.id, request.code)
    envelope = posting.to_person(mail.office, owner, request.code, matter, now=mail.now)
    letter = letter_changes.DecidedInstead(
        **envelope.head,
        decided_by=describing.person_line(mail.person, _day(mail)),
        reporter=describing.person_line(reporter, _day(mail)),
        title=describing.report_title(mail.session.get_one(Plan, request.plan_id), request),
        words=mail.answer.text,
        outcome=outcome,
        at=mail.message.arrived_at,
        due_on=describing.current_due(request) if request.state in OWED else None,
    )
    mark = posting.Postmark(key=f"decided-instead:{mail.message.id}:{request.id}", now=mail.now)
    posting.post(mail.session, envelope, letter, mark)


def answer_open(session: Session, request: ReportRequest, answer: str, now: datetime) -> None:
    """What was still being asked for this report has its answer by what is decided about it now."""
    query = select(Petition).where(
        Petition.request_id == request.id, Petition.kind.in_(["extension", "handover"]), Petition.state == "open"
    )
    for asked in session.scalars(query):
        asked.state, asked.decided_at, asked.answer = "answered", now, answer


def _day(mail: Incoming) -> date:
    return describing.day_of(mail.now)
