"""The outbox: every letter goes out once, and what cannot go out says why."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from imapclient import IMAPClient
from sqlalchemy import select

from domain.lifecycle import OutboxState
from sandbox.mail_server import Fault, MailSandbox
from settings import ConfigurationError
from storage import archive
from storage.database import transaction, upgrade
from storage.models import OutboxLetter
from storage.quick_commits import QuickCommits
from tasks.budget import budget
from tasks.outbox import UNSETTLED, send_waiting
from tests.offices import a_home, an_office
from tests.servers.dovecot import Dovecot, free_port
from tests.servers.fault_proxy import FaultProxy
from tests.servers.fixtures import PASSWORD
from tests.servers.letters import a_mail
from tests.servers.outbox import MORNING, letter, letters_in_outbox, make_due, sending_by, states
from tests.tasks.outbox.sent import REMINDED, arrived


async def test_waiting_letters_go_out_with_their_very_bytes_and_are_marked(
    office: int, mail_sandbox: MailSandbox
) -> None:
    ids = letters_in_outbox(office, 120)
    done = await send_waiting(office, REMINDED)
    assert done.states == {OutboxState.SENT: 120}
    assert not done.stopped
    assert sorted(arrived(mail_sandbox)) == sorted(a_mail(number) for number in range(1, 121))
    row = letter(ids[0])
    assert (row.state, row.attempts, row.sent_at, row.claimed_by) == ("sent", 1, REMINDED, None)
    assert row.last_answer.startswith("sent: 250")
    assert (await send_waiting(office, REMINDED)).tried == 0


async def test_a_loss_of_power_could_undo_no_more_than_a_few_outcomes(
    office: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    committed, safe, at_risk = 0, 0, []
    at_once, execute, settle = QuickCommits.execute_at_once, QuickCommits.execute, QuickCommits.settle

    def count(rows: Sequence[Any]) -> None:
        nonlocal committed
        committed += len(rows)
        at_risk.append(committed - safe)

    def counted_at_once(quick: QuickCommits, statement: Any, rows: Sequence[Any]) -> bool:
        done = at_once(quick, statement, rows)
        count(rows if done else ())
        return done

    def counted(quick: QuickCommits, statement: Any, rows: Sequence[Any]) -> None:
        execute(quick, statement, rows)
        count(rows)

    def slow(quick: QuickCommits) -> None:
        nonlocal safe
        before = committed
        time.sleep(0.05)  # a disk that has much to do
        settle(quick)
        safe = before

    monkeypatch.setattr(QuickCommits, "execute_at_once", counted_at_once)
    monkeypatch.setattr(QuickCommits, "execute", counted)
    monkeypatch.setattr(QuickCommits, "settle", slow)
    letters_in_outbox(office, 200)
    await send_waiting(office, REMINDED)
    assert UNSETTLED // 2 < max(at_risk) <= UNSETTLED
    assert committed == safe == 200


async def test_an_outcome_waits_for_whoever_is_writing_and_is_not_lost(office: int, mail_sandbox: MailSandbox) -> None:
    letters_in_outbox(office, 1)
    mail_sandbox.faults.append(Fault("DATA", delay=0.4))
    sending = asyncio.create_task(send_waiting(office, REMINDED))
    while states(office) != ["claimed"]:
        await asyncio.sleep(0.01)
    with transaction() as writing:
        writing.execute(select(OutboxLetter.state))  # from here on nobody else can write
        while not arrived(mail_sandbox):
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.2)
        assert writing.scalars(select(OutboxLetter.state)).all() == ["claimed"]
    assert (await sending).states == {OutboxState.SENT: 1}
    assert states(office) == ["sent"]


async def test_letters_go_out_oldest_first_and_no_more_than_asked(office: int) -> None:
    letters_in_outbox(office, 5)
    await send_waiting(office, REMINDED, most=2)
    assert states(office) == ["sent", "sent", "queued", "queued", "queued"]


async def test_another_offices_letters_stay_where_they_are(office: int) -> None:
    other = an_office(code="KHAC", mailbox_address="vanthu@khac.example.vn")
    letters_in_outbox(other, 1)
    assert (await send_waiting(office, REMINDED)).tried == 0
    assert states(other) == ["queued"]


@pytest.mark.parametrize(
    ("fault", "state", "answer"),
    [
        (Fault("RCPT", "451 4.7.1 greylisted"), "deferred", "451"),
        (Fault("DATA", "452 4.3.1 no space"), "deferred", "452"),
        (Fault("RCPT", "550 5.1.1 no such user"), "refused", "550"),
        (Fault("DATA", "554 5.7.1 not wanted"), "refused", "554"),
        (Fault("DATA", drop=True), "deferred", "unknown"),
        (Fault("DATA", delay=0.3), "sent", "250"),
    ],
    ids=["greylisting", "temporary", "unknown person", "refused content", "dropped", "slow"],
)
async def test_each_answer_has_its_state_and_the_others_go_out(
    office: int, mail_sandbox: MailSandbox, fault: Fault, state: str, answer: str
) -> None:
    letters_in_outbox(office, 4)
    mail_sandbox.faults.append(fault)
    await send_waiting(office, REMINDED)
    assert Counter(states(office)) == Counter(["sent"] * 3) + Counter([state])
    with transaction() as session:
        rows = session.query(OutboxLetter).where(OutboxLetter.state == state).all()
    assert any(answer in row.last_answer for row in rows)
    if state == "deferred":
        assert all(row.not_before and row.not_before > datetime.now(UTC) for row in rows)
        assert (await send_waiting(office, REMINDED)).tried == 0
        make_due(*(row.id for row in rows))
        await send_waiting(office, REMINDED)
        assert states(office) == ["sent"] * 4
        assert len(set(arrived(mail_sandbox))) == 4


async def test_a_letter_that_may_have_arrived_goes_again_as_the_same_mail_but_not_a_third_time(
    office: int, mail_sandbox: MailSandbox
) -> None:
    (row_id,) = letters_in_outbox(office, 1)
    mail_sandbox.faults += [Fault("DATA", drop=True, accept=True), Fault("DATA", drop=True)]
    await send_waiting(office, REMINDED)
    assert letter(row_id).state == "deferred"
    make_due(row_id)
    await send_waiting(office, REMINDED)
    assert letter(row_id).state == "dead"
    assert arrived(mail_sandbox) == [a_mail(1)]


async def test_a_421_or_a_server_that_is_away_stops_the_run_and_loses_nothing(
    office: int, mail_sandbox: MailSandbox
) -> None:
    letters_in_outbox(office, 10)
    mail_sandbox.faults.append(Fault("MAIL", "421 4.3.2 service closing", times=10))
    done = await send_waiting(office, REMINDED)
    assert "421" in done.stopped
    assert set(states(office)) <= {"deferred", "queued"}
    assert Counter(states(office))["queued"] >= 8
    mail_sandbox.faults.clear()
    make_due(*range(1, 11))
    await send_waiting(office, REMINDED)
    assert len(set(arrived(mail_sandbox))) == len(arrived(mail_sandbox)) == 10


async def test_a_network_that_breaks_in_the_middle_loses_and_doubles_nothing_but_known_copies(
    office: int, home: Path, mail_sandbox: MailSandbox
) -> None:
    ids = letters_in_outbox(office, 60)
    with FaultProxy(mail_sandbox.smtp_port) as proxy, a_home(home, **sending_by(proxy.port)):
        for _ in range(4):
            running = asyncio.create_task(send_waiting(office, REMINDED))
            await asyncio.sleep(random.uniform(0.01, 0.1))
            proxy.kill_all()
            await running
            make_due(*ids)
        await send_waiting(office, REMINDED)
    assert set(states(office)) == {"sent"}
    assert len(set(arrived(mail_sandbox))) == 60
    assert len(arrived(mail_sandbox)) <= 60 + 4 * 2


async def test_a_letter_whose_file_is_lost_is_dead_and_says_so(office: int) -> None:
    first, second = letters_in_outbox(office, 2, size=40_000)  # too large for the database
    archive.path_of(letter(first).raw).unlink()
    await send_waiting(office, REMINDED)
    assert (letter(first).state, letter(second).state) == ("dead", "sent")
    assert "archive" in letter(first).last_answer


async def test_sent_letters_are_copied_where_the_provider_does_not_do_it(
    home: Path, mail_sandbox: MailSandbox, dovecot: Dovecot, mailbox: str
) -> None:
    mine = {"imap_host": "127.0.0.1", "imap_tls": "none", "imap_user": mailbox, "imap_password": PASSWORD}
    there = sending_by(mail_sandbox.smtp_port, sent_folder="Sent", imap_port=dovecot.imap_port, **mine)
    with a_home(home, **there):
        office_id = an_office()
        letters_in_outbox(office_id, 3)
        await send_waiting(office_id, REMINDED)
    with IMAPClient("127.0.0.1", dovecot.imap_port, ssl=False) as client:
        client.login(mailbox, PASSWORD)
        client.select_folder("Sent", readonly=True)
        copies = client.fetch(client.search(), [b"BODY.PEEK[]"])
    assert sorted(copy[b"BODY[]"] for copy in copies.values()) == sorted(a_mail(number) for number in (1, 2, 3))


async def test_a_missing_copy_is_not_a_missing_letter(home: Path, mail_sandbox: MailSandbox) -> None:
    nobody = {"imap_host": "127.0.0.1", "imap_tls": "none", "imap_port": free_port(), "sent_folder": "Sent"}
    with a_home(home, **sending_by(mail_sandbox.smtp_port, **nobody)):
        office_id = an_office()
        letters_in_outbox(office_id, 1)
        assert (await send_waiting(office_id, REMINDED)).states == {OutboxState.SENT: 1}


async def test_without_a_server_the_office_is_told_what_to_set(home: Path) -> None:
    with pytest.raises(ConfigurationError, match="VANTHU_SMTP_HOST"):
        await send_waiting(an_office(), MORNING)


@pytest.mark.postgres
async def test_postgresql_keeps_the_same_promises(postgres_url: str, tmp_path: Path, mail_sandbox: MailSandbox) -> None:
    with a_home(tmp_path, **sending_by(mail_sandbox.smtp_port, smtp_per_day=500), database_url=postgres_url):
        upgrade()
        office_id = an_office()
        letters_in_outbox(office_id, 150)
        mail_sandbox.faults.append(Fault("RCPT", "451 4.7.1 greylisted"))
        runs = await asyncio.gather(*(send_waiting(office_id, REMINDED) for _ in range(2)))
        assert sum(run.states[OutboxState.SENT] for run in runs) == 149
        assert Counter(states(office_id)) == {"sent": 149, "deferred": 1}
        assert budget().day_left == 351
    assert len(set(arrived(mail_sandbox))) == len(arrived(mail_sandbox)) == 149
