"""A mail's bytes -> what it says (RFC 5322, RFC 2045-2049), without ever raising."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import ParamSpec, TypeVar

from domain.mime.attachments import attachments_of, is_attachment, is_body_text, is_told_as_status
from domain.mime.charsets import as_western, decode_text
from domain.mime.defects import Defect
from domain.mime.headers import Head
from domain.mime.kinds import Report, report_of
from domain.mime.mail import Address, Attachment, IncomingMail
from domain.mime.parts import Part, cut
from domain.mime.tnef import TNEF_TYPES, words_of_tnef
from domain.mime.uuencode import unpack
from domain.mime.values import addresses, decode_words, identifiers, moment
from domain.text import nfc

P = ParamSpec("P")
T = TypeVar("T")
_BEFORE_HEAD = re.compile(rb"\A(?:\xef\xbb\xbf|\s)+(?=[!-9;-~]+:)")
_OWN_ADDRESS_FIELDS = ("delivered-to", "x-original-to", "x-forwarded-to", "envelope-to", "x-envelope-to")


def attempt(defects: list[Defect], otherwise: T, step: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
    """What a step of reading gives; `otherwise`, and a defect, when it fails: the other steps still count."""
    try:
        return step(*args, **named)
    except Exception:  # noqa: BLE001 - no bytes may stop the reading of a mail
        defects.append(Defect.UNREADABLE_STAGE)
        return otherwise


def read_mail(raw: bytes) -> IncomingMail:
    """What a mail says: heads, words, files, and whether it is a letter at all. Never raises, whatever the bytes."""
    defects: list[Defect] = []
    raw = _BEFORE_HEAD.sub(b"", raw, count=1)
    root = attempt(defects, Part(Head([]), raw), cut, raw, defects)
    head = root.head
    texts = [(part, attempt(defects, "", _words, part, defects)) for part in root.walk()]
    own_text, own_html = _joined(texts, html=False, own=True), _joined(texts, html=True, own=True)
    if not own_text.strip() and not own_html:
        own_text, own_html = attempt(defects, ("", ""), _hidden_words, root, defects)
    attachments = attempt(defects, (), _attachments, root, defects)
    subject = attempt(defects, nfc(as_western(head.raw("subject"))), decode_words, head.raw("subject"), defects)
    sender = attempt(defects, None, _sender, head, defects)
    report = attempt(defects, Report(), report_of, root, subject, sender, own_text or own_html)
    return IncomingMail(
        message_id=next(iter(attempt(defects, (), identifiers, head.raw("message-id"))), None),
        sender=sender,
        to=attempt(defects, (), addresses, head.all_raw("to"), defects),
        cc=attempt(defects, (), addresses, head.all_raw("cc"), defects),
        delivered_to=attempt(defects, (), _delivered_to, head),
        subject=subject,
        sent_at=attempt(defects, None, moment, head.raw("date"), defects),
        in_reply_to=attempt(defects, (), identifiers, head.raw("in-reply-to")),
        references=attempt(defects, (), identifiers, head.raw("references")),
        kind=report.kind,
        text=_joined(texts, html=False, own=False),
        html=_joined(texts, html=True, own=False),
        attachments=attachments,
        bounce=report.bounce,
        authentication_results=tuple(nfc(as_western(each)) for each in head.all_raw("authentication-results")),
        vanthu_id=head.plain("x-vanthu-id") or None,
        received_at=attempt(defects, None, _received_at, head),
        own_text=own_text,
        own_html=own_html,
        defects=tuple(dict.fromkeys(defects)),
    )


def _words(part: Part, defects: list[Defect]) -> str:
    """The letters of a part that is text; empty for all others."""
    if part.parts or not (is_body_text(part) or is_told_as_status(part)):
        return ""
    data = part.decoded(defects)
    data = data.strip() if is_told_as_status(part) else data
    markup = part.content_type == "text/html"
    if not markup:
        _, data = unpack(data, [])
    text = decode_text(data, part.parameters.get("charset"), defects, markup=markup)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


def _joined(texts: list[tuple[Part, str]], html: bool, own: bool) -> str:
    """The texts in order, each of the letter's own on a new line; those of attached mails follow as they are."""
    out: list[str] = []
    for part, text in texts:
        if not text or (part.content_type == "text/html") is not html or (own and part.within_message):
            continue
        if out and not part.within_message and not out[-1].endswith("\n"):
            out.append("\n")
        out.append(text)
    return nfc("".join(out))


def _hidden_words(root: Part, defects: list[Defect]) -> tuple[str, str]:
    """Text and HTML of a letter that seems to have none: in Outlook's envelope, or under a file name that the sender's
    program gave to the only text.
    """
    for part in root.walk():
        if part.parts or part.within_message:
            continue
        if part.content_type in TNEF_TYPES:
            return words_of_tnef(part.decoded(defects))
        if part.content_type.startswith("text/") and part.disposition != "attachment":
            if part.content_type != "text/plain" or is_body_text(part):
                return "", ""
            defects.append(Defect.TEXT_NAMED_AS_FILE)
            return decode_text(part.decoded(defects), part.parameters.get("charset"), defects), ""
    return "", ""


def _attachments(root: Part, defects: list[Defect]) -> tuple[Attachment, ...]:
    found: list[Attachment] = []
    for part in root.walk():
        spare = (Attachment("", part.content_type, part.body),) if is_attachment(part) else ()
        found.extend(attempt(defects, spare, attachments_of, part, defects))
    return tuple(found)


def _sender(head: Head, defects: list[Defect]) -> Address | None:
    """Who wrote it: From, and never Reply-To or Sender, which nothing vouches for."""
    senders = addresses(head.all_raw("from"), defects)
    if not senders:
        defects.append(Defect.NO_SENDER)
        return None
    if len({each.address for each in senders}) > 1:
        defects.append(Defect.SEVERAL_SENDERS)
    return senders[0]


def _received_at(head: Head) -> datetime | None:
    return moment(head.raw("received").rpartition(b";")[2].strip(), [])


def _delivered_to(head: Head) -> tuple[str, ...]:
    fields = [raw for name in _OWN_ADDRESS_FIELDS for raw in head.all_raw(name)]
    return tuple(dict.fromkeys(each.address for each in addresses(fields, [])))
