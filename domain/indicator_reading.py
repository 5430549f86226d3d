"""Values of indicators read from a reply: lines filled in where they were quoted, or written above, or table rows."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.indicators import Indicator, Kind, Value
from domain.mime.quote_markers import CUT
from domain.numbers_vi import read_number
from domain.text import folded, key, nfc

BLANK = "____"  # where a value is to be written
_QUOTED = re.compile(r"^[\s>|]*>[\s>|]*|^\s*\|\s*(?!.*\|)")
_BARE = re.compile(r"^\s*[(\[]?(?:cau|muc|chi tieu|so|y)?\s*(?P<number>\d{1,2})\s*(?:[)\]:=]+|[./-]+(?!\d))\s*")
_COUNTED = re.compile(r"^\s*\d{1,2}\s+(?=\D)")
_PIECES = re.compile(r"(?<=\S)\s*[;]\s*(?=[(\[]?\d{1,2}\s*[).:=-])")
_GAP = re.compile(r"^[\s:=\-–|\t.…_*]*")
_EMPTY = re.compile(r"^[\s:=._…*|<>\[\]()/-]*$")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"]+")
_FEW = 2  # letters: a shorter word of a name tells nothing apart


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
            value = _value(indicator, words, "dòng trích trong thư" if line.quoted else "thư")
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
    said = _clean(line)
    value = _value(indicator, said, "thư") if said and _fits(indicator, said) else None
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
        value = _value(indicator, words, f"{source}, dòng {number}") if words else None
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
    words = line[mark.end() :] if mark else line
    return _Line(words.strip().strip("*").strip(), bool(mark))


def _joined(indicators: Sequence[Indicator], lines: list[_Line]) -> list[_Line]:
    """Form lines that were wrapped are put together again."""
    joined: list[_Line] = []
    starts = [_bare(form_line(n, each).removesuffix(BLANK)) for n, each in enumerate(indicators, start=1)]
    skip = 0
    for place, line in enumerate(lines):
        if skip:
            skip -= 1
            continue
        words, together = line.words, 0
        while together < 3 and place + together + 1 < len(lines) and _begins_one(words, starts):
            together += 1
            words = f"{words} {lines[place + together].words}".strip()
        whole = together and any(_bare(words).startswith(start) for start in starts)
        joined.append(_Line(words, line.quoted) if whole else line)
        skip = together if whole else 0
    return joined


def _begins_one(words: str, starts: Sequence[str]) -> bool:
    bare = _bare(words)
    return len(bare) > 5 and any(start.startswith(bare) and start != bare for start in starts)


def _bare(words: str) -> str:
    return re.sub(r"[^a-z0-9%]", "", key(words))


def _values_in(indicators: Sequence[Indicator], line: _Line) -> Iterable[tuple[Indicator, str]]:
    """The indicator of a line and what is written behind it (empty: nothing)."""
    number, rest = None, line.words
    if bare := _BARE.match(folded(line.words)):
        number, rest = int(bare["number"]), line.words[bare.end() :]
    named = _named(indicators, label := _COUNTED.sub("", rest))
    if named is not None:
        indicator, end = named
        yield indicator, _clean(_behind_unit(indicator, label[end:]))
    elif number is not None and 1 <= number <= len(indicators) and not line.quoted:
        indicator, words = indicators[number - 1], _clean(rest)
        if words and _fits(indicator, words):
            yield indicator, words


def _behind_unit(indicator: Indicator, words: str) -> str:
    """A row of a table names the unit before the value."""
    unit = re.match(rf"[\s|]+{re.escape(folded(indicator.unit))}[\s|]+", folded(words)) if indicator.unit else None
    return words[unit.end() :] if unit else words


def _clean(words: str) -> str:
    negative = re.match(r"^[\s:=._…|*]*[-\u2212]\d", words)
    words = words.lstrip(" :=._…|*\t") if negative else _GAP.sub("", words, count=1)
    words = re.sub(r"[\s_*|]+$|(?<=\s)\.{3,}$|(?<=\w)[_…]+$", "", words)
    return "" if _EMPTY.match(words) else words.replace("_", " ").strip() if "http" not in words else words.strip()


def _named(indicators: Sequence[Indicator], words: str) -> tuple[Indicator, int] | None:
    """The indicator whose name begins the words (in full, or enough of it before a colon), and where it ends."""
    plain = folded(words)
    best: tuple[int, Indicator] | None = None
    for indicator in indicators:
        for name in (indicator.title, indicator.name):
            end = _end_of(name, plain)
            if end and (best is None or end > best[0]):
                best = (end, indicator)
    if best is not None:
        return best[1], best[0]
    label = re.match(r"^[\s*+•-]*(?P<label>[^:=\t|]{3,120}?)\s*[:=\t|]", plain)
    if label and (indicator_ := _meant(indicators, label["label"])):
        return indicator_, label.end()
    return None


def _end_of(name: str, plain: str) -> int:
    """Where the name ends at the start of a line, whatever blanks and marks stand between its letters."""
    wanted, place = _bare(name), 0
    start = re.match(r"^[\s*+•-]*", plain)
    at = start.end() if start else 0
    while at < len(plain) and place < len(wanted):
        if plain[at] == wanted[place]:
            place += 1
        elif re.match(r"[a-z0-9%]", plain[at]):
            return 0
        at += 1
    if place < len(wanted) or re.match(r"[a-z]", plain[at : at + 1]):
        return 0
    return at + 1 if plain[at : at + 1] == ")" else at


def _meant(indicators: Sequence[Indicator], label: str) -> Indicator | None:
    """The one indicator that a short label means: all its telling words stand in the name, and in no other's."""
    words = [word for word in re.findall(r"\w+", label) if len(word) >= _FEW and word != "so"]
    fitting = [each for each in indicators if words and set(words) <= set(re.findall(r"\w+", key(each.title)))]
    return fitting[0] if len(fitting) == 1 else None


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
        words = _clean(line.words)
        return (
            (at, words) if words and (not indicator.kind.is_figure or _number(indicator, words) is not None) else None
        )
    return None


