"""Delivery reports, and what only looks like one, by an author who had seen nothing of the reader."""

# ruff: noqa: E501 - lines of mails
# fmt: off

from tests.domain.mime.other_hands.report_form import dsn, head, report

REPORTS1 = (
dsn("postfix_unknown", "MAILER-DAEMON@mx1.sender.example (Mail Delivery System)", "Undelivered Mail Returned to Sender", """
This is the mail system at host mx1.sender.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

                   The mail system

<greta.hall@valley.example>: host mx.valley.example[192.0.2.7] said: 550 5.1.1
    <greta.hall@valley.example>: Recipient address rejected: User unknown in
    virtual mailbox table (in reply to RCPT TO command)
""", [("greta.hall@valley.example", "failed", "5.1.1", "550 5.1.1 <greta.hall@valley.example>: Recipient address\n rejected: User unknown in virtual mailbox table", True)], "full", headers="Auto-Submitted: auto-replied\n"),
dsn("postfix_delayed", "MAILER-DAEMON@mx1.sender.example (Mail Delivery System)", "Delayed Mail (still being retried)", """
####################################################################
# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
####################################################################

Your message could not be delivered for more than 4 hour(s).
It will be retried until it is 5 day(s) old.

<otto@slow.example>: connect to mx.slow.example[192.0.2.44]:25: Connection timed out
""", [("otto@slow.example", "delayed", "4.4.1", None, False)], "headers", note="a warning, not permanent"),
dsn("postfix_two", "Mail Delivery System <MAILER-DAEMON@mx1.sender.example>", "Undelivered Mail Returned to Sender", """
<one@first.example>: host mx.first.example[192.0.2.8] said: 552 5.2.2 Mailbox full

<two@second.example>: Host or domain name not found. Name service error for
    name=second.example type=A: Host not found
""", [("one@first.example", "failed", "5.2.2", "552 5.2.2 Mailbox full", None), ("two@second.example", "failed", "5.4.4", None, None)], "headers", note="two recipients; a full mailbox with 5.x: permanent can be argued"),
dsn("exchange_ndr", "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@corp.example>", "Undeliverable: Timetable", """
Your message to lars.berg@corp.example couldn't be delivered.

lars.berg wasn't found at corp.example.
""", [("lars.berg@corp.example", "failed", "5.1.10", "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup", True)], "full", headers="Auto-Submitted: auto-replied\nX-MS-Exchange-Message-Is-Ndr:\n"),
dsn("exchange_de_full", "=?utf-8?Q?Postmaster?= <postmaster@firma.example>", "=?utf-8?Q?Unzustellbar:_Einladung_f=C3=BCr_Freitag?=", """
Fehler bei der Zustellung der Nachricht an folgende Empfänger oder Gruppen:

jana.feld@firma.example
Das Postfach des Empfängers ist voll und kann zurzeit keine Nachrichten annehmen.
""", [("jana.feld@firma.example", "failed", "5.2.2", "554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException", None)], None, subject="Unzustellbar: Einladung für Freitag"),
dsn("sendmail_unknown", "Mail Delivery Subsystem <MAILER-DAEMON@unix.example>", "Returned mail: see transcript for details", """
The original message was received at Tue, 4 Mar 2025 10:11:10 GMT
from localhost [127.0.0.1]

   ----- The following addresses had permanent fatal errors -----
<pavel@gone.example>
    (reason: 550 5.1.1 <pavel@gone.example>... User unknown)

   ----- Transcript of session follows -----
... while talking to mail.gone.example.:
>>> DATA
<<< 550 5.1.1 <pavel@gone.example>... User unknown
550 5.1.1 <pavel@gone.example>... User unknown
""", [("pavel@gone.example", "failed", "5.1.1", "550 5.1.1 <pavel@gone.example>... User unknown", True)], "full", per="Received-From-MTA: DNS; localhost\nArrival-Date: Tue, 4 Mar 2025 10:11:10 GMT\n"),
dsn("sendmail_warning", "Mail Delivery Subsystem <MAILER-DAEMON@unix.example>", "Warning: could not send message for past 4 hours", """
    **********************************************
    **      THIS IS A WARNING MESSAGE ONLY      **
    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **
    **********************************************

   ----- The following addresses had transient non-fatal errors -----
<rosa@asleep.example>
""", [("rosa@asleep.example", "delayed", "4.4.1", None, False)], "headers", per="Arrival-Date: Tue, 4 Mar 2025 06:00:00 GMT\n"),
dsn("exim_dsn", "Mail Delivery System <Mailer-Daemon@vps.example>", "Mail delivery failed: returning message to sender", """
This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  sales@closed.example
    host mail.closed.example [192.0.2.90]
    SMTP error from remote mail server after RCPT TO:<sales@closed.example>:
    550 No such user here
""", [("sales@closed.example", "failed", "5.0.0", "550 No such user here", True)], "full", headers="X-Failed-Recipients: sales@closed.example\nAuto-Submitted: auto-replied\n"),
dsn("google_dsn", "Mail Delivery Subsystem <mailer-daemon@googlemail.com>", "Delivery Status Notification (Failure)", """

** Address not found **

Your message wasn't delivered to nora.quick@gmail.example because the address couldn't be found, or is unable to receive mail.

The response from the remote server was:
550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address.
""", [("nora.quick@gmail.example", "failed", "5.1.1", "550-5.1.1 The email account that you tried to reach does not exist.", True)], "full", headers="Auto-Submitted: auto-replied\nX-Failed-Recipients: nora.quick@gmail.example\n", mta="googlemail.com"),
dsn("google_delay", "Mail Delivery Subsystem <mailer-daemon@googlemail.com>", "Delivery Status Notification (Delay)", """

** Delivery incomplete **

There was a temporary problem delivering your message to kim@queue.example. Gmail will retry for 46 more hours. You'll be notified if the delivery fails permanently.
""", [("kim@queue.example", "delayed", "4.4.1", None, False)], "headers", mta="googlemail.com"),
dsn("ses_spam", "MAILER-DAEMON@amazonses.com", "Delivery Status Notification (Failure)", """
An error occurred while trying to deliver the mail to the following recipients:
bob.tan@filter.example
""", [("bob.tan@filter.example", "failed", "5.7.1", "554 5.7.1 Message rejected due to content restrictions", None)], "full", mta="a8-50.smtp-out.amazonses.com", note="policy refusal: permanent may be argued"),
dsn("fr_ovh", "Mail Delivery System <MAILER-DAEMON@mo5.ovh.example>", "=?utf-8?Q?Message_non_distribu=C3=A9?=", """
Bonjour,

votre message n'a pas pu être remis à l'adresse suivante :

<claire@inconnu.example>: utilisateur inconnu
""", [("claire@inconnu.example", "failed", "5.1.1", "550 5.1.1 utilisateur inconnu", True)], None, subject="Message non distribué"),
dsn("dsn_capitals", "postmaster@alias.example", "Delivery failure", "Your mail could not be delivered.\n", [("internal-17@store.example", "failed", "5.1.1", "550 5.1.1 unknown", True)], None, note="action written in capitals", upper=True),
dsn("success_and_failed", "postmaster@mixed.example", "Delivery report", "One of two recipients got your mail.\n", [("lost@mixed.example", "failed", "5.1.1", "550 5.1.1 no mailbox", True)], None, note="a delivered recipient beside a failed one: only the failed one is a bounce; the delivered one may be listed with its action", optional=["fine@mixed.example"], extra_group="\nFinal-Recipient: rfc822; fine@mixed.example\nAction: delivered\nStatus: 2.0.0\n"),
dsn("x400_dsn", "MAILER-DAEMON <mailer-daemon@x400.example>", "Delivery Report (failure) for h.meyer@x400.example", "Reason: unable-to-transfer\n", [("h.meyer@x400.example", "failed", "5.0.0", "X-Notes; no such user", None, None)], None),
dsn("mailbox_full_vi", "=?utf-8?B?SOG7hyB0aOG7kW5nIHRoxrA=?= <mailer-daemon@thu.example>", "=?utf-8?B?S2jDtG5nIGfhu61pIMSRxrDhu6NjIHRoxrA=?=", """
Thư của bạn không gửi được tới địa chỉ sau vì hộp thư đã đầy:

    hoa.nt@thu.example
""", [("hoa.nt@thu.example", "failed", "4.2.2", "452 4.2.2 Mailbox full", None)], None, subject="Không gửi được thư"),
report("qmail_unknown", head("MAILER-DAEMON@q1.sender.example", "failure notice"), """
Hi. This is the qmail-send program at q1.sender.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<ludwig@hof.example>:
192.0.2.77 does not like recipient.
Remote host said: 550 5.1.1 <ludwig@hof.example>: Recipient address rejected: User unknown
Giving up on 192.0.2.77.

--- Below this line is a copy of the message.

Return-Path: <office@sender.example>
From: office@sender.example
To: ludwig@hof.example
Cc: somebody@else.example
Subject: Reminder

Please answer.
""", [("ludwig@hof.example", True, "5.1.1")]),
report("qmail_two", head("MAILER-DAEMON@q1.sender.example", "failure notice"), """
Hi. This is the qmail-send program at q1.sender.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<a.first@qone.example>:
Sorry, no mailbox here by that name. (#5.1.1)

<b.second@qtwo.example>:
Sorry, I couldn't find any host named qtwo.example. (#5.1.2)

--- Below this line is a copy of the message.

Return-Path: <office@sender.example>
""", [("a.first@qone.example", True, "5.1.1"), ("b.second@qtwo.example", True, "5.1.2")]),
report("exim_old", head("Mail Delivery System <Mailer-Daemon@old.example>", "Mail delivery failed: returning message to sender", extra=""), """
This message was created automatically by mail delivery software (Exim).

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  nina@vanished.example
    unrouteable mail domain "vanished.example"

------ This is a copy of the message, including all the headers. ------

Return-path: <office@sender.example>
From: office@sender.example
To: nina@vanished.example
Subject: Reminder

Hello
""", [("nina@vanished.example", True, None)]),
report("exim_warning", head("Mail Delivery System <Mailer-Daemon@old.example>", "Warning: message 1tpXyZ-0004 delayed 24 hours", extra=""), """
This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on old.example.

The address to which the message has not yet been delivered is:

  hans@greylist.example
    Delay reason: SMTP error from remote mail server after RCPT TO:<hans@greylist.example>:
    451 4.7.1 Greylisting in action

No action is required on your part. Delivery attempts will continue for
some time, and this warning may be repeated at intervals if the message
remains undelivered.
""", [("hans@greylist.example", False, None)], note="status 4.7.1 may be read out or not"),
report("yahoo_old", head("MAILER-DAEMON@yahoo.example", "failure delivery"), """
Message from yahoo.example.
Unable to deliver message to the following address(es).

<tina_moss@yahoo.example>:
This user doesn't have a yahoo.example account (tina_moss@yahoo.example) [-5]

--- Original message follows.

Return-Path: <office@sender.example>
From: office@sender.example
To: tina_moss@yahoo.example
Subject: Reminder
""", [("tina_moss@yahoo.example", True, None)]),
report("aol_like", head("Mail Delivery Subsystem <MAILER-DAEMON@aolmail.example>", "Returned mail: User unknown"), """
The original message was received at Tue, 4 Mar 2025 05:11:09 -0500 (EST)
from mx1.sender.example [192.0.2.1]

*** ATTENTION ***

Your e-mail is being returned to you because there was a problem with its
delivery.  The AOL address which was undeliverable is listed in the section
labeled: "----- The following addresses had permanent fatal errors -----".

   ----- The following addresses had permanent fatal errors -----
<bigfish77@aolmail.example>

   ----- Transcript of session follows -----
... while talking to air-xn02.mail.aolmail.example.:
>>> RCPT To:<bigfish77@aolmail.example>
<<< 550 MAILBOX NOT FOUND
550 <bigfish77@aolmail.example>... User unknown
""", [("bigfish77@aolmail.example", True, None)]),
report("domino", head("Postmaster@notes.example", "DELIVERY FAILURE: User sven.ek (sven.ek@notes.example) not listed in\n Domino Directory", extra=""), """
Your message

  Subject: Reminder

was not delivered to:

  sven.ek@notes.example

because:

  User sven.ek (sven.ek@notes.example) not listed in Domino Directory
""", [("sven.ek@notes.example", True, None)], subject="DELIVERY FAILURE: User sven.ek (sven.ek@notes.example) not listed in Domino Directory"),
report("groupwise", head("Mailer-Daemon@gw.example", "Message status - undeliverable", extra=""), """
The message that you sent was undeliverable to the following:
	m.dorn@gw.example (550 user unknown)

Possibly truncated original message follows:

Subject: Reminder
""", [("m.dorn@gw.example", True, None)]),
report("sms_gateway", head("sms-gateway@mobil.example", "Undeliverable message", extra="Return-Path: <>\n"), """
Your message could not be delivered to the mobile subscriber.

Recipient: 491700000000@sms.mobil.example
Reason: subscriber unknown or e-mail to SMS not activated

This is an automatically generated message, please do not reply.
""", [("491700000000@sms.mobil.example", None, None)]),
)
