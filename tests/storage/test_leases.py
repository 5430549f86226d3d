from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

from storage import leases

MINUTE = timedelta(minutes=1)


def test_a_claim_keeps_others_out_until_it_is_released(home: Path) -> None:
    assert leases.claim("mailbox", "a", MINUTE)
    assert not leases.claim("mailbox", "b", MINUTE)
    leases.release("mailbox", "a")
    assert leases.claim("mailbox", "b", MINUTE)


def test_the_holder_may_renew_its_claim(home: Path) -> None:
    assert leases.claim("mailbox", "a", MINUTE)
    assert leases.claim("mailbox", "a", MINUTE)


def test_a_claim_that_ran_out_is_free(home: Path) -> None:
    assert leases.claim("mailbox", "killed", -MINUTE)
    assert leases.claim("mailbox", "b", MINUTE)


def test_one_of_eight_at_once_gets_it(home: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        got = list(pool.map(lambda n: leases.claim("outbox", f"run {n}", MINUTE), range(8)))
    assert got.count(True) == 1
