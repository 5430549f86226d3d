"""`vanthu record-report`: a report that came on paper or by Zalo."""

from pathlib import Path
from typing import Annotated

import typer

from cli.output import refuse, show

commands = typer.Typer()


@commands.command("record-report")
def record_report(
    request: Annotated[str, typer.Argument(metavar="MÃ", help="Mã yêu cầu, ví dụ KH05-B1-2024Q1.")],
    text: Annotated[str, typer.Option("--text", help="Nội dung báo cáo.")] = "",
    figures: Annotated[
        list[str] | None, typer.Option("--figure", metavar="MÃ=SỐ", help="Số liệu một chỉ tiêu, ghi nhiều lần được.")
    ] = None,
    form: Annotated[
        Path | None, typer.Option("--form", exists=True, dir_okay=False, help="Biểu Excel đã điền.")
    ] = None,
    nil: Annotated[bool, typer.Option("--nil", help="Không phát sinh.")] = False,
    channel: Annotated[str, typer.Option("--channel", help="paper, zalo hoặc phone.")] = "paper",
    arrived: Annotated[str, typer.Option("--arrived", metavar="ISO", help="Thời điểm nhận; mặc định bây giờ.")] = "",
    by: Annotated[str, typer.Option("--by", help="Người ghi nhận.")] = "Văn thư",
) -> None:
    """Ghi nhận báo cáo nhận bằng bản giấy hoặc qua Zalo."""
    from datetime import datetime

    from cli.moments import moment
    from domain.refusal import Refused
    from domain.wording import ZONE
    from tasks.recording import CHANNELS, ByHand, record_by_hand

    if channel not in CHANNELS:
        raise typer.BadParameter("chọn paper, zalo hoặc phone", param_hint="--channel")
    now = datetime.now(ZONE)
    came = ByHand(
        arrived_at=moment(arrived) if arrived else now,
        channel=channel,
        text=text,
        nil=nil,
        by=by,
        figures=(*([form] if form else []), *(figures or [])),
    )
    done = record_by_hand(request, came, now)
    if isinstance(done, Refused):
        raise typer.Exit(refuse(done.line))
    show({"request": request, "line": done}, [done])
