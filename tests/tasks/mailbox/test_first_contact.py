"""The first look at a mailbox: old mail is recorded and answers nothing, whatever happens to it later."""

from datetime import datetime
from pathlib import Path

import pytest

from domain.fates import Fate, Reason
from storage import archive
from storage.database import transaction
from storage.models import OutboxLetter
from tasks import ledger
from tasks.imap import MAIL_ERRORS
from tasks.mailbox import collect
from tests.offices import a_home, an_office
from tests.servers.dovecot import Dovecot
from tests.servers.fault_proxy import FaultProxy
from tests.servers.letters import HANOI, a_mail
from tests.servers.outbox import letters_in_outbox
from tests.tasks.mailbox.collected import NOW, a_person, deliver, reading_from, state, stored

pytestmark = pytest.mark.dovecot


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
