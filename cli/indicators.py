"""`vanthu indicators PLAN [FILE]`: the figures that a plan's reports must give."""

from pathlib import Path
from typing import Annotated

import typer

from cli.output import refuse, show

commands = typer.Typer()


@commands.command("indicators")
def indicators(
    plan: Annotated[str, typer.Argument(metavar="PLAN", help="Mã kế hoạch, như `vanthu status` ghi.")],
    file: Annotated[
        Path | None, typer.Argument(help="Tệp YAML: tên, đơn vị, kiểu, mức thấp nhất, cao nhất, cách cộng dồn.")
    ] = None,
    now: Annotated[str, typer.Option("--now", metavar="ISO", help="Thời điểm làm việc; mặc định bây giờ.")] = "",
) -> None:
    """Đặt chỉ tiêu số liệu cho các báo cáo của một kế hoạch; không ghi tệp thì liệt kê."""
    from cli.moments import moment
    from domain.refusal import Refused
    from tasks.indicator_setup import define_from_file, listed

    if file is not None:
        done = define_from_file(plan, file, moment(now))
        if isinstance(done, Refused):
            raise typer.Exit(refuse(done.line))
        show({"plan": plan, "line": done}, [done])
        return
    forms = listed(plan)
    lines = [
        f"{', '.join(form['for']) or 'Mọi người báo cáo'}: {row['name']}" + (f" ({row['unit']})" if row["unit"] else "")
        for form in forms
        for row in form["indicators"]
    ]
    show({"plan": plan, "forms": forms}, lines or ["Kế hoạch chưa có chỉ tiêu nào."])
