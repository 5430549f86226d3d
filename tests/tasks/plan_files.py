"""Files of plans for tests: the same text as DOCX (tables at head and foot, automatic numbers, notes) and as PDF."""

import io
import zipfile
from collections.abc import Sequence

import docx
import typst
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm

BODY = (
    "KẾ HOẠCH",
    "Phòng, chống bạo lực học đường năm 2025",
    "Căn cứ Nghị định số 80/2017/NĐ-CP ngày 17/7/2017 của Chính phủ quy định về môi trường giáo dục an toàn, lành "
    "mạnh, "
    "thân thiện, phòng, chống bạo lực học đường;",
    "Trường Tiểu học Bình Minh xây dựng Kế hoạch phòng, chống bạo lực học đường năm 2025 như sau:",
    "I. MỤC ĐÍCH",
    "Xây dựng môi trường học tập an toàn; mọi học sinh đều biết nơi cần tìm đến khi bị bắt nạt và mọi giáo viên "
    "đều biết "
    "cách xử lý tình huống.",
    "II. TỔ CHỨC THỰC HIỆN",
    "1. Giao đồng chí Phan Thị Lụa - Phó Hiệu trưởng phụ trách hòm thư góp ý, báo cáo Hiệu trưởng trước ngày 25 "
    "hằng tháng.",
    "2. Giáo viên chủ nhiệm phối hợp với phụ huynh theo dõi học sinh.",
    "Trên đây là Kế hoạch phòng, chống bạo lực học đường năm 2025 của Trường Tiểu học Bình Minh./.",
)
LEFT_HEAD = ("UBND XÃ YÊN THẮNG", "TRƯỜNG TIỂU HỌC BÌNH MINH")
RIGHT_HEAD = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
NUMBER, DAY = "Số: 19/KH-THBM", "Yên Thắng, ngày 12 tháng 3 năm 2025"
LEFT_FOOT = ("Nơi nhận:", "- UBND xã (b/c);", "- Giáo viên, nhân viên (t/h);", "- Lưu: VT.")
RIGHT_FOOT = ("HIỆU TRƯỞNG", "Cao Văn Phúc")
TEXT = "\n".join((*LEFT_HEAD, *RIGHT_HEAD, NUMBER, DAY, *BODY, *LEFT_FOOT, *RIGHT_FOOT))


def docx_file(body: Sequence[str] = BODY) -> docx.document.Document:
    """The plan as Word has it: letterhead and foot in borderless tables of two columns."""
    document = docx.Document()
    head = document.add_table(2, 2)
    head.cell(0, 0).text, head.cell(0, 1).text = "\n".join(LEFT_HEAD), "\n".join(RIGHT_HEAD)
    head.cell(1, 0).text, head.cell(1, 1).text = NUMBER, DAY
    for words in body:
        paragraph = document.add_paragraph(words)
        paragraph.paragraph_format.first_line_indent = Cm(1.27)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    foot = document.add_table(1, 2)
    foot.cell(0, 0).text, foot.cell(0, 1).text = "\n".join(LEFT_FOOT), "\n".join(RIGHT_FOOT)
    return document


def saved(document: docx.document.Document) -> bytes:
    """The bytes of a DOCX."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The DOCX with one part more, or another in its place."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info, old.read(info))
        new.writestr(name, content)
    return out.getvalue()


def pdf_file(body: Sequence[str] = BODY, note: str = "", pages: int = 1) -> bytes:
    """The plan typeset: two columns at head and foot, justified text, page numbers from page 2, a footnote."""
    rows = [_escaped(words) for words in body]
    if note:
        rows[5] = rows[5].replace("học tập an toàn", f"học tập an toàn#footnote[{_escaped(note)}]")
    text = "\n\n".join(rows[2:])
    more = "#pagebreak() \n Trang thêm. \n" * (pages - 1)
    source = f"""
#set page(paper: "a4", margin: (left: 3cm, right: 2cm, y: 2cm), header: context if here().page() > 1 [
  #align(center, counter(page).display())])
#set text(font: "Libertinus Serif", size: 14pt, lang: "vi")
#set par(justify: true, first-line-indent: (amount: 1.27cm, all: true))
#grid(columns: (45%, 55%), row-gutter: 8pt, align: center,
  [{_lines(LEFT_HEAD)}], [{_lines(RIGHT_HEAD)}], [{_escaped(NUMBER)}], [{_escaped(DAY)}])
#align(center)[*{rows[0]}*\\ *{rows[1]}*]
{text}
{more}
#grid(columns: (1fr, 1fr), text(size: 11pt)[{_lines(LEFT_FOOT)}], align(center)[{_escaped(RIGHT_FOOT[0])}
 #v(2cm) {_escaped(RIGHT_FOOT[1])}])
"""
    return typst.compile(source.encode())


def _lines(rows: Sequence[str]) -> str:
    return " \\ ".join(_escaped(row) for row in rows)


def _escaped(text: str) -> str:
    return "".join(f"\\{c}" if c in "\\#$*_@<>`[]-+=/;" else c for c in text).replace(". ", "\\. ")
