"""Closed lists: how mail programs name the parts of a quoted letter, in the languages they are set to.

All entries are comparison keys (`domain.text.key`): without case and marks. They are the programs' own wording, not
words of any one mail; a program set to a language that is missing here is still caught by the structure rules.
"""

# ruff: noqa: RUF001 - the letters of other scripts are meant

from domain.text import key


def keys(text: str) -> frozenset[str]:
    """The comparison keys of a list whose entries are separated by `|`."""
    return frozenset(key(entry) for entry in text.split("|") if entry.strip())


# "... wrote:". Verbs that stand in the line above a quotation.
WROTE = keys(
    "wrote|writes|viết|schrieb|geschrieben|a écrit|écrit|escribió|escribio|escreveu|ha scritto|scrisse|schreef|"
    "geschreven|heeft geschreven|napisał|napisała|napisał(a)|pisze|skrev|skriver|kirjoitti|napsal|napsal(a)|napísal|"
    "napísal(a)|írta|ezt írta|пишет|писал|писала|написал|написала|написав|написала|пише|a scris|yazdı|έγραψε|"
    "je napisao|"
    "je napisala|napisao|menulis|tulis|เขียนว่า|เขียน|写道|寫道|のメール|書きました|さんは書きました|작성|님이 작성|"
    "님이 씀|ha escrit|ha scris|skrifaði|raksti|rašė|kirjutas|написа"
)

# Words with which such a line begins.
LEADS = keys(
    "on|vào|vao lúc|lúc|le|am|el|il|em|op|den|på|w dniu|dnia|dne|dňa|pada|tarihinde|στις|la data|în|pe|dana|в|у|от|"
    "在|于|於|el dia|a las|in data|data|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|"
    "saturday|"
    "sunday|пн|вт|ср|чт|пт|сб|вс|нд|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|"
    "thứ|cn|ngày|mån|tis|ons|tors|fre|lör|sön|lun|mar|mer|jeu|ven|sam|dim|mo|di|mi|do|fr|sa|so|ma|ti|to|on|pe|la|su"
)

# Lines such as "-----Original Message-----" (dashes on both sides).
SEPARATORS = keys(
    "original message|original email|original appointment|forwarded message|forwarded email|forward message|"
    "reply message|begin forwarded message|thư gốc|tin nhắn gốc|email gốc|tin gốc|nội dung thư gốc|"
    "thư chuyển tiếp|thư đã chuyển tiếp|thư được chuyển tiếp|tin nhắn đã được chuyển tiếp|tin nhắn chuyển tiếp|"
    "tin nhắn được chuyển tiếp|thông điệp gốc|thông điệp được chuyển tiếp|thông điệp chuyển tiếp|"
    "ursprüngliche nachricht|originalnachricht|original-nachricht|weitergeleitete nachricht|"
    "message d'origine|message d’origine|message original|message initial|message transféré|message réexpédié|"
    "courriel original|courriel d'origine|message forwarded|mensaje original|mensaje reenviado|correo original|"
    "mensagem original|mensagem encaminhada|mensagem reencaminhada|messaggio originale|messaggio inoltrato|"
    "messaggio originario|oorspronkelijk bericht|origineel bericht|doorgestuurd bericht|oprindelig meddelelse|"
    "original meddelelse|videresendt meddelelse|opprinnelig melding|videresendt melding|ursprungligt meddelande|"
    "originalmeddelande|vidarebefordrat meddelande|alkuperäinen viesti|välitetty viesti|oryginalna wiadomość|"
    "wiadomość oryginalna|wiadomość przekazana|przekazana wiadomość|původní zpráva|původní e-mail|přeposlaná zpráva|"
    "pôvodná správa|preposlaná správa|eredeti üzenet|továbbított üzenet|mesaj original|mesajul original|"
    "orijinal mesaj|özgün ileti|özgün mesaj|исходное сообщение|исходное письмо|оригинальное сообщение|"
    "пересылаемое сообщение|пересланное сообщение|переадресованное сообщение|перенаправленное сообщение|"
    "вихідне повідомлення|оригінальне повідомлення|αρχικό μήνυμα|原始邮件|原始郵件|邮件原件|原始信件|原邮件|"
    "转发的邮件|转发邮件|转发邮件信息|轉寄的郵件|轉寄郵件|元のメッセージ|元のメール|オリジナルメッセージ|"
    "転送メッセージ|転送されたメッセージ|転送されたメール|원본 메시지|원본 메일|원본 이메일|전달된 메시지|"
    "전달된 메일|"
    "pesan asli|pesan yang diteruskan|ข้อความต้นฉบับ|original besked|originalna poruka|izvirno sporočilo"
)

