"""Speaking SMTP: a few kept connections, finished bytes, and every answer put into one of four outcomes."""

import asyncio
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from aiosmtplib import SMTP, SMTPException

from tasks.accounts import MailAccount
from tasks.smtp_session import Disconnected, Reply, SmtpSession

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
        self._free: asyncio.LifoQueue[SmtpSession | None] = asyncio.LifoQueue()

    async def __aenter__(self) -> "SmtpPool":
        for _ in range(self.connections):
            self._free.put_nowait(None)
        return self

    async def __aexit__(self, *_: object) -> None:
        sessions = [self._free.get_nowait() for _ in range(self._free.qsize())]
        await asyncio.gather(*(_say_goodbye(session) for session in sessions if session))

    async def send(
        self, sender: str, recipient: str, raw: bytes, *, after: asyncio.Future[None] | None = None
    ) -> Answer:
        """Send one letter to one recipient, exactly these bytes. Never raises for what a server or network does.

        The letter itself is handed over only when `after` is done; what comes before it may go meanwhile.
        """
        if not _ADDRESS.fullmatch(sender):
            return Answer(Outcome.DEFERRED, f"our own address is wrong: {sender!r}", Hold.SERVER)
        if not _ADDRESS.fullmatch(recipient):
            return Answer(Outcome.REFUSED, f"not an address that SMTP can carry: {recipient!r}")
        session = await self._free.get()
        try:
            session, answer = await self._send(session, sender, recipient, raw, after)
        except BaseException:
            if session:
                session.close()
            session = None
            raise
        finally:
            self._free.put_nowait(session)
        return answer

    async def _send(
        self,
        session: SmtpSession | None,
        sender: str,
        recipient: str,
        raw: bytes,
        after: asyncio.Future[None] | None,
    ) -> tuple[SmtpSession | None, Answer]:
        if session and session.is_usable:
            answer = await self._transact(session, sender, recipient, raw, after)
            # That the server has meanwhile closed a kept connection says nothing about this letter.
            if answer.outcome is not Outcome.DEFERRED or session.is_usable:
                return session, answer
        try:
            session = await self._connect()
        except SMTP_ERRORS as error:
            return None, Answer(Outcome.DEFERRED, _words(error), Hold.SERVER)
        return session, await self._transact(session, sender, recipient, raw, after)

    async def _transact(
        self, session: SmtpSession, sender: str, recipient: str, raw: bytes, after: asyncio.Future[None] | None
    ) -> Answer:
        try:
            reply = await session.transact(sender, recipient, raw, self.data_timeout, after)
        except (Disconnected, TimeoutError) as error:
            session.close()
            handed_over = isinstance(error, Disconnected) and error.handed_over
            return Answer(Outcome.UNKNOWN if handed_over else Outcome.DEFERRED, _words(error))
        if reply.code == 421:
            session.close()
        return _classify(reply)

    async def _connect(self) -> SmtpSession:
        client = self._new_client()
        try:
            await client.connect()
            if client.last_ehlo_response is None:
                await client.ehlo()
            transport = cast(asyncio.Transport, client.transport)
            session = SmtpSession(transport, client.esmtp_extensions, self.command_timeout)
        except BaseException:
            client.close()
            raise
        transport.set_protocol(session)
        return session

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


async def _say_goodbye(session: SmtpSession) -> None:
    try:
        async with asyncio.timeout(5):
            await session.quit()
    except (Disconnected, TimeoutError):
        session.close()


def _classify(reply: Reply) -> Answer:
    text = str(reply)
    if 200 <= reply.code < 300:
        return Answer(Outcome.SENT, text)
    if _DAY_IS_OVER.search(text):
        return Answer(Outcome.DEFERRED, text, Hold.DAY)
    if (
        reply.code in _NOT_THE_LETTERS_FAULT
        or (reply.to == "MAIL" and reply.code >= 500 and reply.code != _TOO_LARGE)
        or (reply.code >= 500 and _ABOUT_US.search(text))
    ):
        return Answer(Outcome.DEFERRED, text, Hold.SERVER)
    return Answer(Outcome.REFUSED if reply.code >= 500 else Outcome.DEFERRED, text)


def _words(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"
