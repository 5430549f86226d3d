"""Links that somebody writes instead of enclosing a file: noted as links, since what lies behind them can change."""

import re

_LINK = re.compile(r"(?:https?://|www\.|(?:drive|docs|photos)\.google\.com/)[^\s<>\"]+", re.IGNORECASE)


def links_in(text: str) -> tuple[str, ...]:
    """Each link of a text once, in order, without the marks that end a sentence."""
    return tuple(dict.fromkeys(found.rstrip(".,;:)]}”") for found in _LINK.findall(text)))
