"""What a superior answers about a colleague's late report: more time, another person, a question.

The superior decides, and nobody has asked: a petition is entered and granted in one, so that the reporter gets the same
letters and the trail the same lines as after a request of their own. While the superior is away, the substitute's word
counts for theirs.
"""

from datetime import date

from domain.fates import Fate, Reason
from domain.handling import Act
from domain.lifecycle import OWED
from domain.matters import Matter
from storage.models import Person, Petition, ReportRequest
from tasks import deciders, describing, extensions, petitioning, replying
from tasks.incoming import Incoming, Recorded


def answered(mail: Incoming, matter: Matter, act: Act) -> Recorded | None:
    """The superior's word about a report that a colleague owes; None where it is not the superior's answer."""
    request = mail.session.get_one(ReportRequest, matter.id)
    superior = deciders.superior_answering(mail, request)
    if superior is None:
        return None
    if act is Act.QUESTION:  # whoever is late has been asked for the reason already: the records office looks into it
        mail.message.guess = {"matters": [matter.code], "person_id": mail.person.id}
        return Recorded(Fate.HELD, f"{mail.person.name}: {Reason.QUESTION.label}", Reason.QUESTION)
    if request.state not in OWED:
        return replying.refuse(mail, Reason.CLOSED)
    return _give_time(mail, request, superior) if act is Act.EXTEND else _reassign(mail, request, superior)


def _give_time(mail: Incoming, request: ReportRequest, superior: Person) -> Recorded:
    wanted = date.fromisoformat(mail.answer.argument) if mail.answer.argument else None
    if wanted is None or wanted < describing.day_of(mail.message.arrived_at):
        return replying.refuse(mail, Reason.NO_DATE)
    if (refused := extensions.refused_by_rule(mail, request, wanted)) is not None:
        return refused
    petition = _granted_at_once(mail, request, Act.EXTEND, wanted.isoformat(), superior)
    return extensions.decide(mail, request, petition, granted=True)


def _reassign(mail: Incoming, request: ReportRequest, superior: Person) -> Recorded:
    taker = petitioning.colleague_in(mail)
    if taker is None or taker.id == request.reporter_id:
        return replying.refuse(mail, Reason.UNKNOWN_COLLEAGUE)
    petition = _granted_at_once(mail, request, Act.HANDOVER, str(taker.id), superior)
    return petitioning.hand_over(mail, request, petition)


def _granted_at_once(mail: Incoming, request: ReportRequest, act: Act, argument: str, superior: Person) -> Petition:
    """The petition of the reporter as granted; what they had asked for themselves has its answer by it."""
    deciders.answer_open(mail.session, request, mail.answer.text, mail.now)
    petition = petitioning.new_petition(mail, request, act, argument, superior, asked_by=request.reporter_id)
    petition.state, petition.decided_at, petition.answer = "granted", mail.now, mail.answer.text
    return petition
