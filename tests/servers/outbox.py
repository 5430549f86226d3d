"""Letters in an outbox, ready to be sent."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import letter_files
from storage.database import reading, transaction
from storage.models import OutboxLetter
from tests.servers.letters import a_mail

MORNING = datetime(2024, 3, 20, 0, 30, tzinfo=UTC)  # 7:30 in Hà Nội


def letters_in_outbox(
    office_id: int, count: int, *, to: str = "hieupho1@truong.example.vn", size: int = 0
) -> list[int]:
    """Queue different letters to one person; gives their ids in the order they should go out."""
    with transaction() as session:
        rows = [_a_letter(session, office_id, number, to, a_mail(number, size=size)) for number in range(1, count + 1)]
        session.add_all(rows)
        session.flush()
        return [row.id for row in rows]


def _a_letter(session: Session, office_id: int, number: int, to: str, raw: bytes) -> OutboxLetter:
    return OutboxLetter(
        office_id=office_id, key=f"thu-{number}", letter="reminder", to_address=to,
        from_address="vanthu@truong.example.vn", subject=f"Báo cáo số {number}", text="",
        mail_id=f"<baocao.{number}@truong.example.vn>", vanthu_id=f"v{number}", 
        raw=letter_files.put(session, office_id, raw),
        size=len(raw), created_at=MORNING + timedelta(seconds=number),
    )  # fmt: skip


def states(office_id: int) -> list[str]:
    """The states of an office's letters, in order."""
    with reading() as session:
        query = select(OutboxLetter.state).where(OutboxLetter.office_id == office_id).order_by(OutboxLetter.id)
        return list(session.scalars(query))


def letter(row_id: int) -> OutboxLetter:
    """One letter as it stands."""
    with transaction() as session:
        return session.get_one(OutboxLetter, row_id)


def bytes_of(raw: str) -> bytes:
    """The finished bytes of a letter by its hash."""
    with reading() as session:
        return letter_files.get(session, raw)


def make_due(*row_ids: int) -> None:
    """Let the waits of these letters be over."""
    with transaction() as session:
        for row in session.scalars(select(OutboxLetter).where(OutboxLetter.id.in_(row_ids))):
            row.not_before = None


def sending_by(port: int, **changes: object) -> dict[str, object]:
    """Settings of a home that sends through a server on this machine, without limits."""
    settings: dict[str, object] = {"smtp_host": "127.0.0.1", "smtp_port": port, "smtp_tls": "none"}
    settings |= {"smtp_per_minute": 0, "smtp_per_day": 0, "mailbox_address": "vanthu@truong.example.vn"}
    return settings | changes
