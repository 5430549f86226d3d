"""Untrusted words inside a page of the console: shown as they are, never as a link, an image or markup."""

import re

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#!~(){}])")


def escape(text: str) -> str:
    """Text from a mail or a plan, safe inside Markdown and its tables; line breaks become blanks.

    A dot is put between the scheme and a bare address so that nothing becomes a link by itself.
    """
    one_line = " ".join(text.split())
    plain = one_line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    escaped = _SPECIAL.sub(r"\\\1", plain)
    return re.sub(r"(?i)(https?|ftp)://", r"\1:&#8203;//", escaped).replace("@", "&#64;")
