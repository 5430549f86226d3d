"""The earlier periods of a summary, each as the office's one figure an indicator: nobody's name is looked up again."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.indicators import Indicator, Value, combined
from domain.lifecycle import SETTLED
from domain.summary_figures import PeriodFigures, PersonFigures
from storage.models import Plan, Report, ReportRequest

COUNTED = ("accepted", "")  # verdicts: what was sent back, or replaced by a later mail, counts nowhere
_ALIKE = 5  # days by which periods of one kind differ in length (quarters, months)


def earlier_periods(
    session: Session, plan: Plan, now: ReportRequest, indicators: Sequence[Indicator]
) -> tuple[PeriodFigures, ...]:
    """The periods of the same plan and length before that of `now`, the earliest first."""
    days = (now.period_last - now.period_first).days
    query = (
        select(
            ReportRequest.period_key,
            func.min(ReportRequest.period_label),
            func.min(ReportRequest.period_first),
            func.max(ReportRequest.period_last).label("last"),
        )
        .where(ReportRequest.plan_id == plan.id, ReportRequest.period_last < now.period_first)
        .group_by(ReportRequest.period_key)
        .order_by("last", ReportRequest.period_key)
    )
    return tuple(
        PeriodFigures(key, short_name(label), (_together(session, plan, key, indicators),))
        for key, label, first, last in session.execute(query)
        if abs((last - first).days - days) <= _ALIKE
    )


def short_name(label: str) -> str:
    """`quý I năm 2024` -> `quý I`, as it stands beside others of its year."""
    return label.partition(" năm ")[0]


def _together(session: Session, plan: Plan, key: str, indicators: Sequence[Indicator]) -> PersonFigures:
    """Everybody's figures of a period as if one had given them: what is combined once combines to itself."""
    rows = session.execute(
        select(Report.request_id, Report.values)
        .join(ReportRequest, Report.request_id == ReportRequest.id)
        .where(
            ReportRequest.plan_id == plan.id,
            ReportRequest.period_key == key,
            ReportRequest.state.in_(SETTLED),
            Report.verdict.in_(COUNTED),
        )
        .order_by(Report.request_id, Report.id)
        .execution_options(yield_per=1000)
    )
    given = _figures((request_id, values) for request_id, values in rows)
    values = {}
    for each in indicators:
        total = combined(each.total, [figures[each.code] for figures in given if each.code in figures])
        if each.kind.is_figure and total is not None:
            values[each.code] = Value(each.code, "", total)
    return PersonFigures("", values)


def _figures(rows: Iterable[tuple[int, dict[str, dict[str, str | None]]]]) -> list[dict[str, Decimal]]:
    """The numbers of each request; a later mail adds to an earlier one or corrects it."""
    found: dict[int, dict[str, Decimal]] = {}
    for request_id, values in rows:
        own = found.setdefault(request_id, {})
        for code, value in values.items():
            own.pop(code, None)
            if (number := value["number"]) is not None:
                own[code] = Decimal(number)
    return list(found.values())
