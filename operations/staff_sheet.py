"""The staff list as offices keep it: XLSX or CSV, Vietnamese column heads in any order, case and spelling of marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic_core import PydanticCustomError

from domain.text import key, nfc
from operations.office_fields import ROLES_BY_TITLE, Role, address, day, role_of_title
from operations.refusals import Refused
from operations.sheet_cells import sheet_cells

COLUMNS = {
    "name": ("ho va ten", "ho ten", "ho va ten can bo", "name", "full name"),
    "title": ("chuc vu", "chuc danh", "vi tri viec lam", "title", "position"),
    "email": ("email", "e-mail", "mail", "dia chi email", "dia chi thu", "thu dien tu", "dia chi thu dien tu", "gmail"),
    "groups": ("to", "to chuyen mon", "nhom", "to/nhom", "to, nhom", "bo phan", "group", "groups"),
    "code": ("ma", "ma can bo", "ma nhan vien", "ma gv", "code"),
    "role": ("vai tro", "role"),
    "address_form": ("xung ho", "cach xung ho", "danh xung"),
    "valid_from": ("tu ngay", "ngay vao", "ngay nhan cong tac", "valid_from"),
    "valid_to": ("den ngay", "ngay nghi", "ngay nghi viec", "valid_to"),
}
NAMES = {"name": "Họ và tên", "title": "Chức vụ", "email": "Email"}
HEAD_WITHIN = 30  # rows: titles of the list may stand above the column heads
_WORD_ROLES: dict[str, Role] = {
    "principal": "principal", "vice_principal": "vice_principal", "group_head": "group_head", "clerk": "clerk",
    "administrator": "administrator", "staff": "staff", "giao vien": "staff", "nhan vien": "staff",
}  # fmt: skip


@dataclass(frozen=True)
class StaffRow:
    """A person of the sheet; `groups` is None where the sheet has no such column."""

    line: int
    name: str
    title: str
    email: str
    role: Role
    code: str | None = None
    groups: tuple[str, ...] | None = None
    address_form: str = ""
    valid_from: date | None = None
    valid_to: date | None = None


def read_staff_sheet(path: Path) -> list[StaffRow]:
    """Every person of the sheet, all checked. Raises Refused naming row and column."""
    rows = sheet_cells(path)
    head, columns = _head(path, rows)
    staff = [
        _row(path, number, {name: row[place] for name, place in columns.items() if place < len(row)}, columns)
        for number, row in enumerate(rows[head + 1 :], start=head + 2)
        if any(str(cell or "").strip() for cell in _named(row, columns))
    ]
    if not staff:
        raise Refused(f"Tệp {path.name} không có người nào dưới dòng tiêu đề.", f"{path.name} lists nobody.")
    _refuse_doubles(path, staff)
    return staff


def _named(row: Sequence[Any], columns: dict[str, int]) -> Iterator[Any]:
    return (row[columns[name]] for name in ("name", "email") if columns[name] < len(row))


def _head(path: Path, rows: list[list[Any]]) -> tuple[int, dict[str, int]]:
    """The row of column heads: the first one that names at least the person and one thing more."""
    for number, row in enumerate(rows[:HEAD_WITHIN]):
        heads = [key(str(cell or "").replace("\n", " ")).strip(" *:.()") for cell in row]
        columns = {
            name: next(place for place, head in enumerate(heads) if head in words)
            for name, words in COLUMNS.items()
            if set(words) & set(heads)
        }
        if ("name" in columns or "email" in columns) and len(columns) >= 2:
            for name, label in NAMES.items():
                if name not in columns:
                    raise Refused(
                        f"Tệp {path.name}, dòng {number + 1}: thiếu cột “{label}”; đề nghị thêm cột này.",
                        f"row {number + 1}: column “{label}” is missing: add it.",
                    )
            return number, columns
    raise Refused(
        f"Tệp {path.name} không có dòng tiêu đề với các cột Họ và tên, Chức vụ, Email.",
        f"{path.name} has no row of column heads (Họ và tên, Chức vụ, Email).",
    )


def _row(path: Path, line: int, cells: dict[str, Any], columns: dict[str, int]) -> StaffRow:
    text = {name: " ".join(nfc(str(value if value is not None else "")).split()) for name, value in cells.items()}
    for name, label in NAMES.items():
        if not text.get(name):
            raise Refused(
                f"Tệp {path.name}, dòng {line}, cột “{label}”: để trống, đề nghị điền.",
                f"row {line}, column “{label}” is empty: fill it in.",
            )
    try:
        return StaffRow(
            line,
            text["name"],
            text["title"],
            address(text["email"].removeprefix("mailto:")),
            _role(text.get("role", ""), text["title"]),
            text.get("code") or None,
            _groups(text.get("groups", "")) if "groups" in columns else None,
            text.get("address_form", ""),
            day(cells.get("valid_from")),
            day(cells.get("valid_to")),
        )
    except PydanticCustomError as error:
        details = error.context or {}
        raise Refused(
            f"Tệp {path.name}, dòng {line}: {details['vietnamese']}.", f"row {line}: {details['english']}."
        ) from error


def _role(word: str, title: str) -> Role:
    if not word:
        return role_of_title(title)
    known = _WORD_ROLES.get(key(word)) or role_of_title(word)
    if known == "staff" and key(word) not in _WORD_ROLES:
        words = ", ".join(["Hiệu trưởng", "Phó Hiệu trưởng", "Tổ trưởng", "Văn thư", "Quản trị", "Giáo viên"])
        raise PydanticCustomError(
            "office",
            "{vietnamese}",
            {
                "vietnamese": f"vai trò “{word}” không rõ, đề nghị ghi một trong: {words}",
                "english": f"role “{word}” is not known: write one of {', '.join(role for _, role in ROLES_BY_TITLE)}",
            },
        )
    return known


def _groups(text: str) -> tuple[str, ...]:
    for separator in (",", "\n", "|"):
        text = text.replace(separator, ";")
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _refuse_doubles(path: Path, staff: list[StaffRow]) -> None:
    seen: dict[str, StaffRow] = {}
    for row in staff:
        other = seen.setdefault(row.email, row)
        if other is not row:
            raise Refused(
                f"Tệp {path.name}, dòng {row.line}: địa chỉ {row.email} của {row.name} đã có ở dòng {other.line} "
                f"({other.name}); mỗi người một địa chỉ riêng.",
                f"row {row.line}: address {row.email} is already in row {other.line}: each person needs an own one.",
            )
