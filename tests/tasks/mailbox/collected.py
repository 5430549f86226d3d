"""Mail put into a real mailbox, and what the office has stored of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from imapclient import IMAPClient
from sqlalchemy import select

from storage import archive
from storage.database import transaction
from storage.models import LedgerEntry, MailboxState, Message
from tests.servers.dovecot import Dovecot
from tests.servers.fixtures import PASSWORD
from tests.servers.letters import HANOI, a_mail

OTHER_WORDS = a_mail(1) + "Xin gửi thêm một dòng.\r\n".encode()
NOW = datetime(2024, 3, 20, 10, 0, tzinfo=HANOI)


def reading_from(port: int, user: str, **changes: object) -> dict[str, object]:
    account = {"imap_host": "127.0.0.1", "imap_port": port, "imap_tls": "none", "imap_user": user}
    return account | {"imap_password": PASSWORD, "imap_batch": 5} | changes


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
