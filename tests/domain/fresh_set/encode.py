"""From text to the bytes of a mail: headers, bodies and files in the encodings people's programs use."""
# ruff: noqa: RUF001 - these letters are what the old fonts are made of

import base64
import quopri
import unicodedata
from dataclasses import dataclass

_TCVN3 = dict(
    zip(
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
        strict=True,
    )
)
_VNI_TONES = {"\u0300": "ø", "\u0301": "ù", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
_VNI_HATS = {"": "", "\u0302": "â", "\u0306": "ê"}
_VNI_JOINED = {
    ("\u0302", "\u0300"): "à", ("\u0302", "\u0301"): "á", ("\u0302", "\u0309"): "å", ("\u0302", "\u0303"): "ã",
    ("\u0302", "\u0323"): "ä", ("\u0306", "\u0300"): "è", ("\u0306", "\u0301"): "é", ("\u0306", "\u0309"): "ú",
    ("\u0306", "\u0303"): "ü", ("\u0306", "\u0323"): "ë",
}  # fmt: skip
_VNI_SINGLE = {"ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "đ": "ñ"}


@dataclass(frozen=True)
class File:
    """A file in the mail."""

    name: str
    content_type: str
    content: bytes
    inline: bool = False


def without_marks(text: str) -> str:
    """Text as typed without Vietnamese marks."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def to_tcvn3(text: str) -> str:
    """Text typed with a .Vn font, as the characters other programs show (capitals with tones lose them)."""
    return "".join(_TCVN3.get(c) or _TCVN3.get(c.lower()) or c for c in unicodedata.normalize("NFC", text))


def to_vni(text: str) -> str:
    """Text typed with a VNI font, as the characters other programs show."""
    return "".join(_vni_letter(c) for c in unicodedata.normalize("NFC", text))


def _vni_letter(letter: str) -> str:
    lower = letter.lower()
    if lower in _VNI_SINGLE:
        found = _VNI_SINGLE[lower]
        return found if letter == lower else found.upper()
    parts = unicodedata.normalize("NFD", lower)
    base, marks = parts[0], parts[1:]
    if not marks:
        return letter
    tone = "".join(m for m in marks if m in _VNI_TONES)
    hat = "".join(m for m in marks if m in _VNI_HATS and m)
    if "\u031b" in marks:  # ơ, ư are letters of their own there
        base = {"o": "ô", "u": "ö"}[base]
        mark = _VNI_TONES.get(tone, "")
    elif hat and tone:
        mark = _VNI_JOINED[hat, tone]
    else:
        mark = _VNI_HATS[hat] if hat else _VNI_TONES[tone]
    return base + mark if letter == lower else (base + mark).upper()


def to_cp1258(text: str) -> bytes:
    """Text in windows-1258, where tones stand alone behind their letter."""
    out = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tones = [c for c in parts if c in _VNI_TONES]
            base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in _VNI_TONES))
            out += (base + "".join(tones)).encode("cp1258", "replace")
    return bytes(out)


def encoded(text: str, charset: str) -> tuple[bytes, str | None]:
    """The bytes of a body and the charset its header declares."""
    match charset:
        case "windows-1258":
            return to_cp1258(text), "windows-1258"
        case "none":
            return text.encode(), None
        case "tcvn3":
            return to_tcvn3(text).encode(), "utf-8"
        case "tcvn3-raw":
            return to_tcvn3(text).encode("latin-1", "replace"), None
        case "vni":
            return to_vni(text).encode(), "utf-8"
        case "vni-raw":
            return to_vni(text).encode("cp1252", "replace"), "iso-8859-1"
        case "lies-latin1":
            return text.encode(), "iso-8859-1"
        case "lies-ascii":
            return text.encode(), "us-ascii"
        case _:
            return text.encode(), "utf-8"


def word(text: str, charset: str = "utf-8") -> bytes:
    """A header's text: as it is when ASCII, else an encoded word (RFC 2047)."""
    if text.isascii():
        return text.encode()
    if charset == "raw":
        return text.encode()
    pieces, line = [], b""
    for letter in text:
        if len(line) + len(letter.encode()) > 42 and not unicodedata.combining(letter):
            pieces.append(line)
            line = b""
        line += letter.encode()
    pieces.append(line)
    return b"\r\n ".join(b"=?UTF-8?B?" + base64.b64encode(p) + b"?=" for p in pieces)


def text_part(subtype: str, text: str, charset: str, transfer: str) -> bytes:
    """One text part with its headers."""
    content, declared = encoded(text.replace("\n", "\r\n"), charset)
    head = b"Content-Type: text/" + subtype.encode() + (b'; charset="%s"' % declared.encode() if declared else b"")
    if transfer == "base64":
        content = base64.encodebytes(content).replace(b"\n", b"\r\n")
    elif transfer == "quoted-printable":
        content = quopri.encodestring(content.replace(b"\r\n", b"\n")).replace(b"\n", b"\r\n")
    return head + b"\r\nContent-Transfer-Encoding: " + transfer.encode() + b"\r\n\r\n" + content


def file_part(file: File) -> bytes:
    """One file, its name the way Gmail (RFC 2047 in a parameter) and most others (RFC 2231) write it."""
    from urllib.parse import quote

    name = file.name.encode()
    kind = b'Content-Type: %s; name="=?UTF-8?B?%s?="' % (file.content_type.encode(), base64.b64encode(name))
    place = b"inline" if file.inline else b"attachment"
    disposition = b"Content-Disposition: %s; filename*=UTF-8''%s" % (place, quote(file.name).encode())
    body = base64.encodebytes(file.content).replace(b"\n", b"\r\n")
    return kind + b"\r\n" + disposition + b"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + body


def multipart(subtype: str, parts: list[bytes], boundary: str) -> bytes:
    """Parts under one boundary."""
    mark = b"--" + boundary.encode()
    inner = b"".join(mark + b"\r\n" + part + b"\r\n" for part in parts)
    head = b'Content-Type: multipart/%s; boundary="%s"\r\n\r\n' % (subtype.encode(), boundary.encode())
    return head + inner + mark + b"--\r\n"
