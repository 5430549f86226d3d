"""Letters are claimed for a while: runs share them, a dead run frees them, what fails too often is given up."""

import asyncio
from datetime import UTC, datetime, timedelta

from sandbox.mail_server import Fault, MailSandbox
from storage.database import transaction
from storage.models import OutboxLetter
from tasks.claims import LONGEST_WAIT, MOST_ATTEMPTS, Claims, wait_after
from tasks.outbox import new_pool, send_waiting
from tasks.smtp import SmtpPool
from tests.servers.outbox import letter, letters_in_outbox, states
from tests.tasks.outbox.sent import REMINDED, arrived


async def test_two_runs_at_once_share_the_letters(office: int, mail_sandbox: MailSandbox) -> None:
    letters_in_outbox(office, 200)
    runs = await asyncio.gather(*(send_waiting(office, REMINDED) for _ in range(3)))
    assert sum(run.tried for run in runs) == 200
    assert len(arrived(mail_sandbox)) == 200


def test_letters_of_a_run_that_died_are_free_when_its_lease_ends(office: int) -> None:
    letters_in_outbox(office, 2)
    moment = datetime.now(UTC)
    assert len(Claims(office, "a", timedelta(minutes=5)).claim(10, moment)[0]) == 2
    second = Claims(office, "b", timedelta(minutes=5))
    assert second.claim(10, moment + timedelta(minutes=4))[0] == []
    assert len(second.claim(10, moment + timedelta(minutes=6))[0]) == 2


async def test_a_letter_is_not_begun_when_the_lease_could_end_before_the_answer(
    office: int, mail_sandbox: MailSandbox
) -> None:
    letters_in_outbox(office, 6)
    mail_sandbox.faults.append(Fault("DATA", delay=0.3, times=9))
    async with SmtpPool(new_pool().account, 1) as pool:
        done = await send_waiting(office, REMINDED, pool=pool, lease=timedelta(seconds=0.8), most=2)
    assert done.tried <= 2
    assert states(office).count("claimed") == 0


async def test_a_letter_deferred_too_often_is_given_up(office: int, mail_sandbox: MailSandbox) -> None:
    (row_id,) = letters_in_outbox(office, 1)
    with transaction() as session:
        session.get_one(OutboxLetter, row_id).attempts = MOST_ATTEMPTS - 1
    mail_sandbox.faults.append(Fault("RCPT", "451 4.7.1 greylisted"))
    await send_waiting(office, REMINDED)
    assert letter(row_id).state == "dead"


def test_waits_double_up_to_four_hours_and_never_coincide() -> None:
    waits = [wait_after(attempts) for attempts in range(1, MOST_ATTEMPTS)]
    assert timedelta(seconds=45) <= waits[0] <= timedelta(seconds=75)
    assert all(wait <= LONGEST_WAIT * 1.25 for wait in waits)
    assert timedelta(days=2) < sum(waits, timedelta())
    assert len({wait_after(3) for _ in range(20)}) == 20
