"""Plans from files: what the reader understands is the same whether they come as text, DOCX or PDF."""

import io
import resource
import zipfile
from pathlib import Path

import docx
import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.plan import NotAPlan, PlanReading, read_plan, to_json
from tasks.importing import read_bytes, read_file
from tests.tasks.plan_files import BODY, TEXT, docx_file, pdf_file, saved, with_part


def understood(data: bytes) -> dict[str, object]:
    """What is read, without the suggestions (they name lines)."""
    reading = read_bytes(data)
    assert isinstance(reading, PlanReading), reading
    plain = to_json(reading)
    del plain["suggestions"]
    return plain


def refused(data: bytes) -> str:
    reading = read_bytes(data)
    assert isinstance(reading, NotAPlan)
    assert "\n" not in reading.reason
    return reading.reason


EXPECTED = understood(TEXT.encode())


class TestText:
    @pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
    def test_every_unicode_charset_reads_the_same(self, charset: str) -> None:
        assert understood(TEXT.encode(charset)) == EXPECTED

    def test_line_ends_of_windows_and_old_macintosh_read_the_same(self) -> None:
        assert understood(TEXT.replace("\n", "\r\n").encode()) == EXPECTED
        assert understood(TEXT.replace("\n", "\r").encode()) == EXPECTED

    def test_a_text_with_marks_as_separate_characters_reads_the_same(self) -> None:
        import unicodedata

        assert understood(unicodedata.normalize("NFD", TEXT).encode()) == EXPECTED

    def test_windows_1258_reads_the_same(self) -> None:
        assert understood(as_cp1258(TEXT)) == EXPECTED

    def test_the_lines_are_those_of_the_file(self) -> None:
        reading = read_bytes(TEXT.encode())
        assert isinstance(reading, PlanReading)
        used = sorted(number for use in reading.line_use for number in use.lines)
        assert used == list(range(1, TEXT.count("\n") + 2))


def as_cp1258(text: str) -> bytes:
    """Vietnamese in windows-1258: tones follow their vowels as marks of their own."""
    import unicodedata

    out = b""
    for char in text:
        try:
            out += char.encode("cp1258")
        except UnicodeEncodeError:
            spread = unicodedata.normalize("NFD", char)
            tone = next(c for c in spread if c in "\u0300\u0301\u0303\u0309\u0323")
            rest = unicodedata.normalize("NFC", spread.replace(tone, ""))
            out += rest.encode("cp1258") + tone.encode("cp1258")
    return out


