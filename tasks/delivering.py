"""Letters on their way: the outbox sent, and the state of each delivery brought up to date."""

import logging
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from domain.lifecycle import DELIVERY, DeliveryEvent, DeliveryState, OutboxState, next_state
from settings import get_settings
from storage import offices
from storage.database import reading, transaction
from storage.models import Delivery, OutboxLetter
from tasks.outbox import send_waiting
from tasks.refused_letters import tell_of_refused
from tasks.step import step

log = logging.getLogger(__name__)

NO_SERVER = "chưa khai báo máy chủ gửi thư, thư để chờ: đề nghị điền VANTHU_SMTP_HOST"

_EVENTS = {
    OutboxState.SENT: DeliveryEvent.SEND,
    OutboxState.DEFERRED: DeliveryEvent.DEFER,
    OutboxState.REFUSED: DeliveryEvent.REFUSE,
    OutboxState.DEAD: DeliveryEvent.REFUSE,
}


@dataclass(frozen=True)
class Delivered:
    """How many letters went out, were put off or refused, and why sending stopped early."""

    sent: int = 0
    deferred: int = 0
    refused: int = 0
    stopped: str = ""

    @property
    def line(self) -> str:
        """One Vietnamese line."""
        parts = [f"Đã gửi {self.sent:02d} thư"]
        parts += [f"tạm hoãn {self.deferred:02d}"] if self.deferred else []
        parts += [f"bị từ chối {self.refused:02d}"] if self.refused else []
        return ", ".join(parts) + (f" ({self.stopped})" if self.stopped else "")


@step("Gửi thư đang chờ", retries=2)
async def deliver(now: datetime) -> Delivered:
    """Send what waits in the outbox of this office; without a server the letters wait, and what was done stays done."""
    if not get_settings().smtp_host:
        log.warning("%s / VANTHU_SMTP_HOST is not set, letters wait", NO_SERVER)
        return Delivered(stopped=NO_SERVER)
    with reading() as session:
        office_id = offices.the_office(session).id
    done = await send_waiting(office_id, now)
    follow_up(office_id, now)
    tell_of_refused(office_id, now)
    return Delivered(
        done.states[OutboxState.SENT],
        done.states[OutboxState.DEFERRED],
        done.states[OutboxState.REFUSED] + done.states[OutboxState.DEAD],
        done.stopped,
    )


def follow_up(office_id: int, now: datetime) -> None:
    """Bring the deliveries of issued documents up to what became of their letters."""
    with transaction() as session:
        rows = session.execute(
            select(Delivery, OutboxLetter.state)
            .join(OutboxLetter, Delivery.outbox_id == OutboxLetter.id)
            .where(
                Delivery.office_id == office_id,
                Delivery.state.in_([DeliveryState.QUEUED, DeliveryState.DEFERRED]),
                OutboxLetter.state.in_(list(_EVENTS)),
            )
        ).all()
        for row, outbox_state in rows:
            event = _EVENTS[OutboxState(outbox_state)]
            row.state = next_state(DELIVERY, DeliveryState(row.state), event)
            row.updated_at = now
