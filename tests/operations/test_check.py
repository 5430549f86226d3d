"""`vanthu check`: every line says how a thing stands and what to do; plus-addresses are proved by a letter."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from operations.check import check
from operations.findings import Verdict
from sandbox.mail_server import Fault, MailSandbox
from storage.database import reading, transaction
from storage.models import Office
from tests.offices import a_home, a_person, an_empty_database, an_office
from tests.servers.fixtures import PASSWORD

NOW = datetime(2026, 3, 20, 1, tzinfo=UTC)
MAILBOX = "vanthu@truong.example.vn"


@pytest.fixture
def office(tmp_path: Path, database_template: Path, mail_sandbox: MailSandbox) -> Iterator[MailSandbox]:
    """A home with an office whose mailbox is on a real server."""
    an_empty_database(tmp_path, database_template)
    servers = {
        "imap_host": "127.0.0.1", "imap_port": mail_sandbox.imap_port, "imap_tls": "none", "imap_password": PASSWORD,
        "smtp_host": "127.0.0.1", "smtp_port": mail_sandbox.smtp_port, "smtp_tls": "none", "smtp_password": PASSWORD,
        "imap_user": "vanthu", "smtp_user": "vanthu", "mailbox_address": MAILBOX, "prefect_port": 9,
    }  # fmt: skip
    with a_home(tmp_path, **servers):
        number = an_office(mailbox_address=MAILBOX)
        a_person(number, "Phạm Minh Châu", "hieutruong@truong.example.vn", role="principal", title="Hiệu trưởng")
        a_person(number, "Vũ Đức Long", "long@truong.example.vn", role="clerk", title="Văn thư")
        yield mail_sandbox


def verdicts(wait: float = 10, *, mail: bool = True) -> dict[str, Verdict]:
    return {finding.name: finding.verdict for finding in check(NOW, wait=wait, mail=mail)}


def is_proved() -> object:
    with reading() as session:
        return session.scalars(select(Office)).one().rules.get("plus_addressing_proved")


def test_a_sound_office_has_nothing_wrong_and_its_plus_addresses_are_proved(office: MailSandbox) -> None:
    found = verdicts()
    assert Verdict.WRONG not in found.values(), found
    for name in ("settings", "archive", "templates", "database", "people", "imap", "smtp", "plus_addressing"):
        assert found[name] is Verdict.GOOD, name
    assert is_proved() is True
    assert any(b"X-Vanthu-Letter: canary" in raw for raw in office.messages("vanthu"))


def test_a_server_that_refuses_plus_addresses_is_told_from_one_that_does_not_send(office: MailSandbox) -> None:
    office.faults.append(Fault("RCPT", reply="550 5.1.1 no such user", match=r"\+", times=5))
    found = verdicts()
    assert found["smtp"] is Verdict.GOOD
    assert found["plus_addressing"] is Verdict.REMARK
    assert is_proved() is False


def test_a_letter_that_never_comes_proves_nothing(office: MailSandbox) -> None:
    office.on_delivery.clear()
    office.owner = lambda address: "hieutruong"  # type: ignore[method-assign,assignment]  # delivered elsewhere
    found = verdicts(wait=0)
    assert found["plus_addressing"] is Verdict.REMARK
    assert is_proved() is False


def test_a_wrong_password_is_said_for_both_servers(office: MailSandbox, tmp_path: Path) -> None:
    with a_home(tmp_path, imap_password="sai", smtp_password="sai"):
        found = verdicts()
    assert (found["imap"], found["smtp"]) == (Verdict.WRONG, Verdict.WRONG)


def test_an_unreachable_server_and_a_missing_folder_are_said(office: MailSandbox, tmp_path: Path) -> None:
    with a_home(tmp_path, imap_folders="INBOX,Không có"):
        assert verdicts()["imap"] is Verdict.WRONG
    with a_home(tmp_path, imap_port=9, smtp_port=9):
        found = verdicts()
    assert (found["imap"], found["smtp"]) == (Verdict.WRONG, Verdict.WRONG)


def test_plain_text_to_another_machine_is_refused(office: MailSandbox, tmp_path: Path) -> None:
    with a_home(tmp_path, imap_host="mail.example.vn"):
        assert verdicts()["mail"] is Verdict.WRONG


def test_an_office_without_principal_or_people_in_its_groups_is_told(tmp_path: Path, database_template: Path) -> None:
    an_empty_database(tmp_path, database_template)
    (tmp_path / ".env").write_text("")
    (tmp_path / ".env").chmod(0o644)
    with a_home(tmp_path, trial_address="thu@truong.example.vn", prefect_port=9):
        an_office()
        lines = [finding.line for finding in check(NOW, mail=False)]
    text = "\n".join(lines)
    assert "✗ Chưa đạt: Thiếu thiết lập VANTHU_MAILBOX_ADDRESS, VANTHU_IMAP_HOST, VANTHU_SMTP_HOST" in text
    assert "Chưa có ai là Hiệu trưởng, Văn thư" in text
    assert "Đang chạy thử" in text
    assert "chmod 600" in text
    assert "chưa chạy" in text
    assert all("\n" not in line for line in lines)


def test_a_role_that_a_chain_needs_must_be_held(office: MailSandbox) -> None:
    with transaction() as session:
        row = session.scalars(select(Office)).one()
        row.rules = {"chains": {"KH": [{"kind": "content", "role": "vice_principal"}]}}
    found = [finding.text for finding in check(NOW, mail=False) if finding.verdict is Verdict.WRONG]
    assert found == ["Chưa có ai là Phó Hiệu trưởng"]


def test_a_home_without_a_database_is_told_and_none_is_made(tmp_path: Path) -> None:
    with a_home(tmp_path):
        assert verdicts(mail=False)["database"] is Verdict.WRONG
    assert not (tmp_path / "vanthu.db").exists()


def test_an_unreachable_postgresql_is_told(tmp_path: Path) -> None:
    with a_home(tmp_path, database_url="postgresql://vanthu@127.0.0.1:9/vanthu"):
        assert verdicts(mail=False)["database"] is Verdict.WRONG
