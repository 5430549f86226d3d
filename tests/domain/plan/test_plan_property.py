"""Generated plans in every layout come back as they were: no character lost, changed or moved."""

import textwrap
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.document import Block, Section
from domain.plan import PlanReading, read_plan

pytestmark = pytest.mark.property

SPOKEN = """
trường lớp trẻ học sinh phụ huynh cô thầy bạn sách vở sân chơi cây xanh bếp ăn phòng máy thư viện nề
nếp văn minh an toàn xanh sạch đẹp đọc viết vẽ hát múa vui khỏe chăm ngoan đoàn kết kỷ cương tình
thương hè đông xuân thu sớm muộn quý mến nghĩa ưu ướt ỷ đúng đủ được ăn ở ấm êm ổn ừ ưa ý
"""
WORDS = SPOKEN.split()
LAYOUTS = ("a line each", "wrapped, blank between", "wrapped, double spaced", "wrapped, indented")


@dataclass(frozen=True)
class Plan:
    """A plan and the way it is written down."""

    sections: tuple[Section, ...]
    closing: str
    layout: str
    width: int


@st.composite
def sentences(draw: st.DrawFn, end: str = ".") -> str:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=8, max_size=45))
    return " ".join(words).capitalize() + draw(st.sampled_from(end))


@st.composite
def blocks(draw: st.DrawFn) -> tuple[Block, ...]:
    found: list[Block] = []
    if draw(st.booleans()):
        found.append(Block("paragraph", draw(sentences())))
    for _ in range(draw(st.integers(0, 3))):
        children = tuple(Block("bullet", text, "+") for text in draw(st.lists(sentences(end=";."), max_size=2)))
        found.append(Block("bullet", draw(sentences(end=";.:")), "-", children))
    return tuple(found or [Block("paragraph", draw(sentences()))])


@st.composite
def sections(draw: st.DrawFn) -> tuple[Section, ...]:
    found = []
    for number in ("I", "II", "III", "IV")[: draw(st.integers(1, 4))]:
        title = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=2, max_size=6))).upper()
        inner = tuple(
            Section(
                str(at),
                " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=2, max_size=4))).capitalize(),
                draw(blocks()),
            )
            for at in range(1, 1 + draw(st.integers(0, 3)))
        )
        found.append(Section(number, title, () if inner else draw(blocks()), inner))
    return tuple(found)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    return Plan(
        draw(sections()),
        "Trên đây là kế hoạch của nhà trường, đề nghị các bộ phận nghiêm túc thực hiện./.",
        draw(st.sampled_from(LAYOUTS)),
        draw(st.integers(60, 95)),
    )


def paragraphs_of(plan: Plan) -> list[str]:
    rows = []

    def add(found: tuple[Block, ...]) -> None:
        for block in found:
            rows.append(f"{block.marker} {block.text}" if block.marker else block.text)
            add(block.children)

    for section in plan.sections:
        rows.append(f"{section.number}. {section.title}")
        add(section.blocks)
        for inner in section.sections:
            rows.append(f"{inner.number}. {inner.title}")
            add(inner.blocks)
    return [*rows, plan.closing]


def written(plan: Plan) -> list[str]:
    """The physical lines."""
    head = [
        "UBND XÃ AN LẠC", "TRƯỜNG MẦM NON BÌNH AN", "Số: 12/KH-MNBA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc", "An Lạc, ngày 10 tháng 9 năm 2024", "KẾ HOẠCH", 
        "Giữ trường xanh năm học 2024 - 2025",
        "Nhà trường xây dựng kế hoạch giữ trường xanh như sau:",
    ]  # fmt: skip
    foot = ["Nơi nhận:", "- UBND xã (b/c);", "- Lưu: VT.", "HIỆU TRƯỞNG", "Mai Thị Lan"]
    lines: list[str] = []
    for row in paragraphs_of(plan):
        if plan.layout == "a line each":
            lines.append(row)
            continue
        indent = "    " if plan.layout == "wrapped, indented" else ""
        wrapped = textwrap.wrap(indent + row, plan.width, break_on_hyphens=False)
        for line in wrapped:
            lines += [line, ""] if plan.layout == "wrapped, double spaced" else [line]
        if plan.layout == "wrapped, blank between":
            lines.append("")
    apart = plan.layout in ("wrapped, double spaced", "wrapped, blank between")
    spaced = [part for line in head for part in ((line, "") if apart else (line,))]
    return [*spaced, *lines, *foot]


@settings(max_examples=150, deadline=None)
@given(plans())
def test_a_plan_comes_back_as_it_was_written(plan: Plan) -> None:
    lines = written(plan)
    reading = read_plan(lines)
    assert isinstance(reading, PlanReading)
    used = sorted(number for use in reading.line_use for number in use.lines)
    assert used == [number for number, line in enumerate(lines, 1) if line.strip()]
    assert not [use for use in reading.line_use if use.role == "unread"]
    assert reading.document.sections == plan.sections
    assert reading.document.closing == plan.closing
    assert reading.document.signer is not None
    assert reading.document.signer.name == "Mai Thị Lan"


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(alphabet="KẾHOẠCHabđư .;:-+1IVX)(/\t“”0\f", max_size=60), max_size=40))
def test_any_lines_below_a_title_are_read_without_loss(rows: list[str]) -> None:
    lines = ["KẾ HOẠCH", "Thử", *rows]
    reading = read_plan(lines)
    if isinstance(reading, PlanReading):
        used = sorted(number for use in reading.line_use for number in use.lines)
        assert used == [number for number, line in enumerate(lines, 1) if line.replace("\f", " ").strip()]
        assert not [use for use in reading.line_use if use.role == "unread"]
