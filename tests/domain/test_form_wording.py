"""A typed plan in good form, and one fault at a time."""

import pytest

from domain.form_facts import Paragraph
from tests.domain.typed_pages import addressee, bold, centred, codes, number, place_date, plan, recipient, text


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
    ],
)
def test_each_fault_is_named(code: str, slot: str, paragraph: Paragraph | None) -> None:
    assert code in codes(*plan(**{slot: paragraph}))
