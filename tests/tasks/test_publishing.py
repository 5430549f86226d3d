from datetime import date, datetime
from pathlib import Path

from domain.wording import ZONE
from settings import get_settings
from storage import archive
from storage.database import transaction
from storage.models import Delivery, DocumentVersion, OfficialDocument
from tasks.publishing import publish
from tests.offices import an_office

MORNING = datetime(2024, 3, 20, 8, tzinfo=ZONE)
HOSTILE = 'Vệ sinh <script>alert("x")</script> & {title} {0}'


def an_issued_document(office_id: int, abstract: str, number: int = 5, channel: str = "web") -> int:
    with transaction() as session:
        document = OfficialDocument(
            office_id=office_id, role="plan", kind_name="KẾ HOẠCH", kind_symbol="KH", abstract=abstract, state="issued",
            number=number, number_text=f"{number:02d}", symbol="KH-MNHS", dated=date(2024, 3, 20), created_at=MORNING,
        )  # fmt: skip
        session.add(document)
        session.flush()
        session.add(
            DocumentVersion(
                office_id=office_id, document_id=document.id, ordinal=1, model={}, content_hash="x",
                pdf=archive.put(b"%PDF-1.7 ban hanh"), created_at=MORNING,
            )
        )  # fmt: skip
        session.add(
            Delivery(
                office_id=office_id, document_id=document.id, ordinal=1, recipient="Trang Web", channel=channel,
                updated_at=MORNING,
            )
        )  # fmt: skip
        return document.id


def delivery_of(document_id: int) -> tuple[str, str]:
    with transaction() as session:
        row = session.query(Delivery).filter_by(document_id=document_id).one()
        return row.state, row.note


def test_a_document_is_published_as_a_page_with_its_file(home: Path) -> None:
    document_id = an_issued_document(an_office(), "Giữ gìn vệ sinh trường lớp năm 2024")
    assert publish(document_id, MORNING) == "Đã đăng Kế hoạch số 05/KH-MNHS lên trang thông tin"
    folder = get_settings().publish_dir / "2024"
    assert (folder / "05-KH-MNHS.pdf").read_bytes() == b"%PDF-1.7 ban hanh"
    page = (folder / "05-KH-MNHS.html").read_text(encoding="utf-8")
    assert "Kế hoạch số 05/KH-MNHS ngày 20 tháng 3 năm 2024" in page
    assert 'href="05-KH-MNHS.pdf"' in page
    index = (get_settings().publish_dir / "index.html").read_text(encoding="utf-8")
    assert 'href="2024/05-KH-MNHS.html"' in index
    assert delivery_of(document_id) == ("sent", "2024/05-KH-MNHS.html")
    assert not list(folder.glob("*.part"))


def test_publishing_again_changes_nothing(home: Path) -> None:
    document_id = an_issued_document(an_office(), "Vệ sinh")
    publish(document_id, MORNING)
    before = {path: path.read_bytes() for path in get_settings().publish_dir.rglob("*") if path.is_file()}
    publish(document_id, MORNING)
    assert {path: path.read_bytes() for path in get_settings().publish_dir.rglob("*") if path.is_file()} == before


def test_words_of_a_plan_are_words_on_the_page(home: Path) -> None:
    publish(an_issued_document(an_office(name="Trường <b>Hoa</b> Sen"), HOSTILE), MORNING)
    for path in get_settings().publish_dir.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert "<script" not in page
        assert "<b>" not in page
        assert "{title} {0}" in page


def test_the_newest_document_stands_first(home: Path) -> None:
    office_id = an_office()
    for number in (5, 6):
        publish(an_issued_document(office_id, "Vệ sinh", number), MORNING)
    index = (get_settings().publish_dir / "index.html").read_text(encoding="utf-8")
    assert index.index("06/KH-MNHS") < index.index("05/KH-MNHS")


def test_what_is_not_for_the_web_is_not_published(home: Path) -> None:
    assert publish(an_issued_document(an_office(), "Vệ sinh", channel="email"), MORNING) == ""
    assert not get_settings().publish_dir.exists()
