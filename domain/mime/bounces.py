"""Delivery reports: whom a letter did not reach, and whether the address is dead (RFC 3463, RFC 3464, and others)."""

import re
from collections.abc import Iterable, Iterator

from domain.mime.failure_words import COPY_BEGINS, DELAYED, FULL, POLICY, UNKNOWN
from domain.mime.headers import split_head
from domain.mime.mail import Bounce, BounceRecipient
from domain.mime.parts import MESSAGES, Part
from domain.mime.values import identifiers

STATUS_TYPES = frozenset({"message/delivery-status", "message/global-delivery-status"})
_HEADER_TYPES = frozenset({"text/rfc822-headers", "message/global-headers"})
_APART = (
    r"\s<>()\[\]:;,\"'`=\\" + "\uff1a\uff1b\uff0c\u3002\u3001\uff08\uff09\u3010\u3011\u300c\u300d\u300a\u300b"
)  # and those of Chinese
_ADDRESS = re.compile(rf"[^{_APART}]{{1,128}}@[^{_APART}|]+[^{_APART}|.!?]")
_STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?!\.?\d)")
_REPLY_AND_STATUS = re.compile(r"(?<!\d)[45]\d\d[ -]{1,3}\(?#?([45]\.\d{1,3}\.\d{1,3})(?!\.?\d)")
_GROUP_END = re.compile(rb"\r?\n[ \t]*\r?\n")
_NAMED = re.compile(
    r"""(?i)(?:^[\s*"'<\[(-]*(?:smtp:)?$|(?:recipients?|rcpt to|to|address(?:es)?|user|for|deliver(?:ed|ing|y)?"""
    r"""|reach|mailbox|người nhận|gửi (?:tới|đến|cho))"""
    r"""(?: the following \w+)?(?:\(e?s\))?[^@]{0,12}$)"""
)
_SENDERS_LINE = re.compile(
    r"(?i)envelope-from|mail from|^[\s>]*from\b|return-path|reply-to|sender|message-id|contact|postmaster"
    r"|mailto:|https?:|helo"
)
_DEAD = frozenset({"5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.1.6", "5.1.10", "5.2.1"})
_SAID_BY_TEXT = frozenset(
    {"5.0.0", "5.1.0", "5.2.0", "5.3.0", "5.4.0", "5.4.1", "5.4.4", "5.4.14", "5.5.0", "5.5.1", "5.5.4", "5.0.1"}
)
_OTHER_ADDRESS_CODE = re.compile(r"5\.1\.\d{2,3}")
_REFUSED_AT_DOOR = re.compile(r"(?i)recipient address rejected")  # how Exchange Online says: no such user
_TRY_LATER = re.compile(
    r"(?<![\d.])4[25]\d[ -](?=\D)"
)  # a reply code of SMTP (RFC 5321, 4.2.1) without an enhanced one
_GIVEN_UP = re.compile(r"(?<![\d.])5[05]\d[ -](?=\D)")
_ACTIONS = ("failed", "delayed", "delivered", "relayed", "expanded")
MAX_RECIPIENTS = 500
_LOOKED_AT = 20_000


def is_dead_address(status: str, words: str) -> bool:
    """Whether nothing more should be sent to an address: its code says so (5.1.1 no such user, 5.1.2 no such host,
    5.1.3, 5.1.6, 5.1.10, 5.2.1 disabled), or a code that says nothing stands beside words that do. A full mailbox
    (5.2.2), a policy (5.7.x) and everything temporary (4.x.x) pass.
    """
    if status in _DEAD or (status == "5.4.1" and _REFUSED_AT_DOOR.search(words)):
        return True
    if status and status not in _SAID_BY_TEXT and not _OTHER_ADDRESS_CODE.fullmatch(status):
        return False
    if not status and _TRY_LATER.search(words) and not _GIVEN_UP.search(words):
        return False
    lower = words.lower()
    return bool(UNKNOWN.search(lower)) and not FULL.search(lower) and not POLICY.search(lower)


def read_bounce(root: Part, text: str, own_addresses: Iterable[str] = ()) -> Bounce:
    """The recipients of a mail that is known to be a delivery report, by its fields, else by its words."""
    words = COPY_BEGINS.split(text, maxsplit=1)[0] or text
    recipients = list(_by_fields(root, words))
    if not recipients:
        failed = root.head.plain("x-failed-recipients")
        ours = {address.lower() for address in own_addresses}
        found = _ADDRESS.findall(failed) if failed else []
        nobody: set[str] = set()
        tries: list[tuple[list[str], str, set[str]]] = [
            (found, words, ours),
            (found, words, nobody),
            (found, text[:_LOOKED_AT], ours),
            ([], "", nobody),
        ]
        recipients = next(filter(None, (list(_by_words(*each, root)) for each in tries)), [])
    unique: dict[str, BounceRecipient] = {}
    for each in recipients:
        unique.setdefault(each.address.lower(), each)
    return Bounce(tuple(unique.values())[:MAX_RECIPIENTS], _original_message_id(root, text))


