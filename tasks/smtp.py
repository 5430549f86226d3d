"""Speaking SMTP: a few kept connections, finished bytes, and every answer put into one of four outcomes."""

import asyncio
import contextlib
import re
from dataclasses import dataclass
from enum import StrEnum

from aiosmtplib import (
    SMTP,
    SMTPException,
    SMTPResponseException,
    SMTPSenderRefused,
)

from tasks.accounts import MailAccount

SMTP_ERRORS = (SMTPException, OSError)
COMMAND_TIMEOUT = 30.0
DATA_TIMEOUT = 120.0
# Google answers 550 5.4.5 when a day's limit is used up; others say it in words.
_DAY_IS_OVER = re.compile(r"5\.4\.5\b|(daily|24.?hour).{0,40}(limit|quota)|(limit|quota).{0,40}per day", re.IGNORECASE)
# The server is closing, or does not accept our account: nothing that one letter or recipient could be blamed for.
_NOT_THE_LETTERS_FAULT = {421, 530, 534, 535, 538}
_ABOUT_US = re.compile(
    r"relay\w*( access)? (denied|not)|authenticat\w+ (is )?required|5\.7\.(30|57|60)\b", re.IGNORECASE
)
_TOO_LARGE = 552
# aiosmtplib sends to whatever it can make out of a malformed address: only plain ones are given to it.
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+")


class Outcome(StrEnum):
    """What became of a letter (RFC 5321 4.2.1).

    DEFERRED: 4xx or no answer before the letter was handed over; again later. REFUSED: 5xx, for good.
    UNKNOWN: the connection broke after the letter was handed over; it may have been accepted.
    """

    SENT = "sent"
    DEFERRED = "deferred"
    REFUSED = "refused"
    UNKNOWN = "unknown"


class Hold(StrEnum):
    """Whether other letters would fare the same: the server is away or refuses us, or the day's limit is used up."""

    NOTHING = "nothing"
    SERVER = "server"
    DAY = "day"


@dataclass(frozen=True)
class Answer:
    """The outcome, the server's own words (or what broke), and whether to hold the other letters back."""

    outcome: Outcome
    text: str
    hold: Hold = Hold.NOTHING


class SmtpPool:
    """`async with SmtpPool(account, 4) as pool: await pool.send(sender, recipient, raw)`, from up to 4 tasks at once.

    Connections are made when needed, kept, and made anew after 421 or a cut. TLS is required unless the account says
    `none`: a server that does not offer STARTTLS is never spoken to in plain text.
    """

    def __init__(
        self,
        account: MailAccount,
        connections: int = 2,
        *,
        hostname: str = "localhost",
        command_timeout: float = COMMAND_TIMEOUT,
        data_timeout: float = DATA_TIMEOUT,
    ) -> None:
        self.account, self.connections, self.hostname = account, connections, hostname
        self.command_timeout, self.data_timeout = command_timeout, data_timeout
        # Last in, first out: under light load one connection stays warm and the others are never made.
        self._free: asyncio.LifoQueue[SMTP] = asyncio.LifoQueue()

    async def __aenter__(self) -> "SmtpPool":
        for _ in range(self.connections):
            self._free.put_nowait(self._new_client())
        return self

    async def __aexit__(self, *_: object) -> None:
        clients = [self._free.get_nowait() for _ in range(self._free.qsize())]
        await asyncio.gather(*(self._quit(client) for client in clients))

    async def send(self, sender: str, recipient: str, raw: bytes) -> Answer:
        """Send one letter to one recipient, exactly these bytes. Never raises for what a server or network does."""
        if not _ADDRESS.fullmatch(recipient):
            return Answer(Outcome.REFUSED, f"not an address that SMTP can carry: {recipient!r}")
        client = await self._free.get()
        try:
            return await self._send(client, sender, recipient, raw)
        except BaseException:
            client.close()
            raise
        finally:
            self._free.put_nowait(client)

    async def _send(self, client: SMTP, sender: str, recipient: str, raw: bytes) -> Answer:
        kept = client.is_connected
        answer = await self._transact(client, sender, recipient, raw)
        if kept and answer.outcome is Outcome.DEFERRED and not client.is_connected:
            # That the server has meanwhile closed a kept connection says nothing about this letter.
            answer = await self._transact(client, sender, recipient, raw)
        return answer

    async def _transact(self, client: SMTP, sender: str, recipient: str, raw: bytes) -> Answer:
        return (
            await self._connect(client)
            or await self._envelope(client, sender, recipient, raw)
            or await self._data(client, raw)
        )

    async def _connect(self, client: SMTP) -> Answer | None:
        if client.is_connected:
            return None
        try:
            await client.connect()
            if client.last_ehlo_response is None:
                await client.ehlo()
        except SMTP_ERRORS as error:
            client.close()
            return Answer(Outcome.DEFERRED, _words(error), Hold.SERVER)
        return None

    async def _envelope(self, client: SMTP, sender: str, recipient: str, raw: bytes) -> Answer | None:
        """MAIL and RCPT; None when the server wants the letter. Nothing is handed over yet."""
        try:
            await client.mail(sender, options=_mail_options(client, raw))
            await client.rcpt(recipient)
        except SMTPResponseException as error:
            answer = _classify(error)
            await self._reset(client)
            return answer
        except SMTP_ERRORS as error:
            client.close()
            return Answer(Outcome.DEFERRED, _words(error))
        return None

    async def _data(self, client: SMTP, raw: bytes) -> Answer:
        try:
            response = await client.data(raw, timeout=self.data_timeout)
        except SMTPResponseException as error:
            answer = _classify(error)
            await self._reset(client)
            return answer
        except SMTP_ERRORS as error:
            client.close()
            return Answer(Outcome.UNKNOWN, _words(error))
        return Answer(Outcome.SENT, f"{response.code} {response.message}")

    async def _reset(self, client: SMTP) -> None:
        try:
            if client.is_connected:
                await client.rset()
        except SMTP_ERRORS:
            client.close()

    def _new_client(self) -> SMTP:
        account = self.account
        token = account.token

        async def access_token() -> str:
            assert token
            return await asyncio.to_thread(token)

        return SMTP(
            hostname=account.host,
            port=account.port,
            username=account.user or None,
            password=None if token else account.password or None,
            oauth_token_generator=access_token if token else None,
            use_tls=account.tls == "ssl",
            start_tls=account.tls == "starttls",
            tls_context=account.tls_context() if account.tls != "none" else None,
            timeout=self.command_timeout,
            local_hostname=self.hostname,
        )

    async def _quit(self, client: SMTP) -> None:
        if client.is_connected:
            with contextlib.suppress(*SMTP_ERRORS):
                await client.quit(timeout=5)
        client.close()


def _mail_options(client: SMTP, raw: bytes) -> list[str]:
    options = [f"SIZE={len(raw)}"] if client.supports_extension("size") else []
    if not raw.isascii() and client.supports_extension("8bitmime"):
        options.append("BODY=8BITMIME")
    return options


def _classify(error: SMTPResponseException) -> Answer:
    text = f"{error.code} {error.message}"
    if _DAY_IS_OVER.search(text):
        return Answer(Outcome.DEFERRED, text, Hold.DAY)
    if (
        error.code in _NOT_THE_LETTERS_FAULT
        or (isinstance(error, SMTPSenderRefused) and error.code >= 500 and error.code != _TOO_LARGE)
        or (error.code >= 500 and _ABOUT_US.search(text))
    ):
        return Answer(Outcome.DEFERRED, text, Hold.SERVER)
    return Answer(Outcome.REFUSED if error.code >= 500 else Outcome.DEFERRED, text)


def _words(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"
