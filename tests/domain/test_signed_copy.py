"""Whether a file that came back can be the signed original, and how the register says it."""

from dataclasses import replace

import pytest

from domain.signed_copy import (
    Signature,
    SignedCopy,
    described,
    mentions,
    names_document,
    refusal,
    says_signed,
    to_plain,
)

GOOD = Signature("Lê Thị Lành", intact=True, trusted=True, whole=True)
OFFICE = replace(GOOD, signer="Trường Mầm non Hoa Sen")


@pytest.mark.parametrize(
    ("copy", "why"),
    [
        (SignedCopy(), ""),
        (SignedCopy((GOOD,), same_document=True), ""),
        (SignedCopy((replace(GOOD, whole=False), OFFICE)), ""),
        (SignedCopy((replace(GOOD, trusted=False),)), ""),
        (SignedCopy((replace(GOOD, intact=False), OFFICE)),
         "chữ ký số của Lê Thị Lành không còn đúng: tệp đã bị thay đổi sau khi ký"),
        (SignedCopy((replace(GOOD, whole=False), replace(OFFICE, whole=False))),
         "tệp đã được thêm nội dung sau chữ ký số của Lê Thị Lành, Trường Mầm non Hoa Sen"),
        (SignedCopy(same_document=False), "tệp không có số, ký hiệu của văn bản này"),
    ],
)  # fmt: skip
def test_a_file_changed_after_signing_or_of_another_document_is_refused(copy: SignedCopy, why: str) -> None:
    assert refusal(copy) == why


def test_the_register_says_who_signed_and_whether_the_certificate_leads_to_a_trusted_root() -> None:
    assert described(SignedCopy()) == "bản quét, không có chữ ký số (bản gốc giấy lưu tại Văn thư)"
    assert described(SignedCopy((GOOD, replace(OFFICE, trusted=False)))) == (
        "chữ ký số của Lê Thị Lành còn nguyên vẹn, chứng thư tin cậy; chữ ký số của Trường Mầm non Hoa Sen còn nguyên "
        "vẹn, chưa kiểm tra được chứng thư (không có gốc tin cậy phù hợp)"
    )


def test_what_was_found_is_stored_beside_the_version() -> None:
    plain = to_plain(SignedCopy((GOOD,), same_document=True))
    assert plain["same_document"] is True
    assert SignedCopy(tuple(Signature(**row) for row in plain["signatures"]), True) == SignedCopy((GOOD,), True)


def test_the_number_is_looked_for_in_the_text_whatever_blanks_stand_in_it() -> None:
    text = "TRƯỜNG MẦM NON HOA SEN\nSố: 05 /KH-mnhs\nKẾ HOẠCH giữ gìn vệ sinh trường lớp năm 2024"
    assert names_document(text, "05/KH-MNHS") is True
    assert names_document(text, "06/KH-MNHS") is False
    assert names_document("trang 1", "05/KH-MNHS") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bản ký Kế hoạch số 05/KH-MNSM", True),
        ("5/KH-MNSM", True),
        ("05-kh-mnsm_da ky.pdf", True),
        ("05 / KH - MNSM.", True),
        ("105/KH-MNSM", False),
        ("05/KH-MNSM2", False),
        ("05/BC-MNSM", False),
        ("", False),
    ],
)
def test_a_subject_or_file_name_mentions_a_number_as_people_write_it(text: str, found: bool) -> None:
    assert mentions(text, "05/KH-MNSM") is found


def test_words_that_say_a_signed_copy_comes() -> None:
    assert all(map(says_signed, ("Bản ký", "kh_05_da-ky.pdf", "đã ký số", "Bản có dấu", "signed.pdf")))
    assert not any(map(says_signed, ("Báo cáo kỳ I", "Kế hoạch", "đăng ký thi đua", "ký túc xá")))


def test_the_very_file_that_was_sent_is_no_signed_copy() -> None:
    assert "chưa có chữ ký" in refusal(SignedCopy((), True, unchanged=True))
