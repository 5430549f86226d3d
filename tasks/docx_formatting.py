"""Effective formatting in WordprocessingML: what a run or paragraph looks like after styles and defaults."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from domain.form_facts import Run
from domain.form_widths import text_width
from domain.text import nfc

_OFF = ("0", "false", "off", "none")
_ALIGN = {"both": "justify", "distribute": "justify", "start": "left", "end": "right"}
_THEME_FONT = {"minor": "minorFont", "major": "majorFont"}
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_VML = "{urn:schemas-microsoft-com:vml}"
_EMU_PER_POINT = 12700
_MM_PER_TWIP = 25.4 / 1440


@dataclass(frozen=True)
class Layout:
    """A paragraph's place: indents in millimetres (`indent` is the first line's), spaces in points."""

    align: str = "left"
    indent: float = 0
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    line_spacing: float = 1
    border: bool = False


class Formatting:
    """Resolves direct formatting over character and paragraph styles (with what they are based on) over defaults."""

    def __init__(self, document: Any) -> None:
        styles = document.styles.element
        self._styles = {style.get(qn("w:styleId")): style for style in styles.findall(qn("w:style"))}
        self._default = next(
            (name for name, style in self._styles.items()
             if style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in ("1", "true")),
            None,
        )  # fmt: skip
        self._run_defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
        self._layout_defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:pPrDefault')}/{qn('w:pPr')}")
        self._themes = _theme_fonts(document)

    def runs(self, paragraph: Any) -> Iterator[Run]:
        """The paragraph's runs in order, hyperlinks included, deleted text and text boxes left out."""
        base = self._chain(_style_of(paragraph, "w:pPr", "w:pStyle") or self._default, "w:rPr")
        for item in paragraph.iter(qn("w:r")):
            if next(item.iterancestors(qn("w:p"))) is not paragraph:
                continue
            text = "".join(_words(item))
            if not text:
                continue
            own = item.find(qn("w:rPr"))
            layers = [*base, *self._chain(_style_of(item, "w:rPr", "w:rStyle"), "w:rPr")]
            yield self._run(text, [layer for layer in (self._run_defaults, *layers, own) if layer is not None])

    def field_size(self, paragraph: Any) -> float:
        """The size of a paragraph's first run, printed or not (a page number is a field), else its style's."""
        base = self._chain(_style_of(paragraph, "w:pPr", "w:pStyle") or self._default, "w:rPr")
        run = paragraph.find(f".//{qn('w:r')}")
        own = run.find(qn("w:rPr")) if run is not None else None
        return self._run("", [layer for layer in (self._run_defaults, *base, own) if layer is not None]).size

    def layout(self, paragraph: Any) -> Layout:
        """The paragraph's alignment, indents, spaces and borders."""
        chain = self._chain(_style_of(paragraph, "w:pPr", "w:pStyle") or self._default, "w:pPr")
        own = paragraph.find(qn("w:pPr"))
        layers = [layer for layer in (self._layout_defaults, *chain, own) if layer is not None]
        align = _value(layers, "w:jc") or "left"
        first = _attribute(layers, "w:ind", "firstLine", "hanging")
        line, rule = _attribute(layers, "w:spacing", "line"), _attribute(layers, "w:spacing", "lineRule")[1]
        automatic = any(_attribute(layers, "w:spacing", f"{side}Autospacing")[1] == "1" for side in ("before", "after"))
        return Layout(
            align=_ALIGN.get(align, align),
            indent=0 if first[0] == "hanging" else _number(first[1]) * _MM_PER_TWIP,
            left=_number(_attribute(layers, "w:ind", "left", "start")[1]) / 20,
            right=_number(_attribute(layers, "w:ind", "right", "end")[1]) / 20,
            before=14 if automatic else _number(_attribute(layers, "w:spacing", "before")[1]) / 20,
            after=_number(_attribute(layers, "w:spacing", "after")[1]) / 20,
            line_spacing=_number(line[1]) / 240 if line[1] and rule in (None, "auto") else 1,
            border=any(layer.find(f"{qn('w:pBdr')}/{qn(edge)}") is not None
                       for layer in layers for edge in ("w:top", "w:bottom")),
        )  # fmt: skip

    def _run(self, text: str, layers: Sequence[Any]) -> Run:
        underline = _value(layers, "w:u")
        return Run(
            text=nfc(text),
            font=self._font(layers),
            size=_number(_value(layers, "w:sz")) / 2,
            bold=_switch(layers, "w:b"),
            italic=_switch(layers, "w:i"),
            caps=_switch(layers, "w:caps"),
            underline=bool(underline and underline not in _OFF),
            colour=(_value(layers, "w:color") or "").upper().replace("AUTO", ""),
        )

    def _font(self, layers: Sequence[Any]) -> str:
        for layer in reversed(layers):
            fonts = layer.find(qn("w:rFonts"))
            if fonts is None:
                continue
            theme = fonts.get(qn("w:asciiTheme")) or fonts.get(qn("w:hAnsiTheme"))
            name = self._themes.get(theme[:5], "") if theme else fonts.get(qn("w:ascii")) or fonts.get(qn("w:hAnsi"))
            if name:
                return str(name)
        return ""

    def _chain(self, style_id: str | None, part: str) -> list[Any]:
        """Properties of a style and all it is based on, the farthest first."""
        layers: list[Any] = []
        seen: set[str] = set()
        while style_id and style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            style = self._styles[style_id]
            if (found := style.find(qn(part))) is not None:
                layers.insert(0, found)
            base = style.find(qn("w:basedOn"))
            style_id = base.get(qn("w:val")) if base is not None else None
        return layers


