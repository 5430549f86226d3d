"""The folder of the demonstration as pages: the year as a timeline, who reported when, links to everything."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from domain.counts import Count
from domain.wording import short_day, weekday_name
from sandbox.events import KINDS, Happening
from sandbox.exhibits import Exhibits
from tasks import registers, status
from tasks.case_file import export_case
from tasks.registers import Book
from tasks.spreadsheets import write_xlsx
from tasks.status import PeriodStatus, PlanStatus, RequestStatus

YEAR = 2024
_STANDING = {
    Count.ON_TIME: ("good", "đúng hạn"),
    Count.LATE: ("wait", "muộn"),
    Count.NIL: ("good", "không phát sinh"),
    Count.WAIVED: ("muted", "được miễn"),
    Count.IN_REVIEW: ("wait", "đang xem xét"),
    Count.RETURNED: ("wait", "trả lại"),
    Count.MISSING: ("bad", "chưa nộp"),
    Count.NOT_YET_DUE: ("muted", "chưa đến hạn"),
}


@dataclass(frozen=True)
class Row:
    """One line of the timeline."""

    when: str
    css: str
    label: str
    subject: str
    links: tuple[tuple[str, str], ...]


def write_pages(home: Path, school: str, exhibits: Exhibits, rows: list[Happening], now: datetime) -> None:
    """Write the registers, the case files and `index.html`."""
    files = [*_write_registers(home), *_write_cases(home, now)]
    found = status.status(now)
    main = found.plans[-1]
    page = (
        _environment()
        .get_template("index.html.jinja")
        .render(
            school=school,
            title=main.title,
            facts=[
                (len(exhibits.letters), "lá thư đi và đến"),
                (len(exhibits.documents), "văn bản"),
                (sum(row.kind in ("report", "nil") for row in rows), "báo cáo"),
                (sum(row.kind == "remind" for row in rows), "lần nhắc"),
                (sum(row.kind == "escalate" for row in rows), "lần báo cáo cấp trên"),
            ],
            files=[*files, ("Trang thông tin đã đăng", "publish/index.html")],
            plans=[_plan_table(plan) for plan in reversed(found.plans)],
            months=[(name, list(group)) for name, group in groupby(map(_row, rows), key=_month)],
        )
    )
    (home / "index.html").write_text(page, encoding="utf-8")


def reporting_lines(now: datetime) -> list[tuple[str, str, str, str, str]]:
    """Who reported when: person, period, due date, arrival, standing; for the end of the command."""
    return [
        (request.person, period.label, short_day(request.due_on), _arrival(request), _STANDING[request.place][1])
        for plan in status.status(now).plans
        for period in plan.periods
        for request in period.requests
    ]


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    environment.filters["urlencode"] = lambda target: quote(str(target))
    return environment


def _write_registers(home: Path) -> Iterator[tuple[str, str]]:
    folder = home / "registers"
    folder.mkdir(exist_ok=True)
    for book, name, words in (
        (Book.OUTGOING, "so-van-ban-di", "Sổ văn bản đi"),
        (Book.INCOMING, "so-van-ban-den", "Sổ văn bản đến"),
    ):
        path = folder / f"{name}-{YEAR}.xlsx"
        with path.open("wb") as file:
            write_xlsx(file, book.register, registers.lines(book, YEAR), registers.cover(YEAR))
        yield words, f"registers/{path.name}"


def _write_cases(home: Path, now: datetime) -> Iterator[tuple[str, str]]:
    for plan in status.status(now).plans:
        name = f"{plan.code}.zip"
        export_case(plan.code, home / name, now)
        yield f"Hồ sơ {plan.code}", name


def _plan_table(plan: PlanStatus) -> dict[str, object]:
    people = dict.fromkeys(request.person for period in plan.periods for request in period.requests)
    return {
        "code": plan.code,
        "title": plan.title,
        "periods": [f"{period.label} (hạn {short_day(period.due_on)})" for period in plan.periods],
        "rows": [(person, [_cell(period, person) for period in plan.periods]) for person in people],
    }


def _cell(period: PeriodStatus, person: str) -> tuple[str, str]:
    found = [request for request in period.requests if request.person == person]
    if not found:
        return "muted", "–"
    css, words = _STANDING[found[0].place]
    arrival = _arrival(found[0])
    extended = ", gia hạn" if found[0].due_on != found[0].original_due_on else ""
    return css, f"{words}{extended}{', ' + arrival if arrival else ''}"


def _arrival(request: RequestStatus) -> str:
    return f"{request.arrived_at:%H:%M} ngày {short_day(request.arrived_at.date())}" if request.arrived_at else ""


def _row(event: Happening) -> Row:
    at = datetime.fromisoformat(event.at)
    css, label = KINDS[event.kind]
    links = (("thư", _page_of(event.message)), ("thư gốc", event.message), ("văn bản", event.document))
    return Row(
        when=f"{weekday_name(at.date())}, {short_day(at.date())}, {at:%H:%M}",
        css=css,
        label=label,
        subject=event.subject,
        links=tuple((name, target) for name, target in links if target),
    )


def _page_of(letter: str) -> str:
    return letter.removesuffix(".eml") + ".html" if letter else ""


def _month(row: Row) -> str:
    day = row.when.split(", ")[1].split("/")
    return f"Tháng {int(day[1])} năm {day[2]}"
