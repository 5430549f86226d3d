"""The figures of reporting as one page: the year's picture, the same as a table, and what stands behind both."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from domain.heat_svg import COLOURS, heat_svg
from domain.punctuality import Punctuality, decimal, percent
from domain.wording import short_day
from tasks.reporting_year import Names, ReportingYear, by_duty, by_period, by_plan

TEMPLATES = Path(__file__).parent.parent / "mail_templates" / "documents"
LONGEST_LIST = 2000  # requests: a longer list belongs into the workbook, a phone would not open it
Group = tuple[str, Sequence[tuple[Names, Punctuality]]]


def reporting_page(found: ReportingYear) -> str:
    """The page: readable on a phone and by a screen reader, without anything from elsewhere; names are escaped."""
    drawn = found.main_map()
    return _template().render(
        found=found,
        map=drawn,
        svg=heat_svg(drawn),
        colours=COLOURS,
        total=found.total(),
        groups=_groups(found),
        listed=found.lines if len(found.lines) <= LONGEST_LIST else (),
        percent=percent,
        decimal=decimal,
        short_day=short_day,
    )


def _groups(found: ReportingYear) -> list[Group]:
    """By plan, period and duty; by person only where the page is not about one."""
    groups: list[Group] = [
        ("Theo kế hoạch", found.by(by_plan)),
        ("Theo kỳ", found.by(by_period)),
        ("Theo nhiệm vụ", found.by(by_duty)),
    ]
    return groups if found.person else [*groups, ("Theo người", found.by_person())]


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True, trim_blocks=True
    )
    return environment.get_template("reporting.html")
