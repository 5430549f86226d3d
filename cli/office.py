"""`vanthu office import FILE`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.output import show

if TYPE_CHECKING:
    from operations.row_sync import Changes

commands = typer.Typer()
office = typer.Typer(help="Cơ quan, nhân sự, nhóm, quyền ký, quy tắc.", no_args_is_help=True)
commands.add_typer(office, name="office")

LABELS = {
    "offices": "cơ quan",
    "bodies": "nơi nhận",
    "people": "người",
    "person_addresses": "địa chỉ khác",
    "posts": "chức vụ",
    "groups": "nhóm",
    "group_members": "lượt thành viên nhóm",
    "signing_rules": "quy tắc ký",
    "absences": "đợt vắng mặt",
    "calendar_rows": "ngày trong lịch",
    "number_series": "dãy số văn bản",
}


@office.callback()
def _office() -> None:
    """Keeps `import` a command of its own."""


@office.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="office.yaml, hoặc danh sách nhân sự .xlsx, .csv")],
) -> None:
    """Nhập cơ quan, nhân sự, nhóm, quyền ký; nhập lại không ghi trùng, sai một dòng thì không ghi gì."""
    from datetime import UTC, datetime

    from operations.office_import import import_office

    show_changes(import_office(file, datetime.now(UTC)))


def show_changes(changes: "Changes") -> None:
    """What an import changed."""
    data = {name: getattr(changes, name) for name in ("added", "changed", "removed", "notes")}
    lines = [
        f"{verb} {count} {LABELS.get(table, table)}"
        for verb, counts in (("Thêm", changes.added), ("Sửa", changes.changed), ("Bỏ", changes.removed))
        for table, count in counts.items()
    ]
    show(data, [*(lines or ["Không có gì thay đổi."]), *changes.notes])
