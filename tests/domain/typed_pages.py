"""Paragraphs as somebody typed them, in good form unless told otherwise."""

from dataclasses import replace

from domain.form_check import check_form
from domain.form_facts import Finding, FormFacts, PageNumber, PageSetup, Paragraph, Run

A4 = PageSetup(210, 297, 20, 20, 30, 15)
FONT = "Times New Roman"
GOOD_NUMBER = PageNumber(in_header=True, centred=True, on_first_page=False, size=13)


def text(words: str, **changes: object) -> Paragraph:
    """A paragraph of running text in good form."""
    run = Run(words, FONT, 14)
    base = Paragraph((run,), align="justify", indent=12.7, before=6)
    return replace(base, **changes)  # type: ignore[arg-type]


def bold(words: str, size: float = 14, **changes: object) -> Paragraph:
    return text(words, runs=(Run(words, FONT, size, bold=True),), **changes)


def centred(words: str, size: float = 14, **changes: object) -> Paragraph:
    return bold(words, size, align="center", indent=0, **changes)


def findings(
    *paragraphs: Paragraph, pages: tuple[PageSetup, ...] = (A4,), number: PageNumber | None = GOOD_NUMBER
) -> tuple[Finding, ...]:
    return check_form(FormFacts(pages, paragraphs, number))


def codes(
    *paragraphs: Paragraph, pages: tuple[PageSetup, ...] = (A4,), number: PageNumber | None = GOOD_NUMBER
) -> set[str]:
    return {finding.code for finding in findings(*paragraphs, pages=pages, number=number)}


def ruled(paragraph: Paragraph, share: float) -> Paragraph:
    """The same with a line below it, as long as this share of its last line."""
    return replace(paragraph, rule=share * paragraph.widths[-1])


def styled(words: str, size: float, **style: bool) -> tuple[Run, ...]:
    return (Run(words, FONT, size, **style),)


def plan(**others: Paragraph | None) -> tuple[Paragraph, ...]:
    """A school's plan in good form, with other paragraphs in their places; `None` leaves one out."""
    slots: dict[str, Paragraph | None] = {
        "parent": text("UBND XÃ AN LẠC", runs=styled("UBND XÃ AN LẠC", 12), cell=(0, 0, 0)),
        "issuer": ruled(bold("TRƯỜNG MẦM NON BÌNH AN", 12, cell=(0, 0, 0)), 0.4),
        "country": centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, cell=(0, 0, 1), room=300),
        "motto": ruled(centred("Độc lập - Tự do - Hạnh phúc", 13, cell=(0, 0, 1)), 1),
        "number": number("Số: 05/KH-MNBA"),
        "place_date": place_date("An Lạc, ngày 05 tháng 02 năm 2024"),
        "kind": centred("KẾ HOẠCH"),
        "abstract": ruled(centred("Giữ trường xanh năm 2024"), 0.4),
        "addressee": None,
        "basis": basis("Căn cứ Kế hoạch số 12/KH-UBND của Ủy ban nhân dân xã."),
        "division": bold("I. MỤC ĐÍCH, YÊU CẦU"),
        "body": text("Trường xanh, sạch, đẹp."),
        "recipients": text("", runs=styled("Nơi nhận:", 12, bold=True, italic=True), cell=(1, 0, 0), align="left"),
        "recipient": recipient("- Các tổ chuyên môn;"),
        "archive": recipient("- Lưu: VT."),
        "signer": centred("HIỆU TRƯỞNG", cell=(1, 0, 1)),
        "signer_name": centred("Trần Thị Lý", cell=(1, 0, 1)),
    }
    assert not others.keys() - slots.keys() - {"appendix", "second_appendix"}
    return tuple(paragraph for paragraph in (slots | others).values() if paragraph is not None)


def number(words: str) -> Paragraph:
    return text(words, runs=styled(words, 13), align="center", cell=(0, 1, 0))


def place_date(words: str) -> Paragraph:
    return text(words, runs=styled(words, 13, italic=True), align="center", cell=(0, 1, 1))


def addressee(words: str) -> Paragraph:
    return text(words, align="center")


def basis(words: str) -> Paragraph:
    return text(words, runs=styled(words, 14, italic=True))


def recipient(words: str) -> Paragraph:
    return text(words, runs=styled(words, 11), align="left", cell=(1, 0, 0))
