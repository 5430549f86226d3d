"""`vanthu register outgoing|incoming --year Y`: a register on the screen, as a table file, or to print and bind."""

import json
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.output import show, wants_json

if TYPE_CHECKING:
    from tasks.registers import Book, Line

commands = typer.Typer()


class Which(StrEnum):
    """The two books."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"


class Format(StrEnum):
    """How the register is given out."""

    TABLE = "table"
    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"


_NAMES = {Which.OUTGOING: "so-van-ban-di", Which.INCOMING: "so-van-ban-den"}


@commands.command("register")
def register(
    which: Annotated[Which, typer.Argument(help="outgoing: văn bản đi; incoming: văn bản đến")],
    year: Annotated[int | None, typer.Option("--year", min=2000, max=2100, help="Năm; mặc định năm nay.")] = None,
    format_: Annotated[
        Format | None, typer.Option("--format", help="Mặc định theo đuôi của --output, không có thì in bảng.")
    ] = None,
    search: Annotated[str, typer.Option("--search", metavar="WORDS", help="Chỉ những dòng có đủ các từ này.")] = "",
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Tệp sẽ ghi.")] = None,
) -> None:
    """Sổ đăng ký văn bản đi, đến: mười cột theo Nghị định số 30/2020/NĐ-CP."""
    from datetime import datetime

    from domain.wording import ZONE
    from tasks.registers import Book, lines

    book = Book(which.value)
    year = year or datetime.now(ZONE).year
    wanted = _format_of(output, format_)
    rows = lines(book, year, search)
    if wanted is Format.TABLE:
        _show(book, year, rows)
    elif wanted is Format.CSV and output is None and not wants_json():
        from tasks.spreadsheets import write_csv

        write_csv(sys.stdout, book.register, rows)
    else:
        target = output or Path(f"{_NAMES[which]}-{year}.{wanted}")
        count = _write(target, wanted, book, year, rows)
        show({"file": str(target), "rows": count}, [f"Đã ghi {count} dòng vào {target}."])


def _format_of(output: Path | None, given: Format | None) -> Format:
    if output is None:
        return given or Format.TABLE
    suffix = output.suffix.lower().removeprefix(".")
    wanted = given or (Format(suffix) if suffix in set(Format) else None)
    if wanted is None or wanted is Format.TABLE:
        raise typer.BadParameter("đề nghị thêm --format csv, xlsx hoặc pdf / add --format csv, xlsx or pdf")
    return wanted


def _show(book: "Book", year: int, rows: "Iterator[Line]") -> None:
    from cli.tables import console, table
    from domain.form_registers import shown
    from tasks.registers import to_plain

    if wants_json():
        print(json.dumps([to_plain(row) for row in rows], ensure_ascii=False))
        return
    columns = book.register.columns
    cells = [[shown(row[column.key]) for column in columns] for row in rows]
    title = f"{book.register.name} - Năm {year}"
    if not cells:
        print(f"{title}: không có dòng nào.")
        return
    console().print(table(title, [column.heading for column in columns], cells))


def _write(target: Path, wanted: Format, book: "Book", year: int, rows: "Iterator[Line]") -> int:
    from tasks.registers import cover
    from tasks.spreadsheets import register_pdf, write_csv, write_xlsx

    if wanted is Format.CSV:
        with target.open("w", encoding="utf-8-sig", newline="") as text:
            return write_csv(text, book.register, rows)
    if wanted is Format.XLSX:
        with target.open("wb") as file:
            return write_xlsx(file, book.register, rows, cover(year))
    kept = list(rows)
    target.write_bytes(register_pdf(book.register, kept, cover(year)))
    return len(kept)
