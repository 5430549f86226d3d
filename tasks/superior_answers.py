"""What a superior answers about a colleague's late report: more time, another person, a question.

The superior decides, and nobody has asked: a petition is entered and granted in one, so that the reporter gets the same
letters and the trail the same lines as after a request of their own.
"""

from datetime import date

from sqlalchemy import select

from domain.fates import Fate, Reason
from domain.handling import Act
from domain.lifecycle import OWED
from domain.matching import How
from domain.matters import Matter
from storage.models import Duty, Petition, ReportRequest
from tasks import describing, extensions, petitioning, replying
from tasks.incoming import Incoming, Recorded
from tasks.waiting import Waits

_PROVED = (How.TOKEN, How.THREAD)


def answered(mail: Incoming, matter: Matter, act: Act) -> Recorded | None:
    """The superior's word about a report that a colleague owes; None where it is not the superior's answer."""
    request = mail.session.get_one(ReportRequest, matter.id)
    if request.reporter_id == mail.person.id or mail.how not in _PROVED or not _is_superior(mail, request):
        return None
    if act is Act.QUESTION:  # whoever is late has been asked for the reason already: the records office looks into it
        mail.message.guess = {"matters": [matter.code], "person_id": mail.person.id}
        return Recorded(Fate.HELD, f"{mail.person.name}: {Reason.QUESTION.label}", Reason.QUESTION)
    if request.state not in OWED:
        return replying.refuse(mail, Reason.CLOSED)
    return _give_time(mail, request) if act is Act.EXTEND else _reassign(mail, request)


def _is_superior(mail: Incoming, request: ReportRequest) -> bool:
    duty = mail.session.get_one(Duty, request.duty_id)
    return Waits.of(mail.session, mail.now).superior_of(duty) == mail.person.id


def _give_time(mail: Incoming, request: ReportRequest) -> Recorded:
    wanted = date.fromisoformat(mail.answer.argument) if mail.answer.argument else None
    if wanted is None or wanted < describing.day_of(mail.message.arrived_at):
        return replying.refuse(mail, Reason.NO_DATE)
    if (refused := extensions.refused_by_rule(mail, request, wanted)) is not None:
        return refused
    petition = _granted_at_once(mail, request, Act.EXTEND, wanted.isoformat())
    return extensions.decide(mail, request, petition, granted=True)


def _reassign(mail: Incoming, request: ReportRequest) -> Recorded:
    taker = petitioning.colleague_in(mail)
    if taker is None or taker.id == request.reporter_id:
        return replying.refuse(mail, Reason.UNKNOWN_COLLEAGUE)
    return petitioning.hand_over(mail, request, _granted_at_once(mail, request, Act.HANDOVER, str(taker.id)))


def _granted_at_once(mail: Incoming, request: ReportRequest, act: Act, argument: str) -> Petition:
    """The petition of the reporter as granted; what they had asked for themselves has its answer by it."""
    query = select(Petition).where(
        Petition.request_id == request.id, Petition.kind.in_(["extension", "handover"]), Petition.state == "open"
    )
    for asked in mail.session.scalars(query):
        asked.state, asked.decided_at, asked.answer = "answered", mail.now, mail.answer.text
    petition = petitioning.new_petition(mail, request, act, argument, mail.person, asked_by=request.reporter_id)
    petition.state, petition.decided_at, petition.answer = "granted", mail.now, mail.answer.text
    return petition
