"""Who does and who reports what, as read from a plan and as answered by a person. Nobody is invented.

What the plan does not say stays empty until somebody answers; periods and due dates are kept in the words used.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from domain.plan.model import Duty, ReportDuty
from domain.text import key


@dataclass(frozen=True)
class Assignment:
    """One duty (`A1`) or report duty (`B1`) of one person or group, in the plan's own words."""

    code: str
    assignee: str
    text: str
    section: str = ""
    reports: bool = False
    ad_hoc: bool = False
    period: str = ""
    due: str = ""
    ladder: Mapping[str, Any] = field(default_factory=dict)  # domain.ladder.OwnLadder; empty: the office's


def assignments_of(duties: Iterable[Duty], report_duties: Iterable[ReportDuty]) -> tuple[Assignment, ...]:
    """Duties are numbered A1, A2 …, report duties B1, B2 …, in the order of the plan."""
    done = [
        Assignment(f"A{number}", duty.assignee, duty.text, duty.section or "")
        for number, duty in enumerate(duties, start=1)
    ]
    reported = [
        Assignment(
            f"B{number}",
            duty.reporter or "",
            "báo cáo đột xuất khi có yêu cầu" if duty.kind == "ad_hoc" else "báo cáo kết quả thực hiện theo quy định",
            reports=True,
            ad_hoc=duty.kind == "ad_hoc",
            period=duty.period or "",
            due=duty.due or "",
        )
        for number, duty in enumerate(report_duties, start=1)
    ]
    return (*done, *reported)


def everyone_reports(rows: tuple[Assignment, ...], period: str, due: str) -> tuple[Assignment, ...]:
    """Each one who has a duty reports on it too, once a period: one report duty a person or group, not one a duty.

    TT 19/2020/TT-BGDĐT, Điều 7.8: the same content is asked for once.
    """
    reporting = {key(row.assignee) for row in rows if row.reports and not row.ad_hoc}
    by_assignee: dict[str, list[Assignment]] = {}
    for row in rows:
        if not row.reports and key(row.assignee) not in reporting:
            by_assignee.setdefault(row.assignee, []).append(row)
    number = sum(row.reports for row in rows)
    added = [
        Assignment(
            f"B{number + offset}",
            assignee,
            "; ".join(row.text for row in theirs),
            theirs[0].section,
            reports=True,
            period=period,
            due=due,
        )
        for offset, (assignee, theirs) in enumerate(by_assignee.items(), start=1)
    ]
    return (*rows, *added)


def with_period(rows: tuple[Assignment, ...], reporter: str, period: str, due: str) -> tuple[Assignment, ...]:
    """A reporter's periodic report duties with the period and date that were answered, where the plan is silent."""
    return tuple(
        replace(row, period=row.period or period, due=row.due or due)
        if row.reports and not row.ad_hoc and key(row.assignee) == key(reporter)
        else row
        for row in rows
    )


def to_plain(rows: Iterable[Assignment]) -> list[dict[str, Any]]:
    """As stored beside the plan."""
    return [asdict(row) for row in rows]


def from_plain(rows: Iterable[dict[str, Any]]) -> tuple[Assignment, ...]:
    """The rows that `to_plain` wrote."""
    return tuple(Assignment(**row) for row in rows)
