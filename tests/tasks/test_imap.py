"""Reading a mailbox on a real server: everything once, nothing touched, no trust in the network."""

import http.server
import json
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from imapclient import IMAPClient

from sandbox.mail_server import MailSandbox
from settings import ConfigurationError, Settings
from tasks.accounts import MailAccount, RefreshedToken, TokenRefusedError, imap_account, smtp_account
from tasks.imap import (
    MAIL_ERRORS,
    append_sent,
    connect,
    fetch_identities,
    fetch_new,
    mark_seen,
    open_folder,
    uids_after,
)
from tests.servers.certificates import Certificate
from tests.servers.dovecot import Dovecot, free_port
from tests.servers.fault_proxy import FaultProxy
from tests.servers.fixtures import PASSWORD
from tests.servers.letters import HANOI, a_mail

pytestmark = pytest.mark.dovecot


@contextmanager
def reader(port: int, user: str, *, read_timeout: float = 10) -> Iterator[IMAPClient]:
    account = MailAccount("127.0.0.1", port, user, "none", PASSWORD)
    with connect(account, timeouts=(2, read_timeout)) as client:
        yield client


def collect(client: IMAPClient, after: int = 0, **how: int) -> list[list[int]]:
    return [[message.uid for message in batch] for batch in fetch_new(client, "INBOX", after, **how)]


def flags(client: IMAPClient) -> set[bytes]:
    client.select_folder("INBOX")
    return {flag for entry in client.get_flags(client.search()).values() for flag in entry} - {b"\\Recent"}


def fill(dovecot: Dovecot, mailbox: str, count: int, size: int = 0) -> None:
    dovecot.deliver_many((a_mail(n, size=size) for n in range(1, count + 1)), f"{mailbox}@{dovecot.domain}")


def test_new_messages_come_whole_in_batches_and_stay_unread(dovecot: Dovecot, mailbox: str) -> None:
    fill(dovecot, mailbox, 7)
    with reader(dovecot.imap_port, mailbox) as client:
        batches = list(fetch_new(client, "INBOX", 0, batch=3))
        assert [[message.uid for message in batch] for batch in batches] == [[1, 2, 3], [4, 5, 6], [7]]
        first = batches[0][0]
        assert first.raw.endswith(a_mail(1))
        assert first.size == len(first.raw)
        assert first.arrived_at.tzinfo
        assert abs(first.arrived_at - datetime.now(UTC)) < timedelta(minutes=1)
        assert flags(client) == set()
        assert collect(client, after=5) == [[6, 7]]
        assert collect(client, after=7) == []


def test_many_large_messages_are_not_held_in_memory_at_once(dovecot: Dovecot, mailbox: str) -> None:
    fill(dovecot, mailbox, 3, size=3_200_000)
    with reader(dovecot.imap_port, mailbox) as client:
        assert collect(client) == [[1], [2], [3]]


def test_a_message_over_the_limit_comes_with_its_beginning_only(dovecot: Dovecot, mailbox: str) -> None:
    to = f"{mailbox}@{dovecot.domain}"
    dovecot.deliver_many([a_mail(1), a_mail(2, size=300_000), a_mail(3)], to)
    with reader(dovecot.imap_port, mailbox) as client:
        found = [message for batch in fetch_new(client, "INBOX", 0, max_bytes=100_000) for message in batch]
    assert [message.whole for message in found] == [True, False, True]
    assert found[1].size > 300_000
    assert len(found[1].raw) == 65_536
    assert b"Message-ID: <baocao.2@truong.example.vn>" in found[1].raw


def test_a_message_deleted_by_a_person_between_search_and_fetch_is_no_error(dovecot: Dovecot, mailbox: str) -> None:
    fill(dovecot, mailbox, 3)
    with reader(dovecot.imap_port, mailbox) as ours, reader(dovecot.imap_port, mailbox) as person:
        batches = fetch_new(ours, "INBOX", 0, batch=1)
        assert [message.uid for message in next(batches)] == [1]
        person.select_folder("INBOX")
        person.delete_messages([2])
        person.expunge()
        assert [[message.uid for message in batch] for batch in batches if batch] == [[3]]


