"""An office and its mailbox on a real server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tasks.arrivals import Collected
from tasks.mailbox import collect
from tests.offices import a_home, an_office
from tests.servers.fault_proxy import FaultProxy
from tests.tasks.mailbox.collected import NOW, reading_from


@pytest.fixture
def office(home: Path, imap_proxy: FaultProxy, mailbox: str) -> Iterator[int]:
    """An office in touch with its (then empty) mailbox through a network that can be made to fail."""
    with a_home(home, **reading_from(imap_proxy.port, mailbox)):
        office_id = an_office(mailbox_address="vanthu@truong.example.vn")
        assert collect(office_id, NOW) == Collected()
        yield office_id
