"""The pages of a finished PDF: where its words and rules stand, and how its letters look."""

import re
from functools import lru_cache
from io import BytesIO
from typing import Any

import pdfplumber

from tasks.rendering import render_pdf
from tests.tasks.rendering.samples import every_kind, ten_pages

MM = 25.4 / 72


class Page:
    def __init__(self, page: Any) -> None:
        self.page = page
        self.lines = page.extract_text_lines(return_chars=True)
        self.rules = [item for item in (*page.lines, *page.rects) if item["height"] < 1.5]

    def line(self, words: str) -> dict[str, Any]:
        return next(line for line in self.lines if words in line["text"])

    def words_at(self, words: str) -> dict[str, Any]:
        """The box and letters of a phrase, inside whatever line holds it."""
        found = self.page.search(re.escape(words))[0]
        inside = [c for c in found["chars"] if c["text"].strip()]
        return {**found, "chars": inside, "x0": inside[0]["x0"], "x1": inside[-1]["x1"]}

    def rule_below(self, box: dict[str, Any]) -> dict[str, Any]:
        return min(
            (r for r in self.rules if r["top"] > box["bottom"] - 3 and abs(centre(r) - centre(box)) < 4),
            key=lambda r: r["top"],
        )


def centre(box: dict[str, Any]) -> float:
    return float(box["x0"] + box["x1"]) / 2


def look(box: dict[str, Any]) -> tuple[float, bool, bool]:
    """Size, bold, italic of the letters in a box; one look only."""
    looks = {
        (round(c["size"], 1), "bold" in c["fontname"].lower(), "ital" in c["fontname"].lower())
        for c in box["chars"]
        if c["text"].strip()
    }
    assert len(looks) == 1, looks
    return looks.pop()


@lru_cache(maxsize=8)
def rendered(name: str) -> bytes:
    return render_pdf({**every_kind(), "ten": ten_pages()}[name])


def pages(data: bytes) -> list[Page]:
    with pdfplumber.open(BytesIO(data)) as file:
        return [Page(page) for page in file.pages]


def first(name: str) -> Page:
    return pages(rendered(name))[0]


def flat(page: Page) -> str:
    return " ".join(page.page.extract_text().split())
