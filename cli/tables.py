"""Tables for people: drawn by rich, as wide as the terminal; in a pipe wide enough that no cell is cut."""

import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

_PIPE_WIDTH = 160


def console() -> Console:
    """A console on the standard output of this moment."""
    return Console(file=sys.stdout, width=None if sys.stdout.isatty() else _PIPE_WIDTH, highlight=False)


def table(title: str, headings: Sequence[str], rows: Iterable[Sequence[object]], *, right: Iterable[int] = ()) -> Table:
    """A table of texts, never read as markup; the columns `right` are set to the right."""
    drawn = Table(title=Text(title), title_justify="left", title_style="bold", header_style="bold", expand=False)
    flush = set(right)
    for index, heading in enumerate(headings):
        drawn.add_column(Text(heading), justify="right" if index in flush else "left", overflow="fold")
    for row in rows:
        drawn.add_row(*(cell if isinstance(cell, Text) else Text(str(cell)) for cell in row))
    return drawn
