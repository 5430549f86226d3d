"""One-time codes: printed in an approval letter, told to whoever keeps the console, worth one decision.

The console has one shared login, so a decision entered there carries the code that only the approver's letter holds.
"""

import re

from domain.tokens import ALPHABET

LENGTH = 8  # of 5 bits each: 40 bits, against a door that opens once in seconds and closes after one use
SHAPE = re.compile(rf"(?<![A-Z0-9-])[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}(?![A-Z0-9-])", re.IGNORECASE)
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212 ", "-"))


def code_from(random_bytes: bytes) -> str:
    """`K7QM-2ZXP` from at least 5 random bytes (the caller's `secrets.token_bytes`); ValueError on fewer."""
    if len(random_bytes) * 8 < LENGTH * 5:
        raise ValueError(f"a code needs {LENGTH * 5} random bits")
    value = int.from_bytes(random_bytes, "big")
    letters = "".join(ALPHABET[value >> (5 * place) & 31] for place in range(LENGTH))
    return f"{letters[:4]}-{letters[4:]}"


def read_code(text: str) -> str | None:
    """The code as it was printed, however it was typed: in any case, with a blank or nothing for the hyphen."""
    plain = text.strip().upper().translate(_DASHES)
    if re.fullmatch(rf"[{ALPHABET}]{{{LENGTH}}}", plain):
        plain = f"{plain[:4]}-{plain[4:]}"
    return plain if SHAPE.fullmatch(plain) else None
