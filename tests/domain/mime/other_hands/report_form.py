"""Puts delivery reports, and what only looks like one, into bytes."""

import re
import zlib

from tests.domain.mime.other_hands.entry import Entry, Mail

_COPY = "From: office@sender.example\nTo: x@y.example\nSubject: Reminder\nMessage-ID: <orig-1@sender.example>\n"
_COPIES = {
    "headers": ("text/rfc822-headers", _COPY),
    "full": ("message/rfc822", _COPY + "\nPlease answer by Friday.\n"),
}


def dsn(
    name: str, sender: str, subject: str, words: str, groups: list[tuple], copy: str | None = None, /, **more: str
) -> Entry:  # type: ignore[type-arg]
    """A report of RFC 3464; each group is (address, action, status, diagnostic, dead, status expected)."""
    server = more.pop("mta", "mx1.sender.example")
    fields = f"Reporting-MTA: dns; {server}\n{more.pop('per', '')}"
    for address, action, status, diagnostic, *_ in groups:
        fields += f"\nFinal-Recipient: rfc822; {address}\nAction: {action}\nStatus: {status}\n"
        fields += f"Diagnostic-Code: smtp; {diagnostic}\n" if diagnostic else ""
    parts = [("text/plain; charset=utf-8", words.lstrip("\n")), ("message/delivery-status", fields)]
    copy = copy or more.pop("orig", None)
    parts += [_COPIES[copy]] if copy else []
    body = "".join(f"--=_b_{name}\nContent-Type: {kind}\n\n{text}\n" for kind, text in parts) + f"--=_b_{name}--\n"
    top = (
        f"Return-Path: <>\nFrom: {sender}\nTo: office@sender.example\nSubject: {subject}\n"
        f"Date: Tue, 4 Mar 2025 10:11:12 +0000\nMessage-ID: <dsn-{name}@{server}>\nMIME-Version: 1.0\n"
        f"{more.pop('headers', '')}Content-Type: multipart/report; report-type=delivery-status;\n"
        f' boundary="=_b_{name}"\n'
    )
    told = [(group[0], group[4], group[5] if len(group) > 5 else group[2]) for group in groups]
    return {"name": name, "raw": top + "\n" + body, "kind": "bounce", "bounce": told} | more


def report(
    name: str, head: str, body: str, told: list[tuple] | None, note: str = "", kind: str = "bounce", **more: object
) -> Entry:  # type: ignore[type-arg]
    """A report in words only, or a mail of another kind (`told` is None)."""
    raw = head.strip("\n") + "\n\n" + body.lstrip("\n")
    return {"name": name, "raw": raw, "kind": kind, "bounce": told, "note": note} | more


def whole(name: str, kind: str, raw: str, **more: object) -> Entry:
    """A mail that is no bounce, as it stands."""
    return {"name": name, "raw": raw, "kind": kind, "bounce": None} | more


def head(
    sender: str, subject: str, form: str = "text/plain; charset=us-ascii", extra: str = "Return-Path: <>\n"
) -> str:
    """The head of a mail with one body."""
    return (
        f"{extra}From: {sender}\nTo: office@sender.example\nSubject: {subject}\nDate: Tue, 4 Mar 2025 10:11:12 +0000\n"
        f"Message-ID: <b{zlib.crc32((sender + subject).encode())}@x.example>\nMIME-Version: 1.0\nContent-Type: {form}\n"
    )


def dressed(number: int, row: Entry) -> Mail:
    """The report as a mail."""
    raw: str = row["raw"]
    if row.get("upper"):
        raw = raw.replace("Action: failed", "ACTION: Failed")
    mailbox = "Diagnostic-Code: smtp; 550 5.1.1 no mailbox\n"
    raw = raw.replace(mailbox, mailbox + row.get("extra_group", ""))
    sender = re.search(r"^From: (.*)$", raw, re.M)[1]  # type: ignore[index]
    subject = row.get("subject") or re.search(r"^Subject: (.*(?:\n[ \t].*)*)$", raw, re.M)[1].replace("\n", "")  # type: ignore[index]
    return Mail(
        f"{'B' if row['kind'] == 'bounce' else 'N'}{number:02d}_{row['name']}",
        raw.encode(row.get("enc") or "utf-8").replace(b"\n", b"\r\n"),
        kind=row["kind"],
        reply=row.get("reply"),
        sender=(re.findall(r"<([^<>]+)>", sender) or re.findall(r"[\w.+-]+@[\w.-]+", sender))[-1],
        subject=None if "=?" in subject else subject,
        bounce=tuple(row["bounce"]) if row["bounce"] else None,
        optional=tuple(row.get("optional", ())),
        note=row.get("note", ""),
    )
