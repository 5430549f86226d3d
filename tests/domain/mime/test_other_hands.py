"""Mails in nineteen languages by an author who had seen nothing of the reader."""

import unicodedata
from collections import Counter

import pytest

from domain.mime.mail import IncomingMail
from domain.mime.parse import read_mail
from domain.mime.quotes import OwnWords, own_words
from tests.domain.mime.other_hands.entry import Mail
from tests.domain.mime.other_hands.mails import MAILS


def spaces(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def test_the_set_is_whole() -> None:
    assert Counter(mail.file[0] for mail in MAILS) == {"L": 90, "B": 45, "N": 15, "M": 51}


@pytest.mark.parametrize("mail", MAILS, ids=[mail.file for mail in MAILS])
def test_a_mail_is_read_as_its_author_expected(mail: Mail) -> None:
    read = read_mail(mail.raw)
    words = own_words(read.own_text, read.own_html)
    assert read.kind == mail.kind
    if mail.reply is not None:
        said = {spaces(words.reply), spaces(f"{words.reply} {words.signature}") if mail.also else spaces(words.reply)}
        assert said & {spaces(mail.reply), *map(spaces, mail.also)}
    if mail.signature is not None:
        assert spaces(words.signature).removeprefix("--").strip() == spaces(mail.signature)
    assert_words(mail, read, words)
    assert_facts(mail, read)
    if mail.bounce is not None:
        assert_bounce(mail, read)


def assert_words(mail: Mail, read: IncomingMail, words: OwnWords) -> None:
    for piece in mail.contains:
        assert spaces(piece) in spaces(f"{words.reply} {read.text}")
    for piece in mail.lacks:
        assert spaces(piece) not in spaces(words.reply)
    if mail.text is not None:
        assert spaces(read.text) == spaces(mail.text)


def assert_facts(mail: Mail, read: IncomingMail) -> None:
    if mail.attachments is not None:
        assert sorted(each.name for each in read.attachments) == sorted(mail.attachments)
    if mail.sender is not None:
        assert read.sender is not None
        assert read.sender.address == mail.sender
    if mail.subject is not None:
        assert spaces(read.subject) == spaces(mail.subject)


def assert_bounce(mail: Mail, read: IncomingMail) -> None:
    assert read.bounce is not None
    assert mail.bounce is not None
    told = {each.address.lower(): each for each in read.bounce.recipients}
    assert set(told) - {each.lower() for each in mail.optional} == {address.lower() for address, *_ in mail.bounce}
    for address, dead, status in mail.bounce:
        found = told[address.lower()]
        assert dead in (None, found.permanent)
        assert status in (None, found.status)
