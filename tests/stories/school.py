"""A school to tell stories with: people who get letters and answer them, through a real SMTP and IMAP server.

Only the people and the clock are played. `school.person("to1").replies(letter, "Đã nhận")` is a mail of its own,
`school.ticks()` is what the office does at that moment.
"""

import asyncio
import itertools
import smtplib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from sqlalchemy import select

from domain.plan import PlanReading
from domain.wording import ZONE
from flows.approve_document import approve_document
from flows.collect_mail import collect_mail
from flows.do_what_is_due import everything_due
from flows.draft_plan import draft_plan
from flows.running import run
from sandbox.mail_server import MailSandbox
from storage import offices
from storage.database import reading, transaction
from storage.models import Body, Event, Group, Message, Office, OutboxLetter, Person, Plan, Post, ReportRequest
from tasks.adopting import adopt
from tasks.drafting import Drafted, read_plan_file
from tasks.pending import next_due_moment
from tasks.reading import Outcome
from tests.offices import a_home, an_office
from tests.stories.plans import PLAN

DOMAIN = "hoasen.edu.vn"
MAILBOX = f"vanthu@{DOMAIN}"
PASSWORD = "mat-khau"
PEOPLE = {
    "hieutruong": ("Lê Thị Lành", "Hiệu trưởng", "principal"),
    "mai": ("Trần Thị Mai", "Phó Hiệu trưởng", "vice_principal"),
    "to1": ("Vũ Thị Hà", "Tổ trưởng Tổ chuyên môn 1", "group_head"),
    "lop5a": ("Phạm Thu Nga", "Giáo viên lớp 5A", "staff"),
    "thu": ("Đỗ Văn Thu", "Nhân viên Văn thư", "clerk"),
}
OUTSIDE = ("pgd", "nguoila")
MORNING = datetime(2024, 2, 26, 8, 0, tzinfo=ZONE)

Letter = EmailMessage
Files = Sequence[tuple[str, bytes]]
_numbers = itertools.count(1)


@dataclass
class Someone:
    """A person with a mailbox."""

    school: "School"
    code: str
    name: str

    @property
    def address(self) -> str:
        return f"{self.code}@{DOMAIN}"

    def letters(self, kind: str = "") -> list[Letter]:
        """The letters in the inbox, oldest first; of one kind (the name of its template) or all."""
        found = [message_from_bytes(raw, policy=policy.default) for raw in self.school.box.messages(self.code)]
        return [letter for letter in found if not kind or letter["X-Vanthu-Letter"] == kind]  # type: ignore[misc]

    def last(self, kind: str = "") -> Letter:
        """The latest letter of that kind."""
        found = self.letters(kind)
        assert found, f"{self.code} has no {kind}, but {[letter['X-Vanthu-Letter'] for letter in self.letters()]}"
        return found[-1]

    def received(self, *words: str) -> Letter:
        """The latest letter in whose subject or text all these words stand."""
        for letter in reversed(self.letters()):
            said = f"{letter['Subject']}\n{text_of(letter)}"
            if all(word in said for word in words):
                return letter
        raise AssertionError(f"{self.code} was not told {words}, but {[mail['Subject'] for mail in self.letters()]}")

    def replies(self, letter: Letter, text: str, *, attach: Files = (), **headers: str) -> None:
        """Press Reply, write above the quote, send. A header given as "" is left out."""
        quote = "\n".join(f"> {line}" for line in text_of(letter).splitlines())
        said = f"{text}\n\nVào {self.school.now:%H:%M, %d/%m/%Y} Văn thư <{MAILBOX}> đã viết:\n{quote}\n"
        usual = {
            "To": letter["Reply-To"] or letter["From"],
            "Subject": f"Re: {letter['Subject']}",
            "In-Reply-To": letter["Message-ID"],
            "References": letter["Message-ID"],
        }
        self.sends(said, attach=attach, **{name.replace("-", "_"): value for name, value in usual.items()} | headers)

    def presses(self, letter: Letter, text: str) -> None:
        """Press a mailto button: a new mail with the code in its subject and nothing else that points back."""
        self.sends(text, To=MAILBOX, Subject=f"Re: {letter['Subject']}")

    def sends(self, text: str, *, attach: Files = (), **headers: str) -> None:
        """Write a mail; names of headers with `_` for `-`."""
        mail = EmailMessage()
        usual = {
            "From": f"{self.name} <{self.address}>",
            "To": MAILBOX,
            "Date": format(self.school.now, "%a, %d %b %Y %H:%M:%S %z"),
            "Message-ID": f"<thu{next(_numbers)}@dien-thoai.example.vn>",
        }
        for name, value in (usual | {name.replace("_", "-"): value for name, value in headers.items()}).items():
            if value:
                mail[name] = str(value).replace("\n", "")
        mail.set_content(text)
        for file_name, content in attach:
            mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=file_name)
        with smtplib.SMTP("127.0.0.1", self.school.box.smtp_port) as smtp:
            smtp.send_message(mail, from_addr=self.address, to_addrs=[str(mail["To"]).rpartition("<")[2].rstrip(">")])


