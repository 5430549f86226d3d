"""Delivery reports, and what only looks like one, by an author who had seen nothing of the reader."""

# ruff: noqa: E501 - lines of mails
# fmt: off

from tests.domain.mime.other_hands.report_form import head, report, whole

REPORTS2 = (
report("mercury", head("Electronic Postmaster <postmaster@mercury.example>", "Postmaster Notify: Delivery Failure.", extra=""), """
The attached message has failed delivery and has been referred
to you as postmaster. The following error report or reports
were given to explain the problem:

   *** f.garcia@mercury.example
   Specified user not known here (or not authorised).

------------------------------------------------------------

Return-path: <office@sender.example>
To: f.garcia@mercury.example
Subject: Reminder
""", [("f.garcia@mercury.example", None, None)]),
report("postini", head("Mail Delivery Subsystem <postmaster@postini.example>", "Delivery Status Notification (Failure)"), """
Delivery to the following recipients failed permanently:

* <jerry@filtered.example>

Reason: Permanent Error: 550 5.1.1 unknown user

Original message headers:
From: office@sender.example
To: jerry@filtered.example
""", [("jerry@filtered.example", True, "5.1.1")]),
report("mailenable", head("Postmaster <postmaster@me.example>", "Message Delivery Failure", extra=""), """
MailEnable: Message could not be delivered to some recipients.

The following recipient(s) could not be reached:

	[SMTP:v.lopez@me.example]: 550 Requested action not taken: mailbox unavailable

Message headers follow:

From: office@sender.example
Subject: Reminder
""", [("v.lopez@me.example", True, None)]),
report("smtp32", head("Postmaster <postmaster@imail.example>", "Undeliverable Mail", extra="X-Mailer: <SMTP32 v8.22>\n"), """
Unknown user: clare.d@imail.example

RCPT TO generated following response:
550 unknown user

Original message follows.

From: office@sender.example
To: clare.d@imail.example
Subject: Reminder
""", [("clare.d@imail.example", True, None)]),
report("full_vi_plain", head("Postmaster <postmaster@truong.example>", "=?utf-8?B?VGjGsCBi4buLIHRy4bqjIGzhuqFp?=", "text/plain; charset=utf-8"), """
Kính gửi người gửi,

Thư của quý vị gửi đến <phuong.dt@truong.example> không thể chuyển được.
Lý do: hộp thư của người nhận đã đầy (552 5.2.2 mailbox full).

Đây là thư tự động, xin không trả lời.
""", [("phuong.dt@truong.example", None, "5.2.2")], subject="Thư bị trả lại"),
report("full_de_plain", head("Mailer-Daemon <mailer-daemon@web.example>", "=?iso-8859-1?Q?Zustellung_Ihrer_Nachricht_fehlgeschlagen?=", "text/plain; charset=utf-8"), """
Ihre Nachricht konnte nicht zugestellt werden.

Empfänger: otto.lang@web.example
Grund: Das Postfach ist voll (Quota überschritten).

Bitte versuchen Sie es später noch einmal.
""", [("otto.lang@web.example", None, None)], subject="Zustellung Ihrer Nachricht fehlgeschlagen"),
report("full_fr_plain", head("MAILER-DAEMON@poste.example", "Message non remis", "text/plain; charset=utf-8"), """
Votre message n'a pas pu être remis au destinataire suivant :

  <s.lambert@poste.example>

La boîte aux lettres du destinataire est pleine.
""", [("s.lambert@poste.example", None, None)]),
report("ja_plain", head("MAILER-DAEMON@docomo-like.example", "Mail System Error - Returned Mail", "text/plain; charset=iso-2022-jp"), """
次のあて先へのメッセージはエラーのため送信できませんでした。

送信先メールアドレスが見つかりませんでした。

<yamada.taro@docomo-like.example>
""", [("yamada.taro@docomo-like.example", None, None)], enc="iso-2022-jp"),
report("ja_full", head("postmaster@kinjo.example", "=?utf-8?B?6YWN5L+h5LiN6IO96YCa55+l?=", "text/plain; charset=utf-8", extra="Return-Path: <>\nAuto-Submitted: auto-replied\n"), """
以下の宛先へメールを配信できませんでした。

宛先: mori.keiko@kinjo.example
理由: メールボックスの容量が一杯です。
""", [("mori.keiko@kinjo.example", None, None)], subject="配信不能通知"),
report("es_plain", head("Sistema de correo <mailer-daemon@correo.example>", "Correo devuelto al remitente", "text/plain; charset=utf-8"), """
No se ha podido entregar su mensaje al siguiente destinatario:

<ramon.vidal@correo.example>: 550 5.1.1 El usuario no existe

""", [("ramon.vidal@correo.example", True, "5.1.1")]),
report("ru_plain", head("Mailer-Daemon@pochta.example", "=?utf-8?B?0J3QtdC00L7RgdGC0LDQstC70LXQvdC90L7QtSDRgdC+0L7QsdGJ0LXQvdC40LU=?=", "text/plain; charset=utf-8"), """
Ваше письмо не было доставлено следующему получателю:

  petrov.i@pochta.example
  550 Message was not accepted -- invalid mailbox. Local mailbox petrov.i@pochta.example is unavailable: user not found
""", [("petrov.i@pochta.example", True, None)], subject="Недоставленное сообщение"),
report("yandex_like", head("mailer-daemon@yandex.example", "Undelivered mail", "text/plain; charset=utf-8"), """
This is the mail system at host yandex.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<info@nosuchhost.example>: Host or domain name not found. Name service error for name=nosuchhost.example type=A: Host not found
""", [("info@nosuchhost.example", None, None)]),
report("x_failed_only", head("MAILER-DAEMON@relay.example", "Delivery failed", extra="Return-Path: <>\nX-Failed-Recipients: helga@relay.example\n"), """
A message you sent could not be delivered.
""", [("helga@relay.example", None, None)], note="address only in X-Failed-Recipients"),
report("html_only_bounce", head("Mail Delivery System <postmaster@cloudmx.example>", "Delivery has failed", "text/html; charset=utf-8"), """
<html><body><h2>Delivery has failed</h2><p>Your message to <b>erik.holt@cloudmx.example</b> could not be delivered.</p><p>550 5.1.1 Mailbox does not exist</p></body></html>
""", [("erik.holt@cloudmx.example", True, "5.1.1")], note="HTML only"),
report("courier", head('"Courier mail server at courier.example" <postmaster@courier.example>', "NOTICE: mail delivery status.", "text/plain; charset=us-ascii"), """
This is a delivery status notification from courier.example,
running the Courier mail server, version 0.65.2.

The original message was received on Tue, 04 Mar 2025 10:11:00 +0000
from mx1.sender.example (192.0.2.1)

---------------------------------------------------------------------------

                           UNDELIVERABLE MAIL

Your message to the following recipients cannot be delivered:

<bo.lind@courier.example>:
<<< 550 User unknown.

---------------------------------------------------------------------------
""", [("bo.lind@courier.example", True, None)]),
report("exchange2003", head("System Administrator <postmaster@ex2003.example>", "Undeliverable: Reminder", extra=""), """
Your message

  To:      Karl Amsel
  Subject: Reminder
  Sent:    Tue, 4 Mar 2025 11:00:00 +0100

did not reach the following recipient(s):

karl.amsel@ex2003.example on Tue, 4 Mar 2025 11:00:04 +0100
    The recipient name is not recognized
	The MTS-ID of the original message is: c=de;a= ;p=ex
    MSEXCH:IMS:EX:2003:MAIL 0 (000C05A6) Unknown Recipient
""", [("karl.amsel@ex2003.example", True, None)]),
report("surge_like", head("MAILER-DAEMON <mailer@sg.example>", "Mail Delivery Failure"), """
Your message to the following recipients could not be delivered:

  lee.min@sg.example  -  account disabled
  tan.wei@sg.example  -  over quota
""", [("lee.min@sg.example", None, None), ("tan.wei@sg.example", None, None)], note="two recipients in one list"),
report("smtp_reply_line", head("postmaster@small.example", "Mail could not be delivered"), """
We were unable to deliver your message.

RCPT TO:<ana.reis@small.example>
550 5.7.1 <ana.reis@small.example>: Relay access denied
""", [("ana.reis@small.example", None, "5.7.1")]),
report("netmail_pt", head("Administrador de Email <mailer-daemon@correio.example>", "=?utf-8?Q?Mensagem_n=C3=A3o_entregue?=", "text/plain; charset=utf-8"), """
A sua mensagem não pôde ser entregue ao destinatário abaixo:

rui.costa@correio.example

Motivo: endereço inexistente
""", [("rui.costa@correio.example", None, None)], subject="Mensagem não entregue"),
report("qmail_expired", head("MAILER-DAEMON@q2.sender.example", "failure notice"), """
Hi. This is the qmail-send program at q2.sender.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<lotte@silent.example>:
Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)
I'm not going to try again; this message has been in the queue too long.
""", [("lotte@silent.example", None, "4.4.1")], note="given up, yet the status is temporary: permanent not judged"),
report("auto_en", head("Jill Dean <jill@dean.example>", "Automatic reply: Reminder", extra="Auto-Submitted: auto-replied\nX-Auto-Response-Suppress: All\n"), """
I am out of the office until Monday 10 March. For urgent matters call Tom.
""", None, kind="auto_reply"),
report("auto_de_no_header", head("Rolf Sauer <rolf@sauer.example>", "Abwesenheitsnotiz: Erinnerung", "text/plain; charset=utf-8", extra=""), """
Ich bin bis zum 14.03. nicht im Büro. Ihre E-Mail wird nicht weitergeleitet.
""", None, kind="auto_reply", note="no header says so, the subject does"),
report("auto_fr", head("Lea Simon <lea@simon.example>", "=?utf-8?Q?R=C3=A9ponse_automatique_:_Rappel?=", "text/plain; charset=utf-8", extra=""), """
Je suis absente jusqu'au 12 mars inclus.
""", None, kind="auto_reply", subject="Réponse automatique : Rappel"),
report("auto_es_precedence", head("Julia Paz <julia@paz.example>", "Re: Recordatorio", "text/plain; charset=utf-8", extra="Precedence: auto_reply\nX-Autoreply: yes\n"), """
Estoy de vacaciones hasta el 17 de marzo.
""", None, kind="auto_reply"),
report("auto_vi", head("=?utf-8?B?TmfDtCBUaHUgVGjhu6d5?= <thuy.nt@truong.example>", "=?utf-8?B?VHLhuqMgbOG7nWkgdOG7sSDEkeG7mW5nOiBOaOG6r2MgbuG7mXAgYsOhbyBjw6Fv?=", "text/plain; charset=utf-8", extra="Auto-Submitted: auto-replied (vacation)\n"), """
Tôi nghỉ phép đến hết ngày 12/3. Việc gấp xin liên hệ chị Hạnh.
""", None, kind="auto_reply", subject="Trả lời tự động: Nhắc nộp báo cáo"),
report("auto_it", head("Sara Conti <sara@conti.example>", "Risposta automatica: Promemoria", "text/plain; charset=utf-8", extra=""), """
Sono fuori ufficio fino al 20 marzo.
""", None, kind="auto_reply"),
whole(name="arf_abuse", kind="feedback", bounce=None, note="ARF", raw="""From: <feedback@isp.example>
To: abuse@sender.example
Subject: FW: Reminder
Date: Tue, 4 Mar 2025 10:11:12 +0000
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="arf1"

--arf1
Content-Type: text/plain; charset="US-ASCII"

This is an email abuse report for an email message received from IP
192.0.2.1 on Tue, 4 Mar 2025 09:00:00 +0000.

--arf1
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: SomeGenerator/1.0
Version: 1
Original-Mail-From: <office@sender.example>
Original-Rcpt-To: <user@isp.example>

--arf1
Content-Type: message/rfc822

From: office@sender.example
To: user@isp.example
Subject: Reminder

Please answer.

--arf1--
"""),
whole(name="mdn_read_receipt", kind="auto_reply", bounce=None, note="read receipt", raw="""From: Otto Graf <otto@graf.example>
To: office@sender.example
Subject: Read: Reminder
Date: Tue, 4 Mar 2025 10:11:12 +0000
MIME-Version: 1.0
Content-Type: multipart/report; report-type=disposition-notification; boundary="mdn1"

--mdn1
Content-Type: text/plain; charset=utf-8

Your message was read on Tuesday, March 4, 2025 10:11:00 AM (UTC).

--mdn1
Content-Type: message/disposition-notification

Reporting-UA: graf.example; Mail
Final-Recipient: rfc822; otto@graf.example
Original-Message-ID: <orig-1@sender.example>
Disposition: manual-action/MDN-sent-manually; displayed

--mdn1--
"""),
)
