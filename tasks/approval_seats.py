"""The seats of a case: the office's chain resolved to people when a draft is put forward, kept for its later drafts."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.approval import CheckKind
from domain.approval_chain import Again, ChainStep, chain_for
from domain.approval_course import Seat, still_holds
from domain.errors import UnknownPerson
from domain.lifecycle import StepState
from domain.text import key
from storage import offices
from storage.models import ApprovalStep, DocumentVersion, Office, OfficialDocument, Person
from tasks import describing

_OF_THE_CHAIN = ("turn", "slot", "needed", "kind", "label", "owner_id", "days", "ladder", "again")
_OF_THE_ANSWER = (
    "person_id", "authority", "asked_at", "due_on", "decided_at", "decided_by_id", "words", "comment", "channel",
    "evidence", "raw_hash",
)  # fmt: skip


def chain_of(office: Office, document: OfficialDocument) -> tuple[ChainStep, ...]:
    """The office's chain for this document as it stands today; a running case keeps the one it was started with."""
    return chain_for(office.rules.get("chains", {}), document.kind_symbol, bool(document.upward))


def decider_of(session: Session, office: Office, link: ChainStep, now: datetime) -> Person:
    """The first person whom a link of the chain names. Raises UnknownPerson."""
    return _people_of(session, office, link, now)[0]


def take_seats(
    session: Session, office: Office, document: OfficialDocument, version: DocumentVersion, now: datetime
) -> None:
    """Give everybody whom the chain names a seat for this version.

    A later draft of a case has the seats of the one before, whatever the chain says by now; an approval that still
    holds is carried over, and its person is not asked again.
    """
    earlier = _last_round(document)
    if earlier:
        rows = [_row(document, version, **{name: getattr(row, name) for name in _OF_THE_CHAIN}) for row in earlier]
        for row in rows:
            _carry_over(session, document, version, row)
    else:
        rows = list(_of_chain(session, office, document, version, now))
    for row in rows:
        row.ordinal = len(document.steps) + 1
        document.steps.append(row)
    session.flush()


def seats_of(document: OfficialDocument, version: DocumentVersion) -> tuple[Seat, ...]:
    """The seats of this version as the rules see them."""
    return tuple(
        Seat(row.id, row.turn, row.slot, row.needed, StepState(row.state)) for row in rows_of(document, version)
    )


def rows_of(document: OfficialDocument, version: DocumentVersion) -> list[ApprovalStep]:
    """The seats of this version."""
    return [row for row in document.steps if row.version_id == version.id]


def sits_already(document: OfficialDocument, seat: ApprovalStep, person: Person) -> bool:
    """Whether a person has another seat in the same link: nobody counts twice."""
    return any(
        row.id != seat.id
        and row.version_id == seat.version_id
        and row.slot == seat.slot
        and row.person_id == person.id
        and row.state in (StepState.WAITING, StepState.ASKED, StepState.APPROVED)
        for row in document.steps
    )


def _of_chain(
    session: Session, office: Office, document: OfficialDocument, version: DocumentVersion, now: datetime
) -> Iterable[ApprovalStep]:
    for slot, link in enumerate(chain_of(office, document), start=1):
        people = _people_of(session, office, link, now)
        for person in people:
            yield _row(
                document,
                version,
                turn=link.order,
                slot=slot,
                needed=link.needed(len(people)),
                kind=link.kind.value,
                label=f"Bước {link.order}: {link.kind.label}",
                owner_id=person.id,
                days=link.days,
                ladder=dict(link.ladder),
                again=link.again.value,
            )


def _people_of(session: Session, office: Office, link: ChainStep, now: datetime) -> list[Person]:
    day = describing.day_of(now)
    if link.person:
        query = select(Person).where(Person.office_id == office.id, Person.code == link.person)
        found = list(session.scalars(query))
    elif link.group:
        group = offices.groups_by_name(session, office.id).get(key(link.group))
        found = offices.members(session, group, day) if group else []
    elif link.takes_one:
        found = [offices.the_holder(session, office.id, link.role or "principal", day)]
    else:
        found = offices.holders(session, office.id, link.role, day)
    if not found:
        name = link.person or link.group or link.role
        raise UnknownPerson(
            f"Bước {link.kind.label} của quá trình duyệt chưa có ai (“{name}”): đề nghị bổ sung trong office.yaml. / "
            f"Nobody sits at the step {link.kind} of the chain."
        )
    return found


def _row(document: OfficialDocument, version: DocumentVersion, **of_the_chain: object) -> ApprovalStep:
    row = ApprovalStep(office_id=document.office_id, version_id=version.id, state=StepState.WAITING, **of_the_chain)
    assert row.owner_id is not None
    row.person_id = row.owner_id
    return row


def _last_round(document: OfficialDocument) -> list[ApprovalStep]:
    """The seats as the chain gave them when the draft was last put forward, without those of substitutes."""
    last = max((row.version_id for row in document.steps), default=None)
    found: dict[tuple[int, int | None], ApprovalStep] = {}
    for row in document.steps:
        if row.version_id == last:
            found.setdefault((row.slot, row.owner_id), row)
    return list(found.values())


def _carry_over(session: Session, document: OfficialDocument, version: DocumentVersion, row: ApprovalStep) -> None:
    for given in reversed(document.steps):
        if (given.slot, given.owner_id, given.state) != (row.slot, row.owner_id, StepState.APPROVED):
            continue
        approved = session.get_one(DocumentVersion, given.version_id)
        if still_holds(CheckKind(row.kind), Again(row.again), approved.content_hash, version.content_hash):
            for name in _OF_THE_ANSWER:
                setattr(row, name, getattr(given, name))
            row.state, row.carried = StepState.APPROVED, True
            return
