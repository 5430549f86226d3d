"""The folder of the demonstration as pages: the year as a timeline, who reported when, links to everything."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path

from domain.counts import Count
from domain.wording import short_day, weekday_name
from sandbox.events import KINDS, Happening
from sandbox.exhibits import Exhibits
from sandbox.letter_page import environment
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
# What a newcomer should not miss, one of each kind.
_WORTH_SEEING = (
    "moved_date", "returned", "bounce", "escalate", "ad_hoc", "held", "return", "extend", "absence", "nil",
)  # fmt: skip
_MANY = 3  # lines of one kind at one moment that are folded into one


@dataclass(frozen=True)
class Row:
    """One line of the timeline."""

    when: str
    month: str
    css: str
    label: str
    subject: str
    person: str
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Moment:
    """Lines of one kind at one moment; many are folded under their number."""

    rows: tuple[Row, ...]

    @property
    def folded(self) -> bool:
        """Whether only a summary is shown until somebody asks."""
        return len(self.rows) >= _MANY

    @property
    def people(self) -> str:
        """Who they are about."""
        return ", ".join(dict.fromkeys(row.person for row in self.rows))


def write_pages(home: Path, school: str, exhibits: Exhibits, rows: list[Happening], now: datetime) -> None:
    """Write the registers, the case files, the list of letters and `index.html`."""
    files = [*_write_registers(home), *_write_cases(home, now), ("Trang thông tin đã đăng", "publish/index.html")]
    found = status.status(now)
    lines = [_row(event) for event in rows]
    index = {
        "school": school,
        "title": found.plans[-1].title,
        "facts": [
            (len(exhibits.mails), "lá thư đi và đến"),
            (len(exhibits.papers), "văn bản"),
            (sum(row.kind in ("report", "nil") for row in rows), "báo cáo đã nhận"),
            (sum(row.kind == "remind" for row in rows), "lần nhắc"),
            (sum(row.kind == "escalate" for row in rows), "lần báo cáo cấp trên"),
        ],
        "files": files,
        "papers": exhibits.papers,
        "plans": [_plan_table(plan) for plan in reversed(found.plans)],
        "seen": [line for kind in _WORTH_SEEING for line in _first(rows, lines, kind)],
        "months": [(name, _moments(group)) for name, group in groupby(lines, key=lambda row: row.month)],
    }
    people = sorted({letter.who for letter in exhibits.mails})
    letters = {"school": school, "letters": exhibits.mails, "people": people}
    for name, facts in (("index.html", index), ("letters.html", letters)):
        page = environment().get_template(f"{name}.jinja").render(facts)
        (home / name).write_text(page, encoding="utf-8")


def reporting_lines(now: datetime) -> list[tuple[str, str, str, str, str]]:
    """Who reported when: person, period, due date, arrival, standing; for the end of the command."""
    return [
        (request.person, period.label, short_day(request.due_on), _arrival(request), _STANDING[request.place][1])
        for plan in status.status(now).plans
        for period in plan.periods
        for request in period.requests
    ]


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
        "periods": [(period.label, short_day(period.due_on)) for period in plan.periods],
        "rows": [(person, [_cell(period, person) for period in plan.periods]) for person in people],
    }


def _cell(period: PeriodStatus, person: str) -> tuple[str, str, str]:
    """Colour, standing, and when: `18/3, 09:15`; with the new date where one was granted."""
    found = [request for request in period.requests if request.person == person]
    if not found:
        return "muted", "–", ""
    css, words = _STANDING[found[0].place]
    notes = [f"{found[0].arrived_at:%d/%m, %H:%M}"] if found[0].arrived_at else []
    if found[0].due_on != found[0].original_due_on:
        notes.append(f"gia hạn đến {found[0].due_on:%d/%m}")
    return css, words, "; ".join(notes)


def _arrival(request: RequestStatus) -> str:
    return f"{request.arrived_at:%H:%M} ngày {short_day(request.arrived_at.date())}" if request.arrived_at else ""


def _row(event: Happening) -> Row:
    at = datetime.fromisoformat(event.at)
    css, label = KINDS.get(event.kind, ("", "Việc khác"))
    links = (("thư", _page_of(event.message)), ("văn bản", event.document))
    return Row(
        when=f"{weekday_name(at.date())}, {short_day(at.date())}, {at:%H:%M}",
        month=f"Tháng {at.month} năm {at.year}",
        css=css,
        label=label,
        subject=_without_label(event.subject, label),
        person=event.person,
        links=tuple((name, target) for name, target in links if target),
    )


def _without_label(subject: str, label: str) -> str:
    """The words without the label that stands before them anyway."""
    if not subject.startswith(label):
        return subject
    rest = subject[len(label) :].lstrip(" :")
    return rest if "@" in rest.split(" ")[0] else rest[:1].upper() + rest[1:]


def _page_of(letter: str) -> str:
    return letter.removesuffix(".eml") + ".html" if letter else ""


def _first(events: list[Happening], rows: list[Row], kind: str) -> list[Row]:
    """The first line of a kind that has something to open, else the first; none if there was none."""
    found = [row for event, row in zip(events, rows, strict=True) if event.kind == kind]
    return sorted(found, key=lambda row: not row.links)[:1]


def _moments(rows: Iterable[Row]) -> list[Moment]:
    return [Moment(tuple(group)) for _, group in groupby(rows, key=lambda row: (row.when, row.label))]
