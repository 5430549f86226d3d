"""The set written without sight of the reader: every mail is understood as a careful clerk would."""

import hashlib
import unicodedata
from collections import Counter
from typing import Any

import pytest

from domain.mime.mail import MailKind
from domain.reading import Understood, understand
from domain.verbs import VerbName
from tests.domain.fresh_set.clients import CLIENTS
from tests.domain.fresh_set.entry import Mail
from tests.domain.fresh_set.fourth_decisions import DECISIONS4
from tests.domain.fresh_set.fourth_duties import DUTIES4
from tests.domain.fresh_set.fourth_nothing import NOTHING4
from tests.domain.fresh_set.fourth_requests import REQUESTS4
from tests.domain.fresh_set.fourth_whole import WHOLE4
from tests.domain.fresh_set.heads import HEADS
from tests.domain.fresh_set.second_heads import HEADS2
from tests.domain.fresh_set.second_staff import STAFF2
from tests.domain.fresh_set.second_whole import WHOLE2
from tests.domain.fresh_set.staff import STAFF
from tests.domain.fresh_set.third_decisions import DECISIONS3
from tests.domain.fresh_set.third_duties import DUTIES3
from tests.domain.fresh_set.third_questions import QUESTIONS3
from tests.domain.fresh_set.whole import WHOLE

MAILS = STAFF + HEADS
SECOND = STAFF2 + HEADS2
THIRD = DECISIONS3 + DUTIES3 + QUESTIONS3
FOURTH = DECISIONS4 + DUTIES4 + REQUESTS4 + NOTHING4


def _spaces(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _verb(understood: Understood) -> str:
    reading = understood.reading
    return reading.verb.name.value if reading.verb else ("unclear" if reading.unclear else "none")


def _argument_fits(expected: str | None, found: str | None) -> bool:
    if expected is None:
        return True
    wanted, told = _spaces(expected.rstrip("…")).casefold(), _spaces(found or "").casefold()
    return wanted.rstrip(".?") in told if expected.endswith("…") else told.rstrip(".?") == wanted.rstrip(".?")


@pytest.mark.parametrize("mail", [pytest.param(m, id=m.name) for m in MAILS + SECOND + THIRD + FOURTH])
def test_the_mail_says_what_its_author_meant(mail: Mail) -> None:
    understood = understand(mail.to_bytes())
    found = (
        understood.mail.kind.value,
        _spaces(understood.words.reply),
        _spaces(understood.words.signature).removeprefix("-- "),  # the line above it belongs to it
        _verb(understood),
    )
    said = mail.verb
    if mail.asked_back:
        said = "none" if found[3] == "none" else "unclear"  # never another verb; once understood, the mark must go
    assert found == ("letter", _spaces(mail.reply), _spaces(mail.expected_signature), said)
    verb = understood.reading.verb
    if mail.asked_back:
        return
    assert _argument_fits(mail.argument, verb.argument if verb else None), verb
    files = [(f.name, f.sha256) for f in understood.mail.attachments]
    assert files == [(unicodedata.normalize("NFC", f.name), hashlib.sha256(f.content).hexdigest()) for f in mail.files]


@pytest.mark.parametrize(
    ("raw", "expected"), [pytest.param(raw, want, id=name) for name, raw, want in WHOLE + WHOLE2 + WHOLE4]
)
def test_a_mail_that_is_no_simple_answer_is_what_it_is(raw: bytes, expected: dict[str, Any]) -> None:
    understood = understand(raw)
    mail, bounce = understood.mail, understood.mail.bounce
    assert mail.kind is MailKind(expected["kind"])
    assert mail.subject == expected.get("subject", mail.subject)
    assert _spaces(understood.words.reply) == expected.get("reply", _spaces(understood.words.reply))
    assert all(part in understood.words.reply for part in expected.get("holds", ()))
    name = understood.reading.verb.name.value if understood.reading.verb else None
    assert name == expected.get("verb", name)
    assert name not in expected.get("never", ())
    if "files" in expected:
        assert [f.name for f in mail.attachments] == expected["files"]
    if "recipient" in expected:
        assert bounce is not None
        assert [(r.address, r.permanent) for r in bounce.recipients] == [(expected["recipient"], expected["permanent"])]


def _short_of(counts: Counter[str], least: dict[str, int]) -> dict[str, int]:
    return {name: counts[name] for name, number in least.items() if counts[name] < number}


def test_the_grid_has_its_least_numbers() -> None:
    clients = Counter(m.client.removesuffix("_top") for m in MAILS)
    assert not _short_of(clients, {name.removesuffix("_top"): 5 for name in CLIENTS})
    assert not _short_of(Counter(m.form for m in MAILS), {"nfc": 40, "nfd": 15, "unmarked": 10})
    charsets = Counter(
        m.charset.split("-raw")[0].split("-part")[0].split("-latin1")[0].split("-ascii")[0] for m in MAILS
    )
    assert not _short_of(charsets, {"utf-8": 30, "windows-1258": 8, "none": 8, "tcvn3": 5, "vni": 5, "lies": 4})
    verbs = [*(name.value for name in VerbName), "unclear"]
    assert not _short_of(Counter(m.verb for m in MAILS), dict.fromkeys(verbs, 5) | {"none": 4})
    traps = Counter(trap for m in MAILS for trap in m.traps.split())
    names = ["negation", "condition", "question", "two-verbs", "wrong-code", "date", "short", "bottom-posted"]
    names += ["emoji", "greeting", "legacy"]
    assert not _short_of(traps, dict.fromkeys(names, 2))
    assert sum(bool(m.files) for m in MAILS) >= 8
    kinds = Counter(want["kind"] for _, _, want in WHOLE)
    assert not _short_of(kinds, {"auto_reply": 4, "bounce": 2, "feedback": 1})
