"""What is kept of a mail at its arrival, and which mails are marked as read."""

from pathlib import Path

import pytest
from sqlalchemy import select

from domain.fates import Fate, Reason
from storage import archive
from storage.database import transaction
from storage.models import Message
from tasks.mailbox import collect, mark_handled
from tests.offices import a_home
from tests.servers.dovecot import Dovecot
from tests.servers.letters import a_mail
from tests.servers.outbox import letters_in_outbox
from tests.tasks.mailbox.collected import NOW, a_person, deliver, reading_from, stored

pytestmark = pytest.mark.dovecot


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
