"""Vietnamese from before Unicode, or read in the wrong code page: TCVN3 (ABC), VNI, VISCII, windows-1258, UTF-8.

A text is changed only when its words become Vietnamese syllables by it, so that French, German and others stay whole.
"""
# ruff: noqa: RUF001 - these letters are what the old fonts are made of

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from domain.mime.defects import Defect
from domain.mime.viscii import from_viscii

_TCVN3 = str.maketrans(
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
)
_TONES = {"ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_CIRCUMFLEX = {"à": "\u0300", "á": "\u0301", "å": "\u0309", "ã": "\u0303", "ä": "\u0323", "â": ""}
_BREVE = {"è": "\u0300", "é": "\u0301", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323", "ê": ""}
_VNI_ALONE = {"ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "ô": "ơ", "ö": "ư", "î": "ỵ", "ñ": "đ"}


def _vni_pairs() -> dict[str, str]:
    pairs = {base + mark: _VNI_ALONE.get(base, base) + tone for base in "aeouyôö" for mark, tone in _TONES.items()}
    pairs |= {base + mark: base + "\u0302" + tone for base in "aeo" for mark, tone in _CIRCUMFLEX.items()}
    pairs |= {"a" + mark: "a\u0306" + tone for mark, tone in _BREVE.items()}
    pairs = {old: unicodedata.normalize("NFC", new) for old, new in pairs.items()} | _VNI_ALONE
    pairs |= {old[0].upper() + old[1:]: new.upper() for old, new in pairs.items()} | {
        old.upper(): new.upper() for old, new in pairs.items()
    }
    return pairs


_VNI = _vni_pairs()
_VNI_UNIT = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))
_SYLLABLE = re.compile(
    "(?:ngh|ng|nh|ch|th|tr|ph|kh|gh|gi|qu|[bcdđghklmnprstvx])?"
    "(?:uyê|uya|uyu|uây|uêu|uôi|oai|oao|oay|oeo|iêu|yêu|ươi|ươu|[aâ][uy]|a[io]|eo|êu|i[aêu]|o[aăeio]|[ôơ]i|u[aâêiôơy]"
    "|ư[aiơu]|yê|[aăâeêioôơuưy])(?:ng|nh|ch|[cmnpt])?"
)
_ONLY_VIETNAMESE = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
_HIGH = re.compile("[\x80-ÿ\u0152-\u2122]")
_BETWEEN_WORDS = re.compile("[\\s!-@\\[-`{-~‘’“”–—…•]+")
_TAG = re.compile("<[^<>]*>")
_ADDRESS = re.compile(r"\S*(?:@|://)\S*")
_SIGNS = frozenset("µ¸¶·¹¨»¾¼½©®ª«¬\u00ad×÷¡¢§£¤¥¦")  # within a word, these are letters of TCVN3 and of nothing else
_MOJIBAKE_LETTER = re.compile(rb"[\xc2-\xc6\xe1\xe2][\x80-\xbf]")
_LOST_HALF = re.compile(rb"\xc4(?![\x80-\xbf])")  # the second byte of Đ is none of windows-1252 and often dropped
_TONE_MARKS = {ord(mark): None for mark in "\u0300\u0301\u0303\u0309\u0323"}
_LOOKED_AT = 20_000


def from_tcvn3(text: str) -> str:
    """Text of TCVN 5712:1993 (ABC fonts) that was read as windows-1252, in Unicode.

    >>> from_tcvn3("Céng hßa x· héi chñ nghÜa ViÖt Nam")
    'Cộng hòa xã hội chủ nghĩa Việt Nam'
    """
    return text.translate(_TCVN3)


def from_vni(text: str) -> str:
    """Text of VNI fonts that was read as windows-1252, in Unicode.

    >>> from_vni("Nghò quyeát, ñòa phöông, ñöôïc")
    'Nghị quyết, địa phương, được'
    """
    return _VNI_UNIT.sub(lambda found: _VNI[found.group()], text)


def to_bytes(text: str) -> bytes | None:
    """The bytes that give this text when they are read as windows-1252 (or Latin-1 where that has a gap); or None."""
    try:
        return text.encode("cp1252")
    except UnicodeEncodeError:
        pass
    try:
        return b"".join(c.encode("latin-1" if c < "\u0100" else "cp1252") for c in text)
    except UnicodeEncodeError:
        return None


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Whether a word has the form of a Vietnamese syllable (initial, vowels, final; one tone)."""
    spread = unicodedata.normalize("NFD", word.casefold())
    bare = spread.translate(_TONE_MARKS)
    return len(spread) - len(bare) <= 1 and bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)))


def _from_viscii(text: str) -> str:
    raw = to_bytes(text)
    return text if raw is None else from_viscii(raw)


def _from_cp1258(text: str) -> str:
    raw = to_bytes(text)
    try:
        return text if raw is None else unicodedata.normalize("NFC", raw.decode("cp1258"))
    except UnicodeDecodeError:
        return text


def _from_mojibake(text: str) -> str | None:
    raw = to_bytes(text)
    if raw is not None and _MOJIBAKE_LETTER.search(raw):
        for candidate in (raw, _LOST_HALF.sub(b"\xc4\x90", raw)):
            try:
                return candidate.decode("utf-8")
            except UnicodeDecodeError:
                continue
    return None


_READINGS: tuple[tuple[Defect, Callable[[str], str]], ...] = (
    (Defect.TCVN3, from_tcvn3),
    (Defect.VNI, from_vni),
    (Defect.VISCII, _from_viscii),
    (Defect.CP1258, _from_cp1258),
)


def _is_better(words: list[str], marked: list[str], read: Callable[[str], str]) -> tuple[float, bool]:
    """The share of marked words that are syllables in this reading, and whether that is proof enough."""
    as_read = [read(word) for word in marked]
    good = sum(map(is_syllable, as_read))
    gained = [old for old, new in zip(marked, as_read, strict=True) if is_syllable(new) and not is_syllable(old)]
    lost = sum(is_syllable(old) and not is_syllable(new) for old, new in zip(marked, as_read, strict=True))
    plain = [word for word in words if word.isascii() and len(word) > 1 and not word.isupper()]
    foreign = len(plain) >= 5 and sum(map(is_syllable, plain)) < len(plain) / 2
    letters = {letter for word in gained for letter in word.casefold() if not letter.isascii()}
    several = len(set(gained)) >= 2 and len(letters) >= 2  # "Nå må vi gå" is Danish
    proof = several or any(_SIGNS & set(word) for word in gained)
    share = good / len(marked)
    return share, proof and not foreign and lost < len(gained) and share >= 0.8


def repair(text: str, markup: bool = False) -> tuple[str, Defect | None]:
    """The text in its right letters, and what it was mistaken for (None: it was right, or not Vietnamese)."""
    if text.isascii() or _ONLY_VIETNAMESE.search(text) or not _HIGH.search(text):
        return text, None
    mended = _from_mojibake(text)
    if mended is not None:
        return mended, Defect.MOJIBAKE
    sample = _TAG.sub(" ", text[:_LOOKED_AT]) if markup else text[:_LOOKED_AT]
    words = [word for word in _BETWEEN_WORDS.split(_ADDRESS.sub(" ", sample)) if word]
    marked = [word for word in words if not word.isascii() and (len(word) > 1 or word.isalpha())]
    if not marked:
        return text, None
    shares = [(*_is_better(words, marked, read), defect, read) for defect, read in _READINGS]
    fitting = [(share, defect, read) for share, proved, defect, read in shares if proved]
    if not fitting:
        return text, None
    _, defect, read = max(fitting, key=lambda entry: entry[0])
    return read(text), defect
