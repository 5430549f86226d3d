"""Puts the letters of the tables into bytes, each as one of three transfer encodings."""

# ruff: noqa: E501 - header lines

import base64
import quopri
import re
import unicodedata
import zlib
from email.header import Header

from tests.domain.mime.other_hands.entry import Entry, Mail

# Marks in a body, removed in the mail: ⟦own words⟧ ⟪signature⟫ ⦃sign-off that nothing parts from the words⦄.
_OWN, _SIGNED, _CLOSING = re.compile("⟦(.*?)⟧", re.S), re.compile("⟪(.*?)⟫", re.S), re.compile("⦃(.*?)⦄", re.S)
_WIRE = ("8bit", "qp", "b64")


def plain(name: str, sender: str, subject: str, body: str, note: str = "", **more: object) -> Entry:
    """A letter in plain text."""
    return {"name": name, "sender": sender, "subject": subject, "body": body.lstrip("\n"), "note": note} | more


def html(name: str, sender: str, subject: str, html: str, reply: str | None, note: str = "", **more: object) -> Entry:
    """A letter in HTML, alone or beside plain text (`body`)."""
    body = str(more.pop("body", "")).lstrip("\n")
    row = {"name": name, "sender": sender, "subject": subject, "body": body, "note": note}
    return row | {"html": html.strip() + "\n", "reply": reply} | more


def dressed(number: int, row: Entry) -> Mail:
    """The letter as a mail."""
    name, address = re.match(r"(.*) <(.*)>", row["sender"]).groups()  # type: ignore[union-attr]
    name = f'"{name}"' if name.isascii() and re.search(r"[^\w .]", name) else _word(name)
    head = f"From: {name} <{address}>\nTo: office@school.example\nSubject: {_word(row['subject'])}\nDate: Thu, 6 Mar 2025 10:{number % 60:02d}:00 +0100\n"
    head += f"Message-ID: <l{number}.{zlib.crc32(row['name'].encode())}@mail.example>\nIn-Reply-To: <ask-{number}@school.example>\nMIME-Version: 1.0\n"
    words = re.sub("[⟦⟧⟪⟫⦃⦄]", "", row["body"])
    words = unicodedata.normalize("NFD", words) if row.get("nfd") else words
    raw = (head + row.get("hdrs", "")).encode() + _body(number, row, words)
    reply, signature = row.get("reply"), row.get("sig")
    closing: list[str] = []
    if "html" not in row:
        reply, closing = "\n\n".join(_OWN.findall(row["body"])), _CLOSING.findall(row["body"])
        signature = "\n".join(_SIGNED.findall(row["body"])) or None
    return Mail(
        f"L{number:02d}_{row['name']}",
        raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"),
        reply=reply,
        also=tuple(reply + "\n\n" + "\n\n".join(closing[:k]) for k in range(1, len(closing) + 1)) if reply else (),
        contains=tuple(row.get("must", ())),
        lacks=tuple(row.get("mustnot", ())),
        signature=signature,
        text=None if row.get("notext") else words.strip(),
        attachments=(),
        sender=address,
        subject=row["subject"],
        note=row["note"],
    )


def _body(number: int, row: Entry, words: str) -> bytes:
    bare = "no_newline" in row["name"]
    if "html" not in row:
        return _leaf(number, row, "plain", words, bare)
    if not words:
        return _leaf(number, row, "html", row["html"], bare)
    mark = f"=_alt_{number}"
    plain, rich = _leaf(number, row, "plain", words, bare), _leaf(number, row, "html", row["html"], bare)
    head = f'Content-Type: multipart/alternative; boundary="{mark}"\n\n--{mark}\n'
    return head.encode() + plain + f"\n--{mark}\n".encode() + rich + f"\n--{mark}--\n".encode()


def _leaf(number: int, row: Entry, subtype: str, text: str, bare: bool) -> bytes:
    charset, wire = row.get("charset", "utf-8"), row.get("enc") or _WIRE[number % 3]
    data = text.encode(charset)
    encoding = "7bit" if wire == "7bit" or data.isascii() else "8bit"
    if wire != encoding and wire in ("b64", "qp"):
        data, encoding = (
            (base64.encodebytes(data), "base64") if wire == "b64" else (quopri.encodestring(data), "quoted-printable")
        )
    head = f"Content-Type: text/{subtype}; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n".encode()
    return head + data + (b"" if bare or data.endswith(b"\n") else b"\n")


def _word(text: str) -> str:
    return text if text.isascii() else Header(text, "utf-8", maxlinelen=70).encode()
