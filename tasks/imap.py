"""Speaking IMAP: connect, read what is new without touching it, flag what was handled."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientError

from tasks.accounts import MailAccount

MAIL_ERRORS = (IMAPClientError, OSError)
"""Whatever can go wrong between us and the server (refused login, cut, frozen or nonsense): connect anew, later."""

BATCH = 50
BATCH_BYTES = 8 << 20
HEAD_BYTES = 64 << 10
SIZES_AT_ONCE = 1000
IDENTITY = b"BODY.PEEK[HEADER.FIELDS (MESSAGE-ID DATE FROM SUBJECT)]"


class IncompleteError(IMAPClientError):  # type: ignore[misc]
    """The server lists a message but does not give it."""


@dataclass(frozen=True)
class Folder:
    """A folder as it was when opened. UIDs are good for this `uidvalidity` only (RFC 3501 2.3.1.1)."""

    name: str
    uidvalidity: int
    highest_uid: int


@dataclass(frozen=True)
class Fetched:
    """A message on the server; `raw` is whole, or only its first 64 kB when it is larger than allowed.

    `arrived_at` is INTERNALDATE: when our own server took it, never what the sender's Date says.
    """

    uid: int
    size: int
    arrived_at: datetime
    raw: bytes = field(repr=False)
    whole: bool = True


@contextlib.contextmanager
def connect(account: MailAccount, *, timeouts: tuple[float, float] = (10, 60)) -> Iterator[IMAPClient]:
    """A logged-in connection, closed at the end; `timeouts` in seconds: to connect, and for each answer.

    Raises one of MAIL_ERRORS. One client serves one thread.
    """
    timeout = SocketTimeout(*timeouts)
    context = account.tls_context() if account.tls != "none" else None
    client = IMAPClient(account.host, account.port, ssl=account.tls == "ssl", ssl_context=context, timeout=timeout)
    # imapclient asks imaplib to format every literal for a debug log that is then dropped: slow, and mail in logs.
    client._imap.debug = 0
    client.normalise_times = False
    try:
        if account.tls == "starttls":
            client.starttls(context)
        if account.token:
            client.oauth2_login(account.user, account.token())
        else:
            client.login(account.user, account.password)
        yield client
    except BaseException:
        _hang_up(client)
        raise
    try:
        client.logout()
    except MAIL_ERRORS:
        _hang_up(client)


def open_folder(client: IMAPClient, name: str, *, readonly: bool = True) -> Folder:
    """Open a folder, by default so that nothing in it can change."""
    answer = client.select_folder(name, readonly=readonly)
    highest = answer[b"UIDNEXT"] - 1 if b"UIDNEXT" in answer else max(client.search("ALL"), default=0)
    return Folder(name, answer[b"UIDVALIDITY"], highest)


def uids_after(client: IMAPClient, last_uid: int) -> list[int]:
    """The UIDs above `last_uid` in the open folder. (`n:*` also names the last message when it lies below n.)"""
    return sorted(uid for uid in client.search(["UID", f"{last_uid + 1}:*"]) if uid > last_uid)


def fetch_new(
    client: IMAPClient, folder: str, after_uid: int, *, batch: int = BATCH, max_bytes: int = 50 << 20
) -> Iterator[list[Fetched]]:
    """Open `folder` and read every message above `after_uid`, ascending, in batches; see `fetch`."""
    open_folder(client, folder)
    yield from fetch(client, uids_after(client, after_uid), batch=batch, max_bytes=max_bytes)


def fetch(
    client: IMAPClient, uids: Sequence[int], *, batch: int = BATCH, max_bytes: int = 50 << 20
) -> Iterator[list[Fetched]]:
    """Read messages of the open folder in batches of at most `batch` messages and about 8 MB.

    Sizes are asked first, so no message above `max_bytes` is ever loaded whole. A message that a person deleted or
    moved meanwhile is left out; one that the server lists and withholds raises IncompleteError: it is never skipped.
    """
    for start in range(0, len(uids), SIZES_AT_ONCE):
        sizes = _sizes(client, uids[start : start + SIZES_AT_ONCE])
        large = {uid for uid, size in sizes.items() if size > max_bytes}
        for group in _groups(sizes, large, batch):
            yield _fetch_group(client, group, sizes, group[0] in large)


def fetch_identities(client: IMAPClient, uids: Sequence[int]) -> Iterator[list[Fetched]]:
    """Only size, arrival and the few headers that tell one message from another, for mail that is not to be read."""
    for start in range(0, len(uids), SIZES_AT_ONCE):
        part = uids[start : start + SIZES_AT_ONCE]
        answer = client.fetch(part, [b"RFC822.SIZE", b"INTERNALDATE", IDENTITY])
        found = {uid: answer[uid] for uid in part if b"RFC822.SIZE" in answer.get(uid, {})}
        _make_sure_they_are_gone(client, set(part) - set(found))
        yield [_fetched(uid, data, data[b"RFC822.SIZE"], whole=False) for uid, data in found.items()]


def mark_seen(client: IMAPClient, folder: str, uidvalidity: int, uids: Sequence[int]) -> bool:
    r"""Set \Seen on messages of a folder; False when its UIDs have become worthless. Messages gone are no error."""
    if open_folder(client, folder, readonly=False).uidvalidity != uidvalidity:
        return False
    for start in range(0, len(uids), SIZES_AT_ONCE):
        client.add_flags(list(uids[start : start + SIZES_AT_ONCE]), [b"\\Seen"], silent=True)
    return True


def append_sent(client: IMAPClient, folder: str, raws: Sequence[bytes]) -> None:
    """Put copies of sent letters into a folder, read; made if missing. Only for providers that keep none themselves."""
    if not client.folder_exists(folder):
        client.create_folder(folder)
    for raw in raws:
        client.append(folder, raw, flags=[b"\\Seen"])


def _hang_up(client: IMAPClient) -> None:
    with contextlib.suppress(*MAIL_ERRORS):
        client.shutdown()


def _sizes(client: IMAPClient, uids: Sequence[int]) -> dict[int, int]:
    answer = client.fetch(list(uids), [b"RFC822.SIZE"])
    sizes = {uid: answer[uid][b"RFC822.SIZE"] for uid in uids if b"RFC822.SIZE" in answer.get(uid, {})}
    _make_sure_they_are_gone(client, set(uids) - set(sizes))
    return sizes


def _groups(sizes: dict[int, int], large: set[int], batch: int) -> Iterator[list[int]]:
    group: list[int] = []
    total = 0
    for uid, size in sizes.items():
        if group and (uid in large or len(group) >= batch or total + size > BATCH_BYTES):
            yield group
            group, total = [], 0
        if uid in large:
            yield [uid]
        else:
            group.append(uid)
            total += size
    if group:
        yield group


def _fetch_group(client: IMAPClient, uids: list[int], sizes: dict[int, int], large: bool) -> list[Fetched]:
    part = b"BODY.PEEK[]<0.%d>" % HEAD_BYTES if large else b"BODY.PEEK[]"
    answer = client.fetch(uids, [part, b"INTERNALDATE"])
    found = [_fetched(uid, answer[uid], sizes[uid], whole=not large) for uid in uids if _body(answer.get(uid, {}))]
    _make_sure_they_are_gone(client, set(uids) - {message.uid for message in found})
    return found


def _make_sure_they_are_gone(client: IMAPClient, missing: set[int]) -> None:
    if not missing:
        return
    if withheld := missing & set(client.search(["UID", ",".join(map(str, sorted(missing)))])):
        raise IncompleteError(f"the server lists UID {sorted(withheld)} but does not give the message")


def _fetched(uid: int, data: dict[bytes, Any], size: int, *, whole: bool) -> Fetched:
    return Fetched(uid, size, data[b"INTERNALDATE"], _body(data) or b"", whole)


def _body(data: dict[bytes, Any]) -> bytes | None:
    return next((bytes(value) for key, value in data.items() if key.startswith(b"BODY[") and value is not None), None)
