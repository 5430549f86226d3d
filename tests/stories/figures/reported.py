"""Figures as they are asked for, filled in and stored."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from domain.refusal import Refused
from storage.models import Report
from tasks.recording import ByHand, record_by_hand
from tests.stories.school import School

FORM = [
    {"code": "buoi", "name": "Số buổi quét dọn sân trường", "unit": "buổi", "max": 90},
    {"code": "cay", "name": "Số cây đã trồng", "unit": "cây"},
    {"code": "ghi_chu", "name": "Khó khăn, vướng mắc", "kind": "text", "required": False},
]


def on_paper(school: School, code: str, text: str, figures: Sequence[str | Path] = ()) -> str | Refused:
    """What `vanthu record-report` answers."""
    return record_by_hand(code, ByHand(school.now, "paper", text, figures=figures), school.now)


def values(school: School) -> dict[str, Decimal]:
    return {
        code: Decimal(row["number"])
        for code, row in school.rows(Report)[-1].values.items()
        if row["number"] is not None
    }


def filled_quote(letter: str, *results: str) -> str:
    """The letter quoted, with the blanks of its form filled in one after the other."""
    for words in results:
        letter = letter.replace("____", words, 1)
    return "\n".join(f"> {line}" for line in letter.splitlines())
