"""`vanthu read-plan`: one JSON line a file, a refused one with its reason."""

import json
from pathlib import Path

import pytest

from cli.read_plan import read_plan
from tests.tasks.plan_files import TEXT, docx_file, saved


def test_each_file_gives_one_line_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.docx").write_bytes(saved(docx_file()))
    assert read_plan([tmp_path / "a.txt", tmp_path / "b.docx"]) == 0
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert first["header"]["number"] == "19"
    assert {**first, "suggestions": []} == {**second, "suggestions": []}
    assert list(first) == [
        "header", "kind", "abstract", "legal_bases", "intro", "sections", "footnotes", "closing", "duties",
        "report_duties", "recipients", "archive", "signer", "suggestions",
    ]  # fmt: skip


def test_a_refused_file_is_named_with_the_reason_and_the_others_are_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert read_plan([tmp_path / "none.txt", tmp_path / "a.txt"]) == 1
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert first == {"file": str(tmp_path / "none.txt"), "error": "Không tìm thấy tệp."}
    assert second["kind"]["symbol"] == "KH"
