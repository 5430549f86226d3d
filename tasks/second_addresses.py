"""Mail from an address that is not registered: one word from the work address registers it, and the mail is taken up.

Nothing is ever sent to the unknown address itself: whoever holds a forwarded letter would be told too much.
"""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.fates import Reason
from domain.matching import Held, How
from domain.matters import Matter, MatterKind
from domain.reading import understand
from domain.tokens import matter_code
from storage import archive, mail_facts
from storage.models import Message, Office, Person, PersonAddress
from tasks import letter_reports, posting, replying
from tasks.incoming import Incoming


def ask(session: Session, office: Office, message: Message, held: Held, now: datetime) -> None:
    """Ask the person whose letter is answered, at the work address, once per address and day."""
    if held.reason is not Reason.UNREGISTERED_ADDRESS or held.guess_person_id is None:
        return
    if not replying.first_today(session, office, message.sender, held.reason, now):
        return
    person = session.get_one(Person, held.guess_person_id)
    matter = Matter(MatterKind.HELD, message.id, matter_code(office.code, f"T{message.id}"))
    envelope = posting.to_person(office, person, matter.code, matter, now=now)
    letter = letter_reports.HeldNotice(
        **envelope.head,
        subject_line=message.subject,
        arrived_at=message.arrived_at,
        reason=held.reason.label,
        request=f"Thư được gửi từ địa chỉ {message.sender}. Nếu {person.address_form} đã gửi thư này, đề nghị trả lời "
        "“ĐÚNG”: địa chỉ trên được ghi nhận cho các lần sau và thư được xử lý ngay, giữ nguyên ngày nhận.",
    )
    posting.post(session, envelope, letter, posting.Postmark(key=f"address:{message.id}", now=now))


def register(mail: Incoming, message: Message) -> None:
    """The address of a held mail belongs to the person who says so from an address that counts."""
    session = mail.session
    row = session.scalar(
        select(PersonAddress).where(PersonAddress.office_id == mail.office.id, PersonAddress.address == message.sender)
    )
    if row is None:
        row = PersonAddress(office_id=mail.office.id, person_id=mail.person.id, address=message.sender)
        session.add(row)
    if row.person_id == mail.person.id:
        row.confirmed_at = mail.now
        mail.note("second_address", f"{mail.person.name}: ghi nhận địa chỉ {message.sender}")
    session.flush()


def what_it_is_about(mail: Incoming, message: Message) -> tuple[How, tuple[Matter, ...]]:
    """The matters of a held mail, now that its sender is known: of the letter it answers, else all that are open."""
    session, office_id = mail.session, mail.office.id
    pointers = mail_facts.pointers_of(understand(archive.get(message.raw)).mail, mail.office.mailbox_address)
    by_token = mail_facts.letters_by_token(session, office_id, pointers.tokens)
    by_thread = mail_facts.letters_by_mail_id(session, office_id, pointers.mail_ids)
    for how, letters in ((How.TOKEN, by_token), (How.THREAD, by_thread)):
        for letter in letters:
            if letter.person_id == mail.person.id:
                message.outbox_id = letter.outbox_id
                return how, letter.matters
    return How.PROVISIONAL, mail_facts.open_matters(session, office_id, mail.person.id)
