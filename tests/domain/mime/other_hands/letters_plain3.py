"""Letters in plain text, by an author who had seen nothing of the reader."""

# ruff: noqa: RUF001 - lines of mails
# fmt: off

from tests.domain.mime.other_hands.letter_form import plain

LETTERS_PLAIN3 = (
plain("pl_gmail", "Agnieszka Wójcik <agnieszka@wojcik.example>", "Re: Termin wizyty", """
⟦Dzień dobry,

pasuje mi czwartek o 16:00.⟧

wt., 4 mar 2025 o 11:25 Przychodnia Zdrowie <rejestracja@przychodnia.example>
napisał(a):

> Proszę wybrać termin: czwartek 16:00 albo piątek 9:00.
"""),
plain("pl_wp_header", "Marek Zieliński <marek@zielinski.example>", "Odp: Faktura", """
⟦Przelew zrobiony.⟧

Od: Księgowość <ksiegowosc@firma.example>
Wysłano: piątek, 28 lutego 2025 09:00
Do: Marek Zieliński <marek@zielinski.example>
Temat: Faktura

Przypominamy o płatności.
""", charset="iso-8859-2"),
plain("sv_outlook", "Elin Sjöberg <elin@sjoberg.example>", "SV: Lokalbokning", """
⟦Hej!

Vi tar lokalen den 20 mars, kl. 18-21.⟧

Från: Kansliet <kansli@forening.example>
Skickat: den 3 mars 2025 10:15
Till: Elin Sjöberg <elin@sjoberg.example>
Ämne: Lokalbokning

Vilken dag vill ni ha?
"""),
plain("da_gmail", "Mads Kjær <mads@kjaer.example>", "Re: Generalforsamling", """
⟦Jeg stiller gerne op igen.⟧

Den tirs. 4. mar. 2025 kl. 20.11 skrev Bestyrelsen <bestyrelse@forening.example>:

> Hvem stiller op?
"""),
plain("no_outlook", "Ingrid Haugen <ingrid@haugen.example>", "SV: Dugnad", """
⟦Jeg kan ta med kaffe og vafler.⟧

Fra: Styret <styret@borettslag.example>
Sendt: mandag 3. mars 2025 08:00
Til: Ingrid Haugen <ingrid@haugen.example>
Emne: Dugnad

Hvem tar med hva?
"""),
plain("fi_gmail", "Aino Laine <aino@laine.example>", "Re: Kevätretki", """
⟦Tulemme kaikki neljä.⟧

ma 3. maalisk. 2025 klo 9.40 Retkikunta <retki@yhdistys.example> kirjoitti:

> Montako teitä on tulossa?
"""),
plain("cs_gmail", "Tomáš Dvořák <tomas@dvorak.example>", "Re: Oprava střechy", """
⟦Dobrý den,

souhlasím s cenou, začněte prosím v pondělí.⟧

po 3. 3. 2025 v 14:20 odesílatel Střechy Novák <info@strechy.example> napsal:

> Cena opravy je 38 000 Kč.
"""),
plain("ru_mailru", "Анна Соколова <sokolova@mail.example>", "Re: Расписание", """
⟦Добрый день!

Во вторник я занята, в среду могу в любое время.⟧

>Понедельник, 3 марта 2025, 10:12 +03:00 от Деканат <dekanat@univ.example>:
> 
>Просим выбрать день консультации.
""", "Mail.ru: the attribution itself begins with >", charset="koi8-r", enc="b64"),
plain("ru_gmail", "Игорь Белов <belov@tech.example>", "Re: Заявка 115", """
⟦Заявка закрыта, спасибо.⟧

пн, 3 мар. 2025 г. в 16:45, Служба поддержки <help@tech.example>:

> Проблема решена?
""", "Gmail Russian: attribution without a verb"),
plain("zh_qq", "王芳 <wangfang@qq.example>", "回复：会议时间", """
⟦好的，周三下午两点见。⟧



------------------ 原始邮件 ------------------
发件人: "李明" <liming@school.example>;
发送时间: 2025年3月3日(星期一) 上午9:20
收件人: "王芳" <wangfang@qq.example>;
主题: 会议时间

周三下午两点可以吗？
""", charset="gb18030", enc="b64"),
plain("zh_gmail", "陳怡君 <yichun@mail.example>", "Re: 教材訂購", """
⟦請訂三十本，謝謝。⟧

書商 <books@shop.example> 於 2025年3月4日 週二 下午3:15寫道：

> 請問需要幾本？
""", charset="utf-8", enc="b64"),
plain("ja_gmail", "佐藤 健 <sato@kaisha.example>", "Re: 打ち合わせの件", """
⟦田中様

お世話になっております。
三月十日の十四時でお願いいたします。⟧

2025年3月4日(火) 10:05 田中 花子 <tanaka@torihiki.example>:

> ご都合はいかがでしょうか。
""", charset="iso-2022-jp", enc="7bit"),
plain("ja_outlook", "鈴木 一郎 <suzuki@office.example>", "RE: 見積書", """
⟦承知しました。本日中に送付します。⟧

-----Original Message-----
From: 高橋 [mailto:takahashi@client.example] 
Sent: Monday, March 3, 2025 5:10 PM
To: 鈴木 一郎
Subject: 見積書

見積書をお願いします。
"""),
plain("ko_naver", "김민수 <minsu@naver.example>", "RE: 수업 변경", """
⟦네, 금요일 3교시로 바꿔 주세요.⟧

-----Original Message-----
From: "교무실" <gyomu@school.example>
To: "김민수" <minsu@naver.example>; 
Cc: 
Sent: 2025-03-04 (화) 09:30:15 (GMT+09:00)
Subject: 수업 변경

언제로 바꿀까요?
""", charset="euc-kr", enc="b64"),
plain("ko_gmail", "박지영 <jiyoung@mail.example>", "Re: 자료", """
⟦감사합니다. 잘 받았습니다.⟧

2025년 3월 5일 (수) 오후 2:10, 도서관 <library@school.example>님이 작성:

> 자료를 보냅니다.
"""),
plain("tr_gmail", "Ayşe Yıldız <ayse@yildiz.example>", "Re: Servis saati", """
⟦Teşekkürler, sabah 7.30 uygun.⟧

Servis <servis@okul.example>, 4 Mar 2025 Sal, 18:05 tarihinde şunu yazdı:

> Hangi saat uygun?
"""),
plain("vi_gmail", "Nguyễn Thị Lan <lan.nt@thcs.example>", "Re: Nhắc nộp báo cáo tháng 3", """
⟦Kính gửi văn phòng,

Em xin gửi báo cáo tháng 3. Phần thiết bị em sẽ bổ sung vào thứ Sáu.⟧

Vào Th 2, 3 thg 3, 2025 vào lúc 08:00 Văn phòng trường <
vanphong@thcs.example> đã viết:

> Kính nhờ thầy cô nộp báo cáo trước ngày 5/3.
>
"""),
plain("vi_gmail_nfd", "Trần Văn Bình <binh.tv@thcs.example>", "Re: Lịch họp tổ", """
⟦Dạ em nhận được rồi ạ. Em dự họp đúng giờ.⟧

Vào 20:15, T.3, 4 Th3, 2025 Tổ trưởng <to.truong@thcs.example> đã viết:

> Họp tổ lúc 14h thứ Năm.
""", "whole body in NFD on the wire", nfd=True),
plain("vi_outlook", "Lê Minh Đức <duc.lm@so.example>", "TL: Kế hoạch kiểm tra", """
⟦Đồng ý về nguyên tắc. Đề nghị bổ sung danh sách thành viên đoàn kiểm tra.⟧

Từ: Phòng Khảo thí <khaothi@so.example>
Đã gửi: Thứ Hai, 3 Tháng Ba 2025 9:05 SA
Đến: Lê Minh Đức <duc.lm@so.example>
Chủ đề: Kế hoạch kiểm tra

Kính trình anh duyệt.
"""),
plain("vi_iphone_dong", "Phạm Thu Hà <ha.pt@thcs.example>", "Re: Đăng ký dự giờ", """
⟦Em đăng ký tiết 3 thứ Tư ạ.⟧

⟪Đã gửi từ iPhone của tôi⟫

> Vào 09:41, 5 thg 3, 2025, Chuyên môn <chuyenmon@thcs.example> đã viết:
> 
> Thầy cô đăng ký dự giờ giúp em.
"""),
plain("vi_poem_line", "Đỗ Quang Huy <huy.dq@thcs.example>", "Re: Câu thơ mở đầu", """
⟦Chị Mai ơi, em nghĩ nên mở đầu bằng câu này:

> Trăm năm trong cõi người ta

Câu ấy ai cũng thuộc, học sinh nghe sẽ thích.⟧

Vào ngày 04/03/2025 10:10, Mai đã viết:
> Mở đầu bằng câu nào hả em?
""", "a quoted line of verse within own words"),
)
