"""Collecting the mail: whatever server, network and people do, every message is stored exactly once."""

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sandbox.mail_server import MailSandbox
from settings import ConfigurationError
from storage import archive, leases
from storage.database import upgrade
from tasks import ledger
from tasks.arrivals import Collected
from tasks.imap import MAIL_ERRORS
from tasks.mailbox import collect, folders
from tests.offices import a_home, an_office
from tests.servers.dovecot import Dovecot
from tests.servers.fault_proxy import FaultProxy
from tests.servers.fixtures import PASSWORD
from tests.servers.letters import a_mail
from tests.tasks.mailbox.collected import (
    NOW,
    OTHER_WORDS,
    a_person,
    deliver,
    numbers,
    places,
    reading_from,
    state,
    stored,
)

pytestmark = pytest.mark.dovecot


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
