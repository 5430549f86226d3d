"""A failed run tells the administrator: by the outbox, and by a file that needs neither mail nor Prefect."""

from datetime import UTC, datetime
from typing import Any

from storage import offices
from storage.database import transaction
from tasks.alarming import tell_administrator, write_alarm


def tell_of_failure(flow: Any, flow_run: Any, state: Any) -> None:
    """Write the alarm file first, since it is the surest, then a letter."""
    now = datetime.now(UTC)
    write_alarm(f"{flow.name} / {flow_run.name}: {state.message}", now)
    with transaction() as session:
        office = offices.the_office(session)
        tell_administrator(
            session,
            office,
            now,
            key=f"run:{flow_run.id}",
            headline=f"Một lượt chạy bị lỗi: {flow.name}",
            facts=(f"Lượt chạy: {flow_run.name}", f"Lỗi: {str(state.message)[:500]}"),
            advice=("Đề nghị mở lượt chạy này trên trang Prefect để xem chi tiết.",),
        )
