"""Collecting the mail: whatever server, network and people do, every message is stored exactly once."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from imapclient import IMAPClient
from sqlalchemy import select

from domain.fates import Fate, Reason
from sandbox.mail_server import MailSandbox
from settings import ConfigurationError
from storage import archive, leases
from storage.database import transaction, upgrade
from storage.models import LedgerEntry, MailboxState, Message, OutboxLetter
from tasks import ledger
from tasks.arrivals import Collected
from tasks.imap import MAIL_ERRORS
from tasks.mailbox import collect, folders, mark_handled
from tests.offices import a_home, an_office
from tests.servers.dovecot import Dovecot
from tests.servers.fault_proxy import FaultProxy
from tests.servers.fixtures import PASSWORD
from tests.servers.letters import HANOI, a_mail
from tests.servers.outbox import letters_in_outbox

pytestmark = pytest.mark.dovecot
OTHER_WORDS = a_mail(1) + "Xin gửi thêm một dòng.\r\n".encode()
NOW = datetime(2024, 3, 20, 10, 0, tzinfo=HANOI)


def reading_from(port: int, user: str, **changes: object) -> dict[str, object]:
    account = {"imap_host": "127.0.0.1", "imap_port": port, "imap_tls": "none", "imap_user": user}
    return account | {"imap_password": PASSWORD, "imap_batch": 5} | changes


@pytest.fixture
def office(home: Path, imap_proxy: FaultProxy, mailbox: str) -> Iterator[int]:
    """An office in touch with its (then empty) mailbox through a network that can be made to fail."""
    with a_home(home, **reading_from(imap_proxy.port, mailbox)):
        office_id = an_office(mailbox_address="vanthu@truong.example.vn")
        assert collect(office_id, NOW) == Collected()
        yield office_id


@contextmanager
def a_person(dovecot: Dovecot, mailbox: str, folder: str = "INBOX") -> Iterator[IMAPClient]:
    """Someone who opens the same mailbox with a mail program."""
    with IMAPClient("127.0.0.1", dovecot.imap_port, ssl=False) as client:
        client.login(mailbox, PASSWORD)
        client.select_folder(folder)
        yield client


def deliver(dovecot: Dovecot, mailbox: str, *numbers: int, size: int = 0) -> None:
    dovecot.deliver_many((a_mail(n, size=size) for n in numbers), f"{mailbox}@{dovecot.domain}")


def stored() -> list[Message]:
    with transaction() as session:
        return list(session.scalars(select(Message).order_by(Message.id)))


def numbers() -> list[int]:
    """The numbers of the mails stored, as often as they are stored; their bytes are proved to be whole."""
    found = []
    for message in stored():
        number = int(message.mail_id.split(".")[1].split("@")[0])
        assert archive.get(message.raw).endswith((a_mail(number), a_mail(number, size=4000), OTHER_WORDS))
        found.append(number)
    return sorted(found)


def places() -> list[tuple[str, int]]:
    with transaction() as session:
        rows = session.execute(select(LedgerEntry.mailbox, LedgerEntry.uid).order_by(LedgerEntry.id)).all()
        return [(folder, uid) for folder, uid in rows]


def state(folder: str = "INBOX") -> MailboxState:
    with transaction() as session:
        return session.scalars(select(MailboxState).where(MailboxState.mailbox == folder)).one()


def test_new_mail_is_stored_with_its_arrival_and_stays_unread(office: int, dovecot: Dovecot, mailbox: str) -> None:
    deliver(dovecot, mailbox, *range(1, 13))
    found = collect(office, NOW)
    assert found.new == [message.id for message in stored()] == ledger.to_be_read(office)
    assert numbers() == list(range(1, 13))
    first = stored()[0]
    assert (first.fate, first.reason, first.handled_at, first.authentication) == ("received", "", None, "none")
    assert first.size == len(archive.get(first.raw))
    assert abs(first.arrived_at - datetime.now(UTC)) < timedelta(minutes=1)
    assert state().collected_at == NOW
    with a_person(dovecot, mailbox) as person:
        assert person.search("UNSEEN") == list(range(1, 13))
    assert collect(office, NOW) == Collected()


def test_the_same_mail_twice_is_one_message_in_two_places(office: int, dovecot: Dovecot, mailbox: str) -> None:
    deliver(dovecot, mailbox, 1, 2)
    collect(office, NOW)
    deliver(dovecot, mailbox, 1, 3, 3)
    found = collect(office, NOW)
    assert (len(found.new), found.known) == (1, 2)
    assert numbers() == [1, 2, 3]
    assert places() == [("INBOX", uid) for uid in range(1, 6)]


def test_two_mails_with_one_message_id_and_other_words_are_two(office: int, dovecot: Dovecot, mailbox: str) -> None:
    dovecot.deliver_many([a_mail(1), OTHER_WORDS], f"{mailbox}@{dovecot.domain}")
    collect(office, NOW)
    assert numbers() == [1, 1]


@pytest.mark.parametrize("after", [50, 300, 2_000, 10_000, 40_000, 70_000, 99_000])
def test_a_connection_killed_while_fetching_loses_and_doubles_nothing(
    office: int, dovecot: Dovecot, mailbox: str, imap_proxy: FaultProxy, after: int
) -> None:
    deliver(dovecot, mailbox, *range(1, 21), size=4000)
    imap_proxy.cut_after(after)
    with pytest.raises(MAIL_ERRORS):
        collect(office, NOW)
    safe = len(stored())
    assert safe % 5 == 0
    assert len(collect(office, NOW).new) == 20 - safe
    assert numbers() == list(range(1, 21))
    assert len(places()) == 20


@pytest.mark.parametrize("mode", ["refuse", "freeze"])
def test_a_server_that_refuses_or_freezes_is_an_error_and_the_next_run_has_everything(
    office: int, dovecot: Dovecot, mailbox: str, imap_proxy: FaultProxy, mode: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    deliver(dovecot, mailbox, 1, 2)
    monkeypatch.setattr("tasks.mailbox.TIMEOUTS", (0.5, 0.5))
    imap_proxy.mode = mode
    with pytest.raises(MAIL_ERRORS):
        collect(office, NOW)
    imap_proxy.mode = "ok"
    collect(office, NOW)
    assert numbers() == [1, 2]


def test_a_new_uidvalidity_means_reading_everything_again_and_storing_nothing_twice(
    office: int, dovecot: Dovecot, mailbox: str
) -> None:
    deliver(dovecot, mailbox, 1, 2, 3)
    collect(office, NOW)
    before = state().uidvalidity
    dovecot.forget_index(mailbox)
    deliver(dovecot, mailbox, 4)
    found = collect(office, NOW)
    assert state().uidvalidity != before
    assert (len(found.new), found.known) == (1, 3)
    assert numbers() == [1, 2, 3, 4]


def test_what_a_person_read_flagged_moved_or_deleted_meanwhile_is_survived(
    office: int, dovecot: Dovecot, mailbox: str
) -> None:
    deliver(dovecot, mailbox, *range(1, 7))
    with a_person(dovecot, mailbox) as person:
        person.add_flags([1, 2], [b"\\Seen", b"\\Flagged"])
        person.delete_messages([3])
        person.expunge()
        person.move([4], "Processed")
    collect(office, NOW)
    assert numbers() == [1, 2, 5, 6]
    deliver(dovecot, mailbox, 7)
    collect(office, NOW)
    assert numbers() == [1, 2, 5, 6, 7]


def test_a_mail_moved_between_folders_that_are_both_read_is_handled_once(
    home: Path, office: int, dovecot: Dovecot, mailbox: str
) -> None:
    with a_home(home, **reading_from(dovecot.imap_port, mailbox, imap_folders="Processed, INBOX")):
        assert folders() == ["INBOX", "Processed"]
        collect(office, NOW)
        deliver(dovecot, mailbox, 1, 2)
        collect(office, NOW)
        with a_person(dovecot, mailbox) as person:
            person.move([1], "Processed")
        found = collect(office, NOW)
    assert (found.new, found.known) == ([], 1)
    assert places() == [("INBOX", 1), ("INBOX", 2), ("Processed", 1)]


def test_first_contact_with_an_old_mailbox_records_it_and_answers_nothing(
    home: Path, dovecot: Dovecot, mailbox: str
) -> None:
    deliver(dovecot, mailbox, *range(1, 31), size=20_000)
    with a_home(home, **reading_from(dovecot.imap_port, mailbox)):
        office_id = an_office()
        found = collect(office_id, NOW)
        assert (found.new, found.old) == ([], 30)
        assert ledger.to_be_read(office_id) == []
        assert {(m.fate, m.reason) for m in stored()} == {(Fate.NOT_OURS, Reason.BEFORE_BASELINE)}
        assert all(len(archive.get(message.raw)) < 1000 for message in stored())
        deliver(dovecot, mailbox, 31)
        assert len(collect(office_id, NOW).new) == 1
        dovecot.forget_index(mailbox)
        deliver(dovecot, mailbox, 32)
        found = collect(office_id, NOW)
        assert (len(found.new), found.known, found.old) == (1, 1, 30)
        assert len(stored()) == 32


def test_an_old_mail_that_a_person_moves_into_the_inbox_stays_old(home: Path, dovecot: Dovecot, mailbox: str) -> None:
    deliver(dovecot, mailbox, 1, 2)
    with a_home(home, **reading_from(dovecot.imap_port, mailbox)):
        office_id = an_office()
        collect(office_id, NOW)
        with a_person(dovecot, mailbox) as person:
            person.copy([1], "INBOX")
        deliver(dovecot, mailbox, 3)
        found = collect(office_id, NOW)
        assert (len(found.new), found.old) == (1, 1)
        assert state().last_uid == 4


def test_an_answer_that_came_before_the_first_look_is_no_old_mail(home: Path, dovecot: Dovecot, mailbox: str) -> None:
    with a_home(home, **reading_from(dovecot.imap_port, mailbox)):
        office_id = an_office()
        (row_id,) = letters_in_outbox(office_id, 1)
        with a_person(dovecot, mailbox) as person:
            person.append("INBOX", a_mail(1), msg_time=datetime(2024, 3, 1, 8, 0, tzinfo=HANOI))
            person.append("INBOX", a_mail(2), msg_time=datetime(2024, 3, 20, 8, 0, tzinfo=HANOI))
            person.append("INBOX", a_mail(3), msg_time=datetime(2024, 3, 2, 8, 0, tzinfo=HANOI))
        with transaction() as session:
            letter = session.get_one(OutboxLetter, row_id)
            letter.state, letter.sent_at = "sent", datetime(2024, 3, 20, 7, 30, tzinfo=HANOI)
        found = collect(office_id, NOW)
    assert (len(found.new), found.old) == (1, 2)


def test_a_connection_killed_at_first_contact_does_not_turn_old_mail_into_new(
    home: Path, dovecot: Dovecot, mailbox: str, imap_proxy: FaultProxy
) -> None:
    deliver(dovecot, mailbox, *range(1, 31))
    with a_home(home, **reading_from(imap_proxy.port, mailbox)):
        office_id = an_office()
        imap_proxy.cut_after(4000)
        with pytest.raises(MAIL_ERRORS):
            collect(office_id, NOW)
        deliver(dovecot, mailbox, 31)
        found = collect(office_id, NOW)
    assert (len(found.new), len(stored())) == (1, 31)


def test_copies_of_our_own_letters_are_recognised(office: int, dovecot: Dovecot, mailbox: str) -> None:
    letters_in_outbox(office, 2)
    ours = a_mail(1).replace(b"hieupho1@truong", b"vanthu@truong")
    rewritten = (
        a_mail(9).replace(b"hieupho1@truong", b"vanthu@truong").replace(b"Subject:", b"X-Vanthu-Id: v2\r\nSubject:")
    )
    stranger = a_mail(2)
    dovecot.deliver_many([ours, rewritten, stranger], f"{mailbox}@{dovecot.domain}")
    found = collect(office, NOW)
    assert (len(found.new), found.own) == (1, 2)
    assert [(m.fate, m.reason) for m in stored()][:2] == [(Fate.DUPLICATE, Reason.OWN_LETTER)] * 2


def test_a_mail_over_the_limit_is_stored_by_its_beginning_and_says_so(
    home: Path, office: int, dovecot: Dovecot, mailbox: str
) -> None:
    deliver(dovecot, mailbox, 1, size=300_000)
    with a_home(home, **reading_from(dovecot.imap_port, mailbox, imap_max_bytes=100_000)):
        found = collect(office, NOW)
    (message,) = stored()
    assert found.new == [message.id]
    assert (message.fate, message.reason) == (Fate.RECEIVED, Reason.TOO_LARGE)
    assert message.size > 300_000 > len(archive.get(message.raw))
    assert message.mail_id == "<baocao.1@truong.example.vn>"


def test_the_proof_of_the_sender_is_stored_at_arrival(office: int, dovecot: Dovecot, mailbox: str) -> None:
    deliver(dovecot, mailbox, 1)
    collect(office, NOW, prove=lambda raw, whole: "pass" if b"baocao.1@" in raw else "none")
    assert stored()[0].authentication == "pass"


def test_only_handled_mail_is_marked_seen(office: int, dovecot: Dovecot, mailbox: str) -> None:
    deliver(dovecot, mailbox, 1, 2, 3, 1)
    collect(office, NOW)
    with transaction() as session:
        report, held, _ = session.scalars(select(Message).order_by(Message.id))
        report.fate, held.fate = Fate.REPORT, Fate.HELD
    assert mark_handled(office) == 2
    assert mark_handled(office) == 0
    with a_person(dovecot, mailbox) as person:
        assert person.search("SEEN") == [1, 4]
        assert person.search("ALL") == [1, 2, 3, 4]


def test_places_of_an_old_uidvalidity_are_never_marked(office: int, dovecot: Dovecot, mailbox: str) -> None:
    deliver(dovecot, mailbox, 1, 2)
    collect(office, NOW)
    with transaction() as session:
        session.scalars(select(Message).order_by(Message.id)).first().fate = Fate.REPORT  # type: ignore[union-attr]
    with a_person(dovecot, mailbox) as person:
        person.delete_messages([1])
        person.expunge()
    dovecot.forget_index(mailbox)
    assert mark_handled(office) == 0
    with a_person(dovecot, mailbox) as person:
        assert person.search("SEEN") == []


def test_one_run_at_a_time_holds_the_mailbox(
    office: int, dovecot: Dovecot, mailbox: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tasks.mailbox.PATIENCE", 0.3)
    deliver(dovecot, mailbox, 1)
    assert leases.claim(f"mailbox:{office}", "another run", timedelta(minutes=1))
    assert collect(office, NOW).busy
    leases.release(f"mailbox:{office}", "another run")
    assert len(collect(office, NOW).new) == 1


def test_many_runs_at_once_store_everything_once(office: int, dovecot: Dovecot, mailbox: str) -> None:
    deliver(dovecot, mailbox, *range(1, 41))
    runs: list[Collected] = []
    threads = [threading.Thread(target=lambda: runs.append(collect(office, NOW))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(len(run.new) for run in runs) == 40
    assert numbers() == list(range(1, 41))


def test_a_thorough_look_finds_what_the_watermark_had_passed(office: int, dovecot: Dovecot, mailbox: str) -> None:
    deliver(dovecot, mailbox, 1, 2, 3)
    ledger.advance(ledger.Shelf(office, "INBOX", state().uidvalidity), 2)
    collect(office, NOW)
    assert numbers() == [3]
    assert len(collect(office, NOW, thorough=True).new) == 2
    assert numbers() == [1, 2, 3]
    assert collect(office, NOW, thorough=True) == Collected()


def test_mail_of_two_offices_never_meets(home: Path, office: int, dovecot: Dovecot, mailbox: str) -> None:
    other = an_office(code="KHAC", mailbox_address="vanthu@khac.example.vn")
    deliver(dovecot, mailbox, 1)
    collect(office, NOW)
    assert ledger.to_be_read(other) == []
    assert {message.office_id for message in stored()} == {office}


def test_the_sandbox_restarting_with_the_same_mail_stores_nothing_twice(home: Path) -> None:
    def run(*mails: int) -> Collected:
        with MailSandbox({"vanthu": PASSWORD}) as box, a_home(home, **reading_from(box.imap_port, "vanthu")):
            for number in mails:
                box.put("vanthu", a_mail(number))
            return collect(office_id, NOW)

    office_id = an_office()
    run()
    assert len(run(1, 2).new) == 2
    found = run(1, 2, 3)
    assert (len(found.new), found.known) == (1, 2)


def test_without_a_server_the_office_is_told_what_to_set(home: Path) -> None:
    with pytest.raises(ConfigurationError, match="VANTHU_IMAP_HOST"):
        collect(an_office(), NOW)


@pytest.mark.postgres
def test_postgresql_keeps_the_same_promises(
    postgres_url: str, tmp_path: Path, dovecot: Dovecot, mailbox: str, imap_proxy: FaultProxy
) -> None:
    with a_home(tmp_path, **reading_from(imap_proxy.port, mailbox), database_url=postgres_url):
        upgrade()
        office_id = an_office()
        collect(office_id, NOW)
        deliver(dovecot, mailbox, *range(1, 13), 3)
        imap_proxy.cut_after(6000)
        with pytest.raises(MAIL_ERRORS):
            collect(office_id, NOW)
        collect(office_id, NOW)
        assert numbers() == list(range(1, 13))
        assert len(places()) == 13
