"""A plan that has lived: drafted, returned, approved, issued, assigned, reported on; answers are raw mails.

Everything is done by the office's own steps; only the mail server is left out: a raw mail is put where
`tasks.mailbox` would put it.
"""

import itertools
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage
from hashlib import sha256
from pathlib import Path

from sqlalchemy import select

from domain.assignments import Assignment, to_plain
from domain.document import Document
from domain.fates import Fate
from domain.plan import PlanReading
from domain.wording import ZONE
from storage import archive
from storage.database import transaction
from storage.models import Body, Message, OutboxLetter, Person, Plan
from tasks import approving, assigning, drafting, issuing, reminding
from tasks.importing import read_file
from tasks.reading import Outcome, read_message
from tests.offices import a_person, an_office

MORNING = datetime(2024, 2, 26, 8, tzinfo=ZONE)
DUE = datetime(2024, 3, 18, 9, tzinfo=ZONE)
DOMAIN = "dongtrieu.edu.vn"
TEXT = """UBND THỊ XÃ ĐÔNG TRIỀU
TRƯỜNG MẦM NON HOA SEN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số:      /KH-MNHS
Đông Triều, ngày     tháng     năm 2024
KẾ HOẠCH
Phòng, chống tai nạn thương tích năm 2024
I. MỤC ĐÍCH
Trẻ được an toàn ở mọi nơi trong trường.
II. TỔ CHỨC THỰC HIỆN
1. Giao đồng chí Trần Thị Mai - Phó Hiệu trưởng kiểm tra sân chơi.
2. Giao đồng chí Phạm Thu Nga - Giáo viên hướng dẫn trẻ ở lớp 5A.
Trên đây là Kế hoạch phòng, chống tai nạn thương tích năm 2024 của Trường Mầm non Hoa Sen./.
Nơi nhận:
- Phòng GD&ĐT (b/c);
- Trần Thị Mai (t/h);
- Lưu: VT.
HIỆU TRƯỞNG
Lê Thị Lành
"""
_numbers = itertools.count(1)


@dataclass(frozen=True)
class Lived:
    """What the builder made."""

    office_id: int
    plan_id: int
    code: str


def draft_of(text: str, folder: Path) -> Document:
    """The document that the importer reads in a text."""
    path = folder / "plan.txt"
    path.write_text(text, encoding="utf-8")
    reading = read_file(path)
    assert isinstance(reading, PlanReading), reading
    return reading.document


def mail_in(office_id: int, sender: str, subject: str, text: str, at: datetime, **more: object) -> Message:
    """A raw mail as it lies in the archive after it was fetched. `answers`: the letter; `file`: (name, content);
    `automatic`: written by a machine."""
    mail = EmailMessage()
    mail["From"], mail["To"] = f"Người gửi <{sender}@{DOMAIN}>", f"vanthu@{DOMAIN}"
    mail["Subject"], mail["Date"] = subject, at
    mail["Message-ID"] = f"<thu{next(_numbers)}@dien-thoai.example.vn>"
    if isinstance(letter := more.get("answers"), OutboxLetter):
        mail["In-Reply-To"] = letter.mail_id
    if more.get("automatic"):
        mail["Auto-Submitted"] = "auto-replied"
    mail.set_content(text)
    if isinstance(file := more.get("file"), tuple):
        mail.add_attachment(file[1], maintype="application", subtype="octet-stream", filename=file[0])
    raw = mail.as_bytes()
    with transaction() as session:
        row = Message(
            office_id=office_id,
            mail_id=mail["Message-ID"],
            content_hash=sha256(raw).hexdigest(),
            raw=archive.put(raw),
            size=len(raw),
            arrived_at=at,
            authentication="pass",
            fate=Fate.RECEIVED,
        )
        session.add(row)
        session.flush()
        return row


def last_letter(address: str, kind: str) -> OutboxLetter:
    """The latest letter of a kind to somebody."""
    with transaction() as session:
        query = select(OutboxLetter).where(
            OutboxLetter.to_address == f"{address}@{DOMAIN}", OutboxLetter.letter == kind
        )
        return session.scalars(query.order_by(OutboxLetter.id.desc()).limit(1)).one()


def answers(office_id: int, who: str, kind: str, text: str, at: datetime, **more: object) -> Outcome:
    """Somebody answers the latest letter of a kind; the answer is read and recorded."""
    letter = last_letter(who, kind)
    message = mail_in(office_id, who, f"Re: {letter.subject}", text, at, answers=letter, **more)
    return read_message(message.id, at)


def live(folder: Path) -> Lived:
    """The life of the plan up to its first reports, in the present home."""
    office_id = _people()
    with transaction() as session:
        office = drafting.offices.the_office(session)
        document, plan = drafting.new_plan(session, office, PlanReading(draft_of(TEXT, folder)), MORNING)
        plan.assignments = to_plain(
            tuple(
                Assignment(
                    f"B{n}", name, "báo cáo kết quả", reports=True, period="hằng quý", due="ngày 18 của tháng cuối quý"
                )
                for n, name in enumerate(("Trần Thị Mai", "Phạm Thu Nga", "Vũ Thị Hà"), start=1)
            )
        )
        document_id, plan_id = document.id, plan.id
    approving.submit(document_id, MORNING)
    answers(office_id, "hieutruong", "approval_request", "Duyệt", MORNING + timedelta(hours=1))
    issuing.issue(document_id, MORNING + timedelta(hours=2))
    assigning.assign(plan_id, MORNING + timedelta(hours=2))
    reminding.remind(DUE.replace(day=11, hour=7))
    answers(office_id, "mai", "reminder", "Em gửi báo cáo: đã kiểm tra 5 khu vui chơi.", DUE,
            file=("Biên bản: sân chơi.docx", b"ban ghi"))  # fmt: skip
    answers(office_id, "nga", "reminder", "Không phát sinh ạ", DUE + timedelta(hours=1))
    answers(office_id, "hieutruong", "review_request", "Đồng ý", DUE + timedelta(hours=2))
    with transaction() as session:
        return Lived(office_id, plan_id, session.get_one(Plan, plan_id).code)


def _people() -> int:
    office_id = an_office(rules={"reports": {"reviewer": "principal"}})
    for code, name, role, title in (
        ("hieutruong", "Lê Thị Lành", "principal", "Hiệu trưởng"),
        ("mai", "Trần Thị Mai", "vice_principal", "Phó Hiệu trưởng"),
        ("nga", "Phạm Thu Nga", "staff", "Giáo viên"),
        ("ha", "Vũ Thị Hà", "staff", "Giáo viên"),
        ("thu", "Đỗ Văn Thu", "clerk", "Nhân viên Văn thư"),
    ):
        a_person(office_id, name, f"{code}@{DOMAIN}", role=role, title=title)
    with transaction() as session:
        body = Body(office_id=office_id, code="pgd", name="Phòng GD&ĐT", role="superior", email=f"pgd@{DOMAIN}")
        session.add(body)
        assert session.scalars(select(Person)).first()
    return office_id
