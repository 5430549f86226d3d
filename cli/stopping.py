"""`vanthu withdraw`, `vanthu stop`: a case that ends, or goes back, before its document is issued."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from cli.output import refuse, show

if TYPE_CHECKING:
    from domain.refusal import Refused

commands = typer.Typer()
_Plan = Annotated[str, typer.Argument(metavar="PLAN", help="Mã kế hoạch hoặc văn bản, như `vanthu status` ghi.")]
_Reason = Annotated[str, typer.Option("--reason", help="Lý do, báo cho những người liên quan.")]
_By = Annotated[str, typer.Option("--by", metavar="TÊN", help="Người ra lệnh, ghi vào nhật ký.")]
_Now = Annotated[str, typer.Option("--now", metavar="ISO", help="Thời điểm làm việc; mặc định bây giờ.")]


@commands.command("withdraw")
def withdraw(plan: _Plan, reason: _Reason = "", by: _By = "Quản trị viên", now: _Now = "") -> None:
    """Rút dự thảo chưa ban hành: kết thúc việc trình, báo những người đang được hỏi ý kiến."""
    from tasks.withdrawing import withdraw as take_back

    _carry_out(take_back, plan, reason, by, now)


@commands.command("stop")
def stop(plan: _Plan, reason: _Reason = "", by: _By = "Quản trị viên", now: _Now = "") -> None:
    """Dừng ban hành văn bản đang trình hoặc đã duyệt: trả lại người soạn thảo, chữ ký đã có không còn hiệu lực."""
    from tasks.withdrawing import stop as stop_issue

    _carry_out(stop_issue, plan, reason, by, now)


def _carry_out(act: "Callable[..., str | Refused]", plan: str, reason: str, by: str, now: str) -> None:
    from cli.moments import moment
    from domain.refusal import Refused
    from storage import offices
    from storage.database import reading
    from tasks.delivering import deliver
    from tasks.finding import find_document
    from tasks.origin import Origin

    with reading() as session:
        document_id = find_document(session, offices.the_office(session), plan).id
    line = act(document_id, reason, moment(now), Origin(by, "command"))
    if isinstance(line, Refused):
        raise typer.Exit(refuse(line.line))
    sent = asyncio.run(deliver(moment(now)))
    show({"plan": plan, "line": line, "sent": sent.line}, [line, sent.line])
