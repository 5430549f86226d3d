"""`vanthu preview PLAN`: every letter of the plan's year before anything is sent."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.output import show, wants_json

if TYPE_CHECKING:
    from tasks.previewing import PlanPreview

commands = typer.Typer()


@commands.command("preview")
def preview(
    plan: Annotated[str, typer.Argument(metavar="PLAN", help="Mã kế hoạch, như `vanthu status` ghi.")],
    html: Annotated[Path | None, typer.Option("--html", help="Ghi thành trang lịch để xem, in.")] = None,
    ics: Annotated[Path | None, typer.Option("--ics", help="Ghi thành tệp lịch (.ics).")] = None,
    now: Annotated[str, typer.Option("--now", metavar="ISO", help="Ngày giả định ban hành; mặc định bây giờ.")] = "",
) -> None:
    """Xem trước mọi thư trong năm của kế hoạch: ngày nào, gửi ai, thư gì, vì sao ngày đó; không gửi gì."""
    from cli.moments import moment
    from tasks.preview_page import html_page
    from tasks.previewing import preview_plan

    found = preview_plan(plan, moment(now))
    if html is not None:
        html.write_text(html_page(found), encoding="utf-8")
    if ics is not None:
        ics.write_bytes(found.to_ics())
    if wants_json():
        show(found.to_plain(), [])
        return
    if html is None and ics is None:
        _draw(found)
    for file in (html, ics):
        if file is not None:
            print(f"Đã ghi {len(found.rows):02d} thư vào {file}.")


def _draw(found: "PlanPreview") -> None:
    from cli.tables import console, table
    from domain.wording import ZONE, short_day, weekday_title

    screen = console()
    headings = ("Thứ", "Ngày", "Giờ", "Gửi", "Thư", "Về việc", "Vì sao")
    rows = [
        (
            weekday_title(each.row.day),
            short_day(each.row.day),
            f"{each.row.at.astimezone(ZONE):%H:%M}",
            each.to,
            each.label,
            "; ".join(each.row.about),
            "; ".join(each.why),
        )
        for each in found.rows
    ]
    if rows:
        screen.print(table(f"{found.code}: {found.title} ({len(rows):02d} thư)", headings, rows))
    else:
        screen.print(f"{found.code}: không còn thư nào ở phía trước.", markup=False)
    for note in found.notes:
        screen.print(note, markup=False)
