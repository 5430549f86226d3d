"""The one-time code of an approval letter: made, kept as a hash, spent by whoever carries it."""

import hashlib
import hmac
import secrets

from domain.codes import SHAPE, code_from, read_code
from storage.models import ApprovalStep

_COST = {"n": 2**12, "r": 8, "p": 1}  # about 10 ms and 4 MB a try


def new_code(asked: ApprovalStep) -> str:
    """A code for this step; only its hash stays here. A code given earlier is worth nothing any more."""
    code = code_from(secrets.token_bytes(8))
    asked.code_hash = _hash(code)
    return code


def spend(asked: ApprovalStep, given: str) -> bool:
    """Whether this is the code of the step. It opens once: whatever comes of it, it is gone."""
    if not is_code_of(asked, given):
        return False
    asked.code_hash = ""
    return True


def is_code_of(asked: ApprovalStep, given: str) -> bool:
    """Whether the code of this step, still unspent, is the given one."""
    code = read_code(given)
    if code is None or not asked.code_hash:
        return False
    salt = asked.code_hash.partition("$")[0]
    return hmac.compare_digest(_hash(code, salt), asked.code_hash)


def without(text: str) -> str:
    """A text without the codes in it, as a reader of words should see it."""
    return SHAPE.sub(" ", text)


def looks_like_code(text: str) -> bool:
    """Whether anything in a text has the shape of a code."""
    return SHAPE.search(text) is not None


def _hash(code: str, salt: str = "") -> str:
    salt = salt or secrets.token_hex(8)
    return f"{salt}${hashlib.scrypt(code.encode(), salt=salt.encode(), **_COST).hex()}"
