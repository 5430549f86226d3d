"""What the dashboards are made of: the facts in hand, tables with their first column for action, links to files."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy.orm import Session

from domain.console import Links, Page
from domain.markdown import NBSP, link, table, unbroken
from domain.wording import ZONE
from storage.models import Office
from tasks import describing, file_links

ROWS = 50  # a page of the UI stays readable; the form's own list holds the rest
Item = TypeVar("Item")


@dataclass(frozen=True)
class Desk:
    """What every page is written from."""

    session: Session
    office: Office
    now: datetime
    links: Links

    @property
    def today(self) -> date:
        """The day in Vietnam."""
        return describing.day_of(self.now)

    def head(self, page: Page) -> list[str]:
        """The title, when it was written, and the way to the other pages."""
        others = " · ".join(self.links.page(each) for each in Page if each is not page)
        return [f"# {page.label}", "", f"Cập nhật {moment(self.now)}. {others}", ""]


def section(
    title: str, headings: Sequence[str], items: Sequence[Item], row: Callable[[Item], Sequence[str]], more: str = ""
) -> list[str]:
    """A heading with its count, a table of the first items, and where the rest is; nothing for no items."""
    if not items:
        return []
    lines = ["", f"## {title} ({len(items):02d})", "", *table(headings, (row(item) for item in items[:ROWS]))]
    if len(items) > ROWS:
        lines += ["", f"… và {len(items) - ROWS:02d} mục khác{more}."]
    return lines


def file(words: str, path: str) -> str:
    """A link to a file, good for some days."""
    return link(words, file_links.address(path))


def actions(*links: str) -> str:
    """Several actions in one cell, each on one line."""
    return f"{NBSP}·{NBSP}".join(each for each in links if each)


def day(value: date | datetime | None) -> str:
    """`18/03/2024`, on one line."""
    if value is None:
        return ""
    return f"{describing.day_of(value) if isinstance(value, datetime) else value:%d/%m/%Y}"


def moment(value: datetime | None) -> str:
    """`18/03/2024 09:42`."""
    return f"{value.astimezone(ZONE):%d/%m/%Y %H:%M}".replace(" ", NBSP) if value else "chưa có"


def code(text: str) -> str:
    """A code that does not break."""
    return unbroken(text)


def days_late(due: date, today: date) -> str:
    """`**quá hạn** 3 ngày`, `hôm nay`, or how many days are left."""
    late = (today - due).days
    if late > 0:
        return f"**quá{NBSP}hạn** {late}{NBSP}ngày"
    return f"hôm{NBSP}nay" if not late else f"còn{NBSP}{-late}{NBSP}ngày"


def lines(*parts: Iterable[str]) -> str:
    """A page of these parts."""
    return "\n".join(line for part in parts for line in part) + "\n"
