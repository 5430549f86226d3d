"""Two round trips a letter: what is sent together is answered in order, whatever the server does in between."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from tasks.accounts import MailAccount
from tasks.smtp import Answer, Hold, Outcome, SmtpPool
from tests.servers.fixtures import need
from tests.servers.smtp_sink import PROGRAM, SmtpSink

SENDER, TO = "vanthu@truong.example.vn", "hieupho1@truong.example.vn"
Talk = Callable[["Peer"], Awaitable[None]]


class Peer:
    """The server's side of one connection, spoken by hand."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer
        self.letters: list[bytes] = []

    async def hear(self, *starts: str) -> None:
        for start in starts:
            line = await self.reader.readline()
            assert line.startswith(start.encode()), line

    def say(self, *lines: str) -> None:
        self.writer.write("".join(f"{line}\r\n" for line in lines).encode())

    async def letter(self) -> None:
        self.letters.append(await self.reader.readuntil(b"\r\n.\r\n"))

    async def greet(self, *extensions: str) -> None:
        self.say("220 here")
        await self.hear("EHLO")
        last = ["PIPELINING", "SIZE 1000000", *extensions]
        self.say("250-here", *(f"250-{each}" for each in last[:-1]), f"250 {last[-1]}")


@asynccontextmanager
async def server(*talks: Talk, connections: int = 1) -> AsyncIterator[tuple[SmtpPool, list[Peer]]]:
    """Each connection is answered by the next talk."""
    left, peers, wrong = list(talks), [], []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        peer = Peer(reader, writer)
        peers.append(peer)
        try:
            await left.pop(0)(peer)
        except AssertionError as error:
            wrong.append(error)
        finally:
            writer.close()

    listening = await asyncio.start_server(serve, "127.0.0.1", 0)
    account = MailAccount("127.0.0.1", listening.sockets[0].getsockname()[1], "", "none")
    async with SmtpPool(account, connections, command_timeout=1, data_timeout=1) as pool:
        yield pool, peers
    listening.close()
    assert not wrong


async def send(pool: SmtpPool, raw: bytes = b"Subject: mot\r\n\r\nthu\r\n") -> Answer:
    return await pool.send(SENDER, TO, raw)


async def test_envelope_and_data_go_together_and_the_bytes_arrive_as_they_are() -> None:
    raw = b".dau\r\nSubject: mot\r\n\r\n.\r\n..hai\r\nthan\r\n"

    async def talk(peer: Peer) -> None:
        await peer.greet("8BITMIME")
        await peer.hear(f"MAIL FROM:<{SENDER}> SIZE={len(raw)}\r\n", f"RCPT TO:<{TO}>\r\n", "DATA\r\n")
        peer.say("250-2.1.0 ok", "250 really", "250 2.1.5 ok", "354 go on")
        await peer.letter()
        peer.say("250 2.0.0 queued")
        await peer.hear("QUIT")
        peer.say("221 bye")

    async with server(talk) as (pool, peers):
        assert await send(pool, raw) == Answer(Outcome.SENT, "250 2.0.0 queued")
    assert peers[0].letters == [b"..dau\r\nSubject: mot\r\n\r\n..\r\n...hai\r\nthan\r\n.\r\n"]


async def test_lone_line_ends_become_whole_ones() -> None:
    async def talk(peer: Peer) -> None:
        await peer.greet()
        await accept(peer)

    async with server(talk) as (pool, peers):
        assert (await send(pool, b"Subject: mot\n\rthu\r\n.")).outcome is Outcome.SENT
    assert peers[0].letters == [b"Subject: mot\r\n\r\nthu\r\n..\r\n.\r\n"]


@pytest.mark.parametrize(
    ("answers", "outcome", "hold"),
    [
        (("250 ok", "550 5.1.1 nobody", "503 no recipients"), Outcome.REFUSED, Hold.NOTHING),
        (("250 ok", "451 4.7.1 greylisted", "503 no recipients"), Outcome.DEFERRED, Hold.NOTHING),
        (("250 ok", "550 5.4.5 Daily user sending limit exceeded", "503 no"), Outcome.DEFERRED, Hold.DAY),
        (("550 5.7.1 not you", "503 no", "503 no"), Outcome.DEFERRED, Hold.SERVER),
        (("250 ok", "250 ok", "554 5.7.1 no"), Outcome.REFUSED, Hold.NOTHING),
    ],
)
async def test_a_refusal_is_blamed_on_the_command_it_answers_and_the_next_letter_goes(
    answers: tuple[str, ...], outcome: Outcome, hold: Hold
) -> None:
    async def talk(peer: Peer) -> None:
        await peer.greet()
        await peer.hear("MAIL", "RCPT", "DATA")
        peer.say(*answers)
        await peer.hear("RSET")
        peer.say("250 flushed")
        await accept(peer)

    async with server(talk) as (pool, _):
        answer = await send(pool)
        assert (answer.outcome, answer.hold) == (outcome, hold)
        assert (await send(pool)).outcome is Outcome.SENT


