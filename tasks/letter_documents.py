"""Letters about documents and the office itself, one context each: what must be known to write it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from domain import mailto
from domain.mailto import Verb
from tasks.letter_pieces import Delivery, Document, File, ImportQuestion, Letter, Matter

DECIDING = (mailto.APPROVE, mailto.RETURN, mailto.REJECT, mailto.ASK)


@dataclass(frozen=True, kw_only=True)
class Introduction(Letter):
    """From the principal, before the first duty: what this mailbox is and that answering is enough."""

    letter: ClassVar = "introduction"
    verbs: ClassVar = (mailto.RECEIVED, mailto.ASK)
    principal: str  # "Lê Thị Lành"
    principal_post: str = "Hiệu trưởng"
    from_day: date | None = None


@dataclass(frozen=True, kw_only=True)
class ApprovalRequest(Letter):
    """A draft put before the one who decides; the decision is bound to the very version enclosed (Điều 11)."""

    letter: ClassVar = "approval_request"
    verbs: ClassVar = DECIDING
    document: Document
    drafter: str
    step: str = ""  # "kiểm tra nội dung", "ký ban hành"
    form_checked_by: str = ""
    changes: str = ""  # against the version before
    figures: str = ""  # "đã nhận 05/05 báo cáo; đúng hạn 04, quá hạn 01"
    warnings: tuple[str, ...] = ()
    due_on: date | None = None
    why_due: str = ""  # "để gửi Phòng GD&ĐT trước ngày 20/3/2024"
    files: tuple[File, ...] = ()
    code_line: str = ""  # "K7QM-2ZXP": the one-time code for deciding at the console
    code_in_reply: bool = False  # the office wants it in the reply, too


@dataclass(frozen=True, kw_only=True)
class ApprovalReminder(Letter):
    """The draft is still waiting."""

    letter: ClassVar = "approval_reminder"
    verbs: ClassVar = DECIDING
    document: Document
    asked_on: date
    days_waiting: int
    due_on: date | None = None
    why_due: str = ""


@dataclass(frozen=True, kw_only=True)
class ConfirmDecision(Letter):
    """A decision came in that nothing proves; whoever holds the work address says whether it was theirs."""

    letter: ClassVar = "confirm_decision"
    verbs: ClassVar = (mailto.RIGHT, mailto.WRONG)
    about: str  # "dự thảo (lần 2) Báo cáo ..."
    act: str  # "duyệt", "trả lại", "rút"
    their_words: str
    arrived_at: datetime
    valid_until: datetime


@dataclass(frozen=True, kw_only=True)
class DecisionEntered(Letter):
    """To an approver: what the records office entered in their name, on which basis, and until when to object."""

    letter: ClassVar = "decision_entered"
    verbs: ClassVar = (mailto.OBJECT, mailto.RIGHT)
    document: Document
    step: str  # "ký ban hành"
    act: str  # "Duyệt", "Trả lại", "Không duyệt"
    basis: str
    entered_by: str
    entered_at: datetime
    effective_at: datetime
    days: int
    comment: str = ""
    files: tuple[File, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ApprovalClosed(Letter):
    """To somebody who was asked: the case goes on or ends without their answer."""

    letter: ClassVar = "approval_closed"
    verbs: ClassVar = (mailto.ASK,)
    document: Document
    asked_on: date
    why: str  # a clause: "dự thảo đã được trả lại để chỉnh sửa"


class Verdict(StrEnum):
    """How a step ended."""

    APPROVED = "approved"
    RETURNED = "returned"
    REJECTED = "rejected"


@dataclass(frozen=True, kw_only=True)
class ApprovalResult(Letter):
    """To the drafter: what was decided, in the decider's words, and what comes next."""

    letter: ClassVar = "approval_result"
    verbs: ClassVar = (mailto.ASK,)
    document: Document
    verdict: Verdict
    decided_by: str
    decided_at: datetime
    words: str = ""
    next_step: str = ""  # a whole sentence


@dataclass(frozen=True, kw_only=True)
class QuestionForwarded(Letter):
    """A question or request of staff to the one who can answer it; the reply goes back through the desk."""

    letter: ClassVar = "question_forwarded"
    asked_by: str
    question: str
    about: str = ""
    asked_at: datetime | None = None
    matter: Matter | None = None  # the report it is about, while that is owed: its date is the one that presses
    instead_of: str = ""  # the one who is asked, who is away and whose substitute reads this
    is_wish: bool = False  # not a question but something to agree to or not

    def offered(self) -> tuple[Verb, ...]:
        """A free answer; yes, no, or a question where something is wished for."""
        return (mailto.AGREE, mailto.DISAGREE, mailto.ASK) if self.is_wish else (mailto.ANSWER,)


