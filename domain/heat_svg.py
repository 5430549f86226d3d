"""The heat map drawn: one SVG whose text is text, with the colours repeated by marks and by a legend.

Each ink holds a contrast of 4.5:1 at least to the fill under it (WCAG 2.2, 1.4.3), and the fills differ for eyes that
do not tell red from green, too; `title` elements say a cell in full.
"""

from collections.abc import Iterator
from html import escape

from domain.counts import Count
from domain.heat_map import MARKS, Cell, HeatMap, legend

DARK, LIGHT = "#16191d", "#ffffff"
COLOURS: dict[Count, tuple[str, str]] = {  # fill, ink
    Count.ON_TIME: ("#7db8e8", DARK),
    Count.LATE: ("#ffe066", DARK),
    Count.NIL: ("#c6e0f5", DARK),
    Count.WAIVED: ("#9b9b9b", DARK),
    Count.IN_REVIEW: ("#5e4a9c", LIGHT),
    Count.RETURNED: ("#f0913a", DARK),
    Count.MISSING: ("#9c2007", LIGHT),
    Count.NOT_YET_DUE: ("#f7f6f2", DARK),
}
_SOFT, _PAPER, _LINE = "#4c555f", "#ffffff", "#8a939c"
_LETTER = 7.6  # pixels of an average letter at 14
_HEIGHT, _TOP, _PAD = 34, 50, 12


def heat_svg(found: HeatMap) -> str:
    """The drawing, as wide as its columns need; readable without colours and by a screen reader."""
    left = max(len(words) for words in (found.corner, *(name for name, _ in found.rows))) * _LETTER + 2 * _PAD
    marks = (cell.mark for _, cells in found.rows for cell in cells)
    wide = max(5, *map(len, found.columns), *map(len, marks)) * _LETTER + 2 * _PAD if found.columns else 0
    width = max(left + wide * len(found.columns), 340, len(found.title) * 10) + _PAD
    key, height = _legend(_TOP + _HEIGHT * (len(found.rows) + 1) + 28, width)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" '
        f'height="{height:.0f}" role="img" aria-label="{escape(found.title)}" font-family="Noto Sans, Roboto, '
        f'Liberation Sans, Arial, sans-serif" font-size="14" fill="{DARK}">'
        f'<rect width="100%" height="100%" fill="{_PAPER}"/>'
        f'<text x="{_PAD}" y="30" font-size="18" font-weight="bold">{escape(found.title)}</text>'
        f"{''.join(_rows(found, left, wide))}{key}</svg>\n"
    )


def _rows(found: HeatMap, left: float, wide: float) -> Iterator[str]:
    yield _text(_PAD, _TOP + 22, found.corner, fill=_SOFT)
    for number, words in enumerate(found.columns):
        yield _text(left + wide * (number + 0.5), _TOP + 22, words, anchor="middle", fill=_SOFT)
    for line, (name, cells) in enumerate(found.rows, start=1):
        top = _TOP + _HEIGHT * line
        yield _text(_PAD, top + 22, name)
        for number, cell in enumerate(cells):
            yield _cell(left + wide * number, top, wide, cell, f"{name}, {found.columns[number]}")


def _cell(x: float, y: float, wide: float, cell: Cell, where: str) -> str:
    if cell.place is None:
        return ""
    fill, ink = COLOURS[cell.place]
    box = _box(x + 1.5, y + 1.5, wide - 3, _HEIGHT - 3, fill)
    mark = _text(x + wide / 2, y + 22, cell.mark, anchor="middle", fill=ink)
    return f"<g><title>{escape(f'{where}: {cell.said}')}</title>{box}{mark}</g>"


def _legend(top: float, width: float) -> tuple[str, float]:
    """The marks explained, as many in a line as fit; with the height at which the drawing ends."""
    parts, x = [], float(_PAD)
    for count, words in legend():
        fill, ink = COLOURS[count]
        needed = len(words) * _LETTER + 54
        if x > _PAD and x + needed > width:
            x, top = float(_PAD), top + 30
        mark = _text(x + 14, top, MARKS[count], anchor="middle", fill=ink)
        parts += [_box(x, top - 16, 28, 22, fill), mark, _text(x + 35, top, words)]
        x += needed
    return "".join(parts), top + 22


def _box(x: float, y: float, wide: float, high: float, fill: str) -> str:
    size = f'width="{wide:.1f}" height="{high:.1f}"'
    return f'<rect x="{x:.1f}" y="{y:.1f}" {size} rx="4" fill="{fill}" stroke="{_LINE}" stroke-width=".6"/>'


def _text(x: float, y: float, words: str, *, anchor: str = "start", fill: str = DARK) -> str:
    return f'<text x="{x:.1f}" y="{y:.0f}" text-anchor="{anchor}" fill="{fill}">{escape(words)}</text>'
