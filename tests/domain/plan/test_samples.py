"""Plans of varied shape, written for these tests: each with what a văn thư reads in it."""

import json
from pathlib import Path

import pytest

from domain.plan import PlanReading, read_plan, to_json

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.txt"))
ONE_LINE = "14-mot-dong"


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")


def reading_of(path: Path) -> PlanReading:
    reading = read_plan(lines_of(path))
    assert isinstance(reading, PlanReading), reading
    return reading


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_field_is_read_as_expected(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    reading = reading_of(path)
    got = {**to_json(reading), "time": reading.time, "budget": reading.budget}
    for name in expected:
        assert got[name] == expected[name], name


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_few_suggestions_are_made_for_a_plan_in_order(path: Path) -> None:
    assert len(reading_of(path).suggestions) <= 4


@pytest.mark.parametrize("path", [p for p in SAMPLES if p.stem != ONE_LINE], ids=lambda path: path.stem)
def test_every_line_that_is_not_blank_is_used_exactly_once(path: Path) -> None:
    used = [number for use in reading_of(path).line_use for number in use.lines]
    assert sorted(used) == [number for number, line in enumerate(lines_of(path), 1) if line.strip()]
