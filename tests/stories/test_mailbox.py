"""Mail of every kind, each with one fate: strangers, machines, loops, bounces, several matters, no token."""

from pathlib import Path

from storage import archive
from storage.database import transaction
from storage.models import (
    Absence,
    Event,
    LedgerEntry,
    Message,
    OutboxLetter,
    Person,
    PersonAddress,
    Report,
    ReportRequest,
)
from tasks.collecting import collect
from tests.servers.outbox import bytes_of
from tests.stories.bounces import bounce_of
from tests.stories.school import School, Someone, text_of


def test_a_stranger_is_held_and_never_answered(school: School, head: Someone) -> None:
    before = len(school.outbox())
    school.person("nguoila").sends("Mời quý trường mua sách", Subject="Quảng cáo")
    school.person("nguoila").replies(head.last("assignment"), "Báo cáo: đã làm")
    assert {row.fate for row in school.collects()} == {"held"}
    # Whoever owns the letter that was answered is asked at the work address; the stranger hears nothing.
    assert [letter.to_address for letter in school.outbox()[before:]] == [head.address]
    lines = school.rows(Event, action="held")
    assert [line.evidence for line in lines] == [message.mail_id for message in school.rows(Message)]


def test_a_mail_without_code_goes_to_the_one_matter_that_is_open(school: School, head: Someone) -> None:
    head.sends("Em gửi báo cáo quý I: đã quét dọn 12 buổi", Subject="báo cáo vệ sinh")
    school.collects()
    report = school.row(Report)
    assert report.provisional
    told = head.last("receipt_provisional")
    head.replies(told, "ĐÚNG")
    school.collects()
    assert not school.row(Report).provisional


def test_a_provisional_report_that_was_about_something_else_is_owed_again(school: School, head: Someone) -> None:
    head.sends("Em gửi báo cáo phòng cháy", Subject="báo cáo")
    school.collects()
    head.replies(head.last("receipt_provisional"), "SAI")
    assert [row.fate for row in school.collects()] == ["held"]
    request = school.request("to1")
    assert request.state == "returned"
    assert request.next_at is not None
    assert [report.verdict for report in school.rows(Report)] == ["replaced"]
    head.replies(head.last("assignment"), "Báo cáo: đã quét dọn 12 buổi")
    school.collects()
    assert school.request("to1").state == "submitted"


def test_plus_addresses_are_not_needed(school: School, home: Path, head: Someone) -> None:
    letter = head.last("assignment")
    head.replies(letter, "Báo cáo: đã làm", To="vanthu@hoasen.edu.vn", In_Reply_To="", References="")
    assert [row.fate for row in school.collects()] == ["report"]


def test_a_rewritten_message_id_does_no_harm(school: School, head: Someone) -> None:
    letter = head.last("assignment")
    head.replies(
        letter,
        "Báo cáo: đã làm",
        To="vanthu@hoasen.edu.vn",
        **{"In-Reply-To": "<0102018d@provider.example>", "References": "<0102018d@provider.example>"},
    )
    assert [row.fate for row in school.collects()] == ["report"]
    assert not school.row(Report).provisional


def test_the_thread_is_enough_when_subject_and_address_are_changed(school: School, head: Someone) -> None:
    head.replies(head.last("assignment"), "Báo cáo: đã làm", To="vanthu@hoasen.edu.vn", Subject="bc")
    assert [row.fate for row in school.collects()] == ["report"]
    assert not school.row(Report).provisional


def test_an_answer_out_of_office_is_noted_and_reports_nothing(school: School, head: Someone) -> None:
    head.replies(
        head.last("assignment"),
        "Tôi đi học tập trung từ ngày 13/3 đến hết ngày 17/3/2024, sẽ trả lời sau.",
        Auto_Submitted="auto-replied",
    )
    assert [row.fate for row in school.collects()] == ["absence"]
    absence = school.row(Absence)
    assert (absence.first_on.day, absence.last_on.day, absence.confirmed) == (13, 17, False)
    assert school.person("thu").received("vắng mặt", "13/3")
    assert school.request("to1").state == "open"
    assert len(school.rows(Event, action="absence")) == 1
    head.replies(head.last("assignment"), "Cảm ơn thư của bạn.", Auto_Submitted="auto-replied")
    assert [row.fate for row in school.collects()] == ["auto_reply"]


def test_a_bounce_marks_the_address_tells_the_administrator_and_stops_letters(
    school: School, head: Someone, principal: Someone
) -> None:
    letter = school.row(OutboxLetter, letter="assignment", to_address=head.address)
    school.box.put("vanthu", bounce_of(letter, head.address).encode())
    assert [row.fate for row in school.collects()] == ["bounce"]
    assert school.row(Person, code="to1").address_dead_since
    assert school.person("thu").received("không đến được", head.address)
    before = len(head.letters())
    while school.jumps() and school.now.strftime("%d/%m") <= "18/03":
        school.ticks()
    dead = [row for row in school.outbox(to_address=head.address) if row.state == "dead"]
    assert dead
    assert "địa chỉ" in dead[0].last_answer
    assert len(head.letters()) == before


