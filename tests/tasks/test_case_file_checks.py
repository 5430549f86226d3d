"""The program that checks a case file: whole as it was exported, and whatever was changed since is named."""

import ast
import json
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import update

from storage.database import transaction
from storage.models import Event
from tasks.case_file import export_case
from tasks.resources import verify
from tasks.resources.verify import check
from tests.tasks.lived_plan import Lived
from tests.tasks.opened_case_files import LATER, names_in, rewritten


def test_a_whole_case_file_is_whole_unpacked_too_and_by_its_own_program(case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "giải nén"
    with zipfile.ZipFile(case) as zip_:
        zip_.extractall(folder)
    assert check(case).whole
    assert check(folder).whole
    for words in ([str(case)], [str(folder)], []):
        done = subprocess.run(
            [sys.executable, "-I", "-S", str(folder / "verify.py"), *words], capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        assert "nguyên vẹn" in done.stdout.decode("utf-8", "replace") or b"Case file whole" in done.stdout
        assert done.stdout.count(b"\n") == 1


def test_a_folder_unpacked_by_macos_is_whole(case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mac"
    with zipfile.ZipFile(case) as zip_:
        for name in zip_.namelist():
            path = folder / unicodedata.normalize("NFD", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(zip_.read(name))
    (folder / ".DS_Store").write_bytes(b"x")
    assert check(folder).whole


def test_a_change_in_any_file_is_found_and_named(case: Path) -> None:
    for wanted in names_in(case):
        changed = rewritten(case, lambda name, data, wanted=wanted: (name, data + b" " if name == wanted else data))  # type: ignore[misc]
        result = check(changed)
        if wanted == "manifest.json":
            continue  # a blank at its end says nothing else
        assert (result.whole, result.file) == (False, wanted)
        assert result.line.startswith("Tệp bị thay đổi")


def test_a_missing_and_an_added_file_are_named(case: Path) -> None:
    wanted = next(name for name in names_in(case) if name.startswith("4 Thư đi/0003"))
    missing = check(rewritten(case, lambda name, data: None if name == wanted else (name, data)))
    assert (missing.whole, missing.file, missing.line.startswith("Thiếu tệp")) == (False, wanted, True)
    added = check(rewritten(case, lambda name, data: (name, data), **{"4 Thư đi/0003 lạ.eml": b"x"}))
    assert (added.whole, added.file, added.line.startswith("Tệp thêm vào")) == (False, "4 Thư đi/0003 lạ.eml", True)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_are_found(case: Path) -> None:
    doubled = rewritten(case, lambda name, data: (name, data), **{"verify.py": b"print('ok')"})
    assert check(doubled).file == "verify.py"
    assert not check(doubled).whole


@pytest.mark.parametrize(
    "change",
    [
        lambda manifest: manifest["files"].pop(3),
        lambda manifest: manifest["files"].reverse(),
        lambda manifest: manifest["files"][2].update(sha256="0" * 64),
        lambda manifest: manifest.update(plan="KH02-2024"),
        lambda manifest: manifest.update(as_of="2024-01-01T00:00:00+07:00"),
        lambda manifest: manifest.update(seal="0" * 64),
        lambda manifest: manifest.pop("seal"),
        lambda manifest: manifest.update(files=None),
        lambda manifest: manifest.update(format="other"),
        lambda manifest: manifest.pop("plan"),
    ],
)
def test_a_changed_manifest_is_named(case: Path, change: Callable[[dict[str, object]], object]) -> None:
    def edit(name: str, data: bytes) -> tuple[str, bytes]:
        if name != "manifest.json":
            return name, data
        manifest = json.loads(data)
        change(manifest)
        return name, json.dumps(manifest).encode()

    result = check(rewritten(case, edit))
    assert (result.whole, result.file) == (False, "manifest.json")


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"\xff\xfe", b'{"files": [1]}', b"[" * 100_000])
def test_a_manifest_that_is_none_is_named(case: Path, data: bytes) -> None:
    result = check(rewritten(case, lambda name, old: (name, data if name == "manifest.json" else old)))
    assert (result.whole, result.file) == (False, "manifest.json")


def test_a_case_file_without_manifest_says_so(case: Path) -> None:
    result = check(rewritten(case, lambda name, data: None if name == "manifest.json" else (name, data)))
    assert (result.whole, result.file) == (False, "manifest.json")


def test_no_flipped_byte_goes_unseen_or_breaks_the_check(case: Path, tmp_path: Path) -> None:
    whole = case.read_bytes()
    broken = tmp_path / "broken.zip"
    step = len(whole) // 60
    with zipfile.ZipFile(case) as zip_:
        spans = [
            (info.header_offset + 30 + len(info.filename.encode()), info.compress_size) for info in zip_.infolist()
        ]
    for place in range(step, len(whole), step):
        if not any(start <= place < start + size for start, size in spans):
            continue  # the zip's own headers: dates and the like
        broken.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        assert not check(broken).whole


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04" + b"\0" * 100])
def test_a_file_that_is_no_zip_ends_in_one_line(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(data)
    result = check(path)
    assert not result.whole
    assert "\n" not in result.line
    assert not check(tmp_path / "none.zip").whole
    assert not check(tmp_path).whole


def test_a_truncated_case_file_is_not_whole(case: Path) -> None:
    data = case.read_bytes()
    for part in (len(data) // 3, len(data) - 30):
        case.write_bytes(data[:part])
        assert not check(case).whole


def test_a_trail_that_was_changed_before_the_export_is_found(lived: Lived, tmp_path: Path) -> None:
    with transaction() as session:
        session.execute(update(Event).where(Event.action == "approved").values(message="Sửa"))
    result = check(export_case(lived.code, tmp_path / "a.zip", LATER).file)
    assert (result.whole, result.file) == (False, "Nhật ký.json")


@pytest.mark.parametrize("journal", [None, b"", b"[]", b'{"lines": 3}', b'{"lines": [{}]}', b'{"lines": ["x"]}'])
def test_a_forged_case_file_without_a_readable_trail_ends_in_one_line(case: Path, journal: bytes | None) -> None:
    """Files and manifest rewritten together are consistent; the seal differs, and the check does not break."""
    with zipfile.ZipFile(case) as zip_:
        files = {name: zip_.read(name) for name in zip_.namelist()}
    manifest = json.loads(files.pop("manifest.json"))
    seal = manifest["seal"]
    files.pop("Nhật ký.json")
    if journal is not None:
        files["Nhật ký.json"] = journal
    rows = [{"name": name, "sha256": sha256(files[name]).hexdigest()} for name in sorted(files)]
    start, *links = verify.chained(manifest, ((row["name"], row["sha256"]) for row in rows))
    manifest |= {"files": [row | {"chain": link} for row, link in zip(rows, links, strict=True)]}
    manifest |= {"start": start, "seal": links[-1]}
    with zipfile.ZipFile(case, "w") as zip_:
        for name, data in (files | {"manifest.json": json.dumps(manifest).encode()}).items():
            zip_.writestr(name, data)
    assert check(case).file == "Nhật ký.json"
    assert check(case, seal).file == "manifest.json"


def test_the_program_that_checks_speaks_python_3_9() -> None:
    source = Path(verify.__file__).read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 9))
    imported = {node.module if isinstance(node, ast.ImportFrom) else node.names[0].name for node in ast.walk(tree)
                if isinstance(node, ast.Import | ast.ImportFrom)}  # fmt: skip
    assert {str(name).split(".")[0] for name in imported} <= set(sys.stdlib_module_names)
    assert source.index("from __future__ import annotations") < source.index("class ")
