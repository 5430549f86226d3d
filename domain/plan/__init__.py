"""Reading plans: `read_plan` takes the lines of a text, `to_json` gives the row of `vanthu read-plan`."""

from domain.plan.lines import SourceLine
from domain.plan.model import Duty, LineUse, NotAPlan, PlanReading, ReportDuty, Suggestion, to_json
from domain.plan.reading import read_plan

__all__ = [
    "Duty",
    "LineUse",
    "NotAPlan",
    "PlanReading",
    "ReportDuty",
    "SourceLine",
    "Suggestion",
    "read_plan",
    "to_json",
]
