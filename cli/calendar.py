"""`vanthu calendar show` and `vanthu calendar import FILE`."""

from pathlib import Path
from typing import Annotated

import typer

from cli.office import show_changes
from cli.output import show

commands = typer.Typer()
calendar = typer.Typer(help="Lịch làm việc: ngày nghỉ, ngày làm bù, nghỉ hè.", invoke_without_command=True)
commands.add_typer(calendar, name="calendar")


@calendar.callback()
def _calendar(context: typer.Context) -> None:
    """Lịch làm việc: ngày nghỉ, ngày làm bù, nghỉ hè."""
    if context.invoked_subcommand is None:
        show_calendar(None)


@calendar.command("show")
def show_calendar(
    year: Annotated[int | None, typer.Option("--year", min=2000, max=2100, help="Năm; mặc định năm nay.")] = None,
) -> None:
    """Các ngày nghỉ và làm bù của một năm, theo nguồn nào; cảnh báo khi chưa có quyết định chính thức."""
    from datetime import datetime

    from domain.wording import ZONE
    from operations.calendar_view import calendar_lines, calendar_view

    today = datetime.now(ZONE).date()
    view = calendar_view(year or today.year, today)
    show(view, [*calendar_lines(view["days"]), *view["warnings"]])


@calendar.command("import")
def import_(file: Annotated[Path, typer.Argument(help="Bảng .yaml, .xlsx hoặc .csv: ngày, loại, tên")]) -> None:
    """Nhập các ngày đã có quyết định; lịch của đơn vị luôn thắng lịch có sẵn."""
    from operations.office_import import import_calendar

    show_changes(import_calendar(file))