@dataclass(frozen=True, kw_only=True)
class AnswerForwarded(Letter):
    """The answer to a question, with the question."""

    letter: ClassVar = "answer_forwarded"
    answered_by: str
    answer: str
    question: str = ""
    about: str = ""
    choices: tuple[Verb, ...] = (mailto.ASK,)  # what the reader still has to decide, else another question

    def offered(self) -> tuple[Verb, ...]:
        """The choices."""
        return self.choices


@dataclass(frozen=True, kw_only=True)
class IssuedDocument(Letter):
    """An issued document to one of its recipients, with the PDF and the purpose under which it is sent."""

    letter: ClassVar = "issued_document"
    verbs: ClassVar = (mailto.RECEIVED,)
    document: Document
    purpose: str = ""  # "để báo cáo", "để thực hiện"
    signer: str = ""
    part: str = ""  # "01/03": the document is too large for one mail
    link: str = ""  # instead of the file, where it is too large for mail
    link_until: date | None = None  # the last day on which the link opens; None: it lasts
    replaces: str = ""  # "Kế hoạch số 05/KH-MNSM ngày …": what no longer holds
    files: tuple[File, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SignedCopyRequest(Letter):
    """To the drafter: the numbered text to print, sign and stamp; the scan comes back by answering."""

    letter: ClassVar = "signed_copy_request"
    verbs: ClassVar = (mailto.RECEIVED, mailto.ASK)
    document: Document
    due_on: date
    days_left: int  # working days
    signer: str = ""
    files: tuple[File, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RecallNotice(Letter):
    """A document is recalled (Điều 18): the recipient deletes or sends back what it got, and says so."""

    letter: ClassVar = "recall_notice"
    verbs: ClassVar = (mailto.RECEIVED,)
    document: Document
    reason: str
    recalled_on: date


@dataclass(frozen=True, kw_only=True)
class SummarySent(Letter):
    """To those who reported: the summary report has been issued."""

    letter: ClassVar = "summary_sent"
    verbs: ClassVar = (mailto.RECEIVED, mailto.ASK)
    document: Document
    deliveries: tuple[Delivery, ...]


@dataclass(frozen=True, kw_only=True)
class ImportQuestions(Letter):
    """What an imported plan leaves open."""

    letter: ClassVar = "import_questions"
    plan_title: str
    questions: tuple[ImportQuestion, ...]

    def offered(self) -> tuple[Verb, ...]:
        """Agreement where something is proposed, and a line a question to write the answers behind."""
        lines = "".join(f"{question.code}: \n" for question in self.questions)
        one_by_one = Verb("Trả lời từng câu", f"{self.questions[0].code}: ... (mỗi câu một dòng)", lines)
        return (mailto.AGREE, one_by_one) if any(question.suggestion for question in self.questions) else (one_by_one,)


@dataclass(frozen=True, kw_only=True)
class AbsenceNoted(Letter):
    """An absence is on record: who takes the reminders meanwhile."""

    letter: ClassVar = "absence_noted"
    verbs: ClassVar = (mailto.RIGHT, mailto.WRONG)
    first_day: date
    last_day: date | None = None
    reason: str = ""
    substitute: str = ""
    matters: tuple[Matter, ...] = ()
    pending: bool = False  # counts only when the person has confirmed it


@dataclass(frozen=True, kw_only=True)
class SummaryDue(Letter):
    """A summary that has not been sent while the superior's day is near or over."""

    letter: ClassVar = "summary_due"
    verbs: ClassVar = (mailto.RECEIVED, mailto.ASK)
    title: str  # "báo cáo tổng hợp quý I năm 2024 về ..."
    superior: str
    due_on: date
    days_left: int  # working days, negative when over
    stands: str  # continues a sentence: "dự thảo đang chờ ý kiến của ..."
    missing: tuple[str, ...] = ()  # who has not reported


@dataclass(frozen=True, kw_only=True)
class AdminAlert(Letter):
    """Something that only the administrator can put right."""

    letter: ClassVar = "admin_alert"
    verbs: ClassVar = ()
    headline: str
    facts: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Canary(Letter):
    """The office's letter to itself, which must come back."""

    letter: ClassVar = "canary"
    verbs: ClassVar = ()
    at: datetime
