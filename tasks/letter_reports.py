"""Letters about a duty and its report, one context each: what must be known to write it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from domain import mailto
from domain.mailto import Verb
from tasks.letter_pieces import DigestItem, Duty, File, LateItem, Letter, Matter, Plan, Rung

REPORTING = (mailto.RECEIVED, mailto.REPORT, mailto.NOTHING, mailto.EXTEND, mailto.HAND_OVER, mailto.ASK)


@dataclass(frozen=True, kw_only=True)
class MatterLetter(Letter):
    """A letter about one matter."""

    matter: Matter
    figures: tuple[str, ...] = ()  # of a report, as read: "Số tin, bài đã đăng: 12 bài"
    warnings: tuple[str, ...] = ()  # what is far from earlier periods, or was wrong with a file

    def offered(self) -> tuple[Verb, ...]:
        """Without "Không phát sinh" where a nil report is not accepted."""
        return tuple(verb for verb in self.verbs if self.matter.nil_allowed or verb is not mailto.NOTHING)


@dataclass(frozen=True, kw_only=True)
class Assignment(Letter):
    """Duties given to one person by an issued plan; the plan is enclosed."""

    letter: ClassVar = "assignment"
    verbs: ClassVar = (mailto.RECEIVED, mailto.ASK, mailto.HAND_OVER)
    plan: Plan
    duties: tuple[Duty, ...]
    reports: tuple[Matter, ...] = ()  # the first ones due
    files: tuple[File, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AdHoc(MatterLetter):
    """A report ordered out of turn (báo cáo đột xuất); the superior's own date stands apart from the internal one."""

    letter: ClassVar = "ad_hoc"
    verbs: ClassVar = REPORTING
    ordered_by: str  # "đồng chí Lê Thị Lành - Hiệu trưởng"
    instruction: str = ""  # their words
    superior: str = ""
    superior_due_on: date | None = None
    files: tuple[File, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Reminder(MatterLetter):
    """Before the date, or on it."""

    letter: ClassVar = "reminder"
    verbs: ClassVar = REPORTING
    rung: Rung = Rung.FIRST


@dataclass(frozen=True, kw_only=True)
class ReminderOverdue(MatterLetter):
    """After the date: the facts, and a question for the reason and a new date."""

    letter: ClassVar = "reminder_overdue"
    verbs: ClassVar = REPORTING
    as_of: datetime
    reminded_on: tuple[date, ...] = ()
    superior: str = ""  # whom the office itself owes
    superior_due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Digest(Letter):
    """Everything a person owes today, most urgent first (the caller sorts)."""

    letter: ClassVar = "digest"
    verbs: ClassVar = ()  # the buttons stand at each item
    items: tuple[DigestItem, ...]
    as_of: datetime


@dataclass(frozen=True, kw_only=True)
class Escalation(Letter):
    """One digest to the superior: who is late; facts, no blame."""

    letter: ClassVar = "escalation"
    verbs: ClassVar = ()  # the buttons stand at each item
    items: tuple[LateItem, ...]
    as_of: datetime


@dataclass(frozen=True, kw_only=True)
class Receipt(MatterLetter):
    """The report has come (Decree 30, Điều 21.2c: confirmed the same day)."""

    letter: ClassVar = "receipt"
    verbs: ClassVar = (mailto.REPORT, mailto.WRONG, mailto.ASK)
    arrived_at: datetime
    late_days: int = 0  # working days; 0 = on time
    register_number: str = ""
    files: tuple[File, ...] = ()
    understood: str = ""  # "báo cáo, nội dung ghi trong thư" | "không phát sinh trong kỳ"
    links: tuple[str, ...] = ()  # written instead of files
    in_review: bool = True  # somebody still looks at it; never where nothing was to report


@dataclass(frozen=True, kw_only=True)
class ReceiptProvisional(MatterLetter):
    """Received without a code and recorded under the one open matter that fits, until the sender says otherwise."""

    letter: ClassVar = "receipt_provisional"
    verbs: ClassVar = (mailto.RIGHT, mailto.WRONG)
    arrived_at: datetime
    subject_line: str = ""  # of their mail
    late_days: int = 0
    files: tuple[File, ...] = ()


@dataclass(frozen=True, kw_only=True)
class HeldNotice(Letter):
    """A mail of a known person is kept until somebody has looked at it."""

    letter: ClassVar = "held_notice"
    verbs: ClassVar = (mailto.RIGHT, mailto.WRONG)
    subject_line: str  # of their mail
    arrived_at: datetime
    reason: str  # continues "... do": "địa chỉ gửi chưa được đăng ký"
    request: str = ""  # a whole sentence: what the person may do


@dataclass(frozen=True, kw_only=True)
class ReviewRequest(MatterLetter):
    """A report put before its reviewer, with the reporter's words; the verdict is a reply."""

    letter: ClassVar = "review_request"
    verbs: ClassVar = (mailto.ACCEPT, mailto.RETURN, mailto.ASK)
    reporter: str
    arrived_at: datetime
    instead_of: str = ""  # the reviewer who is away and whose substitute reads this
    report: str = ""
    files: tuple[File, ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class IncomingDocument(Letter):
    """To the principal: a document of another body has come and is registered; who shall answer it?"""

    letter: ClassVar = "incoming_document"
    verbs: ClassVar = (mailto.ASSIGN, mailto.RECEIVED)
    arrival_number: str
    author: str
    subject_line: str
    arrived_at: datetime
    content: str = ""
    superior_due_on: date | None = None  # the day that the document sets, where it is clear
    files: tuple[File, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Returned(MatterLetter):
    """The report goes back with the reviewer's words and its own due date."""

    letter: ClassVar = "returned"
    verbs: ClassVar = (mailto.RECEIVED, mailto.REPORT, mailto.EXTEND, mailto.HAND_OVER, mailto.ASK)
    comment: str
    reviewer: str


@dataclass(frozen=True, kw_only=True)
class Accepted(MatterLetter):
    """The report is accepted; reminders of the period have ended."""

    letter: ClassVar = "accepted"
    verbs: ClassVar = (mailto.RECEIVED, mailto.ASK)
    reviewer: str
    accepted_on: date
    comment: str = ""


@dataclass(frozen=True, kw_only=True)
class AskBack(Letter):
    """Unclear words, asked back once; two buttons, and the step stays open."""

    letter: ClassVar = "ask_back"
    about: str  # "dự thảo (lần 2) Báo cáo ..."
    their_words: str
    choices: tuple[Verb, ...] = (mailto.APPROVE, mailto.RETURN)

    def offered(self) -> tuple[Verb, ...]:
        """The answers offered."""
        return self.choices


@dataclass(frozen=True, kw_only=True)
class WhichMatter(Letter):
    """Several open matters fit the mail: one button each."""

    letter: ClassVar = "which_matter"
    verbs: ClassVar = ()
    subject_line: str  # of their mail
    arrived_at: datetime
    matters: tuple[Matter, ...]
    files: tuple[File, ...] = ()


class Stale(StrEnum):
    """Why an answer came too late to do what it says."""

    CLOSED = "closed"  # the period is closed
    CHANGED = "changed"  # the draft has another version now
    DECIDED = "decided"  # somebody has decided already
    HANDED_OVER = "handed_over"  # another person has the matter now
    OVER = "over"  # the case has ended
    NOT_YET = "not_yet"  # it is not this person's turn
    NOT_CONFIRMED = "not_confirmed"  # the confirmation came too late


@dataclass(frozen=True, kw_only=True)
class LateAnswer(Letter):
    """The state as it is, kindly: the mail is kept, but it changes nothing."""

    letter: ClassVar = "late_answer"
    verbs: ClassVar = (mailto.ASK,)
    about: str
    state: Stale
    arrived_at: datetime
    detail: str = ""  # a whole sentence: since when, by whom


@dataclass(frozen=True, kw_only=True)
class Refusal(Letter):
    """What could not be read or done, why, and what helps."""

    letter: ClassVar = "refusal"
    verbs: ClassVar = (mailto.ASK,)
    subject_line: str  # of their mail
    arrived_at: datetime
    reasons: tuple[str, ...]
    advice: str = ""
    files: tuple[File, ...] = ()
