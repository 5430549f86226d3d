"""Approval: the seats of a case, and decisions that wait for their confirmation."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.base import Base, OfficeRow, Plain

if TYPE_CHECKING:
    from storage.models.documents import OfficialDocument


class ApprovalStep(OfficeRow, Base):
    """One person's seat in one case: who is asked, about which version, and what was answered.

    Everything the chain says is copied here when the draft is put forward: a chain that changes later touches no case.
    """

    __tablename__ = "approval_steps"
    __table_args__ = (Index("ix_approval_steps_waiting", "state", "next_at"),)

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("document_versions.id"))
    ordinal: Mapped[int]
    turn: Mapped[int] = mapped_column(default=1)  # links of the same turn are asked at the same time
    slot: Mapped[int] = mapped_column(default=1)  # the link of the chain; a group has a seat for each member in it
    needed: Mapped[int] = mapped_column(default=1)  # approvals that decide the link; 0: the first answer decides
    kind: Mapped[str]  # content | form | initial | signature
    label: Mapped[str]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))  # whom the chain names
    person_id: Mapped[int] = mapped_column(
        ForeignKey("people.id"), index=True
    )  # who is asked: the owner or a substitute
    authority: Mapped[str] = mapped_column(default="")  # KT., TUQ. ... when it signs
    days: Mapped[int] = mapped_column(default=2)  # working days to answer in
    ladder: Mapped[Plain] = mapped_column(default=dict)  # {"days", "escalate", "to"}; empty: the office's
    rungs: Mapped[Plain] = mapped_column(default=dict)  # code -> day, fixed when it is asked
    again: Mapped[str] = mapped_column(default="changed")  # changed | once: asked about a later version or not
    carried: Mapped[bool] = mapped_column(default=False)  # approved in an earlier version and not asked again
    state: Mapped[str] = mapped_column(default="waiting", index=True)
    asked_at: Mapped[datetime | None]
    due_on: Mapped[date | None]
    decided_at: Mapped[datetime | None]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    words: Mapped[str] = mapped_column(default="")  # the very words of the decision
    comment: Mapped[str] = mapped_column(default="")
    channel: Mapped[str] = mapped_column(default="")  # mail | form
    evidence: Mapped[str] = mapped_column(default="")  # Message-ID or run id
    raw_hash: Mapped[str] = mapped_column(default="")  # archive hash of the mail's very bytes
    asked_back: Mapped[bool] = mapped_column(default=False)  # an unclear answer is asked about once
    next_at: Mapped[datetime | None]  # when the ladder has something to decide
    code_hash: Mapped[str] = mapped_column(default="")  # of the one-time code in the letter; empty: none, or spent

    document: Mapped["OfficialDocument"] = relationship(back_populates="steps")


class DecisionClaim(OfficeRow, Base):
    """What a mail says that nothing proves: it counts once whoever holds the work address has said ĐÚNG, in time."""

    __tablename__ = "decision_claims"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    step_id: Mapped[int | None] = mapped_column(ForeignKey("approval_steps.id"), index=True)  # None: withdraw, recall
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    act: Mapped[str]  # approved | returned | rejected | withdrawn | recalled
    comment: Mapped[str] = mapped_column(default="")
    words: Mapped[str] = mapped_column(default="")
    evidence: Mapped[str] = mapped_column(default="")
    raw_hash: Mapped[str] = mapped_column(default="")
    made_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(default="open")  # open | confirmed | denied | replaced


class EnteredDecision(OfficeRow, Base):
    """A decision that the records office entered in an approver's name: it counts unless they object in time."""

    __tablename__ = "entered_decisions"

    step_id: Mapped[int] = mapped_column(ForeignKey("approval_steps.id"), index=True)
    content_hash: Mapped[str]  # of the version that it is about
    act: Mapped[str]  # approved | returned | rejected
    comment: Mapped[str] = mapped_column(default="")
    basis: Mapped[str]  # what shows that the approver said so, as it was named
    entered_by: Mapped[str]
    run: Mapped[str] = mapped_column(default="")  # of the form
    entered_at: Mapped[datetime]
    effective_at: Mapped[datetime]  # as the letter says; later when the letter went out late
    state: Mapped[str] = mapped_column(default="waiting", index=True)  # waiting | effective | objected | lapsed
    settled_at: Mapped[datetime | None]
    why: Mapped[str] = mapped_column(default="")  # why it never counted, or the very words of the objection
