from datetime import datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from domain.lifecycle import OutboxState
from domain.matters import Matter, MatterKind, from_plain
from domain.tokens import token_in_address
from domain.wording import ZONE
from storage.database import transaction
from storage.models import Office, OutboxLetter, Person, Token
from tasks import letter_documents, posting
from tests.offices import a_home, a_person, an_office
from tests.servers.outbox import bytes_of

MORNING = datetime(2024, 3, 20, 8, tzinfo=ZONE)
MATTER = Matter(MatterKind.REQUEST, 7, "KH05-B1-2024Q1")


def post(office_id: int, person_id: int, key: str = "alert:1", **changes: object) -> OutboxLetter | None:
    with transaction() as session:
        person = session.get_one(Person, person_id)
        for name, value in changes.items():
            setattr(person, name, value)
        envelope = posting.to_person(session.get_one(Office, office_id), person, MATTER.code, MATTER, now=MORNING)
        letter = letter_documents.AdminAlert(**envelope.head, headline="Thử", at=MORNING)
        return posting.post(session, envelope, letter, posting.Postmark(key=key, now=MORNING))


@pytest.fixture
def ids(home: Path) -> tuple[int, int]:
    """An office and one of its people."""
    office_id = an_office()
    return office_id, a_person(office_id, "Vũ Thị Hà", "ha@dongtrieu.edu.vn")


def test_the_same_thing_is_never_written_twice(ids: tuple[int, int]) -> None:
    assert post(*ids) is not None
    assert post(*ids) is None
    assert post(*ids, key="alert:2") is not None


def test_a_letter_carries_its_token_in_every_place_and_stands_for_its_matters(ids: tuple[int, int], home: Path) -> None:
    with a_home(home, plus_addressing="yes"):
        row = post(*ids)
        assert row is not None
        mail = message_from_bytes(bytes_of(row.raw), policy=policy.default)
    with transaction() as session:
        token = session.query(Token).one()
        assert from_plain(token.matters) == (MATTER,)
        assert token.person_id == ids[1]
    assert token_in_address(mail["Reply-To"].addresses[0].addr_spec, "vanthu@dongtrieu.edu.vn") == token.token
    assert f"[{MATTER.code}-{token.token}]" in mail["Subject"]
    assert token.token.lower() in mail["Message-ID"]
    assert mail["Message-ID"] == row.mail_id
    assert mail["X-Vanthu-Id"] == token.token
    assert token.token in row.text


def test_a_letter_to_a_dead_address_is_written_and_never_sent(ids: tuple[int, int]) -> None:
    row = post(*ids, address_dead_since=MORNING)
    assert row is not None
    assert row.state == OutboxState.DEAD
    assert "địa chỉ đã báo không dùng được" in row.last_answer


def test_in_trial_mode_every_letter_goes_to_the_one_address(ids: tuple[int, int], home: Path) -> None:
    with a_home(home, trial_address="thu@thu.example.vn"):
        row = post(*ids, address_dead_since=MORNING)
    assert row is not None
    assert (row.to_address, row.state) == ("thu@thu.example.vn", OutboxState.QUEUED)


@pytest.mark.parametrize(
    ("state", "stopped"), [("queued", True), ("deferred", True), ("sent", False), ("claimed", False)]
)
def test_a_letter_is_called_back_while_it_has_not_gone_out(ids: tuple[int, int], state: str, stopped: bool) -> None:
    row = post(*ids)
    assert row is not None
    with transaction() as session:
        session.get_one(OutboxLetter, row.id).state = state
    with transaction() as session:
        assert posting.call_back(session, ids[0], "alert:1", "không cần nữa") is stopped
        assert session.get_one(OutboxLetter, row.id).state == ("dead" if stopped else state)
        assert not posting.call_back(session, ids[0], "alert:9", "không cần nữa")


@pytest.mark.parametrize(
    ("setting", "proved", "works"),
    [("yes", False, True), ("no", True, False), ("auto", True, True), ("auto", False, False)],
)
def test_plus_addresses_are_used_where_they_are_known_to_arrive(
    home: Path, setting: str, proved: bool, works: bool
) -> None:
    with a_home(home, plus_addressing=setting):
        assert posting.plus_works(Office(rules={"plus_addressing_proved": proved})) is works


def test_a_person_is_addressed_by_name_and_post_and_a_post_by_its_title(ids: tuple[int, int]) -> None:
    with transaction() as session:
        office = session.get_one(Office, ids[0])
        to_person = posting.to_person(office, session.get_one(Person, ids[1]), "X", now=MORNING)
        assert to_person.salutation == "Đồng chí Vũ Thị Hà - Giáo viên"
        assert posting.to_address(office, "Phòng GD&ĐT", "pgd@x.vn", "X").salutation == "Phòng GD&ĐT"
        post_only = Person(name="Giáo viên lớp 5A", email="x@x.vn", address_form="đồng chí")
        envelope = posting.Envelope(office, post_only, post_only.name, "x@x.vn", "GIÁO VIÊN LỚP 5A", "X", "T", ())
        assert envelope.salutation == "Giáo viên lớp 5A"
