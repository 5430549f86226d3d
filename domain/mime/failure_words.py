"""How mail servers say that a letter did not arrive, in the languages in which they say it (compare by `key`)."""

import re

from domain.text import key

# Of a subject or a first paragraph, without marks and in lower case.
FAILED = re.compile(
    "|".join(
        (
            r"deliver(?:y|ing|ed)?\b.{0,60}\b(?:fail|problem|error|report|status|notification|delay|warning"
            r"|reject|impossible|refus)",
            r"(?:fail|could ?n[o']t|unable|not be|was ?n[o']t|not|impossible|trouble|error|problem)\w*\b.{0,60}"
            r"\b(?:deliver|sen[dt]|reach|relay)",
            r"undeliver|non-?deliver|returned (?:e-?)?mail|returning message|message returned|return to sender"
            r"|failure notice",
            r"mail (?:system )?(?:error|failure)|bounced? (?:mail|message)|(?:nondelivery|delivery) (?:status"
            r"|report)|mail failure",
            r"(?:invalid|unknown|bad|no such|no valid) (?:user|recipient|address|mailbox|user address|recipient"
            r" address)",
            r"(?:user|recipient|mailbox|host|domain|address)\b.{0,40}\b(?:unknown|not found|does not exist"
            r"|unavailable|disabled)",
            r"mailbox (?:is )?(?:full|exceeds)|over ?quota|quota exceeded",
            r"(?:khong|chua|khong the) (?:gui|duoc gui|the gui|chuyen|phan phoi|phat)(?: duoc| di duoc|"
            r" toi)?\b|thu (?:bi )?tra (?:lai|ve)",
            r"khong tim thay dia chi|dia chi (?:thu )?khong ton tai|hop thu (?:cua .{1,40})?(?:da )?day|trang"
            r" thai gui thu|gui thu that bai",
            r"unzustellbar|nicht zugestellt|zustellung|non (?:remis|distribu)|n'a pas pu etre|"
            r"echec de (?:la )?(?:remise"
            r"|distribution)|no se (?:ha )?(?:pudo|puede|podido) entregar|no entregado|(?:correo|"
            r"mensaje) (?:devuelto|rechazado)",
            r"nao (?:foi )?(?:pode ser )?entregue|falha na entrega|mensagem devolvida|mancata consegna|impossibile"
            r" (?:recapitare|consegnare)|non (?:e stato )?(?:recapitat|consegnat)|niet (?:worden )?(?:bezorgd|"
            r"afgeleverd)"
            r"|onbestelbaar|nie (?:zostala |mogla )?(?:zostac )?dostarczon|niedostarczon|zwrot (?:wiadomosci|poczty)",
            r"kunne ikke leveres|kunde inte levereras|ei voitu toimittaa|nelze dorucit|nedorucitel|nedorucen|"
            r"kezbesitheto"
            r"|kezbesitesi|nu a putut fi (?:livrat|transmis)|iletilemedi|teslim edilemedi|tidak (?:dapat )?terkirim",
            r"не (?:может быть |удалось |было |был )?достав|недоставлен|не доставлен|недоставк|エラー通知",
            r"无法投递|投递失败|无法送达|無法(?:傳送|投遞|送達)|寄送失敗|传送失败|退信|退回",
            *map(key, ("配信不能", "配信失敗", "配信でき", "配信され", "配信エラー", "配信遅延", "送信できません")),
            *map(key, ("届きません", "お届けでき", "배달", "반송", "전송 실패", "전송할 수 없")),
        )
    )
)
# Of the report itself, in lower case: three times as quick as leaving that to the pattern.
FULL = re.compile(
    r"mailbox\W{1,3}(?:is |was |has )?(?:full|exceed|over)|over ?quota|quota (?:exceed|limit)"
    r"|exceed\w*\b.{0,30}\b(?:quota|storage|size|limit)"
    r"|not enough (?:storage )?space|disk (?:is )?full|storage (?:allocation|limit)|insufficient (?:system"
    r" )?storage|h[oộ]p th[uư] .{0,20}đầy"
    r"|too large|size limit|đã đầy|(?:hết|vượt quá|đủ) (?:dung lượng|hạn mức)|postfach.{0,40}voll|"
    r"quota.{0,20}überschritten"
    r"|bo[iî]te.{0,60}plein|quota (?:a été )?dépassé|buz[oó]n.{0,60}llen|cuota (?:excedida|superada)|"
    r"caixa.{0,60}cheia"
    r"|casella.{0,60}piena|postvak.{0,30} vol\b|skrzynka.{0,40}(?:pełna|przepełniona)|переполнен|квот[аы]|превышен"
    r"|schránka.{0,30}plná|容量|一杯|いっぱい|満杯|已满|已滿|空间不足|空間不足|가득|용량"
)
UNKNOWN = re.compile(
    r"user (?:is )?(?:unknown|not found|not known|not exist|does ?n[o']t exist|invalid)|(?:no such|unknown"
    r"|invalid|bad|nonexistent|illegal|unrouteable)"
    r" (?:\w+ ){0,2}(?:user|recipient|mailbox|address|account|alias|destination|domain|host)|(?:recipient"
    r"|mailbox|address|account|e-?mail)\b.{0,60}?"
    r"\b(?:unknown|not found|does ?n[o']t exist|not exist|not listed|no longer (?:exists|in use|valid|available"
    r"|active)|could ?n[o']t be found"
    r"|not recognized|invalid|undeliverable|disabled|inactive|been deactivated)|not a (?:valid|known) (?:user"
    r"|mailbox|recipient|address)"
    r"|no (?:valid )?(?:recipients?|mailbox|user)\b.{0,20}(?:here|by that name|for this)|not listed in|does"
    r" ?n[o']t (?:have|like) an? .{0,20}account"
    r"|no longer (?:an? )?(?:employee|with|on server)|recipnotfound|host (?:unknown|not found)|domain (?:\S+"
    r" )?(?:not found|does ?n[o']t exist)|nxdomain"
    r"|(?:was ?n[o']t|could ?n[o']t be) found (?:at|in) |không tìm thấy \S+ (?:tại|ở) "
    r"|wurde (?:unter|bei) \S+ nicht gefunden"
    r"|không tìm thấy (?:địa chỉ|người|tài khoản|hộp thư)|(?:địa chỉ|hộp thư|tài khoản|người nhận|người dùng)"
    r"\b.{0,60}không (?:tồn tại|có thật|hợp lệ)|không có (?:người dùng|tài khoản|hộp thư|địa chỉ)|unknown user"
    r"|no mailbox here|this user does|no such person|addressee unknown|mail ?drop.{0,20}unknown"
    r"|(?<!\d)55[013][ -].{0,80}mailbox (?:is |name )?(?:unavailable|not available|not allowed)"
    r"|(?:benutzer|empfänger|adresse|postfach|konto)\b.{0,50}(?:unbekannt|nicht (?:gefunden|vorhanden|bekannt)|"
    r"existiert nicht"
    r"|ungültig)|unbekannte[rn]? (?:benutzer|empfänger|adresse)"
    r"|(?:utilisateur|destinataire|adresse|bo[iî]te|compte)\b.{0,60}(?:inconnu|introuvable|inexistant|"
    r"n'existe (?:pas|plus))"
    r"|(?:usuario|destinatario|direcci[oó]n|buz[oó]n|cuenta)\b.{0,60}(?:desconocid|inexistente|no (?:ha sido |"
    r"fue )?existe"
    r"|no (?:se ha |fue )?encontrad)|(?:usu[aá]rio|destinat[aá]rio|endereço|caixa|conta)\b.{0,60}(?:desconhecid|"
    r"inexistente"
    r"|n[aã]o (?:foi )?(?:existe|encontrad))|(?:utente|destinatario|indirizzo|casella)\b.{0,60}(?:sconosciut|"
    r"inesistente"
    r"|non (?:esiste|trovat))|(?:gebruiker|ontvanger|adres|postvak)\b.{0,50}(?:onbekend|bestaat niet|niet gevonden)"
    r"|(?:użytkownik|adres|odbiorca|konto|skrzynka)\b.{0,50}(?:nieznan|nie istnieje)|(?:uživatel|adresa|"
    r"schránka)\b.{0,50}"
    r"(?:neexistuje|neznám)|(?:пользовател|получател|адрес|ящик)\w*\b.{0,50}(?:не существует|не найден|неизвест)"
    r"|нет такого (?:пользователя|адреса|ящика)|неизвестный (?:пользователь|получатель|адрес)|不存在|无此用户"
    r"|查无此人|查無此人|宛先不明|存在しません|見つかりません|존재하지 않|찾을 수 없"
)
POLICY = re.compile(
    r"spam|blocked|black ?list|block ?list|blocklist|denied by|policy|access denied|reputation|authenticat"
    r"|dmarc|\bspf\b|\bdkim\b|virus|relay"
    r"|too many|rate limit|greylist|try again|temporar|sender (?:address )?(?:rejected|denied|unknown|verify)"
    r"|reverse dns|ptr record|not permitted"
)
DELAYED = re.compile(
    r"\bdelay|will (?:keep|continue|be retried)|keep trying|still (?:being|trying|undelivered)|warning"
    r" message only|not yet been delivered"
    r"|\(delay\)|tạm thời|bị hoãn|chưa gửi được|trì hoãn|sẽ (?:tiếp tục|còn) (?:thử|gửi)|verzögert|weiterhin versucht"
    r"|noch nicht zugestellt|remise (?:a été )?(?:retardée|différée)|pas encore (?:pu être |été )?(?:remis|distribué)"
    r"|(?:entrega|envío|envio|consegna)\b.{0,30}(?:retrasad|demorad|atrasad|adiad|ritardat)|aún no (?:se )?(?:ha|"
    r"pudo)"
    r"|vertraagd|försenad|forsinket|opóźnion|zpožděn|задерж|отложен|延迟|延遲|遅延|遅れて|지연"
)
COPY_BEGINS = re.compile(
    r"(?im)^[ \t>*=-]*(?:below (?:this line )?is a copy|this is a copy of|(?:the )?(?:header|body|text)s? of"
    r" (?:the|your) original|original (?:message|mail)"
    r"(?: follows| headers?| details?)?\W*$|original mail as follows|message headers? follow|included is a copy"
    r"|unsent message follows|returned message"
    r"|undelivered message|your (?:original )?message follows|message from whom|a copy of your message"
    r"|forwarded message|received: ?from |received: ?by"
    r"|return-path:|thư gốc|nội dung thư gốc)"
)
