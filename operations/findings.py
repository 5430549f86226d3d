"""One line of `vanthu check`: what was looked at, how it stands, what to do."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How a thing stands; a remark is no fault, but the administrator should know it."""

    GOOD = "good"
    REMARK = "remark"
    WRONG = "wrong"

    @property
    def mark(self) -> str:
        """The sign and word in front of the line."""
        return {"good": "✓ Đạt", "remark": "• Lưu ý", "wrong": "✗ Chưa đạt"}[self.value]


@dataclass(frozen=True)
class Finding:
    """`name` is a word for programs, `text` and `advice` are Vietnamese for people."""

    name: str
    verdict: Verdict
    text: str
    advice: str = ""

    @property
    def line(self) -> str:
        """The whole line."""
        return f"{self.verdict.mark}: {self.text}" + (f" -> {self.advice}" if self.advice else "")


def good(name: str, text: str) -> Finding:
    """As it should be."""
    return Finding(name, Verdict.GOOD, text)


def remark(name: str, text: str, advice: str = "") -> Finding:
    """Worth knowing."""
    return Finding(name, Verdict.REMARK, text, advice)


def wrong(name: str, text: str, advice: str) -> Finding:
    """To be put right before the office can work."""
    return Finding(name, Verdict.WRONG, text, advice)
