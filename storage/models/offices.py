"""The office: bodies, people, posts, groups, who may sign, who is away, which days are worked."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.base import Base, OfficeRow, Plain


class Office(Base):
    """A school (or another body) with its own mailbox, people, numbers and plans."""

    __tablename__ = "offices"

    code: Mapped[str] = mapped_column(unique=True)  # MNSM: in matter codes and subjects
    name: Mapped[str]
    symbol: Mapped[str]  # after the kind in a document's symbol: KH-MNSM
    place: Mapped[str]  # địa danh
    parent_name: Mapped[str] = mapped_column(default="")  # cơ quan chủ quản, as printed top left
    mailbox_address: Mapped[str]
    mailbox_name: Mapped[str] = mapped_column(default="Bộ phận Văn thư")
    contact: Mapped[str] = mapped_column(default="")  # whom to ask: name and telephone of the clerk
    rules: Mapped[Plain] = mapped_column(default=dict)  # numbering, ladder, windows, chains: office.yaml
    created_at: Mapped[datetime]


class Body(OfficeRow, Base):
    """A body, place to publish or circle of readers that documents are sent to."""

    __tablename__ = "bodies"

    code: Mapped[str]
    name: Mapped[str]
    role: Mapped[str]  # superior | party | web | other
    email: Mapped[str] = mapped_column(default="")
    aliases: Mapped[list[str]] = mapped_column(default=list)  # names under which plans speak of it
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]


class Person(OfficeRow, Base):
    """Someone who works for the office. The address is the work address; others are `PersonAddress` rows."""

    __tablename__ = "people"
    __table_args__ = (UniqueConstraint("office_id", "code"), UniqueConstraint("office_id", "email"))

    code: Mapped[str]
    name: Mapped[str]
    email: Mapped[str]  # lower case
    address_form: Mapped[str] = mapped_column(default="đồng chí")
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    introduced_at: Mapped[datetime | None]
    address_dead_since: Mapped[datetime | None]  # a bounce said so

    posts: Mapped[list["Post"]] = relationship(back_populates="person")


class PersonAddress(OfficeRow, Base):
    """A second address of a person; it counts once a letter to the work address confirmed it."""

    __tablename__ = "person_addresses"
    __table_args__ = (UniqueConstraint("office_id", "address"),)

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    address: Mapped[str]
    confirmed_at: Mapped[datetime | None]


class Post(OfficeRow, Base):
    """A post and the time in which a person holds it (Hiệu trưởng, Tổ trưởng Tổ chuyên môn 1, …)."""

    __tablename__ = "posts"

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    role: Mapped[str]  # principal | vice_principal | group_head | clerk | administrator | staff
    title: Mapped[str]  # as printed: Phó Hiệu trưởng
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]

    person: Mapped[Person] = relationship(back_populates="posts")


class Group(OfficeRow, Base):
    """A circle of people with a name: Ban giám hiệu, Tổ chuyên môn 1, toàn thể CBGVNV."""

    __tablename__ = "groups"
    __table_args__ = (UniqueConstraint("office_id", "code"),)

    code: Mapped[str]
    name: Mapped[str]
    aliases: Mapped[list[str]] = mapped_column(default=list)
    everyone: Mapped[bool] = mapped_column(default=False)  # all people of the office, without a list


class GroupMember(OfficeRow, Base):
    """Membership in a group, with its time."""

    __tablename__ = "group_members"

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    is_head: Mapped[bool] = mapped_column(default=False)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]


class SigningRule(OfficeRow, Base):
    """Who may sign which kinds, with which authority (NĐ 30/2020, Điều 13)."""

    __tablename__ = "signing_rules"

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    authority: Mapped[str] = mapped_column(default="")  # empty, KT., Q., TL., TUQ., TM.
    title: Mapped[str]  # the signer's own title
    kinds: Mapped[list[str]] = mapped_column(default=list)  # symbols; empty: all
    instrument: Mapped[str] = mapped_column(default="")
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]


class Absence(OfficeRow, Base):
    """Days on which a person is away, and who stands in."""

    __tablename__ = "absences"

    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    first_on: Mapped[date]
    last_on: Mapped[date]
    substitute_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    source: Mapped[str] = mapped_column(default="")  # office.yaml, a mail's Message-ID, a form's run
    confirmed: Mapped[bool] = mapped_column(default=True)


class CalendarRow(OfficeRow, Base):
    """A confirmed row of the office's own calendar, above what a library proposes."""

    __tablename__ = "calendar_rows"
    __table_args__ = (UniqueConstraint("office_id", "day", "kind"),)

    day: Mapped[date]
    kind: Mapped[str]  # off | work | school_break
    name: Mapped[str] = mapped_column(default="")
    instrument: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")
