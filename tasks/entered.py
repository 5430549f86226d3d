"""Decisions entered in an approver's name (ghi nhận thay): what their silence is worth, and when it lets one count."""

from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from domain.approval import Decision, Verdict, WhyNot
from domain.entered_decisions import EnteringRule, Hindrance, Silence, effective_from, hindrance
from domain.fates import Fate
from domain.lifecycle import ENTERED, EnteredEvent, EnteredState, OutboxState, next_state
from storage import offices
from storage.database import transaction
from storage.models import (
    Absence,
    ApprovalStep,
    EnteredDecision,
    MailboxState,
    Message,
    Office,
    OutboxLetter,
    Person,
)
from tasks import alarming, approval_letters, approving, describing
from tasks.mailbox import folders
from tasks.origin import Origin
from tasks.step import step

CHANNEL = "entered"
_LOST = (OutboxState.REFUSED, OutboxState.DEAD)
Why = WhyNot | Hindrance
_NOTHING = "Ý kiến ghi nhận thay không có hiệu lực"


@step("Xét ý kiến ghi nhận thay")
def settle(now: datetime) -> list[str]:
    """Let what nobody objected to in time count, and end what cannot count any more; gives one line each."""
    with transaction() as session:
        rows = waiting(session, offices.the_office(session).id)
        return [line for row in rows if (line := _settle(session, row, now))]


def has_due(session: Session, office_id: int, now: datetime) -> bool:
    """Whether anything is to be settled at `now`."""
    return any(_is_settled_by(why_not(session, row, now)) for row in waiting(session, office_id))


def next_moment(session: Session, office_id: int, now: datetime) -> datetime | None:
    """When the next entered decision may count, after `now`."""
    moments = [silence_of(session, row, now).effective_at for row in waiting(session, office_id)]
    return min((moment for moment in moments if moment > now), default=None)


def waiting(session: Session, office_id: int) -> list[EnteredDecision]:
    """The entered decisions that may still be objected to, oldest first."""
    query = select(EnteredDecision).where(
        EnteredDecision.office_id == office_id, EnteredDecision.state == EnteredState.WAITING
    )
    return list(session.scalars(query.order_by(EnteredDecision.id)))


def why_not(session: Session, row: EnteredDecision, now: datetime) -> Why | None:
    """Why an entered decision does not count at `now`: its step needs it no more, or silence proves nothing yet."""
    asked = session.get_one(ApprovalStep, row.step_id)
    rule = EnteringRule.of(session.get_one(Office, row.office_id).rules)
    return approving.refusal_of(session, asked, decision_of(row, asked)) or hindrance(
        silence_of(session, row, now), rule, now
    )


def silence_of(session: Session, row: EnteredDecision, now: datetime) -> Silence:
    """What is known of the approver's silence since the decision was entered."""
    asked = session.get_one(ApprovalStep, row.step_id)
    letter = letter_of(session, row)
    sent_at = letter.sent_at if letter is not None and letter.state == OutboxState.SENT else None
    effective_at = row.effective_at
    if sent_at is not None:  # a letter that went out late leaves no less time
        rule = EnteringRule.of(session.get_one(Office, row.office_id).rules)
        calendar = offices.calendar_of(session, row.office_id)
        effective_at = max(effective_at, effective_from(sent_at, calendar, rule.days))
    return Silence(
        effective_at,
        sent_at,
        _fetched_at(session, row.office_id),
        unread=has_unread(session, asked),
        undelivered=letter is None or letter.state in _LOST or _bounced(session, letter),
        away=is_away(session, asked, row.entered_at, now),
        automatic=has_automatic(session, asked),
    )


def is_away(session: Session, asked: ApprovalStep, since: datetime, now: datetime) -> bool:
    """Whether the approver is away, by what anybody has said, on a day between two moments."""
    query = select(Absence.id).where(
        Absence.person_id == asked.person_id,
        Absence.first_on <= describing.day_of(now),
        Absence.last_on >= describing.day_of(since),
    )
    return session.scalar(query.limit(1)) is not None


def has_automatic(session: Session, asked: ApprovalStep) -> bool:
    """Whether a machine has answered for the approver since they were asked."""
    query = _since_asked(asked).where(
        Message.person_id == asked.person_id, Message.fate.in_([Fate.AUTO_REPLY, Fate.ABSENCE])
    )
    return session.scalar(query.limit(1)) is not None


