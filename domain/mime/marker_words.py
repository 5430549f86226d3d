"""Closed lists: how mail programs name the parts of a quoted letter, in the languages they are set to.

All entries are comparison keys (`domain.text.key`): without case and marks. They are the programs' own wording, not
words of any one mail; a program set to a language that is missing here is still caught by the structure rules.
"""

# ruff: noqa: RUF001 - the letters of other scripts are meant

from domain.text import key


def keys(text: str) -> frozenset[str]:
    """The comparison keys of a list whose entries are separated by `|`."""
    return frozenset(key(entry) for entry in text.split("|") if entry.strip())


# "... wrote:". Verbs that stand in the line above a quotation, a row for each group of languages.
WROTE = keys(
    "wrote|writes|viết|"
    "schrieb|geschrieben|schreef|geschreven|heeft geschreven|geskryf|geschriwwen|"
    "a écrit|écrit|escribió|escribio|escribiu|escreveu|ha scritto|scrisse|a scris|ha escrit|ha scris|va escriure|"
    "skrev|skriver|skreiv|skrifaði|kirjoitti|kirjutas|"
    "napisał|napisała|napisał(a)|pisze|napisana przez|napsal|napsala|napsal(a)|napísal|napísala|napísal(a)|"
    "napisal|napisala|napisao|napisao je|napisala je|je napisao|je napisala|"
    "пишет|писал|писала|написал|написала|написав|написала|пише|піша|напісаў|написа|написао|је написао|"
    "írta|ezt írta|yazdı|έγραψε|raksti|rakstīja|rašė|shkroi|idatzi du|idatzi zuen|ysgrifennodd|"
    "menulis|tulis|sinulat ni|aliandika|"
    "כתב|כתבה|כתב/ה|كتب|كتبت|تمت كتابة ما يلي بواسطة|نوشت|"
    "เขียนว่า|เขียน|写道|寫道|のメール|書きました|さんは書きました|작성|님이 작성|님이 씀"
)
# The same in scripts that put no blank between words, or marks between letters; looked for in the text as it stands.
WROTE_UNSPACED = "写道|寫道|のメール|書きました|작성|씀|쓴 글|เขียน|ने लिखा"

# Words with which such a line begins: prepositions, names of days, "date".
LEADS = keys(
    "on|vào|vao lúc|lúc|ngày|le|am|el|il|em|no dia|às|op|den|på|þann|w dniu|dnia|wiadomość napisana|dne|dňa|pada|"
    "tarihinde|"
    "στις|la data|în|pe|dana|дана|в|у|от|на|kuupäev|oseba|v v|në|më|noong|tarehe|ar|"
    "在|于|於|el dia|a las|missatge de|o|in data|data|ב|בתאריך|في|در|در تاریخ|ในวันที่|เมื่อ|"
    "mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|thứ|cn|"
    "mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mån|tis|ons|tors|fre|lör|sön|man|tirs|lør|søn|"
    "ma|ti|ke|to|pe|la|su|mán|þri|mið|fim|fös|lau|sun|pon|wt|śr|czw|pt|sob|niedz|po|út|st|čt|pá|so|ne|ut|sri|čet|"
    "pet|sub|ned|"
    "pirmd|otrd|trešd|ceturtd|piektd|sestd|svētd|lunes|luns|"
    "пн|вт|ср|чт|пт|сб|вс|нд|пон|уто|сре|чет|пет|суб|нед|"
    "понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"
)

# Lines such as "-----Original Message-----" (dashes on both sides).
SEPARATORS = keys(
    "original|original message|original email|original appointment|forwarded message|forwarded email|forward message|"
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
    "pesan asli|pesan yang diteruskan|mesej asal|mesej dimajukan|ข้อความต้นฉบับ|ข้อความที่ส่งต่อ|original besked|"
    "originalna poruka|"
    "izvorna poruka|proslijeđena poruka|prosleđena poruka|izvirno sporočilo|posredovano sporočilo|оригинална порука|"
    "прослеђена порука|оригинално съобщение|препратено съобщение|переслане повідомлення|зыходнае паведамленне|"
    "προωθημένο μήνυμα|eredeti levél|mesaj redirecționat|mesaj redirectionat|iletilmiş mesaj|yönlendirilen ileti|"
    "originalus laiškas|originali žinutė|persiųstas laiškas|sākotnējā ziņa|pārsūtīts ziņojums|algne sõnum|algne kiri|"
    "edastatud sõnum|edastatud kiri|upprunaleg skilaboð|framsend skilaboð|opprinnelig e-post|missatge original|"
    "missatge reenviat|mensaxe orixinal|mensaxe reenviada|jatorrizko mezua|הודעה מקורית|הודעה שהועברה|"
    "رسالة أصلية|الرسالة الأصلية|رسالة محولة|پیام اصلی|پیام بازارسال شده|मूल संदेश|अग्रेषित संदेश|orihinal na mensahe"
)

