"""How the people of the year fill in figures: above the quotation, by name, without marks, in the Excel form."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import time

from openpyxl import load_workbook

from domain.text import key
from sandbox import cast
from sandbox.cast import Answer, Letter, Play, next_morning, text_of
from sandbox.clients import File
from sandbox.office import Part

INDICATORS = [
    {"name": "Số tin, bài đã đăng", "unit": "bài"},
    {"name": "Số buổi tuyên truyền", "unit": "buổi", "max": 60},
    {"name": "Số lượt người được tuyên truyền", "unit": "lượt người"},
]
_LINE = re.compile(r"^(?P<number>\d+)\. (?P<title>.+): ____\s*$", re.M)
_NO_REPORT = ("da nhan", "xin gia han", "khong phat sinh", "hien tai toi")
Way = Callable[[list[tuple[int, str, int]]], str]


def by_number(rows: list[tuple[int, str, int]]) -> str:
    """`1. 5`."""
    return "\n".join(f"{number}. {value}" for number, _, value in rows)


def by_name(rows: list[tuple[int, str, int]]) -> str:
    """`- Số tin, bài đã đăng: 5 bài`."""
    return "\n".join(f"- {title.partition(' (')[0]}: {value}" for _, title, value in rows)


def without_marks(rows: list[tuple[int, str, int]]) -> str:
    """`so tin, bai da dang: 5`."""
    return "\n".join(f"{key(title.partition(' (')[0])}: {value}" for _, title, value in rows)


def forgetful(rows: list[tuple[int, str, int]]) -> str:
    """All but the last one."""
    return by_number(rows[:-1] or rows)


def filling(play: Play, way: Way | None) -> Play:
    """The part with its figures filled in; without a way, in the Excel form that came with the letter."""

    def answer(part: Part, letter: Letter) -> Answer | None:
        asked = _LINE.findall(text_of(letter.mail))
        rows = [(int(number), title, _figure(part, letter, int(number))) for number, title in asked]
        if letter.name == "indicator_gaps":
            return Answer(by_number(rows), next_morning(letter.received, clock=time(8, 40)), "phone")
        found = play(part, letter)
        if found is None or not rows or found.machine or key(found.text).startswith(_NO_REPORT):
            return found
        if way is None:
            return replace(found, files=(*found.files, _form(letter, rows)))
        return replace(found, text=f"{found.text}\n\n{way(rows)}")

    return answer


def _figure(part: Part, letter: Letter, number: int) -> int:
    """The same each time the year is lived: it rises from quarter to quarter."""
    quarter = int(letter.period[-1]) if letter.period[-1:].isdigit() else 1
    return (number * number + quarter) * (1 + len(part.name) % 3) if number < 3 else 20 * quarter + len(part.name)


def _form(letter: Letter, rows: list[tuple[int, str, int]]) -> File:
    book = load_workbook(io.BytesIO(letter.attachment(".xlsx")))
    sheet = book.worksheets[0]
    places = {str(cell.value): cell.row for cell in sheet["A"] if cell.value is not None}
    for number, _, value in rows:
        sheet.cell(places[str(number)], 4).value = value
    out = io.BytesIO()
    book.save(out)
    return File("So lieu quy.xlsx", out.getvalue())


_WAYS: dict[str, Way | None] = {
    "diligent": None,
    "phone": without_marks,
    "returned": by_name,
    "away": forgetful,
}
_NO_FIGURES = ("principal", "clerk", "silent", "unreachable")
PARTS: dict[str, Play] = {
    name: play if name in _NO_FIGURES else filling(play, _WAYS.get(name, by_number))
    for name, play in cast.PARTS.items()
}
