"""Backup and restore: everything comes back, a damaged file never does, nothing present is lost."""

import shutil
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from operations.backup import DATABASE, MANIFEST, backup, verify
from operations.refusals import Refused
from operations.restore import restore
from storage import archive
from storage.database import reading
from storage.models import Person
from tests.offices import a_home, a_person, an_office

NOW = datetime(2024, 3, 20, 1, tzinfo=UTC)


def names_of_people() -> list[str]:
    with reading() as session:
        return [person.name for person in session.query(Person).order_by(Person.id)]


@pytest.fixture
def kept(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of an office with one person, one archived file and an office file."""
    a_person(an_office(), "Hoàng Thị Nhạn", "nhan@hoasen.edu.vn")
    archive.put("Báo cáo quý I".encode())
    (home / "office.yaml").write_text("# của đơn vị\n", encoding="utf-8")
    file = tmp_path_factory.mktemp("backup") / "van-thu.zip"
    report = backup(file, NOW)
    assert report["files"] == 3
    assert file.stat().st_mode & 0o077 == 0
    return file


def test_everything_comes_back_in_another_home(kept: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    with a_home(tmp_path_factory.mktemp("other")) as other:
        assert restore(kept, NOW)["set_aside"] == []
        assert names_of_people() == ["Hoàng Thị Nhạn"]
        assert archive.get(archive.put("Báo cáo quý I".encode())) == "Báo cáo quý I".encode()
        assert (other / "office.yaml").read_text(encoding="utf-8") == "# của đơn vị\n"


def test_passwords_do_not_travel(kept: Path) -> None:
    assert ".env" not in zipfile.ZipFile(kept).namelist()


def test_present_data_is_replaced_only_by_force_and_then_set_aside(home: Path, kept: Path) -> None:
    a_person(1, "Người đến sau", "sau@hoasen.edu.vn")
    with pytest.raises(Refused, match="--force"):
        restore(kept, NOW)
    assert len(names_of_people()) == 2
    report = restore(kept, NOW, force=True)
    assert names_of_people() == ["Hoàng Thị Nhạn"]
    assert all(Path(path).exists() for path in report["set_aside"])
    old = next(path for path in report["set_aside"] if "vanthu.db" in path)
    shutil.copy(old, home / "vanthu.db")


def test_a_backup_is_consistent_while_somebody_writes(home: Path, tmp_path: Path) -> None:
    from storage.database import transaction

    office = an_office()
    with transaction() as session:
        session.add(Person(office_id=office, code="dang-ghi", name="Đang ghi", email="dang@ghi.vn"))
        session.flush()
        backup(tmp_path / "luc-dang-ghi.zip", NOW)
    restore(tmp_path / "luc-dang-ghi.zip", NOW, force=True)
    assert names_of_people() == []


def test_an_existing_file_is_not_overwritten(kept: Path) -> None:
    with pytest.raises(Refused, match="không ghi đè"):
        backup(kept, NOW)


@pytest.mark.parametrize("cut", [0, 10, 300])
def test_a_shortened_file_is_refused(kept: Path, cut: int) -> None:
    kept.write_bytes(kept.read_bytes()[:cut])
    with pytest.raises(Refused, match="nguyên vẹn"):
        verify(kept)


def test_a_changed_file_inside_is_named(kept: Path, home: Path) -> None:
    changed = kept.with_name("changed.zip")
    with zipfile.ZipFile(kept) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"# khac" if name == "office.yaml" else old.read(name))
    with pytest.raises(Refused, match=r"office\.yaml"):
        restore(changed, NOW, force=True)


@pytest.mark.parametrize("name", ["../ngoai.txt", "archive/../../ngoai.txt", "la.txt"])
def test_nothing_is_written_outside_the_home(kept: Path, home: Path, name: str) -> None:
    import hashlib
    import json

    evil = kept.with_name("evil.zip")
    with zipfile.ZipFile(kept) as old, zipfile.ZipFile(evil, "w") as new:
        manifest = json.loads(old.read(MANIFEST))
        manifest["files"][name] = hashlib.sha256(b"x").hexdigest()
        for present in old.namelist():
            if present != MANIFEST:
                new.writestr(present, old.read(present))
        new.writestr(name, b"x")
        new.writestr(MANIFEST, json.dumps(manifest))
    with pytest.raises(Refused, match="tên tệp lạ"):
        restore(evil, NOW, force=True)
    assert not list(home.parent.glob("ngoai.txt"))


def test_a_backup_whose_database_is_none_is_refused(kept: Path) -> None:
    import hashlib
    import json

    bad = kept.with_name("bad.zip")
    with zipfile.ZipFile(bad, "w") as new:
        new.writestr(DATABASE, b"not a database, whatever its name says" * 100)
        digest = hashlib.sha256(b"not a database, whatever its name says" * 100).hexdigest()
        manifest = {"format": 1, "made_at": "", "files": {DATABASE: digest}}
        new.writestr(MANIFEST, json.dumps(manifest))
    with pytest.raises(Refused, match=r"vanthu\.db"):
        verify(bad)


def test_postgresql_is_left_to_its_own_tools(tmp_path: Path) -> None:
    with (
        a_home(tmp_path, database_url="postgresql://vanthu@localhost/vanthu"),
        pytest.raises(Refused, match="pg_dump"),
    ):
        backup(tmp_path / "x.zip", NOW)


def test_a_home_without_a_database_has_nothing_to_back_up(tmp_path: Path) -> None:
    with a_home(tmp_path), pytest.raises(Refused, match="Chưa có"):
        backup(tmp_path / "x.zip", NOW)
