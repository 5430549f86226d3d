"""`vanthu backup FILE` and `vanthu restore FILE`."""

from pathlib import Path
from typing import Annotated

import typer

from cli.output import show

commands = typer.Typer()


@commands.command("backup")
def backup(file: Annotated[Path, typer.Argument(help="Tệp .zip sẽ ghi")]) -> None:
    """Sao lưu cơ sở dữ liệu, kho tệp và office.yaml vào một tệp, kiểm tra ngay; vẫn làm việc bình thường."""
    from datetime import UTC, datetime

    from operations.backup import backup as write

    report = write(file, datetime.now(UTC))
    show(report, [f"Đã sao lưu {report['files']} tệp vào {file} ({report['size']} byte), đã kiểm tra."])


@commands.command("restore")
def restore(
    file: Annotated[Path, typer.Argument(help="Tệp do vanthu backup ghi")],
    force: Annotated[bool, typer.Option("--force", help="Thay dữ liệu đang có; bản cũ được đổi tên.")] = False,
) -> None:
    """Khôi phục từ bản sao lưu; tắt “vanthu up” trước khi chạy."""
    from datetime import UTC, datetime

    from operations.restore import restore as put_back

    report = put_back(file, datetime.now(UTC), force=force)
    lines = [f"Đã khôi phục {report['files']} tệp của bản sao lưu lúc {report['made_at']}."]
    show(report, [*lines, *(f"Bản cũ: {path}" for path in report["set_aside"])])
