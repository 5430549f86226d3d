"""The deployments: each entry point loads, each schedule has its zone, and a real server makes runs of them."""

import json
import os
import time
import urllib.request
from pathlib import Path
from typing import Any

import pytest
import yaml
from prefect.flows import load_flow_from_entrypoint

from operations.prefect_server import ROOT, deploy
from sandbox.prefect_box import prefect_box
from settings import get_settings
from tests.offices import a_home, an_empty_database, an_office

DEPLOYMENTS: list[dict[str, Any]] = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))["deployments"]
SCHEDULED = {row["name"] for row in DEPLOYMENTS if row.get("schedules")}
EVERY = pytest.mark.parametrize("deployment", DEPLOYMENTS, ids=lambda row: row["name"])


@EVERY
def test_the_entry_point_is_a_flow_that_takes_the_parameters(deployment: dict[str, Any]) -> None:
    flow = load_flow_from_entrypoint(deployment["entrypoint"])
    if deployment.get("schedules"):  # a form gets its parameters from the person who fills it in
        flow.validate_parameters(deployment.get("parameters", {}))


@EVERY
def test_every_schedule_says_its_time_zone(deployment: dict[str, Any]) -> None:
    assert all(schedule["timezone"] == "Asia/Ho_Chi_Minh" for schedule in deployment.get("schedules", ()))


@EVERY
def test_no_deployment_has_a_concurrency_limit(deployment: dict[str, Any]) -> None:
    # A hard kill would leave its slot taken for ever: one power cut would silently end all reminders.
    assert "concurrency_limit" not in deployment


def test_a_real_server_schedules_runs_in_vietnamese_time(
    tmp_path: Path, database_template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in os.environ if name.startswith("PREFECT_")]:
        monkeypatch.delenv(name)
    an_empty_database(tmp_path, database_template)
    with a_home(tmp_path):
        an_office()
        before = dict(os.environ)
        try:
            with prefect_box() as prefect:
                prefect.wait()
                assert deploy(get_settings(), ROOT) == 0
                scheduled = _scheduled_runs()
        finally:
            os.environ.clear()
            os.environ.update(before)
    assert {run["deployment"] for run in scheduled} == SCHEDULED
    reminders = {run["expected_start_time"][11:16] for run in scheduled if run["deployment"] == "send-reminders"}
    assert reminders == {"00:05", "06:35"}  # 7:05 and 13:35 in Vietnam


def _scheduled_runs() -> list[dict[str, Any]]:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        names = {row["id"]: row["name"] for row in _post("/deployments/filter", {})}
        runs = _post("/flow_runs/filter", {"flow_runs": {"state": {"type": {"any_": ["SCHEDULED"]}}}})
        found = [run | {"deployment": names[run["deployment_id"]]} for run in runs if run["deployment_id"] in names]
        if {run["deployment"] for run in found} == SCHEDULED and names:
            return found
        time.sleep(0.5)
    return []


def _post(path: str, body: dict[str, Any]) -> Any:
    request = urllib.request.Request(
        os.environ["PREFECT_API_URL"] + path, json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)
