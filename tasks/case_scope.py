"""What belongs to the case file of a plan (hồ sơ công việc, NĐ 30/2020, Điều 28-31): found by what points to what."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.matters import MatterKind
from storage.models import (
    ApprovalStep,
    Attachment,
    Delivery,
    EnteredDecision,
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
)
from tasks.auditing import of_case
from tasks.case_mails import CaseMails, rows_of


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
    documents = rows_of(session, OfficialDocument, OfficialDocument.plan_id, [plan.id])
    ids = [row.id for row in documents]
    steps = rows_of(session, ApprovalStep, ApprovalStep.document_id, ids)
    entered = rows_of(session, EnteredDecision, EnteredDecision.step_id, [row.id for row in steps])
    deliveries = rows_of(session, Delivery, Delivery.document_id, ids)
    requests = rows_of(session, ReportRequest, ReportRequest.plan_id, [plan.id])
    request_ids = [row.id for row in requests]
    reports = rows_of(session, Report, Report.request_id, request_ids)
    petitions = rows_of(session, Petition, Petition.request_id, request_ids)
    events = list(session.scalars(select(Event).where(of_case(plan)).order_by(Event.ordinal)))
    matters: dict[MatterKind, set[int]] = {
        MatterKind.ASSIGNMENT: {plan.id},
        MatterKind.QUESTIONS: {plan.id},
        MatterKind.REQUEST: set(request_ids),
        MatterKind.APPROVAL: {row.id for row in steps},
        MatterKind.ENTERED: {row.id for row in entered},
        MatterKind.REVISION: set(ids),
        MatterKind.REVIEW: {row.id for row in reports},
        MatterKind.PROVISIONAL: {row.id for row in reports},
        MatterKind.PETITION: {row.id for row in petitions},
        MatterKind.DELIVERY: {row.id for row in deliveries},
    }
    evidence = ({row.evidence for row in steps} | {row.evidence for row in events}) - {""}
    named = {row.message_id for row in reports} | {row.message_id for row in petitions}
    mails = CaseMails(session, office, matters)
    messages = mails.messages({id_ for id_ in named if id_}, evidence)
    letters = mails.letters(messages)
    people = session.execute(select(Person.id, Person.name).where(Person.office_id == office.id))
    return Case(
        office,
        plan,
        documents,
        steps,
        sorted(deliveries, key=lambda row: (row.document_id, row.ordinal)),
        sorted(requests, key=lambda row: (row.period_last, row.period_first, row.id)),
        reports,
        sorted(rows_of(session, OutboxLetter, OutboxLetter.id, letters), key=lambda row: (row.created_at, row.id)),
        sorted(rows_of(session, Message, Message.id, messages), key=lambda row: (row.arrived_at, row.id)),
        rows_of(session, Attachment, Attachment.message_id, messages),
        events,
        {person_id: name for person_id, name in people},
    )
