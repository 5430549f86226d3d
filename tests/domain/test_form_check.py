"""The form check on bare facts: documents without tables, without anything, and the edges of its rules."""

from dataclasses import replace

import pytest

from domain.form import Role
from domain.form_check import check_form
from domain.form_facts import FormFacts, PageNumber, PageSetup, Paragraph, Run
from domain.form_parts import find_parts, heading_role
from tests.domain.typed_pages import (
    A4,
    FONT,
    GOOD_NUMBER,
    bold,
    centred,
    codes,
    findings,
    number,
    plan,
    ruled,
    styled,
    text,
)


def test_an_empty_document_lacks_every_component() -> None:
    found = codes()
    assert {"country.missing", "motto.missing", "number.missing", "place_date.missing", "kind.missing"} <= found
    assert "recipients.missing" in found


def test_a_landscape_section_may_have_other_margins() -> None:
    facts = FormFacts((A4, PageSetup(297, 210, 5, 5, 5, 5)), ())
    assert "page.margin" not in {finding.code for finding in check_form(facts)}


def test_recipients_outside_a_table_are_read_down_to_the_archive() -> None:
    parts = find_parts(
        [centred("KẾ HOẠCH"), centred("Về việc gì đó"), text("Nội dung."), text("Nơi nhận:"), text("- Chi bộ;"),
         text("- Lưu: VT."), text("HIỆU TRƯỞNG")]
    )  # fmt: skip
    assert [item.text for item in parts.all(Role.RECIPIENT)] == ["- Chi bộ;", "- Lưu: VT."]
    assert parts.first(Role.SIGNER) is None
    assert [item.text for item in parts.body] == ["Nội dung."]


def test_recipients_without_an_archive_line_are_read_to_the_end() -> None:
    parts = find_parts([text("Nơi nhận:"), text("- Chi bộ;")])
    assert [item.text for item in parts.all(Role.RECIPIENT)] == ["- Chi bộ;"]


def test_headings_are_told_from_running_text() -> None:
    assert heading_role(bold("I. MỤC ĐÍCH, YÊU CẦU")) is Role.DIVISION
    assert heading_role(bold("1. Mục đích")) is Role.CLAUSE
    assert heading_role(text("1. Quyết định này có hiệu lực.")) is None
    assert heading_role(text("I. " + "Câu văn dài không phải tiêu đề " * 6 + ".")) is None
    assert heading_role(text("Điều 5. Trách nhiệm")) is Role.ARTICLE
    assert heading_role(centred("Phụ lục II")) is Role.APPENDIX
    assert heading_role(text("Theo Phụ lục II")) is None


def test_the_superior_is_told_from_the_issuer_though_both_are_bold() -> None:
    head = [
        bold("UBND XÃ", cell=(0, 0, 0)),
        bold("TRƯỜNG HOA SEN", cell=(0, 0, 0)),
        bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", cell=(0, 0, 1)),
    ]
    parts = find_parts(head)
    assert [item.text for item in parts.all(Role.PARENT)] == ["UBND XÃ"]
    assert [item.text for item in parts.all(Role.ISSUER)] == ["TRƯỜNG HOA SEN"]
    plain = find_parts([text("TRƯỜNG HOA SEN", cell=(0, 0, 0)), head[2]])
    assert [item.text for item in plain.all(Role.ISSUER)] == ["TRƯỜNG HOA SEN"]
    assert find_parts([head[2]]).first(Role.ISSUER) is None


def test_an_underlined_or_self_ruled_line_needs_no_other_rule() -> None:
    motto = "Độc lập - Tự do - Hạnh phúc"
    underlined = text(motto, runs=styled(motto, 14, bold=True, underline=True))
    assert "motto.rule" not in codes(underlined)
    assert "motto.rule" not in codes(bold(motto, rule=-1))
    assert "motto.rule" in codes(bold(motto), text("Tiếp theo."))


