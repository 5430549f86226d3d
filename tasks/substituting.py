"""A draft that waits for somebody who went away is passed on: an absent approver never blocks."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.approval import CheckKind
from domain.lifecycle import STEP, StepEvent, StepState, next_state
from storage import offices, trail
from storage.database import transaction
from storage.models import ApprovalStep, Person
from tasks import approving, describing
from tasks.deputies import deputy_of
from tasks.step import step


@step("Chuyển ý kiến cho người thay")
def pass_on(now: datetime) -> int:
    """Ask the substitute of whoever went away while a draft waits for them; gives how many steps were passed on."""
    with transaction() as session:
        found = waiting_for_absent(session, offices.the_office(session).id, now)
        for asked, deputy, authority in found:
            _pass(session, asked, deputy, authority, now)
        return len(found)


def waiting_for_absent(session: Session, office_id: int, now: datetime) -> list[tuple[ApprovalStep, Person, str]]:
    """The asked steps whose person is away and has somebody in their place."""
    query = select(ApprovalStep).where(ApprovalStep.office_id == office_id, ApprovalStep.state == StepState.ASKED)
    found = []
    for asked in session.scalars(query.order_by(ApprovalStep.id)):
        person = session.get_one(Person, asked.person_id)
        deputy, authority = deputy_of(session, asked.document, person, CheckKind(asked.kind), now)
        if deputy.id != person.id and not asked.authority:  # no sub-delegation: whoever stands in does not pass it on
            found.append((asked, deputy, authority))
    return found


def _pass(session: Session, asked: ApprovalStep, deputy: Person, authority: str, now: datetime) -> None:
    document, absent = asked.document, session.get_one(Person, asked.person_id)
    asked.state = next_state(STEP, StepState(asked.state), StepEvent.SUBSTITUTE)
    taken = ApprovalStep(
        office_id=asked.office_id,
        version_id=asked.version_id,
        ordinal=len(document.steps) + 1,
        kind=asked.kind,
        label=asked.label,
        person_id=deputy.id,
        authority=authority,
        state=StepState.WAITING,
    )
    document.steps.append(taken)
    session.flush()
    line = f"{absent.name} vắng mặt, {deputy.name} cho ý kiến thay: {describing.document_name(document)}"
    fact = trail.Fact(
        action="substitute",
        message=line,
        at=now,
        plan_id=document.plan_id,
        document_id=document.id,
        detail={"absent": absent.name, "deputy": deputy.name, "authority": authority},
    )
    trail.record(session, document.office_id, fact)
    approving.ask(session, document, taken, now)
