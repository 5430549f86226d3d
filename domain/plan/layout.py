"""Which hints of the layout mean anything in a text: blank lines, indents, the width of a full line."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from domain.plan.lines import Line
from domain.plan.markers import marker


@dataclass(frozen=True)
class Layout:
    """Which hints mean something in this text."""

    width: int  # of a full line, in characters
    blanks_split: bool  # blank lines, and nothing else, separate paragraphs
    blanks_mean: bool  # a blank line means something (it does not stand between all lines)
    base_indent: int
    indents_split: bool  # the first line of a paragraph is indented
    unwrapped: bool  # a line is a whole paragraph


def layout(lines: Sequence[Line]) -> Layout:
    """Judge the hints by the whole text."""
    known = [line for line in lines if not line.cells]
    lengths = sorted(len(line.text) for line in known) or [1]
    wrapped = sorted(len(above.text) for above, line in pairwise(known) if line.lower and not above.ended)
    width = wrapped[int(0.75 * len(wrapped))] if len(wrapped) >= 8 else lengths[int(0.9 * (len(lengths) - 1))]
    gaps = [line.gap for line in known[1:]]
    with_gap = sum(gap > 0 for gap in gaps) / max(1, len(gaps))
    indents = Counter(line.indent for line in known)
    base = min((indent for indent, count in indents.items() if count >= 0.1 * len(known)), default=0)
    deeper = sum(count for indent, count in indents.items() if indent >= base + 2) / max(1, len(known))
    blanks_mean = with_gap > 0.04 and not (with_gap > 0.85 and (median(gaps) if gaps else 0) == 1)
    return Layout(
        width=max(40, width),
        blanks_split=blanks_mean and with_gap > 0.08 and _blanks_stand_above_marks(known),
        blanks_mean=blanks_mean,
        base_indent=base,
        indents_split=0.08 < deeper < (0.95 if _wraps_at(known, base) else 0.8),
        unwrapped=lengths[-1] > 180 or _never_wraps(known),
    )


def _wraps_at(lines: Sequence[Line], base: int) -> bool:
    """Whether an indented line goes on at the left edge."""
    return any(
        line.lower and not above.ended and line.indent < base + 2 <= above.indent for above, line in pairwise(lines)
    )


def _blanks_stand_above_marks(lines: Sequence[Line]) -> bool:
    """Whether items and headings have a blank line above: then lines without one go on with a paragraph."""
    marked = [line for line in lines if marker(line.text)]
    return sum(line.gap > 0 for line in marked) >= 0.75 * len(marked)


def _never_wraps(lines: Sequence[Line]) -> bool:
    """Whether no line goes on with a small letter where the one above had not ended."""
    going_on = sum(line.lower and not above.ended for above, line in pairwise(lines))
    return len(lines) >= 8 and going_on <= 0.02 * len(lines)
