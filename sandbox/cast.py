"""Who answers what: the people of the year, each with a part to play. They see nothing but the letters they get."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from email.message import Message
from pathlib import PurePosixPath

import docx
from openpyxl import Workbook

from domain.calendar import OfficeCalendar
from domain.ladder import at
from sandbox.clients import File
from sandbox.office import Part
from sandbox.photo import a_photo


@dataclass(frozen=True)
class Letter:
    """A letter as somebody finds it in the inbox: which it is, about what, and the mail itself."""

    name: str
    code: str
    subject: str
    received: datetime
    mail: Message

    @property
    def period(self) -> str:
        """The period in the code, `2024Q1`; empty when the letter is about something else."""
        return next((part for part in self.code.split("-") if part[:4].isdigit() and len(part) > 4), "")

    def attachment(self, suffix: str) -> bytes:
        """The first enclosure of this kind."""
        for part in self.mail.walk():
            if PurePosixPath(part.get_filename() or "").suffix == suffix:
                content = part.get_payload(decode=True)
                assert isinstance(content, bytes)
                return content
        raise LookupError(suffix)


@dataclass(frozen=True)
class Answer:
    """What somebody writes back, when, and from which mail program; `machine` marks an automatic answer."""

    text: str
    when: datetime
    style: str
    files: tuple[File, ...] = ()
    machine: bool = False


CALENDAR = OfficeCalendar()


def next_morning(after: datetime, days: int = 1, clock: time = time(9, 15)) -> datetime:
    """So many working days later, at that time of the day."""
    return at(CALENDAR.add_working_days(after.date(), days), clock)


def same_day(after: datetime, clock: time) -> datetime:
    """Later the same day, or the next working day when that time is over."""
    moment = at(after.date(), clock)
    return moment if moment > after else next_morning(after, clock=clock)


Play = Callable[[Part, Letter], Answer | None]


def principal(_part: Part, letter: Letter) -> Answer | None:
    """Returns the plan's first draft with a comment, approves what comes after; agrees in ever new words."""
    words = {0: "Duyệt", 1: "Nhất trí ban hành.", 2: "dong y", 3: "DUYỆT"}[len(letter.subject) % 4]
    if letter.name == "approval_request":
        if "-L1" in letter.code and letter.code.startswith("KH"):
            return Answer(
                "Trả lại: bổ sung thời gian họp phụ huynh ở phần hình thức tuyên truyền.",
                same_day(letter.received, time(10, 30)),
                "phone",
            )
        return Answer(words, same_day(letter.received, time(15, 30)), "gmail")
    if letter.name == "review_request":
        if letter.period == "2024Q2" and "Tổ trưởng Tổ chuyên môn 2" in letter.subject:
            return _once(letter, "Trả lại: đề nghị bổ sung số lượt người được tuyên truyền.")
        return Answer("Đồng ý", same_day(letter.received, time(15, 30)), "phone")
    if letter.name == "extension_request":
        return Answer("Đồng ý", same_day(letter.received, time(15, 30)), "gmail")
    if letter.name == "incoming_document":
        return Answer("Giao Tổ trưởng Tổ chuyên môn 1, hạn 07/5/2024", same_day(letter.received, time(15, 30)), "gmail")
    return None


_returned: set[str] = set()


def _once(letter: Letter, text: str) -> Answer:
    first = letter.code not in _returned
    _returned.add(letter.code)
    words = text if first else "Nhất trí."
    return Answer(words, same_day(letter.received, time(15, 30)), "phone")


def clerk(_part: Part, letter: Letter) -> Answer | None:
    """Answers the questions of an import, corrects a returned draft in Word."""
    if letter.name == "import_questions":
        return Answer(_answers(letter), same_day(letter.received, time(9, 15)), "outlook")
    if letter.name == "approval_result" and any(part.get_filename() for part in letter.mail.walk()):
        file = File("Ke hoach (da sua).docx", corrected(letter.attachment(".docx")))
        text = "Đã bổ sung theo ý kiến của Hiệu trưởng, kính gửi bản sửa."
        return Answer(text, same_day(letter.received, time(14, 0)), "outlook", (file,))
    return None


def _answers(letter: Letter) -> str:
    """One line a question of the letter: quarters, by the 18th of their last month; the first known group's people."""
    lines: list[str] = []
    for line in text_of(letter.mail).splitlines():
        code = next((word.strip(".:-") for word in line.split() if word[:1] == "Q" and word[1:2].isdigit()), "")
        if not code or any(row.startswith(f"{code}:") for row in lines):
            continue
        lowered = line.lower()
        if "thời hạn" in lowered:
            lines.append(f"{code}: ngày 18 của tháng cuối quý")
        elif "kỳ báo cáo" in lowered:
            lines.append(f"{code}: hằng quý")
        elif "báo cáo chung" in lowered:
            lines.append(f"{code}: hằng quý, ngày 18 của tháng cuối quý")
    return "\n".join(lines)


def text_of(mail: Message) -> str:
    """The plain text of a letter."""
    for part in mail.walk():
        if part.get_content_type() == "text/plain":
            content = part.get_payload(decode=True)
            assert isinstance(content, bytes)
            return content.decode("utf-8")
    return ""


