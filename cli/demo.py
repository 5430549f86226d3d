"""`vanthu demo`: a school and its plan, a whole year on this machine."""

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from cli.output import refuse, show, wants_json

commands = typer.Typer()


@commands.command("demo")
def demo(
    plan: Annotated[Path | None, typer.Option("--plan", help="Kế hoạch bất kỳ: .txt, .docx hoặc .pdf")] = None,
) -> None:
    """Một trường, một kế hoạch, trọn năm 2024 trên máy này: thư thật, văn bản thật, lượt chạy thật."""
    home = Path(os.environ.get("VANTHU_HOME") or "var/demo").resolve()
    os.environ["VANTHU_HOME"] = str(home)
    if plan is not None and not plan.is_file():
        raise typer.Exit(refuse(f"Không có tệp {plan}: đề nghị kiểm tra đường dẫn. / There is no file {plan}."))
    from sandbox.demo import NotADemoHome, NotThisPlan, demonstrate

    try:
        demonstrate(home, plan.resolve() if plan else None, _Screen(), show)
    except (NotADemoHome, NotThisPlan) as problem:
        raise typer.Exit(refuse(str(problem))) from problem


class _Screen:
    """Live progress: lines on a terminal, silence with --json."""

    def __init__(self) -> None:
        self.quiet = wants_json()
        self.terminal = sys.stdout.isatty() and not self.quiet

    def said(self, line: str) -> None:
        """A line about the demonstration itself."""
        if not self.quiet:
            from cli.tables import console

            console().print(line, markup=False, highlight=False)

    def happened(self, now: datetime, line: str) -> None:
        """A line of the year."""
        if not self.quiet:
            from rich.text import Text

            from cli.tables import console

            console().print(Text.assemble((f"{now:%d/%m/%Y %H:%M}  ", "cyan"), line), highlight=False)

    def ended(self, home: Path, reports: list[tuple[str, str, str, str, str]], letters: int, seconds: float) -> None:
        """The table of who reported when, and where to look."""
        if self.quiet:
            return
        from cli.tables import console, table

        headings = ("Người báo cáo", "Kỳ", "Hạn", "Nhận lúc", "Tình trạng")
        console().print(table("Ai báo cáo lúc nào", headings, reports))
        self.said(f"{letters} lá thư, {seconds:.0f} giây. Mở {home / 'index.html'} để xem cả năm.")
