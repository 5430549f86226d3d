"""An expected refusal: a value, not an exception."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Refused:
    """Why something was not done, in one line for the person who asked; nothing was changed."""

    line: str
