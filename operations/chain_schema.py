"""The part of `office.yaml` about approval: the links of a chain, and the ladders of reminders."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from operations.office_fields import Role, StepKind, Text, refusal

_SIGNATURE = "signature"


class Entry(BaseModel):
    """A part of the rules; a key that it does not know is an error, as everywhere in the file."""

    model_config = ConfigDict(extra="forbid", coerce_numbers_to_str=True)


class LadderEntry(Entry):
    """Reminders in working days from the date due (-2: two days before), and when the superior is told."""

    days: list[int]
    escalate: int | None = None


class LaddersEntry(Entry):
    """A ladder for each of the four waits."""

    report: LadderEntry = LadderEntry(days=[-5, -2, 0, 1], escalate=3)
    approval: LadderEntry = LadderEntry(days=[1, 2], escalate=3)
    revision: LadderEntry = LadderEntry(days=[-1, 0, 1], escalate=3)
    signed_copy: LadderEntry = LadderEntry(days=[0, 1], escalate=3)


class StepLadderEntry(LadderEntry):
    """A link's own ladder; `to`: the role that is told when it is not answered (the clerk, where none is named)."""

    to: Role | None = None


def _quorum(value: Any) -> Any:
    text = str(value).strip().lower()
    if text in ("all", "any") or (text.isdigit() and int(text) > 0):
        return text
    raise refusal(
        f"quorum “{value}” không đúng: ghi all (tất cả), any (một người bất kỳ) hoặc số người cần đồng ý",
        f"quorum “{value}” must be all, any or a number",
    )


class StepEntry(Entry):
    """A link of an approval chain: taken by a role, a person or a group, within so many working days."""

    kind: StepKind
    role: Role | None = None
    person: Text = ""
    group: Text = ""
    order: int | None = Field(default=None, ge=1, le=99)
    quorum: Annotated[str, BeforeValidator(_quorum)] | None = None
    days: int = Field(default=2, ge=0, le=60)
    ladder: StepLadderEntry | None = None
    when: Literal["always", "upward", "internal"] = "always"
    again: Literal["changed", "once"] = "changed"

    @model_validator(mode="after")
    def _one_taker(self) -> "StepEntry":
        if sum(map(bool, (self.role, self.person, self.group))) != 1:
            raise refusal(
                "mỗi bước cần đúng một trong ba: role, person hoặc group", "a step needs one of role, person, group"
            )
        return self

    @model_validator(mode="after")
    def _signature_sees_every_change(self) -> "StepEntry":
        if self.kind == _SIGNATURE and self.again == "once":
            raise refusal(
                "bước ký (signature) không được ghi again: once, vì dự thảo sửa phải ký lại (NĐ 30/2020, Điều 11)",
                "a signature is asked again about every changed draft: again must be changed",
            )
        return self


def has_signature(steps: list[StepEntry]) -> list[StepEntry]:
    """A chain in which somebody signs whatever the document (NĐ 30/2020, Điều 13)."""
    for condition in ("upward", "internal"):
        if not any(step.kind == _SIGNATURE and step.when in ("always", condition) for step in steps):
            documents = "gửi cấp trên" if condition == "upward" else "nội bộ"
            raise refusal(
                f"quá trình duyệt văn bản {documents} chưa có bước ký (kind: signature)",
                f"the chain has no signature for {condition} documents",
            )
    return steps
