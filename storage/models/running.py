"""What running the office needs: leases, the audit trail, addresses of console pages."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, OfficeRow, Plain


class Lease(Base):
    """Work claimed until a moment of machine time: a killed run frees it by doing nothing."""

    __tablename__ = "leases"

    name: Mapped[str] = mapped_column(unique=True)
    holder: Mapped[str]
    until: Mapped[datetime]


class Event(OfficeRow, Base):
    """A line of the audit trail; each carries the hash of the one before, so no line can be changed unseen."""

    __tablename__ = "events"
    __table_args__ = (UniqueConstraint("office_id", "ordinal"),)

    ordinal: Mapped[int]
    at: Mapped[datetime]  # business time
    actor: Mapped[str]  # the person's name, or văn thư for the machine
    channel: Mapped[str]  # mail | form | command | clock
    action: Mapped[str]
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("plans.id"), index=True)
    document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), index=True)
    message: Mapped[str]  # one Vietnamese line
    evidence: Mapped[str] = mapped_column(default="")  # Message-ID, hash, run id
    detail: Mapped[Plain] = mapped_column(default=dict)
    previous: Mapped[str]
    hash: Mapped[str]


class ConsolePage(OfficeRow, Base):
    """A dashboard of the Prefect UI: the artifact that is patched in place."""

    __tablename__ = "console_pages"
    __table_args__ = (UniqueConstraint("office_id", "key"),)

    key: Mapped[str]
    artifact_id: Mapped[str]