def test_party_numbers_and_unfilled_numbers_are_let_be() -> None:
    for words in ("Số: 05-NQ/TU", "Số:        /KH-MNSM", "Số: …/KH-MNSM"):
        assert "number.format" not in codes(text(words))
    assert "number.format" in codes(text("Số: 5 /KH-MNSM"))


def test_a_date_without_figures_is_a_draft() -> None:
    found = codes(text("Đông Triều, ngày      tháng      năm 2024"))
    assert not found & {"place_date.padding", "place_date.month", "place_date.place", "place_date.year"}


def test_several_appendices_need_roman_numbers() -> None:
    body = [centred("KẾ HOẠCH"), centred("Về việc"), text("Theo phụ lục kèm theo."), text("Nơi nhận:")]
    assert "appendix.number" in codes(*body, centred("Phụ lục 1"), centred("Phụ lục 2"))
    assert "appendix.number" not in codes(*body, centred("Phụ lục I"), centred("Phụ lục II"))


def test_capitals_follow_appendix_two() -> None:
    wrong = (
        "phục vụ quyền làm chủ của nhân dân",
        "Nghỉ Tết Nguyên đán",
        "tại thành phố Hồ Chí Minh",
        "theo quyết định số 5",
    )
    for words in wrong:
        assert "capital.letters" in codes(centred("KẾ HOẠCH"), centred("Về việc"), text(f"Thực hiện {words}."))
    for words in ("Ủy ban nhân dân xã", "khoản 2 Điều 5", "thứ hai là phối hợp", "tỉnh Quảng Ninh", "của Nhân dân"):
        assert "capital.letters" not in codes(centred("KẾ HOẠCH"), centred("Về việc"), text(f"Thực hiện {words}."))


def test_an_abstract_may_begin_with_the_words_of_a_basis() -> None:
    parts = find_parts(
        [centred("KẾ HOẠCH"), centred("THỰC HIỆN CHƯƠNG TRÌNH NĂM HỌC"), text("Thực hiện Kế hoạch cấp trên.")]
    )
    assert [item.text for item in parts.all(Role.ABSTRACT)] == ["THỰC HIỆN CHƯƠNG TRÌNH NĂM HỌC"]


def test_a_page_that_breaks_off_below_the_kind_has_no_abstract() -> None:
    assert "abstract.missing" in codes(centred("KẾ HOẠCH"))
    parts = find_parts([centred("KẾ HOẠCH"), centred("GIỮ TRƯỜNG XANH"), centred("NĂM 2024")])
    assert [item.text for item in parts.all(Role.ABSTRACT)] == ["GIỮ TRƯỜNG XANH", "NĂM 2024"]


def test_a_centred_line_in_the_text_is_no_running_text() -> None:
    parts = find_parts([centred("KẾ HOẠCH"), centred("Về việc"), text("Nội dung."), centred("* * *"), text("Hết.")])
    assert [item.text for item in parts.body] == ["Nội dung.", "Hết."]


def test_a_number_still_to_be_given_is_no_missing_number() -> None:
    assert "number.missing" not in codes(text("Số:"))


@pytest.mark.parametrize(
    ("code", "page"),
    [
        ("page.size", PageSetup(216, 279, 20, 20, 30, 15)),  # US Letter, Word's own default
        ("page.orientation", PageSetup(297, 210, 20, 20, 30, 15)),
        ("page.margin", PageSetup(210, 297, 25.4, 25.4, 25.4, 25.4)),
    ],
)
def test_a_page_that_is_not_the_decrees_is_named(code: str, page: PageSetup) -> None:
    assert codes(*plan(), pages=(page,)) == {code}


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("page_number.missing", None),
        ("page_number.place", replace(GOOD_NUMBER, in_header=False)),
        ("page_number.align", replace(GOOD_NUMBER, centred=False)),
        ("page_number.first", replace(GOOD_NUMBER, on_first_page=True)),
        ("page_number.size", replace(GOOD_NUMBER, size=11)),
    ],
)
def test_a_page_number_out_of_place_is_named(code: str, shown: PageNumber | None) -> None:
    assert codes(*plan(), number=shown) == {code}


