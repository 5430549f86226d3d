"""`vanthu ladder PLAN [DUTY --days -5,-2,0,1]`: on which days a duty is reminded of."""

from typing import Annotated

import typer

from cli.output import refuse, show

commands = typer.Typer()


@commands.command("ladder")
def ladder(
    plan: Annotated[str, typer.Argument(metavar="PLAN", help="Mã kế hoạch, như `vanthu status` ghi.")],
    duty: Annotated[str, typer.Argument(metavar="[DUTY]", help="Mã nhiệm vụ, như lệnh này liệt kê.")] = "",
    days: Annotated[
        str, typer.Option("--days", help="Ngày làm việc so với hạn, ví dụ --days=-10,-5,0,1; -5 là trước hạn 5 ngày.")
    ] = "",
    escalate: Annotated[int | None, typer.Option("--escalate", help="Báo cấp trên sau hạn mấy ngày làm việc.")] = None,
    office: Annotated[bool, typer.Option("--office", help="Trở lại lịch chung trong office.yaml.")] = False,
    now: Annotated[str, typer.Option("--now", metavar="ISO", help="Thời điểm làm việc; mặc định bây giờ.")] = "",
) -> None:
    """Xem lịch nhắc của từng nhiệm vụ báo cáo, hoặc đặt lịch riêng cho một nhiệm vụ; báo cáo đã yêu cầu giữ lịch cũ."""
    from cli.moments import moment
    from domain.ladder import FARTHEST, own_ladder
    from domain.refusal import Refused
    from tasks.duty_ladders import ladders_of, set_ladder

    if not duty and not days and not office:
        rows = ladders_of(plan)
        show({"plan": plan, "duties": [row.to_plain() for row in rows]}, [row.line for row in rows])
        return
    if not duty or bool(days) == office:
        raise typer.BadParameter("cần DUTY và một trong hai: --days hoặc --office / DUTY and either --days or --office")
    own = own_ladder(days, escalate) if days else None
    if days and own is None:
        raise typer.Exit(
            refuse(
                f"Lịch nhắc “{days}” không dùng được: ghi các số từ -{FARTHEST} đến {FARTHEST} cách nhau dấu phẩy; "
                "báo cấp trên sau hạn và không sớm hơn lần nhắc cuối. / These days cannot be used."
            )
        )
    done = set_ladder(plan, duty, own, moment(now))
    if isinstance(done, Refused):
        raise typer.Exit(refuse(done.line))
    show({"plan": plan, "duties": [done.to_plain()]}, [done.line])
