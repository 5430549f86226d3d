"""The letters of a text are found whatever the mail claims about its charset."""
# ruff: noqa: RUF001 - old and foreign letters are what is tested

import pytest

from domain.mime.charsets import as_western, codec_of, decode_text
from domain.mime.defects import Defect
from tests.domain.mime.test_legacy import SENTENCE, TCVN3, cp1258


def read(data: bytes, declared: str | None = None, markup: bool = False) -> tuple[str, list[Defect]]:
    defects: list[Defect] = []
    return decode_text(data, declared, defects, markup=markup), defects


@pytest.mark.parametrize("declared", ["utf-8", "UTF8", "utf8mb4", '"utf-8"', "unicode-1-1-utf-8"])
def test_utf8_declared_in_any_spelling_is_no_defect(declared: str) -> None:
    assert read(SENTENCE.encode(), declared) == (SENTENCE, [])


@pytest.mark.parametrize("declared", ["us-ascii", "iso-8859-1", "windows-1258", "gb2312", "koi8-r"])
def test_utf8_is_read_as_such_whatever_is_declared(declared: str) -> None:
    assert read(SENTENCE.encode(), declared) == (SENTENCE, [Defect.CHARSET_WRONG])


def test_utf8_without_a_declaration_or_with_a_made_up_one_is_noted() -> None:
    assert read(SENTENCE.encode()) == (SENTENCE, [Defect.CHARSET_MISSING])
    assert read(SENTENCE.encode(), "fakescii-7") == (SENTENCE, [Defect.CHARSET_WRONG])


@pytest.mark.parametrize(
    ("text", "codec", "declared"),
    [
        ("Привет, коллеги, отчёт готов", "koi8-r", "KOI8-R"),
        ("報告書を送ります", "iso2022_jp", "ISO-2022-JP"),
        ("報告書を送ります", "shift_jis", "x-sjis"),
        ("보고서 제출합니다", "cp949", "ks_c_5601-1987"),
        ("报告已提交", "gb18030", "gb2312"),
        ("Grüße “aus” Köln – 5 €", "cp1252", "iso-8859-1"),
        ("Xin chào", "utf-16", "utf-16"),
        ("Đồng ý", "utf-7", "unicode-1-1-utf-7"),
        ("สวัสดี", "cp874", "windows-874"),
    ],
)
def test_a_declared_charset_is_believed_where_utf8_does_not_fit(text: str, codec: str, declared: str) -> None:
    assert read(text.encode(codec), declared) == (text, [])


def test_windows_1258_is_composed() -> None:
    assert read(cp1258(SENTENCE), "windows-1258") == (SENTENCE, [])


@pytest.mark.parametrize("declared", [None, "iso-8859-1", "windows-1252", "us-ascii", "nonsense"])
def test_windows_1258_under_another_name_is_recognised(declared: str | None) -> None:
    text, defects = read(cp1258(SENTENCE), declared)
    assert (text, Defect.CP1258 in defects) == (SENTENCE, True)


def test_french_declared_as_windows_1258_stays_french() -> None:
    text = "L'élève est à l'école, déjà reçu."
    assert read(text.encode("cp1252"), "windows-1258") == (text, [])
    text = "Não, ìl est là: ò, õ"
    assert read(text.encode("cp1252"), "windows-1258") == (text, [Defect.CHARSET_WRONG])


@pytest.mark.parametrize("declared", [None, "iso-8859-1", "us-ascii", "x-user-defined"])
def test_tcvn3_is_recognised_under_any_name(declared: str | None) -> None:
    text, defects = read(TCVN3.encode("cp1252"), declared)
    assert (text, Defect.TCVN3 in defects) == (SENTENCE, True)


def test_tcvn3_sent_as_unicode_letters_is_recognised_too() -> None:
    assert read(TCVN3.encode(), "utf-8") == (SENTENCE, [Defect.TCVN3])


def test_a_letter_cut_in_half_costs_no_other_letter() -> None:
    text, defects = read(SENTENCE.encode() + "ộ".encode()[:2], "utf-8")
    assert text.startswith(SENTENCE)
    assert defects == [Defect.DAMAGED_TEXT]
    assert "\ufffd" not in text


