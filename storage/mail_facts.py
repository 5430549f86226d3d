"""What a mail points to: tokens, Message-IDs and codes, looked up among our letters and open matters."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from domain.lifecycle import DocumentState, RequestState, StepState
from domain.matching import KnownLetter
from domain.matters import Matter, MatterKind, from_plain
from domain.mime.mail import IncomingMail
from domain.tokens import find_references, token_in_address, tokens_in_message_ids
from storage import letter_files
from storage.models import (
    ApprovalStep,
    OfficialDocument,
    OutboxLetter,
    Person,
    Petition,
    Report,
    ReportRequest,
    Token,
)
from storage.models.reports import Duty
from storage.remembering import look_ahead, looked_up


@dataclass(frozen=True)
class Pointers:
    """What stands in a mail's addresses, subject and thread headers."""

    tokens: tuple[str, ...]
    mail_ids: tuple[str, ...]
    codes: frozenset[str]


def pointers_of(mail: IncomingMail, mailbox: str) -> Pointers:
    """Everything in a mail that may point to a letter of ours, best first."""
    addresses = (*mail.delivered_to, *(row.address for row in (*mail.to, *mail.cc)))
    in_addresses = [token for address in addresses if (token := token_in_address(address, mailbox))]
    references = find_references(mail.subject)
    in_subject = [row.token for row in references if row.token]
    # The mail answered stands last in References (RFC 5322, 3.6.4); the letters before it are of the same thread only.
    thread = (*mail.in_reply_to, *reversed(mail.references))
    found = dict.fromkeys((*in_addresses, *in_subject, *tokens_in_message_ids(thread)))
    return Pointers(tuple(found), thread, frozenset(row.code for row in references))


def load_ahead(session: Session, office_id: int, pointed: Iterable[Pointers], senders: Iterable[str]) -> list[int]:
    """Load at once what many mails point to: people, letters, and what those letters are about; gives the people."""
    pointed = list(pointed)
    people = look_ahead(session, office_id, Person.email, map(str.lower, senders), selectinload(Person.posts))
    by_token = look_ahead(
        session, office_id, Token.token, (token for each in pointed for token in each.tokens),
        selectinload(Token.outbox),
    )  # fmt: skip
    by_thread = look_ahead(
        session, office_id, OutboxLetter.mail_id, (_in_brackets(name) for each in pointed for name in each.mail_ids),
        selectinload(OutboxLetter.token),
    )  # fmt: skip
    tokens = {*by_token, *(letter.token for letter in by_thread if letter.token is not None)}
    letter_files.look_ahead(session, {letter.raw for letter in (*by_thread, *(token.outbox for token in by_token))})
    matters = {matter for token in tokens for matter in from_plain(token.matters)}
    _load_requests(session, [matter.id for matter in matters if matter.kind is MatterKind.REQUEST])
    return [person.id for person in people]


def _load_requests(session: Session, ids: list[int]) -> None:
    """They stay with the session, which holds what it has loaded."""
    parts = selectinload(ReportRequest.reports).selectinload(Report.attachments)
    requests = session.scalars(select(ReportRequest).where(ReportRequest.id.in_(ids)).options(parts)).all()
    session.scalars(select(Duty).where(Duty.id.in_({request.duty_id for request in requests}))).all()


def letters_by_token(session: Session, office_id: int, tokens: Iterable[str]) -> tuple[KnownLetter, ...]:
    """The letters of these tokens, in this order."""
    return tuple(_known(row) for row in looked_up(session, office_id, Token.token, tokens).values())


def letters_by_mail_id(session: Session, office_id: int, mail_ids: Iterable[str]) -> tuple[KnownLetter, ...]:
    """The letters with these Message-IDs, in this order."""
    rows = looked_up(session, office_id, OutboxLetter.mail_id, map(_in_brackets, mail_ids)).values()
    return tuple(_known(row.token) for row in rows if row.token is not None)


def _in_brackets(mail_id: str) -> str:
    return mail_id if mail_id.startswith("<") else f"<{mail_id}>"


def _known(token: Token) -> KnownLetter:
    return KnownLetter(token.outbox_id, token.person_id, from_plain(token.matters))


def open_matters(session: Session, office_id: int, person_id: int) -> tuple[Matter, ...]:
    """Everything that waits for this person: reports, drafts to decide, reports to judge, petitions, revisions."""
    return (
        *_requests(session, office_id, person_id),
        *_steps(session, office_id, person_id),
        *_reviews(session, office_id, person_id),
        *_petitions(session, office_id, person_id),
        *_revisions(session, office_id, person_id),
    )


def _requests(session: Session, office_id: int, person_id: int) -> Iterable[Matter]:
    rows = session.scalars(
        select(ReportRequest)
        .where(
            ReportRequest.office_id == office_id,
            ReportRequest.reporter_id == person_id,
            ReportRequest.state.in_([RequestState.OPEN, RequestState.RETURNED]),
        )
        .order_by(ReportRequest.due_on)
    )
    for row in rows:
        yield Matter(MatterKind.REQUEST, row.id, row.code)


def _steps(session: Session, office_id: int, person_id: int) -> Iterable[Matter]:
    rows = session.scalars(
        select(ApprovalStep).where(
            ApprovalStep.office_id == office_id,
            ApprovalStep.person_id == person_id,
            ApprovalStep.state == StepState.ASKED,
        )
    )
    for row in rows:
        yield Matter(MatterKind.APPROVAL, row.id, f"{row.document.kind_symbol}D{row.document_id}")


def _reviews(session: Session, office_id: int, person_id: int) -> Iterable[Matter]:
    rows = session.execute(
        select(Report.id, ReportRequest.code)
        .join(ReportRequest, Report.request_id == ReportRequest.id)
        .join(Duty, ReportRequest.duty_id == Duty.id)
        .where(
            ReportRequest.office_id == office_id,
            ReportRequest.state == RequestState.SUBMITTED,
            Report.verdict == "",
            Duty.reviewer_id == person_id,
        )
    )
    for report_id, code in rows:
        yield Matter(MatterKind.REVIEW, report_id, code)


def _petitions(session: Session, office_id: int, person_id: int) -> Iterable[Matter]:
    rows = session.execute(
        select(Petition.id, ReportRequest.code)
        .join(ReportRequest, Petition.request_id == ReportRequest.id)
        .where(Petition.office_id == office_id, Petition.decider_id == person_id, Petition.state == "open")
    )
    for petition_id, code in rows:
        yield Matter(MatterKind.PETITION, petition_id, code)


def _revisions(session: Session, office_id: int, person_id: int) -> Iterable[Matter]:
    rows = session.scalars(
        select(OfficialDocument).where(
            OfficialDocument.office_id == office_id,
            OfficialDocument.drafter_id == person_id,
            OfficialDocument.state == DocumentState.RETURNED,
        )
    )
    for row in rows:
        yield Matter(MatterKind.REVISION, row.id, f"{row.kind_symbol}D{row.id}")
