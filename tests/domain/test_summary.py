from dataclasses import replace
from datetime import date

from domain.document import Block, Document, LegalBasis, Purpose, Recipient, Section, Signer, content_hash
from domain.summary import MOST_PRINTED, Contribution, SummaryFacts, corrected, summary_document, working_copy

FACTS = SummaryFacts(
    office="Trường Mầm non Hoa Sen",
    place="Đông Triều",
    parent_body="UBND THỊ XÃ ĐÔNG TRIỀU",
    symbol="BC-MNHS",
    subject="giữ gìn vệ sinh trường lớp",
    period_label="quý I năm 2024",
    period_first=date(2024, 1, 1),
    period_last=date(2024, 3, 31),
    basis=LegalBasis(raw="Kế hoạch số 05/KH-MNHS ngày 26 tháng 02 năm 2024"),
    superior="Phòng GD&ĐT",
    assigned=3,
    contributions=(
        Contribution("Đồng chí Vũ Thị Hà", "báo cáo kết quả", "- trồng 3 cây\n\n+ tưới", files=("anh.jpg",)),
        Contribution("Đồng chí Phạm Thu Nga", "báo cáo kết quả", "", nil=True),
    ),
    signer=Signer(None, "HIỆU TRƯỞNG", "Lê Thị Lành"),
)


def results(document: Document) -> tuple[Section, ...]:
    return document.sections[1].sections


def test_every_result_is_a_reporters_own_words() -> None:
    first, nil = results(summary_document(FACTS))
    assert first.title == "Đồng chí Vũ Thị Hà"
    assert [block.text for block in first.blocks] == [
        "Nhiệm vụ: báo cáo kết quả.", "trồng 3 cây", "tưới", "Tài liệu kèm theo: anh.jpg",
    ]  # fmt: skip
    assert nil.title == "Nhiệm vụ không phát sinh trong kỳ"
    assert (nil.number, nil.blocks[0].text) == ("2", "Đồng chí Phạm Thu Nga: báo cáo kết quả")


def test_without_a_nil_report_there_is_no_such_section() -> None:
    only = replace(FACTS, contributions=FACTS.contributions[:1])
    assert [section.title for section in results(summary_document(only))] == ["Đồng chí Vũ Thị Hà"]


def test_a_report_without_files_names_none() -> None:
    plain = replace(FACTS, contributions=(Contribution("Đồng chí Vũ Thị Hà", "báo cáo", "trồng 3 cây"),))
    assert [block.text for block in results(summary_document(plain))[0].blocks] == ["Nhiệm vụ: báo cáo.", "trồng 3 cây"]


def test_the_words_of_more_reports_than_anybody_reads_stand_in_the_annex() -> None:
    told, nil = FACTS.contributions
    printed = results(summary_document(replace(FACTS, contributions=(told,) * MOST_PRINTED)))
    assert len(printed) == MOST_PRINTED
    (section,) = results(summary_document(replace(FACTS, contributions=(*(told,) * 1200, nil))))
    assert [block.text for block in section.blocks] == [
        "1.200 báo cáo có nội dung, 1 báo cáo không phát sinh; nguyên văn từng báo cáo được lưu tại phụ lục số liệu "
        "và nguồn của hồ sơ."
    ]
    (section,) = results(summary_document(replace(FACTS, contributions=(told,) * 501)))
    assert (section.blocks[0].text or "").startswith("501 báo cáo có nội dung; nguyên văn")


def test_it_goes_to_the_superior_when_there_is_one() -> None:
    document = summary_document(FACTS)
    assert document.addressees == ("Phòng GD&ĐT",)
    assert document.recipients == (Recipient("Phòng GD&ĐT", Purpose.FOR_REPORT),)
    alone = summary_document(replace(FACTS, superior=None))
    assert (alone.addressees, alone.recipients) == ((), ())


def test_the_count_of_reports_and_people_is_said() -> None:
    words = " ".join(block.text or "" for block in summary_document(FACTS).sections[0].blocks)
    assert "03 đồng chí" in words
    assert "02 báo cáo thành phần" in words


def read_back(document: Document, **changes: object) -> Document:
    """As a reader of plans understands the file of a report."""
    usual = {
        "legal_bases": (LegalBasis(raw=(document.intro or "")[len("Thực hiện ") :].rstrip(":"), lead="Thực hiện"),),
        "intro": "Kính gửi: Phòng GD&ĐT",
        "addressees": (),
        "recipients": (Recipient("Như trên"), *document.recipients),
    }
    return replace(document, **(usual | changes))  # type: ignore[arg-type]


