"""What stands in the fields of a head: encoded words (RFC 2047), parameters (RFC 2231), addresses, dates."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import getaddresses, parsedate_tz
from urllib.parse import unquote_to_bytes

from domain.mime.charsets import decode_text
from domain.mime.defects import Defect
from domain.mime.mail import Address
from domain.mime.transfer import base64_block
from domain.text import nfc

_WORD = re.compile(r"=\?([^?\s]*)\?([bBqQ])\?(.*?)\?=", re.DOTALL)
_Q_BYTE = re.compile(rb"=([0-9A-Fa-f]{2})")
_PARAMETER = re.compile(
    r""";[;\s]*([^\s=;]+)\s*=\s*("(?:[^"\\]|\\.)*"(?=\s*(?:;|$|\())|"[^"]*"(?=\s*[;\s]|$)|"[^;]*|[^;]*)""", re.DOTALL
)
_CONTINUED = re.compile(r"(.+?)\*(\d+)?(\*)?$")
_SIMPLE_ADDRESS = re.compile(
    r"""\s*(?:"?([^"<>@,;:\\()]*?)"?\s*<([^\s<>@,;:"()]+@[^\s<>@,;:"()]+)>|([^\s<>@,;:"()]+@[^\s<>@,;:"()]+))\s*"""
)
_ROUTE = re.compile(r"<@[^<>:]*:")  # RFC 5322, 4.4: to be ignored
_ID = re.compile(r"<([^<>]+)>")
_ODD_DATE = re.compile(
    r"(\d{1,2})[ -]([A-Za-z]{3})[A-Za-z]*[ -](\d{4})\D+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([+-]\d{4})?"
)
_BLANKS = re.compile(r"\s+")
_ENTRY_END = re.compile(r"(?<=>)\s?[,;]")
_LOOSE_ADDRESS = re.compile(r"""[^\s<>@,;:"()\[\]]{1,128}@[^\s<>@,;:"()]{1,255}""")
_CONTROLS = re.compile("[\x00-\x08\x0a-\x1f\x7f]+")
MAX_ADDRESSES = 2_000
MAX_FIELD = 10_000  # characters of a title or of a field's parameters that are looked at
_MAX_ADDRESS = 1_000


def _encoded(words: list[tuple[str, bytes]]) -> bytes:
    """The bytes of neighbouring encoded words; base64 that was cut anywhere is joined before it is decoded."""
    data, letters = b"", b""
    for kind, raw in words:
        if kind in "bB":
            letters += raw
            if b"=" not in raw:
                continue
        data += base64_block(letters)
        letters = b""
        if kind in "qQ":
            data += _Q_BYTE.sub(lambda found: bytes((int(found[1], 16),)), raw.replace(b"_", b" "))
    return data + base64_block(letters)


def decode_words(raw: bytes, defects: list[Defect]) -> str:
    """A header value in its letters: encoded words decoded, neighbours joined as bytes first (a letter may be cut
    between two of them), raw 8-bit text recognised. NFC, control characters become blanks.
    """
    raw = raw[:MAX_FIELD]
    if raw.isascii():
        text = raw.decode("ascii")
        if "=?" not in text:
            return _CONTROLS.sub(" ", text).strip() if not text.isprintable() else text.strip()
    else:
        text = _raw_text(raw, defects)
    out: list[str] = []
    waiting: list[tuple[str, bytes]] = []
    last, charset = 0, ""
    for word in _WORD.finditer(text):
        between, name = text[last : word.start()], word[1].split("*")[0].lower()
        apart = bool(between.strip()) or not last
        if apart or name != charset:
            out += [_letters(_encoded(waiting), charset, defects), between if apart else ""]
            waiting, charset = [], name
        waiting.append((word[2], word[3].encode("utf-8", "surrogateescape")))
        last = word.end()
    out += [_letters(_encoded(waiting), charset, defects), text[last:]]
    return nfc(_CONTROLS.sub(" ", "".join(out))).strip()


def _raw_text(raw: bytes, defects: list[Defect]) -> str:
    """Letters that stand in a head without being encoded."""
    defects.append(Defect.RAW_HEADER)
    found: list[Defect] = []
    text = decode_text(raw, None, found)
    defects.extend(defect for defect in found if defect is not Defect.CHARSET_MISSING)
    return text


def _letters(data: bytes, charset: str, defects: list[Defect]) -> str:
    if not data:
        return ""
    found: list[Defect] = []
    text = decode_text(data, charset, found)
    defects.extend(found)
    return text


def parameters(raw: bytes, defects: list[Defect]) -> tuple[str, dict[str, str]]:
    """A field such as Content-Type: its value in lower case, and its parameters (RFC 2231 joined and decoded)."""
    value, semicolon, rest = raw.partition(b";")
    kind = value.decode("latin-1").split("(")[0].strip().strip("\"'").lower()
    if not semicolon:
        return kind, {}
    if not raw.isascii():
        defects.append(Defect.RAW_HEADER)
    text = (semicolon + rest[:MAX_FIELD]).decode("utf-8", "surrogateescape")
    found: dict[str, str] = {}
    pieces: dict[str, dict[int, tuple[str, bool]]] = {}
    for name, value_text in _PARAMETER.findall(text):
        plain, name = _unquoted(value_text), name.lower()
        continued = _CONTINUED.match(name) if "*" in name else None
        if continued is None:
            found.setdefault(name, plain)
        else:
            position = int(continued[2] or 0) if len(continued[2] or "") < 6 else 0
            pieces.setdefault(continued[1], {}).setdefault(
                position, (plain, bool(continued[3]) or continued[2] is None)
            )
    for name, parts in pieces.items():
        found[name] = _joined(parts, defects)
    return kind, found


