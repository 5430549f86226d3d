"""Slips of the Vietnamese keyboard are mended for reading, and only they."""

from datetime import date

import pytest

from domain.replies import Verb, VerbName, read_verb
from domain.slips import as_typed, mended
from tests.domain.fresh_set.heads import HEADS
from tests.domain.fresh_set.staff import STAFF

MONDAY = date(2024, 3, 18)


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("Duyeejt em nhes", "Duyet em nhe"),
        ("DDOONGF YS", "DONG Y"),
        ("dongdf y", "dong y"),
        ("gia hajn ddến 22-3", "gia han den 22-3"),
        ("e guwri baos cáo", "e gui bao cáo"),
        ("nhw vaayj", "nhu vay"),
        ("kho6ng pha1t sinh gi2", "khong phat sinh gi"),
        ("d9o62ng y1", "dong y"),
    ],
)
def test_the_keys_of_telex_and_vni_are_taken_for_what_they_stand_for(typed: str, right: str) -> None:
    assert mended(typed)[0] == right


@pytest.mark.parametrize(
    "text",
    [
        "report as attached, see this list",
        "nộp quy1, lop3 và to2 ở B1, A4, mã 7K4M, KH12-B2-2024Q1",
        "https://drive.google.com/file/d/1Qw8/view",
        "Excel, Word, class, first, KDCLGD, TT-BGDĐT",
        "wwwwww x9 ssss nghieeeeengs",
    ],
)
def test_what_is_no_slip_stays(text: str) -> None:
    assert mended(text) == (text, {})


@pytest.mark.parametrize("words", [mail.words for mail in STAFF + HEADS if mail.form != "vni"])
def test_words_typed_well_are_left_alone(words: str) -> None:
    assert mended(words)[0] == words


def test_people_are_told_what_was_typed() -> None:
    text, typed = mended("suwar mucj 2, bo sung ky ten")
    assert text == "sua muc 2, bo sung ky ten"
    assert as_typed("sua muc 2", typed) == "suwar mucj 2"
    assert read_verb("Trar laij: thieeus phuj lujc 2\nvà chữ ký", MONDAY).verb == Verb(
        VerbName.RETURN, "thieeus phuj lujc 2\nvà chữ ký"
    )
    assert read_verb("nhowf cô Hafnh lafm thay", MONDAY).verb == Verb(VerbName.HANDOVER, "Hafnh")
    assert read_verb("xin gia hajn ddeens 22/3", MONDAY).verb == Verb(VerbName.EXTEND, "2024-03-22")


def test_a_slip_far_down_in_a_long_mail_decides_nothing() -> None:
    text = "Duyệt\n" + "\n".join(["Cảm ơn em"] * 25) + "\nsuwar"
    assert read_verb(text, MONDAY).verb == Verb(VerbName.APPROVE)
