"""`vanthu audit PLAN`, `export-case PLAN FILE`, `verify-case FILE`: what can be proved of a plan."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.output import DONE, REFUSED, refuse, show, wants_json

if TYPE_CHECKING:
    from tasks.auditing import Audit

commands = typer.Typer()
_Plan = Annotated[str, typer.Argument(metavar="PLAN", help="Mã kế hoạch, ví dụ KH05-2024 hoặc 05/KH-MNSM.")]


@commands.command("audit")
def audit(plan: _Plan) -> None:
    """Nhật ký của một kế hoạch, và nhật ký của đơn vị có nguyên vẹn hay không."""
    from tasks.auditing import audit as look

    found = look(plan)
    if wants_json():
        show(found.to_plain(), [])
    else:
        _draw(found)
    raise typer.Exit(DONE if found.broken is None else REFUSED)


def _draw(found: "Audit") -> None:
    import sys

    from cli.tables import console, table
    from domain.wording import ZONE

    rows = [
        (line.ordinal, f"{line.at.astimezone(ZONE):%d/%m/%Y %H:%M}", line.actor, line.message) for line in found.lines
    ]
    headings = ("Dòng", "Thời điểm", "Người thực hiện", "Nội dung")
    console().print(table(f"{found.plan}: {found.title}", headings, rows, right=(0,)))
    if found.broken is None:
        print(f"Nhật ký nguyên vẹn: {found.length} dòng, mã cuối {found.head}.")
        return
    line = found.broken.ordinal
    print(
        f"Nhật ký đã bị thay đổi: dòng {line} không khớp với các dòng trước. / "
        f"The audit trail was changed: line {line} does not follow from the lines before it.",
        file=sys.stderr,
    )


@commands.command("export-case")
def export_case(plan: _Plan, file: Annotated[Path, typer.Argument(help="Tệp .zip sẽ ghi")]) -> None:
    """Xuất hồ sơ công việc của một kế hoạch: văn bản, thư gốc, ý kiến, sổ, nhật ký, kiểm tra được ở máy khác."""
    from datetime import datetime

    from domain.wording import ZONE
    from tasks.case_file import export_case as export

    done = export(plan, file, datetime.now(ZONE))
    data = {
        "plan": done.plan,
        "file": str(done.file),
        "files": done.files,
        "size": done.size,
        "seal": done.seal,
        "lost": list(done.lost),
    }
    lines = [f"Đã xuất hồ sơ {done.plan}: {done.files} tệp, {done.size} byte vào {done.file}."]
    lines += [f"Kho lưu trữ không còn tệp: {name}" for name in done.lost]
    show(data, [*lines, f"Mã niêm phong (đã ghi vào nhật ký): {done.seal}"])


@commands.command("verify-case")
def verify_case(
    file: Annotated[Path, typer.Argument(help="Hồ sơ .zip, hoặc thư mục đã giải nén")],
    seal: Annotated[str, typer.Option("--seal", help="Mã niêm phong đã ghi lại khi xuất.")] = "",
) -> None:
    """Kiểm tra hồ sơ đã xuất: nêu tệp đầu tiên bị thay đổi, bị thiếu hoặc được thêm vào."""
    from tasks.resources.verify import check

    result = check(file, seal)
    if not result.whole and not wants_json():
        raise typer.Exit(refuse(result.line))
    data = {"ok": result.whole, "line": result.line, "file": result.file or None, "seal": result.seal or None}
    show(data, [result.line])
    raise typer.Exit(DONE if result.whole else REFUSED)
