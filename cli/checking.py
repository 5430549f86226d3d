"""`vanthu check`."""

from typing import Annotated

import typer

from cli.output import DONE, REFUSED, show, wants_json

commands = typer.Typer()


@commands.command("check")
def check(
    wait: Annotated[float, typer.Option(min=0, help="Số giây chờ thư kiểm tra quay về.")] = 60.0,
    mail: Annotated[bool, typer.Option("--mail/--no-mail", help="Có thử gửi, nhận thư hay không.")] = True,
) -> None:
    """Kiểm tra thiết lập, cơ sở dữ liệu, thư, lịch, Prefect; mỗi dòng nói cần làm gì."""
    from datetime import UTC, datetime

    from operations.check import check as look
    from operations.findings import Verdict

    findings = []
    for finding in look(datetime.now(UTC), wait=wait, mail=mail):
        findings.append(finding)
        if not wants_json():
            typer.echo(finding.line)
    all_well = all(finding.verdict is not Verdict.WRONG for finding in findings)
    rows = [{"name": f.name, "verdict": f.verdict.value, "text": f.text, "advice": f.advice} for f in findings]
    show({"ok": all_well, "findings": rows}, [])
    raise typer.Exit(DONE if all_well else REFUSED)
