"""What letters are made of: the office, the person, the plan, the matter. Plain values, no lookups."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import ClassVar

from domain.mailto import Verb
from domain.tokens import Reference


@dataclass(frozen=True, kw_only=True)
class Office:
    """The writing office, as it signs: `Trường Mầm non Sao Mai`, its desk, and whom to call."""

    name: str
    mailbox: str
    desk: str = "Bộ phận Văn thư"
    clerk: str = ""  # "đồng chí Phạm Thị Thu"
    phone: str = ""
    house: str = "Nhà trường"  # what the office calls itself


@dataclass(frozen=True, kw_only=True)
class Person:
    """Who is written to. `salutation` is the whole form of address; `call` the word used inside the letter."""

    name: str
    salutation: str  # "Đồng chí Hoàng Thị Nhạn - Phó Hiệu trưởng"
    call: str = "đồng chí"  # or thầy, cô, ông, bà; "Quý cơ quan" for a body


@dataclass(frozen=True, kw_only=True)
class Plan:
    """The plan a matter comes from: `full_name` where cited first, `short_name` afterwards (Decree 30, Appendix I)."""

    full_name: str  # "Kế hoạch số 05/KH-MNSM ngày 26 tháng 02 năm 2024 của ... về ..."
    short_name: str  # "Kế hoạch số 05/KH-MNSM"


@dataclass(frozen=True, kw_only=True)
class Duty:
    """One assigned duty, in the plan's own words."""

    code: str
    clause: str  # verbatim
    section: str = ""  # "mục IV.3"
    when: str = ""  # "thường xuyên trong năm 2024"


@dataclass(frozen=True, kw_only=True)
class Matter:
    """A report (or other answer) that is owed: which, out of which clause, for which days, by when.

    `days_left` counts working days to `due_on` (0 on the day, negative when late). `title` continues a sentence:
    "báo cáo quý I năm 2024 về tuyên truyền cải cách hành chính".
    """

    code: str
    title: str
    due_on: date | None
    days_left: int = 0
    due_time: time = time(17, 0)
    plan: Plan | None = None
    clause: str = ""  # verbatim
    section: str = ""
    period_first: date | None = None
    period_last: date | None = None
    original_due_on: date | None = None  # where the date was extended
    moved_because: str = ""  # "ngày 30/4/2024 là ngày nghỉ lễ, thời hạn chuyển về ..."
    last_sent: str = ""  # what the person sent last time
    last_comment: str = ""  # what the reviewer said to it
    nil_allowed: bool = True
    form_lines: tuple[str, ...] = ()  # figures to fill in when replying: "1. Số tin, bài đã đăng (bài): ____"
    members_missing: tuple[str, ...] = ()  # to the head of a group: which members have not reported


@dataclass(frozen=True, kw_only=True)
class Document:
    """A document on its way: `title` names kind and abstract, `version` the draft's turn and code."""

    title: str  # "Báo cáo kết quả tuyên truyền cải cách hành chính quý I năm 2024"
    version: int = 1
    version_code: str = ""  # short form of the content hash that an approval is bound to
    number_symbol: str = ""  # "12/BC-MNSM", once issued
    dated: date | None = None


@dataclass(frozen=True, kw_only=True)
class File:
    """An attachment as named to people; `size` in bytes."""

    name: str
    size: int


class Rung(StrEnum):
    """The step of the ladder before the date has passed; the tone rises with it."""

    FIRST = "first"
    SECOND = "second"
    DUE_TODAY = "due_today"


class Waiting(StrEnum):
    """What is waited for: the waves of the ladder."""

    REPORT = "report"
    APPROVAL = "approval"
    REVISION = "revision"
    DRAFT = "draft"  # a returned draft, from its drafter
    SIGNED_COPY = "signed_copy"  # the numbered text with signature and stamp


@dataclass(frozen=True, kw_only=True)
class DigestItem:
    """One line of a digest."""

    matter: Matter
    waiting: Waiting = Waiting.REPORT
    owed_by: str = ""  # the colleague who owes it, in the digest of their superior
    instead_of: str = ""  # whoever owes it is away, and their substitute reads this


@dataclass(frozen=True, kw_only=True)
class LateItem:
    """One line of the digest to the superior: who owes what, since when, and what was said last."""

    code: str
    person: str
    title: str
    due_on: date
    days_late: int  # working days
    reminded: int = 0  # how often
    last_word: str = ""
    waiting: Waiting = Waiting.REPORT
    instead_of: str = ""  # the superior who is away and whose substitute reads this


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """One recipient of a document that was issued."""

    name: str
    way: str  # "thư điện tử", "bản giấy"


@dataclass(frozen=True, kw_only=True)
class ImportQuestion:
    """One thing the plan does not say, with the answer the office would take by default."""

    code: str  # "Q1", under which it is answered
    place: str
    question: str
    suggestion: str = ""


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What every letter knows. Replies go to `answer_to` (a plus-address proved to arrive), else to the mailbox."""

    letter: ClassVar[str]
    verbs: ClassVar[tuple[Verb, ...]] = ()

    office: Office
    to: Person
    code: str  # the matter's code, or the letter's own where it stands for several
    token: str
    answer_to: str = ""

    def offered(self) -> tuple[Verb, ...]:
        """The answers that get a button."""
        return self.verbs

    @property
    def reference(self) -> Reference:
        """The code of subject and last line."""
        return Reference(self.code, self.token)

    @property
    def address(self) -> str:
        """Where an answer goes."""
        return self.answer_to or self.office.mailbox
