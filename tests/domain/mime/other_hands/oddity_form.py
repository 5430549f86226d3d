"""Puts oddities of MIME into bytes: charsets, heads, names of files, structure, transfer encodings."""

import base64
import quopri
import unicodedata

from tests.domain.mime.other_hands.entry import Entry, Mail

TEXT = "Content-Type: text/plain; charset=utf-8\n\n"
_VISCII = dict(
    zip(
        "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
        range(0x80, 0x100),
        strict=True,
    )
)  # RFC 1456, typed by the author of the set


def odd(name: str, raw: str | bytes, **expected: object) -> Entry:
    """A mail as it stands; line ends become those of the wire unless `crlf` is false."""
    return {"name": name, "raw": raw.encode() if isinstance(raw, str) else raw} | expected


def charset(name: str, words: str, codec: str, declared: str, form: str = "8bit", note: str = "") -> Entry:
    """A text in one code page, declared as another or the same."""
    head = hd(rest=f"Content-Type: text/plain; charset={declared}\nContent-Transfer-Encoding: {form}\n\n").encode()
    wire = {"windows-1258": _cp1258, "viscii": _viscii}.get(codec, lambda text: text.encode(codec))(words)
    body = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring}.get(form, bytes)(wire)
    expected = {"text": words, "reply": words, "att": [], "frm": "person@test.example", "subj": "Test", "note": note}
    return odd(name, head + body + b"\n", **expected)


def hd(frm: str = "Test Person <person@test.example>", subj: str = "Test", rest: str = "", mime: bool = True) -> str:
    """A head; the number of the mail stands where `@@` is."""
    top = f"From: {frm}\nTo: office@school.example\nSubject: {subj}\nDate: Wed, 5 Mar 2025 09:00:00 +0100\n"
    return top + "Message-ID: <m.@@@test.example>\n" + ("MIME-Version: 1.0\n" if mime else "") + rest


def b64(data: str | bytes) -> str:
    """Lines of base64."""
    return base64.encodebytes(data if isinstance(data, bytes) else data.encode()).decode()


def ew(data: bytes) -> str:
    """An encoded word of UTF-8 bytes, whole letters or not."""
    return "=?UTF-8?B?" + base64.b64encode(data).decode() + "?="


def mp(kind: str, boundary: str, *parts: str, close: bool = True) -> str:
    """A body of several parts."""
    top = f'Content-Type: {kind}; boundary="{boundary}"\n\n'
    return top + "".join(f"--{boundary}\n{part}\n" for part in parts) + (f"--{boundary}--\n" if close else "")


def att(name_param: str, data: bytes = b"%PDF-1.4 fake", ctype: str = "application/pdf") -> str:
    """A file as a part."""
    head = f"Content-Type: {ctype}\nContent-Disposition: attachment; {name_param}\n"
    return f"{head}Content-Transfer-Encoding: base64\n\n{b64(data)}"


def _cp1258(text: str) -> bytes:
    """Tone marks follow their vowels where the code page has no letter for both."""
    out = b""
    for letter in unicodedata.normalize("NFC", text):
        spread = unicodedata.normalize("NFD", letter)
        tone = "".join(c for c in spread[1:] if c in "\u0300\u0301\u0303\u0309\u0323")
        base = unicodedata.normalize("NFC", spread[0] + "".join(c for c in spread[1:] if c not in tone))
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            out += (base + tone).encode("cp1258")
    return out


def _viscii(text: str) -> bytes:
    return bytes(_VISCII.get(letter) or ord(letter) for letter in unicodedata.normalize("NFC", text))


def dressed(number: int, row: Entry) -> Mail:
    """The oddity as a mail."""
    raw: bytes = row["raw"].replace(b"@@@", str(number - 1).encode() + b"@")
    if row.get("crlf", True):
        raw = raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    return Mail(
        f"M{number:02d}_{row['name']}",
        raw,
        reply=row.get("reply"),
        contains=tuple(row.get("must", ())),
        text=row.get("text"),
        attachments=None if row.get("att") is None else tuple(row["att"]),
        sender=row.get("frm"),
        subject=row.get("subj"),
        note=row.get("note", ""),
    )