class TestDocx:
    def test_letterhead_and_foot_in_tables_read_like_the_text(self) -> None:
        assert understood(saved(docx_file())) == EXPECTED

    def test_numbers_counted_by_word_are_printed(self) -> None:
        document = docx_file([words.removeprefix("1. ").removeprefix("2. ") for words in BODY])
        for paragraph in document.paragraphs:
            if paragraph.text.startswith(("Giao đồng chí", "Giáo viên chủ nhiệm")):
                paragraph.style = document.styles["List Number"]
        assert understood(saved(document)) == EXPECTED

    def test_bullets_of_word_are_bullets(self) -> None:
        document = docx_file()
        point = document.paragraphs[5].insert_paragraph_before("Ý thứ nhất của mục này.", style="List Bullet")
        assert point.text
        sections = understood(saved(document))["sections"]
        assert isinstance(sections, list)
        assert sections[0]["blocks"][0]["type"] == "bullet"

    def test_a_table_of_assignments_gives_duties(self) -> None:
        document = docx_file()
        table = document.add_table(2, 3)
        for at, words in enumerate(("Nội dung công việc", "Người phụ trách", "Thời gian")):
            table.cell(0, at).text = words
        for at, words in enumerate(("Trực cổng trường", "Đ/c Mai Văn Tài - Nhân viên bảo vệ", "Hằng ngày")):
            table.cell(1, at).text = words
        document.paragraphs[6]._p.addnext(table._tbl)
        reading = read_bytes(saved(document))
        assert isinstance(reading, PlanReading)
        duty = reading.duties[0]
        assert (duty.assignee, duty.title, duty.text, duty.due) == (
            "Mai Văn Tài",
            "Nhân viên bảo vệ",
            "Trực cổng trường",
            "Hằng ngày",
        )
        assert reading.document.sections[1].blocks[0].rows[1][0] == "Trực cổng trường"

    def test_a_footnote_is_called_by_its_number_and_lifted(self) -> None:
        document = docx_file()
        run = document.paragraphs[5].add_run()
        reference = docx.oxml.parse_xml(f'<w:footnoteReference xmlns:w="{WORD}" w:id="7"/>')
        run._r.append(reference)
        note = (
            f'<w:footnotes xmlns:w="{WORD}"><w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r><w:r>'
            "<w:t>Công văn số 12/SGDĐT-CTTT ngày 01/3/2025 của Sở GD&amp;ĐT về trường học an toàn.</w:t>"
            "</w:r></w:p></w:footnote></w:footnotes>"
        )
        reading = read_bytes(with_part(saved(document), "word/footnotes.xml", note.encode()))
        assert isinstance(reading, PlanReading)
        (footnote,) = reading.document.footnotes
        assert reading.document.sections[0].blocks[0].text.endswith("tình huống.1")
        assert footnote.mark == "1"
        assert footnote.citations[0].symbol == "SGDĐT-CTTT"

    def test_deleted_text_of_tracked_changes_is_not_read(self) -> None:
        document = docx_file()
        run = document.paragraphs[5].add_run(" bỏ đoạn này")._r
        deleted = docx.oxml.parse_xml(f'<w:del xmlns:w="{WORD}" w:id="1" w:author="A"/>')
        run.addprevious(deleted)
        deleted.append(run)
        assert understood(saved(document)) == EXPECTED

    def test_a_text_pasted_line_by_line_is_joined_again(self) -> None:
        wrapped = [line for words in BODY for line in wrap(words, 70)]
        assert understood(saved(docx_file(wrapped))) == EXPECTED


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def wrap(text: str, width: int) -> list[str]:
    import textwrap

    return textwrap.wrap(text, width, break_on_hyphens=False)


class TestPdf:
    def test_a_typeset_plan_reads_like_the_text(self) -> None:
        assert understood(pdf_file()) == EXPECTED

    def test_a_footnote_is_lifted_from_the_foot_of_the_page(self) -> None:
        note = "Xem Công văn số 12/SGDĐT-CTTT ngày 01/3/2025 của Sở GD&ĐT về xây dựng trường học an toàn, lành mạnh."
        reading = read_bytes(pdf_file(note=note))
        assert isinstance(reading, PlanReading)
        (footnote,) = reading.document.footnotes
        assert [block.text for block in footnote.text] == [note]
        assert footnote.citations[0].number == "12"
        assert "an toàn1;" in reading.document.sections[0].blocks[0].text

    def test_page_breaks_and_page_numbers_do_not_cut_a_paragraph(self) -> None:
        filler = "Nhà trường giữ gìn nền nếp, kỷ cương và chăm lo cho từng học sinh trong mọi hoạt động giáo dục. " * 60
        body = [*BODY[:6], filler.strip(), *BODY[6:]]
        data = pdf_file(body)
        assert len(pypdf.PdfReader(io.BytesIO(data)).pages) >= 3
        reading = read_bytes(data)
        assert isinstance(reading, PlanReading)
        assert reading.document.sections[0].blocks[1].text == filler.strip()


