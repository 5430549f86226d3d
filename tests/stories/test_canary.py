"""The office writes to itself each working day; what does not come back raises the alarm by another way."""

import asyncio
from pathlib import Path

import pytest

from cli.main import run as command
from flows.check_canary import MailHasStoppedError, check_canary
from flows.running import run
from operations.check import check
from operations.findings import Verdict
from sandbox.mail_server import Fault, MailSandbox
from settings import get_settings
from storage.models import Message
from tasks.canary import look
from tests.offices import a_home
from tests.stories.school import School, a_school


def looks(school: School) -> str:
    line: str = asyncio.run(run(check_canary, now=school.now))
    return line


def findings(school: School) -> list[tuple[Verdict, str]]:
    return [(row.verdict, row.text) for row in check(school.now, mail=False) if row.name == "canary"]


def alarms() -> list[str]:
    file = get_settings().alarm_file
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def test_a_canary_comes_back_and_is_known_as_our_own(school: School) -> None:
    assert findings(school)[0][0] is Verdict.REMARK
    school.at("26/2", "08:05")
    assert looks(school) == "Đã viết thư tự kiểm tra hôm nay"
    school.later(minutes=10)
    assert school.collects() == []
    school.later(minutes=50)
    assert "đã quay về" in looks(school)
    school.later(minutes=50)
    school.collects()
    assert [message.reason for message in school.rows(Message)] == ["own_letter"]
    assert findings(school) == [(Verdict.GOOD, look(school.now).line)]
    assert alarms() == []


def test_a_canary_that_stays_away_turns_the_run_red_and_is_told_by_the_second_way(home: Path) -> None:
    with MailSandbox({"quantri": ""}, "khac.example.vn") as second:
        other = {"alarm_smtp_host": "127.0.0.1", "alarm_smtp_port": second.smtp_port}
        with a_school(home, admin_address="quantri@khac.example.vn", **other) as school:
            looks(school)
            school.later(hours=1)
            with pytest.raises(MailHasStoppedError, match="chưa quay về"):
                looks(school)
            assert "Thư không lưu thông" in alarms()[0]
            (letter,) = second.messages("quantri")
            assert b"X-Vanthu-Letter: admin_alert" in letter
            assert findings(school)[0][0] is Verdict.WRONG
            school.collects()
            looks(school)


def test_letters_that_do_not_go_out_are_an_alarm_too(school: School) -> None:
    school.box.faults.append(Fault("MAIL", reply="451 4.3.0 try later", times=99))
    looks(school)
    school.later(hours=1)
    with pytest.raises(MailHasStoppedError, match=r"chưa gửi đi được: deferred: 451 4\.3\.0"):
        looks(school)


def test_nobody_writes_to_the_mailbox_on_a_day_off(school: School) -> None:
    school.at("2/3", "07:15")  # a Saturday
    assert looks(school) == "Chưa gửi thư tự kiểm tra nào"
    assert school.outbox() == []


def test_in_trial_mode_the_canary_still_goes_to_the_mailbox(school: School, home: Path) -> None:
    with a_home(home, trial_address="thu@hoasen.edu.vn"):
        looks(school)
    assert [row.to_address for row in school.outbox()] == ["vanthu@hoasen.edu.vn"]


def test_by_hand_or_from_cron_the_exit_code_says_whether_mail_goes_round(
    school: School, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def by_hand(clock: str) -> int:
        return command(["canary", "--home", str(home), "--now", f"2024-02-26T{clock}"])

    assert by_hand("07:15") == 0
    assert by_hand("08:15") == 1
    assert "chưa quay về hộp thư" in capsys.readouterr().err
    assert "chưa quay về hộp thư" in alarms()[0]
    school.at("26/2", "08:20")
    school.collects()
    assert by_hand("08:25") == 0
    assert "đã quay về" in capsys.readouterr().out
