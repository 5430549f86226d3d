"""Enumerations whose members carry the Vietnamese word that people read."""

from enum import StrEnum
from typing import Self


class Labelled(StrEnum):
    """A member is written `NAME = "value", "nhãn"`: the value is stored, the label is shown."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        """The member, equal to its stored value. The default lets `Kind(value)` look a member up."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member
