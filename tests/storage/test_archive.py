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


def test_files_put_together_are_there_at_the_end_and_can_be_read_before(home: Path) -> None:
    with archive.together():
        digests = [archive.put(bytes([number])) for number in range(20)]
        assert archive.put(b"\x00") == digests[0]
        assert archive.get(digests[3]) == b"\x03"
        assert not archive.path_of(digests[3]).exists()
        with archive.together():
            inner = archive.put(b"trong")
    assert [archive.get(digest) for digest in (*digests, inner)] == [*(bytes([n]) for n in range(20)), b"trong"]
    assert len([path for path in (home / "archive").rglob("*") if path.is_file()]) == 21


def test_a_block_that_fails_leaves_no_file(home: Path) -> None:
    def failing() -> None:
        with archive.together():
            archive.put(b"mot")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        failing()
    assert not [path for path in (home / "archive").rglob("*") if path.is_file()]
    assert archive.get(archive.put(b"mot")) == b"mot"


def test_a_block_of_many_files_keeps_few_of_them_open(home: Path) -> None:
    with archive.together():
        digests = [archive.put(f"tep {number}".encode()) for number in range(400)]
        open_ones = [entry for entry in Path("/proc/self/fd").iterdir() if str(home) in str(entry.resolve())]
        assert len(open_ones) <= 150
    assert [archive.get(digest) for digest in digests] == [f"tep {number}".encode() for number in range(400)]
    assert not [entry for entry in Path("/proc/self/fd").iterdir() if "/archive/" in str(entry.resolve())]