class School:
    """One office with its people, its mail server and its clock."""

    def __init__(self, box: MailSandbox, clock: list[datetime], office_id: int) -> None:
        self.box, self.office_id, self._clock = box, office_id, clock

    @property
    def now(self) -> datetime:
        return self._clock[0]

    def person(self, code: str) -> Someone:
        """Somebody of the office, or `pgd` (the superior) and `nguoila` (a stranger)."""
        return Someone(self, code, PEOPLE.get(code, (code, "", ""))[0])

    def at(self, day: str, clock: str = "08:00") -> None:
        """Let the clock stand at a moment of 2024: `at("18/3", "07:00")`."""
        number, month, *year = (int(part) for part in day.split("/"))
        hour, minute = (int(part) for part in clock.split(":"))
        moment = datetime(year[0] if year else 2024, month, number, hour, minute, tzinfo=ZONE)
        assert moment >= self.now, f"the clock stands at {self.now} already"
        self._clock[0] = moment

    def later(self, **delta: float) -> None:
        """Let time pass: `later(hours=2)`."""
        self._clock[0] += timedelta(**delta)

    def jumps(self) -> bool:
        """Go to the next moment at which anything is due; False when nothing ever is."""
        moment = next_due_moment(self.now)
        if moment is not None:
            self._clock[0] = max(moment.astimezone(ZONE), self.now)
        return moment is not None

    def collects(self) -> list[Outcome]:
        """Read the mail, and answer it."""
        found: list[Outcome] = asyncio.run(run(collect_mail, now=self.now))
        return found

    def ticks(self) -> list[str]:
        """Do whatever is due."""
        return asyncio.run(everything_due(self.now))

    def drafts(self, folder: Path, text: str = PLAN) -> Drafted:
        """Import the plan."""
        file = folder / "ke-hoach.txt"
        file.write_text(text, encoding="utf-8")
        drafted = asyncio.run(run(draft_plan, file, now=self.now))
        assert isinstance(drafted, Drafted), drafted
        return drafted

    def submits(self, document_id: int) -> str:
        """Put a draft forward."""
        line: str = asyncio.run(run(approve_document, document_id, now=self.now))
        return line

    def adopts(self, folder: Path, number: int = 5, text: str = PLAN) -> int:
        """A plan issued on paper, its duties given out; gives the plan's id."""
        file = folder / "ke-hoach.txt"
        file.write_text(text, encoding="utf-8")
        read = read_plan_file(file)
        assert isinstance(read, PlanReading)
        plan_id = adopt(read, number, self.now.date(), self.now).plan_id
        self.ticks()
        return plan_id

    def row(self, kind: type[Any], **where: object) -> Any:
        """The one row of the office with these values."""
        return self.rows(kind, **where)[-1]

    def rows(self, kind: type[Any], **where: object) -> list[Any]:
        """The rows of the office with these values, in order."""
        with reading() as session:
            query = select(kind).filter_by(office_id=self.office_id, **where).order_by(kind.id)
            found = list(session.scalars(query))
            session.expunge_all()  # what was read stays readable
            return found

    def request(self, code: str, period: str = "2024-Q1") -> ReportRequest:
        """What a person owes for a period."""
        with reading() as session:
            query = select(Person.id).where(Person.office_id == self.office_id, Person.code == code)
            person_id = session.scalars(query).one()
        found = self.rows(ReportRequest, reporter_id=person_id)
        return next(row for row in found if row.period_key.replace("-", "") == period.replace("-", ""))

    def fates(self) -> list[str]:
        """The fate of every message, in the order in which they came."""
        return [message.fate for message in self.rows(Message)]

    def trail(self) -> list[str]:
        """The actions of the audit trail."""
        return [event.action for event in self.rows(Event)]

    def outbox(self, **where: object) -> list[OutboxLetter]:
        """Letters written."""
        return self.rows(OutboxLetter, **where)

    def rules(self, **values: object) -> None:
        """Change rules of the office; those of one heading are put together."""
        with transaction() as session:
            office = session.get_one(Office, self.office_id)
            headings = {name: office.rules.get(name) for name in values}
            office.rules = office.rules | {
                name: (headings[name] or {}) | value if isinstance(value, dict) else value
                for name, value in values.items()
            }

    def change(self, kind: type[Any], code: str, **values: object) -> None:
        """Change a person, the office or a plan by its code."""
        with transaction() as session:
            row = session.scalars(select(kind).filter_by(code=code)).one()
            for name, value in values.items():
                setattr(row, name, value)


