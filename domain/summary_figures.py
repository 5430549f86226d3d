"""The figures of a summary: this period, the one before, since the beginning of the year, and by person; one chart."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.document import Block
from domain.indicators import Indicator, Value, combined, cumulative
from domain.numbers_vi import shown

MOST_PEOPLE = 40  # rows of the table by person; more stand in the annex only
MOST_COLUMNS = 7  # indicators beside one another on an upright page
MOST_BARS = 12


@dataclass(frozen=True)
class PersonFigures:
    """What one person gave for one period, by code of the indicator."""

    person: str
    values: Mapping[str, Value]


@dataclass(frozen=True)
class PeriodFigures:
    """Everybody's figures of one period; `short` is its name on a chart (`quý I`)."""

    key: str
    short: str
    people: tuple[PersonFigures, ...]

    def total(self, indicator: Indicator) -> Decimal | None:
        """The office's figure; None where nobody gave one."""
        return combined(indicator.total, numbers(self.people, indicator))

    def approximate(self, indicator: Indicator) -> bool:
        """Whether somebody's figure was said to be rough."""
        return any(value.approximate for each in self.people if (value := each.values.get(indicator.code)))


@dataclass(frozen=True)
class Figures:
    """The indicators of a plan with this period and the earlier ones of the year, the earliest first."""

    indicators: tuple[Indicator, ...]
    now: PeriodFigures
    earlier: tuple[PeriodFigures, ...] = ()

    @property
    def counted(self) -> tuple[Indicator, ...]:
        """The indicators that are figures."""
        return tuple(each for each in self.indicators if each.kind.is_figure)


def numbers(people: Iterable[PersonFigures], indicator: Indicator) -> list[Decimal]:
    """The figures that were given; nothing stands for one that was not."""
    found = [each.values[indicator.code].number for each in people if indicator.code in each.values]
    return [number for number in found if number is not None]


def since_the_beginning(figures: Figures, indicator: Indicator) -> Decimal | None:
    """The cumulative figure: added up, the last one, or the average, as the indicator is defined."""
    periods = [period.total(indicator) for period in (*figures.earlier, figures.now)]
    return cumulative(indicator.total, [number for number in periods if number is not None])


def figure_blocks(figures: Figures) -> tuple[Block, ...]:
    """The tables and charts of a summary; empty where no figures were asked for."""
    if not figures.counted:
        return ()
    blocks = [_overview(figures), *_by_person(figures)]
    return (*blocks, *_charts(figures))


def _overview(figures: Figures) -> Block:
    last = figures.earlier[-1] if figures.earlier else None
    head = ("TT", "Chỉ tiêu", "Đơn vị tính", "Kỳ này", "Kỳ trước", "Lũy kế")
    rows = [
        (
            str(number),
            each.name,
            each.unit,
            _cell(figures.now.total(each), figures.now.approximate(each)),
            _cell(last.total(each)) if last else "-",
            _cell(since_the_beginning(figures, each)),
        )
        for number, each in enumerate(figures.counted, start=1)
    ]
    return Block("table", rows=(head, *rows))


def _cell(number: Decimal | None, approximate: bool = False) -> str:
    """What nobody reported stays empty and is marked."""
    return "-" if number is None else ("khoảng " if approximate else "") + shown(number)


def _by_person(figures: Figures) -> Iterable[Block]:
    people = [each for each in figures.now.people if each.values]
    if len(people) < 2:
        return
    if len(people) > MOST_PEOPLE or len(figures.counted) > MOST_COLUMNS:
        yield Block("paragraph", "Số liệu của từng người báo cáo được lưu tại phụ lục số liệu của hồ sơ.")
        return
    yield Block("paragraph", "Số liệu theo người báo cáo:")
    head = ("TT", "Người báo cáo", *(each.title for each in figures.counted))
    rows = [
        (
            str(number),
            each.person,
            *(value.text if (value := each.values.get(row.code)) else "-" for row in figures.counted),
        )
        for number, each in enumerate(people, start=1)
    ]
    yield Block("table", rows=(head, *rows))


def _charts(figures: Figures) -> Iterable[Block]:
    """By person for the first indicator, and over the periods of the year."""
    first = figures.counted[0]
    people = [(each.person, numbers((each,), first)) for each in figures.now.people]
    bars = [(_name(person), found[0]) for person, found in people if found]
    if 2 <= len(bars) <= MOST_BARS:
        yield _chart("bar", f"Biểu đồ: {first.title} theo người báo cáo", bars)
    periods = [(period.short, period.total(first)) for period in (*figures.earlier, figures.now)]
    line = [(short, number) for short, number in periods if number is not None]
    if 2 <= len(line) <= MOST_BARS:
        yield _chart("line", f"Biểu đồ: {first.title} qua các kỳ", line)


def _name(person: str) -> str:
    """`Đồng chí Vũ Thị Hà - Tổ trưởng …` -> `Vũ Thị Hà`: beside a bar the name is enough."""
    name = person.partition(" - ")[0]
    return name.removeprefix("Đồng chí ")


def _chart(kind: str, title: str, points: Sequence[tuple[str, Decimal]]) -> Block:
    """A chart is kept as its title and points; printing it as a vector is for the renderer."""
    return Block("chart", title, kind, rows=tuple((label, str(number)) for label, number in points))
