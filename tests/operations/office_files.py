"""Files about an invented office, and what the database holds once they were imported."""

import csv
from datetime import UTC, date, datetime
from pathlib import Path

from openpyxl import Workbook
from sqlalchemy import func, select

from operations.office_import import import_office
from operations.row_sync import Changes
from storage.database import reading
from storage.models import Base

NOW = datetime(2024, 1, 5, 2, tzinfo=UTC)
TODAY = date(2024, 1, 5)
OFFICE = """\
office: {code: MNHS, name: Trường Mầm non Hoa Sen, symbol: MNHS, place: Đông Triều, mailbox: Vanthu@hoasen.edu.vn,
         phone: 0203 123 456}
"""
PEOPLE = """\
people:
  - {name: Phạm Minh Châu, title: Hiệu trưởng, email: chau@hoasen.edu.vn}
  - {name: Trần Thu Hà, title: Phó Hiệu trưởng, email: ha@hoasen.edu.vn, other_emails: [thuha@example.com]}
  - {name: Vũ Đức Long, title: Kế toán, role: [staff, clerk], email: long@hoasen.edu.vn}
groups:
  - {code: BGH, name: Ban giám hiệu, aliases: [Ban Giám hiệu nhà trường], members: [chau, Trần Thu Hà], head: chau}
  - {code: CBGVNV, name: Toàn thể CBGVNV, everyone: true}
"""


def a_file(folder: Path, *parts: str, name: str = "office.yaml") -> Path:
    path = folder / name
    path.write_text("".join(parts), encoding="utf-8")
    return path


def a_sheet(folder: Path, *rows: list[object], name: str = "danh-sach.xlsx") -> Path:
    path = folder / name
    if name.endswith(".csv"):
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows)
        return path
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def imported(path: Path) -> Changes:
    return import_office(path, NOW)


def rows_of(table: type[Base]) -> int:
    with reading() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def everything() -> dict[str, list[tuple[object, ...]]]:
    with reading() as session:
        return {
            table.name: [tuple(map(str, row)) for row in session.execute(select(table).order_by(table.c.id))]
            for table in Base.metadata.sorted_tables
        }


STAFF = [
    ["DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN"],
    ["STT", "EMAIL", "Ho va ten", "Tổ", "chức  vụ"],
    [1, "ha@hoasen.edu.vn", "Trần Thu Hà", "BGH", "Phó Hiệu trưởng"],
    [2, "Ngoc@hoasen.edu.vn", "Đỗ Bích Ngọc", "Tổ chuyên môn 1", "Tổ trưởng Tổ chuyên môn 1"],
    [3, "an@hoasen.edu.vn", "Lý Văn An", "tổ chuyên môn 1; Đoàn thanh niên", "Giáo viên"],
]
