"""The outbox beside what one would use instead: letters of 4 kB into Postfix's smtp-sink.

Every contestant starts with the same letters in its own store, sends them, and remembers that they were sent:

* `vanthu`: `send_waiting` over SQLite (synchronous=FULL), each outcome committed before its connection goes on;
* `aiosmtplib`: the same finished bytes from memory over the same number of connections, remembering nothing;
* `django-post_office` (where installed): `send_queued`, its own rows in SQLite.

Cases are interleaved and repeated; medians are shown: by the clock, and a second of the sender's own processor time,
which is the steadier figure on a busy machine. Run: `python -m bench.outbox [LETTERS]`.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from aiosmtplib import SMTP

from bench import post_office
from storage.database import upgrade
from tasks.outbox import send_waiting
from tests.offices import a_home, an_office
from tests.servers.letters import a_mail
from tests.servers.outbox import letters_in_outbox, sending_by
from tests.servers.smtp_sink import SmtpSink

CONNECTIONS = 4
ROUNDS = 3
LETTER_BYTES = 2700  # of attachment: 4 kB in all


class Stopwatch:
    """Seconds by the clock and of processor time since it was made."""

    def __init__(self) -> None:
        self.began = time.perf_counter(), time.process_time()

    def read(self) -> tuple[float, float]:
        """Both, now."""
        return time.perf_counter() - self.began[0], time.process_time() - self.began[1]


def ours(port: int, letters: int) -> tuple[float, float]:
    """What sending the outbox takes."""
    with (
        tempfile.TemporaryDirectory() as folder,
        a_home(Path(folder), **sending_by(port, smtp_connections=CONNECTIONS)),
    ):
        upgrade()
        office_id = an_office()
        letters_in_outbox(office_id, letters, size=LETTER_BYTES)
        watch = Stopwatch()
        done = asyncio.run(send_waiting(office_id, datetime.now(UTC), most=letters))
        took = watch.read()
    assert len(done.sent_ids) == letters
    return took


def bare(port: int, letters: int) -> tuple[float, float]:
    """What aiosmtplib takes for the same bytes."""
    waiting = [a_mail(number, size=LETTER_BYTES) for number in range(letters)]

    async def one() -> None:
        client = SMTP(hostname="127.0.0.1", port=port, start_tls=False, local_hostname="truong.example.vn")
        await client.connect()
        while waiting:
            await client.sendmail("vanthu@truong.example.vn", "hieupho1@truong.example.vn", waiting.pop())
        await client.quit()

    async def every() -> None:
        await asyncio.gather(*(one() for _ in range(CONNECTIONS)))

    watch = Stopwatch()
    asyncio.run(every())
    return watch.read()


def post_office_sends(port: int, letters: int) -> tuple[float, float]:
    """What django-post_office takes for letters of that size."""
    post_office.queue(port, letters, LETTER_BYTES)
    watch = Stopwatch()
    post_office.send(letters)
    return watch.read()


def main(letters: int = 5000) -> None:
    """Print letters a second for each contestant, and the ratios."""
    contestants: dict[str, Callable[[int, int], tuple[float, float]]] = {"vanthu": ours, "aiosmtplib": bare}
    if post_office.is_installed():
        contestants["django-post_office"] = post_office_sends
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in contestants}
    with SmtpSink() as sink:
        for _ in range(ROUNDS):
            for name, run in contestants.items():
                times[name].append(run(sink.port, letters))
    rates = {
        name: tuple(letters / statistics.median(kind) for kind in zip(*taken, strict=True))
        for name, taken in times.items()
    }
    print(f"outbox: {letters} letters of {len(a_mail(1, size=LETTER_BYTES))} bytes, {CONNECTIONS} connections")
    for name, (by_clock, by_processor) in rates.items():
        ratio, cpu_ratio = rates["vanthu"][0] / by_clock, rates["vanthu"][1] / by_processor
        processor = f"{by_processor:8.0f}/CPU s  vanthu {cpu_ratio:5.2f} x"
        print(f"  {name:20}{by_clock:8.0f}/s  vanthu {ratio:5.2f} x   {processor}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