def test_the_arrival_is_the_servers_date_with_its_zone() -> None:
    evening = datetime(2024, 3, 20, 23, 59, tzinfo=HANOI)
    with MailSandbox({"vanthu": PASSWORD}, clock=lambda: evening) as box:
        box.put("vanthu", a_mail(1, sent=datetime(2024, 3, 1, tzinfo=HANOI)))
        with reader(box.imap_port, "vanthu") as client:
            ((message,),) = fetch_new(client, "INBOX", 0)
    assert message.arrived_at == evening


def test_the_sandbox_cuts_large_messages_too() -> None:
    with MailSandbox({"vanthu": PASSWORD}) as box:
        box.put("vanthu", a_mail(1, size=300_000))
        with reader(box.imap_port, "vanthu") as client:
            ((message,),) = fetch_new(client, "INBOX", 0, max_bytes=100_000)
            ((identity,),) = fetch_identities(client, [message.uid])
    assert (message.whole, len(message.raw)) == (False, 65_536)
    assert b"baocao.1@" in identity.raw


def test_identities_cost_a_few_headers_only(dovecot: Dovecot, mailbox: str) -> None:
    fill(dovecot, mailbox, 3, size=100_000)
    with reader(dovecot.imap_port, mailbox) as client:
        open_folder(client, "INBOX")
        ((one, _, three),) = fetch_identities(client, uids_after(client, 0))
    assert b"<baocao.1@truong.example.vn>" in one.raw
    assert len(one.raw) < 400
    assert three.size > 100_000


def test_seen_is_set_on_the_messages_named_and_never_on_other_uids(dovecot: Dovecot, mailbox: str) -> None:
    fill(dovecot, mailbox, 3)
    with reader(dovecot.imap_port, mailbox) as client:
        folder = open_folder(client, "INBOX")
        assert not mark_seen(client, "INBOX", folder.uidvalidity + 1, [1])
        assert flags(client) == set()
        assert mark_seen(client, "INBOX", folder.uidvalidity, [2, 99])
        assert client.search("SEEN") == [2]


def test_copies_of_sent_letters_go_into_their_folder_read(dovecot: Dovecot, mailbox: str) -> None:
    with reader(dovecot.imap_port, mailbox) as client:
        append_sent(client, "Sent", [a_mail(1)])
        append_sent(client, "Sent", [a_mail(2)])
        client.select_folder("Sent")
        assert client.search("SEEN") == [1, 2]


@pytest.mark.parametrize("fault", ["refuse", "freeze", "cut"])
def test_whatever_breaks_is_one_kind_of_error_and_soon(imap_proxy: FaultProxy, mailbox: str, fault: str) -> None:
    imap_proxy.mode, imap_proxy.after = fault, 100
    with pytest.raises(MAIL_ERRORS), reader(imap_proxy.port, mailbox, read_timeout=0.5) as client:
        collect(client)


def test_a_connection_cut_while_fetching_is_such_an_error(
    dovecot: Dovecot, mailbox: str, imap_proxy: FaultProxy
) -> None:
    fill(dovecot, mailbox, 6, size=50_000)
    with reader(imap_proxy.port, mailbox) as client:
        batches = fetch_new(client, "INBOX", 0, batch=2)
        assert [message.uid for message in next(batches)] == [1, 2]
        imap_proxy.cut_after(20_000)
        with pytest.raises(MAIL_ERRORS):
            next(batches)


def test_a_wrong_password_is_an_error_of_the_mailbox(dovecot: Dovecot, mailbox: str) -> None:
    account = MailAccount("127.0.0.1", dovecot.imap_port, mailbox, "none", "sai")
    with pytest.raises(MAIL_ERRORS), connect(account):
        pass


