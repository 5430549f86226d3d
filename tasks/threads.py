"""Mail threads: what is written later about a matter follows the letter that first told of it (RFC 5322, 3.6.4)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.ladder import Audience, WaitKind
from domain.reminders import Decision
from storage.models import ApprovalStep, Message, OutboxLetter, Petition, Report, ReportRequest
from tasks.letter_changes import Handover
from tasks.posting import Postmark

_KEYS_AT_ONCE = 500  # a database takes only so many values in one question


@dataclass(frozen=True)
class FirstLetters:
    """The Message-ID of the letter that told each reporter of their report, each approver of their draft."""

    of_requests: Mapping[int, str]
    of_steps: Mapping[int, str]

    def behind(self, items: Iterable[Decision]) -> str:
        """The one letter that all these reminders follow; none where they follow several, or go to somebody else."""
        found = {self._behind(item) for item in items}
        return found.pop() if len(found) == 1 else ""

    def _behind(self, item: Decision) -> str:
        if item.rung.to is Audience.SUPERIOR or item.person != item.wait.person:
            return ""
        if item.wait.kind is WaitKind.APPROVAL:
            return self.of_steps.get(item.wait.id, "")
        is_report = item.wait.kind in (WaitKind.REPORT, WaitKind.REVISION)
        return self.of_requests.get(item.wait.id, "") if is_report else ""


def first_letters(
    session: Session, requests: Iterable[ReportRequest], steps: Iterable[ApprovalStep] = ()
) -> FirstLetters:
    """Looked up for many at once; what was never told by a letter, such as a duty adopted from paper, has none."""
    requests = list(requests)
    keys = {request.id: _keys_of(request) for request in requests}
    asked = {step.id: (step.office_id, f"approval:{step.id}") for step in steps}
    known = _letters(session, [key for each in keys.values() for key in each] + list(asked.values()))
    by_request = {number: next((known[key] for key in each if key in known), "") for number, each in keys.items()}
    taken = [request for request in requests if request.reporter_id != request.first_reporter_id]
    return FirstLetters(
        by_request | (_taken_over(session, taken) if taken else {}),
        {number: known[key] for number, key in asked.items() if key in known},
    )


def first_letter(session: Session, request: ReportRequest) -> str:
    """The letter that told the reporter of this one report."""
    return first_letters(session, [request]).of_requests[request.id]


def in_thread(mark: Postmark, *mail_ids: str) -> Postmark:
    """The mark of a letter that follows these mails, the oldest first; unknown ones are empty."""
    known = tuple(dict.fromkeys(filter(None, mail_ids)))
    return replace(mark, in_reply_to=known[-1], references=known) if known else mark


def asked_in(session: Session, petition: Petition) -> str:
    """The mail in which the asker wrote; none where the superior decided unasked, in a mail of their own."""
    message = session.get(Message, petition.message_id) if petition.message_id else None
    return message.mail_id if message is not None and message.person_id == petition.asked_by_id else ""


def reported_in(session: Session, report: Report) -> str:
    """The mail that brought a report."""
    message = session.get(Message, report.message_id) if report.message_id else None
    return message.mail_id if message is not None and message.person_id == report.person_id else ""


def _keys_of(request: ReportRequest) -> tuple[tuple[int, str], ...]:
    office = request.office_id
    return (office, f"ad-hoc:{request.id}"), (office, f"assignment:{request.plan_id}:{request.reporter_id}")


def _letters(session: Session, keys: list[tuple[int, str]]) -> dict[tuple[int, str], str]:
    """By the unique key of the outbox. What is written in the same transaction is no letter to follow yet."""
    found: dict[tuple[int, str], str] = {}
    with session.no_autoflush:
        for start in range(0, len(keys), _KEYS_AT_ONCE):
            chunk = keys[start : start + _KEYS_AT_ONCE]
            query = select(OutboxLetter.office_id, OutboxLetter.key, OutboxLetter.mail_id).where(
                OutboxLetter.office_id.in_({office for office, _ in chunk}),
                OutboxLetter.key.in_({key for _, key in chunk}),
            )
            found |= {(office, key): mail_id for office, key, mail_id in session.execute(query)}
    return found


def _taken_over(session: Session, requests: list[ReportRequest]) -> dict[int, str]:
    """Who took a report over learned of it by the letter about that, by mail or by form."""
    ids = [request.id for request in requests]
    with session.no_autoflush:
        granted = session.execute(
            select(Petition.request_id, Petition.id).where(
                Petition.request_id.in_(ids), Petition.kind == "handover", Petition.state == "granted"
            )
        )
        by_mail: dict[int, list[int]] = {}
        for request_id, petition_id in granted:
            by_mail.setdefault(request_id, []).append(petition_id)
        query = select(OutboxLetter.key, OutboxLetter.mail_id).where(
            OutboxLetter.person_id.in_({request.reporter_id for request in requests}),
            OutboxLetter.letter == Handover.letter,
        )
        letters = [(key, mail_id) for key, mail_id in session.execute(query.order_by(OutboxLetter.id))]
    found = {}
    for request in requests:
        keys = {f"handover:{number}:{request.reporter_id}" for number in by_mail.get(request.id, ())}
        form = f"handover-form:{request.id}:{request.reporter_id}:"
        theirs = [mail_id for key, mail_id in letters if key in keys or key.startswith(form)]
        found[request.id] = theirs[-1] if theirs else ""
    return found
