"""What a form check looks at: a document's pages and paragraphs with the formatting that Word would show."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from domain.form_widths import text_width, wrapped

TABBED = -1  # the table of a page head that was typed with tabs


@dataclass(frozen=True)
class Run:
    """A piece of text with its effective formatting; size in points, colour as `RRGGBB` (empty: automatic)."""

    text: str
    font: str = ""
    size: float = 0
    bold: bool = False
    italic: bool = False
    caps: bool = False
    underline: bool = False
    colour: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `cell` is (table, row, column), spaces are points, the indent millimetres.

    `room` is the width the text may fill, points; `rule` the length in points of the line the paragraph draws
    (border, shape, dashes): 0 none, -1 of unknown length.
    """

    runs: tuple[Run, ...] = ()
    align: str = "left"
    indent: float = 0
    before: float = 0
    after: float = 0
    line_spacing: float = 1
    cell: tuple[int, int, int] | None = None
    rule: float = 0
    room: float = 470

    @cached_property
    def text(self) -> str:
        """The words as they stand in the file."""
        return " ".join("".join(run.text for run in self.runs).split())

    @cached_property
    def shown(self) -> str:
        """The words as they are printed: capitals where the formatting asks for them."""
        return " ".join("".join(run.text.upper() if run.caps else run.text for run in self.runs).split())

    @property
    def words(self) -> Iterator[Run]:
        """The runs that print something."""
        return (run for run in self.runs if run.text.strip())

    @cached_property
    def widths(self) -> tuple[float, ...]:
        """Widths of the printed lines, points."""
        first = next(self.words, Run(""))
        lines = wrapped(self.shown, first.size, self.room, bold=first.bold)
        return tuple(text_width(line, first.size, bold=first.bold) for line in lines)


@dataclass(frozen=True)
class PageSetup:
    """A section's page, millimetres."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float


@dataclass(frozen=True)
class PageNumber:
    """Where the page number stands."""

    in_header: bool
    centred: bool
    on_first_page: bool
    size: float


@dataclass(frozen=True)
class FormFacts:
    """One document, ready to be checked."""

    pages: tuple[PageSetup, ...]
    paragraphs: tuple[Paragraph, ...]
    page_number: PageNumber | None = None


@dataclass(frozen=True)
class Finding:
    """What is off: a stable code, a Vietnamese sentence, where the decree says so, `error` or `warning`, the place."""

    code: str
    message: str
    article: str
    severity: str = "error"
    where: str = ""
