"""The one family a PDF is set in: Times where it has every Vietnamese letter, else typst's own serif."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import typst

# Faces with the metrics of Times New Roman, the decree's font (Appendix I, part I, I.4).
TIMES_FAMILIES = ("Times New Roman", "Tinos", "Liberation Serif", "TeX Gyre Termes")
EMBEDDED_FAMILY = "Libertinus Serif"
PDF_STANDARD: Literal["a-2a"] = "a-2a"
REPLACEMENT = "□"

_LETTERS = "aăâeêioôơuưyđ"
_TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
_LOWER = "".join(unicodedata.normalize("NFC", letter + tone) for letter in _LETTERS for tone in _TONES)
VIETNAMESE = _LOWER + _LOWER.upper()
BASIC = frozenset(VIETNAMESE + "".join(map(chr, range(32, 127))) + "“”‘’–…\u00a0")
_STYLES = {("normal", 400), ("normal", 700), ("italic", 400), ("italic", 700)}
_PROBE = """
#set text(font: sys.inputs.font, fallback: false)
#let words = sys.inputs.words
#words #strong(words) #emph(words) #strong(emph(words))
"""


@dataclass(frozen=True)
class PageFont:
    """A family, and the fonts typst may look in: only that family's folder and the embedded ones."""

    family: str
    fonts: typst.Fonts


@lru_cache(maxsize=1)
def page_font() -> PageFont:
    """The first installed Times face that has every Vietnamese letter in all four styles, else the embedded serif.

    Two releases of one family may be installed side by side, one of them without Vietnamese: each folder is tried
    by itself.
    """
    for family, folder in _times_folders():
        font = PageFont(family, typst.Fonts(include_system_fonts=False, font_paths=[folder]))
        if covers(font, "".join(sorted(BASIC))):
            return font
    return embedded_font()


@lru_cache(maxsize=1)
def embedded_font() -> PageFont:
    """The serif inside typst: it has every Vietnamese letter, on any machine."""
    return PageFont(EMBEDDED_FAMILY, typst.Fonts(include_system_fonts=False))


def covers(font: PageFont, words: str) -> bool:
    """Whether the family can show every letter: typst refuses to write PDF/A with a letter missing."""
    compiler = typst.Compiler(_PROBE.encode(), font_paths=font.fonts, sys_inputs={"font": font.family, "words": words})
    try:
        compiler.compile(format="pdf", pdf_standards=PDF_STANDARD)
    except typst.TypstError:
        return False
    return True


def printable(font: PageFont, text: str) -> str:
    """The text with letters the family lacks replaced: one family a page, never a second font inside a word."""
    missing = [letter for letter in set(text) - BASIC if not letter.isspace() and not _has(font.family, letter)]
    return text.translate({ord(letter): _substitute(letter) for letter in missing}) if missing else text


def _substitute(letter: str) -> str:
    invisible = unicodedata.category(letter) in ("Cf", "Mn", "Me", "Cc")
    return "" if invisible else REPLACEMENT


@lru_cache(maxsize=4096)
def _has(family: str, letter: str) -> bool:
    font = page_font() if family != EMBEDDED_FAMILY else embedded_font()
    return covers(font, letter)


def _times_folders() -> list[tuple[str, Path]]:
    found: dict[tuple[str, Path], set[tuple[str, int]]] = {}
    for info in typst.Fonts(include_embedded_fonts=False).fonts():
        if info.path and info.family in TIMES_FAMILIES:
            found.setdefault((info.family, Path(info.path).parent), set()).add((info.style, info.weight))
    whole = [place for place, styles in found.items() if styles >= _STYLES]
    return sorted(whole, key=lambda place: (TIMES_FAMILIES.index(place[0]), str(place[1])))
