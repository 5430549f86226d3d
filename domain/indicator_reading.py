"""Values of indicators read from a reply: lines filled in where they were quoted, or written above, or table rows."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.indicator_names import bare, counted, named
from domain.indicator_values import cleaned, fits, number_in, value_of
from domain.indicators import Indicator, Kind, Value
from domain.mime.quote_markers import CUT
from domain.text import folded, key, nfc

BLANK = "____"  # where a value is to be written
_QUOTED = re.compile(r"^[\s>|]*>[\s>|]*|^\s*\|\s*(?!.*\|)")
_BARE = re.compile(r"^\s*[(\[]?(?:cau|muc|chi tieu|so|y)?\s*(?P<number>\d{1,2})\s*(?:[)\]:=]+|[./-]+(?!\d))\s*")
_COUNTED = re.compile(r"^\s*\d{1,2}\s+(?=\D)")
_ARROW = re.compile(r"\s*(?:[-=]+>|→|\uff1a)\s*")  # other ways to write the colon
_PIECES = re.compile(r"(?<=\S)\s*[;]\s*(?=[(\[]?\d{1,2}\s*[).:=-])")


@dataclass(frozen=True)
class _Line:
    """A line of the mail without its quotation marks."""

    words: str
    quoted: bool


@dataclass(frozen=True)
class ReadValues:
    """The values found, by code, and the lines that said nothing but a value (without them the report is prose)."""

    values: dict[str, Value]
    lines: frozenset[str] = frozenset()


def form_line(number: int, indicator: Indicator) -> str:
    """A line to fill in when replying: `1. Số tin, bài đã đăng (bài): ____`."""
    return f"{number}. {indicator.title}: {BLANK}"


def read_lines(indicators: Sequence[Indicator], text: str, letter: str = "") -> ReadValues:
    """Read the values from a mail's whole text, quotation included; what the author wrote above counts before it.

    `letter` is the text of the letter that is answered: a value that stood in it already was not filled in now.
    """
    known = read_lines(indicators, letter).values if letter else {}
    found: dict[str, tuple[bool, Value]] = {}
    used: set[str] = set()
    lines = _joined(indicators, _lines(text))
    place = 0
    while place < len(lines):
        line = lines[place]
        hits = list(_values_in(indicators, line))
        if len(hits) == 1 and not hits[0][1] and (below := _written_below(indicators, hits[0][0], lines, place)):
            place, hits = below[0], [(hits[0][0], below[1])]
            line = _Line(lines[place].words, lines[place].quoted)
            used.add(line.words.strip())
        for indicator, words in hits:
            value = value_of(indicator, words, "dòng trích trong thư" if line.quoted else "thư")
            old = found.get(indicator.code)
            if value is not None and value.words != getattr(known.get(indicator.code), "words", None):
                used.add(line.words.strip())
                if old is None or (old[0] and not line.quoted):
                    found[indicator.code] = (line.quoted, value)
            elif not words:
                used.add(line.words.strip())
        place += 1
    return ReadValues({code: value for code, (_, value) in found.items()}, frozenset(used))


def read_answer(indicator: Indicator, words: str) -> ReadValues:
    """The answer to a letter that asks for one figure only: the figure alone, in the first line that says anything."""
    line = next((line.strip() for line in words.split("\n") if line.strip()), "")
    said = cleaned(line)
    value = value_of(indicator, said, "thư") if said and fits(indicator, said) else None
    return ReadValues({indicator.code: value}, frozenset({line})) if value else ReadValues({})


def prose(text: str, found: ReadValues) -> str:
    """The author's words without the lines of the form."""
    kept = [line for line in text.split("\n") if _unquoted(line).words.strip() not in found.lines or not line.strip()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip("\n")


def read_rows(indicators: Sequence[Indicator], rows: Iterable[Sequence[str]], source: str) -> dict[str, Value]:
    """Values from the rows of a table (Excel, Word): a row is known by the indicator's name, wherever it stands.

    The column is the one headed `Kết quả`, `Số liệu` or `Giá trị`; without a heading, the last cell that is filled
    behind the name and is not the unit. `source` names the file; the row is added to it.
    """
    found: dict[str, Value] = {}
    column: int | None = None
    for number, row in enumerate(rows, start=1):
        cells = [nfc(" ".join(str(cell).split())) for cell in row]
        keys = [key(cell).strip(" :.") for cell in cells]
        if heading := next((i for i, words in enumerate(keys) if words in _RESULT_HEADINGS), None):
            column = heading
            continue
        hit = _named_cell(indicators, cells)
        if hit is None or hit[1].code in found:
            continue
        place, indicator = hit
        words = _cell_value(indicator, cells, place, column)
        value = value_of(indicator, words, f"{source}, dòng {number}") if words else None
        if value is not None:
            found[indicator.code] = value
    return found


_RESULT_HEADINGS = {
    "ket qua",
    "so lieu",
    "gia tri",
    "ket qua thuc hien",
    "thuc hien",
    "so luong",
    "tra loi",
    "dien ket qua",
}


def _lines(text: str) -> list[_Line]:
    plain = nfc(text).replace("\r\n", "\n").replace("\r", "\n").replace(CUT, "")
    return [_unquoted(piece) for line in plain.split("\n") for piece in _PIECES.split(line)]


def _unquoted(line: str) -> _Line:
    mark = _QUOTED.match(line)
    words = _ARROW.sub(": ", line[mark.end() :] if mark else line)
    return _Line(words.strip().strip("*").strip(), bool(mark))


def _joined(indicators: Sequence[Indicator], lines: list[_Line]) -> list[_Line]:
    """Form lines that were wrapped are put together again."""
    joined: list[_Line] = []
    starts = [bare(form_line(n, each).removesuffix(BLANK)) for n, each in enumerate(indicators, start=1)]
    skip = 0
    for place, line in enumerate(lines):
        if skip:
            skip -= 1
            continue
        words, together = line.words, 0
        while together < 3 and place + together + 1 < len(lines) and _begins_one(words, starts):
            together += 1
            words = f"{words} {lines[place + together].words}".strip()
        whole = together and any(bare(words).startswith(start) for start in starts)
        joined.append(_Line(words, line.quoted) if whole else line)
        skip = together if whole else 0
    return joined


def _begins_one(words: str, starts: Sequence[str]) -> bool:
    plain = bare(words)
    return len(plain) > 5 and any(start.startswith(plain) and start != plain for start in starts)


def _values_in(indicators: Sequence[Indicator], line: _Line) -> Iterable[tuple[Indicator, str]]:
    """The indicator of a line and what is written behind it (empty: nothing)."""
    if not line.quoted and (told := counted(indicators, line.words)):
        yield told, cleaned(line.words)
        return
    number, rest = None, line.words
    if numbered := _BARE.match(folded(line.words)):
        number, rest = int(numbered["number"]), line.words[numbered.end() :]
    found = named(indicators, label := _COUNTED.sub("", rest))
    if found is not None:
        indicator, end = found
        yield indicator, cleaned(_behind_unit(indicator, label[end:]))
    elif number is not None and 1 <= number <= len(indicators) and not line.quoted:
        indicator, words = indicators[number - 1], cleaned(rest)
        if words and fits(indicator, words):
            yield indicator, words


def _behind_unit(indicator: Indicator, words: str) -> str:
    """A row of a table names the unit before the value."""
    unit = re.match(rf"[\s|]+{re.escape(folded(indicator.unit))}[\s|]+", folded(words)) if indicator.unit else None
    return words[unit.end() :] if unit else words


def _written_below(
    indicators: Sequence[Indicator], indicator: Indicator, lines: Sequence[_Line], place: int
) -> tuple[int, str] | None:
    """The value in a line of its own below an empty line of the form."""
    for at in range(place + 1, min(place + 5, len(lines))):
        line = lines[at]
        if not line.words or line.words.startswith("("):
            continue
        if any(True for _ in _values_in(indicators, line)) or (line.quoted and indicator.kind is Kind.TEXT):
            return None
        words = cleaned(line.words)
        return (
            (at, words) if words and (not indicator.kind.is_figure or number_in(indicator, words) is not None) else None
        )
    return None


def _named_cell(indicators: Sequence[Indicator], cells: Sequence[str]) -> tuple[int, Indicator] | None:
    for place, cell in enumerate(cells):
        plain = re.sub(r"^\d{1,2}", "", bare(cell)) if re.match(r"\s*\d{1,2}\s*[.)]", cell) else bare(cell)
        for indicator in indicators:
            if plain and plain in (bare(indicator.title), bare(indicator.name)):
                return place, indicator
    return None


def _cell_value(indicator: Indicator, cells: Sequence[str], place: int, column: int | None) -> str:
    if column is not None and column > place and column < len(cells):
        return cleaned(cells[column])
    behind = [cleaned(cell) for cell in cells[place + 1 :] if key(cell) != key(indicator.unit)]
    filled = [words for words in behind if words]
    if indicator.kind.is_figure:
        return next((words for words in filled if number_in(indicator, words) is not None), filled[0] if filled else "")
    return filled[0] if filled else ""
