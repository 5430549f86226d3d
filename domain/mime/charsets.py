"""Bytes of a text -> its letters, whatever the mail claims about them."""

import codecs
import re
import unicodedata
from functools import lru_cache

from domain.mime import legacy
from domain.mime.defects import Defect
from domain.text import nfc

_ALIASES = {
    "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "iso_8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252",
    "us-ascii": "ascii", "ansi_x3.4-1968": "ascii", "ascii": "ascii", "ansi": "cp1252", "iso-8859-9": "cp1254",
    "ks_c_5601-1987": "cp949", "ks_c_5601": "cp949", "euc-kr": "cp949", "x-windows-949": "cp949",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030", "hz-gb-2312": "hz",
    "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "sjis": "cp932", "windows-31j": "cp932",
    "iso-2022-jp": "iso2022_jp_ext", "iso-2022-jp-1": "iso2022_jp_ext", "csiso2022jp": "iso2022_jp_ext",
    "x-euc-jp": "euc_jp", "big5": "big5hkscs", "big-5": "big5hkscs", "x-big5": "big5hkscs",
    "unicode-1-1-utf-7": "utf-7", "x-unicode-2-0-utf-7": "utf-7", "unicode-1-1-utf-8": "utf-8", "utf8mb4": "utf-8",
    "unicode": "utf-8", "utf": "utf-8", "x-mac-roman": "mac_roman", "macintosh": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
    "iso-8859-8-i": "iso8859_8", "iso-8859-8-e": "iso8859_8", "iso-8859-6-i": "iso8859_6", "windows-874": "cp874",
    "mac-ce": "mac_latin2", "x-mac-ce": "mac_latin2", "x-mac-centraleurroman": "mac_latin2", "x-mac-japanese": "cp932",
    "cn-gb": "gb18030", "windows-936": "gb18030", "x-cp936": "gb18030", "windows-932": "cp932", "windows-949": "cp949",
    "windows-950": "big5hkscs", "x-windows-950": "big5hkscs", "cn-big5": "big5hkscs", "dos-720": "cp720",
    "koi8": "koi8_r", "csviscii": "viscii", "viscii1.1-1": "viscii", "x-viscii": "viscii",
    "tis-620": "cp874", "koi8-ru": "koi8_u", "x-viet-vps": "cp1258", "x-cp1258": "cp1258", "x-ansi": "cp1252",
}  # fmt: skip
_KNOWN_NAME = re.compile(r"windows-\d{3,4}|iso-8859-\d{1,2}|utf-?8|koi8-[ru]|us-ascii|gb2312|gbk|big5|euc-kr")
_NOT_FOR_MAIL = {"unicode_escape", "raw_unicode_escape", "idna", "punycode", "undefined", "mbcs", "oem"}
_STATEFUL = ("iso2022", "hz", "utf-7", "utf-16", "utf-32")  # text in these may look like ASCII
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_CUT_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_NO_GUESS = ["utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le", "utf_7"]
_ENOUGH = 20_000  # bytes that a guess looks at


def _byte_as_western(error: UnicodeError) -> tuple[str, int]:
    """Error handler: the bytes that do not fit are read as windows-1252, so that nothing is lost."""
    assert isinstance(error, UnicodeDecodeError)
    return as_western(error.object[error.start : error.end]), error.end


codecs.register_error("vanthu-western", _byte_as_western)


