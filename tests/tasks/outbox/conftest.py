"""An office that sends by the sandbox's own mail server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sandbox.mail_server import MailSandbox
from tests.offices import a_home, an_office
from tests.servers.outbox import sending_by


@pytest.fixture
def office(home: Path, mail_sandbox: MailSandbox) -> Iterator[int]:
    with a_home(home, **sending_by(mail_sandbox.smtp_port)):
        yield an_office()
