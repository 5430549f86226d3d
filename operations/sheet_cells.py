"""The cells of an XLSX or CSV file, whatever program and system wrote it."""

import csv
import io
import struct
import zlib
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from domain.text import nfc
from operations.refusals import Refused

LARGEST, LARGEST_INSIDE, MOST_ROWS = 20 << 20, 300 << 20, 50_000
# Whatever openpyxl, its XML parsers and zipfile raise for bytes that are no workbook, found by mutating one.
DAMAGED = (
    BadZipFile, InvalidFileException, csv.Error, zlib.error, struct.error, SyntaxError, LookupError, ValueError,
    TypeError, AttributeError, RuntimeError, ArithmeticError, EOFError,
)  # fmt: skip


def sheet_cells(path: Path) -> list[list[Any]]:
    """All cells of the first sheet, row by row. Raises Refused."""
    try:
        if path.stat().st_size > LARGEST:
            raise Refused(f"Tệp {path.name} lớn quá 20 MB, không phải danh sách.", f"{path.name} is over 20 MB.")
        return _csv_cells(path.read_bytes()) if path.suffix.lower() == ".csv" else _xlsx_cells(path)
    except OSError as error:
        raise Refused(
            f"Không mở được tệp {path}: {error.strerror}.", f"cannot open {path}: {error.strerror}"
        ) from error
    except DAMAGED as error:
        raise Refused(
            f"Tệp {path.name} không phải bảng tính XLSX đọc được (hỏng, có mật khẩu hoặc là .xls cũ); "
            "đề nghị lưu lại dạng .xlsx hoặc .csv.",
            f"{path.name} is not a readable XLSX (damaged, encrypted or an old .xls): save it as .xlsx or .csv.",
        ) from error


def _xlsx_cells(path: Path) -> list[list[Any]]:
    with ZipFile(path) as box:
        if sum(entry.file_size for entry in box.infolist()) > LARGEST_INSIDE:
            raise ValueError("unpacks to more than any staff list")
    book = load_workbook(path, read_only=True, data_only=True)
    try:
        sheet = book.active or book.worksheets[0]
        return [list(row) for row in islice(sheet.iter_rows(values_only=True), MOST_ROWS)]
    finally:
        book.close()


def _csv_cells(raw: bytes) -> list[list[Any]]:
    """Excel writes UTF-8 with a mark, UTF-16 with tabs, or the system's code page; separators vary by system."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = raw.decode("utf-16")
    else:
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = raw.decode("cp1258", "replace")
    tables = [list(csv.reader(io.StringIO(nfc(text), newline=""), delimiter=mark)) for mark in ",;\t"]
    return max(tables, key=lambda rows: median([len(row) for row in rows] or [0]))


def table_rows(path: Path) -> list[dict[str, Any]]:
    """The rows under the first row, by its column heads; rows without a word are left out. Raises Refused."""
    cells = sheet_cells(path)
    heads = [str(cell or "") for cell in cells[0]] if cells else []
    rows = [dict(zip(heads, row, strict=False)) for row in cells[1:]]
    return [row for row in rows if any(str(value or "").strip() for value in row.values())]