def test_french_without_a_declaration_is_read_as_western() -> None:
    assert read("Le café est très bon".encode("cp1252")) == ("Le café est très bon", [Defect.CHARSET_MISSING])


def test_bytes_that_fit_no_declared_charset_are_guessed() -> None:
    text, defects = read("Le café est bon".encode("cp1252"), "utf-8")
    assert (text, defects) == ("Le café est bon", [Defect.CHARSET_WRONG])
    russian = "Уважаемые коллеги, направляем вам отчёт о работе за третий квартал текущего года."
    assert read(russian.encode("cp1251"), "utf-8")[0] == russian
    assert read(b"\x81\x8d\x8f\x90\x9d" * 9, "utf-8")[0]


def test_western_gaps_are_filled() -> None:
    assert read(b"caf\xe9 \x81", "iso-8859-1") == ("café \x81", [])
    assert as_western(b"\x93a\x94\x9d") == "“a”\x9d"


def test_marks_at_the_beginning_tell_the_charset() -> None:
    assert read("Đồng ý".encode("utf-8-sig"), "iso-8859-1") == ("Đồng ý", [])
    assert read("Đồng ý".encode("utf-16"), None) == ("Đồng ý", [])
    assert read(b"\xff\xfea", None)[0]  # a mark and half a letter


def test_escapes_tell_japanese_without_a_declaration() -> None:
    assert read("報告".encode("iso2022_jp"), "us-ascii") == ("報告", [])
    assert read(b"\x1b$ not Japanese", None) == ("\x1b$ not Japanese", [])
    assert read(b"odd", "utf-16") == ("odd", [])


def test_a_high_byte_in_seven_bit_japanese_is_damage() -> None:
    text, defects = read("報".encode("iso2022_jp") + b" \x8a", "iso-2022-jp")
    assert text.startswith("報")
    assert defects == [Defect.DAMAGED_TEXT]


def test_html_names_its_charset_itself() -> None:
    page = "<html><head><meta charset='koi8-r'></head>Привет</html>".encode("koi8-r")
    assert "Привет" in read(page, None, markup=True)[0]
    assert "Привет" in read(page, "no-such", markup=True)[0]


@pytest.mark.parametrize("name", ["base64", "rot13", "idna", "unicode_escape", "no such", "", "\x00", "é" * 300])
def test_names_that_are_no_text_charset_are_none(name: str) -> None:
    assert codec_of(name) is None


def test_plain_ascii_is_itself_under_every_name() -> None:
    assert read(b"Dong y", "gb2312") == ("Dong y", [])


def test_composed_and_decomposed_letters_become_the_same() -> None:
    assert read("Đồng ý".encode(), "utf-8") == ("Đồng ý", [])


@pytest.mark.parametrize(
    ("declared", "codec", "text"),
    [
        ("VISCII", "viscii", "Kính gửi Ủy ban"),
        ("csVISCII", "viscii", "Đồng ý"),
        ("viscii1.1-1", "viscii", "Đồng ý"),
        ("utf-7", "utf-7", "Grüße – Đồng ý"),
        ("UNICODE-1-1-UTF-7", "utf-7", "Grüße + Đồng ý"),
        ("hz-gb-2312", "hz", "你好，会议改到周五。"),
        ("big5", "big5", "會議改到週五。"),
        ("windows-950", "cp950", "會議"),
        ("windows-936", "gbk", "会议"),
        ("cn-gb", "gb2312", "会议改到周五"),
        ("windows-949", "cp949", "회의"),
        ("iso-2022-kr", "iso2022_kr", "회의는 금요일입니다."),
        ("mac-roman", "mac_roman", "Größe, déjà vu – “ok”"),
        ("x-mac-ce", "mac_latin2", "Zażółć"),
        ("cp437", "cp437", "Größe déjà"),
        ("ibm850", "cp850", "Größe à"),
        ("ibm866", "cp866", "Привет"),
        ("koi8", "koi8_r", "Привет"),
        ("dos-720", "cp720", "مرحبا"),
        ("windows-1252http-equivcontent-type", "cp1252", "Größe"),
        ("cp65001", "utf-8", "Đồng ý"),
    ],
)
def test_charsets_are_known_by_the_names_that_mails_give_them(declared: str, codec: str, text: str) -> None:
    assert read(text.encode(codec), declared)[0] == text
