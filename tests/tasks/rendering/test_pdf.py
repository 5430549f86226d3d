"""The PDF, measured: places, sizes, fonts and rules of Nghị định 30/2020/NĐ-CP, Appendix I."""

import re
import unicodedata
from functools import lru_cache
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import pdfplumber
import pytest
from pypdf import PdfReader

from domain.document import Document, Footnote, Recipient, Signer
from domain.errors import InvalidDocument
from tasks.rendering import render_pdf
from tasks.rendering.fonts import VIETNAMESE, covers, embedded_font, page_font
from tests.tasks.rendering.samples import (
    decision,
    every_kind,
    header,
    letter,
    paragraph,
    plan,
    report,
    ten_pages,
    with_wide_appendices,
)

MM = 25.4 / 72


class Page:
    def __init__(self, page: Any) -> None:
        self.page = page
        self.lines = page.extract_text_lines(return_chars=True)
        self.rules = [item for item in (*page.lines, *page.rects) if item["height"] < 1.5]

    def line(self, words: str) -> dict[str, Any]:
        return next(line for line in self.lines if words in line["text"])

    def words_at(self, words: str) -> dict[str, Any]:
        """The box and letters of a phrase, inside whatever line holds it."""
        found = self.page.search(re.escape(words))[0]
        inside = [c for c in found["chars"] if c["text"].strip()]
        return {**found, "chars": inside, "x0": inside[0]["x0"], "x1": inside[-1]["x1"]}

    def rule_below(self, box: dict[str, Any]) -> dict[str, Any]:
        return min(
            (r for r in self.rules if r["top"] > box["bottom"] - 3 and abs(centre(r) - centre(box)) < 4),
            key=lambda r: r["top"],
        )


def centre(box: dict[str, Any]) -> float:
    return float(box["x0"] + box["x1"]) / 2


def look(box: dict[str, Any]) -> tuple[float, bool, bool]:
    """Size, bold, italic of the letters in a box; one look only."""
    looks = {
        (round(c["size"], 1), "bold" in c["fontname"].lower(), "ital" in c["fontname"].lower())
        for c in box["chars"]
        if c["text"].strip()
    }
    assert len(looks) == 1, looks
    return looks.pop()


@lru_cache(maxsize=8)
def rendered(name: str) -> bytes:
    return render_pdf({**every_kind(), "ten": ten_pages()}[name])


def pages(data: bytes) -> list[Page]:
    with pdfplumber.open(BytesIO(data)) as file:
        return [Page(page) for page in file.pages]


def first(name: str) -> Page:
    return pages(rendered(name))[0]


def test_the_page_is_a4_and_keeps_the_margins() -> None:
    for number, page in enumerate(pages(rendered("ten"))):
        assert (round(page.page.width * MM), round(page.page.height * MM)) == (210, 297)
        words = [w for w in page.page.extract_words() if number == 0 or w["top"] * MM > 18]
        assert 29.9 <= min(w["x0"] for w in words) * MM <= 35
        assert 14.9 <= 210 - max(w["x1"] for w in words) * MM <= 20
        assert min(w["top"] for w in words) * MM >= 20
        assert max(w["bottom"] for w in words) * MM <= 297 - 20


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


def test_the_head_has_the_decrees_sizes_and_styles() -> None:
    page = first("kế hoạch")
    assert look(page.words_at("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")) == (13, True, False)
    assert look(page.words_at("Độc lập - Tự do - Hạnh phúc")) == (14, True, False)
    assert look(page.words_at("UBND THỊ XÃ ĐÔNG TRIỀU")) == (13, False, False)
    assert look(page.words_at("TRƯỜNG MẦM NON SAO MAI")) == (13, True, False)
    assert look(page.words_at("Số: 05/KH-MNSM")) == (13, False, False)
    assert look(page.words_at("Đông Triều, ngày 05 tháng 02 năm 2024")) == (14, False, True)
    assert look(page.line("KẾ HOẠCH")) == (14, True, False)


