"""A correction of form: a công văn to whoever got the wrong document."""

from domain.correction import correction_letter
from domain.document import Document, Header, Kind, Purpose, Recipient, Signer

WRONG = Document(
    header=Header("UBND PHƯỜNG", "TRƯỜNG MẦM NON HOA SEN", "05", "KH-MNHS", "Bình Minh"),
    kind=Kind("KẾ HOẠCH", "KH"),
    abstract="Trồng cây năm 2024",
    recipients=(Recipient("Phòng GD&ĐT", Purpose.FOR_REPORT), Recipient("Như trên")),
    archive="VT",
)
SIGNER = Signer(None, "HIỆU TRƯỞNG", "Lê Thị Lành")


def corrected(text: str) -> Document:
    cited = "Kế hoạch số 05/KH-MNHS ngày 05 tháng 02 năm 2024 của Trường Mầm non Hoa Sen về trồng cây năm 2024"
    return correction_letter(WRONG, "Trường Mầm non Hoa Sen", cited, "Kế hoạch số 05/KH-MNHS", text, "MNHS", SIGNER)


def test_it_goes_out_without_number_to_those_who_got_the_wrong_one() -> None:
    letter = corrected("Tại trang 2: “10 cây” đọc là “12 cây”.")
    assert (letter.kind.name, letter.header.symbol, letter.header.number) == ("CÔNG VĂN", "MNHS", None)
    assert letter.abstract == "Đính chính Kế hoạch số 05/KH-MNHS"
    assert letter.addressees == ("Phòng GD&ĐT",)
    assert (letter.recipients, letter.archive, letter.signer) == (WRONG.recipients, "VT", SIGNER)


def test_it_says_what_is_read_instead_a_paragraph_a_line_and_that_the_rest_stands() -> None:
    (section,) = corrected("Tại trang 2: “10 cây” đọc là “12 cây”.\n\n  Tại trang 3: bỏ dòng cuối. ").sections
    first, *middle, last = [block.text for block in section.blocks]
    assert first.startswith("Tại Kế hoạch số 05/KH-MNHS ngày 05 tháng 02 năm 2024")
    assert middle == ["Tại trang 2: “10 cây” đọc là “12 cây”.", "Tại trang 3: bỏ dòng cuối."]
    assert last == "Các nội dung khác của Kế hoạch số 05/KH-MNHS giữ nguyên. Trân trọng thông báo./."
