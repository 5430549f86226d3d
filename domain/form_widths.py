"""Widths of Times type, to give rules and columns their length where no typesetter measures them (DOCX)."""

import re
import unicodedata
from collections.abc import Sequence

# Advance widths in thousandths of the size. Letters with tone marks are as wide as their base letter.
_UPRIGHT = {
    180: "'", 200: "|", 250: " ,.\u00a0", 278: "/:;\\ijlt", 300: "²³¹", 333: "!()-I[]`fr‘’", 350: "•", 389: "Js",
    400: "°", 408: '"', 444: "?aceêz“”", 469: "^", 480: "{}", 500: "#$*0123456789_bdghknopquvxyđ–", 529: "ơ",
    541: "~", 542: "ư", 556: "FPS", 564: "+<=>×", 611: "ELTZ", 667: "BCR", 722: "ADGHKNOQUVXYĐƠw", 776: "Ư",
    778: "&m", 833: "%", 889: "M", 921: "@", 944: "W", 1000: "—…",
}  # fmt: skip
_BOLD = {
    220: "|", 250: " ,.\u00a0", 278: "'/\\il", 300: "²³¹", 333: "!()-:;[]`fjt‘’", 350: "•", 389: "Is", 394: "{}",
    400: "°", 444: "cerzê", 500: "#$*0123456789?J_agovxy“”–", 520: "~", 554: "ơ", 555: '"', 556: "Sbdhknpquđ",
    570: "+<=>×", 581: "^", 600: "ư", 611: "FP", 667: "BELTZ", 722: "ACDNRUVXYĐw", 778: "GHKOQƠ", 796: "Ư",
    833: "&m", 930: "@", 944: "M", 1000: "%W—…",
}  # fmt: skip


def _by_letter(table: dict[int, str]) -> dict[str, int]:
    return {letter: width for width, letters in table.items() for letter in letters}


_WIDTHS = {False: _by_letter(_UPRIGHT), True: _by_letter(_BOLD)}
_HORN = "\u031b"
_TABLE_WIDTH = 460.0  # points of a page's text area
_PADDING = 14.0  # points a cell keeps free on both sides
_CROWDED = 6  # columns from which on a cell of many short lines is hard to read
_TALL = 5  # lines of a cell
_FIGURES = re.compile(r"[\d\s.,/%+-]*")


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of one line in points."""
    widths = _WIDTHS[bold]
    return sum(widths.get(letter) or widths.get(_base(letter), 600) for letter in text) * size / 1000


def _base(letter: str) -> str:
    spread = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", spread[0] + _HORN) if _HORN in spread else spread[0]


def wrapped(text: str, size: float, width: float, *, bold: bool = False) -> list[str]:
    """The lines a text falls into within `width` points."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def balanced(text: str, size: float, width: float, *, bold: bool = False) -> list[str]:
    """As few lines as fit, of nearly equal length: how a title is broken."""
    best = wrapped(text, size, width, bold=bold)
    count, low = len(best), width / max(len(best), 1)
    while width - low > 2:
        middle = (width + low) / 2
        tried = wrapped(text, size, middle, bold=bold)
        if len(tried) <= count and all(text_width(line, size, bold=bold) <= middle for line in tried):
            best, width = tried, middle
        else:
            low = middle
    return best


def column_shares(rows: Sequence[Sequence[str]], room: float = _TABLE_WIDTH) -> tuple[float, ...]:
    """The columns' parts of a table `room` points wide (together 1): by their text, none below its longest word."""
    columns = _columns(rows)
    least = _least(columns)
    wishes = [
        max(sum(text_width(cell, 13) for cell in cells) / len(cells) + _PADDING - low, 1.0) ** 0.8
        for cells, low in zip(columns, least, strict=True)
    ]
    spare = max(room - sum(least), 0)
    raw = [low + spare * wish / sum(wishes) for low, wish in zip(least, wishes, strict=True)]
    return tuple(value / sum(raw) for value in raw)


def is_wide(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table stands badly on an upright page: its words do not fit side by side, or many columns crowd.

    NĐ 30/2020/NĐ-CP, Appendix I, part I, I.2 lets a page with a table lie on its side; from when on, it leaves open.
    """
    columns = _columns(rows)
    if sum(_least(columns)) > _TABLE_WIDTH:
        return True
    if len(columns) < _CROWDED:
        return False
    rooms = [share * _TABLE_WIDTH - _PADDING for share in column_shares(rows)]
    cells = ((cell, room) for texts, room in zip(columns, rooms, strict=True) for cell in texts)
    return any(len(wrapped(cell, 13, room)) > _TALL for cell, room in cells)


def _least(columns: Sequence[Sequence[str]]) -> list[float]:
    """The width that each column's longest word needs; what is longer than a long word is broken."""
    words = [max((text_width(word, 13, bold=True) for cell in cells for word in cell.split()), default=20)
             for cells in columns]  # fmt: skip
    return [min(longest + _PADDING, 120.0) for longest in words]


def figure_columns(rows: Sequence[Sequence[str]]) -> tuple[bool, ...]:
    """Which columns hold figures and dates only below the head: they are centred."""
    return tuple(all(_FIGURES.fullmatch(cell) for cell in cells[1:]) for cells in _columns(rows))


def _columns(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    count = max((len(row) for row in rows), default=0)
    return [[row[column] if column < len(row) else "" for row in rows] for column in range(count)]
