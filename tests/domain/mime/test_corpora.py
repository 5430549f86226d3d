"""The public sets of odd mail: what each must be read as, and the least number that is."""

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from domain.mime.defects import Defect
from domain.mime.mail import MailKind
from domain.mime.parse import read_mail
from tests.material import CORPORA, needs_corpora

pytestmark = [pytest.mark.corpus, needs_corpora]
MESSAGES = CORPORA / "messages"


def words(text: str) -> str:
    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", text).strip())


def ascii_words(text: str) -> str:
    return words(re.sub(r"[^\x00-\x7f]", "", text))


def imap_tools() -> Iterator[tuple[Path, dict[str, Any]]]:
    expected = json.loads((MESSAGES / "imap_tools" / "expected.json").read_text(encoding="utf-8"))
    for name, row in expected.items():
        yield MESSAGES / "imap_tools" / f"{name}.eml", row


def test_nothing_stops_the_reading_of_any_file() -> None:
    files = [path for path in CORPORA.rglob("*") if path.suffix in (".eml", ".raw")]
    stopped = [path.name for path in files if Defect.UNREADABLE_STAGE in read_mail(path.read_bytes()).defects]
    assert len(files) >= 560
    assert stopped == []


def test_bounces_are_recognised_and_nothing_else_is_called_one() -> None:
    expected = json.loads((CORPORA / "bounces" / "expected.json").read_text(encoding="utf-8"))
    kinds = {name: read_mail((CORPORA / "bounces" / name).read_bytes()).kind for name in expected}
    found = [name for name, kind in kinds.items() if kind is MailKind.BOUNCE]
    assert not [name for name in found if name.startswith(("arf-", "rfc3834-"))]
    assert len(found) >= 318
    assert all(kind is MailKind.FEEDBACK for name, kind in kinds.items() if name.startswith("arf-"))
    assert all(kind is MailKind.AUTO_REPLY for name, kind in kinds.items() if name.startswith("rfc3834-"))


def test_codes_of_bounces_are_read_and_judged() -> None:
    expected = json.loads((CORPORA / "bounces" / "expected.json").read_text(encoding="utf-8"))
    right = known = soft_called_dead = 0
    for name, rows in expected.items():
        if not rows or len(rows) != 1:
            continue
        bounce = read_mail((CORPORA / "bounces" / name).read_bytes()).bounce
        recipient = bounce.recipients[0] if bounce and bounce.recipients else None
        if not re.match(r"[45]\.0\.9\d\d", rows[0]["status"]):  # the set's own numbers where the mail has none
            known += 1
            right += recipient is not None and recipient.status == rows[0]["status"]
        if (
            recipient is not None
            and recipient.permanent
            and rows[0]["reason"] in ("mailboxfull", "policyviolation", "expired")
        ):
            soft_called_dead += 1
    assert right / known >= 0.93
    assert soft_called_dead == 0


def test_texts_are_all_plain_parts_in_order() -> None:
    """The set itself reads four differently: three take UTF-8 for what is declared, one leaves base64."""
    rows = list(imap_tools())
    mails = [(read_mail(path.read_bytes()), row) for path, row in rows]
    assert sum(words(mail.text) == words(row["text"]) for mail, row in mails) >= 109
    assert sum(ascii_words(mail.text) == ascii_words(row["text"]) for mail, row in mails) >= 112


def test_attachments_are_all_there_with_name_type_and_bytes() -> None:
    same = 0
    for path, row in imap_tools():
        if not row["attachments"]:
            continue
        found = read_mail(path.read_bytes()).attachments
        assert [(each.name, each.content_type) for each in found] == [
            (each["filename"], each["content_type"]) for each in row["attachments"]
        ], path.name
        same += sum(a.sha256 == b["payload"] for a, b in zip(found, row["attachments"], strict=True))
    assert same >= 37


def test_subjects_and_addresses_are_read() -> None:
    rows = [(read_mail(path.read_bytes()), row) for path, row in imap_tools()]
    assert sum(words(mail.subject) == words(row["subject"]) for mail, row in rows) >= 111
    assert sum((mail.sender.address if mail.sender else "") == row["from_"] for mail, row in rows) >= 111
    assert sum([each.address for each in mail.to] == row["to"] for mail, row in rows) >= 111


def test_malformed_messages_are_read() -> None:
    right = total = files = counted = 0
    for path in sorted((MESSAGES / "stalwart").rglob("*.json")):
        expected = json.loads(path.read_text(encoding="utf-8"))
        bodies = [expected["parts"][at]["body"] for at in expected["text_body"]]
        text = words(" ".join(body.get("Text", "") for body in bodies))
        mail = read_mail(path.with_suffix(".eml").read_bytes())
        if text:
            total += 1
            right += words(mail.own_text).replace(" ", "") == text.replace(" ", "")
        counted += 1
        files += len(mail.attachments) == len(expected["attachments"])
    assert (total, counted) == (80, 107)
    assert right >= 67
    assert files >= 80
