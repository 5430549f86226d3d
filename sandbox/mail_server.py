"""A mail server in this process: SMTP (aiosmtpd) and IMAP (pymap, in memory) in one asyncio loop.

For the demonstration and for quick tests. It routes by envelope, plus-addresses included (`user+token@domain` arrives
at `user`), keeps the bytes as received under two trace headers, answers for every other domain too, fails on demand.
Arrivals are stamped with the clock it is given: in the demonstration that is business time, so the arrival date that
decides between on time and late (INTERNALDATE, RFC 3501 2.3.3) follows the simulated year.
"""

import asyncio
import itertools
import json
import re
import ssl
import sys
import threading
from argparse import ArgumentParser, Namespace
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, TypeVar, cast

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.dict import Config, Login
from pymap.backend.dict.filter import FilterSet
from pymap.backend.dict.mailbox import MailboxSet
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pymap.parsing.specials import FetchRequirement
from pymap.parsing.specials.flag import Flag
from pymap.user import UserMetadata
from pysasl.hashing import Cleartext

LARGEST_MESSAGE = 50 << 20
T = TypeVar("T")


@dataclass
class Fault:
    """One thing that goes wrong at `verb` ("MAIL", "RCPT" or "DATA"), `times` times, for addresses that `match`.

    `delay` is in seconds; `reply` is the whole answer (a 421 also closes the connection); `drop` closes it without one;
    `accept` keeps the message although the answer to DATA never arrives.
    """

    verb: str
    reply: str | None = None
    delay: float = 0.0
    drop: bool = False
    accept: bool = False
    times: int = 1
    match: str = ""


@dataclass(frozen=True)
class Delivery:
    """One message as it arrived in one person's INBOX: `raw` is what the sender transmitted, without trace headers."""

    user: str
    sender: str
    recipient: str
    raw: bytes = field(repr=False)


Hook = Callable[[Delivery], Awaitable[None]]


def _content(envelope: Envelope) -> bytes:
    return cast(bytes, envelope.content)  # bytes, since decode_data is off


class _Handler:
    """aiosmtpd calls these by name and position."""

    def __init__(self, box: "MailSandbox") -> None:
        self.box = box

    async def _fault(self, verb: str, server: SMTP, envelope: Envelope, address: str) -> str | None:
        for fault in self.box.faults:
            if fault.verb != verb or not fault.times or not re.search(fault.match, address):
                continue
            fault.times -= 1
            transport = cast(asyncio.Transport, server.transport)
            if fault.accept:
                await self.box.deliver(envelope.mail_from, envelope.rcpt_tos, _content(envelope))
            await asyncio.sleep(fault.delay)
            if fault.drop:
                transport.abort()
            elif fault.reply and fault.reply.startswith("421"):
                asyncio.get_running_loop().call_later(0.02, transport.close)
            if fault.reply or fault.drop:
                return fault.reply or "421 4.3.2 closing"
        return None

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if reply := await self._fault("MAIL", server, envelope, address):
            return reply
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 OK"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if reply := await self._fault("RCPT", server, envelope, address):
            return reply
        if not self.box.owner(address):
            return f"550 5.1.1 <{address}> no such user"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        people = " ".join([envelope.mail_from or "", *envelope.rcpt_tos])
        if reply := await self._fault("DATA", server, envelope, people):
            return reply
        number = await self.box.deliver(envelope.mail_from, envelope.rcpt_tos, _content(envelope))
        return f"250 2.0.0 queued as {number}"


