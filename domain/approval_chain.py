"""The chain of an approval as the office sets it: who looks at a draft, in which order, and how many must agree.

NĐ 30/2020/NĐ-CP, Điều 12: content and form are checked apart before the signature. The chain is read once, when the
draft is put forward; what is read here is kept with the case, so that a later change of the chain touches no case.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from domain.approval import CheckKind
from domain.errors import ConfigurationError

FIRST_ANSWER = 0
"""As `needed` of a link: whoever of them answers first decides, whichever way (a post that two people hold)."""


class When(StrEnum):
    """Which documents a link is for."""

    ALWAYS = "always"
    UPWARD = "upward"  # goes to a superior: Kính gửi
    INTERNAL = "internal"


class Again(StrEnum):
    """Whether somebody who approved an earlier draft of the case is asked about the next one."""

    CHANGED = "changed"  # as soon as its content is another
    ONCE = "once"  # no more: what was checked stays checked; never for a signature


@dataclass(frozen=True)
class ChainStep:
    """A link of a chain: a person's code, a role or a group; how many of them; and working days to answer in.

    `order`: links of the same number are asked at the same time, without a number after the link before. `quorum`:
    `all`, `any` (the first answer decides) or how many must approve; without one a group is all, a role its first
    holder. `ladder`: its own reminders, `{"days": [1, 2], "escalate": 3, "to": "principal"}`.
    """

    kind: CheckKind
    role: str = ""
    person: str = ""
    group: str = ""
    order: int | None = None
    quorum: str = ""
    days: int = 2
    ladder: Mapping[str, Any] = field(default_factory=dict)
    when: When = When.ALWAYS
    again: Again = Again.CHANGED

    @property
    def takes_one(self) -> bool:
        """Whether one person sits here, however many hold the role."""
        return not self.group and not self.quorum

    def needed(self, people: int) -> int:
        """How many of so many people must approve."""
        if people == 1:
            return 1
        if self.quorum == "any":
            return FIRST_ANSWER
        return min(int(self.quorum), people) if self.quorum.isdigit() else people


DEFAULT_CHAIN = (ChainStep(CheckKind.SIGNATURE, role="principal", days=2, order=1),)


def chain_for(
    chains: Mapping[str, Sequence[Mapping[str, Any]]], kind_symbol: str, upward: bool
) -> tuple[ChainStep, ...]:
    """The links for one document, in turn: `order` counts from 1 and is equal where links are asked at the same time.

    The kind's own chain, else that of `*`. A chain that leaves nobody to sign ends with the head's signature, since
    nothing may be issued that nobody signed (Điều 13). Raises ConfigurationError for what cannot be read.
    """
    rows = chains.get(kind_symbol) or chains.get("*") or ()
    links = [link for link in map(_read, rows) if link.when in (When.ALWAYS, When.UPWARD if upward else When.INTERNAL)]
    turns: list[int] = []
    for link in links:
        turns.append(link.order if link.order is not None else max(turns[-1:], default=0) + 1)
    if not any(link.kind is CheckKind.SIGNATURE for link in links):
        links, turns = [*links, *DEFAULT_CHAIN], [*turns, max(turns, default=0) + 1]
    places = {turn: place for place, turn in enumerate(sorted(set(turns)), start=1)}
    in_turn = [replace(link, order=places[turn]) for link, turn in zip(links, turns, strict=True)]
    return tuple(sorted(in_turn, key=lambda link: link.order or 0))


def _read(row: Mapping[str, Any]) -> ChainStep:
    quorum = row.get("quorum")
    try:
        return ChainStep(
            CheckKind(row["kind"]),
            role=row.get("role") or "",
            person=row.get("person") or "",
            group=row.get("group") or "",
            order=row.get("order"),
            quorum="" if quorum is None else str(quorum),
            days=int(row.get("days", 2)),
            ladder=row.get("ladder") or {},
            when=When(row.get("when") or When.ALWAYS),
            again=Again(row.get("again") or Again.CHANGED),
        )
    except (KeyError, ValueError, TypeError):
        raise ConfigurationError(f"bước duyệt không đọc được: {dict(row)}") from None
