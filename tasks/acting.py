"""What each act does with the mail in hand: one table, from the act to the step that records it."""

from collections.abc import Callable, Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.fates import Fate, Reason
from domain.handling import Act
from domain.lifecycle import DELIVERY, DeliveryEvent, DeliveryState, RequestState, next_state
from domain.matching import Matched
from domain.matters import Matter, MatterKind
from storage.models import Delivery, Duty, Message, Report, ReportRequest
from tasks import (
    absences,
    answering_questions,
    deciding,
    objecting,
    petitioning,
    recalling,
    report_gaps,
    reporting,
    reviewing,
    signed_copies,
    signed_replies,
    superior_answers,
    waiving,
)
from tasks import revising as revisions
from tasks.incoming import Incoming, Recorded


def acknowledge(mail: Incoming, matter: Matter) -> Recorded:
    """Receipt of a letter is confirmed (Điều 21.2c): the duties of this person count as received."""
    session = mail.session
    plan_id = None
    if matter.kind is MatterKind.INTRODUCTION:
        mail.person.introduced_at = mail.person.introduced_at or mail.now
    elif matter.kind in (MatterKind.ASSIGNMENT, MatterKind.REQUEST):
        plan_id = matter.id
        if matter.kind is MatterKind.REQUEST:
            plan_id = session.get_one(ReportRequest, matter.id).plan_id
        for duty in session.scalars(select(Duty).where(Duty.plan_id == plan_id, Duty.assignee_id == mail.person.id)):
            duty.acknowledged_at = duty.acknowledged_at or mail.now
    line = f"{mail.person.name}: đã nhận"
    mail.note("acknowledge", line, plan_id)
    return Recorded(Fate.ACKNOWLEDGEMENT, line)


def question(mail: Incoming, matter: Matter) -> Recorded:
    """A question about a report goes to the one who may decide, that of its reviewer to whoever wrote it; about
    anything else it waits for the clerk.
    """
    if matter.kind is MatterKind.REQUEST:
        return asked(mail, matter, Act.QUESTION)
    if matter.kind is MatterKind.ASSIGNMENT:
        request = mail.session.scalar(
            select(ReportRequest).where(ReportRequest.plan_id == matter.id, ReportRequest.reporter_id == mail.person.id)
        )
        if request is not None:
            return petitioning.ask(mail, Matter(MatterKind.REQUEST, request.id, request.code), Act.QUESTION)
    if matter.kind is MatterKind.REVIEW:
        return petitioning.ask_reporter(mail, mail.session.get_one(Report, matter.id).request)
    mail.message.guess = {"matters": [matter.code], "person_id": mail.person.id}
    return Recorded(Fate.HELD, f"{mail.person.name}: {Reason.QUESTION.label}", Reason.QUESTION)


def reported(mail: Incoming, matter: Matter) -> Recorded:
    """A report; or what a superior says about the report of a colleague."""
    return waiving.said_by_superior(mail, matter) or reporting.record_report(mail, matter, Act.REPORT)


def asked_back(mail: Incoming, matter: Matter) -> Recorded:
    """Unclear words are asked about, while the report they are about is to come.

    Of figures that were asked for once, of a report that is over or a colleague's, they are what there is to say.
    """
    if matter.kind is MatterKind.REQUEST:
        request = mail.session.get_one(ReportRequest, matter.id)
        over = request.state in (RequestState.ACCEPTED, RequestState.WAIVED)
        if over or request.reporter_id != mail.person.id or report_gaps.asked_before(request):
            return reported(mail, matter)
    return signed_replies.ask_back(mail, matter)


def asked(mail: Incoming, matter: Matter, act: Act) -> Recorded:
    """What somebody wants for a report: their superior's word counts at once, their own is put before who decides."""
    return superior_answers.answered(mail, matter, act) or petitioning.ask(mail, matter, act)


def correct(mail: Incoming, matter: Matter) -> Recorded:
    """SAI: a report received without a code was about something else; it is taken back and waits for a person."""
    if matter.kind is MatterKind.CLAIM:
        return deciding.deny(mail, matter)
    if matter.kind is MatterKind.ABSENCE:
        return absences.deny(mail, matter)
    if matter.kind is MatterKind.PROVISIONAL:
        reporting.take_back(mail.session, mail.session.get_one(Report, matter.id), mail.now)
    mail.message.guess = {"matters": [matter.code], "person_id": mail.person.id}
    return Recorded(Fate.HELD, f"{mail.person.name}: báo thư đã ghi nhận chưa đúng việc", Reason.SEVERAL_FIT)


