"""`vanthu init`."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from cli.output import show

if TYPE_CHECKING:
    from operations.initialise import Answers

commands = typer.Typer()


@commands.command("init")
def init(
    yes: Annotated[bool, typer.Option("--yes", help="Không hỏi, dùng giá trị mặc định và biến môi trường.")] = False,
    name: Annotated[str, typer.Option(help="Tên đơn vị, ví dụ Trường Mầm non Hoa Sen")] = "",
    code: Annotated[str, typer.Option(help="Mã đơn vị, ví dụ MNHS")] = "",
    place: Annotated[str, typer.Option(help="Địa danh")] = "",
    parent: Annotated[str, typer.Option(help="Cơ quan chủ quản")] = "",
    mailbox: Annotated[str, typer.Option(help="Địa chỉ hộp thư dùng chung")] = "",
) -> None:
    """Tạo thiết lập (.env), tệp cơ quan (office.yaml) và cơ sở dữ liệu; không ghi đè tệp đã có."""
    from datetime import UTC, datetime

    from operations.initialise import initialise

    given = {"name": name, "code": code, "place": place, "parent_name": parent, "mailbox": mailbox}
    answers = _defaults({key: value for key, value in given.items() if value})
    if not yes and sys.stdin.isatty():
        from cli.questions import ask

        answers = ask(answers)
    elif not yes:
        from operations.refusals import Refused

        raise Refused(
            "Không có bàn phím để hỏi: đề nghị thêm --yes và các tùy chọn (xem vanthu init --help).",
            "no terminal to ask on: add --yes and options (see vanthu init --help).",
        )
    paths = [str(path) for path in initialise(answers, datetime.now(UTC))]
    steps = [
        "Bước tiếp theo: sửa office.yaml rồi chạy “vanthu office import office.yaml”, kiểm tra bằng “vanthu check”, "
        "chạy bằng “vanthu up”."
    ]
    show({"written": paths}, [*(f"Đã tạo {path}" for path in paths), *steps])


def _defaults(given: dict[str, str]) -> "Answers":
    import os

    from operations.initialise import Answers

    mailbox = os.environ.get("VANTHU_MAILBOX_ADDRESS", "")
    return Answers(**({"mailbox": mailbox} if mailbox else {}) | given)  # type: ignore[arg-type]
