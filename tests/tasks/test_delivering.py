from datetime import date, datetime
from pathlib import Path

import pytest

from domain.wording import ZONE
from storage.database import transaction
from storage.models import Delivery, OfficialDocument, OutboxLetter
from tasks.delivering import Delivered, follow_up
from tests.offices import an_office

MORNING = datetime(2024, 3, 20, 8, tzinfo=ZONE)


def a_delivery(office_id: int, letter_state: str, state: str = "queued") -> int:
    with transaction() as session:
        document = OfficialDocument(
            office_id=office_id, role="plan", kind_name="KẾ HOẠCH", kind_symbol="KH", abstract="Vệ sinh",
            dated=date(2024, 3, 20), created_at=MORNING,
        )  # fmt: skip
        letter = OutboxLetter(
            office_id=office_id, key="delivery:1", letter="issued_document", to_address="pgd@x.vn",
            from_address="vanthu@x.vn", subject="", text="", mail_id="<1@x.vn>", vanthu_id="1", raw="", size=0,
            state=letter_state, created_at=MORNING,
        )  # fmt: skip
        session.add_all([document, letter])
        session.flush()
        row = Delivery(
            office_id=office_id, document_id=document.id, ordinal=1, recipient="Phòng GD&ĐT", channel="email",
            outbox_id=letter.id, state=state, updated_at=MORNING,
        )  # fmt: skip
        session.add(row)
        session.flush()
        return row.id


@pytest.mark.parametrize(
    ("letter", "before", "after"),
    [
        ("queued", "queued", "queued"),
        ("claimed", "queued", "queued"),
        ("sent", "queued", "sent"),
        ("sent", "deferred", "sent"),
        ("deferred", "queued", "deferred"),
        ("refused", "queued", "refused"),
        ("dead", "deferred", "refused"),
        ("sent", "confirmed", "confirmed"),
        ("sent", "bounced", "bounced"),
    ],
)
def test_a_delivery_follows_its_letter_and_never_goes_back(home: Path, letter: str, before: str, after: str) -> None:
    office_id = an_office()
    row_id = a_delivery(office_id, letter, before)
    follow_up(office_id, MORNING)
    with transaction() as session:
        assert session.get_one(Delivery, row_id).state == after


def test_deliveries_of_another_office_are_left_alone(home: Path) -> None:
    office_id, other = an_office(), an_office(code="KHAC")
    row_id = a_delivery(office_id, "sent")
    follow_up(other, MORNING)
    with transaction() as session:
        assert session.get_one(Delivery, row_id).state == "queued"


def test_what_was_sent_is_said_in_one_line() -> None:
    assert Delivered(3).line == "Đã gửi 03 thư"
    assert Delivered(3, 1, 2, "limit").line == "Đã gửi 03 thư, tạm hoãn 01, bị từ chối 02 (limit)"
