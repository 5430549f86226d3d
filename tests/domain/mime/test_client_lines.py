"""Lines that programs add below a mail, in the languages that they are set to, and people's lines that begin alike."""

# ruff: noqa: RUF001 - other scripts are meant

import pytest

from domain.mime.client_lines import is_client_line
from domain.mime.quotes import OwnWords, own_words

ADDED = """
Sent from my iPhone
Sent from my Galaxy
Sent from Outlook for Android
Sent from Yahoo Mail for iPhone
Sent from Proton Mail for iOS
Sent from Mail for Windows
Sent from Samsung tablet
Sent from my Verizon, Samsung Galaxy smartphone
Đã gửi từ iPhone của tôi
Gửi từ Yahoo Mail cho Android
Gửi từ Outlook dành cho iOS
Von meinem iPhone gesendet
Gesendet von Mail für Windows
Gesendet mit der GMX iPhone App
Von meinem Samsung Galaxy Smartphone gesendet.
Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.
Envoyé de mon iPhone
Envoyé depuis mon téléphone Orange
Envoyé à partir de Outlook pour Android
Télécharger Outlook pour iOS
Enviado desde mi iPhone
Enviado desde Yahoo Mail para Android
Obtener Outlook para iOS
Enviado do meu iPhone
Enviado a partir do meu smartphone Samsung Galaxy.
Obter o Outlook para Android
Inviato da iPhone
Inviato da Outlook per Android
Ottieni Outlook per Android
Scarica Outlook per iOS
Verstuurd vanaf mijn iPhone
Verzonden vanuit Outlook voor Android
Outlook voor iOS downloaden
Skickat från min iPhone
Skaffa Outlook för Android
Hämta Outlook för iOS
Sendt fra min iPhone
Hent Outlook til Android
Sendt fra min iPad
Skaff deg Outlook for iOS
Last ned Outlook for Android
Lähetetty iPhonesta
Hanki Outlook for Android
Wysłane z iPhone'a
Wysłano z mojego iPhone'a
Pobierz program Outlook dla systemu Android
Odesláno z iPhonu
Odesláno z mého iPhonu
Získat Outlook pro Android
Odoslané z iPhonu
Získajte Outlook pre Android
Küldve az iPhone-omról
Outlook letöltése Androidra
Trimis de pe iPhone-ul meu
Obțineți Outlook pentru Android
Изпратено от моя iPhone
Отправлено с iPhone
Отправлено из мобильной Почты Mail.ru
Отправлено из Яндекс Почты для Android
Скачать Outlook для Android
Отправлено из Outlook для iOS
Надіслано з iPhone
Poslano sa mog iPhone uređaja
Poslato sa mog iPhone-a
Poslano z iPhona
Išsiųsta iš mano „iPhone“
Nosūtīts no mana iPhone
Saadetud minu iPhone'ist
Στάλθηκε από το iPhone μου
Αποστολή από το Outlook για Android
iPhone'umdan gönderildi
Android için Outlook'u edinin
נשלח מה-iPhone שלי
أرسل من الـ iPhone
مرسل من الآيفون الخاص بي
ارسال شده از iPhone من
ส่งจาก iPhone ของฉัน
Dikirim dari iPhone saya
Dapatkan Outlook untuk Android
Dihantar daripada iPhone saya
发自我的iPhone
从我的华为手机发送
来自我的 iPhone
获取 Outlook for iOS
從我的 iPhone 傳送
取得 Android 版 Outlook
iPhoneから送信
Outlook for iOS を入手
나의 iPhone에서 보냄
내 Galaxy에서 보냄
Android용 Outlook 다운로드
Enviat des del meu iPhone
Nire iPhonetik bidalita
Sent from Samsung Mobile on O2
Sent from the all new AOL app for iOS
Sent with Proton Mail secure email.
Sent from Gmail Mobile
Sent via the Samsung Galaxy S23, an AT&T 5G smartphone
Sent using Zoho Mail
Sent from myMail for Android
Sent from Canary
Sent from Spark
Sent via Superhuman
Sent from Mailspring, the best free email app for work
Von Samsung Mobile gesendet
Von unterwegs gesendet
Typed on a phone, please excuse typos
Sent from my mobile. Please excuse brevity.
""".strip().splitlines()

SAID = """
Sent from Hanoi by bus, it arrives tomorrow.
Gửi từ thứ Hai ạ
Gửi từ kho của trường 20 cuốn vở
Envoyé de Paris hier soir.
Enviado desde la oficina ayer.
Отправлено вчера курьером.
从学校发送了三本书。
從台北出發，明天到。
发自内心感谢。
Gesendet wurde das Paket gestern.
Inviato ieri il contratto firmato.
Poslano jučer poštom.
Get Outlook from the shop? No.
Hent nøglen hos vagten.
Hanki uudet tuolit.
Sent from my desk, is much easier than my mobile phone.
Sent from my iPhone, I will call you later from the office.
Envoyé par mail hier à la direction.
Skickat mail till Anna om saken.
Trimis mailul ieri.
Sent the phone to you by post.
Enviado por correo a la oficina de Samsung? No.
Gesendet wurde mit der Post, nicht mit dem Handy.
Written on paper and scanned.
Typed by Anna.
Sent by the new secretary on Monday
Odesláno poštou.
Wysłano pocztą.
Lähetetty postissa eilen.
取得同意。
用手机拍了照片。
从手机里找到了文件。
Sent from my old office
Hent Outlook-boken i skapet
""".strip().splitlines()


@pytest.mark.parametrize("line", ADDED)
def test_a_line_of_a_program_is_the_signature(line: str) -> None:
    assert own_words(f"Em đã nhận ạ.\n\n{line}", "") == OwnWords("Em đã nhận ạ.", line, "")


@pytest.mark.parametrize("line", SAID)
def test_a_persons_line_that_begins_alike_stays_with_the_words(line: str) -> None:
    assert own_words(f"Em đã nhận ạ.\n\n{line}", "") == OwnWords(f"Em đã nhận ạ.\n\n{line}", "", "")


def test_a_line_may_carry_a_link_and_is_never_long() -> None:
    assert is_client_line("Get [Outlook for iOS](https://aka.ms/o0ukef)")
    assert is_client_line("Tải Outlook cho iOS<https://aka.ms/o0ukef>")
    assert not is_client_line("Sent from my iPhone " + "and more " * 40)