class TestBadFiles:
    def test_an_empty_file_is_refused(self) -> None:
        assert refused(b"") == "Tệp trống."
        assert refused(b" \n\n") == "Tệp trống."

    def test_a_missing_file_and_a_folder_are_refused(self, tmp_path: Path) -> None:
        assert read_file(tmp_path / "none.txt") == NotAPlan("Không tìm thấy tệp.")
        assert read_file(tmp_path) == NotAPlan("Đường dẫn là một thư mục, không phải tệp.")

    @pytest.mark.parametrize("cut", [100, 2000])
    def test_a_damaged_pdf_is_refused(self, cut: int) -> None:
        assert "hỏng" in refused(pdf_file()[:cut])

    def test_an_encrypted_pdf_is_refused(self) -> None:
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf_file()))
        writer.encrypt("mat-khau", algorithm="RC4-128")
        out = io.BytesIO()
        writer.write(out)
        assert "mật khẩu" in refused(out.getvalue())

    def test_a_scan_without_text_is_refused(self) -> None:
        writer = pypdf.PdfWriter()
        writer.add_blank_page(595, 842)
        out = io.BytesIO()
        writer.write(out)
        assert "bản quét" in refused(out.getvalue())

    def test_300_pages_are_refused(self) -> None:
        writer = pypdf.PdfWriter()
        for _ in range(300):
            writer.add_blank_page(595, 842)
        out = io.BytesIO()
        writer.write(out)
        assert "300 trang" in refused(out.getvalue())
        assert "quá dài" in refused((TEXT + "\n").encode() * 600)

    def test_a_docx_of_300_pages_is_refused(self) -> None:
        document = docx_file()
        for _ in range(300):
            document.add_page_break()
        assert "300 trang" in refused(saved(document))

    def test_a_file_with_macros_is_refused(self) -> None:
        assert "macro" in refused(with_part(saved(docx_file()), "word/vbaProject.bin", b"\xd0\xcf\x11\xe0"))

    def test_a_zip_bomb_is_refused_without_being_unpacked(self) -> None:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        bomb = with_part(saved(docx_file()), "word/document.xml", b"<a>" + b"0" * 200_000_000)
        assert len(bomb) < 1_000_000
        assert "quá lớn" in refused(bomb)
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 500_000

    def test_a_damaged_docx_is_refused(self) -> None:
        data = saved(docx_file())
        assert "hỏng" in refused(data[:3000])
        assert "hỏng" in refused(with_part(data, "word/document.xml", b"<w:document>"))

    def test_other_kinds_of_files_are_named(self) -> None:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("xl/workbook.xml", "<workbook/>")
        assert "Excel" in refused(out.getvalue())
        ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
        assert ".doc" in refused(ole)
        assert "mật khẩu" in refused(ole + "EncryptedPackage".encode("utf-16-le"))
        assert "ảnh" in refused(b"\xff\xd8\xff\xe0" + bytes(100))
        assert "RTF" in refused(b"{\\rtf1 x}")
        assert "trang web" in refused(b"<!DOCTYPE html><p>x</p>")
        assert refused(bytes(range(256)) * 20)

    def test_a_document_that_is_no_plan_is_refused_with_its_kind(self) -> None:
        assert "BÁO CÁO" in refused(TEXT.replace("KẾ HOẠCH", "BÁO CÁO", 1).encode())
        assert "KẾ HOẠCH" in refused(b"Xin chao cac dong chi")
        assert read_plan(["MẬT", "KẾ HOẠCH", "Tuyển quân"]) == NotAPlan(
            "Văn bản có dấu chỉ độ mật: không được xử lý bằng phần mềm này."
        )


DAMAGED = (saved(docx_file()), pdf_file(note="Xem Kế hoạch số 1/KH-UBND."), TEXT.encode())


@pytest.mark.property
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(DAMAGED),
    st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=60),
    st.floats(0.2, 1),
)
def test_no_damage_to_a_file_is_more_than_a_refusal(data: bytes, flips: list[tuple[float, int]], kept: float) -> None:
    damaged = bytearray(data[: int(len(data) * kept)])
    for place, value in flips:
        damaged[int(place * len(damaged))] = value
    assert isinstance(read_bytes(bytes(damaged)), PlanReading | NotAPlan)
