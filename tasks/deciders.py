"""Whose word counts about a colleague's report: the superior's, and while they are away their substitute's."""

from datetime import date, datetime

from sqlalchemy.orm import Session

from domain.matters import Matter, MatterKind
from domain.reminders import StandIns
from storage.models import Duty, Person, Petition, Plan, ReportRequest
from tasks import describing, letter_changes, posting
from tasks.incoming import Incoming
from tasks.waiting import Waits


def superior_answering(mail: Incoming, request: ReportRequest) -> Person | None:
    """The superior whose word this mail is; None where its sender is neither that nor who stands in for them.

    Whoever was written to as a substitute may answer that letter, also on the day on which the superior is back.
    """
    superior = Waits.of(mail.session, mail.now).superior_of(mail.session.get_one(Duty, request.duty_id))
    if superior is None:
        return None
    moments = [mail.message.arrived_at, *([mail.letter.created_at] if mail.letter else [])]
    may = {superior, *(_stand_in(mail.session, superior, moment) for moment in moments)}
    return mail.session.get_one(Person, superior) if mail.person.id in may else None


def reader_for(session: Session, decider: Person, asker: Person, now: datetime) -> Person:
    """Who is asked for a decider: their substitute while they are away, unless that is who asks."""
    standing = _stand_in(session, decider.id, now)
    return session.get_one(Person, standing) if standing not in (None, asker.id) else decider


def name_of(mail: Incoming, petition: Petition) -> str:
    """Who has decided, for the trail: both names where somebody stood in."""
    owner = _owner(mail, petition)
    return f"{mail.person.name} (thay {owner.name})" if owner else mail.person.name


def line_of(mail: Incoming, petition: Petition) -> str:
    """The same for a letter."""
    owner = _owner(mail, petition)
    return f"{mail.from_line}, thay {describing.person_line(owner, _day(mail))}" if owner else mail.from_line


def tell_owner(mail: Incoming, request: ReportRequest, petition: Petition, outcome: str) -> None:
    """To whoever was away: what was decided in their place; they may still decide otherwise."""
    owner = _owner(mail, petition)
    if owner is None:
        return
    matter = Matter(MatterKind.REQUEST, request.id, request.code)
    envelope = posting.to_person(mail.office, owner, request.code, matter, now=mail.now)
    reporter = mail.session.get_one(Person, petition.asked_by_id)
    letter = letter_changes.DecidedInstead(
        **envelope.head,
        decided_by=describing.person_line(mail.person, _day(mail)),
        reporter=describing.person_line(reporter, _day(mail)),
        title=describing.report_title(mail.session.get_one(Plan, request.plan_id), request),
        words=mail.answer.text,
        outcome=outcome,
        at=mail.message.arrived_at,
    )
    posting.post(mail.session, envelope, letter, posting.Postmark(key=f"decided-instead:{petition.id}", now=mail.now))


def _owner(mail: Incoming, petition: Petition) -> Person | None:
    if petition.decider_id == mail.person.id:
        return None
    return mail.session.get_one(Person, petition.decider_id)


def _stand_in(session: Session, person: int, moment: datetime) -> int | None:
    return StandIns(Waits.of(session, moment).absences).stand_in(person, describing.day_of(moment))


def _day(mail: Incoming) -> date:
    return describing.day_of(mail.now)
