"""Who a mail is from: what our own server wrote about it counts, for the From address and nothing else."""

import pytest

from domain.authentication import is_aligned, proof_in, proof_of_signatures
from domain.matching import Proof

SENDER = "ha@hoasen.edu.vn"
GMAIL = (
    "mx.google.com; dkim=pass header.i=@hoasen.edu.vn header.s=google header.b=Ab1; spf=pass (google.com: domain of "
    "ha@hoasen.edu.vn designates 1.2.3.4 as permitted sender) smtp.mailfrom=ha@hoasen.edu.vn; dmarc=pass (p=QUARANTINE "
    "sp=QUARANTINE dis=NONE) header.from=hoasen.edu.vn"
)


@pytest.mark.parametrize(
    ("result", "proof"),
    [
        (GMAIL, Proof.PASS),
        (
            "mx.google.com; dmarc=fail (p=NONE) header.from=hoasen.edu.vn; spf=pass smtp.mailfrom=ha@hoasen.edu.vn",
            "fail",
        ),
        ("mx.google.com 1; dkim=pass header.d=hoasen.edu.vn", Proof.PASS),
        ("mx.google.com; dkim=pass (2048-bit key; secure) header.d=mail.hoasen.edu.vn", Proof.PASS),
        ("mx.google.com; dkim=pass header.d=keban.example", Proof.NONE),
        (
            "mx.google.com; dkim=fail (body hash mismatch) header.d=hoasen.edu.vn; spf=softfail smtp.mailfrom=x@a.b",
            "fail",
        ),
        ("mx.google.com; dkim=fail header.d=hoasen.edu.vn; spf=pass smtp.mailfrom=ha@hoasen.edu.vn", Proof.PASS),
        ("mx.google.com; spf=fail smtp.mailfrom=ha@hoasen.edu.vn", Proof.FAIL),
        ("mx.google.com; spf=softfail smtp.mailfrom=ha@hoasen.edu.vn; dkim=none", Proof.NONE),
        ("mx.google.com; spf=pass smtp.mailfrom=bounce.keban.example", Proof.NONE),
        ("mx.google.com; dmarc=pass header.from=keban.example", Proof.NONE),
        ("mx.google.com; dkim=temperror header.d=hoasen.edu.vn", Proof.NONE),
        ("mx.google.com; none", Proof.NONE),
        ('MX.Google.com; dkim=pass reason="good; signature" header.d="hoasen.edu.vn"', Proof.PASS),
        ("mx.google.com; dkim/1 = pass (a (nested) comment; dmarc=fail) header.d=hoasen.edu.vn", Proof.PASS),
    ],
)
def test_the_finding_of_our_server_is_read(result: str, proof: str) -> None:
    assert proof_in([result], {"mx.google.com"}, SENDER) is Proof(proof)


def test_only_the_topmost_finding_of_our_own_server_counts() -> None:
    forged = "mx.google.com; dmarc=pass header.from=hoasen.edu.vn"
    failed = "mx.google.com; dmarc=fail header.from=hoasen.edu.vn"
    assert proof_in(["keban.example; dmarc=pass header.from=hoasen.edu.vn"], {"mx.google.com"}, SENDER) is None
    assert proof_in(["other; dmarc=pass", failed, forged], {"mx.google.com"}, SENDER) is Proof.FAIL
    assert proof_in([], {"mx.google.com"}, SENDER) is None
    assert proof_in([";", ""], {"mx.google.com"}, SENDER) is None


@pytest.mark.parametrize("depth", [1, 5, 6, 40])
def test_no_finding_is_read_out_of_a_comment_however_deep(depth: int) -> None:
    deep = "(" * depth + "x" + ")" * depth
    said = f"mx.google.com; spf=none (helo; dkim=pass header.d=hoasen.edu.vn {deep}) smtp.mailfrom=x@keban.example"
    assert proof_in([said], {"mx.google.com"}, SENDER) is Proof.NONE


def test_where_dmarc_found_no_policy_the_signature_decides() -> None:
    said = "mx.google.com; dmarc=none header.from=hoasen.edu.vn; dkim=%s header.d=hoasen.edu.vn"
    assert proof_in([said % "pass"], {"mx.google.com"}, SENDER) is Proof.PASS
    assert proof_in([said % "fail"], {"mx.google.com"}, SENDER) is Proof.FAIL
    assert proof_in([said % "none"], {"mx.google.com"}, SENDER) is Proof.NONE


def test_a_proof_holds_for_parent_and_child_domains_and_never_for_a_top_level() -> None:
    assert is_aligned("hoasen.edu.vn", "mail.hoasen.edu.vn")
    assert is_aligned("mail.hoasen.edu.vn", "hoasen.edu.vn")
    assert not is_aligned("khac-hoasen.edu.vn", "hoasen.edu.vn")
    assert not is_aligned("vn", "hoasen.edu.vn")
    assert not is_aligned("", "hoasen.edu.vn")


def test_signatures_of_others_prove_nothing() -> None:
    assert proof_of_signatures([("keban.example", True)], SENDER) is Proof.NONE
    assert proof_of_signatures([("keban.example", True), ("hoasen.edu.vn", False)], SENDER) is Proof.FAIL
    assert proof_of_signatures([("hoasen.edu.vn", False), ("Hoasen.edu.vn", True)], SENDER) is Proof.PASS
    assert proof_of_signatures([], SENDER) is Proof.NONE
