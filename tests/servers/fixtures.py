"""Real servers for tests. Where one is not installed, its tests are skipped with the reason and the package to install;
with VANTHU_NO_SKIP=1 (as in continuous integration) they fail instead."""

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from sandbox.mail_server import MailSandbox
from tests.servers import dovecot as dovecot_module
from tests.servers import postgres as postgres_module
from tests.servers import smtp_sink as sink_module
from tests.servers.certificates import Certificate, make_certificate
from tests.servers.dovecot import Dovecot
from tests.servers.fault_proxy import FaultProxy
from tests.servers.postgres import Postgres
from tests.servers.smtp_sink import SmtpSink

PASSWORD = "mat-khau"
MOST_PEOPLE = 2000
_people = count(1)


def need(present: bool, packages: str) -> None:
    """Skip the test, or fail where skipping is not allowed, unless the server is installed."""
    if present:
        return
    reason = f"apt-get install {packages}"
    if os.environ.get("VANTHU_NO_SKIP") == "1":
        pytest.fail(f"not installed: {reason}")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """One private Dovecot for the whole run."""
    need(Path(dovecot_module.PROGRAM).exists(), dovecot_module.PACKAGES)
    # Dovecot notices a changed password file by its second, too late for a test: so all people are there at the start.
    with Dovecot({f"nguoi{number}": PASSWORD for number in range(1, MOST_PEOPLE + 1)}) as server:
        yield server


@pytest.fixture
def mailbox(dovecot: Dovecot) -> str:
    """A fresh person with an empty mailbox on the private Dovecot (password: `PASSWORD`)."""
    number = next(_people)
    assert number <= MOST_PEOPLE, "one run needs more people: raise MOST_PEOPLE"
    return f"nguoi{number}"


@pytest.fixture
def imap_proxy(dovecot: Dovecot) -> Iterator[FaultProxy]:
    """A misbehaving network before the private Dovecot's IMAP port."""
    with FaultProxy(dovecot.imap_port) as proxy:
        yield proxy


@pytest.fixture
def mail_sandbox() -> Iterator[MailSandbox]:
    """An in-memory SMTP and IMAP server with a few people of one school (password: `PASSWORD`)."""
    with MailSandbox(dict.fromkeys(("vanthu", "hieupho1", "hieupho2", "hieutruong"), PASSWORD)) as box:
        yield box


@pytest.fixture
def smtp_sink() -> Iterator[SmtpSink]:
    """A real SMTP server that swallows everything, fast."""
    need(sink_module.PROGRAM.exists(), sink_module.PACKAGES)
    with SmtpSink() as sink:
        yield sink


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One private PostgreSQL for the whole run."""
    need(postgres_module.programs() is not None, postgres_module.PACKAGES)
    with Postgres() as server:
        yield server


@pytest.fixture
def postgres_url(postgres: Postgres) -> str:
    """The URL of an empty PostgreSQL database."""
    return postgres.new_database()


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    """A self-signed certificate for localhost."""
    return make_certificate(tmp_path_factory.mktemp("tls"))
