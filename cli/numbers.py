"""`vanthu number reserve|assign|void|register`: the number book kept by hand."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from cli.output import refuse, show

if TYPE_CHECKING:
    from domain.refusal import Refused
    from tasks.number_book import Entered

commands = typer.Typer()
number = typer.Typer(help="Lấy số trước, hủy số, đăng ký muộn trong sổ văn bản đi.", no_args_is_help=True)
commands.add_typer(number, name="number")

_Kind = Annotated[str, typer.Option("--kind", metavar="KH", help="Ký hiệu loại văn bản: KH, BC, QĐ …; công văn: CV.")]
_Year = Annotated[int | None, typer.Option("--year", min=2000, max=2100, help="Năm; mặc định năm nay.")]
_Reason = Annotated[str, typer.Option("--reason", metavar="LÝ-DO", help="Lý do, ghi vào sổ.")]
_Plan = Annotated[str, typer.Option("--plan", metavar="PLAN", help="Văn bản sẽ dùng số này.")]
_Date = Annotated[str, typer.Option("--date", metavar="NGÀY", help="Ngày ghi trên văn bản; mặc định hôm nay.")]
_Now = Annotated[str, typer.Option("--now", metavar="ISO", help="Thời điểm làm việc; mặc định bây giờ.")]


@number.command("reserve")
def reserve(
    kind: _Kind = "",
    plan: _Plan = "",
    purpose: Annotated[str, typer.Option("--for", metavar="NỘI-DUNG", help="Văn bản dự kiến.")] = "",
    dated: _Date = "",
    reason: _Reason = "",
    now: _Now = "",
) -> None:
    """Lấy số trước cho một văn bản sắp ban hành."""
    from cli.moments import moment
    from tasks import number_book

    if not plan and not (kind and purpose):
        raise typer.BadParameter("cần --plan, hoặc --kind cùng --for / give --plan, or --kind and --for")
    at = moment(now)
    found = number_book.reserve(_kind(kind), purpose, _day(dated, at), at, _document(plan), reason)
    _tell(found)


@number.command("assign")
def assign(
    which: Annotated[str, typer.Argument(metavar="SỐ", help="Số đã lấy trước, ví dụ 05/KH-MNSM.")],
    plan: Annotated[str, typer.Argument(metavar="PLAN", help="Văn bản sẽ dùng số này.")],
    year: _Year = None,
    now: _Now = "",
) -> None:
    """Dùng một số đã lấy trước cho văn bản này khi ban hành."""
    from cli.moments import moment
    from tasks import number_book

    at = moment(now)
    document_id = _document(plan)
    assert document_id is not None
    _tell(number_book.assign(which, year or at.year, document_id, at))


@number.command("void")
def void(
    which: Annotated[str, typer.Argument(metavar="SỐ", help="Số trong sổ, ví dụ 05/KH-MNSM.")],
    reason: Annotated[str, typer.Option("--reason", metavar="LÝ-DO", help="Lý do hủy, ghi vào sổ.")],
    year: _Year = None,
    now: _Now = "",
) -> None:
    """Hủy một số: số vẫn nằm trong sổ với lý do, không dùng lại."""
    from cli.moments import moment
    from tasks import number_book

    at = moment(now)
    _tell(number_book.void(which, year or at.year, reason, at))


@number.command("register")
def register(
    which: Annotated[str, typer.Argument(metavar="SỐ", help="Số trên văn bản, ví dụ 07 hoặc 07/QĐ-MNSM.")],
    kind: _Kind,
    dated: Annotated[str, typer.Option("--date", metavar="NGÀY", help="Ngày ghi trên văn bản.")],
    abstract: Annotated[str, typer.Option("--abstract", help="Tên loại và trích yếu.")],
    reason: Annotated[str, typer.Option("--reason", metavar="LÝ-DO", help="Vì sao đăng ký muộn.")],
    signer: Annotated[str, typer.Option("--signer", help="Người ký.")] = "",
    recipients: Annotated[str, typer.Option("--recipients", help="Nơi nhận.")] = "",
    now: _Now = "",
) -> None:
    """Đăng ký muộn một văn bản đã ban hành ngoài hệ thống."""
    from cli.moments import moment
    from domain.numbers import read_number
    from tasks import number_book

    at = moment(now)
    found = read_number(which)
    if found is None:
        raise typer.Exit(refuse(f"“{which}” không phải số văn bản. / It is no document number."))
    late = number_book.LateEntry(
        number=found[0],
        dated=_day(dated, at),
        kind_and_abstract=abstract,
        signer=signer,
        recipients=recipients,
        symbol=found[1],
        reason=reason,
    )
    _tell(number_book.register_late(_kind(kind), late, at))


def _kind(written: str) -> str:
    return "" if written.upper() == "CV" else written


def _day(text: str, now: datetime) -> date:
    from domain.calendar_rows import read_day
    from domain.wording import ZONE

    day = read_day(text) if text else now.astimezone(ZONE).date()
    if day is None:
        raise typer.Exit(refuse(f"“{text}” không phải ngày, ví dụ 2024-02-26 hoặc 26/02/2024. / is no date"))
    return day


def _document(plan: str) -> int | None:
    from storage.database import reading
    from storage.offices import the_office
    from tasks.finding import find_document

    if not plan:
        return None
    with reading() as session:
        return find_document(session, the_office(session), plan).id


def _tell(found: "Entered | Refused") -> None:
    from domain.refusal import Refused

    if isinstance(found, Refused):
        raise typer.Exit(refuse(found.line))
    show({"number_symbol": found.number_symbol, "line": found.line}, [found.line])