class MailSandbox:
    """`with MailSandbox({"vanthu": "password"}) as box:` gives `box.smtp_port` and `box.imap_port` on loopback.

    A person with an empty password receives mail but cannot log in. Mail to other domains is kept too (`catch_all`),
    under the whole address. `clock` stamps arrivals. Everything is in memory: a restart loses the mail and gives every
    folder a new UIDVALIDITY.
    """

    def __init__(
        self,
        users: Mapping[str, str],
        domain: str = "truong.example.vn",
        *,
        ports: tuple[int, int] = (0, 0),
        catch_all: bool = True,
        tls: ssl.SSLContext | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.users, self.domain, self.catch_all, self.tls, self.clock = dict(users), domain, catch_all, tls, clock
        self.host = "127.0.0.1"
        self.imap_port, self.smtp_port = ports
        self.faults: list[Fault] = []
        self.on_delivery: list[Hook] = []
        self.accepted = 0
        self._numbers = itertools.count(1)
        self._answers: set[asyncio.Task[None]] = set()

    def owner(self, address: str) -> str | None:
        """Whose INBOX an envelope recipient arrives in; None when nobody of that name exists."""
        local, _, domain = address.rpartition("@")
        if domain.lower() != self.domain:
            return address.lower() if self.catch_all else None
        user = local.split("+", 1)[0].lower()
        return user if user in self.users else None

    async def deliver(self, sender: str | None, recipients: Iterable[str], raw: bytes) -> int:
        """Put one message into the INBOX of each owner, once, and start the hooks."""
        owners = {owner: address for address in recipients if (owner := self.owner(address))}
        for user, address in owners.items():
            trace = f"Return-Path: <{sender or ''}>\r\nDelivered-To: {address}\r\n".encode()
            await self._append(user, trace + raw, "INBOX", self.clock(), frozenset())
            for hook in self.on_delivery:
                task = asyncio.ensure_future(hook(Delivery(user, sender or "", address, raw)))
                self._answers.add(task)
                task.add_done_callback(self._answers.discard)
        self.accepted += 1
        return next(self._numbers)

    def put(
        self, user: str, raw: bytes, *, folder: str = "INBOX", at: datetime | None = None, seen: bool = False
    ) -> None:
        """Lay a message into a folder as if it had been there all along (call from another thread)."""
        flags = frozenset({Flag(b"\\Seen")}) if seen else frozenset()
        self._run(self._append(user, raw, folder, at or self.clock(), flags))

    def messages(self, user: str, folder: str = "INBOX") -> list[bytes]:
        """The raw messages of a folder, oldest first, trace headers included (call from another thread)."""
        return self._run(self._messages(user, folder))

    def settle(self, timeout: float = 30) -> None:
        """Wait until every hook, and every delivery those hooks caused, is done (call from another thread)."""
        self._run(asyncio.wait_for(self._settle(), timeout))

    async def start(self) -> None:
        """Listen for SMTP and IMAP in the running loop."""
        await self._start_imap()
        loop = asyncio.get_running_loop()
        self._smtp = await loop.create_server(self._smtp_protocol, self.host, self.smtp_port)
        self.smtp_port = self._smtp.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Close both servers and every connection."""
        self._smtp.close()
        self._imap.close()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    def __enter__(self) -> "MailSandbox":
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="mail-sandbox", daemon=True)
        self._thread.start()
        self._run(self.start())
        return self

    def __exit__(self, *_: object) -> None:
        self._run(self.stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    async def _settle(self) -> None:
        while self._answers:
            await asyncio.wait(set(self._answers))

    def _mailboxes(self, user: str) -> MailboxSet:
        return self._config.set_cache.setdefault(user, (MailboxSet(), FilterSet()))[0]

    async def _append(self, user: str, raw: bytes, folder: str, at: datetime, flags: frozenset[Flag]) -> None:
        mailboxes = self._mailboxes(user)
        if folder not in {entry.name for entry in (await mailboxes.list_mailboxes()).list()}:
            await mailboxes.add_mailbox(folder)
        await (await mailboxes.get_mailbox(folder)).append(AppendMessage(raw, at, flags), recent=True)

    async def _messages(self, user: str, folder: str) -> list[bytes]:
        box = await self._mailboxes(user).get_mailbox(folder)
        loaded = [await message.load_content(FetchRequirement.CONTENT) async for message in box.messages()]
        return [bytes(message.get_body(None)) for message in loaded]

    async def _start_imap(self) -> None:
        names = ("cert", "key", "passlib_cfg", "proxy_protocol", "inherited_sockets")
        options = Namespace(demo_data=False, demo_user="-", demo_password="-", host=self.host, port=0, debug=False,
                            tls=False, **dict.fromkeys(names))  # fmt: skip
        # Hashing a simulated password by the book would cost a fifth of a second of every login.
        self._config = Config.from_args(options, hash_context=Cleartext())
        login = Login(self._config)
        for user, password in self.users.items():
            self._mailboxes(user)
            if not password:
                continue
            for name in (user, f"{user}@{self.domain}"):
                login.users_dict[name] = UserMetadata(self._config, name, password=password)
                self._config.set_cache[name] = self._config.set_cache[user]
        serve = ProxyProtocolReader(self._config.proxy_protocol).get_callback(IMAPServer(login, self._config))
        self._imap = await asyncio.start_server(serve, self.host, self.imap_port, limit=LARGEST_MESSAGE)
        self.imap_port = self._imap.sockets[0].getsockname()[1]

    def _smtp_protocol(self) -> SMTP:
        return SMTP(_Handler(self), hostname="sandbox", enable_SMTPUTF8=True, loop=asyncio.get_running_loop(),
                    data_size_limit=LARGEST_MESSAGE, tls_context=self.tls, auth_require_tls=bool(self.tls),
                    authenticator=self._login)  # fmt: skip

    def _login(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _how: str, data: LoginPassword
    ) -> AuthResult:
        name = data.login.decode().split("@")[0].lower()
        return AuthResult(success=self.users.get(name) == data.password.decode(), handled=False)


async def _serve_for_ever(box: MailSandbox) -> None:
    await box.start()
    sys.stdout.write(json.dumps({"imap_port": box.imap_port, "smtp_port": box.smtp_port}) + "\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


def main(arguments: list[str] | None = None) -> None:
    """Run the server as its own process; prints one JSON line with its ports, then serves until interrupted."""
    parser = ArgumentParser(prog="python -m sandbox.mail_server", description=main.__doc__)
    parser.add_argument("users", nargs="+", metavar="USER:PASSWORD")
    parser.add_argument("--domain", default="truong.example.vn")
    parser.add_argument("--imap-port", type=int, default=0)
    parser.add_argument("--smtp-port", type=int, default=0)
    given = parser.parse_args(arguments)
    users = dict(user.split(":", 1) for user in given.users)
    box = MailSandbox(users, given.domain, ports=(given.imap_port, given.smtp_port))
    try:
        asyncio.run(_serve_for_ever(box))
    except KeyboardInterrupt:
        return


if __name__ == "__main__":
    main()
