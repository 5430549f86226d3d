"""The shape of `office.yaml`: who is who in one office, and its rules. Every key is explained in the sample file."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    field_validator,
    model_validator,
)

from domain.due_wording import read_due_wording
from operations.chain_schema import LaddersEntry, StepEntry, has_signature
from operations.office_fields import (
    Address,
    Authority,
    BodyRole,
    Code,
    Day,
    Name,
    Role,
    Text,
    Window,
    day,
    refusal,
    role_of_title,
)  # fmt: skip


class Entry(BaseModel):
    """A part of the file; a key that it does not know is an error, since it would be silently without effect."""

    model_config = ConfigDict(extra="forbid", coerce_numbers_to_str=True)


class Lasting(Entry):
    """What holds from one day to another; without days, always."""

    valid_from: Day = None
    valid_to: Day = None

    @model_validator(mode="after")
    def _in_order(self) -> "Lasting":
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise refusal("valid_to trước valid_from, đề nghị sửa", "valid_to is before valid_from")
        return self


class OfficeEntry(Entry):
    """The office itself."""

    code: Code
    name: Name
    symbol: Name
    place: Name
    parent_name: Text = ""
    mailbox: Address = ""
    mailbox_name: Text = ""
    contact: Text = ""
    clerk: Text = ""
    phone: Text = ""
    house: Name = "Nhà trường"


class BodyEntry(Lasting):
    """A body, place to publish or circle of readers to which documents go."""

    code: Code
    name: Name
    role: BodyRole = "other"
    email: Address = ""
    aliases: list[Name] = []


class PostEntry(Lasting):
    """A post of a person; the role follows from the title where it is not given."""

    title: Name
    role: Role | None = None

    @property
    def known_role(self) -> Role:
        """The role given, else the one that the title stands for."""
        return self.role or role_of_title(self.title)


class PersonEntry(Lasting):
    """A person with the one post `title` (`role`), or several in `posts`."""

    code: Code | None = None
    name: Name
    email: Annotated[Address, StringConstraints(min_length=1)]
    other_emails: list[Address] = []
    address_form: Name = "đồng chí"
    title: Text = ""
    role: Role | list[Role] | None = None
    posts: list[PostEntry] = []
    groups: list[Name] | None = None  # None: the groups themselves say who belongs to them

    @model_validator(mode="after")
    def _has_a_post(self) -> "PersonEntry":
        if not self.title and not self.posts:
            raise refusal("thiếu chức vụ (title)", "the title is missing")
        return self

    def all_posts(self) -> list[PostEntry]:
        """Every post: `posts`, and the one of `title`, once for each role."""
        if not self.title:
            return self.posts
        roles = self.role if isinstance(self.role, list) else [self.role or role_of_title(self.title)]
        lasting = {"valid_from": self.valid_from, "valid_to": self.valid_to}
        return [PostEntry(title=self.title, role=role, **lasting) for role in roles] + self.posts


class GroupEntry(Entry):
    """A circle of people; `everyone` means all people of the office."""

    code: Code
    name: Name
    aliases: list[Name] = []
    members: list[Name] | None = None  # None: the people, or a staff sheet, say to which groups they belong
    head: Text = ""
    everyone: bool = False


class SigningEntry(Lasting):
    """Who may sign which kinds, with which authority (NĐ 30/2020, Điều 13)."""

    person: Name
    authority: Authority = ""
    title: Text = ""
    kinds: list[Name] = []
    instrument: Text = ""


class NumberingEntry(Entry):
    """One series for all kinds (`body`) or one a kind (NĐ 30/2020, Điều 15); the first number of a year's series."""

    scope: Literal["per_type", "body"] = "per_type"
    style: Literal["state", "party"] = "state"
    start: dict[int, dict[str, Annotated[int, Field(ge=1)]]] = {}


Term = Annotated[int, Field(ge=1, le=100)] | Literal["permanent"]


class RetentionEntry(Entry):
    """How long a work file is kept, in years, by what lies in it; the longest term counts."""

    plan: Term = "permanent"
    year: Term = "permanent"
    nine_months: Term = 20
    half_year: Term = 20
    quarter: Term = 5
    month: Term = 5
    other: Term = 10


class ReportsEntry(Entry):
    """Who reviews reports, whether a complete one is accepted at once, whether reminders rest in school breaks.

    `superior_due`: when the summary must be with the superior, in words; `longest_extension`: in working days.
    """

    reviewer: Role | Literal["none"] = "principal"
    auto_accept: bool = False
    pauses_in_break: bool = False
    superior_due: Text = ""
    longest_extension: int | None = Field(default=None, ge=1, le=60)

    @field_validator("superior_due")
    @classmethod
    def _understood(cls, value: str) -> str:
        if value and read_due_wording(value) is None:
            raise refusal(f"superior_due “{value}” chưa rõ ngày, đề nghị sửa", f"superior_due “{value}” names no day")
        return value


class AbsenceEntry(Entry):
    """Days on which a person is away, and who stands in."""

    person: Name
    first_on: date
    last_on: date
    substitute: Text = ""

    @model_validator(mode="before")
    @classmethod
    def _days(cls, value: Any) -> Any:
        if isinstance(value, dict):
            return value | {name: day(value[name]) for name in ("first_on", "last_on") if name in value}
        return value

    @model_validator(mode="after")
    def _in_order(self) -> "AbsenceEntry":
        if self.last_on < self.first_on:
            raise refusal("last_on trước first_on, đề nghị sửa", "last_on is before first_on")
        return self


class EnteringEntry(Entry):
    """Decisions that the records office enters in an approver's name: whether, and the working days to object."""

    allowed: bool = True
    days: int = Field(default=2, ge=1, le=30)


class Rules(Entry):
    """What is not a table: kept as it is in `Office.rules`, always complete."""

    chains: dict[str, Annotated[list[StepEntry], Field(min_length=1), AfterValidator(has_signature)]] = {
        "*": [StepEntry(kind="signature", role="principal")]
    }
    ladder: LaddersEntry = LaddersEntry()
    windows: Annotated[list[Window], Field(min_length=1)] = ["07:00-08:30", "13:30-15:00"]
    numbering: NumberingEntry = NumberingEntry()
    reports: ReportsEntry = ReportsEntry()
    decision_proof: Literal["none", "code", "confirm"] = "confirm"
    entered_decisions: EnteringEntry = EnteringEntry()
    issue: Literal["automatic", "by_clerk"] = "automatic"
    drafter: Role = "clerk"
    introduce: bool = True
    retention: RetentionEntry = RetentionEntry()
    dispatch_after: Literal["approval", "signed_copy"] = "approval"
    due_day_off: Literal["previous", "next"] = "previous"
    saturday_works: bool = False
    culture_day_off: bool = True


_EMPTY = BeforeValidator(lambda value: [] if value is None else value)  # a heading without entries below it


class OfficeFile(Entry):
    """The whole file."""

    office: OfficeEntry
    bodies: Annotated[list[BodyEntry], _EMPTY] = []
    people: Annotated[list[PersonEntry], _EMPTY] = []
    groups: Annotated[list[GroupEntry], _EMPTY] = []
    signing: list[SigningEntry] | None = None  # None: what is stored stays
    absences: list[AbsenceEntry] | None = None
    calendar: Annotated[list[dict[str, Any]], _EMPTY] = []  # read by domain.calendar_rows, as calendar files are
    rules: Rules = Rules()
