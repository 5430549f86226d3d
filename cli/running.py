"""`vanthu up`."""

from typing import TYPE_CHECKING

import typer

from cli.output import show

if TYPE_CHECKING:
    from operations.supervisor import Child

commands = typer.Typer()

NAMES = {
    "prefect": "Máy chủ Prefect",
    "deployments": "Nạp quy trình",
    "worker": "Bộ phận thực hiện",
    "watcher": "Canh hộp thư",
    "files": "Máy chủ tệp",
}
WORDS = {
    "waiting": "chờ",
    "starting": "đang khởi động",
    "running": "đang chạy",
    "died": "đã dừng, sẽ chạy lại",
    "done": "xong",
    "stopped": "đã tắt",
}


@commands.command("up")
def up() -> None:
    """Chạy máy chủ Prefect, quy trình, canh hộp thư; cái nào dừng thì chạy lại; Ctrl-C tắt hết."""
    from operations.prefect_server import ui_url
    from operations.up import up as run_up
    from settings import get_settings

    settings = get_settings()
    show(
        {"ui": ui_url(settings), "logs": str(settings.home / "logs")},
        [f"Giao diện: {ui_url(settings)} (đăng nhập bằng “admin:mật-khẩu”, mật khẩu trong .env). Ctrl-C để tắt."],
    )
    run_up(_say)


def _say(child: "Child", detail: str) -> None:
    import sys

    name, word = NAMES.get(child.name, child.name), WORDS[child.status]
    show(
        {"child": child.name, "status": child.status.value, "detail": detail},
        [f"{name}: {word}" + (f" ({detail})" if detail else "")],
    )
    sys.stdout.flush()
