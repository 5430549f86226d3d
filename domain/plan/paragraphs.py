"""Lines joined to paragraphs: a line break is not the end of a paragraph, and neither is a blank line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.plan.layout import Layout
from domain.plan.lines import Joined, Line, is_upper
from domain.plan.markers import DOTTED, Marker, marker, wants_number
from domain.plan.people import POST

_NUMBER = re.compile(r"\d|[IVX]+(?=[\s/.,;]|$)")
# Words that open a paragraph of a plan wherever they follow a full stop.
_OPENERS = ("Trên đây", "Căn cứ", "Yêu cầu các", "Đề nghị các")


@dataclass(frozen=True)
class Paragraph:
    """One paragraph: its mark, and its words verbatim (mark included)."""

    body: Joined
    mark: Marker | None = None

    @property
    def text(self) -> str:
        """The words with the mark."""
        return self.body.text

    @property
    def rest(self) -> str:
        """The words after the mark."""
        return self.mark.rest if self.mark else self.body.text

    @property
    def numbers(self) -> tuple[int, ...]:
        """The physical lines it is made of."""
        return tuple(line.number for line in self.body.lines)

    @property
    def heading(self) -> bool:
        """Whether it begins with a number or letter of the section tree."""
        return self.mark is not None and self.mark.kind == "heading"

    @property
    def bullet(self) -> bool:
        """Whether it begins with a bullet."""
        return self.mark is not None and self.mark.kind == "bullet"

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells, when it is the row of a table."""
        return self.body.lines[0].cells


def paragraphs(lines: Sequence[Line], layout: Layout) -> list[Paragraph]:
    """Join the lines of a part of the text to paragraphs."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not _starts(groups[-1], line, layout):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [paragraph(group) for group in groups]


def paragraph(lines: Sequence[Line]) -> Paragraph:
    """One paragraph of these lines."""
    body = Joined.of(lines)
    return Paragraph(body, None if lines[0].cells else marker(body.text))


def _starts(open_lines: list[Line], line: Line, layout: Layout) -> bool:
    """Whether `line` begins a paragraph after the ones joined so far."""
    above = open_lines[-1]
    if line.cells or above.cells:
        return True
    if line.starts is not None:
        return line.starts and not _heading_goes_on(open_lines, line)
    known = _by_mark(open_lines, line, layout)
    if known is not None:
        return known
    if layout.unwrapped:
        return not (line.lower and not above.ended and line.gap == 0)
    if line.gap > 0 and (layout.blanks_split or layout.blanks_mean):
        return not _goes_on(above, line, layout)
    if layout.indents_split and line.indent >= layout.base_indent + 2 and not (line.lower and not above.ended):
        return True
    begun = open_lines[0].indent >= layout.base_indent + 2
    if layout.blanks_split or (layout.indents_split and begun and not above.ended):
        return False
    return _by_length(above, line, layout)


def _by_mark(open_lines: list[Line], line: Line, layout: Layout) -> bool | None:
    if _heading_goes_on(open_lines, line):
        return False
    mark = marker(line.text)
    if mark is not None:
        return not _only_looks_like_a_mark(open_lines, line, mark, layout)
    return False if wants_number(open_lines[-1].text) and _NUMBER.match(line.text) else None


def _heading_goes_on(open_lines: list[Line], line: Line) -> bool:
    """A number alone on its line, whose title follows; a heading in capitals over several lines."""
    above = open_lines[-1]
    opened = marker(" ".join(part.text for part in open_lines))
    if open_lines[0].text.startswith("(") and not any(")" in part.text for part in open_lines) and not above.ended:
        return True  # `(Kèm theo Kế hoạch số ...` over two centred lines
    if opened is None or opened.kind != "heading":
        return False
    if not opened.rest:
        return True
    return is_upper(opened.rest) and line.upper and not above.ended and marker(line.text) is None


def _only_looks_like_a_mark(open_lines: list[Line], line: Line, mark: Marker, layout: Layout) -> bool:
    above = open_lines[-1]
    if above.ended or (above.upper and not line.upper):
        return False
    full = len(above.text) > 0.8 * layout.width
    if mark.kind == "bullet":
        inside = _unclosed(open_lines) and line.text[:2] in ("- ", "– ")
        return line.gap == 0 and not layout.unwrapped and (inside or (full and _is_dash(above, line, mark, layout)))
    if wants_number(above.text):
        return True
    if mark.rank >= DOTTED and mark.number[0].isdigit():
        return full and mark.rest[:1].islower()
    return mark.number.islower() and full and above.text.endswith((",", "điểm"))


def _unclosed(open_lines: list[Line]) -> bool:
    """Whether a căn cứ or a bracket goes on: `Bộ Lao động` / `- Thương binh và Xã hội`."""
    text = " ".join(part.text for part in open_lines)
    return text.startswith(("Căn cứ", "Thực hiện ")) or text.count("(") > text.count(")")


def _is_dash(above: Line, line: Line, mark: Marker, layout: Layout) -> bool:
    """A dash of the sentence at the start of a line (`2021` / `- 2025`, `Bộ Lao động` / `- Thương binh ...`)."""
    if line.text[:2] not in ("- ", "– "):
        return False
    if mark.rest[0].isdigit():
        return above.text[-1].isdigit()
    if POST.match(mark.rest) and above.text.split()[-1][0].isupper():
        return True  # `đồng chí Nguyễn Thị A` / `- Phó Hiệu trưởng ...`
    hanging = layout.indents_split and line.indent < layout.base_indent + 2 <= above.indent + 2
    return mark.rest[0].islower() or (hanging and above.indent < layout.base_indent + 2)


def _goes_on(above: Line, line: Line, layout: Layout) -> bool:
    """A sentence cut by a page or by a stray blank line."""
    return not above.ended and line.lower and len(above.text) > 0.6 * layout.width


def _by_length(above: Line, line: Line, layout: Layout) -> bool:
    """Without other hints: a paragraph ended where the next word would still have fitted on the line."""
    if line.lower and not above.ended:
        return False
    filled = (len(above.text) + 1 + len(line.text.split()[0])) / layout.width
    if above.ended and line.text.startswith(_OPENERS):
        return True
    if above.ended:
        return filled <= (0.98 if not line.lower else 0.7)
    return filled <= 0.75