def text_of(letter: Letter) -> str:
    """The plain text of a letter."""
    part = letter.get_body(("plain",))
    return str(part.get_content()) if part else ""


def file_of(letter: Letter, suffix: str) -> bytes:
    """The first attachment with this ending."""
    part = next(part for part in letter.iter_attachments() if (part.get_filename() or "").endswith(suffix))
    content: bytes = part.get_content()
    return content


@contextmanager
def a_school(home: Path, **settings: object) -> Iterator[School]:
    """An office in the database of the home, with its mail server running."""
    clock = [MORNING]
    users = {"vanthu": PASSWORD, **dict.fromkeys((*PEOPLE, *OUTSIDE), "")}
    with MailSandbox(users, DOMAIN, clock=lambda: clock[0]) as box:
        usual = {
            "imap_host": "127.0.0.1", "imap_port": box.imap_port, "imap_tls": "none", "imap_user": "vanthu",
            "imap_password": PASSWORD, "smtp_host": "127.0.0.1", "smtp_port": box.smtp_port, "smtp_tls": "none",
            "mailbox_address": MAILBOX, "smtp_per_minute": 0, "smtp_per_day": 0, "plus_addressing": "yes",
        }  # fmt: skip
        with a_home(home, **(usual | settings)):
            yield School(box, clock, an_office_with_people())


def an_office_with_people(code: str = "MNHS", domain: str = DOMAIN) -> int:
    """The office's rows; gives its id."""
    office_id = an_office(
        code=code, mailbox_address=f"vanthu@{domain}", rules={"introduce": False, "decision_proof": "none"}
    )
    with transaction() as session:
        for person_code, (name, title, role) in PEOPLE.items():
            person = Person(office_id=office_id, code=person_code, name=name, email=f"{person_code}@{domain}")
            session.add(person)
            session.flush()
            session.add(Post(office_id=office_id, person_id=person.id, role=role, title=title))
        session.add(Body(office_id=office_id, code="pgd", name="Phòng GD&ĐT", role="superior", email=f"pgd@{domain}"))
        session.add(Body(office_id=office_id, code="web", name="Trang Web", role="web"))
        session.add(
            Group(office_id=office_id, code="CBGVNV", name="Toàn thể CBGVNV", aliases=["CBGVNV"], everyone=True)
        )
    return office_id


def the_plan(school: School) -> Plan:
    """The school's latest plan."""
    plan: Plan = school.row(Plan)
    return plan


__all__ = ["School", "Someone", "a_school", "an_office_with_people", "file_of", "offices", "text_of", "the_plan"]
