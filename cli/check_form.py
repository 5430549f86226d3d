"""`vanthu check-form FILE`: a DOCX against the decree's form; exit code 1 when something is off."""

import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from cli.output import DONE, REFUSED, refuse, show

commands = typer.Typer()
_SEVERITIES = {"error": "Sai", "warning": "Nên sửa"}


@commands.command("check-form")
def check_form(file: Annotated[Path, typer.Argument(metavar="FILE", help="Tệp DOCX cần kiểm tra.")]) -> None:
    """Kiểm tra thể thức, kỹ thuật trình bày của tệp DOCX theo Nghị định số 30/2020/NĐ-CP."""
    raise typer.Exit(check(file))


def check(file: Path) -> int:
    """Print what is off, each with its article; gives the exit code: 0 nothing, 1 something."""
    from domain.errors import InvalidDocument
    from domain.form import VERSION
    from tasks.form_checking import check_docx

    try:
        findings = check_docx(file)
    except InvalidDocument as refused:
        return refuse(str(refused))
    lines = []
    for finding in findings:
        where = f" [{finding.where}]" if finding.where else ""
        lines.append(f"{_SEVERITIES[finding.severity]}: {finding.message} ({finding.article}){where}")
    summary = f"{file.name}: {len(findings)} điểm chưa đúng thể thức." if findings else f"{file.name}: đúng thể thức."
    data = {"file": str(file), "version": VERSION, "findings": [asdict(finding) for finding in findings]}
    show(data, [*lines, summary])
    return REFUSED if findings else DONE


if __name__ == "__main__":
    from cli.options import take_common

    commands(take_common(sys.argv[1:]))
