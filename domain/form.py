"""The decree's form as data: page, type, number and date (Nghị định 30/2020/NĐ-CP, Appendix I, parts I-IV).

Sizes are points, lengths millimetres. The rule set carries a version, since a later decree will bring another.
"""

import datetime
import re
from dataclasses import dataclass
from enum import StrEnum

from domain.document import Document, Header
from domain.errors import InvalidDocument
from domain.form_names import document_texts
from domain.text import nfc

VERSION = "nd30-2020"
VALID_FROM = datetime.date(2020, 3, 5)

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
FONT = "Times New Roman"
END_MARK = "./."
SECRET_MARKS = ("MẬT", "TỐI MẬT", "TUYỆT MẬT")
PAGE_LIMITS = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
RULE_SHARE = (1 / 3, 1 / 2)  # of the line of text above it
URGENCY_BOXES = {"KHẨN": (20, 8), "THƯỢNG KHẨN": (40, 8), "HỎA TỐC": (30, 8)}
FIRST_LINE_INDENTS = (10.0, 12.7)
PARAGRAPH_SPACE = 6.0
ADDRESSED_KINDS = ("CÔNG VĂN", "TỜ TRÌNH", "BÁO CÁO")
BLANK = "\u00a0" * 6

_FORM = "Phụ lục I, Phần I"


@dataclass(frozen=True)
class Page:
    """A4 upright with the margins we use, inside the decree's limits (Appendix I, part I, I.1-3)."""

    width: float = 210
    height: float = 297
    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 15

    @property
    def text_width(self) -> float:
        """Width of the text area."""
        return self.width - self.left - self.right


PAGE = Page()
LANDSCAPE = Page(width=PAGE.height, height=PAGE.width)
"""A4 on its side, for tables that do not fit upright (part I, I.2); the limits of the margins are the same."""


class Role(StrEnum):
    """What a printed line is; `LOOKS` says how the decree wants it."""

    COUNTRY = "country"
    MOTTO = "motto"
    PARENT = "parent"
    ISSUER = "issuer"
    NUMBER = "number"
    PLACE_DATE = "place_date"
    SUBJECT = "subject"
    KIND = "kind"
    ABSTRACT = "abstract"
    AUTHORITY = "authority"
    ENACTING = "enacting"
    BASIS = "basis"
    BODY = "body"
    PART_LABEL = "part_label"
    PART_TITLE = "part_title"
    DIVISION = "division"
    ARTICLE = "article"
    CLAUSE = "clause"
    POINT = "point"
    BULLET = "bullet"
    CELL = "cell"
    SIGNER = "signer"
    SIGNER_NAME = "signer_name"
    ADDRESSEE = "addressee"
    RECIPIENTS = "recipients"
    RECIPIENT = "recipient"
    DRAFTER = "drafter"
    ADDRESS = "address"
    MARK = "mark"
    APPENDIX = "appendix"
    APPENDIX_TITLE = "appendix_title"
    APPENDIX_REFERENCE = "appendix_reference"
    PAGE_NUMBER = "page_number"
    FOOTNOTE = "footnote"


@dataclass(frozen=True)
class Look:
    """How one component is set: its name, sizes (least, most), style, place, and where the decree says so."""

    name: str
    sizes: tuple[int, int]
    article: str
    bold: bool = False
    italic: bool = False
    upper: bool = False
    align: str = "center"  # "center" | "left" | "justify"
    indent: bool = False  # first line
    before: float = 0  # space above, points
    keep: bool = False  # stays with the next line

    def size(self, pair: int) -> int:
        """The size in a document of the given pair: all sizes go up or down together (footnote of part V)."""
        return self.sizes[0] if pair == 13 else self.sizes[1]


def _look(name: str, sizes: tuple[int, int], article: str, **style: object) -> Look:
    return Look(name, sizes, f"{_FORM}, {article}", **style)  # type: ignore[arg-type]


