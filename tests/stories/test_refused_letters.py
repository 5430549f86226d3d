"""A letter that the server refuses for good is told to the administrator; an unknown address is dead."""

from pathlib import Path

from sandbox.mail_server import Fault
from settings import get_settings
from storage.models import Event, OutboxLetter, Person
from tasks.silence import silence
from tests.stories.school import School, Someone, text_of


def test_an_unknown_address_is_dead_and_told_in_one_letter(school: School, home: Path) -> None:
    school.change(Person, "to1", email="khongco@hoasen.edu.vn")
    school.adopts(home)
    assert [row.state for row in school.outbox(to_address="khongco@hoasen.edu.vn")] == ["refused"]
    for _ in range(3):
        school.ticks()
    (alert,) = school.person("thu").letters("admin_alert")
    said = " ".join(text_of(alert).split())
    assert "Có 01 thư không gửi được" in alert["Subject"]
    assert "khongco@hoasen.edu.vn: " in said
    assert "Giao nhiệm vụ thực hiện Kế hoạch số 05/KH-MNHS (550 5.1.1" in said
    assert "Địa chỉ không dùng được: Vũ Thị Hà <khongco@hoasen.edu.vn>" in silence(school.now).lines[0]
    assert [event.evidence for event in school.rows(Event, action="refused")] == [
        row.mail_id for row in school.outbox(to_address="khongco@hoasen.edu.vn")
    ]
    while school.jumps() and school.now.strftime("%d/%m") <= "19/03":
        school.ticks()
    later = school.outbox(to_address="khongco@hoasen.edu.vn")[1:]
    assert later
    assert {row.state for row in later} == {"dead"}  # the next ones do not even try
    assert len(school.person("thu").letters("admin_alert")) == 1


def test_letters_refused_together_are_one_alert_and_a_refused_text_is_no_dead_address(
    school: School, plan_id: int, head: Someone
) -> None:
    school.box.faults.append(Fault("DATA", "554 5.7.1 not wanted", times=2))
    while not school.outbox(state="refused"):
        assert school.jumps()
        school.ticks()
    school.ticks()
    (alert,) = school.person("thu").letters("admin_alert")
    assert text_of(alert).count("554 5.7.1") == len(school.outbox(state="refused")) > 1
    assert not silence(school.now).dead


def test_an_alert_that_is_refused_itself_goes_to_the_alarm_file(school: School, plan_id: int) -> None:
    school.change(Person, "thu", email="khongco@hoasen.edu.vn")
    school.box.faults.append(Fault("DATA", "554 5.7.1 not wanted", times=1))
    while not school.outbox(state="refused"):
        assert school.jumps()
        school.ticks()
    for _ in range(3):
        school.ticks()
    assert len(school.rows(OutboxLetter, letter="admin_alert")) == 1
    lines = get_settings().alarm_file.read_text(encoding="utf-8").splitlines()
    assert ["Không gửi được thư báo quản trị tới khongco@hoasen.edu.vn" in line for line in lines] == [True]