# Apple Mail's and others' line above a forwarded letter, which stands alone and ends in a colon.
FORWARDS = keys(
    "begin forwarded message|bắt đầu thư được chuyển tiếp|bắt đầu thư chuyển tiếp|bắt đầu tin nhắn được chuyển tiếp|"
    "anfang der weitergeleiteten nachricht|début du message réexpédié|début du message transféré|"
    "inicio del mensaje reenviado|início da mensagem reencaminhada|início da mensagem encaminhada|"
    "inizio messaggio inoltrato|begin doorgestuurd bericht|start på videresendt besked|"
    "videresendt melding|vidarebefordrat brev|początek przekazywanej wiadomości|начало переадресованного сообщения|"
    "下面是被转发的邮件|以下是轉寄的郵件|転送されたメッセージ|전달된 메시지|välitetty viesti alkaa|iletilen ileti|"
    "start van doorgestuurd bericht|začátek přeposílané zprávy|začiatok preposlanej správy|"
    "továbbított üzenet kezdete|"
    "începutul mesajului redirecționat|početak proslijeđene poruke|початок переадресованого повідомлення|"
    "αρχή προωθημένου μηνύματος|inici del missatge reenviat|mulai meneruskan pesan|awal pesan terusan|"
    "เริ่มข้อความที่ส่งต่อ|开始转发的邮件|开始转发邮件|開始轉寄郵件|videresendt melding begynner|התחלת ההודעה המועברת|"
    "بدء الرسالة المحولة"
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
            "remetente|mittente|afzender|šalje|pošiljatelj|šalje se|од|пошиљалац|подател|nuo|saatja|"
            "frá|mula kay|daripada|nork|bidaltzailea|de la|afsender|avsändare|avsender|מאת|من|از|प्रेषक",
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
            "tanggal|วันที่|poslano|poslato|послато|изпратено|відправлено|датум|išsiųsta|nosūtīts|datums|saadetud|"
            "kuupäev|"
            "saatmisaeg|päiväys|küldve|gönderme tarihi|gönderilme tarihi|αποστολή|enviat|enviat el|bidalia|"
            "terkirim|dihantar|"
            "tarikh|ipinadala|sendt den|zaslano|ส่ง|ส่งเมื่อ|נשלח|תאריך|تم الإرسال|أرسلت|التاريخ|تاریخ|ارسال|"
            "दिनांक|भेजा गया",
        ),
        (
            TO,
            "to|đến|tới|người nhận|gửi đến|gửi tới|an|à|a|destinataire|pour|aan|para|til|till|do|komu|кому|"
            "收件人|收件者|宛先|"
            "받는 사람|받는사람|vastaanottaja|kime|către|címzett|προς|kepada|ถึง|destinatario|destinatário|"
            "za|prima|primatelj|прима|за|до|kam|adresatas|saaja|kellele|adressaat|alıcı|per a|para kay|nori|"
            "hartzailea|ontvanger|"
            "modtager|mottagare|mottaker|odbiorca|příjemce|adresát|אל|אֶל|إلى|به|प्रति",
        ),
        (
            SUBJECT,
            "subject|chủ đề|tiêu đề|betreff|objet|sujet|oggetto|onderwerp|asunto|assunto|ämne|emne|temat|předmět|"
            "predmet|тема|"
            "主题|主旨|標題|件名|제목|aihe|konu|subiect|tárgy|θέμα|perihal|subjek|หัวเรื่อง|"
            "เรื่อง|naslov|zadeva|наслов|относно|tēma|temats|tema|teema|assumpte|gaia|efni|paksa|נושא|الموضوع|"
            "موضوع|विषय",
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
