"""The PDF, measured: places, sizes, styles and rules of Nghị định 30/2020/NĐ-CP, Appendix I."""

import pytest

from tasks.rendering import render_pdf
from tests.tasks.rendering.printed_pages import MM, centre, first, flat, look, pages, rendered
from tests.tasks.rendering.samples import paragraph, plan, with_wide_appendices


def test_the_page_is_a4_and_keeps_the_margins() -> None:
    for number, page in enumerate(pages(rendered("ten"))):
        assert (round(page.page.width * MM), round(page.page.height * MM)) == (210, 297)
        words = [w for w in page.page.extract_words() if number == 0 or w["top"] * MM > 18]
        assert 29.9 <= min(w["x0"] for w in words) * MM <= 35
        assert 14.9 <= 210 - max(w["x1"] for w in words) * MM <= 20
        assert min(w["top"] for w in words) * MM >= 20
        assert max(w["bottom"] for w in words) * MM <= 297 - 20


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


def test_the_text_is_justified_indented_and_spaced() -> None:
    page = first("kế hoạch")
    line = page.line("Căn cứ Kế hoạch số 39/KH-UBND")
    assert line["x0"] * MM == pytest.approx(30 + 12.7, abs=0.3)
    assert line["x1"] * MM == pytest.approx(210 - 15, abs=0.5)
    assert look(line) == (14, False, True)
    title, below = page.line("2. Yêu cầu"), page.line("Các hoạt động an toàn")
    assert look(title) == (14, True, False)
    assert below["top"] - title["top"] >= 14 * 1.107 + 6


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


def test_very_long_words_stay_inside_the_margins() -> None:
    document = plan(closing="a" * 400 + " https://example.edu.vn/" + "đường-dẫn/" * 40)
    for page in pages(render_pdf(document)):
        assert max(w["x1"] for w in page.page.extract_words()) * MM <= 195.5


def test_a_number_with_its_symbol_is_never_divided_over_two_lines() -> None:
    words = " ".join(f"theo Kế hoạch số {n}/KH-PGD&ĐT ngày {n % 28 + 1}/10/2024;" for n in range(100, 160))
    found = "\n".join(page.page.extract_text() for page in pages(render_pdf(plan(intro=words))))
    for number in range(100, 160):
        assert f"{number}/KH-PGD&ĐT" in found
        assert f"{number % 28 + 1}/10/2024" in found
