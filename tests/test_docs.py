"""What people meet is documented: settings, commands, letters, flows, events, and every label."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import pytest
import typer

import domain
from cli.main import app
from domain.approval import Verdict
from domain.fates import Fate
from sandbox.events import KINDS
from settings import Settings

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
FRAMES = {"frame", "pieces"}  # what the letters share


def text(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_documented(name: str) -> None:
    assert f"| `VANTHU_{name.upper()}` |" in text("operations.md")


def test_every_command_is_documented() -> None:
    names = set(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
    assert {name for name in names if f"vanthu {name}" not in text("operations.md")} == set()


def test_every_letter_is_documented() -> None:
    letters = {path.stem for path in (ROOT / "mail_templates" / "letters").glob("*.txt")} - FRAMES
    assert {name for name in letters if f"| `{name}`" not in text("letters.md")} == set()


def test_every_flow_is_documented() -> None:
    flows = {path.stem for path in (ROOT / "flows").glob("*.py") if "office_flow(" in path.read_text(encoding="utf-8")}
    flows.discard("running")  # it makes flows, and is none
    assert {name for name in flows if f"`{name}`" not in text("architecture.md")} == set()


def test_every_kind_of_event_is_documented() -> None:
    documented = re.findall(r"^\| `(\w+)` \| ([^|]+) \| [^|]{8,} \|$", text("events.md"), re.MULTILINE)
    assert dict(documented) == {kind: label for kind, (_, label) in KINDS.items()}


def test_no_step_writes_an_event_that_is_not_documented() -> None:
    written = {action for path in (ROOT / "tasks").rglob("*.py") for action in _actions(path) if action}
    assert len(written) > 25
    assert written - set(KINDS) == set()
    assert {verdict.value for verdict in Verdict} <= set(KINDS)


def test_every_fate_that_leaves_a_line_of_its_own_is_documented() -> None:
    from tasks.reading import _TOLD_BY_FATE

    assert {Fate(fate).value for fate in _TOLD_BY_FATE} <= set(KINDS)


def _labelled() -> Iterator[type[Enum]]:
    for found in pkgutil.walk_packages(domain.__path__, "domain."):
        for name, kind in vars(importlib.import_module(found.name)).items():
            own = isinstance(kind, type) and issubclass(kind, Enum) and kind.__module__ == found.name
            if own and not name.startswith("_") and any(getattr(member, "label", "") for member in kind):
                yield kind


@pytest.mark.parametrize("kind", _labelled(), ids=lambda kind: kind.__name__)
def test_every_label_stands_in_the_glossary(kind: type[Enum]) -> None:
    _, heading, rest = text("glossary.md").partition(f"(`{kind.__name__}`)\n")
    assert heading, f"docs/glossary.md has no section for {kind.__name__}"
    section = rest.partition("\n### ")[0]
    lines = {f"| {member.label} | `{member.name}` |" for member in kind}  # type: ignore[attr-defined]
    assert {line for line in lines if line not in section} == set()


def _actions(path: Path) -> Iterator[str]:
    """The names of actions that a module writes to the trail, where they are written as such."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = {
        target.id: node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        said: list[ast.expr] = []
        if name == "Fact":
            said = [word.value for word in node.keywords if word.arg == "action"]
        elif name in ("note", "_note"):  # (action, line, …) or (session, document, now, action, …)
            said = [*node.args[:1], *node.args[3:4]]
        for value in said:
            yield from _words(value, constants)


def _words(value: ast.expr, constants: dict[str, ast.expr]) -> Iterator[str]:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    elif isinstance(value, ast.IfExp):
        yield from _words(value.body, constants)
        yield from _words(value.orelse, constants)
    elif isinstance(value, ast.Name) and value.id in constants:
        yield from _words(constants[value.id], {})
    elif isinstance(value, ast.Subscript) and isinstance(value.value, ast.Name):
        table = constants.get(value.value.id)
        for each in table.values if isinstance(table, ast.Dict) else ():
            yield from _words(each, constants)
