"""`vanthu check-form FILE` as people and programs call it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cli.check_form import check
from cli.output import use_json
from tasks.rendering import render_docx
from tests.tasks.rendering.samples import plan, report

ROOT = Path(__file__).parents[2]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(render_docx(plan()))
    return path


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(render_docx(report(signer=None)))
    return path


def test_a_good_document_is_said_to_be_good(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(good) == 0
    assert capsys.readouterr().out == "ke-hoach.docx: đúng thể thức.\n"


def test_each_finding_is_a_line_with_its_article(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(bad) == 1
    first, summary = capsys.readouterr().out.splitlines()
    assert first.startswith("Sai: Không tìm thấy quyền hạn, chức vụ của người ký")
    assert "(Phụ lục I, Phần I, Mục II, khoản 7" in first
    assert summary == "bao-cao.docx: 1 điểm chưa đúng thể thức."


def test_with_json_the_findings_are_data(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    use_json(True)
    try:
        assert check(bad) == 1
    finally:
        use_json(False)
    answer = json.loads(capsys.readouterr().out)
    assert answer["version"] == "nd30-2020"
    assert [finding["code"] for finding in answer["findings"]] == ["signer.missing"]


def test_what_is_no_docx_is_refused_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.docx").write_bytes(b"x")
    assert check(tmp_path / "x.docx") == 1
    assert capsys.readouterr().err == "x.docx: không phải tệp DOCX, hoặc tệp hỏng, có mật khẩu.\n"


def test_the_module_runs_by_itself(good: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cli.check_form", "--json", str(good)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["findings"] == []
