"""`vanthu register outgoing|incoming|follow-up --year Y`: on the screen, as a table file, or to print and bind."""

import json
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.output import refuse, show, wants_json

if TYPE_CHECKING:
    from datetime import date

    from domain.form_registers import Register
    from tasks.registers import Line

commands = typer.Typer()


class Which(StrEnum):
    """The three books."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"
    FOLLOW_UP = "follow-up"


class Format(StrEnum):
    """How the register is given out."""

    TABLE = "table"
    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"


_NAMES = {
    Which.OUTGOING: "so-van-ban-di",
    Which.INCOMING: "so-van-ban-den",
    Which.FOLLOW_UP: "so-theo-doi-giai-quyet",
}


@commands.command("register")
def register(
    which: Annotated[Which, typer.Argument(help="outgoing: văn bản đi; incoming: văn bản đến; follow-up: giải quyết")],
    year: Annotated[int | None, typer.Option("--year", min=2000, max=2100, help="Năm; mặc định năm nay.")] = None,
    format_: Annotated[
        Format | None, typer.Option("--format", help="Mặc định theo đuôi của --output, không có thì in bảng.")
    ] = None,
    search: Annotated[str, typer.Option("--search", metavar="WORDS", help="Chỉ những dòng có đủ các từ này.")] = "",
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Tệp sẽ ghi.")] = None,
) -> None:
    """Sổ đăng ký văn bản đi, đến, sổ theo dõi giải quyết văn bản đến, theo Nghị định số 30/2020/NĐ-CP."""
    from datetime import datetime

    from domain.wording import ZONE

    today = datetime.now(ZONE).date()
    year = year or today.year
    wanted = _format_of(output, format_)
    book, rows = _open(which, year, today, search)
    if wanted is Format.TABLE:
        _show(book, year, rows)
    elif wanted is Format.CSV and output is None and not wants_json():
        from tasks.spreadsheets import write_csv

        write_csv(sys.stdout, book, rows)
    else:
        target = output or Path(f"{_NAMES[which]}-{year}.{wanted}")
        count = _write(target, wanted, book, year, rows)
        show({"file": str(target), "rows": count}, [f"Đã ghi {count} dòng vào {target}."])


def _open(which: Which, year: int, today: "date", search: str) -> "tuple[Register, Iterator[Line]]":
    from domain.form_registers import FOLLOW_UP
    from tasks import follow_up
    from tasks.registers import Book, lines

    if which is Which.FOLLOW_UP:
        return FOLLOW_UP, follow_up.lines(year, today, search)
    book = Book(which.value)
    return book.register, lines(book, year, search)


def _format_of(output: Path | None, given: Format | None) -> Format:
    if output is None:
        return given or Format.TABLE
    suffix = output.suffix.lower().removeprefix(".")
    wanted = given or (Format(suffix) if suffix in set(Format) else None)
    if wanted is None or wanted is Format.TABLE:
        raise typer.BadParameter("đề nghị thêm --format csv, xlsx hoặc pdf / add --format csv, xlsx or pdf")
    return wanted


def _show(book: "Register", year: int, rows: "Iterator[Line]") -> None:
    from cli.tables import console, table
    from domain.form_registers import shown
    from tasks.registers import to_plain

    if wants_json():
        print(json.dumps([to_plain(row) for row in rows], ensure_ascii=False))
        return
    columns = book.columns
    cells = [[shown(row[column.key]) for column in columns] for row in rows]
    title = f"{book.name} - Năm {year}"
    if not cells:
        print(f"{title}: không có dòng nào.")
        return
    console().print(table(title, [column.heading for column in columns], cells))


def _write(target: Path, wanted: Format, book: "Register", year: int, rows: "Iterator[Line]") -> int:
    from tasks.registers import cover
    from tasks.spreadsheets import register_pdf, write_csv, write_xlsx

    if wanted is Format.CSV:
        with target.open("w", encoding="utf-8-sig", newline="") as text:
            return write_csv(text, book, rows)
    if wanted is Format.XLSX:
        with target.open("wb") as file:
            return write_xlsx(file, book, rows, cover(year))
    kept = list(rows)
    target.write_bytes(register_pdf(book, kept, cover(year)))
    return len(kept)


@commands.command("incoming")
def incoming(
    number: Annotated[int, typer.Argument(metavar="SỐ-ĐẾN", min=1, help="Số đến trong sổ.")],
    year: Annotated[int | None, typer.Option("--year", min=2000, max=2100, help="Năm; mặc định năm nay.")] = None,
    symbol: Annotated[str, typer.Option("--number", metavar="SỐ", help="Số, ký hiệu ghi trên văn bản.")] = "",
    dated: Annotated[str, typer.Option("--date", metavar="NGÀY", help="Ngày ghi trên văn bản.")] = "",
    assignee: Annotated[str, typer.Option("--assignee", help="Đơn vị hoặc người nhận.")] = "",
    due: Annotated[str, typer.Option("--due", metavar="NGÀY", help="Thời hạn giải quyết.")] = "",
    answered_by: Annotated[str, typer.Option("--answered-by", metavar="SỐ", help="Văn bản trả lời.")] = "",
    note: Annotated[str, typer.Option("--note", help="Ghi chú.")] = "",
) -> None:
    """Bổ sung một dòng của sổ văn bản đến: số, ngày, người nhận, thời hạn, văn bản trả lời."""
    from datetime import datetime

    from domain.refusal import Refused
    from domain.wording import ZONE
    from tasks.follow_up import Particulars, complete

    now = datetime.now(ZONE)
    given = Particulars(
        number_symbol=symbol, dated=_day(dated), assignee=assignee, due_on=_day(due), answered_by=answered_by, note=note
    )
    found = complete(number, year or now.year, given, now)
    if isinstance(found, Refused):
        raise typer.Exit(refuse(found.line))
    show({"line": found}, [found])


def _day(text: str) -> "date | None":
    from domain.calendar_rows import read_day

    day = read_day(text) if text else None
    if text and day is None:
        raise typer.Exit(refuse(f"“{text}” không phải ngày, ví dụ 2024-02-26 hoặc 26/02/2024. / is no date"))
    return day


@commands.command("hand-over")
def hand_over(
    year: Annotated[int, typer.Option("--year", min=2000, max=2100, help="Năm công việc kết thúc.")],
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="csv, xlsx hoặc pdf.")] = None,
) -> None:
    """Mục lục hồ sơ, tài liệu nộp lưu: hồ sơ đã kết thúc trong năm, thời hạn bảo quản, số tờ."""
    from domain.form_registers import HAND_OVER
    from tasks.handing_over import list_of

    found = list_of(year)
    if output is not None:
        count = _write(output, _format_of(output, None), HAND_OVER, year, iter(found.rows))
        show({"file": str(output), "rows": count, "unfinished": list(found.unfinished)},
             [f"Đã ghi {count} hồ sơ vào {output}.", *_left(found.unfinished)])  # fmt: skip
        return
    _show(HAND_OVER, year, iter(found.rows))
    if not wants_json():
        for line in _left(found.unfinished):
            print(line)


def _left(plans: tuple[str, ...]) -> list[str]:
    return [f"Chưa kết thúc, chưa nộp lưu: {plan}" for plan in plans]