_TEXT = (13, 14)
_BODY: dict[str, object] = {"align": "justify", "indent": True, "before": PARAGRAPH_SPACE}
LOOKS: dict[Role, Look] = {
    Role.COUNTRY: _look("Quốc hiệu", (12, 13), "Mục II, khoản 1, điểm a", bold=True, upper=True),
    Role.MOTTO: _look("Tiêu ngữ", _TEXT, "Mục II, khoản 1, điểm b", bold=True),
    Role.PARENT: _look("Cơ quan chủ quản", (12, 13), "Mục II, khoản 2, điểm b", upper=True),
    Role.ISSUER: _look("Cơ quan ban hành", (12, 13), "Mục II, khoản 2, điểm b", bold=True, upper=True),
    Role.NUMBER: _look("Số, ký hiệu", (13, 13), "Mục II, khoản 3, điểm c"),
    Role.PLACE_DATE: _look("Địa danh, thời gian", _TEXT, "Mục II, khoản 4, điểm c", italic=True),
    Role.SUBJECT: _look("Trích yếu công văn", (12, 13), "Mục II, khoản 5, điểm b", before=6),
    Role.KIND: _look("Tên loại", _TEXT, "Mục II, khoản 5, điểm b", bold=True, upper=True, before=18, keep=True),
    Role.ABSTRACT: _look("Trích yếu", _TEXT, "Mục II, khoản 5, điểm b", bold=True, keep=True),
    Role.AUTHORITY: _look("Thẩm quyền ban hành", _TEXT, "Mục V", bold=True, upper=True, before=12, keep=True),
    Role.ENACTING: _look("Lệnh văn", _TEXT, "Mục V", bold=True, upper=True, before=12, keep=True),
    Role.BASIS: _look("Căn cứ", _TEXT, "Mục II, khoản 6, điểm a", italic=True, **_BODY),
    Role.BODY: _look("Nội dung", _TEXT, "Mục II, khoản 6, điểm e", **_BODY),
    Role.PART_LABEL: _look("Phần, chương", _TEXT, "Mục II, khoản 6, điểm đ", bold=True, before=12, keep=True),
    Role.PART_TITLE: _look("Tiêu đề phần, chương", _TEXT, "Mục II, khoản 6, điểm đ", bold=True, upper=True, keep=True),
    Role.DIVISION: _look("Mục", _TEXT, "Mục V, số thứ tự 6.b", bold=True, upper=True, keep=True, **_BODY),
    Role.ARTICLE: _look("Điều", _TEXT, "Mục II, khoản 6, điểm đ", bold=True, keep=True, **_BODY),
    Role.CLAUSE: _look("Khoản", _TEXT, "Mục II, khoản 6, điểm đ", bold=True, keep=True, **_BODY),
    Role.POINT: _look("Điểm", _TEXT, "Mục II, khoản 6, điểm đ", **_BODY),
    Role.BULLET: _look("Gạch đầu dòng", _TEXT, "Mục II, khoản 6, điểm e", **_BODY),
    Role.CELL: _look("Ô bảng", (13, 13), "Mục II, khoản 6, điểm e", align="left"),
    Role.SIGNER: _look("Quyền hạn, chức vụ", _TEXT, "Mục II, khoản 7, điểm đ", bold=True, upper=True, keep=True),
    Role.SIGNER_NAME: _look("Họ tên người ký", _TEXT, "Mục II, khoản 7, điểm đ", bold=True),
    Role.ADDRESSEE: _look("Kính gửi", _TEXT, "Mục II, khoản 9, điểm d", before=6, keep=True),
    Role.RECIPIENTS: _look(
        "Nơi nhận", (12, 12), "Mục II, khoản 9, điểm d", bold=True, italic=True, align="left", keep=True
    ),
    Role.RECIPIENT: _look("Danh sách nơi nhận", (11, 11), "Mục II, khoản 9, điểm d", align="left", keep=True),
    Role.DRAFTER: _look("Ký hiệu người soạn thảo", (11, 11), "Mục III, khoản 3", align="left", before=6),
    Role.ADDRESS: _look("Địa chỉ cơ quan", (11, 12), "Mục III, khoản 4"),
    Role.MARK: _look("Dấu chỉ mức độ", (13, 13), "Mục III, khoản 2", bold=True, upper=True),
    Role.APPENDIX: _look("Phụ lục", (14, 14), "Mục III, khoản 1, điểm b", bold=True, keep=True),
    Role.APPENDIX_TITLE: _look("Tiêu đề phụ lục", _TEXT, "Mục III, khoản 1, điểm b", bold=True, upper=True, keep=True),
    Role.APPENDIX_REFERENCE: _look("Chỉ dẫn kèm theo", _TEXT, "Mục III, khoản 1, điểm c", italic=True),
    Role.PAGE_NUMBER: _look("Số trang", _TEXT, "Mục I, khoản 7"),
    Role.FOOTNOTE: _look("Chú thích", (11, 11), "Mục II, khoản 6, điểm e", align="justify"),
}


