"""A draft that waits for somebody who went away is passed on: an absent approver never blocks."""

from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.approval import CheckKind
from domain.lifecycle import STEP, StepEvent, StepState, next_state
from storage import offices
from storage.database import transaction
from storage.models import Absence, ApprovalStep, OutboxLetter, Person
from tasks import alarming, approval_letters, approval_seats, approving, describing
from tasks.deputies import deputy_of
from tasks.standing_in import away_on
from tasks.step import step

PASSED_ON = "đồng chí vắng mặt nên dự thảo đã được chuyển cho người thay"
Passing = tuple[ApprovalStep, Person, str]


@step("Chuyển ý kiến cho người thay")
def pass_on(now: datetime) -> int:
    """Ask the substitute of whoever went away while a draft waits for them; gives how many steps were passed on."""
    with transaction() as session:
        found = waiting_for_absent(session, offices.the_office(session).id, now)
        for asked, deputy, authority in found:
            _pass(session, asked, deputy, authority, now)
        for asked, owner in left_alone(session, offices.the_office(session).id, now):
            _tell_of(session, asked, owner, now)
        return len(found)


def waiting_for_absent(session: Session, office_id: int, now: datetime) -> list[Passing]:
    """The asked steps whose person is away and has somebody in their place.

    A substitute who goes away too passes nothing on: it is asked anew who stands in for the one whom the chain names.
    """
    found = []
    for asked, owner, deputy, authority in _of_absent(session, office_id, now):
        back = deputy.id == owner.id and not _is_away(session, owner, describing.day_of(now))
        if deputy.id != asked.person_id and (deputy.id != owner.id or back):
            found.append((asked, deputy, authority))
    return found


def same_seat(asked: ApprovalStep, deputy: Person, authority: str) -> ApprovalStep:
    """The seat of somebody who was asked, for who decides in their place; not asked yet."""
    names = ("version_id", "turn", "slot", "needed", "kind", "label", "days", "ladder", "again")
    taken = ApprovalStep(
        office_id=asked.office_id,
        ordinal=len(asked.document.steps) + 1,
        person_id=deputy.id,
        owner_id=asked.owner_id or asked.person_id,
        authority=authority,
        state=StepState.WAITING,
        **{name: getattr(asked, name) for name in names},
    )
    asked.document.steps.append(taken)
    return taken


def left_alone(session: Session, office_id: int, now: datetime) -> list[tuple[ApprovalStep, Person]]:
    """The asked steps whose person is away and in whose place nobody may decide, and of which nobody has been told."""
    return [
        (asked, owner)
        for asked, owner, deputy, _authority in _of_absent(session, office_id, now)
        if deputy.id == asked.person_id
        and session.scalar(
            select(OutboxLetter.id).where(
                OutboxLetter.office_id == office_id, OutboxLetter.key == f"alert:{_told_as(asked)}"
            )
        )
        is None
    ]


def _of_absent(session: Session, office_id: int, now: datetime) -> list[tuple[ApprovalStep, Person, Person, str]]:
    """The asked steps whose person is away: whom the chain names, and who decides today with which authority."""
    day = describing.day_of(now)
    away = select(Absence.person_id).where(Absence.office_id == office_id, away_on(day))
    left = select(Person.id).where(Person.office_id == office_id, Person.valid_to < day)
    query = select(ApprovalStep).where(
        ApprovalStep.office_id == office_id,
        ApprovalStep.state == StepState.ASKED,
        ApprovalStep.person_id.in_(away.union(left)),
    )
    found = []
    for asked in session.scalars(query.order_by(ApprovalStep.id)):
        owner = session.get_one(Person, asked.owner_id or asked.person_id)
        deputy, authority = deputy_of(session, asked.document, owner, CheckKind(asked.kind), now)
        found.append((asked, owner, deputy, authority))
    return found


def _told_as(asked: ApprovalStep) -> str:
    return f"no-deputy:{asked.id}"


def _tell_of(session: Session, asked: ApprovalStep, owner: Person, now: datetime) -> None:
    """Somebody has to name a substitute who may decide; meanwhile the reminders of the step go on."""
    alarming.tell_administrator(
        session,
        offices.the_office(session),
        now,
        key=_told_as(asked),
        headline="Dự thảo chờ ý kiến của người vắng mặt, chưa có người thay",
        facts=(f"{owner.name} vắng mặt: {describing.document_name(asked.document)} ({asked.label})",),
        advice=(
            "Đề nghị ghi nhận người thay có thẩm quyền (biểu mẫu Ghi nhận vắng mặt), hoặc bổ sung quy định ký thay, "
            "ký thừa ủy quyền trong office.yaml; dự thảo được chuyển ngay ở nhịp làm việc kế tiếp.",
        ),
    )


def next_absence(session: Session, office_id: int, now: datetime) -> date | None:
    """The first day on which somebody goes away for whom a draft waits then."""
    query = (
        select(func.min(Absence.first_on))
        .join(ApprovalStep, ApprovalStep.person_id == Absence.person_id)
        .where(
            Absence.office_id == office_id,
            Absence.confirmed,
            Absence.first_on > describing.day_of(now),
            ApprovalStep.state == StepState.ASKED,
        )
    )
    return session.scalar(query)


def _is_away(session: Session, person: Person, day: date) -> bool:
    query = select(Absence.id).where(Absence.person_id == person.id, away_on(day))
    return session.scalar(query.limit(1)) is not None or (person.valid_to is not None and person.valid_to < day)


def _pass(session: Session, asked: ApprovalStep, deputy: Person, authority: str, now: datetime) -> None:
    document = asked.document
    if approval_seats.sits_already(document, asked, deputy):
        approving.spare_seat(session, document, asked, now)
        return
    asked.state = next_state(STEP, StepState(asked.state), StepEvent.SUBSTITUTE)
    asked.next_at, asked.code_hash = None, ""
    taken = same_seat(asked, deputy, authority)
    session.flush()
    absent = session.get_one(Person, asked.person_id)
    approving.note_substitute(session, document, absent, deputy, authority, now)
    approval_letters.tell_not_needed(session, document, asked, PASSED_ON, now)
    approving.ask(session, document, taken, now)
