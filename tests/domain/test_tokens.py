"""Codes and tokens, as they come back from people's mail programs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.tokens import (
    ALPHABET,
    LENGTH,
    Reference,
    find_references,
    matter_code,
    message_id,
    plus_address,
    read_reference,
    read_token,
    token_from,
    token_in_address,
    tokens_in_message_ids,
)

TOKEN = "7K4MQ2ZX9P"
BOX = "vanthu@hoasen.example"
OURS = Reference("KH05-B1-2024Q1", TOKEN)


def test_a_token_holds_fifty_bits_without_look_alikes() -> None:
    assert len(set(ALPHABET)) == 32
    assert LENGTH * 5 >= 50
    assert not set("0O1I") & set(ALPHABET)
    with pytest.raises(ValueError, match="50 random bits"):
        token_from(b"six.by")


@given(st.binary(min_size=7, max_size=16))
def test_a_token_made_of_any_bytes_is_read_in_any_case(octets: bytes) -> None:
    token = token_from(octets)
    assert read_token(token.lower()) == token
    assert find_references(f"Re: [kh05-{token.lower()}]") == (Reference("KH05", token),)
    assert token_in_address(plus_address(BOX, token), BOX) == token


def test_different_bytes_make_different_tokens() -> None:
    assert len({token_from(number.to_bytes(8, "big")) for number in range(2000)}) == 2000


def test_what_is_not_a_token_is_none() -> None:
    assert read_token("7K4MQ2ZX9") is None
    assert read_token("7K4MQ2ZX90") is None
    assert read_token(f" {TOKEN.lower()} ") == TOKEN


def test_a_matter_code_is_plain_capitals_and_digits() -> None:
    assert matter_code("KH05", "B1", "2024Q1") == "KH05-B1-2024Q1"
    assert matter_code("QĐ-12", "", "học kỳ I") == "QD12-HOCKYI"


def test_a_code_is_written_with_and_without_brackets() -> None:
    assert str(OURS) == f"KH05-B1-2024Q1-{TOKEN}"
    assert OURS.bracketed == f"[KH05-B1-2024Q1-{TOKEN}]"
    assert str(Reference("KH05")) == "KH05"
    assert read_reference("kh05-b1") == Reference("KH05-B1")
    assert read_reference(str(OURS).lower()) == OURS


@pytest.mark.parametrize(
    "text",
    [
        f"Re: Nhắc gửi báo cáo [KH05-B1-2024Q1-{TOKEN}]",
        f"TL: nhac gui bao cao [ kh05-b1-2024q1-{TOKEN.lower()} ]",
        f"Mã thư: KH05-B1-2024Q1-{TOKEN}",
        f"> Mã thư: KH05–B1–2024Q1–{TOKEN}.",
        f"[EXTERNAL] Fwd: Re: [KH05-B1-2024Q1-{TOKEN}] x [KH05-B1-2024Q1-{TOKEN}]",
    ],
)
def test_a_code_is_found_wherever_a_mail_program_leaves_it(text: str) -> None:
    assert find_references(text) == (OURS,)


def test_codes_are_found_in_order_and_once() -> None:
    text = f"[KH05-B1-2024Q1] Không phát sinh\n[KH05-A2]: xong\nKH05-B1-2024Q1-{TOKEN} [KH05-A2]"
    assert find_references(text) == (Reference("KH05-B1-2024Q1"), Reference("KH05-A2"), OURS)


@pytest.mark.parametrize(
    "text", ["", "[EXTERNAL] báo cáo", "KH05-B1-2024Q1", "số 05/KH-MNSM", f"vanthu+x-{TOKEN}@a.example"]
)
def test_other_brackets_and_words_are_no_codes(text: str) -> None:
    assert find_references(text) == ()


def test_a_plus_address_counts_for_its_own_mailbox_only() -> None:
    address = plus_address(BOX, TOKEN)
    assert address == f"vanthu+{TOKEN.lower()}@hoasen.example"
    assert token_in_address(f" {address.upper()} ", BOX) == TOKEN
    for other in (BOX, f"vanthu+@{BOX[7:]}", f"vanthu+news@{BOX[7:]}", address.replace("hoasen", "other"), ""):
        assert token_in_address(other, BOX) is None
    assert token_in_address(address.replace("vanthu", "ketoan"), BOX) is None


def test_the_token_is_read_back_from_our_message_ids() -> None:
    ours = message_id(TOKEN, "2024.1", "hoasen.example")
    assert ours == f"<vanthu.{TOKEN.lower()}.2024.1@hoasen.example>"
    assert tokens_in_message_ids([f"<a@b> {ours}", ours]) == (TOKEN,)
    assert tokens_in_message_ids(["<a@b>", ""]) == ()
