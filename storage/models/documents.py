"""Plans and official documents: versions, approval, numbers, registers, where they were sent."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from domain.numbers import number_symbol
from storage.models.base import Base, OfficeRow, Plain

if TYPE_CHECKING:
    from storage.models.approvals import ApprovalStep


class OfficialDocument(OfficeRow, Base):
    """A plan, report or letter from its first draft to the archive. Its state is one of `domain.lifecycle`."""

    __tablename__ = "documents"

    plan_id: Mapped[int | None] = mapped_column(ForeignKey("plans.id"), index=True)
    role: Mapped[str]  # plan: the plan itself | summary: a báo cáo tổng hợp | other
    kind_name: Mapped[str]
    kind_symbol: Mapped[str]
    abstract: Mapped[str]
    state: Mapped[str] = mapped_column(default="draft", index=True)
    drafter_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    upward: Mapped[bool] = mapped_column(default=False)  # goes to a superior: Kính gửi, the principal signs
    period_key: Mapped[str | None]  # of a summary report
    number: Mapped[int | None]
    number_text: Mapped[str | None]
    symbol: Mapped[str | None]
    dated: Mapped[date | None]
    issued_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    revise_by: Mapped[date | None]  # a returned draft is to be back by then
    next_at: Mapped[datetime | None]  # when the drafter is to be reminded of it
    held_because: Mapped[str] = mapped_column(default="")  # why it is not issued by itself; empty: nothing against it
    created_at: Mapped[datetime]
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"))  # the issued one it takes the place of

    versions: Mapped[list["DocumentVersion"]] = relationship(
        back_populates="document", order_by="DocumentVersion.ordinal"
    )
    steps: Mapped[list["ApprovalStep"]] = relationship(back_populates="document", order_by="ApprovalStep.ordinal")

    @property
    def number_symbol(self) -> str:
        """`05/KH-MNSM`, in the Party's style `05-NQ/TU`; empty while no number is given."""
        return number_symbol(self.number_text, self.symbol or "") if self.number_text else ""


class DocumentVersion(OfficeRow, Base):
    """A draft frozen by its content hash; the bytes that went to the approver are kept and never rendered again."""

    __tablename__ = "document_versions"
    __table_args__ = (UniqueConstraint("document_id", "ordinal"),)

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    ordinal: Mapped[int]
    model: Mapped[Plain]  # domain.document.to_plain
    content_hash: Mapped[str]
    pdf: Mapped[str] = mapped_column(default="")  # archive hash
    docx: Mapped[str] = mapped_column(default="")
    signed: Mapped[bool] = mapped_column(default=False)  # carries number, date and signature block
    signed_copy: Mapped[str] = mapped_column(default="")  # archive hash of the scan or digitally signed PDF
    signature: Mapped[Plain] = mapped_column(default=dict)  # what was found out about the signed copy
    change_note: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime]

    document: Mapped[OfficialDocument] = relationship(back_populates="versions")


class Plan(OfficeRow, Base):
    """A plan of the office: one work file (hồ sơ công việc) with all its papers."""

    __tablename__ = "plans"
    __table_args__ = (UniqueConstraint("office_id", "code"),)

    code: Mapped[str]  # KH05-2024 once numbered, KH-D1-2024 before
    title: Mapped[str]
    year: Mapped[int]
    adopted: Mapped[bool] = mapped_column(default=False)  # issued on paper before this program came
    assignments: Mapped[list[Plain]] = mapped_column(default=list)  # domain.assignments: who does and reports what
    questions: Mapped[list[Plain]] = mapped_column(default=list)  # asked on import, with their answers
    indicators: Mapped[list[Plain]] = mapped_column(default=list)  # forms of figures, and whose reports they are for

    document: Mapped[OfficialDocument] = relationship(
        primaryjoin="and_(Plan.id == OfficialDocument.plan_id, OfficialDocument.role == 'plan')",
        uselist=False,
        viewonly=True,
    )


class NumberSeries(OfficeRow, Base):
    """The last number given in a book of a year (NĐ 30/2020, Điều 15: from 01 on 1 January, no gap, no double)."""

    __tablename__ = "number_series"
    __table_args__ = (UniqueConstraint("office_id", "year", "book"),)

    year: Mapped[int]
    book: Mapped[str]
    last: Mapped[int] = mapped_column(default=0)


class OutgoingEntry(OfficeRow, Base):
    """A line of the sổ đăng ký văn bản đi: the ten columns of Appendix IV."""

    __tablename__ = "outgoing_register"
    __table_args__ = (UniqueConstraint("office_id", "year", "book", "number"),)

    year: Mapped[int]
    book: Mapped[str]
    number: Mapped[int]
    document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"))
    number_symbol: Mapped[str]
    document_date: Mapped[date]
    kind_and_abstract: Mapped[str]
    signer: Mapped[str]
    recipients: Mapped[str]
    copy_keeper: Mapped[str] = mapped_column(default="Văn thư")
    copies: Mapped[int] = mapped_column(default=1)
    transferred_on: Mapped[date | None]
    received_by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    voided: Mapped[bool] = mapped_column(default=False)
    reserved: Mapped[bool] = mapped_column(default=False)  # lấy số trước: the number waits for its document


class IncomingEntry(OfficeRow, Base):
    """A line of the sổ đăng ký văn bản đến: the ten columns of Appendix IV."""

    __tablename__ = "incoming_register"
    __table_args__ = (UniqueConstraint("office_id", "year", "arrival_number"),)

    year: Mapped[int]
    arrival_number: Mapped[int]
    arrived_on: Mapped[date]
    message_id: Mapped[int | None] = mapped_column(ForeignKey("messages.id"))
    author: Mapped[str]
    number_symbol: Mapped[str] = mapped_column(default="")
    document_date: Mapped[date | None]
    kind_and_abstract: Mapped[str]
    assignee: Mapped[str] = mapped_column(default="")
    transferred_on: Mapped[date | None]
    received_by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None]  # when it is to be answered: from the order it caused, or set by hand
    answered_by: Mapped[str] = mapped_column(default="")  # số, ký hiệu văn bản trả lời


class Delivery(OfficeRow, Base):
    """One line of Nơi nhận resolved at issue, and how far the document has got there."""

    __tablename__ = "deliveries"
    __table_args__ = (Index("ix_deliveries_document", "document_id", "ordinal"),)

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    ordinal: Mapped[int]
    recipient: Mapped[str]
    purpose: Mapped[str | None]
    channel: Mapped[str]  # email | web | archive | outside
    address: Mapped[str] = mapped_column(default="")
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    outbox_id: Mapped[int | None] = mapped_column(ForeignKey("outbox.id"))
    state: Mapped[str] = mapped_column(default="queued")
    updated_at: Mapped[datetime]
    sendings: Mapped[int] = mapped_column(default=1)  # sent again: one more
    recall: Mapped[str] = mapped_column(default="")  # asked | confirmed: the recipient was told to take it back
    note: Mapped[str] = mapped_column(default="")
