"""Documents by hand, on the command line: numbers, deliveries, registers, hand-over, a plan from the skeleton."""

import json
from pathlib import Path

import pytest

from cli.main import run
from tests.tasks.conftest import lived as lived
from tests.tasks.conftest import lived_template as lived_template
from tests.tasks.lived_plan import Lived

PLAN = "KH01-2024"
NOW = ("--now", "2024-03-20T09:00")


def said(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> str:
    assert run(words) == code, capsys.readouterr()
    captured = capsys.readouterr()
    return captured.out if code == 0 else captured.err


def test_a_document_is_looked_after_by_hand(
    lived: Lived, capsys: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(home)
    assert json.loads(said(capsys, "deliveries", PLAN, "--json"))["deliveries"]
    assert said(capsys, "signed-copy", PLAN, "none.pdf", code=1).count("\n") == 1
    assert "Lấy số trước 02/KH-MNHS" in said(capsys, "number", "reserve", "--kind", "KH", "--for", "Kế hoạch hè", *NOW)
    assert "Hủy số 02/KH-MNHS" in said(capsys, "number", "void", "02/KH", "--reason", "hỏng", *NOW)
    assert "thu hồi văn bản trước" in said(capsys, "number", "void", "01/KH", "--reason", "x", *NOW, code=1)
    said(capsys, "register", "follow-up", "--year", "2024", "-o", "theo-doi.pdf")
    assert Path("theo-doi.pdf").read_bytes().startswith(b"%PDF")
    assert "Chưa kết thúc" in said(capsys, "hand-over", "--year", "2024")
    new = json.loads(said(capsys, "new-plan", "--skeleton", "--year", "2025", "-o", "moi.docx", "--json", *NOW))
    assert "không có chỗ nào khác" in " ".join(
        said(capsys, "import-plan", "moi.docx", "--into", new["plan"], *NOW, code=1).split()
    )
    assert "không có số 99" in said(capsys, "cite-incoming", new["plan"], "99", *NOW, code=1)
    assert "không phải số đến" in said(capsys, "cite-incoming", new["plan"], "x", *NOW, code=2)
    assert "không có đủ hai lần" in said(capsys, "redline", new["plan"], code=1)
    assert "sẽ thay thế Kế hoạch số 01/KH-MNHS" in said(capsys, "replace", PLAN, "--by", new["plan"], *NOW)
    assert "không thay thế được" in said(capsys, "replace", new["plan"], "--by", PLAN, *NOW, code=1)
    assert "Không có nơi nhận" in said(capsys, "sent-outside", new["plan"], "1", "--how", "giấy", *NOW, code=1)
