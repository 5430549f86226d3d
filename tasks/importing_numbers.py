"""The numbers that Word counts itself: the label of a paragraph of a numbered list."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SYMBOLS = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf02d": "-",
    "\uf02b": "+",
    "o": "○",
    "": "•",
    "§": "▪",
}


@dataclass(frozen=True)
class _Level:
    format: str
    text: str
    start: int


@dataclass
class Numbers:
    """Labels by list and level; counts as it goes, so ask for each paragraph once, in order."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)  # by numId
    lists: dict[str, str] = field(default_factory=dict)  # numId -> abstract list, whose counters they share
    styles: dict[str, tuple[str | None, str | None, int | None]] = field(default_factory=dict)  # based on, numId, level
    counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def label(self, paragraph: etree._Element) -> str:
        """The label Word prints before the paragraph, empty when it counts none."""
        number, level = self._of(paragraph)
        known = self.levels.get(number or "", {})
        if number in (None, "0") or level not in known:
            return ""
        counts = self.counts[self.lists[number or ""]]
        counts[level] = counts[level] + 1 if level in counts else known[level].start
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]
        own = known[level]
        if own.format == "bullet":
            return self.symbol(own.text)
        text = own.text
        for at in range(level + 1):
            if at in known:
                text = text.replace(f"%{at + 1}", _figure(counts.get(at, known[at].start), known[at].format))
        return text

    def symbol(self, char: str) -> str:
        """A bullet of a symbol font as a letter that prints everywhere."""
        if len(char) == 4:
            try:
                char = chr(int(char, 16))
            except ValueError:
                return char
        return _SYMBOLS.get(char, "•" if "\ue000" <= char[:1] <= "\uf8ff" else char)

    def _of(self, paragraph: etree._Element) -> tuple[str | None, int]:
        properties = paragraph.find(f"{W}pPr/{W}numPr")
        number, level = _num_pr(properties)
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name: str | None = style.get(f"{W}val") if style is not None else None
        seen: set[str] = set()
        while number is None and name in self.styles and name not in seen:
            seen.add(name)
            name, number, of_style = self.styles[name]
            level = level if level is not None else of_style
        return number, level or 0


def read_numbers(numbering: etree._Element | None, styles: etree._Element | None) -> Numbers:
    """The lists of a document, from `numbering.xml` and `styles.xml`."""
    numbers = Numbers()
    abstract = {}
    if numbering is not None:
        for node in numbering.iter(f"{W}abstractNum"):
            abstract[node.get(f"{W}abstractNumId", "")] = {
                int(level.get(f"{W}ilvl", "0")): _level(level) for level in node.findall(f"{W}lvl")
            }
        for node in numbering.iter(f"{W}num"):
            number = node.get(f"{W}numId", "")
            of = _val(node.find(f"{W}abstractNumId"), "")
            levels = dict(abstract.get(of, {}))
            overridden = False
            for override in node.findall(f"{W}lvlOverride"):
                at = int(override.get(f"{W}ilvl", "0"))
                start = override.find(f"{W}startOverride")
                inner = override.find(f"{W}lvl")
                levels[at] = _level(inner) if inner is not None else levels.get(at, _Level("decimal", f"%{at + 1}.", 1))
                if start is not None:
                    overridden = True
                    levels[at] = _Level(levels[at].format, levels[at].text, int(_val(start, "1")))
            numbers.levels[number] = levels
            numbers.lists[number] = f"num {number}" if overridden else of
    if styles is not None:
        for node in styles.iter(f"{W}style"):
            of_style, level = _num_pr(node.find(f"{W}pPr/{W}numPr"))
            numbers.styles[node.get(f"{W}styleId", "")] = (_val(node.find(f"{W}basedOn"), None), of_style, level)
    return numbers


def _val(node: etree._Element | None, default: Any) -> Any:
    return node.get(f"{W}val", default) if node is not None else default


def _num_pr(node: etree._Element | None) -> tuple[str | None, int | None]:
    if node is None:
        return None, None
    level = _val(node.find(f"{W}ilvl"), None)
    return _val(node.find(f"{W}numId"), None), int(level) if level is not None else None


def _level(node: etree._Element) -> _Level:
    return _Level(
        _val(node.find(f"{W}numFmt"), "decimal"),
        _val(node.find(f"{W}lvlText"), ""),
        int(_val(node.find(f"{W}start"), "1")),
    )


def _figure(value: int, form: str) -> str:
    if form in ("upperRoman", "lowerRoman"):
        ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
        text = "X" * (value // 10) + ones[value % 10]
        return text if form == "upperRoman" else text.lower()
    if form in ("upperLetter", "lowerLetter"):
        text = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return text if form == "lowerLetter" else text.upper()
    return f"{value:02d}" if form == "decimalZero" else "" if form == "none" else str(value)