def test_a_bounce_of_a_letter_that_was_never_written_marks_nobody(school: School, head: Someone) -> None:
    letter = school.row(OutboxLetter, letter="assignment", to_address=head.address)
    letter.mail_id = "<x@hoasen.edu.vn>"
    school.box.put("vanthu", bounce_of(letter, "mai@hoasen.edu.vn").encode().replace(b"mai@", b"khac@"))
    assert [row.fate for row in school.collects()] == ["bounce"]
    assert not any(person.address_dead_since for person in school.rows(Person))


def test_an_own_letter_that_loops_back_is_a_duplicate(school: School, head: Someone) -> None:
    letter = school.row(OutboxLetter, letter="assignment", to_address=head.address)
    school.box.put(
        "vanthu", b"Received: from a loop\r\n" + bytes_of(letter.raw).replace(b"Subject: ", b"Subject: Fwd: ")
    )
    assert [(row.fate, row.reason) for row in school.collects()] in ([], [("duplicate", "own_letter")])
    assert school.fates() == ["duplicate"]


def test_a_mail_that_breaks_the_reader_fails_alone(school: School, head: Someone, principal: Someone) -> None:
    head.replies(head.last("assignment"), "Báo cáo: đã làm")
    school.person("lop5a").replies(school.person("lop5a").last("assignment"), "Không phát sinh")
    first, second = collect(school.now)
    archive.path_of(school.rows(Message, id=first)[0].raw).unlink()
    assert [row.fate for row in school.collects()] == ["failed", "report"]
    failed = school.rows(Message, id=first)[0]
    assert "FileNotFoundError" in failed.traceback
    assert [event.action for event in school.rows(Event) if event.evidence == failed.mail_id] == ["failed"]
    assert school.rows(Message, id=second)[0].fate == "report"


def test_a_mail_about_one_of_several_matters_is_asked_about_and_taken_up_by_its_code(
    school: School, head: Someone, principal: Someone
) -> None:
    principal.sends("Giao cô Hà, hạn ngày 15/3", Subject="việc gấp")
    school.collects()
    quarter, ordered = school.rows(ReportRequest, reporter_id=school.row(Person, code="to1").id)[0::4][:2]
    assert quarter.code != ordered.code
    head.sends("Em gửi báo cáo", Subject="báo cáo", attach=[("so lieu.xlsx", b"PK")])
    assert [row.reason for row in school.collects()] == ["several_fit"]
    head.replies(head.last("which_matter"), f"[{ordered.code}]")
    assert [row.fate for row in school.collects()] == ["acknowledgement"]
    report = school.row(Report)
    assert report.request_id == ordered.id
    assert head.received("Đã nhận báo cáo", "so lieu.xlsx")
    assert school.fates()[-2:] == ["report", "acknowledgement"]


def test_a_digest_is_answered_line_by_line(school: School, head: Someone, principal: Someone) -> None:
    principal.sends("Giao cô Hà, hạn ngày 15/3", Subject="việc gấp")
    school.collects()
    while not head.letters("digest"):
        assert school.jumps()
        school.ticks()
    digest = head.last("digest")
    first, second = [row for row in school.rows(ReportRequest) if row.code in text_of(digest) and row.state == "open"]
    head.replies(digest, f"Kính gửi Văn thư\n{first.code}: không phát sinh\n{second.code}: đã trồng 3 cây")
    assert [row.fate for row in school.collects()] == ["report"]
    reports = school.rows(Report)
    assert [(row.request_id, row.nil) for row in reports] == [(first.id, True), (second.id, False)]
    assert reports[1].text == "đã trồng 3 cây"


def test_handled_mail_is_marked_as_read_and_held_mail_is_not(school: School, head: Someone) -> None:
    head.replies(head.last("assignment"), "Báo cáo: đã làm")
    school.person("nguoila").sends("?", Subject="?")
    school.collects()
    assert [row.seen for row in school.rows(LedgerEntry)] == [True, False]


def test_every_mail_has_one_fate_and_one_line_in_the_trail(school: School, head: Someone, principal: Someone) -> None:
    head.replies(head.last("assignment"), "Đã nhận")
    head.replies(head.last("assignment"), "Báo cáo: đã làm")
    school.person("nguoila").sends("?", Subject="?")
    head.sends("tôi vắng mặt", Subject="Trả lời tự động", Auto_Submitted="auto-replied")
    school.collects()
    school.collects()
    assert sorted(school.fates()) == ["acknowledgement", "auto_reply", "held", "report"]
    for message in school.rows(Message):
        lines = [event.action for event in school.rows(Event) if event.evidence == message.mail_id]
        assert len(lines) == 1, (message.fate, lines)


def test_someone_elses_second_address_is_asked_about_before_it_counts(school: School, head: Someone) -> None:
    with transaction() as session:
        person = session.query(Person).filter_by(code="to1").one()
        session.add(PersonAddress(office_id=school.office_id, person_id=person.id, address="ha@gmail.example"))
    head.sends("Báo cáo: đã làm", Subject="bc", From="Hà <ha@gmail.example>")
    assert [row.reason for row in school.collects()] == ["unregistered_address"]
    assert not school.rows(Report)
