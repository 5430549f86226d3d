"""A typed plan in good form, and one fault at a time."""

import pytest

from domain.form_facts import Paragraph
from tests.domain.typed_pages import (
    addressee,
    basis,
    bold,
    centred,
    codes,
    findings,
    number,
    place_date,
    plan,
    recipient,
    styled,
    text,
)


def test_a_plan_in_good_form_has_no_findings() -> None:
    assert codes(*plan()) == set()


@pytest.mark.parametrize(
    ("code", "slot", "paragraph"),
    [
        ("number.padding", "number", number("Số: 5/KH-MNBA")),
        ("number.kind", "number", number("Số: 05/QĐ-MNBA")),
        ("place_date.padding", "place_date", place_date("An Lạc, ngày 5 tháng 02 năm 2024")),
        ("place_date.month", "place_date", place_date("An Lạc, ngày 05 tháng 03 năm 2024")),
        ("place_date.place", "place_date", place_date("An Lạc ngày 05 tháng 02 năm 2024")),
        ("place_date.year", "place_date", place_date("An Lạc, ngày 05 tháng 02 năm 24")),
        ("recipient.line", "recipient", recipient("- Các tổ chuyên môn")),
        ("recipient.archive", "archive", recipient("- Lưu: VT")),
        ("recipient.archive", "archive", None),
        ("signer.degree", "signer_name", centred("ThS. Trần Thị Lý", cell=(1, 0, 1))),
        ("signer.authority", "signer", centred("KT.HIỆU TRƯỞNG", cell=(1, 0, 1))),
        ("numbering.letter", "body", text("f) Trường xanh.")),
        ("numbering.decimal", "body", text("1.1. Trường xanh, sạch, đẹp.")),
        ("addressee.kind", "addressee", addressee("Kính gửi: Các tổ chuyên môn")),
        ("appendix.mention", "appendix", centred("Phụ lục")),
        ("division.upper", "division", bold("I. Mục đích, yêu cầu")),
        ("secret", "body", text("TỐI MẬT")),
        ("country.text", "country", centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM.", 12, cell=(0, 0, 1), room=300)),
        ("motto.text", "motto", centred("Độc lập-Tự do-Hạnh phúc", 13, cell=(0, 0, 1))),
        ("basis.end", "basis", basis("Căn cứ Kế hoạch số 12/KH-UBND của Ủy ban nhân dân xã;")),
        ("addressee.text", "addressee", addressee("Kính gửi Các tổ chuyên môn")),
        (
            "recipients.text",
            "recipients",
            text("", runs=styled("Nơi nhận", 12, bold=True, italic=True), cell=(1, 0, 0)),
        ),
    ],
)
def test_each_fault_is_named(code: str, slot: str, paragraph: Paragraph | None) -> None:
    assert code in codes(*plan(**{slot: paragraph}))


def letter(**others: Paragraph | None) -> tuple[Paragraph, ...]:
    """A công văn: no kind, its subject below the number."""
    subject = text("", runs=styled("V/v giữ trường xanh", 12), align="center", cell=(0, 1, 0))
    slots: dict[str, Paragraph | None] = {
        "number": number("Số: 05/MNBA"),
        "kind": None,
        "abstract": subject,
        "basis": addressee("Kính gửi: Ủy ban nhân dân xã An Lạc"),
        "recipient": recipient("- Như trên;"),
    }
    return plan(**(slots | others))


def test_an_official_letter_in_good_form_has_no_findings() -> None:
    assert codes(*letter()) == set()


def test_an_official_letter_must_say_to_whom_it_goes() -> None:
    assert "addressee.missing" in codes(*letter(basis=None))


def test_what_is_addressed_names_the_addressee_first_under_the_recipients() -> None:
    assert "recipient.as_above" in codes(*letter(recipient=recipient("- Các tổ chuyên môn;")))


def test_a_rule_is_broken_once_however_many_grounds_break_it() -> None:
    wrong = basis("Căn cứ Kế hoạch số 12/KH-UBND của Ủy ban nhân dân xã;")
    found = [row for row in findings(*plan(basis=wrong, division=wrong)) if row.code == "basis.end"]
    assert len(found) == 1
