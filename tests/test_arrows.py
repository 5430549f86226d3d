"""Imports point one way: cli -> operations, sandbox -> flows -> tasks -> storage -> domain."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("domain", "storage", "tasks", "flows", "operations", "sandbox", "cli", "settings")
MAY_IMPORT = {
    "domain": set(),
    "storage": {"domain", "settings"},
    "tasks": {"domain", "storage", "settings"},
    "flows": {"domain", "storage", "tasks", "settings"},
    "operations": {"domain", "storage", "tasks", "flows", "settings"},
    "sandbox": {"domain", "storage", "tasks", "flows", "operations", "settings"},
    "cli": {"domain", "storage", "tasks", "flows", "operations", "sandbox", "settings"},
    "settings": set(),
}
PURE_LIBRARIES = {
    "dateutil", "lxml", "selectolax", "inscriptis", "charset_normalizer", "flufl", "tnefparse", "icalendar", "holidays",
}  # fmt: skip


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


def modules() -> list[tuple[str, Path]]:
    found = [("settings", ROOT / "settings.py")]
    found += [(room, path) for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
    return found


@pytest.mark.parametrize(("room", "path"), modules(), ids=lambda value: str(value).removeprefix(f"{ROOT}/"))
def test_imports_point_one_way(room: str, path: Path) -> None:
    names = imported(path)
    wrong = {name for name in names & set(ROOMS) if name != room} - MAY_IMPORT[room]
    assert not wrong, f"{path} imports {wrong}"
    if room == "domain":
        others = names - set(sys.stdlib_module_names) - {"domain"} - PURE_LIBRARIES
        assert not others, f"{path} imports {others}"


@pytest.mark.parametrize("room", [*ROOMS, "tests"])
def test_no_module_is_longer_than_300_lines(room: str) -> None:
    paths = [ROOT / "settings.py"] if room == "settings" else sorted((ROOT / room).rglob("*.py"))
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    assert lengths
    assert {path: length for path, length in lengths.items() if length > 300} == {}
