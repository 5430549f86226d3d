"""The reports of a year as rows to count: by plan, period, duty and person, and as the year's heat map."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from domain.counts import CountedRequest
from domain.heat_map import Heading, HeatMap, heat_map, month_of
from domain.punctuality import Asked, Punctuality, punctuality, punctuality_by
from domain.refusal import Refused
from storage import offices
from storage.database import reading
from storage.models import Person
from tasks.finding import find_plan
from tasks.status import PeriodStatus, PlanStatus, RequestStatus, Status, status

Names = tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """A request in its plan and period, and as counting sees it."""

    plan: PlanStatus
    period: PeriodStatus
    request: RequestStatus
    asked: Asked


@dataclass(frozen=True)
class ReportingYear:
    """The requests whose first due day lies in a year, as they stand on a day; of the office, a plan or one person."""

    year: int
    as_of: date
    office: str
    lines: tuple[Line, ...]
    plan: str = ""  # code, when it is of one plan
    person: str = ""  # name, when it is of one person

    @property
    def title(self) -> str:
        """What stands above the figures."""
        about = (f" của {self.person}" if self.person else "") + (f", kế hoạch {self.plan}" if self.plan else "")
        return f"Tình hình nộp báo cáo năm {self.year}{about}"

    @property
    def short_title(self) -> str:
        """What stands above the picture."""
        about = ", ".join(part for part in (self.person, self.plan) if part)
        return f"Báo cáo năm {self.year}" + (f": {about}" if about else "")

    def by(self, key: Callable[[Line], Names]) -> list[tuple[Names, Punctuality]]:
        """The figures by what `key` says of a line."""
        return list(punctuality_by(((key(line), line.asked) for line in self.lines), self.as_of).items())

    def by_person(self) -> list[tuple[Names, Punctuality]]:
        """The figures by name and code, in the order of given names: no ranking."""
        return sorted(self.by(by_person), key=lambda row: _name_order(*row[0]))

    def total(self) -> Punctuality:
        """The figures of the whole list."""
        return punctuality((line.asked for line in self.lines), self.as_of)

    def people_map(self) -> HeatMap:
        """People by months; one person's page shows the duties instead."""
        return self._map("Người báo cáo", lambda line: Heading(_name_order(*by_person(line)), line.request.person))

    def duty_map(self) -> HeatMap:
        """Duties by months."""
        return self._map(
            "Nhiệm vụ",
            lambda line: Heading((line.plan.code, f"{line.request.duty:>8}"), f"{line.plan.code}-{line.request.duty}"),
        )

    def main_map(self) -> HeatMap:
        """The map that stands on a page of these lines."""
        return self.duty_map() if self.person else self.people_map()

    def _map(self, corner: str, row_of: Callable[[Line], Heading]) -> HeatMap:
        rows = ((row_of(each), month_of(each.request.original_due_on, with_year=False), each.asked)
                for each in self.lines)  # fmt: skip
        return heat_map(self.short_title, corner, rows, self.as_of)


def by_plan(line: Line) -> Names:
    """Code and title."""
    return line.plan.code, line.plan.title


def by_period(line: Line) -> Names:
    """The plan's code and the period's name."""
    return line.plan.code, line.period.label


def by_duty(line: Line) -> Names:
    """The plan's code, the duty's code and its text."""
    return line.plan.code, line.request.duty, line.request.clause


def by_person(line: Line) -> Names:
    """Name and code: two people of one name stay two."""
    return line.request.person, line.request.person_code


def reporting_year(now: datetime, year: int, plan: str = "", person: str = "") -> ReportingYear | Refused:
    """How the reports of a year stand at `now`: of all plans or one, of everybody or the person with this code.

    One person's figures hold that person's requests only: they may be given to whom they are about. Raises
    UnknownPlan when no plan is called so; refused when nobody has the code.
    """
    with reading() as session:
        office = offices.the_office(session)
        called, code = office.name, find_plan(session, office, plan).code if plan else ""
        query = select(Person.name).where(Person.office_id == office.id, Person.code == person)
        name = session.scalar(query) if person else ""
    if name is None:
        return Refused(f"Không có ai mang mã “{person}” trong đơn vị. / Nobody has the code {person!r}.")
    found = status(now, plan)
    lines = tuple(line for line in _lines(found, year) if person in ("", line.request.person_code))
    return ReportingYear(year, found.as_of.date(), called, lines, code, name)


def _name_order(name: str, code: str) -> Names:
    """Given name first, as lists of Vietnamese names are sorted."""
    return name.split()[-1], name, code


def _lines(found: Status, year: int) -> Iterator[Line]:
    for plan in found.plans:
        for period in plan.periods:
            for row in period.requests:
                if row.original_due_on.year == year:
                    original = row.original_due_on if row.due_on != row.original_due_on else None
                    asked = Asked(CountedRequest(row.state, row.due_on, row.arrived_at, original), row.reminders)
                    yield Line(plan, period, row, asked)
