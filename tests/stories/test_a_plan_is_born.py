"""From a text to an issued plan: questions, one return, approval, number, register, recipients."""

from pathlib import Path

from storage.models import Delivery, IncomingEntry, Message, OfficialDocument, OutgoingEntry
from tests.stories.plans import edited
from tests.stories.school import School, file_of, the_plan


def test_a_plan_is_returned_once_then_approved_issued_registered_and_sent_to_each_recipient(
    school: School, home: Path
) -> None:
    drafted = school.drafts(home)
    clerk, principal = school.person("thu"), school.person("hieutruong")
    clerk.replies(clerk.last("import_questions"), "Q1: không")
    assert [outcome.fate for outcome in school.collects()] == ["request"]

    school.submits(drafted.document_id)
    school.later(hours=2)
    principal.replies(principal.last("approval_request"), "TRẢ LẠI: bổ sung người tưới cây")
    school.ticks()
    returned = clerk.received("bổ sung người tưới cây")
    word_file = edited(file_of(returned, ".docx"), "cây bóng mát", " do phụ huynh và cô cùng tưới.")
    school.later(hours=1)
    clerk.replies(returned, "Kính gửi bản sửa.", attach=[("Ke hoach sua.docx", word_file)])
    school.ticks()
    again = principal.received("lần 2", "do phụ huynh và cô cùng tưới")
    school.later(hours=1)
    principal.replies(again, "duyet")
    school.ticks()

    document = school.row(OfficialDocument)
    assert document.state == "issued"
    assert document.number_symbol == "01/KH-MNHS"
    assert [row.number_symbol for row in school.rows(OutgoingEntry)] == ["01/KH-MNHS"]
    assert the_plan(school).code == "KH01-2024"
    sent = {row.recipient: row.state for row in school.rows(Delivery)}
    assert sent == {"Phòng GD&ĐT": "sent", "Toàn thể CBGVNV": "sent", "Trang Web": "sent", "Lưu: VT": "confirmed"}
    assert file_of(school.person("pgd").last("issued_document"), ".pdf").startswith(b"%PDF")
    assert (home / "publish" / "2024" / "01-KH-MNHS.html").exists()
    for code in ("mai", "to1", "lop5a"):
        assert school.person(code).last("assignment")
    assert school.fates() == ["request", "decision", "decision", "decision"]
    assert not school.rows(IncomingEntry)
    assert all(message.handled_at for message in school.rows(Message))


def test_nothing_is_issued_on_the_word_of_somebody_else(school: School, home: Path) -> None:
    drafted = school.drafts(home)
    school.submits(drafted.document_id)
    letter = school.person("hieutruong").last("approval_request")
    school.person("mai").replies(letter, "DUYỆT")
    school.person("nguoila").replies(letter, "DUYỆT")
    outcomes = school.collects()
    assert {(row.fate, row.reason) for row in outcomes} == {
        ("held", "other_person"),
        ("held", "unregistered_address"),
    }
    assert school.row(OfficialDocument).state == "submitted"
    assert school.person("mai").received("người khác")
    assert not school.person("nguoila").letters()
