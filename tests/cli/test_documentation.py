"""Every setting and every command is documented."""

from pathlib import Path

import pytest
import typer

from cli.main import app
from settings import Settings

TEXT = (Path(__file__).parents[2] / "docs" / "operations.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_documented(name: str) -> None:
    assert f"| `VANTHU_{name.upper()}` |" in TEXT


def test_every_command_is_documented() -> None:
    group = typer.main.get_command(app)
    names = set(group.commands)  # type: ignore[attr-defined]
    assert len(names) > 8
    assert {name for name in names if f"vanthu {name}" not in TEXT} == set()