def _fits(indicator: Indicator, words: str) -> bool:
    """Whether the words can be nothing but a value of this indicator."""
    if indicator.kind.is_figure:
        return _number(indicator, words) is not None
    return indicator.kind is Kind.TEXT or _LINK.search(words) is not None


def _number(indicator: Indicator, words: str) -> object:
    return read_number(words, (indicator.unit, indicator.name), whole=indicator.kind is Kind.COUNT).value


def _value(indicator: Indicator, words: str, source: str) -> Value | None:
    if not words:
        return None
    if indicator.kind.is_figure:
        found = read_number(words, (indicator.unit, indicator.name), whole=indicator.kind is Kind.COUNT)
        return Value(indicator.code, words, found.value, found.approximate, source)
    if indicator.kind is Kind.LINK and (link := _LINK.search(words)):
        return Value(indicator.code, link[0].rstrip(").,;"), source=source)
    return Value(indicator.code, words, source=source)


def _named_cell(indicators: Sequence[Indicator], cells: Sequence[str]) -> tuple[int, Indicator] | None:
    for place, cell in enumerate(cells):
        bare = re.sub(r"^\d{1,2}", "", _bare(cell)) if re.match(r"\s*\d{1,2}\s*[.)]", cell) else _bare(cell)
        for indicator in indicators:
            if bare and bare in (_bare(indicator.title), _bare(indicator.name)):
                return place, indicator
    return None


def _cell_value(indicator: Indicator, cells: Sequence[str], place: int, column: int | None) -> str:
    if column is not None and column > place and column < len(cells):
        return _clean(cells[column])
    behind = [_clean(cell) for cell in cells[place + 1 :] if key(cell) != key(indicator.unit)]
    filled = [words for words in behind if words]
    if indicator.kind.is_figure:
        return next((words for words in filled if _number(indicator, words) is not None), filled[0] if filled else "")
    return filled[0] if filled else ""
