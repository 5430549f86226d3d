"""Lines that a mail program adds below the author's words: "Đã gửi từ iPhone của tôi", "Get Outlook for Android".

A word for "sent" or "get" is not enough, in any language: the device or the program must be named beside it, since
"Gửi từ thứ Hai" and "Sent from Hanoi by bus" are people's words.
"""

# ruff: noqa: RUF001 - other scripts are meant

import re

from domain.mime.marker_words import keys
from domain.text import key


def _any_of(words: str) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(sorted(map(re.escape, keys(words)), key=len, reverse=True))


_DEVICE = (
    r"(?:iphone|ipad|ipod|android|di dong|dien thoai|may tinh bang|smartphone|mobile|mobil|phone|telefon|telephone|"
    r"blackberry|samsung|galaxy|xiaomi|redmi|oppo|vivo|huawei|nokia|htc|sony|xperia|realme|pixel|oneplus|motorola|"
    r"windows|outlook|yahoo|hotmail|gmail|gmx|aol|mailbox|airmail|sparrow|proton ?mail|proton|k-9|tablet|cell|handy|"
    r"ios|macbook|mac|thunderbird|tutanota|fairemail|spark|blue ?mail|mailspring|canary|superhuman|aqua mail|zoho|"
    r"my ?mail|em client|postbox|foxmail|roundcube|mail\.ru|mail app)"
)
_INFLECTED = rf"(?:{_DEVICE}|iphon)[\w'’-]*"  # iPhonesta, iPhone'a, Androidra
_PLATFORM = r"(?:ios|android|windows|mac|iphone|ipad|mobile|mobil)[\w'’-]*"
_EXCUSE = r"(?:[.,!;] ?(?:please )?(?:excuse|forgive|pardon|sorry|apolog)[^?]{0,80})?"
# Only a device with its model and owner. "Đã gửi qua Zalo" and "Gửi từ thứ Hai" are people's words.
_VI_DEVICE = (
    r"(?:iphone|ipad|ipod|android|outlook|yahoo mail|gmail mobile|mail|thu (?:danh )?cho windows|dien thoai|may "
    r"tinh bang|"
    r"smartphone|samsung|galaxy|xiaomi|redmi|oppo|vivo|huawei|nokia|realme|sony|blackberry|thiet bi|ung dung|hop "
    r"thu|windows|ios|macbook|"
    r"thong minh|di dong|mobile|proton mail|thunderbird)"
)
_VI_TAIL = (
    rf"(?: (?:{_VI_DEVICE}|\w*\d\w*|pro|max|plus|mini|ultra|note|cua (?:toi|em|minh|ban)|(?:danh )?cho|tren|web))*"
)
# "Sent" at the beginning, with a few words to the device; "sent" at the end, behind it.
_SENT = _any_of(
    "envoyé|envoyée|envoi|gesendet|verschickt|geschrieben|verzonden|verstuurd|gestuur|enviado|enviada|"
    "enviados|enviat|inviato|inviata|sendt|skickat|skickad|sänt|wysłano|wysłane|wyslano|odesláno|odoslané|"
    "odoslaná|trimis|lähetetty|küldve|отправлено|отправлена|надіслано|відправлено|изпратено|послато|послано|"
    "poslano|poslato|išsiųsta|nosūtīts|saadetud|στάλθηκε|αποστολή|נשלח|أرسل|أرسلت|مرسل|تم الإرسال|ارسال شده|"
    "dikirim|terkirim|dihantar"
)
_FROM = _any_of(
    "à partir de|a partir do|a partir da|depuis|de|avec|par|von|mit|über|aus|via|vanaf|met|vanuit|desde|desde o|do|da|"
    "dal|con|com|pelo|des de|des del|tramite|fra|från|med|z|ze|za pomocą|pomocí|prin|din|cu|με|από|с|со|из|через|з|із|"
    "при помощи|зі|от|sa|iz|putem|s|so|iš|no|dari|daripada|melalui|מ|من|از"
)
_SENT_BEHIND = _any_of("gesendet|verschickt|geschrieben|gönderildi|gönderilmiştir|bidalita|verzonden|भेजा गया|से भेजा गया")
_GET = _any_of(
    "get|download|tải|tải xuống|lấy|nhận|scarica|ottieni|obtener|obtén|descargar|obter|obtenha|baixar|"
    "descarregar|obtenez|obtenir|télécharger|téléchargez|holen sie sich|herunterladen|downloaden|skaffa|hämta|"
    "hent|få|skaff|last ned|hanki|lataa|pobierz|uzyskaj|získat|získejte|stáhnout|získajte|získať|letöltése|"
    "beszerzése|obțineți|descărcați|скачать|получить|загрузить|завантажити|отримати|изтегляне|вземете|"
    "preuzmite|nabavite|edinin|edin|indirin|λήψη|αποκτήστε|קבל|קבל את|הורד|الحصول على|احصل على|تنزيل|"
    "ดาวน์โหลด|รับ|dapatkan|unduh|获取|下载|取得|下載|を入手|をダウンロード|다운로드|받기|가져오기|aconsegueix"
)
_PLACES = (
    "old|new|desk|office|home|house|school|work|other|private|second|former|car|bed|mother|father|colleague|friend"
)
_PROGRAM = r"(?:outlook|blue ?mail|yahoo mail|proton ?mail|spark|edison mail|thunderbird|gmail|aqua mail)[\w'’]*"
_CJK_DEVICE = (
    r"(?:iphone|ipad|android|手机|手機|平板|电脑|電腦|华为|小米|荣耀|huawei|xiaomi|oppo|vivo|samsung|三星|outlook|邮箱|"
    r"郵件|邮件|mail|qq|网易|foxmail)"
)
_FORMS = (
    rf"(?:(?:message )?sent|written|typed) (?:from|via|with|using|on|by) (?:my|a|an) (?!(?:{_PLACES})\b)[\w.+-]+"
    rf"(?: [\w.+()-]+){{0,3}} ?{_EXCUSE}",
    rf"(?:(?:message )?sent|someone|written|typed) (?:from|via|with|by|using|on) [\w \[\]]{{0,24}}(?:, \w{{0,12}} ?)?"
    rf"\b{_DEVICE}\b[\w .&+()\[\]-]{{0,40}}(?:, (?:an?|the) [\w &+.-]{{0,40}})?{_EXCUSE}",
    rf"from my {_DEVICE}\b[\w .]{{0,20}}",
    rf"(?:{_GET}) [^?!]{{0,30}}\b{_PROGRAM}\b[^?!]{{0,30}}\b{_PLATFORM}[^?!]{{0,30}}",
    rf"(?:{_GET}) [^?!]{{0,20}}\b{_PLATFORM}[^?!]{{0,12}}\b{_PROGRAM}",
    rf"(?:\W*{_PROGRAM}[^?!]{{0,16}}\b{_PLATFORM}|{_PLATFORM}[^?!]{{0,12}}\b{_PROGRAM})[^?!]{{0,8}}?(?:{_GET})",
    rf"(?:获取|下载|取得|下載)[^?!。]{{0,12}}{_PROGRAM}[^?!。]{{0,16}}",
    rf"{_PROGRAM} (?:{_GET}) {_PLATFORM}",
    rf"{_PLATFORM} ?{key('용')} {_PROGRAM} (?:{_GET})",
    r"(?:virus[- ]free|khong (?:co )?vi-?rut|khong (?:co )?virus|sans virus|virenfrei|libre de virus)\W.{0,60}",
    r"(?:this|thu nay|email nay) .{0,40}(?:checked|scanned|quet|kiem tra).{0,30}vi-?ru[st].{0,60}",
    rf"(?:(?:thu|tin nhan|email) (?:nay )?)?(?:da )?(?:duoc )?(?:gui|soan|viet) tu (?!mail\b){_VI_DEVICE}{_VI_TAIL}",
    rf"(?:{_SENT}) (?:{_FROM})\b[^,?!]{{0,30}}\b{_INFLECTED}(?:[ .][^,?!]{{0,50}})?",
    rf"(?:lahetetty|kuldve|saadetud) (?:minu |az |omast )?{_INFLECTED}(?: [^,?!]{{0,30}})?",
    rf"(?:{key('ส่งจาก')}|נשלח מ|ارسال شده) ?[^,?!]{{0,20}}{_INFLECTED}[^,?!]{{0,30}}",
    r"(?:أرسل|ارسل|مرسل|تم الارسال) .{0,20}(?:iphone|ipad|android|الايفون|ايفون|جوال|هاتف|outlook).{0,30}",
    rf"(?:von|diese nachricht wurde|diese e-mail wurde|vanaf|med|fra|från) .{{0,60}}\b{_INFLECTED}.{{0,40}} "
    rf"(?:gesendet|verschickt|geschrieben|verzonden|verstuurd|sendt|skickat)",
    r"von unterwegs (?:gesendet|verschickt|geschrieben)",
    rf"(?:benim )?{_INFLECTED}(?: .{{0,30}})? (?:{_SENT_BEHIND})",
    rf"nire {_INFLECTED} bidalita",
    rf"(?:発自|发自|發自|寄自|来自|來自) ?(?:我的)?[^。,，]{{0,16}}{_CJK_DEVICE}[^。,，]{{0,16}}",
    rf"(?:从|從|由|用) ?(?:我的)?[^。,，]{{0,16}}{_CJK_DEVICE}[^。,，]{{0,8}}(?:发送|發送|傳送|寄出|发出)",
    r"(?:私の)?[\w ]{0,20}(?:iphone|ipad|android|スマートフォン|携帯)\w{0,8}から送信",
    rf"(?:(?:{key('나의')}|{key('내')}) [\w ]{{1,20}}|{_DEVICE}[\w ]{{0,12}}){key('에서 보냄')}",
)
# What such a line begins with; other scripts than Latin are left to the forms.
_FIRST_WORDS = frozenset(re.split(r"[| \\]", each)[0] for row in (_SENT, _GET) for each in row.split("|")) | keys(
    "message|sent|someone|written|typed|from|this|thu|email|tin|da|duoc|gui|soan|viet|von|diese|vanaf|med|fra|virus|khong|"
    "sans|virenfrei|libre|benim|nire"
)
_FIRST_WORD = re.compile(r"[\W\d_]*([^\W\d_]{2,})")
_NAMES = tuple(
    keys("iphon|ipad|ipod|android|samsung|galaxy|windows|outlook|blue|yahoo|proton|spark|edison|gmail|ios|mac")
)
_LATIN_ENDS = "\u0250"
_CLIENT = re.compile(rf"[\W_]*(?:{'|'.join(_FORMS)})[\W_]*")
_LINK = re.compile(r"[\[(<]?\bhttps?://\S+|<[^<>]{0,200}>")


def is_client_line(line: str) -> bool:
    """Whether a mail program added the line ("Sent from my iPhone", "Tải Outlook cho Android")."""
    if not 6 <= len(line) <= 300:
        return False
    plain = key(_LINK.sub(" ", line) if "<" in line or "http" in line else line)
    first = _FIRST_WORD.match(plain)
    if first and first[1] < _LATIN_ENDS and first[1] not in _FIRST_WORDS and not first[1].startswith(_NAMES):
        return False
    return len(plain) <= 130 and _CLIENT.fullmatch(plain) is not None
