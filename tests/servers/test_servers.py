"""The test servers themselves: they start, take mail, and keep the bytes."""

import imaplib
from pathlib import Path

import psycopg
import pytest

from tests.servers.dovecot import Dovecot
from tests.servers.fixtures import PASSWORD, need
from tests.servers.smtp_sink import SmtpSink

LETTER = b"From: a@truong.example.vn\r\nSubject: thu\r\n\r\nKinh g\xe1\xbb\xadi\r\n"


@pytest.mark.dovecot
def test_mail_to_a_plus_address_arrives_at_the_person(dovecot: Dovecot, mailbox: str) -> None:
    dovecot.deliver(LETTER, f"{mailbox}+kh05.abc@{dovecot.domain}")
    with imaplib.IMAP4("127.0.0.1", dovecot.imap_port) as client:
        client.login(mailbox, PASSWORD)
        client.select("INBOX")
        _, data = client.fetch("1", "(BODY.PEEK[])")
    raw = data[0][1]
    assert f"Delivered-To: {mailbox}+kh05.abc@{dovecot.domain}".encode() in raw
    assert raw.endswith(LETTER)


def test_a_sink_takes_mail(smtp_sink: SmtpSink) -> None:
    assert smtp_sink.port > 0


@pytest.mark.postgres
def test_every_test_gets_its_own_database(postgres_url: str) -> None:
    with psycopg.connect(postgres_url.replace("+psycopg", "")) as connection:
        assert connection.execute("select current_setting('server_encoding')").fetchone() == ("UTF8",)


def test_a_missing_server_skips_with_the_package_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VANTHU_NO_SKIP", raising=False)
    with pytest.raises(pytest.skip.Exception, match="apt-get install postgresql"):
        need(Path("/nowhere").exists(), "postgresql")


def test_a_missing_server_fails_where_skipping_is_not_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VANTHU_NO_SKIP", "1")
    with pytest.raises(pytest.fail.Exception, match="apt-get install postgresql"):
        need(Path("/nowhere").exists(), "postgresql")