def _by_fields(root: Part, words: str) -> Iterator[BounceRecipient]:
    """Each per-recipient group of an RFC 3464 status, wherever it stands."""
    for part in root.walk():
        if part.within_message or part.parts:
            continue
        if part.content_type in STATUS_TYPES or b"inal-Recipient:" in part.body:
            for group in _GROUP_END.split(part.decoded([])):
                head, _ = split_head(group.strip() + b"\n", [])
                raw = head.plain("original-recipient") or head.plain("final-recipient")
                address = _ADDRESS.search(raw.rpartition(";")[2]) or _ADDRESS.search(head.plain("final-recipient"))
                if address is None or not ("action" in head or "status" in head or "diagnostic-code" in head):
                    continue
                said = f"{head.plain('diagnostic-code')} {head.plain('status')}"
                status = _best_status(head.plain("status"), head.plain("diagnostic-code"))
                action = head.plain("action").lower().split("(")[0].split(";")[0].strip()
                action = action if action in _ACTIONS else "delayed" if status.startswith("4") else "failed"
                about = (
                    said
                    if any(each.search(said.lower()) for each in (UNKNOWN, FULL, POLICY))
                    else f"{said} {words[:3000]}"
                )
                dead = action == "failed" and is_dead_address(status, about)
                yield BounceRecipient(address[0].strip("."), action, status, dead)


def _best_status(status: str, diagnostic: str) -> str:
    """The more telling of two codes: `5.0.0` says less than the one in the server's own words."""
    own, told = _STATUS.search(status), _REPLY_AND_STATUS.search(diagnostic) or _STATUS.search(diagnostic)
    if own is None or (
        told is not None and own[1].endswith(".0.0") and not told[1].endswith(".0.0") and own[1][0] == told[1][0]
    ):
        return told[1] if told else ""
    return own[1]


def _by_words(known: list[str], words: str, ours: set[str], root: Part) -> Iterator[BounceRecipient]:
    """Addresses that the report speaks of, each with the words up to the next one."""
    places = [(words.lower().find(address.lower()), address) for address in known] or _named_addresses(words, ours)
    if not places:
        places = [(0, address) for address in _original_recipients(root)] if not ours else []
    places.sort(key=lambda place: place[0])
    ends = [at for at, _ in places[1:]] + [len(words)]
    for (at, address), end in zip(places, ends, strict=False):
        about = words[max(at, 0) : end] if len(places) > 1 and end - at > len(address) + 10 else words
        code = _REPLY_AND_STATUS.search(about) or _STATUS.search(about) or _REPLY_AND_STATUS.search(words)
        status = code[1] if code else ""
        late = (status.startswith("4") and DELAYED.search(words.lower())) or (
            not status and DELAYED.search(f"{_subject(root)} {words}".lower())
        )
        action = "delayed" if late else "failed"
        yield BounceRecipient(address, action, status, action == "failed" and is_dead_address(status, about))


def _subject(root: Part) -> str:
    return root.head.plain("subject")


def _named_addresses(words: str, ours: set[str]) -> list[tuple[int, str]]:
    strong: list[tuple[int, str]] = []
    weak: list[tuple[int, str]] = []
    at, seen = 0, set[str]()
    for line in words[:_LOOKED_AT].splitlines(keepends=True):
        for found in _ADDRESS.finditer(line):
            address, before = found[0].strip(".-*/"), line[: found.start()]
            if (
                address.lower() in ours
                or address.lower() in seen
                or address.lower().startswith(("mailer-daemon@", "postmaster@"))
            ):
                continue
            named = bool(_NAMED.search(before)) and not _SENDERS_LINE.search(before)
            (strong if named else weak).append((at + found.start(), address))
            seen.add(address.lower())
        at += len(line)
    if strong:
        return strong
    return [place for place in weak if not _SENDERS_LINE.search(_line_at(words, place[0]))][:1]


def _line_at(words: str, at: int) -> str:
    start = words.rfind("\n", 0, at) + 1
    end = words.find("\n", at)
    return words[start : end if end >= 0 else len(words)]


def _original(root: Part) -> Part | None:
    return next((p for p in root.walk() if p.content_type in MESSAGES or p.content_type in _HEADER_TYPES), None)


def _original_recipients(root: Part) -> list[str]:
    original = _original(root)
    if original is None:
        return []
    head = original.parts[0].head if original.parts else split_head(original.decoded([]), [])[0]
    return _ADDRESS.findall(head.plain("to"))[:1]


def _original_message_id(root: Part, text: str) -> str | None:
    original = _original(root)
    if original is not None:
        head = original.parts[0].head if original.parts else split_head(original.decoded([]), [])[0]
        if found := identifiers(head.raw("message-id")):
            return found[0]
    in_text = re.search(r"(?im)^[ \t>]*message-id:\s*(<[^<>\s]+>)", text)
    if in_text:
        return in_text[1]
    named = identifiers(root.head.raw("in-reply-to")) or identifiers(root.head.raw("references"))
    return named[-1] if named else None
