"""What a finished PDF says: every letter, nothing read as markup, no secret, archival."""

import re
import unicodedata
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from domain.document import Document, Footnote, Recipient, Signer
from domain.errors import InvalidDocument
from tasks.rendering import render_pdf
from tasks.rendering.fonts import VIETNAMESE, covers, embedded_font, page_font
from tests.tasks.rendering.printed_pages import first, flat, pages, rendered
from tests.tasks.rendering.samples import decision, every_kind, header, letter, paragraph, plan, report


@pytest.mark.parametrize("name", sorted(every_kind()))
def test_every_page_is_set_in_one_family(name: str) -> None:
    family = page_font().family.replace(" ", "")
    for page in pages(rendered(name)):
        fonts = {c["fontname"].split("+")[-1].split("-")[0] for c in page.page.chars}
        assert fonts == {family}


def test_without_a_times_face_the_embedded_serif_sets_the_whole_document() -> None:
    for page in pages(render_pdf(plan(), font=embedded_font())):
        assert {c["fontname"].split("+")[-1].split("-")[0] for c in page.page.chars} == {"LibertinusSerif"}


def test_both_families_have_every_vietnamese_letter() -> None:
    assert covers(page_font(), VIETNAMESE)
    assert covers(embedded_font(), VIETNAMESE)
    assert not covers(embedded_font(), "漢")


def test_bases_end_with_semicolons_and_the_last_with_a_full_stop() -> None:
    text = flat(first("kế hoạch"))
    assert "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;" in text
    assert "trong cộng đồng năm 2024. Trường Mầm non Sao Mai xây dựng" in text


def test_a_footnote_that_no_text_refers_to_is_still_printed() -> None:
    document = plan(footnotes=(Footnote("7", (paragraph("Chú thích không có dấu trong văn bản."),)),))
    assert any("Chú thích không có dấu" in flat(page) for page in pages(render_pdf(document)))


def test_a_draft_has_no_number_and_no_day() -> None:
    text = pages(render_pdf(plan(), draft=True))[0].page.extract_text()
    assert "DỰ THẢO" in text
    assert re.search(r"Số:\s+/KH-MNSM", text)
    assert re.search(r"ngày\s+tháng\s+năm 2024", text)
    assert "05/KH" not in text


def test_a_document_with_nothing_filled_in_is_rendered_with_room_to_write() -> None:
    bare = Document(header=header(None, "KH-MNSM", None), kind=plan().kind, abstract="")
    text = pages(render_pdf(bare))[0].page.extract_text()
    assert "KẾ HOẠCH" in text
    assert "- Lưu: VT." in text


def test_the_text_comes_back_as_nfc_vietnamese() -> None:
    decomposed = unicodedata.normalize("NFD", "Tổ chức Ngày hội đọc sách ở Đông Triều")
    text = flat(pages(render_pdf(plan(abstract=decomposed)))[0])
    assert unicodedata.normalize("NFC", decomposed) in text
    assert unicodedata.is_normalized("NFC", text)


HOSTILE = "#set page(fill: red) $x^2$ *đậm* _nghiêng_ [ngoặc] \\ @tham-chiếu <nhãn> `mã` // chú /* thích */ = - + ~"


def test_text_is_never_read_as_markup() -> None:
    spaced = " ".join(HOSTILE.split())
    document = plan(
        abstract=HOSTILE,
        intro=HOSTILE,
        closing=HOSTILE,
        recipients=(Recipient(HOSTILE),),
        signer=Signer(None, HOSTILE, HOSTILE),
    )
    text = " ".join(flat(page) for page in pages(render_pdf(document)))
    assert spaced in text
    assert spaced in text.replace("\n", " ")


def test_letters_the_font_lacks_become_a_box_and_never_a_second_font() -> None:
    found = pages(render_pdf(plan(closing="Cảm ơn 😀 漢 \x00\x0b\ue000 các đồng chí./.")))
    fonts = {c["fontname"].split("+")[-1].split("-")[0] for page in found for c in page.page.chars}
    assert len(fonts) == 1
    assert any("Cảm ơn □ □ các đồng chí./." in flat(page) for page in found)


def test_the_pdf_is_archival_tagged_and_titled() -> None:
    reader = PdfReader(BytesIO(rendered("kế hoạch")))
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    tags = root["/StructTreeRoot"]
    assert tags["/Type"] == "/StructTreeRoot"
    assert tags["/K"]
    assert root["/Lang"].lower().startswith("vi")
    assert "KẾ HOẠCH" in (reader.metadata.title or "" if reader.metadata else "")
    said = {
        node.tag.rpartition("}")[2]: node.text for node in ElementTree.fromstring(root["/Metadata"].get_data()).iter()
    }
    assert (said["part"], said["conformance"]) == ("2", "A")
    (intent,) = root["/OutputIntents"]
    assert intent.get_object()["/S"] == "/GTS_PDFA1"
    assert intent.get_object()["/DestOutputProfile"].get_data()[36:40] == b"acsp"  # an ICC profile's signature
    assert next(entry.title for entry in reader.outline if not isinstance(entry, list)) == "KẾ HOẠCH"


@pytest.mark.parametrize("mark", ["MẬT", "Tối mật", "Độ mật: TUYỆT MẬT"])
def test_a_secret_document_is_refused(mark: str) -> None:
    extra = {"circulation": mark.upper()}
    with pytest.raises(InvalidDocument, match="MẬT"):
        render_pdf(letter(extra=extra))


def test_the_word_bi_mat_in_a_sentence_is_no_secret_mark() -> None:
    assert render_pdf(report(intro="Giữ gìn bí mật công tác theo quy định."))
    assert render_pdf(decision())
