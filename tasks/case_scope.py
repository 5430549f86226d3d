"""What belongs to the case file of a plan (hồ sơ công việc, NĐ 30/2020, Điều 28-31): found by what points to what."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from domain.matters import MatterKind
from storage.models import (
    ApprovalStep,
    Attachment,
    Base,
    Delivery,
    Event,
    Message,
    Office,
    OfficialDocument,
    OutboxLetter,
    Person,
    Petition,
    Plan,
    Report,
    ReportRequest,
    Token,
)
from tasks.auditing import of_case

Row = TypeVar("Row", bound=Base)
_ANSWERS = {"late", "ask-back", "which", "held", "refusal"}  # keys of letters that only answer a message
_CHUNK = 1000  # databases limit how many values one query may name


@dataclass(frozen=True)
class Case:
    """Every row of the case, in the order of time."""

    office: Office
    plan: Plan
    documents: list[OfficialDocument]
    steps: list[ApprovalStep]
    deliveries: list[Delivery]
    requests: list[ReportRequest]
    reports: list[Report]
    letters: list[OutboxLetter]
    messages: list[Message]
    attachments: list[Attachment]
    events: list[Event]
    people: dict[int, str]


def gather(session: Session, office: Office, plan: Plan) -> Case:
    """Follow the plan's rows to its mails: letters about its matters, answers to them, and what evidence names.

    A digest about several plans belongs to each of them, whole.
    """
    documents = _all(session, OfficialDocument, OfficialDocument.plan_id, [plan.id])
    ids = [row.id for row in documents]
    steps = _all(session, ApprovalStep, ApprovalStep.document_id, ids)
    deliveries = _all(session, Delivery, Delivery.document_id, ids)
    requests = _all(session, ReportRequest, ReportRequest.plan_id, [plan.id])
    request_ids = [row.id for row in requests]
    reports = _all(session, Report, Report.request_id, request_ids)
    petitions = _all(session, Petition, Petition.request_id, request_ids)
    events = list(session.scalars(select(Event).where(of_case(plan)).order_by(Event.ordinal)))
    matters: dict[MatterKind, set[int]] = {
        MatterKind.ASSIGNMENT: {plan.id},
        MatterKind.QUESTIONS: {plan.id},
        MatterKind.REQUEST: set(request_ids),
        MatterKind.APPROVAL: {row.id for row in steps},
        MatterKind.REVISION: set(ids),
        MatterKind.REVIEW: {row.id for row in reports},
        MatterKind.PROVISIONAL: {row.id for row in reports},
        MatterKind.PETITION: {row.id for row in petitions},
        MatterKind.DELIVERY: {row.id for row in deliveries},
    }
    evidence = ({row.evidence for row in steps} | {row.evidence for row in events}) - {""}
    named = {row.message_id for row in reports} | {row.message_id for row in petitions}
    letters, messages = _mails(session, office, matters, evidence, {id_ for id_ in named if id_})
    people = session.execute(select(Person.id, Person.name).where(Person.office_id == office.id))
    return Case(
        office,
        plan,
        documents,
        steps,
        sorted(deliveries, key=lambda row: (row.document_id, row.ordinal)),
        sorted(requests, key=lambda row: (row.period_last, row.period_first, row.id)),
        reports,
        sorted(letters, key=lambda row: (row.created_at, row.id)),
        sorted(messages, key=lambda row: (row.arrived_at, row.id)),
        _all(session, Attachment, Attachment.message_id, [row.id for row in messages]),
        events,
        {person_id: name for person_id, name in people},
    )


def _mails(
    session: Session,
    office: Office,
    matters: dict[MatterKind, set[int]],
    evidence: set[str],
    named: set[int],
) -> tuple[list[OutboxLetter], list[Message]]:
    """The letters about these matters, the messages that answer them or are named, and the letters around those."""
    tokens = _matters_by_letter(session, office)
    letters = {letter for letter, found in tokens.items() if any(id_ in matters.get(kind, ()) for kind, id_ in found)}
    messages = (
        named
        | _ids(session, Message.id, Message.outbox_id, letters)
        | {
            id_
            for chunk in _chunks(sorted(evidence))
            for id_ in session.scalars(
                select(Message.id).where(
                    Message.office_id == office.id, or_(Message.mail_id.in_(chunk), Message.content_hash.in_(chunk))
                )
            )
        }
    )
    answered = set(_ids(session, Message.outbox_id, Message.id, messages)) - {None}
    shown = {id_ for letter in answered for kind, id_ in tokens.get(letter, ()) if kind is MatterKind.HELD}
    messages |= _ids(session, Message.id, Message.id, shown)
    letters |= answered | {
        letter
        for letter, found in tokens.items()
        if any(kind is MatterKind.HELD and id_ in messages for kind, id_ in found)
    }
    keys = [f"{prefix}:{message}" for prefix in sorted(_ANSWERS) for message in sorted(messages)]
    for chunk in _chunks(keys):
        query = select(OutboxLetter.id).where(OutboxLetter.office_id == office.id, OutboxLetter.key.in_(chunk))
        letters |= set(session.scalars(query))
    return (
        _all(session, OutboxLetter, OutboxLetter.id, letters),
        _all(session, Message, Message.id, messages),
    )


def _matters_by_letter(session: Session, office: Office) -> dict[int, list[tuple[MatterKind, int]]]:
    rows = session.execute(select(Token.outbox_id, Token.matters).where(Token.office_id == office.id))
    return {letter: [(MatterKind(row["kind"]), row["id"]) for row in matters] for letter, matters in rows}


def _all(
    session: Session, model: type[Row], column: InstrumentedAttribute[int] | InstrumentedAttribute[int | None],
    values: Collection[int],
) -> list[Row]:  # fmt: skip
    found: list[Row] = []
    for chunk in _chunks(sorted(values)):
        found += session.scalars(select(model).where(column.in_(chunk)))
    return sorted(found, key=lambda row: row.id)


def _ids(session: Session, wanted: InstrumentedAttribute, column: InstrumentedAttribute, values: set[int]) -> set[int]:  # type: ignore[type-arg]
    return {
        id_ for chunk in _chunks(sorted(values)) for id_ in session.scalars(select(wanted).where(column.in_(chunk)))
    }


def _chunks(values: list[int] | list[str]) -> Iterable[list[int] | list[str]]:
    for start in range(0, len(values), _CHUNK):
        yield values[start : start + _CHUNK]
