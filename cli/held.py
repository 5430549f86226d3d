"""`vanthu held`, `held resolve`, `reread`: messages that wait for a person."""

from typing import Annotated

import typer

from cli.output import refuse, show

commands = typer.Typer()
held_app = typer.Typer(invoke_without_command=True, help="Thư đang chờ người xử lý, kèm phỏng đoán.")
commands.add_typer(held_app, name="held")


@held_app.callback()
def held(context: typer.Context) -> None:
    """Liệt kê thư đang chờ xử lý."""
    if context.invoked_subcommand is not None:
        return
    from cli.tables import console, table
    from domain.wording import ZONE
    from tasks.holding import held_mail

    rows = held_mail()
    data = {"held": [row.__dict__ | {"guess": list(row.guess)} for row in rows]}
    show(data, [] if rows else ["Không có thư nào chờ xử lý."])
    from cli.output import wants_json

    if rows and not wants_json():
        cells = [
            (row.id, f"{row.arrived_at.astimezone(ZONE):%d/%m/%Y %H:%M}", row.sender, row.subject, row.reason,
             ", ".join(row.guess)) for row in rows
        ]  # fmt: skip
        headings = ("Mã", "Đến lúc", "Người gửi", "Tiêu đề", "Lý do", "Có thể về")
        console().print(table("Thư chờ xử lý", headings, cells, right=(0,)))


@held_app.command("resolve")
def resolve(
    message_id: Annotated[int, typer.Argument(metavar="ID")],
    report: Annotated[str, typer.Option("--report", metavar="MÃ", help="Ghi nhận là báo cáo cho yêu cầu này.")] = "",
    nil: Annotated[str, typer.Option("--nil", metavar="MÃ", help="Ghi nhận không phát sinh cho yêu cầu này.")] = "",
    not_ours: Annotated[bool, typer.Option("--not-ours", help="Không thuộc phạm vi.")] = False,
    done: Annotated[bool, typer.Option("--done", help="Đã xem, đã xử lý cách khác.")] = False,
    by: Annotated[str, typer.Option("--by", help="Người xử lý.")] = "Quản trị",
) -> None:
    """Xử lý một thư đang chờ: chọn đúng một cách."""
    from datetime import datetime

    from domain.refusal import Refused
    from domain.wording import ZONE
    from tasks.holding import Resolution
    from tasks.holding import resolve as settle

    chosen = [
        (kind, code)
        for kind, code, wanted in (
            (Resolution.REPORT, report, bool(report)),
            (Resolution.NIL, nil, bool(nil)),
            (Resolution.NOT_OURS, "", not_ours),
            (Resolution.DONE, "", done),
        )
        if wanted
    ]
    if len(chosen) != 1:
        raise typer.BadParameter("chọn đúng một trong --report, --nil, --not-ours, --done")
    kind, code = chosen[0]
    done_line = settle(message_id, kind, datetime.now(ZONE), by=by, code=code)
    if isinstance(done_line, Refused):
        raise typer.Exit(refuse(done_line.line))
    show({"id": message_id, "line": done_line}, [done_line])


@commands.command("reread")
def reread(
    message_ids: Annotated[list[int] | None, typer.Argument(metavar="ID", help="Để trống: mọi thư chờ xử lý.")] = None,
) -> None:
    """Đọc lại thư đã lưu bằng bộ đọc hiện tại."""
    from datetime import datetime

    from domain.wording import ZONE
    from tasks.holding import reread as put_back
    from tasks.reading import read_message

    now = datetime.now(ZONE)
    outcomes = [read_message(message_id, now) for message_id in put_back(message_ids or ())]
    data = {"read": [{"id": row.message_id, "fate": row.fate, "line": row.line} for row in outcomes]}
    show(data, [row.label for row in outcomes] or ["Không có thư nào để đọc lại."])
