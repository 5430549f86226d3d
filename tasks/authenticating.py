"""The proof of a mail's sender, had at arrival: keys and servers' findings are not to be had later."""

import logging
import time
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from domain.authentication import domain_of, is_aligned, proof_in, proof_of_signatures
from domain.matching import Proof
from domain.mime.charsets import as_western
from domain.mime.headers import Head, split_head
from domain.mime.values import addresses
from settings import get_settings

log = logging.getLogger(__name__)
_QUIET = logging.getLogger("dkimpy.quiet")
_QUIET.addHandler(logging.NullHandler())
_QUIET.propagate = False

KeyOf = Callable[..., bytes | None]
"""`dnsfunc` of dkimpy: (name, timeout in seconds) -> the TXT record, None where there is none."""

TIMEOUT = 3  # seconds for one key
REST = 300.0  # seconds in which a name server that did not answer is not asked again
_MOST = 5  # signatures looked at; more are there to keep us busy
_resting_until = 0.0


def prove(raw: bytes, whole: bool = True, key_of: KeyOf | None = None) -> Proof:
    """Pass, fail or none for the From address of a mail: from the topmost Authentication-Results of our own server
    (VANTHU_TRUSTED_AUTHSERV), else by checking its DKIM signatures (RFC 6376).

    Two From fields are a failure: one would be checked and the other shown (RFC 5322 3.6 allows one). A key that cannot
    be had proves nothing. Of a mail too large to be fetched whole no signature can be checked. Never raises.
    """
    head, _ = split_head(raw, [])
    senders = addresses(head.all_raw("from"), [])
    if not senders:
        return Proof.NONE
    if len(head.all_raw("from")) > 1 or len({each.address for each in senders}) > 1:
        return Proof.FAIL
    sender = senders[0].address
    trusted = {name.strip().lower() for name in get_settings().trusted_authserv.split(",") if name.strip()}
    if trusted:
        results = [as_western(each) for each in head.all_raw("authentication-results")]
        found = proof_in(results, trusted, sender)
        if found is not None:
            return found
    return proof_of_signatures(_checked(raw, head, sender, key_of or _key), sender) if whole else Proof.NONE


def _checked(raw: bytes, head: Head, sender: str, key_of: KeyOf) -> list[tuple[str, bool]]:
    """Each signature of the sender's own domain whose key could be had, and whether it verifies."""
    found: list[tuple[str, bool]] = []
    for at, field in enumerate(head.all_raw("dkim-signature")[:_MOST]):
        domain, selector = _tag(field, b"d"), _tag(field, b"s")
        if not is_aligned(domain, domain_of(sender)):
            continue
        try:
            key = key_of(f"{selector}._domainkey.{domain}.".encode(), timeout=TIMEOUT)
            if key:
                found.append((domain, _verifies(raw, at, key)))
        except Exception as error:  # noqa: BLE001 - neither bytes nor network may stop the collecting of mail
            log.info("DKIM signature of %s: %r", domain, error)
    return found


def _verifies(raw: bytes, at: int, key: bytes) -> bool:
    import dkim  # takes 50 ms to load, and most servers write their own findings

    try:
        return bool(dkim.DKIM(raw, logger=_QUIET, timeout=TIMEOUT).verify(at, dnsfunc=lambda *_, **__: key))
    except dkim.DKIMException:
        return False


def _tag(field: bytes, name: bytes) -> str:
    for each in field.split(b";"):
        tag, _, value = each.partition(b"=")
        if tag.strip() == name:
            return as_western(b"".join(value.split())).lower()
    return ""


def _key(name: bytes, timeout: int = TIMEOUT) -> bytes | None:
    """A key from DNS; a name server that is silent costs one wait, not one a mail."""
    global _resting_until
    if time.monotonic() < _resting_until:
        raise TimeoutError("the name server did not answer a moment ago")
    try:
        return _asked(name, timeout)
    except Exception:
        _resting_until = time.monotonic() + REST
        raise


@lru_cache(maxsize=512)
def _asked(name: bytes, timeout: int) -> bytes | None:
    from dkim.dnsplug import get_txt

    answer: Any = get_txt(name, timeout)
    return answer if isinstance(answer, bytes) else None
