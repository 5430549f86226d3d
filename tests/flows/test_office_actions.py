"""The forms: Vietnamese labels, nothing that the UI shows in English, and nothing done by a mere click."""

from typing import Any

import pytest
import yaml
from prefect.flows import load_flow_from_entrypoint
from prefect.utilities.callables import parameter_schema

from domain.console import FIELDS, TAG, Job
from flows.dashboard import with_choices
from operations.prefect_server import ROOT

DEPLOYMENTS: list[dict[str, Any]] = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))["deployments"]
FORMS = [row for row in DEPLOYMENTS if TAG in row["tags"]]
EVERY = pytest.mark.parametrize("form", FORMS, ids=lambda row: row["name"])
MARKED = set("àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ")


def schema_of(form: dict[str, Any]) -> dict[str, Any]:
    plain: dict[str, Any] = parameter_schema(load_flow_from_entrypoint(form["entrypoint"])).model_dump()
    return plain


def test_every_job_has_its_form() -> None:
    assert {row["name"] for row in FORMS} == set(Job)


@EVERY
def test_every_field_has_a_vietnamese_title(form: dict[str, Any]) -> None:
    for field in schema_of(form)["properties"].values():
        assert field["title"][0].isupper()
        assert set(field["title"].lower()) & MARKED, field["title"]


@EVERY
def test_no_field_is_optional_or_shows_the_words_of_python(form: dict[str, Any]) -> None:
    schema = schema_of(form)
    words = str(schema)
    assert not any(word in words for word in ("anyOf", "date-time", "const", "password", "$ref", "'type': 'null'"))


@EVERY
def test_a_click_alone_changes_nothing(form: dict[str, Any]) -> None:
    assert schema_of(form).get("required") or form["name"] == Job.REFRESH


@EVERY
def test_required_fields_come_first(form: dict[str, Any]) -> None:
    schema = schema_of(form)
    required = schema.get("required", [])
    assert list(schema["properties"])[: len(required)] == required


@EVERY
def test_the_deployment_is_named_and_described_as_its_flow(form: dict[str, Any]) -> None:
    flow = load_flow_from_entrypoint(form["entrypoint"])
    assert (flow.name, flow.description) == (form["name"], form["description"])
    assert len(flow.name) <= 35


@EVERY
def test_every_list_is_a_field_of_its_form(form: dict[str, Any]) -> None:
    schema = schema_of(form)
    fields = {name: ("#1 · một", "#2 · hai") for name in FIELDS.get(Job(form["name"]), {})}
    assert set(fields) <= set(schema["properties"])
    filled = with_choices(schema, fields)
    for name in fields:
        place = filled["properties"][name]
        assert place.get("enum", place.get("items", {}).get("enum")) == ["#1 · một", "#2 · hai"]
        assert place["title"] == schema["properties"][name]["title"]
    assert "enum" not in str({name: schema["properties"][name] for name in fields})
