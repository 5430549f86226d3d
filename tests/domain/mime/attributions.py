"""How mail programs announce the letter they quote, by language: what Gmail, Apple Mail, Thunderbird, Yahoo and phones write."""

# ruff: noqa: RUF001, E501 - other scripts are meant, and the programs' lines are long

_AT = "an@x.example"

# `@` stands for "Name <address>", `~` for the name alone.
LINES: dict[str, tuple[str, ...]] = {
    "en": (
        "On Mon, Mar 3, 2025 at 8:00 AM @ wrote:",
        "On Mon, 3 Mar 2025 at 08:00, @ wrote:",
        "On 3 Mar 2025, at 08:00, @ wrote:",
        "On 03/03/2025 08:00, ~ wrote:",
        "On Monday, March 3, 2025 at 08:00:11 AM GMT+7, @ wrote:",
        "On Monday, March 3rd, 2025 at 8:00 AM, @ wrote:",
    ),
    "vi": (
        "Vào Th 2, 3 thg 3, 2025 vào lúc 08:00 @ đã viết:",
        "Vào 08:00, 3 thg 3, 2025, @ đã viết:",
        "Vào lúc 08:00 03/03/2025, ~ đã viết:",
        "Vào Thứ Hai, 3 tháng 3, 2025 lúc 08:00:11 GMT+7, @ đã viết:",
    ),
    "de": (
        "Am Mo., 3. März 2025 um 08:00 Uhr schrieb @:",
        "Am 03.03.2025 um 08:00 schrieb @:",
        "Am 03.03.25 um 08:00 schrieb ~:",
        "Am Montag, 3. März 2025 um 08:00:11 MEZ hat @ Folgendes geschrieben:",
    ),
    "fr": (
        "Le lun. 3 mars 2025 à 08:00, @ a écrit :",
        "Le lun. 3 mars 2025, à 08 h 00, @ a écrit :",
        "Le 3 mars 2025 à 08:00, @ a écrit :",
        "Le 03/03/2025 à 08:00, ~ a écrit :",
    ),
    "es": (
        "El lun, 3 mar 2025 a las 8:00, ~ (<an@x.example>) escribió:",
        "El 3 mar 2025, a las 8:00, @ escribió:",
        "El 3/3/25 a las 8:00, ~ escribió:",
        "El lunes, 3 de marzo de 2025, 08:00:11 CET, @ escribió:",
    ),
    "pt": (
        "Em seg., 3 de mar. de 2025 às 08:00, @ escreveu:",
        "@ escreveu (segunda, 3/03/2025 à(s) 08:00):",
        "Em 3 de mar. de 2025, à(s) 08:00, @ escreveu:",
        "No dia 03/03/2025, às 08:00, @ escreveu:",
        "Às 08:00 de 03/03/2025, ~ escreveu:",
    ),
    "it": (
        "Il giorno lun 3 mar 2025 alle ore 08:00 @ ha scritto:",
        "Il giorno 3 mar 2025, alle ore 08:00, @ ha scritto:",
        "Il 03/03/2025 08:00, ~ ha scritto:",
    ),
    "nl": (
        "Op ma 3 mrt 2025 om 08:00 schreef @:",
        "Op 3 mrt 2025, om 08:00 heeft @ het volgende geschreven:",
        "Op 3-3-2025 om 08:00 schreef ~:",
    ),
    "sv": ("Den mån 3 mars 2025 kl 08:00 skrev @:", "3 mars 2025 kl. 08:00 skrev @:", "Den 2025-03-03 kl. 08:00, skrev ~:"),
    "da": ("Den man. 3. mar. 2025 kl. 08.00 skrev @:", "Den 3. mar. 2025 kl. 08.00 skrev @:", "Den 03.03.2025 kl. 08.00 skrev ~:"),
    "no": ("man. 3. mars 2025 kl. 08:00 skrev @:", "3. mars 2025 kl. 08:00 skrev @:", "Den 03.03.2025 08:00, skrev ~:", "Den 03.03.2025 08:00, skreiv ~:"),
    "fi": ("ma 3. maalisk. 2025 klo 8.00 ~ (an@x.example) kirjoitti:", "@ kirjoitti 3.3.2025 kello 8.00:", "~ kirjoitti 3.3.2025 klo 8.00:"),
    "is": ("mán., 3. mar. 2025 kl. 08:00 skrifaði @:", "Þann 3.3.2025 08:00, skrifaði ~:"),
    "pl": (
        "pon., 3 mar 2025 o 08:00 @ napisał(a):",
        "śr., 5 mar 2025 o 08:00 @ napisał(a):",
        "Wiadomość napisana przez @ w dniu 3 mar 2025, o godz. 08:00:",
        "W dniu 3.03.2025 o 08:00, ~ pisze:",
    ),
    "cs": ("po 3. 3. 2025 v 8:00 odesílatel @ napsal:", "3. 3. 2025 v 8:00, @:", "Dne 03. 03. 25 v 8:00 ~ napsal(a):", "čt 6. 3. 2025 v 8:00 odesílatel @ napsal:"),
    "sk": ("po 3. 3. 2025 o 8:00 @ napísal(a):", "3. 3. 2025 o 8:00, @ napísal/a:", "Dňa 3. 3. 2025 o 8:00 ~ napísal(a):"),
    "hu": (
        "@ ezt írta (időpont: 2025. márc. 3., H, 8:00):",
        "2025. márc. 3. dátummal, 8:00 időpontban @ írta:",
        "2025. 03. 03. 8:00 keltezéssel, ~ írta:",
    ),
    "ro": ("În lun., 3 mar. 2025 la 08:00, @ a scris:", "Pe 3 mar. 2025, la 08:00, @ a scris:", "Pe 03.03.2025 08:00, ~ a scris:"),
    "bg": ("На пн, 3.03.2025 г. в 8:00 @ написа:", "На 3.03.25 г. в 8:00 ч., ~ написа:"),
    "ru": (
        "пн, 3 мар. 2025 г. в 08:00, @:",
        "понедельник, 3 марта 2025 г. пользователь @ написал:",
        "3 марта 2025 г., в 08:00, @ написал(а):",
        "03.03.2025 8:00, ~ пишет:",
        "Понедельник, 3 марта 2025, 8:00 +03:00 от @:",
        "03.03.2025, 08:00, \"~\" <an@x.example>:",
    ),
    "uk": ("пн, 3 бер. 2025 р. о 08:00 @ пише:", "3 бер. 2025 р. о 08:00 @ написав(-ла):", "03.03.25 08:00, ~ пише:"),
    "be": ("03.03.2025 08:00, ~ піша:",),
    "sr": ("пон, 3. мар 2025. у 08:00 @ је написао/ла:", "pon, 3. mar 2025. u 08:00 @ je napisao/la:", "Дана 3.3.2025. у 08:00, ~ је написао/ла:"),
    "hr": ("pon, 3. ožu 2025. u 08:00 @ napisao je:", "Dana 3. ožu 2025. u 08:00, @ je napisao/la:", "~ je napisao/la dana 3.3.2025. u 08:00:"),
    "sl": ("V V pon., 3. mar. 2025 ob 08:00 je oseba @ napisala:", "~ je 3. 3. 2025 ob 08:00 napisal/-a:", "Oseba @ je dne 3. mar. 2025 ob 08:00 napisala:"),
    "lt": ("2025-03-03, pr, 08:00 @ rašė:", "2025-03-03 08:00, ~ rašė:"),
    "lv": ("pirmd., 2025. g. 3. marts, plkst. 08:00 — lietotājs @ rakstīja:", "2025.03.03. 08:00, ~ rakstīja:"),
    "et": ("Kuupäev E, 3. märts 2025 kell 08:00 kirjutas @:", "~ kirjutas 3.03.2025 kell 08:00:"),
    "el": (
        "Στις Δευ 3 Μαρ 2025 στις 8:00 π.μ., ο χρήστης @ έγραψε:",
        "Στις 3 Μαρ 2025, στις 8:00 π.μ., ο/η @ έγραψε:",
        "Στις 3/3/2025 8:00 π.μ., ο ~ έγραψε:",
    ),
    "tr": ("@, 3 Mar 2025 Pzt, 08:00 tarihinde şunu yazdı:", "@ şunları yazdı (3 Mar 2025 08:00):", "3.03.2025 08:00 tarihinde ~ yazdı:"),
    "he": ("‫בתאריך יום ב׳, 3 במרץ 2025 ב-8:00 מאת @:", "ב-3 במרץ 2025, בשעה 8:00, @ כתב/ה:", "ב 03/03/2025 8:00, ~ כתב/ה:"),
    "ar": (
        "في الاثنين، 3 مارس 2025 في 8:00 ص تمت كتابة ما يلي بواسطة @:",
        "في ٣ مارس ٢٠٢٥، الساعة ٨:٠٠ ص، كتب @:",
        "في ٣‏/٣‏/٢٠٢٥ ٨:٠٠، كتب ~:",
    ),
    "fa": ("در تاریخ دوشنبه ۳ مارس ۲۰۲۵،‏ ۸:۰۰ @ نوشت:",),
    "hi": ("सोम, 3 मार्च 2025 को 8:00 am बजे को @ ने लिखा:", "3 मार्च 2025 को 8:00 बजे, @ ने लिखा:"),
    "th": ("ในวันที่ จ. 3 มี.ค. 2025 เวลา 08:00 @ เขียนว่า:", "เมื่อ 3 มี.ค. 2025 เวลา 08:00 @ เขียนว่า:"),
    "id": ("Pada tanggal Sen, 3 Mar 2025 pukul 08.00 @ menulis:", "Pada 3 Mar 2025, pukul 08.00, @ menulis:", "Pada 03/03/2025 08.00, ~ menulis:"),
    "ms": ("Pada Isn, 3 Mac 2025 pada 8:00 PG @ menulis:",),
    "fil": ("Noong Lun, Mar 3, 2025 nang 8:00 AM, sinulat ni @:",),
    "zh-CN": ("@ 于2025年3月3日周一 08:00写道：", "在 2025年3月3日，08:00，@ 写道：", "在 2025/3/3 8:00, ~ 写道:"),
    "zh-TW": ("@ 於 2025年3月3日 週一 上午8:00寫道：", "@ 於 2025年3月3日星期一 上午8:00寫道：", "~ 於 2025/3/3 上午 8:00 寫道:"),
    "ja": ("2025年3月3日(月) 8:00 @:", "2025/03/03 8:00、@のメール:", "2025/03/03 8:00, ~ さんは書きました:"),
    "ko": ("2025년 3월 3일 (월) 오전 8:00, @님이 작성:", "2025. 3. 3. 오전 8:00, @ 작성:", "2025-03-03 오전 8:00에 ~ 이(가) 쓴 글:"),
    "ca": ("Missatge de @ del dia dl., 3 de març 2025 a les 8:00:", "El dia 3 març 2025, a les 8:00, @ va escriure:", "El 3/3/25 a les 8:00, ~ ha escrit:"),
    "eu": ("@ igorleak hau idatzi du (2025 mar. 3, al. (8:00)):", "2025/03/03 08:00(e)an, ~(e)k idatzi zuen:"),
    "gl": ("O luns, 3 de mar. de 2025 ás 08:00, @ escribiu:", "O 03/03/25 ás 08:00, ~ escribiu:"),
    "cy": ("Ar 03/03/2025 08:00, ysgrifennodd ~:",),
    "sq": ("Më 03.03.2025 08:00, ~ shkroi:",),
    "lb": ("Den 03.03.2025 um 08:00 huet ~ geschriwwen:",),
    "af": ("Op Ma. 3 Mrt. 2025 om 08:00 het @ geskryf:",),
    "sw": ("Tarehe Jtt, 3 Mac 2025 saa 8:00 @ aliandika:",),
}  # fmt: skip


ATTRIBUTIONS = [
    (
        language,
        line.replace("~", "Ann Bình").replace("an@x.example", "\0").replace("@", "Ann Bình <\0>").replace("\0", _AT),
    )
    for language, lines in LINES.items()
    for line in lines
]