def corrected(content: bytes) -> bytes:
    """The draft with one more bullet in its own style, as somebody adds it in Word."""
    document = docx.Document(io.BytesIO(content))
    bullets = [row for row in document.paragraphs if row.text.startswith(("- ", "+ "))]
    source = bullets[-1] if bullets else document.paragraphs[-1]
    addition = "- Họp phụ huynh vào đầu năm học, cuối học kỳ I và cuối năm học."
    source.insert_paragraph_before(addition, style=source.style)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def reporting(style: str, text: str, files: Callable[[str], tuple[File, ...]] = lambda _period: ()) -> Play:
    """Acknowledges the assignment, reports the day after the first reminder."""

    def play(_part: Part, letter: Letter) -> Answer | None:
        if letter.name == "assignment":
            return Answer("Đã nhận", same_day(letter.received, time(15, 30)), style)
        if letter.name in ("reminder", "ad_hoc"):
            words = text.format(period=_period_words(letter.period))
            return Answer(words, next_morning(letter.received), style, files(letter.period))
        return None

    return play


def late(part: Part, letter: Letter) -> Answer | None:
    """Lets the first quarter pass over two reminders and an escalation; is on time ever after."""
    if letter.name == "assignment":
        return Answer("da nhan a", same_day(letter.received, time(15, 30)), "phone")
    if letter.period == "2024Q1":
        if letter.name != "reminder_overdue":
            return None
        text = "Xin lỗi vì gửi muộn. Báo cáo quý I: tổ đã họp 3 buổi, 12 lượt người dự."
        return Answer(text, next_morning(letter.received, 3), "gmail")
    if "-DX" in letter.code:
        if letter.name != "reminder" or "Nhắc lần 2" not in letter.subject:
            return None
        text = "Báo cáo đột xuất: 100% hồ sơ thủ tục hành chính của lớp được giải quyết đúng hạn."
        return Answer(text, same_day(letter.received, time(15, 30)), "gmail")
    return reporting("gmail", "Báo cáo {period}: tổ đã họp 3 buổi, 12 lượt người dự.")(part, letter)


def returned(part: Part, letter: Letter) -> Answer | None:
    """The report of the second quarter comes back and is sent again with a table."""
    if letter.name == "returned":
        text = "Báo cáo bổ sung: 4 buổi sinh hoạt, 86 lượt người; bảng số liệu gửi kèm."
        return Answer(text, next_morning(letter.received), "outlook", (a_table("So lieu bo sung.xlsx"),))
    return reporting("outlook", "Báo cáo {period}: đã tổ chức 4 buổi sinh hoạt chuyên đề.")(part, letter)


def extending(part: Part, letter: Letter) -> Answer | None:
    """Asks for more time in the second quarter, and keeps the new date."""
    if letter.period == "2024Q2":
        if letter.name == "reminder" and letter.received < at(date(2024, 6, 13), time(0)):
            return Answer(
                "Xin gia hạn đến ngày 21/6 vì lớp tổng kết năm học ạ.", next_morning(letter.received), "phone"
            )
        if letter.name == "extension_granted":
            text = "Báo cáo quý II: tuyên truyền tới 28 phụ huynh, 02 tin trên nhóm lớp."
            return Answer(text, next_morning(letter.received, 4), "phone")
        return None
    return reporting("phone", "bao cao {period}: da tuyen truyen toi 28 phu huynh")(part, letter)


def nil(part: Part, letter: Letter) -> Answer | None:
    """Nothing to report in the third quarter."""
    if letter.period == "2024Q3" and letter.name == "reminder":
        return Answer("Không phát sinh", next_morning(letter.received), "apple")
    return reporting("apple", "Em gửi báo cáo {period}: 02 buổi trao đổi với phụ huynh, 25 lượt người.")(part, letter)


def away(part: Part, letter: Letter) -> Answer | None:
    """Out of office when the third quarter's first reminder comes, back in time for the report."""
    if letter.period == "2024Q3" and letter.name == "reminder" and "Nhắc lần 2" not in letter.subject:
        text = "Hiện tại tôi đi tập huấn từ ngày 11/9/2024 đến hết ngày 13/9/2024. Mọi việc gấp xin liên hệ nhà trường."
        return Answer(text, letter.received + timedelta(minutes=1), "outlook", machine=True)
    return reporting("gmail", "Kính gửi báo cáo {period}: 30 phụ huynh, 01 buổi họp lớp.")(part, letter)


def silent(_part: Part, _letter: Letter) -> Answer | None:
    """Reads and does not answer."""
    return None


def _period_words(period: str) -> str:
    if "Q" in period:
        return f"quý {({'1': 'I', '2': 'II', '3': 'III', '4': 'IV'})[period[-1]]}"
    return "kỳ này"


def a_report_document(period: str) -> tuple[File, ...]:
    """A Word report with a heading and three lines."""
    document = docx.Document()
    document.add_heading(f"Báo cáo {_period_words(period)}", level=1)
    for line in ("Đăng 05 tin, bài trên Trang Web của trường.", "Tổ chức 02 buổi tuyên truyền.", "Lượt người: 120."):
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return (File(f"Báo cáo CCHC {_period_words(period)}.docx", out.getvalue()),)


def a_table(name: str) -> File:
    """A workbook with a head and three rows."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("Hình thức", "Số lượng", "Lượt người"), ("Sinh hoạt chuyên đề", 4, 52), ("Họp phụ huynh", 1, 34)):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return File(name, out.getvalue())


PARTS: dict[str, Play] = {
    "principal": principal,
    "clerk": clerk,
    "diligent": reporting(
        "gmail",
        "Kính gửi Bộ phận Văn thư,\nBáo cáo {period}: đã đăng 05 tin, bài trên Trang Web; 120 lượt người; chi tiết "
        "trong tệp gửi kèm.\n\nTrân trọng./.",
        a_report_document,
    ),
    "phone": reporting(
        "phone", "bao cao {period}: da to chuc 2 buoi tuyen truyen, anh gui kem", lambda _p: (a_photo(),)
    ),
    "late": late,
    "returned": returned,
    "extending": extending,
    "nil": nil,
    "away": away,
    "unreachable": silent,
    "silent": silent,
}
