"""One SMTP connection after its login: a letter in two round trips where the server allows pipelining (RFC 2920).

aiosmtplib connects, encrypts and logs in, but waits for each answer before the next command: four round trips a letter.
"""

import asyncio
import re
from collections import deque
from typing import NamedTuple

_LONE = re.compile(rb"(?<!\r)\n|\r(?!\n)")
LONGEST_ANSWER = 64 << 10


class Disconnected(ConnectionError):  # noqa: N818 (as ConnectionReset and others of the standard library)
    """The connection ended, or the server spoke out of turn; `handed_over`: when the whole letter had been sent."""

    def __init__(self, text: str, *, handed_over: bool = False) -> None:
        super().__init__(text)
        self.handed_over = handed_over


class Reply(NamedTuple):
    """An answer of the server (RFC 5321 4.2) and the command that it is to."""

    code: int
    text: str
    to: str = ""

    def __str__(self) -> str:
        return f"{self.code} {self.text}"

    @property
    def good(self) -> bool:
        """Whether the server goes along."""
        return 200 <= self.code < 400


class SmtpSession(asyncio.Protocol):
    """Takes over a transport on which somebody has greeted and logged in: `transport.set_protocol(session)`."""

    def __init__(self, transport: asyncio.Transport, extensions: dict[str, str], timeout: float) -> None:
        self.transport, self.extensions, self.timeout = transport, extensions, timeout
        self._buffer = bytearray()
        self._replies: deque[Reply] = deque()
        self._lines: list[str] = []
        self._waiter: asyncio.Future[None] | None = None
        self._lost = ""

    @property
    def is_usable(self) -> bool:
        """Whether a letter may be begun: connected, and nothing was said that nobody asked for (such as 421)."""
        return not (self._lost or self._replies or self._buffer or self.transport.is_closing())

    async def transact(
        self, sender: str, recipient: str, raw: bytes, data_timeout: float, after: asyncio.Future[None] | None = None
    ) -> Reply:
        """The decisive reply: the first refusal, or the one to the letter itself. Raises Disconnected, TimeoutError.

        The letter is handed over only when `after` is done, however long that takes.
        """
        commands = self._commands(sender, recipient, raw)
        replies = await (self._together(commands) if "pipelining" in self.extensions else self._in_turn(commands))
        refusal = next((reply for reply in replies if not reply.good), None)
        if refusal is None:
            if after and not after.done():
                await asyncio.wait([after])
                if self._lost:
                    raise Disconnected(self._lost)
            return await self._hand_over(raw, data_timeout)
        if replies[-1].to == "DATA" and replies[-1].code == 354:
            await self._ask(b".", "DATA")  # RFC 2920 3.1: it waits for a letter although nobody is to get it
        elif not self._lost and refusal.code != 421:
            await self._ask(b"RSET", "RSET")
        return refusal

    def close(self) -> None:
        """Hang up."""
        self._lost = self._lost or "closed"
        self.transport.abort()

    async def quit(self) -> None:
        """Say goodbye and hang up."""
        if self.is_usable:
            await self._ask(b"QUIT", "QUIT")
        self.close()

    def data_received(self, data: bytes) -> None:
        """Collect whole replies."""
        self._buffer += data
        *lines, rest = self._buffer.split(b"\n")
        self._buffer = rest
        for line in lines:
            if not line[:3].isdigit() or len(self._lines) > 1000:
                return self._lose(f"not an SMTP reply: {bytes(line[:80])!r}")
            self._lines.append(line[4:].decode("utf-8", "replace").strip())
            if line[3:4] != b"-":
                self._replies.append(Reply(int(line[:3]), "\n".join(self._lines)))
                self._lines = []
        if len(self._buffer) > LONGEST_ANSWER:
            return self._lose("answer without end")
        return self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell whoever waits."""
        self._lose(f"connection lost: {exc}" if exc else "connection closed by the server")

    def _commands(self, sender: str, recipient: str, raw: bytes) -> list[tuple[bytes, str]]:
        mail = f"MAIL FROM:<{sender}>"
        if "size" in self.extensions:
            mail += f" SIZE={len(raw)}"
        if "8bitmime" in self.extensions and not raw.isascii():
            mail += " BODY=8BITMIME"
        return [(mail.encode("ascii"), "MAIL"), (f"RCPT TO:<{recipient}>".encode("ascii"), "RCPT"), (b"DATA", "DATA")]

    async def _together(self, commands: list[tuple[bytes, str]]) -> list[Reply]:
        self.transport.write(b"\r\n".join(command for command, _ in commands) + b"\r\n")
        return [await self._reply(name, self.timeout) for _, name in commands]

    async def _in_turn(self, commands: list[tuple[bytes, str]]) -> list[Reply]:
        replies: list[Reply] = []
        for command, name in commands:
            replies.append(await self._ask(command, name))
            if not replies[-1].good:
                break
        return replies

    async def _hand_over(self, raw: bytes, timeout: float) -> Reply:
        if not raw.count(b"\n") == raw.count(b"\r") == raw.count(b"\r\n"):
            raw = _LONE.sub(b"\r\n", raw)
        stuffed = raw.replace(b"\r\n.", b"\r\n..")
        self.transport.write((b"." if raw.startswith(b".") else b"") + stuffed.removesuffix(b"\r\n") + b"\r\n.\r\n")
        try:
            return await self._reply("DATA", timeout)
        except (Disconnected, TimeoutError) as error:
            raise Disconnected(f"{type(error).__name__} {error}".strip(), handed_over=True) from error

    async def _ask(self, command: bytes, name: str) -> Reply:
        self.transport.write(command + b"\r\n")
        return await self._reply(name, self.timeout)

    async def _reply(self, name: str, timeout: float) -> Reply:
        if not self._replies:
            if self._lost:
                raise Disconnected(self._lost)
            self._waiter = asyncio.get_running_loop().create_future()
            async with asyncio.timeout(timeout):
                await self._waiter
        if not self._replies:
            raise Disconnected(self._lost)
        reply = self._replies.popleft()
        return reply._replace(to=name)

    def _lose(self, why: str) -> None:
        self._lost = self._lost or why
        self.transport.abort()
        self._wake()

    def _wake(self) -> None:
        if self._waiter and not self._waiter.done() and (self._replies or self._lost):
            self._waiter.set_result(None)