def plain(text: str | None) -> str:
    """Text of one paragraph in NFC: control characters dropped, blanks and line breaks collapsed."""
    kept = "".join(c for c in nfc(text or "") if c.isprintable() or c.isspace())
    return " ".join(kept.split())


def number_line(header: Header, *, blank: bool = False) -> str:
    """Box 3: `Số: 05/KH-MNSM`, no blanks inside, a leading 0 below 10; blank room where no number is given yet.

    Party documents put number and kind first: `05-NQ/TU` (symbol `NQ/TU`).
    """
    symbol = plain(header.symbol)
    number = BLANK if blank or not header.number else padded_number(header.number)
    joint = "-" if "/" in symbol else "/"
    return f"Số: {number}{joint}{symbol}" if symbol else f"Số: {number}"


def padded_number(number: str) -> str:
    """The number as printed: numbers below 10 get a leading 0 (Appendix I, II.3.c); longer forms stay as given."""
    number = plain(number)
    return f"0{number}" if re.fullmatch(r"[1-9]", number) else number


def long_date(date: datetime.date | None, *, year: str = "") -> str:
    """Box 4: `ngày 05 tháng 3 năm 2020`: the day below 10 and the months 1 and 2 get a leading 0 (II.4.b).

    Without a date there is room to write it by hand, with the year when it is known.
    """
    if date is None:
        return f"ngày{BLANK}tháng{BLANK}năm {year or BLANK}".rstrip(" ")
    month = f"{date.month:02d}" if date.month <= 2 else str(date.month)
    return f"ngày {date.day:02d} tháng {month} năm {date.year}"


def place_date_line(document: Document, *, blank: bool = False) -> str:
    """Place and date as printed on the number's line; the day and month of a draft stay open, the year shows."""
    date = document.header.date
    year = str(date.year) if date else plain(document.extra.get("year"))
    words = long_date(None if blank else date, year=year)
    place = plain(document.header.place).rstrip(",")
    return f"{place or '…' * 6}, {words}"


def refuse_secret(document: Document) -> None:
    """A secret document (MẬT, TỐI MẬT, TUYỆT MẬT) is never handled by mail: raises `InvalidDocument`."""
    head = document.header
    texts = [head.parent_body, head.issuing_body, document.urgency, *document.extra.values()]
    texts += document_texts(document)
    for text in filter(None, texts):
        if mark := secret_mark(text):
            raise InvalidDocument(
                f"Văn bản có dấu chỉ độ mật “{mark}”: văn bản mật không được soạn, gửi trên hệ thống này."
            )


def secret_mark(text: str) -> str | None:
    """The secret mark that stands alone on a line of the text, `None` when there is none.

    >>> secret_mark("Độ mật: Tối mật")
    'TỐI MẬT'
    """
    for line in nfc(text).splitlines():
        word = re.sub(r"^độ mật\s*:?", "", line.strip(" .()[]\t"), flags=re.IGNORECASE).strip()
        labelled = word != line.strip(" .()[]\t")
        if word.upper() in SECRET_MARKS and (labelled or word.isupper()):
            return word.upper()
    return None
