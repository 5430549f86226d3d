"""`vanthu status`: who owes what, the longest overdue first; `--zalo` for the staff group; a year as a file."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.output import refuse, show, use_json, wants_json

if TYPE_CHECKING:
    from rich.text import Text

    from tasks.status import PlanStatus, RequestStatus, Status

commands = typer.Typer()


class Format(StrEnum):
    """How the status is given out; the last three are files about a year."""

    TABLE = "table"
    JSON = "json"
    XLSX = "xlsx"
    HTML = "html"
    SVG = "svg"


_ON_SCREEN = (Format.TABLE, Format.JSON)


@commands.command("status")
def status(
    zalo: Annotated[bool, typer.Option("--zalo", help="In đoạn tin để dán vào nhóm của đơn vị.")] = False,
    plan: Annotated[str, typer.Option("--plan", metavar="PLAN", help="Chỉ một kế hoạch, ví dụ KH05-2024.")] = "",
    now: Annotated[str, typer.Option("--now", metavar="ISO", help="Thời điểm xem; mặc định bây giờ.")] = "",
    format_: Annotated[
        Format | None, typer.Option("--format", help="Mặc định theo đuôi của --output, không có thì in bảng.")
    ] = None,
    year: Annotated[
        int | None, typer.Option("--year", min=2000, max=2100, help="Năm của tệp; mặc định năm nay.")
    ] = None,
    person: Annotated[
        str, typer.Option("--person", metavar="MÃ", help="Tệp của một người, theo mã của người đó.")
    ] = "",
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Tệp sẽ ghi.")] = None,
) -> None:
    """Tình hình báo cáo: ai còn nợ gì, quá hạn lâu nhất trước; số liệu từng kỳ của từng kế hoạch; cả năm thành tệp."""
    from cli.moments import moment
    from tasks.status import staff_text
    from tasks.status import status as look

    at = moment(now)
    if zalo:
        text = staff_text(at, plan)
        show({"text": text}, [text.rstrip("\n")])
        return
    wanted = _format_of(output, format_)
    if wanted not in _ON_SCREEN:
        _write_year(wanted, output, at, year, plan, person)
        return
    if year or person:
        raise typer.BadParameter("--year và --person dùng với --format xlsx, html hoặc svg / are for files")
    if wanted is Format.JSON:
        use_json(True)
    found = look(at, plan)
    if wants_json():
        show(found.to_plain(), [])
    else:
        _draw(found)


def _format_of(output: Path | None, given: Format | None) -> Format:
    if output is None:
        return given or Format.TABLE
    suffix = output.suffix.lower().removeprefix(".")
    wanted = given or (Format(suffix) if suffix in set(Format) else None)
    if wanted is None or wanted in _ON_SCREEN:
        raise typer.BadParameter("đề nghị thêm --format xlsx, html hoặc svg / add --format xlsx, html or svg")
    return wanted


def _write_year(
    wanted: Format, output: Path | None, at: datetime, year: int | None, plan: str, person: str
) -> None:  # fmt: skip
    from domain.refusal import Refused
    from tasks.reporting_file import write_private, year_file
    from tasks.reporting_year import reporting_year

    found = reporting_year(at, year or at.year, plan, person)
    if isinstance(found, Refused):
        raise typer.Exit(refuse(found.line))
    name = "-".join(part for part in ("tinh-hinh-bao-cao", str(found.year), found.plan, person) if part)
    target = output or Path(f"{name}.{wanted}")
    if isinstance(refused := write_private(target, year_file(found, wanted.value)), Refused):
        raise typer.Exit(refuse(refused.line))
    count = len(found.lines)
    show({"file": str(target), "requests": count}, [f"Đã ghi {count:02d} yêu cầu báo cáo vào {target}."])


def _draw(found: "Status") -> None:
    from cli.tables import console, table
    from domain.wording import short_day
    from tasks.budget import budget, in_words

    screen = console()
    screen.print(f"Tình hình lúc {found.as_of:%H:%M}, ngày {short_day(found.as_of.date())}")
    if not found.plans:
        screen.print("Chưa có kế hoạch nào.")
        return
    owed = [
        (request.person, plan.code, request.duty, period.label, short_day(request.owed_on),
         _standing(found, request), request.reminders)
        for plan, period, request in found.owed()
    ]  # fmt: skip
    if owed:
        headings = ("Người báo cáo", "Kế hoạch", "Nhiệm vụ", "Kỳ", "Hạn", "Tình trạng", "Đã nhắc")
        screen.print(table("Còn chờ báo cáo", headings, owed, right=(6,)))
    else:
        screen.print("Hiện không chờ báo cáo nào.")
    for plan in found.plans:
        _draw_plan(plan)
    screen.print(f"Thư còn được gửi theo hạn mức: {in_words(budget())}.")


def _draw_plan(plan: "PlanStatus") -> None:
    from cli.tables import console, table
    from domain.counts import Count
    from domain.wording import short_day

    title = f"{plan.code}: {plan.title} ({plan.state.label})"
    if not plan.periods:
        console().print(f"{title}: chưa có yêu cầu báo cáo.", markup=False)
        return
    headings = ("Kỳ", "Hạn", *(count.label for count in Count), "tổng", "gia hạn")
    rows = []
    for period in plan.periods:
        counts = [number or "-" for number in period.counts.partition().values()]
        rows.append(
            (period.label, short_day(period.due_on), *counts, period.counts.total, period.counts.extended or "-")
        )
    console().print(table(title, headings, rows, right=range(2, len(headings))))


def _standing(found: "Status", request: "RequestStatus") -> "Text":
    from rich.text import Text

    from domain.lifecycle import RequestState

    days = (found.as_of.date() - request.owed_on).days
    words = [RequestState.RETURNED.label] if request.state is RequestState.RETURNED else []
    if days > 0:
        words.append(f"quá hạn {days} ngày")
    elif days == 0:
        words.append("hạn hôm nay")
    else:
        words.append(f"còn {-days} ngày")
    if request.due_on != request.original_due_on:
        words.append("đã gia hạn")
    return Text(", ".join(words), style="bold red" if days > 0 else "bold" if days == 0 else "")
