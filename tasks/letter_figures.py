"""Letters about the figures of a report."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from domain import mailto
from tasks.letter_pieces import File
from tasks.letter_reports import MatterLetter


@dataclass(frozen=True, kw_only=True)
class GapLine:
    """One figure that is asked for again: its line to fill in, and why."""

    line: str
    why: str


@dataclass(frozen=True, kw_only=True)
class IndicatorGaps(MatterLetter):
    """The report has come, a few figures are missing or cannot be right: only these are asked for, once."""

    letter: ClassVar = "indicator_gaps"
    verbs: ClassVar = (mailto.REPORT, mailto.EXTEND, mailto.ASK)
    arrived_at: datetime
    late_days: int = 0  # working days; 0 = on time
    gaps: tuple[GapLine, ...]
    notes: tuple[str, ...] = ()  # what was wrong with a file
    files: tuple[File, ...] = ()
