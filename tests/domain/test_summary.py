from dataclasses import replace
from datetime import date

from domain.document import Document, LegalBasis, Purpose, Recipient, Section, Signer, content_hash
from domain.summary import Contribution, SummaryFacts, corrected, summary_document

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
