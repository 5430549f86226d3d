"""Vietnamese from before Unicode is recognised, and other languages are left alone."""
# ruff: noqa: RUF001 - old and foreign letters are what is tested

import codecs
import unicodedata

import pytest

from domain.mime.charsets import as_western
from domain.mime.defects import Defect
from domain.mime.legacy import from_tcvn3, from_vni, is_syllable, repair, to_bytes
from domain.mime.viscii import VISCII

SENTENCE = "Kính gửi đồng chí Hiệu trưởng, tôi xin nộp báo cáo quý II đúng hạn."
TCVN3 = "KÝnh göi ®ång chÝ HiÖu tr­ëng, t«i xin nép b¸o c¸o quý II ®óng h¹n."
VNI = "Kính göûi ñoàng chí Hieäu tröôûng, toâi xin noäp baùo caùo quyù II ñuùng haïn."


def cp1258(text: str) -> bytes:
    out = b""
    for character in text:
        try:
            out += character.encode("cp1258")
        except UnicodeEncodeError:
            spread = unicodedata.normalize("NFD", character)
            tone = next(c for c in spread if c in "\u0300\u0301\u0303\u0309\u0323")
            out += unicodedata.normalize("NFC", spread.replace(tone, "")).encode("cp1258") + tone.encode("cp1258")
    return out


def test_tcvn3_becomes_unicode() -> None:
    assert from_tcvn3(TCVN3) == SENTENCE
    assert repair(TCVN3) == (SENTENCE, Defect.TCVN3)


def test_vni_becomes_unicode_in_small_and_capital_letters() -> None:
    assert from_vni(VNI) == SENTENCE
    assert repair(VNI) == (SENTENCE, Defect.VNI)
    assert repair("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA") == ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", Defect.VNI)


def test_windows_1258_read_as_western_is_put_right() -> None:
    assert repair(cp1258(SENTENCE).decode("cp1252")) == (SENTENCE, Defect.CP1258)


def test_utf8_read_as_western_is_put_right_even_where_half_a_letter_was_dropped() -> None:
    wrong = "".join(bytes([b]).decode("latin-1") for b in SENTENCE.encode())
    assert repair(wrong) == (SENTENCE, Defect.MOJIBAKE)
    assert repair("Äá»“ng Ã½") == ("Đồng ý", Defect.MOJIBAKE)


def viscii(text: str) -> str:
    """The text as VISCII bytes read as Western ones."""
    return as_western(text.encode("viscii"))


def test_viscii_becomes_unicode_and_is_a_codec_of_its_own() -> None:
    assert repair(viscii(SENTENCE)) == (SENTENCE, Defect.VISCII)
    assert repair(viscii("Tuần tới trường họp lúc bảy giờ.")) == ("Tuần tới trường họp lúc bảy giờ.", Defect.VISCII)
    assert "Ủy ban, Kỷ luật, Ẳ".encode("viscii").decode("viscii") == "Ủy ban, Kỷ luật, Ẳ"
    assert len(set(VISCII)) == 256
    with pytest.raises(LookupError):
        codecs.lookup("viscii-2")


@pytest.mark.parametrize("text", ["®ång ý", "b¸o c¸o", "Em ®· nhËn"])
def test_a_short_answer_in_tcvn3_is_recognised_by_its_signs(text: str) -> None:
    assert repair(text)[1] is Defect.TCVN3


@pytest.mark.parametrize(
    "text",
    [
        "L'élève a été reçu à l'école, où il étudie déjà très bien l'après-midi «mot» avec sa mère.",
        "Für die Prüfung müssen alle Schüler früh da sein; Größe und Maße prüfen.",
        "Não há informações sobre a reunião de amanhã; você não precisa vir.",
        "Él está aquí también, señor; mañana habrá más reuniones según el año.",
        "Å være eller ikke være, på grunn av dårlig vær.",
        "Perché no? È già così, più o meno; la città è là.",
        "Côté © 2024 Société Générale® 20 µm ½ × 3 §4 «ok»",
        "Príliš žluťoučký kůň úpěl ďábelské ódy.",
        "voilà, là, ça va",
        "é",
        "à",
        "Nå må vi gå",
        "Å nei, så bra nå",
        "“CÓ Ý”",
        "Änderung, Ärzte und Ämter",
        "Nghò quyết này đòa phương đã nhận",  # half converted: for a person to see
        SENTENCE,
        "Dong y",
        "Vâng, em có",
        "20 µ½ ··",
        "☃ ☃",
    ],
)
def test_other_languages_and_right_text_are_left_alone(text: str) -> None:
    assert repair(text) == (text, None)


def test_tags_do_not_count_as_words() -> None:
    source = f'<p class="a b c d e f class style">{TCVN3}</p>'
    assert repair(source, markup=True) == (source.replace(TCVN3, SENTENCE), Defect.TCVN3)


def test_a_syllable_has_one_tone_and_a_known_form() -> None:
    assert all(map(is_syllable, ["nghiêng", "trường", "khuya", "quyết", "gì", "xoong", "hoà", "hòa", "uỷ", "ăn"]))
    assert not any(map(is_syllable, ["école", "straße", "xyz", "ắáa", "bbb"]))


def test_text_beyond_western_has_no_western_bytes() -> None:
    assert to_bytes("Ä\x90“") == b"\xc4\x90\x93"
    assert to_bytes("đ") is None


def test_letters_that_are_utf8_only_in_part_stay_as_they_are() -> None:
    text = "Giá \xc2\xa3 20, caf\xe9 sáng"
    assert repair("\xc2\xa3 20 caf\xe9 au lait") == ("\xc2\xa3 20 caf\xe9 au lait", None)
    assert repair(text)[0].endswith("sáng")
