"""The command line: common options anywhere, one clear line when refused, exit codes."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.main import run
from cli.options import take_common
from settings import forget_settings
from storage.database import close


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder, not a home yet; the environment is put back afterwards."""
    monkeypatch.setenv("VANTHU_HOME", str(tmp_path / "unused"))
    yield tmp_path / "nha"
    close()
    forget_settings()


@pytest.fixture
def office(folder: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A home made by the command itself."""
    assert run(["init", "--yes", "--home", str(folder)]) == 0
    capsys.readouterr()
    return folder


def answer(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    out = capsys.readouterr()
    return out.out, out.err


@pytest.mark.parametrize(
    "words",
    [
        ["--home", "{}", "--json", "calendar", "show"],
        ["calendar", "show", "--home={}", "--json"],
        ["calendar", "--json", "--home", "{}"],
    ],
)
def test_home_and_json_may_stand_anywhere(office: Path, capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert run([word.format(office) for word in words]) == 0
    assert json.loads(answer(capsys)[0])["days"]


def test_after_two_dashes_nothing_is_taken() -> None:
    assert take_common(["read-mail", "--", "--json", "--home"]) == ["read-mail", "--", "--json", "--home"]


@pytest.mark.parametrize(
    "words", [["--home"], ["calendar", "--home", "--json"], ["khong-co-lenh"], ["calendar", "show", "--year", "x"]]
)
def test_wrong_usage_is_exit_2(folder: Path, words: list[str]) -> None:
    assert run(words) == 2


def test_a_home_without_a_database_is_refused_in_one_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["calendar", "--home", str(folder)]) == 1
    out, err = answer(capsys)
    assert out == ""
    assert err.count("\n") == 1
    assert "vanthu init" in err
    assert " / " in err


def test_a_refusal_is_json_too(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["office", "import", "khong-co.yaml", "--json", "--home", str(office)]) == 1
    out, err = answer(capsys)
    assert "khong-co.yaml" in json.loads(out)["error"]
    assert err.count("\n") == 1


def test_a_wrong_setting_is_refused_in_one_line(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (office / ".env").open("a") as file:
        file.write("VANTHU_IMAP_PORT=chin chin ba\n")
    forget_settings()
    assert run(["check", "--home", str(office)]) == 1
    assert "VANTHU_IMAP_PORT" in answer(capsys)[1]


def test_an_import_says_what_changed_and_then_nothing(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = office / "ds.csv"
    sheet.write_text("Họ và tên,Chức vụ,Email\nLý Văn An,Giáo viên,an@truong.example.vn\n", encoding="utf-8")
    assert run(["office", "import", str(sheet), "--home", str(office)]) == 0
    assert "Thêm 1 người" in answer(capsys)[0]
    assert run(["office", "import", str(sheet), "--home", str(office)]) == 0
    assert answer(capsys)[0] == "Không có gì thay đổi.\n"


def test_a_second_init_is_refused(office: Path) -> None:
    assert run(["init", "--yes", "--home", str(office)]) == 1


def test_init_without_a_terminal_asks_for_yes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", "--home", str(folder)]) == 1
    assert "--yes" in answer(capsys)[1]


def test_backup_and_restore(office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "sao-luu.zip"
    assert run(["backup", str(file), "--home", str(office), "--json"]) == 0
    assert json.loads(answer(capsys)[0])["files"] == 2
    assert run(["restore", str(file), "--home", str(tmp_path / "khac")]) == 0
    assert run(["restore", str(file), "--home", str(tmp_path / "khac")]) == 1
    assert run(["restore", str(file), "--home", str(tmp_path / "khac"), "--force"]) == 0


def test_check_as_json_lists_every_finding_and_exits_1(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--no-mail", "--json", "--home", str(office)]) == 1
    report = json.loads(answer(capsys)[0])
    assert report["ok"] is False
    assert {finding["verdict"] for finding in report["findings"]} == {"good", "remark", "wrong"}


def test_the_calendar_takes_a_file(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = office / "lich.csv"
    rows.write_text("Ngày,Loại,Tên\n05/02/2027,nghỉ,Tết\n", encoding="utf-8")
    assert run(["calendar", "import", str(rows), "--home", str(office)]) == 0
    assert "Thêm 1 ngày trong lịch" in answer(capsys)[0]
    assert run(["calendar", "show", "--year", "2027", "--home", str(office)]) == 0
    assert "thứ Sáu 05/02/2027   nghỉ      Tết  (lich.csv)" in answer(capsys)[0]


def test_a_row_of_days_of_one_name_is_one_line_of_the_calendar(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = office / "lich.csv"
    text = (
        "Ngày,Loại,Tên\n01/6/2027 - 31/7/2027,nghỉ hè,Nghỉ hè\n01/8/2027,nghỉ hè,Nghỉ bù\n03/8/2027,nghỉ hè,Nghỉ bù\n"
    )
    rows.write_text(text, encoding="utf-8")
    run(["calendar", "import", str(rows), "--home", str(office)])
    answer(capsys)
    assert run(["calendar", "show", "--year", "2027", "--home", str(office)]) == 0
    lines = [line for line in answer(capsys)[0].splitlines() if "lich.csv" in line]
    kind = "nghỉ học (cơ quan vẫn làm việc)"
    assert lines == [
        f"thứ Ba 01/6/2027 - thứ Bảy 31/7/2027 (61 ngày)  {kind}  Nghỉ hè  (lich.csv)",
        f"Chủ nhật 01/8/2027   {kind}  Nghỉ bù  (lich.csv)",
        f"thứ Ba 03/8/2027     {kind}  Nghỉ bù  (lich.csv)",
    ]


@pytest.mark.parametrize("entry", [["-m", "cli"], ["-c", "from cli.main import main; main()"]])
def test_the_program_starts_both_ways_and_speaks_utf8(folder: Path, entry: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, *entry, "--help"],
        capture_output=True,
        env=os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "TERM": "dumb"},
        cwd=Path(__file__).parents[2],
        check=True,
    )
    assert "Văn thư" in done.stdout.decode("utf-8")


def test_reading_mail_imports_neither_prefect_nor_the_database() -> None:
    code = (
        "import sys, cli.main, cli.read_mail\nassert not {'prefect', 'sqlalchemy'} & set(sys.modules), 'slow imports'"
    )
    started = time.monotonic()
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])
    assert time.monotonic() - started < 10


def test_asking_where_no_office_is_makes_no_database(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder.mkdir()
    assert run(["--home", str(folder), "status"]) == 1
    assert "vanthu init" in answer(capsys)[1]
    assert list(folder.iterdir()) == []
