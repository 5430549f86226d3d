"""Delivery reports, and what only looks like one, by an author who had seen nothing of the reader."""

# ruff: noqa: E501 - lines of mails
# fmt: off

from tests.domain.mime.other_hands.report_form import head, report, whole

REPORTS3 = (
report("letter_about_bounce", head("Petra Blum <petra@blum.example>", "Your mail to my old address", "text/plain; charset=utf-8", extra=""), """
Hello,

my old address petra@old.example says "550 5.1.1 user unknown" since last week and
mail sent there comes back from the mailer-daemon. Please use this one instead.
""", None, kind="letter", reply="""Hello,

my old address petra@old.example says "550 5.1.1 user unknown" since last week and
mail sent there comes back from the mailer-daemon. Please use this one instead."""),
report("letter_forwards_bounce_vi", head("=?utf-8?B?VsWpIEjhuqNp?= <hai.vu@truong.example>", "Fwd: Undelivered Mail Returned to Sender", "text/plain; charset=utf-8", extra=""), """
Chị ơi thư của em bị trả lại như dưới đây, chị xem giúp em với ạ.

---------- Forwarded message ---------
Từ: Mail Delivery System <MAILER-DAEMON@mx.truong.example>
Date: Th 3, 4 thg 3, 2025 lúc 09:00
Subject: Undelivered Mail Returned to Sender
To: <hai.vu@truong.example>

This is the mail system at host mx.truong.example.

<phong.gd@pgd.example>: host mx.pgd.example said: 550 5.1.1 User unknown
""", None, kind="letter", reply="Chị ơi thư của em bị trả lại như dưới đây, chị xem giúp em với ạ."),
whole(name="letter_encloses_dsn", kind="letter", bounce=None, note="an ordinary mail with a bounce attached as message/rfc822: a letter", reply="Hi, I got the attached error for Karl. Do you have another address?", raw="""From: Dora Lenz <dora@lenz.example>
To: office@sender.example
Subject: Karl's mail
Date: Tue, 4 Mar 2025 10:11:12 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer9"

--outer9
Content-Type: text/plain; charset=utf-8

Hi, I got the attached error for Karl. Do you have another address?

--outer9
Content-Type: message/rfc822

From: MAILER-DAEMON@lenz.example
To: dora@lenz.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="inner9"

--inner9
Content-Type: text/plain

Not delivered.

--inner9
Content-Type: message/delivery-status

Reporting-MTA: dns; lenz.example

Final-Recipient: rfc822; karl@away.example
Action: failed
Status: 5.1.1

--inner9--

--outer9--
"""),
report("challenge_response", head("Frank Moor <frank@moor.example>", "Please confirm your message to frank@moor.example", extra="Auto-Submitted: auto-replied\nPrecedence: bulk\n"), """
Your message has been held. This address uses a confirmation system to fight spam.
Reply to this message without changing the subject to have it delivered.
""", None, kind="auto_reply"),
report("list_welcome", head("gardeners-request@lists.garden.example", "Welcome to the \"gardeners\" mailing list", extra="Precedence: list\nAuto-Submitted: auto-generated\nList-Id: <gardeners.lists.garden.example>\n"), """
Welcome to the gardeners@lists.garden.example mailing list!

To post to this list, send your message to gardeners@lists.garden.example.
""", None, kind="auto_reply", note="Auto-Submitted: auto-generated, so no person wrote it; the main thing: no bounce"),
report("ticket_ack", head("Support <support@ticket.example>", "[Ticket #20250304-17] We have received your request", extra="Auto-Submitted: auto-replied\nX-Loop: ticket\n"), """
Thank you for contacting us. Your request has been given the number 20250304-17.
An agent will answer within two working days.
""", None, kind="auto_reply"),
report("letter_x_suppress", head("Gina Roth <gina@roth.example>", "Re: Reminder", "text/plain; charset=utf-8", extra="X-Auto-Response-Suppress: DR, OOF, AutoReply\n"), """
I am at my desk and will answer today.
""", None, kind="letter", reply="I am at my desk and will answer today.", note="X-Auto-Response-Suppress asks for silence, it does not make a mail automatic"),
)
