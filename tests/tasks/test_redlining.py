"""The redline as another program shows it: words put in and words taken out stand on the page, marked apart."""

from dataclasses import replace
from pathlib import Path

import pdfplumber

from domain.redline import redline
from tasks import redlining
from tests.libreoffice import converted, needs_libreoffice
from tests.tasks.rendering.samples import paragraph, plan


def a_redline() -> bytes:
    """The sources of the money have changed, nothing else."""
    older = plan()
    money = replace(older.sections[2], blocks=(paragraph("Từ nguồn chi thường xuyên và nguồn đóng góp tự nguyện."),))
    newer = replace(older, sections=(*older.sections[:2], money, older.sections[3]))
    return redlining.as_docx(redline(older, newer), "Kế hoạch: dự thảo lần 02 so với lần 01")


@needs_libreoffice
def test_libreoffice_shows_the_old_words_and_the_new_ones(tmp_path: Path) -> None:
    with pdfplumber.open(converted(tmp_path, a_redline(), "pdf")) as file:
        page = next(page for page in file.pages if "tự nguyện" in page.extract_text())
        text = " ".join(page.extract_text().split())
        assert "Có 01 chỗ thay đổi." in " ".join(file.pages[0].extract_text().split())
        assert "xã hội hóa hợp pháp" in text
        assert "đóng góp tự nguyện" in text
        colours = {words: colour_of(page, words) for words in ("hợp pháp", "tự nguyện", "chi thường xuyên")}
    assert len(set(colours.values())) == 3


def colour_of(page: pdfplumber.page.Page, words: str) -> object:
    """The colour of a phrase, one for all its letters."""
    (found,) = page.search(words)
    (colour,) = {char["non_stroking_color"] for char in found["chars"] if char["text"].strip()}
    return colour
