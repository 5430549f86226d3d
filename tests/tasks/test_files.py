import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.mime.mail import Attachment
from tasks.files import EXECUTABLE, is_enclosure, is_executable, safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Báo cáo quý I.docx", "Báo cáo quý I.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\Ha\\bao cao.xlsx", "bao cao.xlsx"),
        (unicodedata.normalize("NFD", "Báo cáo.docx"), "Báo cáo.docx"),
        ('a<b>:"c|d?e*.pdf', "a_b___c_d_e_.pdf"),
        ("anh\x00\u202egpj.exe", "anhgpj.exe"),
        ("con.txt", "_con.txt"),
        ("LPT1.docx", "_LPT1.docx"),
        ("", "tep-dinh-kem"),
        ("  ...  ", "tep-dinh-kem"),
        ("\xa0", "tep-dinh-kem"),
        ("\u3000.\xa0bảng.xlsx\xa0", "bảng.xlsx"),
        ("thư mục/", "tep-dinh-kem"),
    ],
)
def test_a_name_is_made_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_a_long_name_is_cut_and_keeps_its_ending() -> None:
    name = safe_name("Báo cáo " * 60 + ".docx")
    assert len(name) <= 150
    assert name.endswith(".docx")


@pytest.mark.parametrize("name", [f"x{suffix}" for suffix in sorted(EXECUTABLE)])
def test_programs_and_files_with_macros_are_known(name: str) -> None:
    assert is_executable(name)
    assert is_executable(f"{name.upper()}. ")


@pytest.mark.parametrize("name", ["x.docx", "exe", "báo cáo.exe.pdf", ".exe/x.pdf"])
def test_other_files_are_no_programs(name: str) -> None:
    assert not is_executable(name)


@pytest.mark.parametrize(
    ("kind", "size", "inline", "counts"),
    [
        ("application/pdf", 10, False, True),
        ("image/png", 10, False, True),
        ("image/jpeg", 200_000, True, True),
        ("image/png", 4_000, True, False),
        ("application/pdf", 200_000, True, False),
    ],
)
def test_a_photo_in_the_text_is_a_file_and_a_logo_is_not(kind: str, size: int, inline: bool, counts: bool) -> None:
    assert is_enclosure(Attachment("x", kind, bytes(size), inline)) is counts


@pytest.mark.property
@given(st.text(max_size=300))
def test_any_name_becomes_one_that_can_be_kept_shown_and_opened(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert not set(safe) & set('/\\<>:"|?*\x00\n\r')
    assert len(safe) <= 300
    assert safe == unicodedata.normalize("NFC", safe)
    assert safe_name(safe) == safe
