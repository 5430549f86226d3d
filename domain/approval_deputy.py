"""Who decides for somebody who is away.

NĐ 30/2020/NĐ-CP, Điều 13: a deputy signs KT., another by written authority TUQ., who may not pass it on.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from domain.reminders import Absence

WRITTEN_AUTHORITY = "TUQ."


@dataclass(frozen=True)
class Deputy:
    """Who decides, and with which authority before the title; empty for the one who was to decide."""

    person: int
    authority: str = ""


def who_decides(
    owner: int,
    day: date,
    away: Iterable[Absence],
    others: Iterable[int] = (),
    authorities: Mapping[int, str] | None = None,
) -> Deputy:
    """The owner, or who stands in on that day: the substitute that was named, that one's own substitute and so on, else
    the first of `others` who is there.

    `authorities`: the people who may sign this document, each with their authority (None: no signature, anybody may).
    Whoever acts by written authority passes nothing on. With nobody left the absent one stays asked, and escalation
    follows.
    """
    absences = [row for row in away if row.first <= day <= row.last]
    absent = {row.person for row in absences}
    if owner not in absent:
        return Deputy(owner)
    for each in (*_named(owner, absences, authorities or {}), *others):
        if each not in absent and (authorities is None or each in authorities):
            return Deputy(each, (authorities or {}).get(each, ""))
    return Deputy(owner)


def _named(owner: int, absences: list[Absence], authorities: Mapping[int, str]) -> list[int]:
    """The substitutes along the chain, nearest first, each once: a circle of substitutes ends where it began."""
    found: list[int] = []
    waiting, seen = [owner], {owner}
    while waiting:
        person = waiting.pop(0)
        if authorities.get(person) == WRITTEN_AUTHORITY and person != owner:
            continue
        for row in absences:
            if row.person == person and row.substitute is not None and row.substitute not in seen:
                seen.add(row.substitute)
                found.append(row.substitute)
                waiting.append(row.substitute)
    return found
