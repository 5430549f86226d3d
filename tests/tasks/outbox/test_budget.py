"""The provider's limits: a minute, a day, a word that the day is over; what is left is said in words."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from sandbox.mail_server import Fault, MailSandbox
from storage.database import transaction
from storage.models import SendCounter
from tasks.budget import budget, hold, in_words
from tasks.outbox import send_waiting
from tests.offices import a_home, an_office
from tests.servers.outbox import letters_in_outbox, sending_by, states
from tests.tasks.outbox.sent import REMINDED


async def test_a_provider_that_says_the_day_is_over_is_left_in_peace(office: int, mail_sandbox: MailSandbox) -> None:
    letters_in_outbox(office, 5)
    mail_sandbox.faults.append(Fault("RCPT", "550 5.4.5 Daily user sending limit exceeded", times=9))
    assert "5.4.5" in (await send_waiting(office, REMINDED)).stopped
    assert budget().held_until
    assert "limit" in (await send_waiting(office, REMINDED)).stopped
    assert mail_sandbox.faults[0].times >= 7
    assert set(states(office)) <= {"deferred", "queued"}


async def test_the_limit_a_minute_is_kept_and_the_rest_waits(
    office: int, home: Path, mail_sandbox: MailSandbox
) -> None:
    letters_in_outbox(office, 8)
    with a_home(home, **sending_by(mail_sandbox.smtp_port, smtp_per_minute=5)):
        assert budget().minute_left == 5
        done = await send_waiting(office, REMINDED)
        assert (done.tried, budget().left) == (5, 0)
        assert "limit" in done.stopped
        assert (await send_waiting(office, REMINDED)).tried == 0
        assert states(office).count("queued") == 3
        assert budget(datetime.now(UTC) + timedelta(minutes=2)).minute_left == 5


async def test_the_limit_a_day_looks_back_24_hours_and_counts_all_offices(
    office: int, home: Path, mail_sandbox: MailSandbox
) -> None:
    other = an_office(code="KHAC", mailbox_address="vanthu@khac.example.vn")
    yesterday = (datetime.now(UTC) - timedelta(hours=20)).strftime("%Y-%m-%dT%H:%M")
    with transaction() as session:
        session.add(SendCounter(office_id=other, window=yesterday, sent=7))
    letters_in_outbox(office, 8)
    with a_home(home, **sending_by(mail_sandbox.smtp_port, smtp_per_day=10)):
        assert (await send_waiting(office, REMINDED)).tried == 3
        assert budget(datetime.now(UTC) + timedelta(hours=5)).day_left == 7


async def test_what_was_not_sent_does_not_count_against_the_limits(
    office: int, home: Path, mail_sandbox: MailSandbox
) -> None:
    letters_in_outbox(office, 4)
    mail_sandbox.faults.append(Fault("RCPT", "450 4.2.1 later", times=2))
    with a_home(home, **sending_by(mail_sandbox.smtp_port, smtp_per_minute=100, smtp_per_day=100)):
        await send_waiting(office, REMINDED)
        assert budget().day_left == 98


def test_a_hold_ends_by_itself(home: Path) -> None:
    hold(timedelta(hours=1))
    hold(timedelta(hours=2))
    assert budget().left == 0
    assert budget(datetime.now(UTC) + timedelta(hours=3)).held_until is None


def test_what_may_still_go_out_is_said_in_words(home: Path) -> None:
    with a_home(home, smtp_per_minute=0, smtp_per_day=0):
        assert in_words(budget()) == "không giới hạn"
    with a_home(home, smtp_per_minute=30, smtp_per_day=0):
        assert in_words(budget()) == "30 thư ngay lúc này"
    with a_home(home, smtp_per_minute=30, smtp_per_day=2000):
        assert in_words(budget()) == "30 thư ngay lúc này, 2000 thư trong 24 giờ"
        hold(timedelta(hours=1))
        assert in_words(budget()).startswith("tạm dừng đến ")
