"""Words inside a page of the console: what comes from mails and plans is shown as it is, never as a link or markup.

Both UIs render GitHub's Markdown, and both look for bare addresses once more after entities are resolved; so an
address is broken by a character without width, not by an entity.
"""

import base64
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#!~(){}$^=])")
_BLOCK = re.compile(r"^(?:([+-])|(\d{1,9})([.)]))")  # what would begin a list at the start of a line
_ADDRESS = re.compile(r"(?i)(?:(?<=\bhttps)|(?<=\bhttp)|(?<=\bftp)|(?<=\bmailto)|(?<=\bxmpp))(?=:)|(?<=\bwww)(?=\.)")
_NOTHING = "\u200b"
NBSP, HYPHEN = "\u00a0", "\u2011"


def escape(text: str, longest: int = 0) -> str:
    """Text from a mail or a plan, safe inside Markdown and its tables: one line, at most so many characters.

    Control characters and those that turn the direction of writing are left out.
    """
    words = " ".join(text.split())
    plain = "".join(c for c in unicodedata.normalize("NFC", words) if unicodedata.category(c) not in _UNSEEN)
    if longest and len(plain) > longest:
        plain = plain[: longest - 1].rstrip() + "…"
    plain = _ADDRESS.sub(_NOTHING, plain).replace("@", f"{_NOTHING}@")
    plain = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _BLOCK.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", _SPECIAL.sub(r"\\\1", plain))


_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def unbroken(text: str) -> str:
    """A code or a date that stays on one line."""
    return escape(text).replace("-", HYPHEN).replace(" ", NBSP)


def link(words: str, address: str) -> str:
    """A link of ours: the words are ours too, the address is written so that nothing in it ends the link."""
    return f"[{words.replace(' ', NBSP)}]({address.replace('(', '%28').replace(')', '%29').replace(' ', '%20')})"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table of cells that are Markdown already."""
    lines = [f"| {' | '.join(headings)} |", f"|{' --- |' * len(headings)}"]
    return [*lines, *(f"| {' | '.join(row)} |" for row in rows)]


def bars(counts: Mapping[str, int], colours: Mapping[str, str]) -> str:
    """A bar of shares as an image with its numbers beside, since not every UI draws charts by itself."""
    total = sum(counts.values())
    if not total:
        return ""
    parts, x = [], 0.0
    for name, count in counts.items():
        width = 640 * count / total
        parts.append(f'<rect x="{x:.1f}" width="{width:.1f}" height="20" fill="{colours[name]}"/>')
        x += width
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="640" height="20" role="img">{"".join(parts)}</svg>'
    data = base64.b64encode(svg.encode()).decode()
    words = ", ".join(f"{name} {count}" for name, count in counts.items() if count)
    return f"![{words}](data:image/svg+xml;base64,{data})"


def form_address(base: str, deployment_id: str, values: Mapping[str, object]) -> str:
    """The address of a deployment's form with these values filled in; `base` ends the UI's own prefix."""
    filled = quote(json.dumps(values, ensure_ascii=False), safe="")
    return f"{base}/deployments/deployment/{deployment_id}/run?parameters={filled}"
