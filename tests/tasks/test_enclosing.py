from datetime import datetime
from pathlib import Path

from domain.wording import ZONE
from storage import archive
from storage.database import transaction
from storage.models import Attachment, Message
from tasks import enclosing
from tests.offices import an_office


def test_files_of_a_mail_are_sent_on_in_their_order_as_many_as_fit(home: Path) -> None:
    office_id = an_office()
    with transaction() as session:
        message = Message(
            office_id=office_id, mail_id="<1@x>", content_hash="1", raw="", size=1,
            arrived_at=datetime(2024, 3, 20, 8, tzinfo=ZONE),
        )  # fmt: skip
        session.add(message)
        session.flush()
        for ordinal, (name, size) in enumerate([("b.pdf", 3), ("lon.zip", enclosing.LARGEST), ("a.docx", 5)], start=1):
            session.add(
                Attachment(
                    office_id=office_id, message_id=message.id, ordinal=ordinal, name=name, size=size,
                    content_type="application/octet-stream", sha256=archive.put(name.encode()),
                )
            )  # fmt: skip
        session.flush()
        files = enclosing.enclosures_of(session, message.id)
    assert [(file.name, file.content) for file in files] == [("b.pdf", b"b.pdf"), ("a.docx", b"a.docx")]