def has_unread(session: Session, asked: ApprovalStep) -> bool:
    """Whether mail waits that is, or may be, the approver's: held, or not understood by anybody yet."""
    query = _since_asked(asked).where(Message.fate.in_([Fate.RECEIVED, Fate.FAILED, Fate.HELD]))
    return any(
        mail.fate != Fate.HELD or asked.person_id in (mail.person_id, mail.guess.get("person_id"))
        for mail in session.scalars(query)
    )


def _since_asked(asked: ApprovalStep) -> Select[tuple[Message]]:
    return select(Message).where(Message.office_id == asked.office_id, Message.arrived_at >= asked.asked_at)


def letter_of(session: Session, row: EnteredDecision) -> OutboxLetter | None:
    """The letter that tells the approver."""
    query = select(OutboxLetter).where(OutboxLetter.office_id == row.office_id, OutboxLetter.key == key_of(row))
    return session.scalar(query)


def key_of(row: EnteredDecision) -> str:
    """The key of that letter."""
    return f"entered:{row.id}"


def decision_of(row: EnteredDecision, asked: ApprovalStep) -> Decision:
    """The decision that an entry becomes: the approver's, by whoever entered it."""
    verdict = Verdict(row.act)
    return Decision(
        asked.person_id,
        verdict,
        comment=row.comment,
        words=f"{verdict.label} (ghi nhận thay, căn cứ: {row.basis})",
        channel=CHANNEL,
        evidence=row.run,
        entered_by=row.entered_by,
    )


def end(row: EnteredDecision, event: EnteredEvent, why: str, now: datetime) -> None:
    """Close an entry, with the reason or the very words."""
    row.state = next_state(ENTERED, EnteredState(row.state), event)
    row.settled_at, row.why = now, why


def lapse(session: Session, row: EnteredDecision, why: str, now: datetime) -> str:
    """An entry that will never count: in the trail, and told to the administrator; gives the line."""
    asked = session.get_one(ApprovalStep, row.step_id)
    end(row, EnteredEvent.LAPSE, why, now)
    line = f"{name_of(session, asked)}: ý kiến ghi nhận thay không có hiệu lực ({why})"
    detail = {"entered": row.id, "entered_by": row.entered_by, "basis": row.basis}
    approval_letters.note(session, asked.document, now, "lapse", line, Origin(evidence=row.run), detail)
    tell_office(session, row, line, now)
    return line


def tell_office(session: Session, row: EnteredDecision, line: str, now: datetime, headline: str = _NOTHING) -> None:
    """The administrator hears what has become of an entry, and what to do instead."""
    asked = session.get_one(ApprovalStep, row.step_id)
    alarming.tell_administrator(
        session,
        offices.the_office(session),
        now,
        key=f"entered:{row.id}",
        headline=headline,
        facts=(line, f"Văn bản: {describing.document_name(asked.document)} ({asked.label})", f"Căn cứ: {row.basis}"),
        advice=("Nếu còn cần, đề nghị lấy ý kiến bằng thư trả lời hoặc mã dùng một lần của người duyệt.",),
    )


def name_of(session: Session, asked: ApprovalStep) -> str:
    """Whose decision it is."""
    return session.get_one(Person, asked.person_id).name


def _settle(session: Session, row: EnteredDecision, now: datetime) -> str | None:
    asked = session.get_one(ApprovalStep, row.step_id)
    found = why_not(session, row, now)
    if row.state != EnteredState.WAITING or not _is_settled_by(found):
        return None
    if found is not None:
        return lapse(session, row, found.label, now)
    decision = decision_of(row, asked)
    approving.decide(session, asked, decision, now)
    end(row, EnteredEvent.TAKE_EFFECT, "", now)
    document = describing.document_name(asked.document)
    return f"{name_of(session, asked)}: {decision.verdict.label} {document} (ghi nhận thay, hết thời gian phản đối)"


def _is_settled_by(found: Why | None) -> bool:
    return found is None or isinstance(found, WhyNot) or found.is_final


def _fetched_at(session: Session, office_id: int) -> datetime | None:
    """Up to when every folder has been read to its end."""
    wanted = folders()
    query = select(MailboxState.collected_at).where(
        MailboxState.office_id == office_id, MailboxState.mailbox.in_(wanted)
    )
    known = [moment for moment in session.scalars(query) if moment is not None]
    return min(known) if len(known) == len(wanted) else None


def _bounced(session: Session, letter: OutboxLetter) -> bool:
    query = select(Message).where(
        Message.office_id == letter.office_id, Message.fate == Fate.BOUNCE, Message.arrived_at >= letter.created_at
    )
    return any(mail.guess.get("letter") == letter.id for mail in session.scalars(query))
