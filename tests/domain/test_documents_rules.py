"""Rules around an issued document: who may sign, the signed copy, how long it is kept, how far an answer has got."""

from datetime import date

import pytest

from domain.document import Signer
from domain.follow_up import Assigned, document_words, progress
from domain.numbers import Given, kind_of, number_symbol, out_of_order, read_number, skipped
from domain.retention import hand_over_by, kind_of_period, term, term_words
from domain.signed_copy import Signature, SignedCopy, described, names_document, refusal
from domain.signing import Allowed, Signing, SigningRule, block, judge

DAY = date(2024, 3, 20)
HEAD, DEPUTY, CLERK = 1, 2, 3
DEPUTYS = SigningRule(DEPUTY, "KT.", "Phó Hiệu trưởng", frozenset({"KH", "BC"}), date(2024, 1, 5), date(2024, 6, 30))


def judged(person: int, role: str, *rules: SigningRule, kind: str = "KH", day: date = DAY) -> Allowed | str:
    return judge(Signing(person, role, kind, day), rules)


def test_the_head_signs_everything_and_others_what_a_rule_says() -> None:
    assert judged(HEAD, "principal", DEPUTYS) == Allowed()
    assert judged(DEPUTY, "vice_principal", DEPUTYS) == Allowed("KT.", "Phó Hiệu trưởng")
    assert judged(DEPUTY, "vice_principal") == Allowed("KT.")
    acting = SigningRule(HEAD, "Q.")
    assert judged(HEAD, "principal", acting) == Allowed("Q.")


@pytest.mark.parametrize(
    ("person", "role", "kind", "day", "why"),
    [
        (CLERK, "clerk", "KH", DAY, "không có tên trong bảng phân công ký"),
        (DEPUTY, "vice_principal", "QĐ", DAY, "chỉ được ký loại văn bản BC, KH"),
        (DEPUTY, "vice_principal", "KH", date(2024, 7, 1), "chỉ được ký từ ngày 05/01/2024 đến hết ngày 30/6/2024"),
    ],
)
def test_a_signature_outside_the_rules_says_why(person: int, role: str, kind: str, day: date, why: str) -> None:
    assert judged(person, role, DEPUTYS, kind=kind, day=day) == why


