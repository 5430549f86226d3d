"""`vanthu read-mail FILE...`: one JSON line a file."""

import json
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from cli.read_mail import main, read_mail_lines
from tests.domain.mime.raw_mails import TEXT, delivery_status, file_part, letter, multipart

FIELDS = [
    "file", "message_id", "from", "to", "cc", "subject", "sent_at", "kind", "text", "reply", "signature", "attachments",
    "bounce", "verb", "unclear", "defects",
]  # fmt: skip


def write(folder: Path, **mails: bytes) -> list[Path]:
    paths = []
    for name, raw in mails.items():
        paths.append(folder / f"{name}.eml")
        paths[-1].write_bytes(raw)
    return paths


def test_every_field_of_the_contract_is_there_in_order(tmp_path: Path) -> None:
    (path,) = write(tmp_path, a=multipart(TEXT, file_part("filename=a.pdf")))
    (line,) = read_mail_lines([path], with_reasons=False)
    assert list(line) == FIELDS
    assert line["from"] == {"name": "Nguyen Thi Hoa", "address": "hoa@truong.example"}
    assert line["to"] == [{"name": "", "address": "vanthu@truong.example"}]
    assert line["sent_at"] == "2024-03-18T08:12:00+07:00"
    assert line["kind"] == "letter"
    assert line["bounce"] is None
    assert line["attachments"][0] == {
        "name": "a.pdf",
        "content_type": "application/pdf",
        "size": 8,
        "sha256": sha256(b"%PDF-1.4").hexdigest(),
        "inline": False,
    }


def test_what_is_missing_is_null(tmp_path: Path) -> None:
    (path,) = write(tmp_path, a=b"")
    (line,) = read_mail_lines([path], with_reasons=False)
    assert [line[name] for name in ("message_id", "from", "sent_at", "bounce", "verb")] == [None] * 5
    assert (line["to"], line["text"], line["reply"], line["unclear"]) == ([], "", "", False)


def test_a_bounce_and_a_verb_are_objects(tmp_path: Path) -> None:
    report, answer = read_mail_lines(
        write(tmp_path, a=delivery_status(b"lan@y.example", b"5.1.1"), b=letter("Đồng ý".encode())), with_reasons=False
    )
    assert report["bounce"] == {
        "recipients": [{"address": "lan@y.example", "action": "failed", "status": "5.1.1", "permanent": True}],
        "original_message_id": "<sent1@truong.example>",
    }
    assert answer["verb"] == {"name": "approve", "argument": None}


def test_lines_come_in_input_order_and_a_missing_file_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, last = write(tmp_path, a=letter(), b=letter())
    missing = tmp_path / "none.eml"
    assert main([str(first), str(missing), "--explain", str(tmp_path), str(last)]) == 1
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["file"] for line in lines] == [str(first), str(missing), str(tmp_path), str(last)]
    assert [("error" in line) for line in lines] == [False, True, True, False]
    assert set(lines[1]) == {"file", "error"}
    assert lines[0]["explain"][0] == "Đây là thư do người viết."


def test_a_readable_file_is_never_refused_whatever_it_holds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = write(tmp_path, a=b"\x00\xff" * 99, b=b"%PDF-1.4", c=b"\r\n")
    assert main([str(path) for path in paths]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_two_thousand_files_are_read_in_one_call_in_time_and_without_heavy_imports(tmp_path: Path) -> None:
    raw = multipart(TEXT, file_part('filename="Báo cáo.pdf"', b"x" * 3_000))
    paths = write(tmp_path, **{f"m{number}": raw for number in range(2_000)})
    started = time.monotonic()
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "cli.read_mail", *map(str, paths)],
        capture_output=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert time.monotonic() - started < 20
    assert (run.returncode, len(run.stdout.splitlines())) == (0, 2_000)
    imported = {line.rpartition(b"|")[2].strip().split(b".")[0] for line in run.stderr.splitlines()}
    assert not imported & {b"prefect", b"sqlalchemy", b"pydantic"}