def length_of_rule(paragraph: Any, runs: Sequence[Run], layout: Layout, room: float) -> float:
    """Length in points of the line a paragraph draws: its border, a shape, or dashes; 0: none, -1: not known."""
    text = "".join(run.text for run in runs).strip()
    if layout.border and not text:
        return room - layout.left - layout.right
    if dashes := length_of_dashes(runs):
        return dashes
    widths = [float(node.get("cx", 0)) / _EMU_PER_POINT for node in paragraph.iter(f"{_WP}extent")]
    if widths:
        return max(widths)
    shapes = any(True for kind in ("line", "shape", "rect") for _ in paragraph.iter(f"{_VML}{kind}"))
    return -1 if shapes or layout.border else 0


def length_of_dashes(runs: Sequence[Run]) -> float:
    """Length in points of a line typed with dashes or underscores; 0 for other text."""
    text = "".join(run.text for run in runs).strip()
    if not text or text.strip("_-–—"):
        return 0
    return text_width(text, next((run.size for run in runs if run.size), 13))


def _words(run: Any) -> Iterator[str]:
    for node in run:
        if node.tag == qn("w:t"):
            yield node.text or ""
        elif node.tag in (qn("w:tab"), qn("w:br"), qn("w:cr")):
            yield "\t" if node.tag == qn("w:tab") else "\n"
        elif node.tag == qn("w:noBreakHyphen"):
            yield "-"


def _style_of(item: Any, properties: str, name: str) -> str | None:
    found = item.find(f"{qn(properties)}/{qn(name)}")
    return found.get(qn("w:val")) if found is not None else None


def _value(layers: Sequence[Any], name: str) -> str | None:
    return _attribute(layers, name, "val")[1]


def _attribute(layers: Sequence[Any], name: str, *attributes: str) -> tuple[str, str | None]:
    """The innermost layer's value of one of the attributes, with the attribute that held it."""
    for layer in reversed(layers):
        if (found := layer.find(qn(name))) is not None:
            for attribute in attributes:
                if (value := found.get(qn(f"w:{attribute}"))) is not None:
                    return attribute, value
    return attributes[0], None


def _switch(layers: Sequence[Any], name: str) -> bool:
    for layer in reversed(layers):
        if (found := layer.find(qn(name))) is not None:
            return found.get(qn("w:val")) not in _OFF
    return False


def _number(value: str | None) -> float:
    try:
        return float(value or 0)
    except ValueError:
        return 0.0


def _theme_fonts(document: Any) -> dict[str, str]:
    """Fonts of the document's theme: `minor` and `major`."""
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/theme") and not relation.is_external:
            root = etree.fromstring(relation.target_part.blob)
            return {
                short: str(font.get("typeface", ""))
                for short, tag in _THEME_FONT.items()
                for font in root.iterfind(f".//{_A}{tag}/{_A}latin")
            }
    return {}
