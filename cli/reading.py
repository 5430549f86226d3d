"""`vanthu read-plan FILE...` and `read-mail FILE...`: what is understood; nothing is stored, no database is opened."""

from pathlib import Path
from typing import Annotated

import typer

commands = typer.Typer()
Files = Annotated[list[Path], typer.Argument(metavar="FILE...")]


@commands.command("read-plan")
def read_plan(files: Files) -> None:
    """Đọc kế hoạch (txt, docx, pdf): mỗi tệp một dòng JSON; không lưu gì."""
    from cli.read_plan import read_plan as read

    raise typer.Exit(read(files))


@commands.command("read-mail")
def read_mail(
    files: Files,
    explain: Annotated[bool, typer.Option("--explain", help="Nói rõ vì sao hiểu như vậy.")] = False,
) -> None:
    """Đọc thư (.eml): mỗi tệp một dòng JSON; không lưu gì."""
    from cli.read_mail import read_mail as read

    raise typer.Exit(read(files, explain))
