"""One mail of the set: what was typed where, and what it means."""

import hashlib
import unicodedata
from dataclasses import dataclass

from tests.domain.fresh_set.clients import CLIENTS, SENDER
from tests.domain.fresh_set.encode import File, file_part, multipart, text_part, to_tcvn3, to_vni, without_marks, word
from tests.domain.fresh_set.letters import ADDRESS, REMINDER, SUBJECTS

OWN_SIGNATURES = {
    "outlook_mobile": "Tải Outlook cho Android",
    "iphone": "Đã gửi từ iPhone của tôi",
    "samsung": "Được gửi từ điện thoại thông minh Samsung Galaxy của tôi.",
    "k9": "Được gửi từ thiết bị Android của tôi bằng K-9 Mail. Xin thứ lỗi vì sự ngắn gọn.",
}
PLAIN_8BIT = {"tcvn3-raw", "vni-raw", "none", "lies-ascii", "lies-latin1"}
OLD_PROGRAMS = PLAIN_8BIT | {"tcvn3", "vni"}


@dataclass(frozen=True)
class Mail:
    """A mail of the set; `verb` is a name, `none`, or `unclear`; an argument ending in `…` is how it begins."""

    client: str
    words: str
    verb: str
    argument: str | None = None
    signature: str = ""
    letter: str = REMINDER
    charset: str = "utf-8"
    form: str = "nfc"
    traps: str = ""
    files: tuple[File, ...] = ()
    subject: str | None = None
    note: str = ""
    sender: str = "Đỗ Thị Hạnh <dohanh.mnhp@gmail.com>"
    sent: str = "Fri, 15 Mar 2024 09:42:10 +0700"
    asked_back: bool = False  # the reader does not understand it: it asks or says nothing, which does no harm

    @property
    def name(self) -> str:
        """For the test's name."""
        return f"{self.client}-{without_marks(self.words)[:40]}".replace("\n", " ")

    @property
    def reply(self) -> str:
        """What the author said."""
        return self.words

    @property
    def expected_signature(self) -> str:
        """The author's sign-off, or the program's."""
        return self.signature or OWN_SIGNATURES.get(self.client, "")

    def to_bytes(self) -> bytes:
        """The mail as it arrives."""
        subject = self.subject or f"Re: {SUBJECTS.get(self.letter, SUBJECTS[REMINDER])}"
        words, signature = self.words, self.signature
        if self.form == "nfd":
            words, signature = (unicodedata.normalize("NFD", x) for x in (words, signature))
        if self.charset.endswith("-part"):  # pasted from a document typed with an old font
            words = {"tcvn3-part": to_tcvn3, "vni-part": to_vni}[self.charset](words)
        plain, markup = CLIENTS[self.client](words, signature, self.letter, SUBJECTS.get(self.letter, ""))
        if self.charset in OLD_PROGRAMS:
            markup = ""  # old programs, and forms of web sites, send plain text
        transfer = "8bit" if self.charset in PLAIN_8BIT else ("quoted-printable" if len(words) % 2 else "base64")
        content = text_part("plain", plain, self.charset, transfer)
        mark = hashlib.sha256(plain.encode()).hexdigest()[:20]
        if markup:
            content = multipart(
                "alternative", [content, text_part("html", markup, self.charset, transfer)], f"a_{mark}"
            )
        if self.files:
            content = multipart("mixed", [content, *(file_part(f) for f in self.files)], f"m_{mark}")
        name, _, address = self.sender.rstrip(">").partition(" <")
        heads = [
            f"Return-Path: <{address}>".encode(),
            b"From: " + word(name) + f" <{address}>".encode(),
            b"To: " + word(SENDER) + b" <" + ADDRESS.encode() + b">",
            b"Subject: " + word(unicodedata.normalize("NFD", subject) if self.form == "nfd" else subject),
            f"Date: {self.sent}".encode(),
            b"Message-ID: <" + mark.encode() + b"@mail.example.vn>",
            b"MIME-Version: 1.0",
        ]
        return b"\r\n".join(heads) + b"\r\n" + content