def confirm(mail: Incoming, matter: Matter) -> Recorded:
    """ĐÚNG: what was received provisionally is as good as with a code."""
    if matter.kind is MatterKind.CLAIM:
        return signed_replies.confirm(mail, matter)
    if matter.kind is MatterKind.ABSENCE:
        return absences.confirm(mail, matter)
    if matter.kind is MatterKind.PROVISIONAL:
        mail.session.get_one(Report, matter.id).provisional = False
    return Recorded(Fate.ACKNOWLEDGEMENT, f"{mail.person.name}: xác nhận đúng")


def delivered(mail: Incoming, matter: Matter) -> Recorded:
    """A recipient inside the office confirms receipt of an issued document."""
    _mark_confirmed(mail.session, matter, mail.now)
    return Recorded(Fate.ACKNOWLEDGEMENT, f"{mail.person.name}: đã nhận văn bản")


def confirm_delivery(session: Session, message: Message, match: Matched, now: datetime) -> Recorded:
    """A body outside answers the letter that brought it a document: receipt confirmed, whatever it says besides."""
    line = message.sender_name or message.sender
    matters = [matter for matter in match.matters if matter.kind is MatterKind.DELIVERY]
    for matter in matters:
        _mark_confirmed(session, matter, now)
    recalls = [matter for matter in match.matters if matter.kind is MatterKind.RECALL]
    for matter in recalls:
        recalling.confirm(session, matter.id, now)
    if recalls:
        return Recorded(Fate.ACKNOWLEDGEMENT, f"{line}: đã thu hồi văn bản theo thông báo")
    if not matters:
        return Recorded(Fate.HELD, f"{line}: {Reason.STRANGER.label}", Reason.STRANGER)
    return Recorded(Fate.ACKNOWLEDGEMENT, f"{line}: đã nhận văn bản")


def signed_copy(mail: Incoming, matter: Matter) -> Recorded:
    """A PDF in answer to an issued document: it has arrived, and from the office itself it is the signed copy."""
    if matter.kind is MatterKind.DELIVERY:
        _mark_confirmed(mail.session, matter, mail.now)
    return signed_copies.signed_by_mail(mail, matter)


def recalled(mail: Incoming, matter: Matter) -> Recorded:
    """A recipient inside the office has taken a recalled document back."""
    recalling.confirm(mail.session, matter.id, mail.now)
    return Recorded(Fate.ACKNOWLEDGEMENT, f"{mail.person.name}: đã thu hồi văn bản theo thông báo")


def _mark_confirmed(session: Session, matter: Matter, now: datetime) -> None:
    row = session.get_one(Delivery, matter.id)
    if row.state in (DeliveryState.SENT, DeliveryState.SENT_OUTSIDE):
        row.state = next_state(DELIVERY, DeliveryState(row.state), DeliveryEvent.CONFIRM)
        row.updated_at = now


ACTS: Mapping[Act, Callable[[Incoming, Matter], Recorded]] = {
    Act.ACKNOWLEDGE: acknowledge,
    Act.REPORT: reported,
    Act.NIL: lambda mail, matter: reporting.record_report(mail, matter, Act.NIL),
    Act.EXTEND: lambda mail, matter: asked(mail, matter, Act.EXTEND),
    Act.HANDOVER: lambda mail, matter: asked(mail, matter, Act.HANDOVER),
    Act.QUESTION: question,
    Act.DECIDE: signed_replies.decide,
    Act.JUDGE: reviewing.judge_by_mail,
    Act.ANSWER: petitioning.answer,
    Act.REVISE: revisions.revise_by_mail,
    Act.ANSWER_QUESTIONS: answering_questions.answer_by_mail,
    Act.DELIVERED: delivered,
    Act.SIGNED_COPY: signed_copy,
    Act.RECALLED: recalled,
    Act.CONFIRM: confirm,
    Act.CORRECT: correct,
    Act.ENTERED: objecting.answer,
    Act.ASK_BACK: asked_back,
}
