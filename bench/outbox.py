"""The outbox beside what one would use instead: letters of 4 kB into Postfix's smtp-sink.

Every contestant starts with the same letters in its own store, sends them, and remembers that they were sent:

* `vanthu`: `send_waiting` over SQLite (synchronous=FULL), each outcome committed before its connection goes on;
* `aiosmtplib`: the same finished bytes from memory over the same number of connections, remembering nothing;
* `django-post_office` (where installed): `send_queued`, its own rows in SQLite.

The second case begins with nothing but the facts: a reminder to each of so many matters is rendered, built, stored
(`tasks.posting.post`, fifty a transaction as the morning run does) and sent; django-post_office renders its own
template, which is our finished letter with the same facts as its variables, and sends it.

Cases are interleaved and repeated; medians are shown: by the clock, and a second of the sender's own processor time,
which is the steadier figure on a busy machine. Run: `python -m bench.outbox [LETTERS]`.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from aiosmtplib import SMTP

from bench import post_office
from storage import archive
from storage.database import transaction, upgrade
from storage.models import Office, Person
from tasks import posting
from tasks.letter_pieces import Matter
from tasks.letter_reports import Reminder
from tasks.letters import render
from tasks.outbox import send_waiting
from tests.offices import a_home, a_person, an_office
from tests.servers.letters import a_mail
from tests.servers.outbox import letters_in_outbox, sending_by
from tests.servers.smtp_sink import SmtpSink
from tests.tasks.letter_samples import samples

CONNECTIONS = 4
ROUNDS = 3
LETTER_BYTES = 2700  # of attachment: 4 kB in all
CHUNK = 50
Contestants = dict[str, Callable[[int, int], tuple[float, float]]]


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


def ours_rendered(port: int, letters: int) -> tuple[float, float]:
    """What writing reminders into the outbox and sending them takes."""
    now = datetime.now(UTC)
    with (
        tempfile.TemporaryDirectory() as folder,
        a_home(Path(folder), **sending_by(port, smtp_connections=CONNECTIONS)),
    ):
        upgrade()
        office_id = an_office()
        person_id = a_person(office_id, "Trần Thị Ly", "hieupho1@truong.example.vn", title="Phó Hiệu trưởng")
        watch = Stopwatch()
        for first in range(0, letters, CHUNK):
            with transaction() as session, archive.together():
                office, person = session.get_one(Office, office_id), session.get_one(Person, person_id)
                for number in range(first, min(first + CHUNK, letters)):
                    matter = _matter(number)
                    envelope = posting.to_person(office, person, matter.code, now=now)
                    mark = posting.Postmark(key=f"reminder:{number}", now=now, first=True)
                    posting.post(session, envelope, Reminder(**envelope.head, matter=matter), mark)
        done = asyncio.run(send_waiting(office_id, now, most=letters))
        took = watch.read()
    assert len(done.sent_ids) == letters
    return took


def post_office_rendered(port: int, letters: int) -> tuple[float, float]:
    """What rendering, queueing and sending letters of those words takes django-post_office."""
    texts = _as_django_templates()
    facts = [_facts(number) for number in range(letters)]
    post_office.render(port, [], texts)  # set up, and the template compiled, before the clock runs
    watch = Stopwatch()
    post_office.render(port, facts, texts)
    post_office.send(letters)
    return watch.read()


def _facts(number: int) -> dict[str, str]:
    return {"code": f"KH05-B1-T{number:05d}", "title": f"báo cáo số {number:05d} về công tác vệ sinh"}


def _matter(number: int) -> Matter:
    due = date(2024, 6, 19)
    return Matter(
        **_facts(number), clause="Báo cáo kết quả thực hiện trước ngày 20 hằng tháng.", due_on=due, days_left=5
    )


def _as_django_templates() -> tuple[str, str, str]:
    """Subject, text and HTML of one reminder, its facts replaced by variables."""
    sample = next(letter for name, letter in samples().items() if name == "reminder_first")
    assert isinstance(sample, Reminder)
    rendered = render(replace(sample, code=_facts(1)["code"], matter=_matter(1)))
    texts = [rendered.subject, rendered.text, rendered.html]
    for name, value in _facts(1).items():
        texts = [text.replace(value, f"{{{{ {name} }}}}") for text in texts]
    subject, plain, html = texts
    return subject, plain, html


def main(letters: int = 5000) -> None:
    """Print letters a second for each contestant, and the ratios, sending alone and with rendering."""
    sending: Contestants = {"vanthu": ours, "aiosmtplib": bare}
    rendering: Contestants = {"vanthu": ours_rendered}
    if post_office.is_installed():
        sending["django-post_office"] = post_office_sends
        rendering["django-post_office"] = post_office_rendered
    size = len(a_mail(1, size=LETTER_BYTES))
    _compare(f"outbox: {letters} letters of {size} bytes, {CONNECTIONS} connections", sending, letters)
    _compare("the same with rendering", rendering, letters)


def _compare(title: str, contestants: Contestants, letters: int) -> None:
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in contestants}
    with SmtpSink() as sink:
        for _ in range(ROUNDS):
            for name, run in contestants.items():
                times[name].append(run(sink.port, letters))
    rates = {
        name: tuple(letters / statistics.median(kind) for kind in zip(*taken, strict=True))
        for name, taken in times.items()
    }
    print(title)
    for name, (by_clock, by_processor) in rates.items():
        ratio, cpu_ratio = rates["vanthu"][0] / by_clock, rates["vanthu"][1] / by_processor
        processor = f"{by_processor:8.0f}/CPU s  vanthu {cpu_ratio:5.2f} x"
        print(f"  {name:20}{by_clock:8.0f}/s  vanthu {ratio:5.2f} x   {processor}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