def test_another_typeface_is_named_once_with_the_words_that_have_it() -> None:
    arial = (Run("Trường xanh, ", FONT, 14), Run("sạch", "Arial", 14), Run(" và đẹp", "Arial", 14))
    (found,) = findings(*plan(body=text("", runs=arial)))
    assert (found.code, found.where) == ("font.family", "sạch")
    assert "Arial" in found.message


def test_coloured_words_are_named_but_the_red_mark_of_urgency_is_not() -> None:
    red = (Run("Trường xanh, sạch, đẹp.", FONT, 14, colour="FF0000"),)
    assert codes(*plan(body=text("", runs=red))) == {"font.colour"}
    urgent = text("", runs=(Run("KHẨN", FONT, 14, bold=True, colour="FF0000"),), align="center", cell=(0, 1, 0))
    assert "font.colour" not in codes(*plan(addressee=urgent))


def test_a_plan_without_issuer_or_abstract_says_so() -> None:
    assert "issuer.missing" in codes(*plan(parent=None, issuer=None))
    assert "abstract.missing" in codes(*plan(abstract=None))


@pytest.mark.parametrize(
    ("code", "slot", "paragraph"),
    [
        ("division.size", "division", bold("I. MỤC ĐÍCH, YÊU CẦU", 16)),
        ("kind.size", "kind", centred("KẾ HOẠCH", 16)),
        ("division.bold", "division", text("I. MỤC ĐÍCH, YÊU CẦU")),
        ("basis.italic", "basis", text("Căn cứ Kế hoạch số 12/KH-UBND của Ủy ban nhân dân xã.")),
        ("number.bold", "number", bold("Số: 05/KH-MNBA", 13, align="center", cell=(0, 1, 0))),
        ("kind.align", "kind", bold("KẾ HOẠCH")),
        ("size.pair", "motto", ruled(centred("Độc lập - Tự do - Hạnh phúc", 14, cell=(0, 0, 1), room=300), 1)),
        ("body.align", "body", text("Trường xanh, sạch, đẹp.", align="left")),
        ("body.size", "body", text("", runs=styled("Trường xanh, sạch, đẹp.", 12))),
        ("body.indent", "body", text("Trường xanh, sạch, đẹp.", indent=5)),
        ("body.space", "body", text("Trường xanh, sạch, đẹp.", before=3)),
        ("body.line", "body", text("Trường xanh, sạch, đẹp.", line_spacing=2)),
    ],
)
def test_each_fault_of_type_is_named_and_nothing_else(code: str, slot: str, paragraph: Paragraph) -> None:
    assert codes(*plan(**{slot: paragraph})) == {code}


def test_a_rule_that_is_too_short_says_how_long_it_should_be() -> None:
    motto = ruled(centred("Độc lập - Tự do - Hạnh phúc", 13, cell=(0, 0, 1)), 0.3)
    (found,) = findings(*plan(motto=motto))
    assert (found.code, found.severity) == ("motto.rule_length", "warning")
    assert "phải bằng độ dài của dòng chữ" in found.message


def test_a_rule_drawn_in_the_paragraph_below_belongs_to_the_words_above() -> None:
    motto = centred("Độc lập - Tự do - Hạnh phúc", 13, cell=(0, 0, 1))
    beside, below = number("Số: 05/KH-MNBA"), Paragraph(align="center", cell=(0, 1, 1), rule=motto.widths[-1])
    assert "motto.rule" not in codes(*plan(motto=motto, number=beside, place_date=below))
    assert "motto.rule" in codes(*plan(motto=motto, number=beside, place_date=replace(below, cell=(0, 1, 0))))
    assert "motto.rule" in codes(motto)


def test_the_rule_of_the_abstract_is_not_taken_for_a_missing_one_of_the_motto() -> None:
    assert codes(*plan(motto=centred("Độc lập - Tự do - Hạnh phúc", 13, cell=(0, 0, 1)))) == {"motto.rule"}
