"""The SMTP door of a school's mail server: what people and the office send arrives in the private Dovecot."""

import smtplib
from typing import Any

from aiosmtpd.controller import Controller

from tests.servers.dovecot import Dovecot, free_port


class SmtpFront:
    """`with SmtpFront(dovecot) as front:` gives `front.port`; unknown people are refused as Dovecot refuses them."""

    def __init__(self, dovecot: Dovecot) -> None:
        self.dovecot = dovecot
        self.port = free_port()
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 (aiosmtpd's name)
        """Hand the message on by LMTP."""
        try:
            with smtplib.LMTP("127.0.0.1", self.dovecot.lmtp_port) as lmtp:
                lmtp.sendmail(envelope.mail_from or "", envelope.rcpt_tos, envelope.content)
        except smtplib.SMTPRecipientsRefused:
            return "550 5.1.1 no such user"
        return "250 2.0.0 delivered"

    def __enter__(self) -> "SmtpFront":
        self._controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._controller.stop()