def as_western(data: bytes) -> str:
    """Any bytes as windows-1252, where that has a gap as Latin-1."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(bytes((b,)).decode("latin-1" if b in b"\x81\x8d\x8f\x90\x9d" else "cp1252") for b in data)


@lru_cache(maxsize=256)
def codec_of(declared: str) -> str | None:
    """The codec for a charset name as mails write it; None when there is no such text charset."""
    name = declared.strip().strip("\"'").lower().split("*")[0]
    name = _ALIASES.get(name, name)
    glued = _KNOWN_NAME.match(name)  # "windows-1252http-equivcontent-type"
    tries = (name, name.removeprefix("x-"), name.replace("_", "-"), name.split(" ")[0].rstrip(";,"))
    for candidate in (*tries, glued[0] if glued else ""):
        candidate = _ALIASES.get(candidate, candidate)
        try:
            found = codecs.lookup(candidate)
        except (LookupError, ValueError, UnicodeError):
            continue
        if getattr(found, "_is_text_encoding", True) and found.name.replace("-", "_") not in _NOT_FOR_MAIL:
            return found.name
    return None


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except (UnicodeError, ValueError, LookupError):
        return None


def _mostly_utf8(data: bytes) -> str | None:
    """UTF-8 with a letter cut in half or a stray byte: more whole letters than odd bytes."""
    whole = len(_CUT_SEQUENCE.findall(data))
    odd = sum(b >= 0x80 for b in _CUT_SEQUENCE.sub(b"", data))
    return data.decode("utf-8", "vanthu-western") if whole > odd else None


def _guess(data: bytes) -> str:
    """The letters of bytes that are not UTF-8 and of which nothing else is known."""
    western = as_western(data)
    if legacy.repair(western)[1]:
        return western  # the caller repairs it
    looked_at = data[:_ENOUGH]
    if sum(b >= 0x80 for b in looked_at) * 4 > sum(b > 0x20 for b in looked_at):  # more than accents here and there
        from charset_normalizer import from_bytes  # takes 40 ms to load, and odd mail is rare

        best = from_bytes(looked_at, cp_exclusion=_NO_GUESS, preemptive_behaviour=False).best()
        text = None if best is None else _strictly(data, best.encoding)
        if text is not None:
            return text
    return western


def _reads_as_1258(data: bytes, text: str) -> bool:
    """windows-1258 is declared by French mail that is windows-1252, too: tone marks must have found their vowels."""
    composed = unicodedata.normalize("NFC", text)
    if any(unicodedata.combining(c) for c in composed):
        return False
    return (
        composed == as_western(data) or any(c in composed for c in "ăĂđĐơƠưƯ") or any("Ạ" <= c <= "ỹ" for c in composed)
    )


def _declared(data: bytes, codec: str, defects: list[Defect]) -> str | None:
    text = _strictly(data, codec)
    if text is None and codec == "utf-8":
        text = _mostly_utf8(data)
        if text is not None:
            defects.append(Defect.DAMAGED_TEXT)
    elif text is None and codec == "cp1252":
        text = as_western(data)
    elif text is None and codec.startswith("iso2022"):  # seven bits only: a byte above is damage
        defects.append(Defect.DAMAGED_TEXT)
        text = data.decode(codec, "replace")
    if text is not None and codec == "cp1258" and not _reads_as_1258(data, text):
        defects.append(Defect.CHARSET_WRONG)
        return as_western(data)
    return text


def _by_form(data: bytes, codec: str | None) -> str | None:
    """Text that shows its charset itself: byte order mark, UTF-16 without one, ISO-2022 escapes, plain ASCII."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _strictly(data.removeprefix(mark) if name == "utf-8" else data, name)
    stateful = codec is not None and codec.startswith(_STATEFUL)
    if not data.isascii():
        return _strictly(data, codec) if stateful and codec is not None else None
    if stateful and codec is not None:
        text = _strictly(data, codec)
        if text is not None:
            return text
    if b"\x1b$" in data or b"\x1b(" in data:
        return _strictly(data, "iso2022_jp_ext") or _strictly(data, "iso2022_kr") or data.decode("ascii")
    return data.decode("ascii")


def decode_text(data: bytes, declared: str | None, defects: list[Defect], *, markup: bool = False) -> str:
    """The letters of a text: strict UTF-8 before what is declared, then that, then a guess; old Vietnamese code pages
    are recognised. NFC, without lone surrogates. What was guessed is added to `defects`; never raises.
    """
    codec = codec_of(declared) if declared else None
    if markup and codec is None and (meta := _META.search(data[:2048])):
        codec = codec_of(meta[1].decode("ascii", "replace"))
    text = _by_form(data, codec)
    if text is not None:
        return text if text.isascii() else nfc(legacy_free(text, defects, markup))
    text = _strictly(data, "utf-8")
    if text is not None:
        if codec != "utf-8":
            defects.append(Defect.CHARSET_WRONG if declared else Defect.CHARSET_MISSING)
        return nfc(legacy_free(text, defects, markup))
    if codec is not None and codec != "ascii":
        text = _declared(data, codec, defects)
        if text is None:
            defects.append(Defect.CHARSET_WRONG)
    elif codec == "ascii":
        defects.append(Defect.CHARSET_WRONG)
    else:
        defects.append(Defect.CHARSET_UNKNOWN if declared else Defect.CHARSET_MISSING)
    if text is None:
        text = _mostly_utf8(data) or _guess(data)
    return nfc(legacy_free(text, defects, markup))


def legacy_free(text: str, defects: list[Defect], markup: bool = False) -> str:
    """The text after `legacy.repair`, which is noted."""
    text, defect = legacy.repair(text, markup)
    if defect is not None:
        defects.append(defect)
    return text
