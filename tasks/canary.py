"""The canary: each working day a letter to the own mailbox, which must come back by the next look."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.health import Pulse, Trouble, troubles
from domain.lifecycle import OutboxState
from domain.tokens import matter_code
from domain.wording import clock_text
from storage import offices
from storage.database import reading, transaction
from storage.models import MailboxState, Message, OutboxLetter
from tasks import describing, posting
from tasks.letter_documents import Canary
from tasks.mailbox import folders
from tasks.step import step

_WAITING = (OutboxState.QUEUED, OutboxState.CLAIMED, OutboxState.DEFERRED)


@dataclass(frozen=True)
class Health:
    """How mail goes: what is wrong, and one line about the last signs of life."""

    pulse: Pulse
    troubles: tuple[Trouble, ...]

    @property
    def line(self) -> str:
        """One Vietnamese line."""
        if self.troubles:
            return "; ".join(trouble.text for trouble in self.troubles)
        if self.pulse.canary_at is None:
            return "Chưa gửi thư tự kiểm tra nào"
        state = "đã quay về" if self.pulse.canary_back else "đang trên đường"
        return f"Thư tự kiểm tra lúc {clock_text(self.pulse.canary_at)} {state}"


@step("Xem thư tự kiểm tra đã quay về chưa")
def look(now: datetime) -> Health:
    """Whether the last canary is back, and mail is still collected and sent."""
    with reading() as session:
        pulse = pulse_of(session, offices.the_office(session).id)
    return Health(pulse, troubles(pulse, now))


@step("Viết thư tự kiểm tra")
def write_canary(now: datetime) -> bool:
    """Write today's canary; False when it is written already or nobody works today."""
    with transaction() as session:
        office = offices.the_office(session)
        day = describing.day_of(now)
        if not offices.calendar_of(session, office.id).is_working_day(day):
            return False
        code = matter_code(office.code, "KT")
        envelope = posting.to_address(office, office.mailbox_name, office.mailbox_address, code)
        letter = Canary(**envelope.head, at=now)
        return posting.post(session, envelope, letter, posting.Postmark(key=f"canary:{day}", now=now)) is not None


def pulse_of(session: Session, office_id: int) -> Pulse:
    """The signs of life in the database."""
    mine = OutboxLetter.office_id == office_id
    canary = session.scalar(
        select(OutboxLetter).where(mine, OutboxLetter.letter == Canary.letter).order_by(OutboxLetter.id.desc()).limit(1)
    )
    collected = select(func.min(MailboxState.collected_at)).where(
        MailboxState.office_id == office_id, MailboxState.mailbox.in_(folders())
    )
    sent = select(func.max(OutboxLetter.sent_at)).where(mine, OutboxLetter.state == OutboxState.SENT)
    waiting = select(func.min(OutboxLetter.created_at)).where(mine, OutboxLetter.state.in_(_WAITING))
    return Pulse(
        canary_at=canary.created_at if canary else None,
        canary_sent=canary is not None and canary.state == OutboxState.SENT,
        canary_back=canary is not None and _is_back(session, canary),
        canary_answer=canary.last_answer if canary else "",
        collected_at=session.scalar(collected),
        sent_at=session.scalar(sent),
        waiting_since=session.scalar(waiting),
    )


def _is_back(session: Session, canary: OutboxLetter) -> bool:
    back = select(Message.id).where(Message.office_id == canary.office_id, Message.outbox_id == canary.id)
    return session.scalar(back.limit(1)) is not None
