"""Vietnamese text: one written form to store, and one key to compare by."""

import re
import unicodedata
from functools import lru_cache

_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]")  # the combining marks of Latin letters
_OTHER_SCRIPTS = re.compile("[\u0300-\U0010ffff]")


def nfc(text: str) -> str:
    """The form in which every text is stored and sent: NFC, without lone surrogates."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-8", "replace").decode()
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=8192)
def key(text: str) -> str:
    """Comparison key: case, tone and letter marks, đ and runs of blanks removed. Never shown to people.

    >>> key("Đồng  Ý") == key("dong y") == "dong y"
    True
    """
    plain = _MARKS.sub("", unicodedata.normalize("NFD", text.casefold())).replace("đ", "d")
    if not plain.isascii():
        plain = _OTHER_SCRIPTS.sub(lambda found: "" if unicodedata.combining(found[0]) else found[0], plain)
    return " ".join(plain.replace("ð", "d").replace("ɖ", "d").split())


@lru_cache(maxsize=4096)
def _folded_character(character: str) -> str:
    if character.isspace():
        return " "
    plain = key(character)
    return plain if len(plain) == 1 else character


def folded(text: str) -> str:
    """The text without case and marks, letter for letter: what is found in it stands at the same place in the text.

    >>> folded("Đồng  Ý")
    'dong  y'
    """
    return "".join(map(_folded_character, text))
