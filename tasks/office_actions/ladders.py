"""A duty's own ladder of reminders, set by form."""

from datetime import datetime

from domain.console import chosen
from domain.ladder import FARTHEST, own_ladder
from domain.refusal import Refused
from storage import offices
from storage.database import transaction
from storage.models import Plan
from tasks.duty_ladders import give, ladders_in, message_of
from tasks.office_actions.choices import DUTIES_OF_A_PLAN
from tasks.office_actions.outcome import Actor, Outcome, gone, note
from tasks.step import step


@step("Đặt lịch nhắc nhiệm vụ")
def set_ladder(label: str, own: bool, days: str, escalate: int, now: datetime, actor: Actor) -> Outcome:
    """Days of its own (`escalate` 0: the superior is never told), or the office's again; as `vanthu ladder` does."""
    ladder = own_ladder(days, escalate or None) if own else None
    if own and ladder is None:
        return Refused(
            f"Lịch nhắc “{days}” không dùng được: ghi các số từ -{FARTHEST} đến {FARTHEST} cách nhau dấu phẩy; "
            "báo cấp trên sau hạn và không sớm hơn lần nhắc cuối."
        )
    plan_id, place = divmod(chosen(label) or 0, DUTIES_OF_A_PLAN)
    with transaction() as session:
        office = offices.the_office(session)
        plan = session.get(Plan, plan_id)
        if plan is None or plan.office_id != office.id:
            return gone(label)
        # The draft may have changed since the list was made: the place must still hold the duty that was chosen.
        codes = [row.duty for row in ladders_in(session, office, plan)]
        if place >= len(codes) or f" · {codes[place]} · " not in label:
            return gone(label)
        found = give(session, office, plan, codes[place], ladder)
        assert found is not None
        return note(session, actor, "ladder", message_of(plan, found), now, plan=plan)
