"""Files damaged in any way are refused in one line: staff sheets, office files, backups."""

import io
import random
import warnings
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from operations.backup import backup, verify
from operations.initialise import Answers, office_text
from operations.office_file import read_office_file
from operations.refusals import Refused
from operations.staff_sheet import read_staff_sheet

HEADS = ("Họ và tên", "Chức vụ", "Email", "Tổ")


def a_workbook() -> bytes:
    book, content = Workbook(), io.BytesIO()
    book.active.append(HEADS)
    for number in range(5):
        book.active.append([f"Lý Văn {number}", "Giáo viên", f"a{number}@hoasen.edu.vn", "Tổ 1"])
    book.save(content)
    return content.getvalue()


def damaged(content: bytes, chance: random.Random) -> bytes:
    """A few bytes changed, added, lost or repeated."""
    made = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(made) or 1)
        made[at : at + chance.choice((0, 1, 1, 9))] = chance.choice(
            (bytes(chance.randrange(256) for _ in range(chance.randint(0, 3))), bytes(made[at : at + 20]))
        )
    return bytes(made)


def damaged_inside(box: bytes, chance: random.Random) -> bytes:
    """A sound ZIP with one damaged part."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(box)) as old, zipfile.ZipFile(made, "w") as new:
        chosen = chance.choice(old.namelist())
        for name in old.namelist():
            new.writestr(name, damaged(old.read(name), chance) if name == chosen else old.read(name))
    return made.getvalue()


def is_read_or_refused(read: Callable[[Path], object], path: Path, content: bytes) -> None:
    path.write_bytes(content)
    said = ""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            read(path)
        except Refused as refused:
            said = str(refused)
    assert "\n" not in said


@pytest.mark.property
@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_sheet_is_read_or_refused(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    book = a_workbook()
    text = "\n".join([",".join(HEADS), "Lý Văn An,Giáo viên,an@hoasen.edu.vn,Tổ 1"]).encode()
    is_read_or_refused(read_staff_sheet, tmp_path / "a.xlsx", damaged(book, chance))
    is_read_or_refused(read_staff_sheet, tmp_path / "b.xlsx", damaged_inside(book, chance))
    is_read_or_refused(read_staff_sheet, tmp_path / "c.csv", damaged(text, chance))


@pytest.mark.property
@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_office_file_is_read_or_refused(tmp_path: Path, seed: int) -> None:
    text = office_text(Answers()).encode()
    is_read_or_refused(read_office_file, tmp_path / "office.yaml", damaged(text, random.Random(seed)))


@pytest.mark.property
@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_backup_is_refused_or_whole(home: Path, seed: int) -> None:
    chance = random.Random(seed)
    sound = home / "sound.zip"
    backup(sound, datetime(2026, 1, 5, tzinfo=UTC))
    is_read_or_refused(verify, home / "a.zip", damaged(sound.read_bytes(), chance))
    is_read_or_refused(verify, home / "b.zip", damaged_inside(sound.read_bytes(), chance))


@pytest.mark.parametrize("text", ["office: &a {code: [*a]}\n", "office: " + "[" * 100_000])
def test_an_endless_office_file_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "office.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(Refused, match="cú pháp"):
        read_office_file(tmp_path / "office.yaml")


def test_a_workbook_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bom.xlsx", "w", zipfile.ZIP_DEFLATED) as box:
        for number in range(4):
            box.writestr(f"xl/{number}.xml", b" " * (90 << 20))
    with pytest.raises(Refused, match="không phải bảng tính"):
        read_staff_sheet(tmp_path / "bom.xlsx")
