"""Decisions entered in an approver's name: until when they may be objected to, what still keeps them from counting."""

from domain.approval import Verdict
from domain.entered_decisions import Hindrance
from domain.markdown import escape
from storage.models import ApprovalStep, EnteredDecision
from tasks import describing, entered
from tasks.dashboards.pieces import Desk, file, moment, section


def waiting(desk: Desk) -> list[str]:
    """The entered decisions that may still be objected to; nothing where there are none."""
    return section(
        "Ghi nhận thay chờ hiệu lực",
        ("Tệp", "Văn bản", "Người duyệt, ý kiến", "Căn cứ, người nhập", "Có hiệu lực từ"),
        entered.waiting(desk.session, desk.office.id),
        lambda row: _cells(desk, row),
    )


def _cells(desk: Desk, row: EnteredDecision) -> tuple[str, ...]:
    asked = desk.session.get_one(ApprovalStep, row.step_id)
    found = entered.why_not(desk.session, row, desk.now)
    until = moment(entered.silence_of(desk.session, row, desk.now).effective_at)
    reason = found.label if found is not None and found is not Hindrance.TOO_EARLY else ""
    return (
        file("PDF", f"van-ban/{asked.version_id}.pdf"),
        escape(describing.document_name(asked.document), 90),
        escape(f"{entered.name_of(desk.session, asked)}: {Verdict(row.act).label}", 70),
        escape(f"{row.basis} ({row.entered_by})", 120),
        f"{until}: {escape(reason)}" if reason else until,
    )
