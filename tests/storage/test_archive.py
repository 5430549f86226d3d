from hashlib import sha256
from pathlib import Path

import pytest

from storage import archive


def test_a_file_is_kept_under_the_hash_of_its_bytes(home: Path) -> None:
    assert archive.put(b"noi dung") == sha256(b"noi dung").hexdigest()
    assert archive.get(sha256(b"noi dung").hexdigest()) == b"noi dung"


def test_the_same_bytes_are_kept_once(home: Path) -> None:
    archive.put(b"mot")
    archive.put(b"mot")
    assert len([path for path in (home / "archive").rglob("*") if path.is_file()]) == 1


def test_lost_bytes_are_an_error_and_never_empty(home: Path) -> None:
    with pytest.raises(FileNotFoundError):
        archive.get("ab" * 32)
