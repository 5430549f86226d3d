"""The proof of the sender at arrival, with real signatures: the key is handed in, as DNS would give it."""

import base64
from pathlib import Path

import dkim
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from domain.matching import Proof
from settings import forget_settings
from tasks import authenticating
from tasks.authenticating import prove
from tests.offices import a_home

MAIL = (
    "From: Vũ Thị Hà <ha@hoasen.edu.vn>\r\nTo: vanthu@hoasen.edu.vn\r\nSubject: BC\r\n"
    "Date: Fri, 15 Mar 2024 09:42:10 +0700\r\nMessage-ID: <1@hoasen.edu.vn>\r\n\r\nBáo cáo: đã làm xong.\r\n"
).encode()
KEY = rsa.generate_private_key(public_exponent=65537, key_size=1024)
RECORD = b"v=DKIM1; k=rsa; p=" + base64.b64encode(
    KEY.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
)


def signed(raw: bytes = MAIL, domain: bytes = b"hoasen.edu.vn") -> bytes:
    pem = KEY.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption())
    return bytes(dkim.sign(raw, b"s1", domain, pem)) + raw


def key_of(name: bytes, timeout: int = 5) -> bytes | None:
    return RECORD if name.startswith(b"s1._domainkey.") else None


@pytest.fixture(autouse=True)
def _home(tmp_path: Path) -> object:
    with a_home(tmp_path):
        yield


def trust(monkeypatch: pytest.MonkeyPatch, names: str) -> None:
    monkeypatch.setenv("VANTHU_TRUSTED_AUTHSERV", names)
    forget_settings()


def test_a_signature_of_the_senders_domain_proves_the_sender() -> None:
    assert prove(signed(), key_of=key_of) is Proof.PASS
    assert prove(MAIL, key_of=key_of) is Proof.NONE


def test_a_mail_that_was_changed_fails() -> None:
    changed = signed().replace("đã làm xong".encode(), "chưa làm xong".encode())
    assert prove(changed, key_of=key_of) is Proof.FAIL
    assert prove(signed().replace(b"Subject: BC", b"Subject: DUYET"), key_of=key_of) is Proof.FAIL


def test_somebody_elses_signature_proves_nothing() -> None:
    assert prove(signed(domain=b"keban.example"), key_of=key_of) is Proof.NONE


def test_a_key_that_cannot_be_had_proves_nothing() -> None:
    def nothing(name: bytes, timeout: int = 5) -> None:
        return None

    def silent(name: bytes, timeout: int = 5) -> None:
        raise dkim.DnsTimeoutError("no answer")

    assert prove(signed(), key_of=nothing) is Proof.NONE
    assert prove(signed(), key_of=silent) is Proof.NONE


def test_a_silent_name_server_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bytes] = []

    def silent(name: bytes, timeout: int) -> None:
        asked.append(name)
        raise OSError("unreachable")

    monkeypatch.setattr(authenticating, "_asked", silent)
    monkeypatch.setattr(authenticating, "_resting_until", 0.0)
    assert [prove(signed()), prove(signed())] == [Proof.NONE] * 2
    assert len(asked) == 1


def test_our_own_server_is_asked_before_the_signature(monkeypatch: pytest.MonkeyPatch) -> None:
    trust(monkeypatch, "mx.khac.example, mx.hoasen.edu.vn")
    failed = b"Authentication-Results: mx.hoasen.edu.vn; dmarc=fail header.from=hoasen.edu.vn\r\n"
    passed = failed.replace(b"fail", b"pass")
    assert prove(failed + signed(), key_of=key_of) is Proof.FAIL
    assert prove(passed + MAIL, key_of=key_of) is Proof.PASS
    assert prove(signed(), key_of=key_of) is Proof.PASS  # it wrote nothing: the signature is checked


def test_a_finding_in_a_mail_counts_only_from_a_server_that_is_ours() -> None:
    assert prove(b"Authentication-Results: mx.hoasen.edu.vn; dmarc=pass\r\n" + MAIL, key_of=key_of) is Proof.NONE


def test_two_senders_are_one_too_many() -> None:
    assert prove(b"From: hieutruong@hoasen.edu.vn\r\n" + signed(), key_of=key_of) is Proof.FAIL
    assert prove(MAIL.replace(b"<ha@hoasen.edu.vn>", b"<ha@hoasen.edu.vn>, <la@x.vn>"), key_of=key_of) is Proof.FAIL


def test_the_beginning_of_a_large_mail_is_not_taken_for_a_forged_one() -> None:
    assert prove(signed()[:-10], whole=False, key_of=key_of) is Proof.NONE


@pytest.mark.parametrize("raw", [b"", b"\r\n\r\n", b"From: \r\n\r\n", b"From: a@b.vn\r\nDKIM-Signature: ;;=\r\n\r\nx"])
def test_no_bytes_stop_it(raw: bytes) -> None:
    assert prove(raw, key_of=key_of) is Proof.NONE


@pytest.mark.parametrize(
    "field", [b"v=1; d=hoasen.edu.vn", b"d=hoasen.edu.vn; b=\xff\xfe", b"v=1; a=rsa; d = hoasen.edu.vn; s=s1"]
)
def test_a_broken_signature_of_the_own_domain_is_no_proof(field: bytes) -> None:
    assert prove(b"DKIM-Signature: " + field + b"\r\n" + MAIL, key_of=key_of) in (Proof.FAIL, Proof.NONE)
