"""Lines that a mail program adds below the author's words: "Đã gửi từ iPhone của tôi", "Get Outlook for Android"."""

import re

from domain.text import key

_DEVICE = (
    r"(?:iphone|ipad|ipod|android|di dong|dien thoai|may tinh bang|smartphone|mobile|mobil\w*|phone|telefon\w*|"
    r"telephone|"
    r"blackberry|samsung|galaxy|xiaomi|redmi|oppo|vivo|huawei|nokia|htc|sony|xperia|realme|pixel|windows|outlook|yahoo|"
    r"hotmail|mailbox|airmail|sparrow|protonmail|proton|k-9|tablet|cell|handy|ios|macbook|mac|thunderbird|tutanota|"
    r"fairemail|spark|bluemail|mailspring|aqua mail|mail)"
)
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
_FORMS = (
    rf"(?:(?:message )?sent|written|typed) (?:from|via|with|using|on|by) (?:my|a|"
    rf"an) [\w.+-]+(?: [\w.+()-]+){{0,6}} ?{_EXCUSE}",
    rf"(?:sent|someone|written) (?:from|via|with|by|using) [\w \[\]]{{0,20}}\b{_DEVICE}\b[\w .\[\]]{{0,40}}",
    rf"from my {_DEVICE}\b[\w .]{{0,20}}",
    r"(?:get|download|tai|lay|nhan|tai xuong|scarica|obtener|obtenez|telecharger|holen sie sich) \[?(?:ung dung )?"
    r"(?:outlook|bluemail|yahoo mail|proton ?mail|spark|edison mail|thunderbird)\b.{0,80}",
    r"(?:virus[- ]free|khong (?:co )?vi-?rut|khong (?:co )?virus|sans virus|virenfrei|libre de virus)\W.{0,60}",
    r"(?:this|thu nay|email nay) .{0,40}(?:checked|scanned|quet|kiem tra).{0,30}vi-?ru[st].{0,60}",
    rf"(?:(?:thu|tin nhan|email) (?:nay )?)?(?:da )?(?:duoc )?(?:gui|soan|viet) tu (?!mail\b){_VI_DEVICE}{_VI_TAIL}",
    rf"(?:envoye|envoyee|envoi) (?:a partir|depuis|de|avec|par) .{{0,25}}\b{_DEVICE}\b.{{0,60}}",
    rf"(?:von|diese nachricht wurde|diese e-mail wurde) .{{0,60}}\b{_DEVICE}\b.{{0,40}} (?:gesendet|verschickt|"
    rf"geschrieben)",
    rf"(?:gesendet|verschickt|verzonden|verstuurd) (?:von|mit|uber|vanaf|met|via|"
    rf"vanuit) .{{0,25}}\b{_DEVICE}\b.{{0,40}}",
    rf"(?:enviado|enviada|enviados) (?:desde|do|da|de|a partir|con|com|pelo) .{{0,25}}\b{_DEVICE}\b.{{0,40}}",
    rf"(?:inviato|inviata) (?:da|dal|con|tramite) .{{0,25}}\b{_DEVICE}\b.{{0,40}}",
    rf"(?:sendt|skickat|skickad|sant) (?:fra|fran|med|via) .{{0,25}}\b{_DEVICE}\b.{{0,40}}",
    rf"(?:wyslano|wyslane|odeslano|odoslane|trimis|lahetetty) .{{0,25}}\b{_DEVICE}\b.{{0,40}}",
    rf"(?:отправлено|надіслано) .{{0,25}}\b{_DEVICE}\b.{{0,40}}",
    r"(?:從|从|發自|发自|寄自)[^。,\uff0c]{1,30}",
    r"(?:私の)?[\w ]{0,20}(?:iphone|ipad|android)から送信",
    r"나의 [\w ]{1,20}에서 보냄",
)
_CLIENT = re.compile(rf"[\W_]*(?:{'|'.join(key(form) if not form.isascii() else form for form in _FORMS)})[\W_]*")
_LINK = re.compile(r"[\[(<]?\bhttps?://\S+|<[^<>]{0,200}>")


def is_client_line(line: str) -> bool:
    """Whether a mail program added the line ("Sent from my iPhone", "Tải Outlook cho Android")."""
    if not 6 <= len(line) <= 300:
        return False
    plain = key(_LINK.sub(" ", line)).strip()
    return len(plain) <= 130 and _CLIENT.fullmatch(plain) is not None
