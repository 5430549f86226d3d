"""Pages of a case file: tables with links as HTML for the screen and as PDF/A for paper."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from domain.text import nfc
from domain.wording import ZONE
from tasks.rendering.fonts import page_font
from tasks.rendering.pdf import TEMPLATES, compile_pdf

LONGEST_PART = 2000  # rows of one PDF: about 250 MB while it is set


@dataclass(frozen=True)
class Cell:
    """What a cell says; `href` is the file of the case that it points to."""

    text: str
    href: str = ""

    @property
    def link(self) -> str:
        """The address of the file, relative to the page."""
        return quote(self.href)


@dataclass(frozen=True)
class Table:
    """Headings with their widths on paper (shares), and rows of as many cells."""

    title: str
    columns: tuple[tuple[str, float], ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Page:
    """A page of the case file: its file name without extension, what it is called, whose it is."""

    name: str
    title: str
    heads: tuple[str, ...]
    tables: tuple[Table, ...]
    as_of: datetime


def cells(*values: object) -> tuple[Cell, ...]:
    """A row; what is not yet a cell is shown as text, nothing for None."""
    return tuple(value if isinstance(value, Cell) else Cell("" if value is None else str(value)) for value in values)


def to_html(page: Page) -> bytes:
    """The page for a browser: one file, no script, readable on a phone."""
    return nfc(_html().render(page=page)).encode()


def printed(page: Page) -> Iterator[tuple[str, bytes]]:
    """The page as one PDF, or as several where it is long: setting a table takes memory by its length."""
    parts = list(_parts(page))
    for number, part in enumerate(parts, start=1):
        yield f"{page.name} - phần {number:02d}.pdf" if len(parts) > 1 else f"{page.name}.pdf", _to_pdf(part)


def _parts(page: Page) -> Iterator[Page]:
    """Pages of at most so many rows, tables in their order; a page that fits is one part."""
    if sum(len(table.rows) for table in page.tables) <= LONGEST_PART:
        yield page
        return
    for table in page.tables:
        for start in range(0, max(len(table.rows), 1), LONGEST_PART):
            yield replace(page, tables=(replace(table, rows=table.rows[start : start + LONGEST_PART]),))


def _to_pdf(page: Page) -> bytes:
    """PDF/A on landscape A4; the same bytes for the same page."""
    day = page.as_of.astimezone(ZONE)
    data: dict[str, Any] = {
        "title": page.title,
        "heads": page.heads,
        "moment": (day.year, day.month, day.day, day.hour, day.minute, day.second),
        "tables": [_plain(table) for table in page.tables],
    }
    return compile_pdf("case.typ", data, page_font())


def _plain(table: Table) -> dict[str, Any]:
    rows: Sequence[Sequence[str]] = [[nfc(cell.text) for cell in row] for row in table.rows]
    return asdict(table) | {"rows": rows}


@lru_cache(maxsize=1)
def _html() -> Template:
    environment = Environment(loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True)
    return environment.get_template("case.html")
