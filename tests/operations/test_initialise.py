"""`vanthu init`: a home that works at once, never over another one, never half."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from dotenv import dotenv_values
from sqlalchemy import select

from operations.env_file import SECTIONS, env_text
from operations.initialise import TEMPLATE, Answers, FirstPerson, code_of, initialise, office_text
from operations.office_file import read_office_file
from operations.office_rows import store_office
from operations.refusals import Refused
from settings import Settings, get_settings
from storage.database import reading
from storage.models import Body, Office, Person, SigningRule
from storage.offices import holders
from tests.offices import a_home

NOW = datetime(2026, 1, 5, 2, tzinfo=UTC)
ANSWERS = Answers(
    name="Trường Mầm non “Hoa Sen”: cơ sở #2",
    mailbox="vanthu@hoasen.edu.vn",
    people=(FirstPerson("Phạm Minh Châu", "Hiệu trưởng", "principal", "chau@hoasen.edu.vn"),),
    settings={"imap_password": "mật khẩu có 'nháy' và \\ #", "imap_host": "imap.hoasen.edu.vn"},
)


def test_settings_office_file_and_database_are_made(tmp_path: Path) -> None:
    with a_home(tmp_path / "moi"):
        initialise(ANSWERS, NOW)
        settings = get_settings()
        assert settings.mailbox_address == "vanthu@hoasen.edu.vn"
        assert settings.imap_password.get_secret_value() == "mật khẩu có 'nháy' và \\ #"
        assert len(settings.prefect_password.get_secret_value()) >= 16
        assert (tmp_path / "moi" / ".env").stat().st_mode & 0o777 == 0o600
        with reading() as session:
            office = session.scalars(select(Office)).one()
            assert office.name == "Trường Mầm non “Hoa Sen”: cơ sở #2"
            assert [person.name for person in holders(session, office.id, "principal", date(2026, 1, 5))] == [
                "Phạm Minh Châu"
            ]
            assert [step["kind"] for step in office.rules["chains"]["*"]] == ["content", "form", "signature"]


def test_settings_of_the_environment_are_kept_for_later(tmp_path: Path) -> None:
    with a_home(tmp_path, imap_host="127.0.0.1", imap_tls="none", imap_port=1143):
        initialise(Answers(), NOW)
    with a_home(tmp_path):
        assert (get_settings().imap_host, get_settings().imap_port) == ("127.0.0.1", 1143)


@pytest.mark.parametrize("name", [".env", "office.yaml"])
def test_nothing_present_is_overwritten(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("của người khác")
    with a_home(tmp_path), pytest.raises(Refused, match="không ghi đè"):
        initialise(Answers(), NOW)
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text() == "của người khác"


def test_an_existing_database_is_never_touched(home: Path) -> None:
    before = (home / "vanthu.db").read_bytes()
    with pytest.raises(Refused, match="không ghi đè"):
        initialise(Answers(), NOW)
    assert (home / "vanthu.db").read_bytes() == before
    assert not (home / ".env").exists()
    assert not (home / "office.yaml").exists()


def test_wrong_answers_leave_nothing_behind(tmp_path: Path) -> None:
    with a_home(tmp_path):
        for answers in (Answers(mailbox="không phải địa chỉ"), Answers(code="M N")):
            with pytest.raises(Refused):
                initialise(answers, NOW)
    assert list(tmp_path.iterdir()) == []


def test_a_place_where_nothing_can_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with a_home(tmp_path / "x") as folder:
        folder.rmdir()
        folder.symlink_to(tmp_path / "file")
        with pytest.raises(Refused, match="Không ghi được"):
            initialise(Answers(), NOW)


def test_every_example_of_the_office_file_is_right(home: Path) -> None:
    """Uncommented, the sample file must import: an administrator copies from it."""
    text = office_text(Answers(people=ANSWERS.people[:0]))
    examples = re.sub(r"(?m)^#- ", "  - ", text.replace("people: []", "people:"))
    assert examples.count("\n  - {") > 15
    (home / "office.yaml").write_text(examples, encoding="utf-8")
    assert store_office(*read_office_file(home / "office.yaml"), NOW)
    assert not store_office(*read_office_file(home / "office.yaml"), NOW)
    with reading() as session:
        assert len(session.scalars(select(Person)).all()) == 5
        assert len(session.scalars(select(SigningRule)).all()) == 2
        assert len(session.scalars(select(Body)).all()) == 4


def test_every_line_of_the_office_file_is_explained_in_vietnamese() -> None:
    sections = TEMPLATE.read_text(encoding="utf-8").split("\n\n")
    assert all("#" in section for section in sections)


def test_every_setting_stands_in_the_env_file() -> None:
    named = {name for _, settings in SECTIONS for name, _ in settings}
    assert named == set(Settings.model_fields) - {"home"}


def test_values_come_back_as_they_were_written(tmp_path: Path) -> None:
    values = {"imap_password": "a'b\"c\\d #e $f", "mailbox_name": "Bộ phận Văn thư", "office": "MNHS"}
    (tmp_path / ".env").write_text(env_text(values), encoding="utf-8")
    found = dotenv_values(tmp_path / ".env")
    assert {name: found[f"VANTHU_{name.upper()}"] for name in values} == values


@pytest.mark.parametrize(
    ("name", "code"),
    [("Trường Mầm non Hoa Sen", "MNHS"), ("Trường Tiểu học Đức Chính", "THDC"), ("trường THCS 1", "T1"), ("", "CQ")],
)
def test_a_code_is_proposed_from_the_name(name: str, code: str) -> None:
    assert code_of(name) == code


@pytest.mark.postgres
def test_postgresql_is_set_up_once(tmp_path: Path, postgres_url: str) -> None:
    with a_home(tmp_path / "mot", database_url=postgres_url):
        initialise(ANSWERS, NOW)
    with a_home(tmp_path / "hai", database_url=postgres_url):
        with pytest.raises(Refused, match="đã có Trường Mầm non"):
            initialise(Answers(), NOW)
        assert list((tmp_path / "hai").iterdir()) == []
