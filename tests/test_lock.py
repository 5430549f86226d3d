"""The lock files: every package pinned and hashed, no address of anybody's registry, one version everywhere."""

import itertools
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-bench.lock")
PIN = re.compile(r"^(?P<name>[a-z0-9][a-z0-9._-]*)(\[[a-z0-9, _-]+\])?==(?P<version>[^\s;\\]+)", re.MULTILINE)
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}\b")


def entries(lock: str) -> dict[str, str]:
    """Each package of a lock with everything that belongs to it."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    starts = [match.start() for match in PIN.finditer(text)] + [len(text)]
    found = [text[start:end] for start, end in itertools.pairwise(starts)]
    return {PIN.match(entry)["name"]: entry for entry in found}  # type: ignore[index]


def versions(lock: str) -> dict[str, str]:
    return {name: PIN.match(entry)["version"] for name, entry in entries(lock).items()}  # type: ignore[index]


def direct(section: str) -> set[str]:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed = project["project"]["dependencies"] if section == "run" else project["dependency-groups"][section]
    return {re.split(r"[\[<>=!~; ]", line)[0].lower().replace("_", "-") for line in listed}


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_names_an_address_or_an_index(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"https?:|git\+|file:|--(extra-)?index-url|--find-links|--trusted-host| @ ", text)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_and_hashed(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    heads = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert all(PIN.match(line) for line in heads)
    assert [name for name, entry in entries(lock).items() if not HASH.search(entry)] == []


def test_what_runs_is_part_of_what_is_tested_in_the_same_versions() -> None:
    tested = versions("requirements-dev.lock")
    assert {name: tested.get(name) for name in versions("requirements.lock")} == versions("requirements.lock")


def test_every_dependency_that_pyproject_names_is_locked() -> None:
    names = {name.replace("_", "-").replace(".", "-") for name in versions("requirements.lock")}
    assert {name.replace(".", "-") for name in direct("run") | direct("build")} <= names
    assert {name.replace(".", "-") for name in direct("dev")} <= set(versions("requirements-dev.lock"))


def test_prefect_is_locked_with_what_its_server_and_scheduler_need() -> None:
    """FastAPI 0.151 and later, or SQLAlchemy 2.1, break Prefect's server or silently stop its scheduler."""
    found = versions("requirements.lock")
    assert found["prefect"].startswith(("3.8.", "3.9."))
    assert tuple(map(int, found["fastapi"].split(".")[:2])) < (0, 151)
    assert found["sqlalchemy"].startswith("2.0.")


def test_nothing_that_installs_the_project_names_a_registry() -> None:
    for name in ("Makefile", ".ci/run", "pyproject.toml"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert not re.search(r"index-url|find-links|trusted-host|simple/", text), name