def test_a_file_that_came_back_unchanged_is_the_same_document() -> None:
    document = summary_document(FACTS)
    assert content_hash(corrected(document, read_back(document))) == content_hash(document)


def test_an_edited_opening_is_kept_as_edited() -> None:
    document = summary_document(FACTS)
    again = corrected(document, read_back(document, legal_bases=(), intro="Trường báo cáo như sau:"))
    assert again.intro == "Trường báo cáo như sau:"
    assert corrected(document, read_back(document, legal_bases=(), intro=None)).intro is None


CHART = Block("chart", "Biểu đồ: Số tin", "bar", rows=(("Hà", "12"), ("Nga", "8")))
TABLE = Block("table", rows=(("TT", "Chỉ tiêu"), ("1", "Số tin")))


def test_figures_stand_before_the_reporters_words() -> None:
    first, second, nil = results(summary_document(replace(FACTS, figures=(TABLE, CHART))))
    assert (first.number, first.title, first.blocks) == ("1", "Số liệu tổng hợp", (TABLE, CHART))
    assert (second.number, second.title, nil.number) == ("2", "Đồng chí Vũ Thị Hà", "3")


def test_charts_return_where_they_stood_after_an_edit_in_word() -> None:
    before = summary_document(replace(FACTS, figures=(CHART, TABLE, replace(CHART, marker="line"))))
    first, *others = results(before)
    added = Section("9", "Phần viết thêm", (Block("paragraph", "Kiến nghị: không."),))
    edited = replace(before.sections[1], sections=(replace(first, blocks=(TABLE,)), *others, added))
    after = results(corrected(before, read_back(before, sections=(before.sections[0], edited))))
    assert after == (first, *others, added)


def test_a_chart_stands_last_when_the_blocks_before_it_were_struck_out() -> None:
    before = summary_document(replace(FACTS, figures=(TABLE, TABLE, CHART)))
    kept = Block("paragraph", "Số liệu đã gửi riêng.")
    edited = replace(before.sections[1], sections=(replace(results(before)[0], blocks=(kept,)),))
    after = corrected(before, read_back(before, sections=(before.sections[0], edited)))
    assert results(after)[0].blocks == (kept, CHART)


NOTED = replace(
    FACTS,
    contributions=(
        Contribution("Đồng chí Vũ Thị Hà", "báo cáo kết quả", "- trồng 3 cây\n- tưới", source="thư 12, 05/3/2024"),
        Contribution("Đồng chí Vũ Thị Hà", "tuyên truyền", "đã đăng 2 bài", source="thư 15, 06/3/2024"),
        Contribution("Đồng chí Phạm Thu Nga", "báo cáo kết quả", "", nil=True, source="thư 16, 06/3/2024"),
        Contribution("Đồng chí Lý Thị Mẩy", "báo cáo kết quả", "nộp bản giấy"),
    ),
)


def test_the_working_copy_says_which_mail_each_reporters_words_came_in() -> None:
    document = summary_document(NOTED)
    copy = working_copy(document, NOTED.contributions)
    assert [(note.mark, note.text[0].text) for note in copy.footnotes] == [
        ("1", "thư 12, 05/3/2024"),
        ("2", "thư 15, 06/3/2024"),
    ]
    assert [[block.text for block in part.blocks] for part in results(copy)[:3]] == [
        ["Nhiệm vụ: báo cáo kết quả.", "trồng 3 cây¹", "tưới"],
        ["Nhiệm vụ: tuyên truyền.", "đã đăng 2 bài²"],
        ["Nhiệm vụ: báo cáo kết quả.", "nộp bản giấy"],
    ]
    assert document.footnotes == ()


def test_the_source_stays_when_an_edit_left_one_paragraph_or_only_the_heading() -> None:
    document = summary_document(NOTED)
    first, second, *_ = results(document)
    first = replace(first, blocks=(Block("paragraph", "Đã trồng 3 cây. "),))
    second = replace(second, blocks=())
    edited = replace(document, sections=(document.sections[0], replace(document.sections[1], sections=(first, second))))
    copy = working_copy(edited, NOTED.contributions)
    assert results(copy)[0].blocks[0].text == "Đã trồng 3 cây.¹"
    assert (results(copy)[1].title, results(copy)[1].blocks) == ("Đồng chí Vũ Thị Hà²", ())
