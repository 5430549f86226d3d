"""Letters that did not leave for good: told to the administrator together, once; an unknown address is dead from then.

A refusal is final, so the day until which its letter would wait says nothing any more: empty, it has been told of.
"""

import re
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.lifecycle import OutboxState
from storage import trail
from storage.database import transaction
from storage.models import Office, OutboxLetter, Person
from tasks import alarming
from tasks.letter_documents import AdminAlert
from tasks.posting import CALLED_BACK

_NO_SUCH_ADDRESS = re.compile(r"\b5\.1\.(?:1|2|3|6|10)\b")  # RFC 3463, 3.2, and RFC 7505
_MOST = 20  # lines of one alert


def tell_of_refused(office_id: int, now: datetime) -> int:
    """Tell the administrator of the letters that have been refused or given up since last time; gives how many."""
    with transaction() as session:
        found = untold(session, office_id)
        for letter in found:
            letter.not_before = None
            _mark_dead(session, letter, now)
            _note(session, letter, now)
        letters = [letter for letter in found if letter.letter != AdminAlert.letter]
        if letters:
            _tell(session, letters, now)
    for alert in (letter for letter in found if letter.letter == AdminAlert.letter):
        # A letter about it would go the same way.
        alarming.write_alarm(f"Không gửi được thư báo quản trị tới {alert.to_address}: {alert.last_answer}", now)
    return len(found)


def untold(session: Session, office_id: int) -> Sequence[OutboxLetter]:
    """By the index of what waits, whatever the outbox holds; not what the office itself has called back."""
    query = select(OutboxLetter).where(
        OutboxLetter.office_id == office_id,
        OutboxLetter.state.in_([OutboxState.REFUSED, OutboxState.DEAD]),
        OutboxLetter.not_before.is_not(None),
        OutboxLetter.last_answer.not_like(f"{CALLED_BACK}%"),
    )
    return session.scalars(query.order_by(OutboxLetter.id)).all()


def _mark_dead(session: Session, letter: OutboxLetter, now: datetime) -> None:
    person = session.get(Person, letter.person_id) if letter.person_id else None
    if person is not None and person.email == letter.to_address and _NO_SUCH_ADDRESS.search(letter.last_answer):
        person.address_dead_since = person.address_dead_since or now


def _note(session: Session, letter: OutboxLetter, now: datetime) -> None:
    line = f"Thư không gửi được tới {letter.to_address}: {letter.last_answer}"
    detail = {"letter": letter.subject}
    fact = trail.Fact(action="refused", message=line, at=now, channel="mail", evidence=letter.mail_id, detail=detail)
    trail.record(session, letter.office_id, fact)


def _about(letter: OutboxLetter) -> str:
    """What it is about, without the code that only its reader holds, and what the server has said."""
    return f"{letter.subject.rpartition(' [')[0] or letter.subject} ({letter.last_answer.partition(': ')[2]})"


def _tell(session: Session, letters: Sequence[OutboxLetter], now: datetime) -> None:
    facts = [f"{letter.to_address}: {_about(letter)}" for letter in letters[:_MOST]]
    facts += [f"và {len(letters) - _MOST:02d} thư khác"] if len(letters) > _MOST else []
    alarming.tell_administrator(
        session,
        session.get_one(Office, letters[0].office_id),
        now,
        key=f"refused:{letters[-1].id}:{now.isoformat()}",
        headline=f"Có {len(letters):02d} thư không gửi được",
        facts=tuple(facts),
        advice=(
            "Đề nghị kiểm tra địa chỉ trong office.yaml, sửa và nhập lại, rồi gửi lại bằng biểu mẫu Gửi lại thư.",
            "Văn bản chưa đến nơi nhận: xem bằng vanthu deliveries MÃ, gửi lại bằng vanthu resend MÃ.",
        ),
    )
