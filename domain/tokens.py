"""The code in every letter, `[KH05-B1-2024Q1-7K4MQ2ZX9P]`: the matter, then a token of one person and letter.

The token travels in the plus-address of Reply-To, in the subject, in our Message-ID and in the letter's last line; a
mailto button carries no In-Reply-To, so the subject's code must be enough.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

# Base32 without look-alikes: no 0 and O, no 1 and I. Read in any case.
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
LENGTH = 10  # 5 bits each: 50 bits

_TOKEN = rf"[{ALPHABET}]{{{LENGTH}}}"
_CODE = r"[A-Z0-9]+(?:-[A-Z0-9]+)*"
_WHOLE_TOKEN = re.compile(_TOKEN, re.IGNORECASE)
_BRACKETED = re.compile(r"\[\s*([A-Z0-9]+(?:-[A-Z0-9]+)+)\s*\]", re.IGNORECASE)  # a hyphen: not [EXTERNAL]
_BARE = re.compile(rf"(?<![A-Z0-9+@.-])({_CODE}-{_TOKEN})(?![A-Z0-9@-])", re.IGNORECASE)
_IN_MESSAGE_ID = re.compile(rf"<vanthu\.({_TOKEN})\.[^<>@\s]*@[^<>\s]+>", re.IGNORECASE)
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))


@dataclass(frozen=True)
class Reference:
    """What a code names: the matter (may be empty), and the letter's token where it is there."""

    code: str
    token: str | None = None

    def __str__(self) -> str:
        return "-".join(part for part in (self.code, self.token) if part)

    @property
    def bracketed(self) -> str:
        """As it stands in the subject: `[KH05-B1-2024Q1-7K4MQ2ZX9P]`."""
        return f"[{self}]"


def token_from(random_bytes: bytes) -> str:
    """A token of 50 bits from at least 7 random bytes (the caller's `secrets.token_bytes`); ValueError on fewer."""
    if len(random_bytes) * 8 < LENGTH * 5:
        raise ValueError(f"a token needs {LENGTH * 5} random bits")
    value = int.from_bytes(random_bytes, "big")
    return "".join(ALPHABET[value >> (5 * place) & 31] for place in range(LENGTH))


def read_token(text: str) -> str | None:
    """The token as stored (upper case), or None when the text is not exactly one."""
    text = text.strip()
    return text.upper() if _WHOLE_TOKEN.fullmatch(text) else None


def matter_code(*parts: str) -> str:
    """Code of a matter from its parts, in plain capitals and digits: `("KH05", "B1", "2024Q1")` -> `KH05-B1-2024Q1`."""
    plain = (unicodedata.normalize("NFD", part.upper().replace("Đ", "D")) for part in parts)
    kept = ("".join(c for c in part if c.isascii() and c.isalnum()) for part in plain)
    return "-".join(part for part in kept if part)


def read_reference(text: str) -> Reference:
    """The parts of one code: a last group that is a token is the token."""
    head, _, last = text.upper().rpartition("-")
    return Reference(head, last) if _WHOLE_TOKEN.fullmatch(last) else Reference(text.upper())


def find_references(text: str) -> tuple[Reference, ...]:
    """Every code in a subject or text, in order and once: in brackets, or bare when it ends with a token.

    Dashes that a phone made longer are read as hyphens; case does not matter.
    """
    text = text.translate(_DASHES)
    found = sorted((match.start(1), match[1]) for pattern in (_BRACKETED, _BARE) for match in pattern.finditer(text))
    return tuple(dict.fromkeys(read_reference(code) for _, code in found))


def plus_address(mailbox: str, token: str) -> str:
    """`vanthu@school` and a token -> `vanthu+7k4mq2zx9p@school` (RFC 5233; lower case, as servers keep it)."""
    local, _, domain = mailbox.rpartition("@")
    return f"{local}+{token.lower()}@{domain}"


def token_in_address(address: str, mailbox: str) -> str | None:
    """The token of a plus-address of this mailbox; None when it is another mailbox or carries none."""
    local, _, domain = mailbox.lower().rpartition("@")
    given, _, given_domain = address.strip().lower().rpartition("@")
    base, plus, detail = given.partition("+")
    return read_token(detail) if plus and (base, given_domain) == (local, domain) else None


def message_id(token: str, serial: str, domain: str) -> str:
    """Our Message-ID; `serial` (letters, digits, dots) makes it unique among the letters of one token."""
    return f"<vanthu.{token.lower()}.{serial}@{domain}>"


def tokens_in_message_ids(headers: Iterable[str]) -> tuple[str, ...]:
    """Tokens of our Message-IDs found in In-Reply-To and References, in order and once."""
    return tuple(dict.fromkeys(m[1].upper() for header in headers for m in _IN_MESSAGE_ID.finditer(header)))
