"""The inboxes of the school: letters are read by the people they reach, answers wait until they are written."""

import heapq
import itertools
import smtplib
import threading
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes
from email.header import decode_header, make_header

from domain.tokens import find_references
from sandbox.cast import Answer, Letter, next_morning
from sandbox.clients import STYLES, Writing
from sandbox.figures import PARTS
from sandbox.mail_server import Delivery, MailSandbox
from sandbox.office import DOMAIN, Part
from sandbox.strangers import automatic_reply, delivery_report


@dataclass(order=True)
class _Waiting:
    when: datetime
    order: int
    sender: str = field(compare=False)
    raw: bytes = field(compare=False)


class Inboxes:
    """Reads every letter the moment it arrives and keeps the answers by the time at which they will be sent."""

    def __init__(self, box: MailSandbox, cast: tuple[Part, ...], mailbox: str) -> None:
        self.box, self.mailbox = box, mailbox
        self.parts = {part.code: part for part in cast}
        self._waiting: list[_Waiting] = []
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._bounced: set[str] = set()
        box.on_delivery.append(self._arrives)

    def next_moment(self) -> datetime | None:
        """When somebody writes next."""
        with self._lock:
            return self._waiting[0].when if self._waiting else None

    def write_later(self, when: datetime, sender: str, raw: bytes) -> None:
        """Keep a finished mail until its time."""
        with self._lock:
            heapq.heappush(self._waiting, _Waiting(when, next(self._numbers), sender, raw))

    def send_due(self, now: datetime) -> int:
        """Send every mail whose time has come, by SMTP like any mail program; gives how many."""
        with self._lock:
            due = []
            while self._waiting and self._waiting[0].when <= now:
                due.append(heapq.heappop(self._waiting))
        for mail in due:
            with smtplib.SMTP(self.box.host, self.box.smtp_port) as client:
                client.sendmail(mail.sender, [self.mailbox], mail.raw)
        return len(due)

    async def _arrives(self, delivery: Delivery) -> None:
        if delivery.user == self.mailbox.split("@")[0]:
            return
        mail = message_from_bytes(delivery.raw)
        name = str(mail["X-Vanthu-Letter"] or "")
        now = self.box.clock()
        part = self.parts.get(delivery.user)
        if part is not None and part.part == "unreachable":
            if part.code not in self._bounced:
                self._bounced.add(part.code)
                self.write_later(now, "", delivery_report(part.address, mail, self.mailbox, now))
            return
        if not name:
            return
        subject = str(make_header(decode_header(str(mail["Subject"]))))
        references = find_references(subject)
        letter = Letter(name, references[-1].code if references else "", subject, now, mail)
        answer = PARTS[part.part](part, letter) if part else _body(delivery.user, letter)
        if answer is not None:
            self._keep(part, delivery.user, letter, answer)

    def _keep(self, part: Part | None, user: str, letter: Letter, answer: Answer) -> None:
        address = part.address if part else f"{user}@{DOMAIN}"
        writing = Writing(
            name=part.name if part else BODIES[user],
            address=address,
            to=str(letter.mail["Reply-To"] or self.mailbox),
            subject=f"Re: {letter.subject}",
            text=answer.text,
            at=answer.when,
            number=next(self._numbers),
            answered=letter.mail,
            files=answer.files,
        )
        raw = automatic_reply(writing) if answer.machine else STYLES[answer.style](writing)
        self.write_later(answer.when, address, raw)


BODIES = {"pgd": "Phòng GD&ĐT", "chibo": "Chi bộ"}


def _body(user: str, letter: Letter) -> Answer | None:
    """A body confirms what it got."""
    if letter.name != "issued_document":
        return None
    return Answer(f"{BODIES[user]} đã nhận được văn bản.", next_morning(letter.received), "outlook")
