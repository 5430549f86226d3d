"""The command line `vanthu`: a module a group of commands; each command imports its work when it is called."""

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from cli import (
    backup,
    calendar,
    case,
    check_form,
    checking,
    demo,
    documents,
    drafts,
    held,
    indicators,
    initial,
    ladder,
    life,
    numbers,
    office,
    preview,
    reading,
    recording,
    register,
    running,
    status,
    stopping,
)
from cli.failures import line_of
from cli.options import take_common
from cli.output import DONE, USAGE, refuse

HELP = "Văn thư: nhận, soạn, trình, ban hành, giao việc, nhắc và tổng hợp báo cáo bằng thư điện tử."
EPILOG = "Mọi lệnh nhận --home DIR và --json, trước hoặc sau tên lệnh."

app = typer.Typer(name="vanthu", help=HELP, epilog=EPILOG, no_args_is_help=True, add_completion=False,
                  pretty_exceptions_enable=False)  # fmt: skip
for group in (
    initial,
    checking,
    office,
    calendar,
    reading,
    recording,
    check_form,
    life,
    indicators,
    ladder,
    stopping,
    drafts,
    documents,
    numbers,
    preview,
    running,
    status,
    register,
    case,
    demo,
    held,
    backup,
):
    app.add_typer(group.commands)


@app.callback()
def common(
    home: Annotated[
        str, typer.Option("--home", metavar="DIR", help="Thư mục có thiết lập, cơ sở dữ liệu và kho tệp.")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="In kết quả dạng JSON.")] = False,
) -> None:
    """Both are taken out of the arguments before typer sees them (`cli.options`); here they are only documented."""


def run(arguments: Sequence[str]) -> int:
    """One call of the program; gives the exit code: 0 done, 1 refused with one line, 2 usage."""
    try:
        rest = take_common(arguments)
    except ValueError as error:
        print(error, file=sys.stderr)
        return USAGE
    try:
        app(rest, prog_name="vanthu")
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else DONE
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        line = line_of(error)
        if line is None or os.environ.get("VANTHU_TRACEBACK") == "1":
            raise
        return refuse(line)
    return DONE


def main() -> None:
    """The entry point `vanthu`."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(run(sys.argv[1:]))
