"""Answers as real mail programs write them: Gmail, Outlook, Apple Mail and a phone, each quoting in its own way."""

import html
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.header import Header, decode_header, make_header
from email.message import Message
from email.mime.application import MIMEApplication
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.policy import compat32
from email.utils import format_datetime, formataddr, parseaddr

from domain.wording import ZONE, weekday_name


@dataclass(frozen=True)
class File:
    """A file somebody attaches."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Writing:
    """What somebody writes, in answer to which letter (None: a fresh mail), from which address and when."""

    name: str
    address: str
    to: str
    subject: str
    text: str
    at: datetime
    number: int  # of the mail in the year, for its Message-ID
    answered: Message | None = None
    files: tuple[File, ...] = ()


def gmail(writing: Writing) -> bytes:
    """Two parts; the quote under `Vào Th 2, 18 thg 3, 2024 … đã viết:`, in a gmail_quote."""
    local = writing.at.astimezone(ZONE)
    day = "CN" if local.weekday() == 6 else f"Th {local.weekday() + 2}"
    head = f"Vào {day}, {local.day} thg {local.month}, {local.year} vào lúc {local:%H:%M} {_sender(writing)} đã viết:"
    text = f"{writing.text}\n\n{head}\n\n{_quoted(writing)}\n"
    rich = (
        f'<div dir="ltr">{_lines(writing.text)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">'
        f'{html.escape(head)}<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">'
        f"{_lines(_letter_text(writing))}</blockquote></div>"
    )
    return _message(writing, text, rich, "mail.gmail.com")


def outlook(writing: Writing) -> bytes:
    """Two parts; a rule and a block of From, Sent, To, Subject above the quote, which carries no marks."""
    local = writing.at.astimezone(ZONE)
    block = (
        f"Từ: {_sender(writing)}\nĐã gửi: {weekday_name(local.date()).capitalize()}, {local.day} Tháng {local.month} "
        f"{local.year} {local:%H:%M}\nĐến: {writing.name} <{writing.address}>\nChủ đề: {_old_subject(writing)}"
    )
    text = f"{writing.text}\n\n________________________________\n{block}\n\n{_letter_text(writing)}\n"
    rich = (
        f'<html><body><div>{_lines(writing.text)}</div><hr><div id="divRplyFwdMsg" dir="ltr">{_lines(block)}</div>'
        f"<div>{_lines(_letter_text(writing))}</div></body></html>"
    )
    return _message(writing, text, rich, "outlook.office365.com")


def apple(writing: Writing) -> bytes:
    """Plain text only, quoted with `>`, in decomposed letters (NFD) as Apple's programs send them."""
    local = writing.at.astimezone(ZONE)
    head = f"Vào {local.day} thg {local.month}, {local.year}, lúc {local:%H:%M}, {_sender(writing)} đã viết:"
    text = unicodedata.normalize("NFD", f"{writing.text}\n\n{head}\n\n{_quoted(writing)}\n")
    return _message(writing, text, "", "mail.apple.com")


def phone(writing: Writing) -> bytes:
    """A short answer without the old letter, and the line that phones add."""
    return _message(writing, f"{writing.text}\n\nĐược gửi từ iPhone của tôi\n", "", "phone.local")


STYLES: dict[str, Callable[[Writing], bytes]] = {"gmail": gmail, "outlook": outlook, "apple": apple, "phone": phone}


def _message(writing: Writing, text: str, rich: str, host: str) -> bytes:
    body: Message = MIMEText(text, "plain", "utf-8")
    if rich:
        both = MIMEMultipart("alternative")
        both.attach(body)
        both.attach(MIMEText(rich, "html", "utf-8"))
        body = both
    if writing.files:
        whole = MIMEMultipart("mixed")
        whole.attach(body)
        for file in writing.files:
            whole.attach(_part(file))
        body = whole
    body["From"] = formataddr((str(Header(writing.name, "utf-8")), writing.address))
    body["To"] = writing.to
    body["Subject"] = Header(writing.subject, "utf-8").encode()
    body["Date"] = format_datetime(writing.at.astimezone(ZONE))
    body["Message-ID"] = f"<{writing.at:%Y%m%d%H%M}.{writing.number:04d}@{host}>"
    if writing.answered is not None:
        body["In-Reply-To"] = body["References"] = str(writing.answered["Message-ID"])
    return wire(body)


def _part(file: File) -> Message:
    if file.name.endswith(".jpg"):
        part: Message = MIMEImage(file.content, "jpeg")
    else:
        part = MIMEApplication(file.content)
    part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", file.name))
    return part


def _sender(writing: Writing) -> str:
    """Who wrote the letter, as mail programs show it: the name decoded, the address in brackets."""
    if writing.answered is None:
        return writing.to
    name, address = parseaddr(str(make_header(decode_header(str(writing.answered["From"])))))
    return f"{name} <{address}>" if name else address


def _old_subject(writing: Writing) -> str:
    return writing.subject.removeprefix("Re: ")


def _letter_text(writing: Writing) -> str:
    if writing.answered is None:
        return ""
    for part in writing.answered.walk():
        if part.get_content_type() == "text/plain":
            payload = part.get_payload(decode=True)
            assert isinstance(payload, bytes)
            return payload.decode("utf-8").replace("\r\n", "\n").strip()
    return ""


def _quoted(writing: Writing) -> str:
    return "\n".join(f"> {line}" for line in _letter_text(writing).splitlines())


def _lines(text: str) -> str:
    return "<br>".join(html.escape(line) for line in text.splitlines())


def wire(mail: Message) -> bytes:
    """The bytes as SMTP wants them: every line ends with CRLF (RFC 5321, 2.3.8)."""
    return mail.as_bytes(policy=compat32.clone(linesep="\r\n"))