def test_nothing_of_a_mail_is_logged(dovecot: Dovecot, mailbox: str, caplog: pytest.LogCaptureFixture) -> None:
    fill(dovecot, mailbox, 1)
    with caplog.at_level(logging.DEBUG), reader(dovecot.imap_port, mailbox) as client:
        collect(client)
    assert "baocao.1" not in caplog.text
    assert PASSWORD not in caplog.text


@pytest.mark.parametrize("tls", ["ssl", "starttls"])
def test_the_certificate_is_verified(certificate: Certificate, tls: str) -> None:
    with Dovecot({"vanthu": PASSWORD}, tls=(certificate.certificate, certificate.key)) as server:
        port = server.imaps_port if tls == "ssl" else server.imap_port
        trusted = MailAccount("localhost", port, "vanthu", tls, PASSWORD, context=certificate.client_context())  # type: ignore[arg-type]
        with connect(trusted) as client:
            assert collect(client) == []
        with pytest.raises(MAIL_ERRORS), connect(MailAccount("localhost", port, "vanthu", tls, PASSWORD)):  # type: ignore[arg-type]
            pass


@contextmanager
def token_server(*answers: tuple[int, dict[str, object]]) -> Iterator[tuple[str, list[str]]]:
    """An OAuth2 token endpoint: its address, and what it was asked."""
    asked: list[str] = []
    left = list(answers)

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
            code, body = left.pop(0)
            self.send_response(code)
            self.end_headers()
            self.wfile.write(json.dumps(body).encode())

        def log_message(self, *_: object) -> None:
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/token", asked
        server.shutdown()
        thread.join()


def test_an_access_token_is_asked_for_once_and_renewed_before_it_ends() -> None:
    with token_server((200, {"access_token": "a", "expires_in": 3600}), (200, {"access_token": "b"})) as (url, asked):
        token = RefreshedToken(url, "vanthu", "bi-mat", "lam-moi")
        assert [token(), token()] == ["a", "a"]
        token._until = 0
        assert token() == "b"
    assert asked[0] == "grant_type=refresh_token&client_id=vanthu&refresh_token=lam-moi&client_secret=bi-mat"


@pytest.mark.parametrize("answer", [(400, {"error": "invalid_grant"}), (200, {"error": "none"}), (200, {})])
def test_a_refused_token_is_a_connection_error_that_says_why(answer: tuple[int, dict[str, object]]) -> None:
    with token_server(answer) as (url, _), pytest.raises(TokenRefusedError, match=url) as caught:
        RefreshedToken(url, "vanthu", "bi-mat", "lam-moi")()
    assert "bi-mat" not in str(caught.value)
    assert isinstance(caught.value, MAIL_ERRORS)


def test_a_token_server_that_is_away_is_a_connection_error() -> None:
    with pytest.raises(TokenRefusedError):
        RefreshedToken(f"http://localhost:{free_port()}/", "vanthu", "", "lam-moi")()


def test_tokens_are_asked_for_over_https_only() -> None:
    with pytest.raises(ConfigurationError, match="https"):
        RefreshedToken("http://login.example.vn/token", "vanthu", "", "lam-moi")


def test_a_token_is_used_to_log_in(dovecot: Dovecot, mailbox: str) -> None:
    account = MailAccount("127.0.0.1", dovecot.imap_port, mailbox, "none", token=lambda: "sai")
    with pytest.raises(MAIL_ERRORS, match=r"(?i)auth|invalid|error"), connect(account):
        pass


def test_accounts_come_from_the_settings() -> None:
    settings = Settings(
        mailbox_address="vanthu@truong.example.vn",
        imap_host="imap.example.vn",
        imap_password="m",
        smtp_host="localhost",
        smtp_tls="none",
        smtp_port=25,
    )
    assert imap_account(settings) == MailAccount("imap.example.vn", 993, "vanthu@truong.example.vn", "ssl", "m")
    assert smtp_account(settings) == MailAccount("localhost", 25, "", "none")
    settings.oauth_token_url = "https://login.example.vn/token"
    token = imap_account(settings).token
    assert token is not None
    assert token is smtp_account(settings).token
    assert smtp_account(settings).user == "vanthu@truong.example.vn"
