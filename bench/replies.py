"""An office in which many people owe a report, and their answers: what a morning before the due date brings."""

from datetime import date, datetime, timedelta
from email.message import EmailMessage

from sqlalchemy import select

from domain.matters import Matter, MatterKind
from domain.tokens import plus_address
from domain.wording import ZONE
from storage.database import transaction, upgrade
from storage.models import Duty, Office, OfficialDocument, Person, Plan, Post, ReportRequest
from tasks import letter_reports, posting
from tests.offices import an_office

NOW = datetime.now(ZONE).replace(hour=9, minute=0, second=0, microsecond=0)
DOMAIN = "dongtrieu.edu.vn"


def an_office_that_waits(people: int) -> int:
    """One plan, one duty and one open request for each person; gives the office's id."""
    upgrade()
    office_id = an_office()
    due = (NOW + timedelta(days=3)).date()
    with transaction() as session:
        plan = Plan(office_id=office_id, code="KH05-2024", title="Tuyên truyền cải cách hành chính năm 2024", year=2024)
        session.add(plan)
        session.flush()
        session.add(
            OfficialDocument(
                office_id=office_id, plan_id=plan.id, role="plan", kind_symbol="KH", kind_name="KẾ HOẠCH",
                abstract=plan.title,
                state="issued", number=5, number_text="05", symbol="KH-MNHS", dated=date(2024, 2, 26), created_at=NOW,
            )
        )  # fmt: skip
        for number in range(people):
            person = Person(
                office_id=office_id, code=f"gv{number}", name=f"Nguyễn Thị Hoa {number}", email=f"gv{number}@{DOMAIN}"
            )
            session.add(person)
            session.flush()
            session.add(Post(office_id=office_id, person_id=person.id, role="staff", title="Giáo viên"))
            duty = Duty(
                office_id=office_id, plan_id=plan.id, code=f"B{number}", text="Viết tin bài tuyên truyền", reports=True,
                assignee_id=person.id,
            )  # fmt: skip
            session.add(duty)
            session.flush()
            session.add(
                ReportRequest(
                    office_id=office_id, duty_id=duty.id, plan_id=plan.id, code=f"KH05-B{number}-2024Q1",
                    period_key="2024-Q1", period_label="quý I năm 2024", period_first=date(2023, 12, 15),
                    period_last=date(2024, 3, 14), first_reporter_id=person.id, reporter_id=person.id,
                    original_due_on=due, due_on=due, state="open", opens_on=date(2024, 3, 1),
                    told_at=NOW,
                )
            )  # fmt: skip
    return office_id


def their_answers(office_id: int, size: int) -> list[bytes]:
    """Write a letter to each, as the office does, and answer it as a mail program does: quote, code, one file."""
    found: list[bytes] = []
    with transaction() as session:
        office = session.get_one(Office, office_id)
        for request in session.scalars(select(ReportRequest).order_by(ReportRequest.id)).all():
            person = session.get_one(Person, request.reporter_id)
            matter = Matter(MatterKind.REQUEST, request.id, request.code)
            envelope = posting.to_person(office, person, request.code, matter, now=NOW)
            letter = letter_reports.HeldNotice(
                **envelope.head, subject_line="Báo cáo quý I", arrived_at=NOW, reason="chưa đến hạn"
            )
            row = posting.post(session, envelope, letter, posting.Postmark(key=f"ask:{request.id}", now=NOW))
            answer = plus_address(office.mailbox_address, envelope.token)
            found.append(an_answer(person, row.subject, row.mail_id, row.text, answer, size))
    return found


def an_answer(person: Person, subject: str, mail_id: str, quoted: str, to: str, size: int) -> bytes:
    """A report in answer to a letter."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = f"{person.name} <{person.email}>", to, f"Re: {subject}"
    mail["Date"], mail["Message-ID"] = NOW, f"<bc.{person.id}@mail.example.vn>"
    mail["In-Reply-To"] = mail["References"] = mail_id
    quote = "\n".join(f"> {line}" for line in quoted.splitlines())
    lead = "Vào Th 6, 15 thg 3, 2024 vào lúc 08:05 Văn thư <vanthu@dongtrieu.edu.vn> đã viết:"
    said = f"Báo cáo: lớp {person.id} đã viết 03 tin bài, 45 lượt phụ huynh đọc.\n\nTrân trọng,\n{person.name}\n"
    mail.set_content(f"{said}\n{lead}\n{quote}\n", cte="base64")
    if size:
        content = person.id.to_bytes(8, "big") * (size // 8)
        mail.add_attachment(content, maintype="application", subtype="pdf", filename=f"Báo cáo {person.id}.pdf")
        mail.set_boundary(f"=== {person.id} ===")
    return mail.as_bytes().replace(b"\n", b"\r\n")


def set_up(people: int, size: int) -> tuple[int, list[bytes]]:
    """The office in the database of the present home, and the answers that it waits for."""
    office_id = an_office_that_waits(people)
    return office_id, their_answers(office_id, size)