# Apple Mail's and others' line above a forwarded letter, which stands alone and ends in a colon.
FORWARDS = keys(
    "begin forwarded message|bắt đầu thư được chuyển tiếp|bắt đầu thư chuyển tiếp|bắt đầu tin nhắn được chuyển tiếp|"
    "anfang der weitergeleiteten nachricht|début du message réexpédié|début du message transféré|"
    "inicio del mensaje reenviado|início da mensagem reencaminhada|início da mensagem encaminhada|"
    "inizio messaggio inoltrato|begin doorgestuurd bericht|start på videresendt besked|"
    "videresendt melding|vidarebefordrat brev|początek przekazywanej wiadomości|начало переадресованного сообщения|"
    "下面是被转发的邮件|以下是轉寄的郵件|転送されたメッセージ|전달된 메시지|välitetty viesti alkaa|iletilen ileti"
)

# "----- Forwarded by A on 18/03/2024 -----" (Notes).
FORWARDED_BY = ("forwarded by ", "chuyen tiep boi ", "weitergeleitet von ", "transmis par ", "reenviado por ")

FROM, DATE, TO, SUBJECT, OTHER = "from", "date", "to", "subject", "other"

# Field names of the block that Outlook and others put above a quoted letter.
FIELDS: dict[str, str] = {
    name: kind
    for kind, names in (
        (
            FROM,
            "from|từ|gửi từ|người gửi|von|de|expéditeur|da|van|fra|från|od|от|відправник|від|lähettäjä|kimden|"
            "gönderen|"
            "expeditor|feladó|από|发件人|寄件者|寄件人|差出人|送信者|보낸 사람|보낸사람|dari|จาก|remitente|"
            "remetente|mittente|afzender",
        ),
        (
            DATE,
            "sent|date|đã gửi|ngày gửi|ngày|gửi lúc|thời gian|gửi|gesendet|datum|envoyé|envoyé le|date d'envoi|"
            "inviato|data|"
            "enviado|enviado el|enviada em|enviado em|fecha|verzonden|skickat|sendt|sänt|dato|wysłano|wysłane|"
            "odesláno|"
            "odoslané|дата|отправлено|послано|надіслано|发送时间|发送日期|日期|寄件日期|傳送日期|送信日時|日付|"
            "日時|보낸 날짜|날짜|"
            "lähetetty|päivämäärä|gönderildi|tarih|trimis|elküldve|dátum|στάλθηκε|ημερομηνία|message du|dikirim|"
            "tanggal|วันที่",
        ),
        (
            TO,
            "to|đến|tới|người nhận|gửi đến|gửi tới|an|à|a|destinataire|pour|aan|para|til|till|do|komu|кому|"
            "收件人|收件者|宛先|"
            "받는 사람|받는사람|vastaanottaja|kime|către|címzett|προς|kepada|ถึง|destinatario|destinatário",
        ),
        (
            SUBJECT,
            "subject|chủ đề|tiêu đề|betreff|objet|sujet|oggetto|onderwerp|asunto|assunto|ämne|emne|temat|předmět|"
            "predmet|тема|"
            "主题|主旨|標題|件名|제목|aihe|konu|subiect|tárgy|θέμα|perihal|subjek|หัวเรื่อง",
        ),
        (
            OTHER,
            "cc|bcc|đồng kính gửi|đồng gửi|bản sao|kopie|cópia|copie à|copie|kopia|kopi|копия|копія|抄送|副本|"
            "참조|reply-to|"
            "trả lời đến|trả lời tới|répondre à|antwort an|importance|độ quan trọng|priority|attachments|"
            "tệp đính kèm|đính kèm|"
            "anlagen|organization|wichtigkeit|dw|udw|kk|bilgi|másolat",
        ),
    )
    for name in keys(names)
}
