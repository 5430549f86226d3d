from datetime import date
from itertools import combinations, starmap
from xml.etree import ElementTree

import pytest

from domain.counts import Count, CountedRequest
from domain.heat_map import Heading, HeatMap, heat_map, month_of
from domain.heat_svg import COLOURS, heat_svg
from domain.lifecycle import RequestState
from domain.punctuality import Asked

DUE = date(2024, 3, 18)
SVG = "{http://www.w3.org/2000/svg}"
# What is left of linear RGB where one kind of cone is missing: Machado, Oliveira, Fernandes (2009), severity 1.
SEEN = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.1523, 1.0526, -0.2049), (0.1145, 0.7863, 0.0992), (-0.0039, -0.0481, 1.052)),
    "no green": ((0.3673, 0.8606, -0.228), (0.2801, 0.6725, 0.0474), (-0.0118, 0.0429, 0.9689)),
    "no blue": ((1.2555, -0.0767, -0.1788), (-0.0784, 0.9308, 0.1476), (0.0047, 0.6914, 0.3039)),
}
XYZ = ((0.4339, 0.3762, 0.1899), (0.2126, 0.7152, 0.0722), (0.0177, 0.1095, 0.8728))  # over the white of D65
Colour = tuple[float, ...]


def linear(colour: str) -> Colour:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)


def times(matrix: tuple[Colour, ...], colour: Colour) -> Colour:
    return tuple(min(1, max(0, sum(a * b for a, b in zip(row, colour, strict=True)))) for row in matrix)


def lab(colour: Colour) -> Colour:
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in times(XYZ, colour))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: Colour, other: Colour) -> float:
    return float(sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5)


def contrast(one: str, other: str) -> float:
    light, dark = sorted((times(XYZ, linear(colour))[1] for colour in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def a_map(name: str = "Phạm Thu Nga") -> HeatMap:
    later = date(2024, 6, 18)
    row, other_row = (Asked(CountedRequest(RequestState.OPEN, due)) for due in (DUE, later))
    here = (Heading(("a",), name), month_of(DUE, with_year=False), row)
    other = (Heading(("b",), "Trần Thị Mai"), month_of(later, with_year=False), other_row)
    return heat_map("Báo cáo năm 2024", "Người báo cáo", [here, other], date(2024, 4, 1))


@pytest.mark.parametrize("eyes", SEEN)
def test_the_fills_are_told_apart_by_every_eye(eyes: str) -> None:
    fills = [lab(times(SEEN[eyes], linear(fill))) for fill, _ in COLOURS.values()]
    assert min(starmap(apart, combinations(fills, 2))) > 12  # CIE76: about 2 is just seen


@pytest.mark.parametrize("place", Count)
def test_every_mark_is_readable_on_its_fill(place: Count) -> None:
    assert contrast(*COLOURS[place]) >= 4.5


def test_the_drawing_says_every_cell_in_full_and_leaves_empty_ones_out() -> None:
    tree = ElementTree.fromstring(heat_svg(a_map()))
    assert tree.get("aria-label") == "Báo cáo năm 2024"
    titles = [title.text for title in tree.iter(f"{SVG}title")]
    assert titles == ["Phạm Thu Nga, Thg 3: chưa nộp", "Trần Thị Mai, Thg 6: chưa đến hạn"]
    words = [text.text for text in tree.iter(f"{SVG}text")]
    assert {"Người báo cáo", "Thg 3", "Thg 6", "C", "chưa nộp", "Đ", "đúng hạn"} <= set(words)


def test_everything_lies_inside_the_drawing() -> None:
    tree = ElementTree.fromstring(heat_svg(a_map("Nguyễn Hoàng Phương Thảo Nguyên Anh")))
    width, height = float(tree.attrib["width"]), float(tree.attrib["height"])
    boxes = [box for box in tree.iter(f"{SVG}rect") if "x" in box.attrib]
    assert boxes
    for box in boxes:
        x, y, wide, high = (float(box.attrib[name]) for name in ("x", "y", "width", "height"))
        assert x + wide <= width
        assert y + high <= height


def test_a_name_is_text_and_nothing_else() -> None:
    drawn = heat_svg(a_map("<script>alert(1)</script> & “Nga”"))
    assert "<script" not in drawn
    assert ElementTree.fromstring(drawn) is not None


def test_an_empty_year_is_a_title_and_a_legend() -> None:
    tree = ElementTree.fromstring(heat_svg(heat_map("Năm 2023", "Người báo cáo", [], DUE)))
    assert len(list(tree.iter(f"{SVG}rect"))) == 1 + len(Count)
