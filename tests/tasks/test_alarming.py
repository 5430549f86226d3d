from datetime import datetime
from pathlib import Path

from domain.wording import ZONE
from storage.database import transaction
from storage.models import Office
from tasks.alarming import tell_administrator
from tests.offices import a_home, a_person, an_office

MORNING = datetime(2024, 3, 20, 8, tzinfo=ZONE)


def told(office_id: int, key: str = "1") -> str | None:
    with transaction() as session:
        letter = tell_administrator(
            session, session.get_one(Office, office_id), MORNING, key=key, headline="Có thư không đến được người nhận"
        )
        return letter.to_address if letter else None


def test_the_administrator_is_told_once_per_matter_else_the_clerk(home: Path) -> None:
    office_id = an_office()
    assert told(office_id) is None
    a_person(office_id, "Đỗ Văn Thu", "thu@dongtrieu.edu.vn", role="clerk")
    assert told(office_id) == "thu@dongtrieu.edu.vn"
    assert told(office_id) is None
    a_person(office_id, "Phạm Quản", "quan@dongtrieu.edu.vn", role="administrator")
    assert told(office_id, "2") == "quan@dongtrieu.edu.vn"


def test_the_address_of_the_settings_goes_first(home: Path) -> None:
    office_id = an_office()
    a_person(office_id, "Phạm Quản", "quan@dongtrieu.edu.vn", role="administrator")
    with a_home(home, admin_address="kythuat@dongtrieu.edu.vn"):
        assert told(office_id) == "kythuat@dongtrieu.edu.vn"
