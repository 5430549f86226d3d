"""One Prefect server for all tests of flows; everything else is tested without Prefect."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from prefect.settings import (
    PREFECT_API_URL,
    PREFECT_HOME,
    PREFECT_LOGGING_LEVEL,
    PREFECT_SERVER_ANALYTICS_ENABLED,
    temporary_settings,
)
from prefect.testing.utilities import prefect_test_harness

from flows import running
from tests.stories.school import School, a_school


@pytest.fixture(scope="session")
def prefect_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Prefect server of its own, with an empty database."""
    own = {
        PREFECT_HOME: tmp_path_factory.mktemp("prefect"),
        PREFECT_LOGGING_LEVEL: "ERROR",
        PREFECT_SERVER_ANALYTICS_ENABLED: False,
    }
    with temporary_settings(updates=own), prefect_test_harness(server_startup_timeout=120):
        yield str(PREFECT_API_URL.value())


@pytest.fixture
def school(home: Path, prefect_server: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[School]:
    """A school whose flows run under Prefect."""
    monkeypatch.setenv("PREFECT_API_URL", prefect_server)
    monkeypatch.setattr(running, "_reachable", (0.0, False))  # what was known of another server is forgotten
    with a_school(home) as school:
        yield school
    os.environ.pop("PREFECT_API_URL", None)
    running._reachable = (0.0, False)
