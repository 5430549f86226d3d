"""The bytes of letters: small ones with their rows, large ones as files."""

from pathlib import Path

import pytest
from sqlalchemy import event

from storage import archive, letter_files
from storage.database import reading, transaction
from tests.databases import BOTH
from tests.offices import an_office

LARGE = b"x" * (letter_files.SMALL + 1)
pytestmark = pytest.mark.parametrize("database", BOTH, indirect=True)


@pytest.fixture
def office_id(home: Path) -> int:
    """An office in a home of its own."""
    return an_office()


def test_small_and_large_letters_come_back_byte_for_byte(office_id: int) -> None:
    letters = [b"", b"\x00\r\n\xff", b"y" * letter_files.SMALL, LARGE]
    with transaction() as session:
        digests = [letter_files.put(session, office_id, content) for content in letters]
    with reading() as session:
        assert [letter_files.get(session, digest) for digest in digests] == letters


def test_only_a_large_letter_is_a_file(office_id: int) -> None:
    with transaction() as session:
        small, large = letter_files.put(session, office_id, b"small"), letter_files.put(session, office_id, LARGE)
    assert not archive.path_of(small).exists()
    assert archive.get(large) == LARGE


def test_a_letter_of_the_time_before_is_found_in_the_archive(office_id: int) -> None:
    digest = archive.put(b"written by an older version")
    with reading() as session:
        assert letter_files.get(session, digest) == b"written by an older version"


def test_what_is_taken_back_leaves_no_bytes(office_id: int) -> None:
    with transaction() as session:
        digest = letter_files.put(session, office_id, b"never sent")
        session.rollback()
    with reading() as session, pytest.raises(FileNotFoundError):
        letter_files.get(session, digest)


def test_letters_looked_up_ahead_are_not_asked_for_again(office_id: int) -> None:
    with transaction() as session:
        digests = [letter_files.put(session, office_id, content) for content in (b"", b"one", b"two", LARGE)]
    asked: list[str] = []
    with reading() as session:
        letter_files.look_ahead(session, digests)
        event.listen(session.get_bind(), "before_cursor_execute", lambda *args: asked.append(args[2]))
        assert [letter_files.get(session, digest) for digest in digests[:3]] == [b"", b"one", b"two"]
    assert not asked


def test_two_letters_of_the_same_bytes_are_no_conflict(office_id: int) -> None:
    with transaction() as session:
        first, second = (letter_files.put(session, office_id, b"the same") for _ in range(2))
    with reading() as session:
        assert first == second
        assert letter_files.get(session, first) == b"the same"
