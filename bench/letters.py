"""Letters a CPU second: rendered, built by hand, both, and the same letter built with the standard library.

    python -m bench.letters [--seconds 2]

The four run in turn, five rounds; the median is printed. One process, one thread; CPU time, not wall time.
"""

import argparse
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from statistics import median

from domain.outgoing import OutgoingMail, build
from domain.tokens import message_id
from domain.wording import ZONE
from tasks.letters import Rendered, render
from tests.tasks.letter_sample_office import TOKEN
from tests.tasks.letter_samples import samples

ROUNDS = 5


def mail_of(letter: Rendered) -> OutgoingMail:
    """A whole letter to one person."""
    return OutgoingMail(
        from_name="Bộ phận Văn thư - Trường Mầm non Hoa Sen",
        from_address="vanthu@hoasen.example",
        to_name="Trần Thị Ly",
        to_address="ly@hoasen.example",
        subject=letter.subject,
        text=letter.text,
        html=letter.html,
        message_id=message_id(TOKEN, "1", "hoasen.example"),
        date=datetime(2024, 6, 12, 7, 15, tzinfo=ZONE),
        reply_to="vanthu+7k4mq2zx9p@hoasen.example",
        vanthu_id=TOKEN,
        letter="reminder",
        list_id="vanthu.hoasen.example",
    )


def by_standard_library(mail: OutgoingMail) -> bytes:
    """The same headers and bodies through `email`."""
    message = EmailMessage(policy=SMTP)
    message["From"] = f"{mail.from_name} <{mail.from_address}>"
    message["To"] = f"{mail.to_name} <{mail.to_address}>"
    message["Reply-To"] = mail.reply_to
    message["Subject"] = mail.subject
    message["Message-ID"] = mail.message_id
    message["Date"] = mail.date
    message["X-Vanthu-Id"] = mail.vanthu_id
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.text, cte="base64")
    message.add_alternative(mail.html, subtype="html", cte="base64")
    return message.as_bytes()


def per_cpu_second(work: Callable[[], object], seconds: float) -> float:
    """How often `work` runs in a second of CPU time."""
    count, start = 0, time.process_time()
    while (spent := time.process_time() - start) < seconds:
        for _ in range(20):
            work()
        count += 20
    return count / spent


def main() -> None:
    """Print one line a case."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--seconds", type=float, default=1.0, help="CPU seconds a case and round")
    seconds = parser.parse_args().seconds
    letter = samples()["reminder_first"]
    rendered = render(letter)
    mail = mail_of(rendered)
    small = replace(mail, text=rendered.text[:700], html=rendered.html[:1400])
    cases: dict[str, Callable[[], object]] = {
        f"render both forms ({len(rendered.text.encode())} + {len(rendered.html.encode())} octets)": lambda: render(
            letter
        ),
        f"build ({len(build(mail))} octets)": lambda: build(mail),
        f"build ({len(build(small))} octets)": lambda: build(small),
        "render and build": lambda: build(mail_of(render(letter))),
        "build with email.EmailMessage": lambda: by_standard_library(mail),
    }
    figures: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(ROUNDS):
        for name, work in cases.items():
            figures[name].append(per_cpu_second(work, seconds))
    for name, found in figures.items():
        print(f"{median(found):>10,.0f} a CPU second  {name}")


if __name__ == "__main__":
    main()