def _unquoted(text: str) -> str:
    text = text.strip()
    if text.startswith('"'):
        text = text[1:-1] if text.endswith('"') and len(text) > 1 else text[1:]
        return re.sub(r'\\(["\\])', r"\1", text) if "\\" in text else text
    return text


def _joined(parts: dict[int, tuple[str, bool]], defects: list[Defect]) -> str:
    """The pieces of one RFC 2231 parameter in order; the first may name the charset (charset'language'text)."""
    charset, data = "", b""
    for number, (_, (text, percent)) in enumerate(sorted(parts.items())):
        if percent and number == 0 and text.count("'") >= 2:
            charset, _, text = text.split("'", 2)
        raw = text.encode("utf-8", "surrogateescape")
        data += unquote_to_bytes(raw) if percent else raw
    text = _letters(data, charset or "utf-8", defects)
    return decode_words(data, defects) if "=?" in text else text


def parameter_text(value: str, defects: list[Defect]) -> str:
    """A parameter that people read (a file name): raw 8-bit, percent or encoded-word forms decoded, NFC."""
    if value.isascii() and "=?" not in value:
        if re.fullmatch(r"(?i)(?:utf-8|iso-8859-1|windows-125\d)'[\w-]*'.*%[0-9a-f]{2}.*", value):
            return _joined({0: (value, True)}, defects)  # RFC 2231 without its star
        return value
    found: list[Defect] = []
    text = decode_words(value.encode("utf-8", "surrogateescape"), found)
    defects.extend(defect for defect in found if defect is not Defect.RAW_HEADER)  # noted when the field was read
    return text


def addresses(raw_fields: list[bytes], defects: list[Defect]) -> tuple[Address, ...]:
    """The addresses in these fields, names decoded; groups are opened, what holds no address is left out."""
    found: list[Address] = []
    for raw in raw_fields:
        text = raw.decode("ascii") if raw.isascii() else _raw_text(raw, defects)
        text = _ROUTE.sub("<", _BLANKS.sub(" ", _CONTROLS.sub(" ", text)))
        for entry in [text] if len(text) <= _MAX_ADDRESS else _ENTRY_END.split(text, maxsplit=MAX_ADDRESSES):
            simple = _SIMPLE_ADDRESS.fullmatch(entry) if len(entry) <= _MAX_ADDRESS else None
            pairs = [(simple[1] or "", simple[2] or simple[3])] if simple else _address_pairs(entry, defects)
            for name, address in pairs:
                shown = decode_words(name.encode("utf-8", "surrogateescape"), defects) if name else ""
                found.append(Address(shown.strip("\"' ") if shown[:1] in "\"'" else shown, nfc(address)))
    return tuple(found[:MAX_ADDRESSES])


def _address_pairs(text: str, defects: list[Defect]) -> list[tuple[str, str]]:
    """As the standard library reads it; where it gives up, whatever looks like an address, with the words before it."""
    if len(text) <= _MAX_ADDRESS:
        pairs = [(name, address) for name, address in getaddresses([text]) if "@" in address[1:] and " " not in address]
        if pairs and text.count("@") <= sum(name.count("@") + address.count("@") for name, address in pairs):
            return pairs
    loose: list[tuple[str, str]] = []
    at = 0
    for found in _LOOSE_ADDRESS.finditer(text):
        before = re.split("[<>,;:]", text[max(at, found.start() - _MAX_ADDRESS) : found.start()].rstrip(" <"))[-1]
        loose.append((before.strip(' "'), found[0]))
        at = found.end()
    if loose or text.strip(" <>;,"):
        defects.append(Defect.BAD_ADDRESS)
    return loose


def identifiers(raw: bytes) -> tuple[str, ...]:
    """The message identifiers in a field, with angle brackets; tokens without them count when they hold an @."""
    text = nfc(raw.decode("utf-8", "replace"))
    found = [f"<{''.join(each.split())}>" for each in _ID.findall(text)]
    if not found:
        found = [f"<{token.strip('<>,;')}>" for token in text.split() if "@" in token]
    return tuple(dict.fromkeys(found))


def moment(raw: bytes, defects: list[Defect]) -> datetime | None:
    """The sender's Date (RFC 5322, or nearly); without a zone it is taken as UTC."""
    if not raw:
        return None
    text = raw.decode("ascii", "ignore").strip()
    parsed = parsedate_tz(text)
    try:
        if parsed is not None:
            offset = parsed[9] or 0
            zone = timezone(timedelta(seconds=offset)) if abs(offset) < 86_400 else UTC
            return datetime(*parsed[:5], min(parsed[5], 59), tzinfo=zone)
    except (ValueError, OverflowError, TypeError):
        pass
    defects.append(Defect.BAD_DATE)
    return _odd_date(text)


def _odd_date(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    except ValueError:
        pass
    odd = _ODD_DATE.search(text)
    try:
        if odd is None:
            return None
        parts = f"{odd[1]} {odd[2].title()} {odd[3]} {odd[4]}:{odd[5]}:{odd[6] or '00'} {odd[7] or '+0000'}"
        return datetime.strptime(parts, "%d %b %Y %H:%M:%S %z")
    except ValueError:
        return None
