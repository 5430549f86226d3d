"""The block "From: / Sent: / To: / Subject:" above a quoted letter, in the languages of Outlook and others."""

# ruff: noqa: RUF001 - other scripts are meant

import pytest

from domain.mime.quotes import own_words

BLOCKS = {
    "en": ("From", "Sent", "To", "Subject", "Monday, March 3, 2025 8:00 AM"),
    "vi": ("Từ", "Đã gửi", "Đến", "Chủ đề", "Thứ Hai, 3 Tháng Ba 2025 8:00 SA"),
    "vi2": ("Người gửi", "Ngày gửi", "Người nhận", "Tiêu đề", "03/03/2025 08:00"),
    "de": ("Von", "Gesendet", "An", "Betreff", "Montag, 3. März 2025 08:00"),
    "fr": ("De ", "Envoyé ", "À ", "Objet ", "lundi 3 mars 2025 08:00"),
    "es": ("De", "Enviado", "Para", "Asunto", "lunes, 3 de marzo de 2025 8:00"),
    "pt": ("De", "Enviado", "Para", "Assunto", "segunda-feira, 3 de março de 2025 08:00"),
    "it": ("Da", "Inviato", "A", "Oggetto", "lunedì 3 marzo 2025 08:00"),
    "nl": ("Van", "Verzonden", "Aan", "Onderwerp", "maandag 3 maart 2025 08:00"),
    "sv": ("Från", "Skickat", "Till", "Ämne", "måndag 3 mars 2025 08:00"),
    "da": ("Fra", "Sendt", "Til", "Emne", "3. marts 2025 08:00"),
    "no": ("Fra", "Sendt", "Til", "Emne", "mandag 3. mars 2025 08:00"),
    "fi": ("Lähettäjä", "Lähetetty", "Vastaanottaja", "Aihe", "maanantai 3. maaliskuuta 2025 8.00"),
    "pl": ("Od", "Wysłano", "Do", "Temat", "poniedziałek, 3 marca 2025 08:00"),
    "cs": ("Od", "Odesláno", "Komu", "Předmět", "pondělí 3. března 2025 8:00"),
    "sk": ("Od", "Odoslané", "Komu", "Predmet", "pondelok 3. marca 2025 8:00"),
    "hu": ("Feladó", "Elküldve", "Címzett", "Tárgy", "2025. március 3., hétfő 8:00"),
    "ro": ("De la", "Trimis", "Către", "Subiect", "luni, 3 martie 2025 08:00"),
    "bg": ("От", "Изпратено", "До", "Относно", "понеделник, 3 март 2025 г. 8:00"),
    "ru": ("От", "Отправлено", "Кому", "Тема", "3 марта 2025 г. 8:00"),
    "uk": ("Від", "Надіслано", "Кому", "Тема", "понеділок, 3 березня 2025 р. 8:00"),
    "sr": ("Šalje", "Poslato", "Prima", "Naslov", "ponedeljak, 3. mart 2025. 08:00"),
    "sr-c": ("Од", "Послато", "За", "Тема", "понедељак, 3. март 2025. 08:00"),
    "hr": ("Šalje", "Poslano", "Prima", "Predmet", "3. ožujka 2025. 8:00"),
    "sl": ("Od", "Poslano", "Za", "Zadeva", "ponedeljek, 3. marec 2025 08:00"),
    "lt": ("Nuo", "Išsiųsta", "Kam", "Tema", "2025 m. kovo 3 d. 08:00"),
    "et": ("Saatja", "Saadetud", "Adressaat", "Teema", "esmaspäev, 3. märts 2025 08:00"),
    "el": ("Από", "Στάλθηκε", "Προς", "Θέμα", "Δευτέρα, 3 Μαρτίου 2025 8:00 πμ"),
    "tr": ("Gönderen", "Gönderildi", "Kime", "Konu", "3 Mart 2025 Pazartesi 08:00"),
    "tr2": ("Kimden", "Gönderme Tarihi", "Kime", "Konu", "3 Mart 2025 Pazartesi 08:00"),
    "he": ("מאת", "נשלח", "אל", "נושא", "יום שני 3 מרץ 2025 08:00"),
    "ar": ("من", "تم الإرسال", "إلى", "الموضوع", "الاثنين، 3 مارس 2025 08:00"),
    "fa": ("از", "ارسال", "به", "موضوع", "3 مارس 2025 08:00"),
    "th": ("จาก", "ส่ง", "ถึง", "เรื่อง", "3 มีนาคม 2568 8:00"),
    "id": ("Dari", "Dikirim", "Kepada", "Subjek", "Senin, 03 Maret 2025 08.00"),
    "ms": ("Daripada", "Dihantar", "Kepada", "Subjek", "Isnin, 3 Mac 2025 8:00"),
    "zh-cn": ("发件人", "发送时间", "收件人", "主题", "2025年3月3日 8:00"),
    "zh-tw": ("寄件者", "寄件日期", "收件者", "主旨", "2025年3月3日 上午 08:00"),
    "ja": ("差出人", "送信日時", "宛先", "件名", "2025年3月3日 8:00"),
    "ko": ("보낸 사람", "보낸 날짜", "받는 사람", "제목", "2025년 3월 3일 월요일 오전 8:00"),
    "ca": ("De", "Enviat el", "Per a", "Tema", "dilluns, 3 de març de 2025 8:00"),
    "hi": ("प्रेषक", "भेजा गया", "प्रति", "विषय", "3 मार्च 2025 08:00"),
    "fil": ("Mula kay", "Ipinadala", "Para kay", "Paksa", "Lunes, Marso 3, 2025 8:00"),
    "is": ("Frá", "Sent", "Til", "Efni", "mánudagur, 3. mars 2025 08:00"),
    "gl": ("De", "Enviado", "Para", "Asunto", "3 de marzo de 2025 8:00"),
    "eu": ("Nork", "Bidalia", "Nori", "Gaia", "2025(e)ko martxoaren 3a 8:00"),
}
SAID = "Đồng ý."


@pytest.mark.parametrize("names", BLOCKS.values(), ids=BLOCKS)
def test_a_block_of_fields_in_any_language_begins_the_quotation(names: tuple[str, ...]) -> None:
    sender, date, receiver, title, sent = names
    for who, whom in (("Ann <an@x.example>", "Bình <b@x.example>"), ("Ann", "Bình")):
        for form in ("{}: {}", "*{}:* {}", "> {}: {}"):
            fields = ((sender, who), (date, sent), (receiver, whom), (title, "Báo cáo"))
            block = "\n".join(form.format(*field) for field in fields)
            mark = "> " if form.startswith(">") else ""
            assert own_words(f"{SAID}\n\n{block}\n\n{mark}Thư cũ", "").reply == SAID


def test_fields_in_the_order_of_apple_and_thunderbird_are_a_block_too() -> None:
    for block in (
        "Von: Ann <an@x.example>\nBetreff: Bericht\nDatum: 3. März 2025 um 08:00:00 MEZ\nAn: Bình <b@x.example>",
        "差出人: Ann <an@x.example>\n件名: 報告\n日付: 2025年3月3日 8:00:00 JST\n宛先: b@x.example",
        "Chủ đề: Báo cáo\nNgày: Mon, 3 Mar 2025 08:00\nTừ: Ann <an@x.example>\nĐến: b@x.example",
    ):
        assert own_words(f"{SAID}\n\n{block}\n\nThư cũ", "").reply == SAID
