"""The tables and charts of a summary hold what was reported and mark what was not."""

from dataclasses import replace
from decimal import Decimal

from domain.document import Block
from domain.indicators import Indicator, Kind, Total, Value
from domain.summary_figures import MOST_COLUMNS, MOST_PEOPLE, Figures, PeriodFigures, PersonFigures, figure_blocks

POSTS = Indicator("tin", "Số tin, bài", "bài")
RATE = Indicator("ty_le", "Tỷ lệ chuyên cần", "%", Kind.NUMBER, total=Total.AVERAGE)
TROUBLE = Indicator("kho", "Khó khăn", kind=Kind.TEXT)
HA, NGA = "Đồng chí Vũ Thị Hà - Tổ trưởng Tổ chuyên môn 1", "Đồng chí Phạm Thu Nga"


def person(name: str, **numbers: str) -> PersonFigures:
    return PersonFigures(name, {code: Value(code, number, Decimal(number)) for code, number in numbers.items()})


def tables(figures: Figures) -> list[tuple[tuple[str, ...], ...]]:
    return [block.rows for block in figure_blocks(figures) if block.type == "table"]


def charts(figures: Figures) -> list[Block]:
    return [block for block in figure_blocks(figures) if block.type == "chart"]


ROUGH = PersonFigures(NGA, {"tin": Value("tin", "khoảng 8", Decimal(8), approximate=True)})
FIGURES = Figures(
    (POSTS, RATE, TROUBLE),
    PeriodFigures("2024Q2", "quý II", (person(HA, tin="12", ty_le="98.5"), ROUGH, PersonFigures("Lý Thị Mẩy", {}))),
    (PeriodFigures("2024Q1", "quý I", (person(HA, tin="5"),)),),
)


def test_the_overview_has_this_period_the_one_before_and_the_year() -> None:
    assert tables(FIGURES)[0] == (
        ("TT", "Chỉ tiêu", "Đơn vị tính", "Kỳ này", "Kỳ trước", "Lũy kế"),
        ("1", "Số tin, bài", "bài", "khoảng 20", "5", "25"),
        ("2", "Tỷ lệ chuyên cần", "%", "98,5", "-", "98,5"),
    )


def test_the_first_period_of_a_year_has_none_before() -> None:
    assert tables(replace(FIGURES, earlier=()))[0][1] == ("1", "Số tin, bài", "bài", "khoảng 20", "-", "20")


def test_the_table_by_person_leaves_out_who_gave_nothing() -> None:
    assert tables(FIGURES)[1] == (
        ("TT", "Người báo cáo", "Số tin, bài (bài)", "Tỷ lệ chuyên cần (%)"),
        ("1", HA, "12", "98,5"),
        ("2", NGA, "khoảng 8", "-"),
    )


def test_one_person_alone_needs_no_table_by_person() -> None:
    alone = replace(FIGURES, now=replace(FIGURES.now, people=FIGURES.now.people[:1]))
    assert len(tables(alone)) == 1


def test_too_many_people_or_columns_stand_in_the_annex() -> None:
    crowd = tuple(person(f"Người {number}", tin="1") for number in range(MOST_PEOPLE + 1))
    columns = tuple(replace(POSTS, code=f"c{number}") for number in range(MOST_COLUMNS + 1))
    for figures in (replace(FIGURES, now=replace(FIGURES.now, people=crowd)), replace(FIGURES, indicators=columns)):
        texts = [block.text for block in figure_blocks(figures)]
        assert "Số liệu của từng người báo cáo được lưu tại phụ lục số liệu của hồ sơ." in texts
        assert len(tables(figures)) == 1


def test_the_charts_show_people_by_their_bare_names_and_periods_in_order() -> None:
    bar, line = charts(FIGURES)
    assert (bar.marker, bar.rows) == ("bar", (("Vũ Thị Hà", "12"), ("Phạm Thu Nga", "8")))
    assert (line.marker, line.rows) == ("line", (("quý I", "5"), ("quý II", "20")))
    assert (bar.text, line.text) == (
        "Biểu đồ: Số tin, bài (bài) theo người báo cáo",
        "Biểu đồ: Số tin, bài (bài) qua các kỳ",
    )


def test_a_single_point_is_no_chart() -> None:
    alone = Figures((POSTS,), PeriodFigures("2024Q2", "quý II", (person(HA, tin="12"),)))
    assert charts(alone) == []


def test_words_are_no_figures() -> None:
    assert figure_blocks(replace(FIGURES, indicators=(TROUBLE,))) == ()
    unread = PersonFigures(HA, {"tin": Value("tin", "khá nhiều")})
    rows = tables(Figures((POSTS,), PeriodFigures("2024Q2", "quý II", (unread, unread))))
    assert (rows[0][1][3], rows[1][1][2]) == ("-", "khá nhiều")