async def accept(peer: Peer) -> None:
    await peer.hear("MAIL", "RCPT", "DATA")
    peer.say("250 ok", "250 ok", "354 go on")
    await peer.letter()
    peer.say("250 queued")
    await peer.reader.readline()


async def test_a_server_that_wants_a_letter_for_nobody_gets_none() -> None:
    async def talk(peer: Peer) -> None:
        await peer.greet()
        await peer.hear("MAIL", "RCPT", "DATA")
        peer.say("250 ok", "550 5.1.1 nobody", "354 go on")
        await peer.hear(".\r\n")
        peer.say("554 no valid recipients")
        await accept(peer)

    async with server(talk) as (pool, _):
        assert (await send(pool)).outcome is Outcome.REFUSED
        assert (await send(pool)).outcome is Outcome.SENT


async def test_answers_in_pieces_are_put_together() -> None:
    async def talk(peer: Peer) -> None:
        await peer.greet()
        await peer.hear("MAIL", "RCPT", "DATA")
        for piece in ("25", "0 ok\r", "\n250-a\r\n2", "50 b\r\n354", " go on\r\n"):
            peer.writer.write(piece.encode())
            await asyncio.sleep(0.01)
        await peer.letter()
        peer.say("250 queued")
        await peer.reader.readline()

    async with server(talk) as (pool, _):
        assert (await send(pool)).outcome is Outcome.SENT


async def test_a_cut_before_the_letter_is_handed_over_is_no_riddle_and_after_it_is_one() -> None:
    async def before(peer: Peer) -> None:
        await peer.greet()
        await peer.hear("MAIL", "RCPT", "DATA")
        peer.say("250 ok", "250 ok")

    async def after(peer: Peer) -> None:
        await peer.greet()
        await peer.hear("MAIL", "RCPT", "DATA")
        peer.say("250 ok", "250 ok", "354 go on")
        await peer.letter()

    async with server(before, after) as (pool, _):
        assert (await send(pool)).outcome is Outcome.DEFERRED
        assert (await send(pool)).outcome is Outcome.UNKNOWN


async def test_silence_is_not_waited_for_for_ever() -> None:
    async def silent(peer: Peer) -> None:
        await peer.greet()
        await peer.reader.read()

    async with server(silent) as (pool, _):
        answer = await send(pool)
        assert (answer.outcome, answer.hold) == (Outcome.DEFERRED, Hold.NOTHING)


@pytest.mark.parametrize("words", ["421 4.4.2 idle too long", "250 surprise"])
async def test_words_out_of_turn_on_a_kept_connection_end_it_and_are_never_taken_for_an_answer(words: str) -> None:
    async def talk(peer: Peer) -> None:
        await peer.greet()
        await peer.hear("MAIL", "RCPT", "DATA")
        peer.say("250 ok", "250 ok", "354 go on")
        await peer.letter()
        peer.say("250 queued")
        await asyncio.sleep(0.05)
        peer.say(words)
        await peer.reader.read()

    async def anew(peer: Peer) -> None:
        await peer.greet()
        await accept(peer)

    async with server(talk, anew) as (pool, peers):
        assert (await send(pool)).outcome is Outcome.SENT
        await asyncio.sleep(0.15)
        assert (await send(pool)).outcome is Outcome.SENT
    assert len(peers) == 2


@pytest.mark.parametrize("nonsense", ["HTTP/1.1 400 Bad Request", "hello", "25"])
async def test_a_server_that_speaks_no_smtp_any_more_is_left(nonsense: str) -> None:
    async def talk(peer: Peer) -> None:
        await peer.greet()
        await peer.hear("MAIL", "RCPT", "DATA")
        peer.say(nonsense)
        await peer.reader.read()

    async with server(talk) as (pool, _):
        assert (await send(pool)).outcome is Outcome.DEFERRED


@pytest.mark.parametrize(
    ("arguments", "outcome"),
    [
        (("-r", "rcpt"), Outcome.DEFERRED),
        (("-f", "rcpt"), Outcome.REFUSED),
        (("-f", "."), Outcome.REFUSED),
        (("-r", "."), Outcome.DEFERRED),
        (("-q", "."), Outcome.UNKNOWN),
        (("-q", "rcpt"), Outcome.DEFERRED),
        (("-p",), Outcome.SENT),
    ],
)
async def test_a_real_server_is_understood(arguments: tuple[str, ...], outcome: Outcome) -> None:
    need(PROGRAM.exists(), "postfix")
    with SmtpSink(*arguments) as sink:
        async with SmtpPool(MailAccount("127.0.0.1", sink.port, "", "none"), 1, data_timeout=2) as pool:
            assert (await send(pool)).outcome is outcome
