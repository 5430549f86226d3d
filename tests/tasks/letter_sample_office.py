"""The invented office of the sample letters: its people, plan, reports, drafts and files."""

from datetime import date, datetime, time

from domain.wording import ZONE
from tasks.letter_pieces import Document, File, Matter, Office, Person, Plan

TOKEN = "7K4MQ2ZX9P"


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), ZONE)


OFFICE = Office(
    name="Trường Mầm non Hoa Sen",
    mailbox="vanthu@hoasen.example",
    clerk="đồng chí Phạm Thị Thu",
    phone="0203 3000 111",
)
LY = Person(name="Trần Thị Ly", salutation="Đồng chí Trần Thị Ly - Phó Hiệu trưởng")
MAI = Person(name="Nguyễn Thị Mai", salutation="Đồng chí Nguyễn Thị Mai - Hiệu trưởng")
WARD = Person(name="UBND phường", salutation="Ủy ban nhân dân phường Bình Minh", call="Quý cơ quan")
PLAN = Plan(
    full_name="Kế hoạch số 08/KH-MNHS ngày 04 tháng 3 năm 2024 của Trường Mầm non Hoa Sen về phòng, chống dịch bệnh "
    "trong nhà trường năm 2024",
    short_name="Kế hoạch số 08/KH-MNHS",
)
MATTER = Matter(
    code="KH08-B1-2024Q2",
    title="báo cáo quý II năm 2024 về phòng, chống dịch bệnh",
    due_on=date(2024, 6, 17),
    days_left=3,
    plan=PLAN,
    clause="Giao đồng chí Trần Thị Ly - Phó Hiệu trưởng tổng hợp, báo cáo theo quý và khi có dịch.",
    section="mục IV.2",
    period_first=date(2024, 3, 15),
    period_last=date(2024, 6, 14),
    last_sent="báo cáo quý I năm 2024, ngày 15/3/2024 (đúng thời hạn)",
    last_comment="bổ sung số buổi tuyên truyền của từng lớp",
)
LATE = Matter(
    code="KH08-B1-2024Q2",
    title=MATTER.title,
    due_on=date(2024, 6, 17),
    days_left=-2,
    plan=PLAN,
    clause=MATTER.clause,
    section="mục IV.2",
)
EXTENDED = Matter(
    code="KH08-B1-2024Q2",
    title=MATTER.title,
    due_on=date(2024, 6, 21),
    days_left=7,
    plan=PLAN,
    original_due_on=date(2024, 6, 17),
)
PICTURES = Matter(
    code="KH08-A2-2024T6",
    title="tin bài và ảnh tuyên truyền tháng 6 năm 2024",
    due_on=date(2024, 6, 28),
    days_left=9,
    clause="Viết tin bài tuyên truyền trên trang Web của trường.",
    section="mục IV.1",
    moved_because="Chủ nhật 30/6/2024 là ngày nghỉ, thời hạn chuyển về thứ Sáu 28/6/2024",
)
DRAFT = Document(
    title="Báo cáo kết quả phòng, chống dịch bệnh quý II năm 2024", version=2, version_code="9FQK",
)  # fmt: skip
ISSUED = Document(
    title="Báo cáo kết quả phòng, chống dịch bệnh quý II năm 2024", number_symbol="21/BC-MNHS", dated=date(2024, 6, 19),
)  # fmt: skip
FILES = (File(name="Báo cáo quý II.docx", size=48_700), File(name="anh lop 5 tuoi A.jpg", size=1_240_000))
PDF = (File(name="21-BC-MNHS.pdf", size=182_000),)
FORM = (
    "1. Số tin, bài đã đăng (bài): ____",
    "2. Số buổi tuyên truyền (buổi): ____",
    "3. Số lượt người tham dự (lượt người): ____",
)
NOW = at(date(2024, 6, 12), 9, 42)
TO_LY = {"office": OFFICE, "to": LY, "code": MATTER.code, "token": TOKEN}
TO_MAI = {"office": OFFICE, "to": MAI, "code": "BC-2024Q2", "token": TOKEN}
ON_MATTER = {**TO_LY, "matter": MATTER}
