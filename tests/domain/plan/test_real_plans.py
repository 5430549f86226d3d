"""The seed plan in every field, and real plans of other offices against their labels."""

import json
import sys
import time
from typing import Any

import pytest

from domain.plan import NotAPlan, PlanReading, read_plan, to_json
from tests.material import PLANS, SEED, needs_plans, needs_seed


def reading_of(text: str) -> PlanReading:
    reading = read_plan(text.split("\n"))
    assert isinstance(reading, PlanReading), reading
    return reading


def leaves(value: Any, path: str = "") -> dict[str, Any]:
    """Every single value with its path."""
    if isinstance(value, dict):
        return {k: v for name, inner in value.items() for k, v in leaves(inner, f"{path}.{name}").items()}
    if isinstance(value, list):
        return {k: v for at, inner in enumerate(value) for k, v in leaves(inner, f"{path}[{at}]").items()}
    return {path: value}


@needs_seed
@pytest.mark.corpus
class TestTheSeed:
    def setup_method(self) -> None:
        self.text = (SEED / "plan.txt").read_text(encoding="utf-8")
        self.expected = json.loads((SEED / "expected.json").read_text(encoding="utf-8"))

    def test_it_equals_what_is_expected_in_every_field(self) -> None:
        got = to_json(reading_of(self.text))
        for name in self.expected.keys() - {"suggestions"}:
            assert got[name] == self.expected[name], name
        assert got.keys() == self.expected.keys()

    def test_most_suggestions_are_found_and_few_others(self) -> None:
        def rows(plain: dict[str, Any]) -> set[tuple[Any, ...]]:
            return {(*row["lines"], row["problem"], row["proposal"]) for row in plain["suggestions"]}

        got, expected = rows(to_json(reading_of(self.text))), rows(self.expected)
        assert len(got & expected) >= 28
        assert len(got - expected) <= 6

    def test_every_line_is_used_exactly_once(self) -> None:
        used = [number for use in reading_of(self.text).line_use for number in use.lines]
        assert sorted(used) == [n for n, line in enumerate(self.text.split("\n"), 1) if line.strip()]

    def test_time_and_budget_are_what_their_sections_say(self) -> None:
        reading = reading_of(self.text)
        assert reading.time == "Thường xuyên trong năm 2024."
        assert reading.budget is not None
        assert reading.budget.startswith("Kinh phí phục vụ")

    @pytest.mark.skipif(sys.gettrace() is not None, reason="coverage slows it down")
    def test_it_is_read_in_50_milliseconds(self) -> None:
        lines = self.text.split("\n")
        took = []
        for _ in range(5):
            started = time.process_time()
            read_plan(lines)
            took.append(time.process_time() - started)
        assert min(took) < 0.05


@needs_plans
@pytest.mark.corpus
def test_real_plans_agree_with_95_percent_of_their_labels() -> None:
    right = total = 0
    for row in json.loads((PLANS / "labels.json").read_text(encoding="utf-8"))["plans"]:
        text = (PLANS / row.pop("file")).read_text(encoding="utf-8")
        got = to_json(reading_of(text))
        got["sections"] = [{"number": s["number"], "title": s["title"]} for s in got["sections"]]
        found = leaves({name: got[name] for name in row})
        wanted = leaves(row)
        total += len(wanted)
        right += sum(found.get(path, "absent") == value for path, value in wanted.items())
    assert right / total >= 0.95


@needs_plans
@pytest.mark.corpus
def test_every_line_of_real_plans_is_used_exactly_once() -> None:
    for path in sorted(PLANS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        used = [number for use in reading_of(text).line_use for number in use.lines]
        assert sorted(used) == [n for n, line in enumerate(text.split("\n"), 1) if line.strip()], path.name


def test_nothing_is_read_from_no_lines() -> None:
    assert read_plan([]) == NotAPlan("Tệp không có chữ nào.")
