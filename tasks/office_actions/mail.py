"""Mail by hand: what a held one is, which are read again, which letters go out once more; days that are decided."""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.calendar import DayKind
from domain.console import ALL_HELD, BY_GUESS, chosen
from domain.lifecycle import DELIVERY, DeliveryEvent, DeliveryState, OutboxState, next_state
from domain.outgoing import readdressed
from domain.refusal import Refused
from settings import get_settings
from storage import letter_files, offices
from storage.database import reading, transaction
from storage.models import CalendarRow, Delivery, Message, OutboxLetter, Person, ReportRequest
from tasks.holding import Resolution, reread, resolve
from tasks.office_actions.choices import undelivered
from tasks.office_actions.outcome import Actor, Done, Outcome, gone, note, row_of
from tasks.step import step


def resolve_held(label: str, resolution: Resolution, request: str, now: datetime, actor: Actor) -> Outcome:
    """What a held mail is, in the words of the form; the request may be left to the guess."""
    with reading() as session:
        office = offices.the_office(session)
        message = row_of(session, office, Message, label)
        wanted = row_of(session, office, ReportRequest, request)
        if message is None or (wanted is None and request != BY_GUESS):
            return gone(label if message is None else request)
        code, message_id = wanted.code if wanted else "", message.id
        if resolution in (Resolution.REPORT, Resolution.NIL) and not (code or message.guess.get("matters")):
            return Refused("Chưa rõ thư này về báo cáo nào: đề nghị chọn yêu cầu báo cáo.")
    done = resolve(message_id, resolution, now, by=actor.name, code=code)
    return done if isinstance(done, Refused) else Done(done)


def read_again(label: str) -> tuple[int, ...] | Refused:
    """The held mails that are put back to be read by the present reader: all, or the chosen one."""
    if label == ALL_HELD:
        return reread() or Refused("Không có thư nào đang chờ xử lý.")
    number = chosen(label)
    return (reread([number]) if number is not None else ()) or gone(label)


@step("Gửi lại thư")
def resend(label: str, now: datetime, actor: Actor) -> Outcome:
    """Put a letter that did not arrive back into the outbox, to the present address: the same mail once more."""
    with transaction() as session:
        office = offices.the_office(session)
        number = chosen(label)
        letter = session.scalar(undelivered(office.id).where(OutboxLetter.id == number))
        if letter is None:
            return gone(label)
        person = session.get(Person, letter.person_id) if letter.person_id else None
        address = person.email if person and not get_settings().trial_address else letter.to_address
        if person is not None and person.address_dead_since and address == letter.to_address:
            return Refused(f"Thư gửi {address} đã bị trả về: đề nghị sửa địa chỉ trong office.yaml rồi nhập lại.")
        if address != letter.to_address:
            raw = readdressed(letter_files.get(session, letter.raw), person.name if person else "", address)
            letter.to_address, letter.size = address, len(raw)
            letter.raw = letter_files.put(session, office.id, raw)
        letter.state, letter.attempts, letter.not_before = OutboxState.QUEUED, 0, None
        _requeue_deliveries(session, letter.id, now)
        line = f"Gửi lại {address}: {letter.subject.rpartition(' [')[0] or letter.subject}"
        return note(session, actor, "resend", line, now)


def _requeue_deliveries(session: Session, letter_id: int, now: datetime) -> None:
    for row in session.scalars(select(Delivery).where(Delivery.outbox_id == letter_id)):
        if row.state in (DeliveryState.REFUSED, DeliveryState.BOUNCED):
            row.state = next_state(DELIVERY, DeliveryState(row.state), DeliveryEvent.REQUEUE)
            row.updated_at = now


@step("Xác nhận lịch nghỉ")
def confirm_days(labels: Iterable[str], instrument: str, now: datetime, actor: Actor) -> Outcome:
    """Proposed days off become the office's own rows, under the decision that fixes them."""
    if not instrument.strip():
        return Refused("Cần ghi văn bản quy định ngày nghỉ, ví dụ “Thông báo số 123/TB-BNV ngày 01/12/2025”.")
    with transaction() as session:
        office = offices.the_office(session)
        calendar = offices.calendar_of(session, office.id)
        confirmed = {row.day for row in calendar.rows}
        days = [date.fromisoformat(f"{number}") for number in map(chosen, labels) if _is_day(number)]
        proposed = {row.day: row for day in days for row in calendar.days(day.year) if row.day not in confirmed}
        rows = [proposed[day] for day in dict.fromkeys(days) if day in proposed]
        if not rows:
            return Refused("Không có ngày nào để xác nhận: các ngày đã chọn đã được xác nhận hoặc không còn.")
        for row in rows:
            session.add(
                CalendarRow(
                    office_id=office.id,
                    day=row.day,
                    kind=DayKind(row.kind).value,
                    name=row.name,
                    instrument=instrument.strip(),
                    source="trang quản trị",
                )
            )
        shown = ", ".join(f"{row.day:%d/%m/%Y}" for row in rows)
        line = f"Xác nhận {len(rows):02d} ngày trong lịch theo {instrument.strip()}: {shown}"
        return note(session, actor, "calendar", line, now, detail={"days": [row.day.isoformat() for row in rows]})


def _is_day(number: int | None) -> bool:
    try:
        return number is not None and bool(date.fromisoformat(str(number)))
    except ValueError:
        return False
