"""The tables. Every row belongs to an office (but leases, which guard the machine's own work)."""

from storage.models.approvals import ApprovalStep, DecisionClaim, EnteredDecision
from storage.models.base import Base, Plain
from storage.models.documents import (
    Delivery,
    DocumentVersion,
    IncomingEntry,
    NumberSeries,
    OfficialDocument,
    OutgoingEntry,
    Plan,
)
from storage.models.mail import (
    LedgerEntry,
    LetterFile,
    MailboxState,
    Message,
    OutboxLetter,
    Refusal,
    SendCounter,
    Token,
)
from storage.models.offices import (
    Absence,
    Body,
    CalendarRow,
    Group,
    GroupMember,
    Office,
    Person,
    PersonAddress,
    Post,
    SigningRule,
)
from storage.models.reports import Attachment, Duty, Petition, Reminder, Report, ReportRequest
from storage.models.running import ConsolePage, Event, Lease

__all__ = [
    "Absence", "ApprovalStep", "Attachment", "Base", "Body", "CalendarRow", "ConsolePage", "DecisionClaim", "Delivery",
    "DocumentVersion", "Duty", "EnteredDecision",
    "Event", "Group", "GroupMember", "IncomingEntry", "Lease", "LedgerEntry", "LetterFile", "MailboxState", "Message",
    "NumberSeries", "Office", "OfficialDocument", "OutboxLetter", "OutgoingEntry", "Person", "PersonAddress",
    "Petition",
    "Plain", "Plan", "Post", "Refusal", "Reminder", "Report", "ReportRequest", "SendCounter", "SigningRule", "Token",
]  # fmt: skip