def test_the_smaller_pair_of_sizes_is_taken_as_a_whole() -> None:
    page = pages(render_pdf(plan(), pair=13))[0]
    assert look(page.words_at("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))[0] == 12
    assert look(page.words_at("Độc lập - Tự do - Hạnh phúc"))[0] == 13
    assert look(page.words_at("Đông Triều, ngày 05 tháng 02 năm 2024"))[0] == 13
    assert look(page.line("Các hoạt động an toàn"))[0] == 13


def test_number_and_date_stand_on_one_line_each_under_its_column() -> None:
    page = first("công văn")
    number, date = page.words_at("Số: 12/THCSNBK-VP"), page.words_at("Đông Triều, ngày 12 tháng 10 năm 2024")
    assert abs(number["bottom"] - date["bottom"]) < 2
    assert abs(centre(date) - centre(page.words_at("Độc lập - Tự do - Hạnh phúc"))) < 2
    assert abs(centre(number) - centre(page.words_at("NGUYỄN BỈNH KHIÊM"))) < 2


def test_the_rule_under_the_motto_is_as_long_as_the_motto() -> None:
    page = first("kế hoạch")
    motto = page.words_at("Độc lập - Tự do - Hạnh phúc")
    rule = page.rule_below(motto)
    assert rule["width"] == pytest.approx(motto["x1"] - motto["x0"], abs=2)
    assert 0 < rule["top"] - motto["bottom"] + 3 < 8


@pytest.mark.parametrize("name", ["kế hoạch", "báo cáo", "quyết định"])
def test_the_rules_under_issuer_and_abstract_are_a_third_to_a_half_of_the_line_above(name: str) -> None:
    page = first(name)
    last_words = {"kế hoạch": "trẻ em năm học 2023 - 2024", "báo cáo": "Kết quả tổ chức Ngày hội đọc sách"}
    abstract = page.line(last_words.get(name, "Thành lập Ban Tổ chức"))
    for box in (page.words_at("TRƯỜNG MẦM NON SAO MAI"), abstract):
        share = page.rule_below(box)["width"] / (box["x1"] - box["x0"])
        assert 1 / 3 <= share <= 1 / 2


def test_the_page_number_stands_in_the_top_margin_from_page_two() -> None:
    all_pages = pages(rendered("ten"))
    assert len(all_pages) >= 10
    for number, page in enumerate(all_pages[:-1], start=1):
        top = [w for w in page.page.extract_words() if w["top"] * MM < 18]
        if number == 1:
            assert top == []
        else:
            (word,) = top
            assert word["text"] == str(number)
            assert abs(centre(word) * MM - (30 + 165 / 2)) < 1
            assert look(page.words_at(str(number))) == (14, False, False)


def test_an_appendix_is_numbered_on_its_own() -> None:
    last = pages(rendered("kế hoạch"))[-1]
    assert last.lines[0]["text"] == "Phụ lục"
    assert look(last.line("Phụ lục")) == (14, True, False)
    assert "(Kèm theo Kế hoạch số 05/KH-MNSM ngày 05 tháng 02 năm 2024 của Trường Mầm non Sao Mai)" in flat(last)


def test_an_appendix_with_a_wide_table_lies_on_its_side_within_the_same_margins() -> None:
    found = pages(render_pdf(with_wide_appendices()))
    starts = [at for at, page in enumerate(found) if page.lines[0]["text"].startswith("Phụ lục ")]
    ends = [*starts[1:], len(found)]
    assert starts[1] > starts[0] > 0
    for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for number, page in enumerate(found[start:end], 1):
            size = tuple(round(side * MM) for side in (page.page.width, page.page.height))
            assert size == ((297, 210) if index in (1, 2) else (210, 297))
            numbers = [word for word in page.page.extract_words() if word["bottom"] * MM < 20]
            assert [word["text"] for word in numbers] == ([str(number)] if number > 1 else [])
            text = [word for word in page.page.extract_words() if word not in numbers]
            assert min(word["x0"] for word in text) * MM >= 29.9
            assert max(word["x1"] for word in text) * MM <= size[0] - 14.9
            assert max(word["bottom"] for word in text) * MM <= size[1] - 19.9
            for word in numbers:
                assert abs(centre(word) * MM - (30 + size[0] - 15) / 2) < 1
    assert ends[1] - starts[1] > 1  # so that the second page's number is looked at


def flat(page: Page) -> str:
    return " ".join(page.page.extract_text().split())


def test_the_text_is_justified_indented_and_spaced() -> None:
    page = first("kế hoạch")
    line = page.line("Căn cứ Kế hoạch số 39/KH-UBND")
    assert line["x0"] * MM == pytest.approx(30 + 12.7, abs=0.3)
    assert line["x1"] * MM == pytest.approx(210 - 15, abs=0.5)
    assert look(line) == (14, False, True)
    title, below = page.line("2. Yêu cầu"), page.line("Các hoạt động an toàn")
    assert look(title) == (14, True, False)
    assert below["top"] - title["top"] >= 14 * 1.107 + 6


def test_bases_end_with_semicolons_and_the_last_with_a_full_stop() -> None:
    text = flat(first("kế hoạch"))
    assert "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;" in text
    assert "trong cộng đồng năm 2024. Trường Mầm non Sao Mai xây dựng" in text


def test_recipients_and_signature_stand_side_by_side_with_the_last_paragraph() -> None:
    for data in (rendered("kế hoạch"), rendered("ten")):
        page = next(page for page in pages(data) if "Nơi nhận:" in page.page.extract_text())
        label, signer = page.words_at("Nơi nhận:"), page.words_at("KT. HIỆU TRƯỞNG")
        assert look(label) == (12, True, True)
        assert look(signer) == (14, True, False)
        assert abs(label["top"] - signer["top"]) < 4
        assert label["x0"] * MM == pytest.approx(30, abs=0.3)
        assert centre(signer) * MM > 130
        assert look(page.words_at("- Phòng GD&ĐT (b/c);")) == (11, False, False)
        assert page.words_at("- Lưu: VT, CM (02).")
        name = page.words_at("Trần Thu Hà")
        assert look(name) == (14, True, False)
        assert (name["top"] - page.words_at("PHÓ HIỆU TRƯỞNG")["bottom"]) * MM > 20
        assert "Trên đây là Kế hoạch" in page.page.extract_text()


@pytest.mark.parametrize("more", range(8))
def test_the_signature_is_never_parted_from_the_text(more: int) -> None:
    sections = plan().sections
    filler = tuple(paragraph("Nội dung triển khai tiếp theo của các bộ phận.") for _ in range(more * 3))
    longer = (*sections[:-1], sections[-1].__class__("IV", "TỔ CHỨC THỰC HIỆN", (*sections[-1].blocks, *filler)))
    found = pages(render_pdf(plan(sections=longer, appendices=(), footnotes=())))
    last = flat(found[-1])
    assert "Trên đây là Kế hoạch" in last
    assert "Nơi nhận:" in last
    assert "Trần Thu Hà" in last


def test_an_official_letter_has_no_kind_but_a_subject_under_its_number() -> None:
    page = first("công văn")
    text = page.page.extract_text()
    assert "CÔNG VĂN" not in text
    subject = page.words_at("V/v cử giáo viên tham")
    assert subject["top"] > page.words_at("Số: 12/THCSNBK-VP")["bottom"]
    assert look(subject) == (13, False, False)
    assert abs(centre(subject) - centre(page.words_at("Số: 12/THCSNBK-VP"))) < 2
    assert "- Như trên;" in text
    assert "NTL.(02)" in text


def test_several_addressees_stand_in_lines_under_the_colon() -> None:
    page = first("công văn")
    label = page.words_at("Kính gửi:")
    first_one, second = (
        page.words_at("- Phòng Giáo dục và Đào tạo;"),
        page.words_at("- Ủy ban nhân dân phường Mạo Khê."),
    )
    assert first_one["x0"] == pytest.approx(second["x0"], abs=0.5)
    assert label["x0"] < first_one["x0"] < label["x1"] + 2


def test_one_addressee_stands_on_the_labels_line() -> None:
    page = first("báo cáo")
    assert "Kính gửi: Phòng Giáo dục và Đào tạo thị xã Đông Triều" in page.page.extract_text()
    assert "Kính gửi" not in first("kế hoạch").page.extract_text()


def test_an_urgency_mark_is_red_in_a_box_of_the_decrees_size() -> None:
    page = first("công văn")
    mark = page.words_at("THƯỢNG KHẨN")
    assert {c["non_stroking_color"] for c in mark["chars"]} != {(0,)}
    box = next(r for r in page.page.rects if r["x0"] < mark["x0"] and r["x1"] > mark["x1"] and r["top"] < mark["top"])
    assert (round(box["width"] * MM), round(box["height"] * MM)) == (40, 8)


def test_the_address_stands_at_the_foot_of_the_first_page_under_a_full_rule() -> None:
    page = first("công văn")
    address = page.line("Số 5, phố Mới")
    rule = max(page.rules, key=lambda item: item["width"])
    assert rule["width"] * MM == pytest.approx(165, abs=1)
    assert rule["top"] < address["top"]


def test_a_decision_names_who_decides_and_has_its_articles() -> None:
    text = first("quyết định").page.extract_text()
    order = ["HIỆU TRƯỞNG TRƯỜNG MẦM NON SAO MAI", "Căn cứ", "Theo đề nghị", "QUYẾT ĐỊNH:", "Điều 1.", "Điều 3."]
    places = [text.rindex(words) if words == "QUYẾT ĐỊNH:" else text.index(words) for words in order]
    assert places == sorted(places)


def test_a_footnote_is_at_the_foot_of_its_page_and_its_mark_is_raised() -> None:
    page = first("kế hoạch")
    note = page.line("Công văn số 112/PGDĐT-MN")
    assert note["top"] * MM > 230
    assert note["chars"][-1]["size"] == pytest.approx(11)


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


def test_very_long_words_stay_inside_the_margins() -> None:
    document = plan(closing="a" * 400 + " https://example.edu.vn/" + "đường-dẫn/" * 40)
    for page in pages(render_pdf(document)):
        assert max(w["x1"] for w in page.page.extract_words()) * MM <= 195.5


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


def test_a_number_with_its_symbol_is_never_divided_over_two_lines() -> None:
    words = " ".join(f"theo Kế hoạch số {n}/KH-PGD&ĐT ngày {n % 28 + 1}/10/2024;" for n in range(100, 160))
    found = "\n".join(page.page.extract_text() for page in pages(render_pdf(plan(intro=words))))
    for number in range(100, 160):
        assert f"{number}/KH-PGD&ĐT" in found
        assert f"{number % 28 + 1}/10/2024" in found
