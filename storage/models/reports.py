"""Duties, what is asked of whom for which period, and what came in."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.base import Base, OfficeRow, Plain

if TYPE_CHECKING:
    from storage.models.mail import Message


class Duty(OfficeRow, Base):
    """A duty of a plan and the person it is given to; `reports` when results are to be reported."""

    __tablename__ = "duties"
    __table_args__ = (UniqueConstraint("plan_id", "code"),)

    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id"), index=True)
    code: Mapped[str]  # A1, B1
    text: Mapped[str]  # verbatim
    section: Mapped[str] = mapped_column(default="")
    assignee_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    reports: Mapped[bool] = mapped_column(default=False)
    ad_hoc: Mapped[bool] = mapped_column(default=False)  # reports only when asked
    period_words: Mapped[str] = mapped_column(default="")  # "hằng quý", in the words of the plan or the answer
    due_words: Mapped[str] = mapped_column(default="")  # "trước ngày 20 của tháng cuối quý"
    reviewer_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    auto_accept: Mapped[bool] = mapped_column(default=False)
    urgent: Mapped[bool] = mapped_column(default=False)
    pauses_in_break: Mapped[bool] = mapped_column(default=False)  # no reminders while the school has its break
    ladder: Mapped[Plain] = mapped_column(default=dict)  # domain.ladder.OwnLadder; empty: the office's
    indicators: Mapped[list[Plain]] = mapped_column(default=list)  # domain.indicators: the figures a report must give
    assigned_at: Mapped[datetime | None]
    acknowledged_at: Mapped[datetime | None]


class ReportRequest(OfficeRow, Base):
    """One duty, period and first reporter. The original date never changes; an extended one stands beside it."""

    __tablename__ = "report_requests"
    __table_args__ = (
        UniqueConstraint("duty_id", "period_key", "first_reporter_id"),
        Index("ix_report_requests_open", "office_id", "state", "next_at"),
        Index("ix_report_requests_planned", "office_id", "state", "opens_on"),
    )

    duty_id: Mapped[int] = mapped_column(ForeignKey("duties.id"), index=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id"), index=True)
    code: Mapped[str] = mapped_column(index=True)  # KH05-B1-2024Q1: in subjects
    period_key: Mapped[str]
    period_label: Mapped[str]
    period_first: Mapped[date]
    period_last: Mapped[date]
    first_reporter_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    reporter_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    original_due_on: Mapped[date]
    due_on: Mapped[date]
    extended: Mapped[bool] = mapped_column(default=False)
    date_reason: Mapped[str] = mapped_column(default="")  # why the date was moved
    state: Mapped[str] = mapped_column(default="planned")
    opens_on: Mapped[date]
    told_at: Mapped[datetime]  # when the present due date was told: assignment, extension, return
    rungs: Mapped[Plain] = mapped_column(default=dict)  # the fixed date of each rung, by code
    next_at: Mapped[datetime | None]  # when the ladder has something to decide: what the morning run asks for
    arrived_at: Mapped[datetime | None]
    accepted_at: Mapped[datetime | None]
    calendar_sequence: Mapped[int] = mapped_column(default=0)  # of the entry last sent (RFC 5545, 3.8.7.4)
    waived_reason: Mapped[str] = mapped_column(default="")
    returned_due_on: Mapped[date | None]
    returned_at: Mapped[datetime | None]
    incoming_id: Mapped[int | None] = mapped_column(ForeignKey("incoming_register.id"), index=True)  # what caused it
    superior_due_on: Mapped[date | None]  # an ad-hoc order's own date, kept apart

    reports: Mapped[list["Report"]] = relationship(back_populates="request", order_by="Report.id")


class Report(OfficeRow, Base):
    """What somebody reported to one request: by mail, on paper or by Zalo."""

    __tablename__ = "reports"

    request_id: Mapped[int] = mapped_column(ForeignKey("report_requests.id"), index=True)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("messages.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    nil: Mapped[bool] = mapped_column(default=False)
    text: Mapped[str] = mapped_column(default="")
    channel: Mapped[str] = mapped_column(default="mail")  # mail | paper | zalo
    arrived_at: Mapped[datetime]
    on_time: Mapped[bool]
    provisional: Mapped[bool] = mapped_column(default=False)
    verdict: Mapped[str] = mapped_column(default="")  # accepted | returned | replaced | incomplete
    verdict_comment: Mapped[str] = mapped_column(default="")
    verdict_at: Mapped[datetime | None]
    values: Mapped[Plain] = mapped_column(default=dict)  # indicators, by code: domain.indicators.Value

    request: Mapped[ReportRequest] = relationship(back_populates="reports")
    attachments: Mapped[list["Attachment"]] = relationship(back_populates="report", order_by="Attachment.id")


class Attachment(OfficeRow, Base):
    """A file that came with a mail; the original stays in the raw mail too."""

    __tablename__ = "attachments"

    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id"), index=True)
    report_id: Mapped[int | None] = mapped_column(ForeignKey("reports.id"), index=True)
    ordinal: Mapped[int]
    name: Mapped[str]
    content_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]
    inline: Mapped[bool] = mapped_column(default=False)

    message: Mapped["Message"] = relationship(back_populates="attachments")
    report: Mapped[Report | None] = relationship(back_populates="attachments")


class Reminder(OfficeRow, Base):
    """What was decided about one rung of one wait: sent, or skipped and why. Unique: nobody is reminded twice."""

    __tablename__ = "reminders"
    __table_args__ = (UniqueConstraint("office_id", "wait_kind", "wait_id", "rung"),)

    wait_kind: Mapped[str]  # report | approval | revision | draft | signed_copy | summary
    wait_id: Mapped[int]
    rung: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    sent: Mapped[bool]
    reason: Mapped[str] = mapped_column(default="")
    decided_at: Mapped[datetime]
    outbox_id: Mapped[int | None] = mapped_column(ForeignKey("outbox.id"))


class Petition(OfficeRow, Base):
    """Something asked in a reply that another person decides: extension, handover, question."""

    __tablename__ = "petitions"

    request_id: Mapped[int] = mapped_column(ForeignKey("report_requests.id"), index=True)
    kind: Mapped[str]  # extension | handover | question
    asked_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    decider_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    message_id: Mapped[int | None] = mapped_column(ForeignKey("messages.id"))
    argument: Mapped[str] = mapped_column(default="")  # the date, the colleague
    text: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="open")  # open | granted | refused | answered
    asked_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    answer: Mapped[str] = mapped_column(default="")