@pytest.mark.parametrize(
    ("authority", "signer"),
    [
        ("", Signer(None, "PHÓ HIỆU TRƯỞNG", "Mai")),
        ("KT.", Signer("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "Mai")),
        ("TUQ.", Signer("TUQ. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "Mai")),
        ("TL.", Signer("TL. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "Mai")),
        ("Q.", Signer(None, "Q. HIỆU TRƯỞNG", "Mai")),
        ("TM.", Signer("TM. CHI BỘ", "PHÓ HIỆU TRƯỞNG", "Mai")),
    ],
)
def test_the_block_prints_the_authority(authority: str, signer: Signer) -> None:
    found = block(Allowed(authority), name="Mai", title="Phó Hiệu trưởng", head_title="Hiệu trưởng", body="Chi bộ")
    assert found == signer


SIGNED = Signature("Lê Thị Lành", intact=True, trusted=True, whole=True)


@pytest.mark.parametrize(
    ("copy", "why"),
    [
        (SignedCopy(), ""),
        (SignedCopy((SIGNED,), same_document=True), ""),
        (SignedCopy(same_document=False), "tệp không có số, ký hiệu của văn bản này"),
        (SignedCopy((Signature("A", intact=False, trusted=True, whole=True),)), "tệp đã bị thay đổi sau khi ký"),
        (SignedCopy((Signature("A", intact=True, trusted=True, whole=False),)), "được thêm nội dung sau chữ ký số"),
        (SignedCopy((Signature("A", intact=True, trusted=True, whole=False), SIGNED)), ""),
    ],
)
def test_a_broken_or_foreign_file_is_no_signed_copy(copy: SignedCopy, why: str) -> None:
    assert why in refusal(copy)
    assert bool(why) == bool(refusal(copy))


def test_a_signed_copy_is_described_as_what_it_is() -> None:
    assert described(SignedCopy()) == "bản quét, không có chữ ký số (bản gốc giấy lưu tại Văn thư)"
    untrusted = Signature("Lê Thị Lành", intact=True, trusted=False, whole=True)
    assert "chưa kiểm tra được chứng thư" in described(SignedCopy((untrusted,)))
    assert "chứng thư tin cậy" in described(SignedCopy((SIGNED,)))
    assert names_document("Số: 05 / KH-MNHS " + "nội dung " * 10, "05/KH-MNHS") is True
    assert names_document("nội dung khác " * 10, "05/KH-MNHS") is False
    assert names_document("", "05/KH-MNHS") is None


def test_numbers_are_written_and_read_in_both_styles() -> None:
    assert number_symbol("05", "KH-MNHS") == "05/KH-MNHS"
    assert number_symbol("05", "NQ/TU") == "05-NQ/TU"
    assert read_number(" số: 0130/KH-UBND ") == (130, "KH-UBND")
    assert read_number("KH-05") is None
    assert (kind_of("KH-PGD&ĐT"), kind_of("NQ/TU")) == ("KH", "NQ")


def test_dates_grow_with_numbers_and_no_number_is_left_out() -> None:
    given = [Given(1, date(2024, 2, 5)), Given(2, date(2024, 2, 5)), Given(4, date(2024, 3, 1))]
    assert out_of_order(3, date(2024, 2, 5), given) == ""
    assert out_of_order(3, date(2024, 3, 2), given).endswith("số 04 đứng sau ghi ngày 01/3/2024")
    assert out_of_order(5, date(2024, 2, 1), given).endswith("số 04 đứng trước ghi ngày 01/3/2024")
    assert out_of_order(1, date(2024, 1, 1), []) == ""
    assert skipped(5, 1, 4) == ""
    assert skipped(6, 1, 4) == "số 05 sẽ bị bỏ trống"
    assert skipped(9, 5, 4) == "số 05 đến 08 sẽ bị bỏ trống"


@pytest.mark.parametrize(
    ("key", "kind"),
    [("2024Q1", "quarter"), ("2024M03", "month"), ("2024NM", "nine_months"), ("2024H1", "half_year"),
     ("2023S1", "half_year"), ("2024Y", "year"), ("2023SY", "year"), ("DX20240320", "other"), (None, "other")],
)  # fmt: skip
def test_a_file_is_kept_as_long_as_its_longest_paper(key: str | None, kind: str) -> None:
    assert kind_of_period(key) == kind
    assert term(["quarter", "half_year"], {}) == 20
    assert term(["plan", "quarter"], {}) is None
    assert term(["quarter"], {"quarter": 7}) == 7
    assert (term([], {}), term_words(None), term_words(5)) == (10, "Vĩnh viễn", "05 năm")
    assert hand_over_by(date(2024, 2, 29)) == date(2025, 2, 28)


def test_the_follow_up_says_how_far_it_is() -> None:
    done = Assigned("Mai", "accepted", DAY, date(2024, 3, 18))
    going = Assigned("Hà", "open", DAY)
    assert progress([], None, "", DAY) == ""
    assert progress([], date(2024, 3, 1), "", DAY) == "Quá hạn từ ngày 01/3/2024"
    assert progress([done], None, "", DAY) == "Đã xong ngày 18/3/2024"
    assert progress([Assigned("Mai", "waived", DAY)], None, "", DAY) == "Đã xong"
    assert progress([going], None, "", DAY) == "Đang giải quyết"
    assert progress([done, going], None, "", date(2024, 3, 21)) == (
        "Đang giải quyết, 01/02 người đã báo cáo; quá hạn từ ngày 20/3/2024"
    )
    assert progress([done], None, "12/BC-MNHS", DAY) == "Đã trả lời"
    assert document_words("Công văn về thi đua", "5/PGD", DAY, "Phòng GD&ĐT") == (
        "Công văn về thi đua, số 5/PGD ngày 20 tháng 3 năm 2024, Phòng GD&ĐT"
    )
