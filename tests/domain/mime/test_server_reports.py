"""Delivery reports of many servers, none of them by the standard: whom they name, and whether the address is dead."""

# ruff: noqa: E501, RUF001 - lines of mails

import pytest

from domain.mime.mail import MailKind
from domain.mime.parse import read_mail

Told = list[tuple[str, bool | None]]


def _(
    name: str,
    sender: str,
    subject: str,
    body: str,
    told: Told,
    extra: str = "Return-Path: <>\n",
    ct: str = "text/plain; charset=utf-8",
) -> tuple[str, bytes, Told]:
    head = f"{extra}From: {sender}\nTo: office@s.example\nSubject: {subject}\nMIME-Version: 1.0\nContent-Type: {ct}\n\n"
    return name, (head + body).encode(), told


# fmt: off
REPORTS = (
    _("hmail","mailer-daemon@h.example","Message undeliverable: Bao cao","Your message did not reach some or all of the intended recipients.\n\n   Sent: Tue, 4 Mar 2025 10:11:12 +0700\n   Subject: Bao cao\n\nThe following recipient(s) could not be reached:\n\nlan@x.example\n   Error Type: SMTP\n   Remote server (192.0.2.1) issued an error.\n   hMailServer sent: RCPT TO:<lan@x.example>\n   Remote server replied: 550 Unknown user\n\nhMailServer\n",[("lan@x.example",True)],extra=""),
    _("mdaemon","MDaemon@m.example","Permanent Delivery Failure","The attached message had PERMANENT fatal delivery errors!\n\nAfter one or more unsuccessful delivery attempts the attached message has\nbeen removed from the mail queue on this server.\n\nFailed address: lan@x.example\n\n--- Session Transcript ---\n Tue 2025-03-04 10:11:12: --> RCPT To:<lan@x.example>\n Tue 2025-03-04 10:11:12: <-- 550 lan@x.example No such user\n--- End Transcript ---\n",[("lan@x.example",True)],extra=""),
    _("kerio","Mailer-Daemon@k.example","Delivery Status: Failed","Delivery to the following recipients failed:\n\n     lan@x.example\n\nRemote host said: 550 5.1.1 User unknown",[("lan@x.example",True)],extra=""),
    _("zimbra","MAILER-DAEMON@z.example","Undelivered Mail Returned to Sender","<lan@x.example>: host mx.x.example[192.0.2.1] said: 554 5.7.1 Message rejected as spam by Content Filtering. (in reply to end of DATA command)",[("lan@x.example",False)]),
    _("o365 text vi","Microsoft Outlook <postmaster@x.example>","Không thể gửi được: Báo cáo","Thư của bạn gửi đến lan@x.example không thể gửi được.\n\nKhông tìm thấy lan tại x.example.\n\n",[("lan@x.example",True)],extra=""),
    _("o365 de","Microsoft Outlook <postmaster@x.example>","Unzustellbar: Bericht","Ihre Nachricht an lan@x.example konnte nicht zugestellt werden.\n\nlan wurde unter x.example nicht gefunden.\n",[("lan@x.example",None)],extra=""),
    _("gmail vi","Mail Delivery Subsystem <mailer-daemon@googlemail.com>","Delivery Status Notification (Failure)","** Không tìm thấy địa chỉ **\n\nThư của bạn đã không được gửi đến lan@x.example vì không tìm thấy địa chỉ hoặc địa chỉ không thể nhận thư.\n",[("lan@x.example",True)]),
    _("gmail vi full","Mail Delivery Subsystem <mailer-daemon@googlemail.com>","Delivery Status Notification (Failure)","** Hộp thư đến của người nhận đã đầy **\n\nThư của bạn không được gửi tới lan@x.example. Hộp thư của họ đã đầy.\n",[("lan@x.example",False)]),
    _("mimecast","postmaster@mimecast.example","[Postmaster] Email Delivery Failure","This is a message from Mimecast.\n\nEmail address: lan@x.example\nReason: 550 Invalid Recipient\n",[("lan@x.example",True)]),
    _("barracuda","postmaster@b.example","**Message you sent blocked by our bulk email filter**","Your message to: lan@x.example\nwas blocked by our Spam Firewall. The email you sent with the following subject has NOT BEEN DELIVERED:\n\nSubject: Bao cao\n",[("lan@x.example",False)]),
    _("zoho","mailer-daemon@mail.zoho.example","Undelivered Mail Returned to Sender","This message was created automatically by mail delivery software.\n A message that you sent could not be delivered to one or more of its recipients. This is a permanent error. \n\nlan@x.example Invalid Recipient, ERROR CODE :550 - Requested action not taken: mailbox unavailable\n",[("lan@x.example",True)]),
    _("mailru","mailer-daemon@corp.mail.ru.example","Mail failure.","This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of\nits recipients. This is a permanent error. The following address(es)\nfailed:\n\n  lan@x.example\n    SMTP error from remote mail server after RCPT TO:<lan@x.example>:\n    host mx [192.0.2.1]: 550 user not found\n",[("lan@x.example",True)]),
    _("163","Postmaster@163.example","系统退信","抱歉，您的邮件被退回来了……\n\n收件人：lan@x.example\n退信原因：收件人邮件地址（lan@x.example）不存在，邮件无法送达。\n",[("lan@x.example",True)]),
    _("qq","PostMaster@qq.example","系统退信/Systems bounce","对方邮箱已满 lan@x.example\n退信: 552 mailbox full",[("lan@x.example",False)]),
    _("exim two","Mail Delivery System <Mailer-Daemon@e.example>","Mail delivery failed: returning message to sender","A message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  lan@x.example\n    all relevant MX records point to non-existent hosts\n  mai@y.example\n    mailbox is full: retry timeout exceeded\n",[("lan@x.example",None),("mai@y.example",False)]),
    _("exim delay","Mail Delivery System <Mailer-Daemon@e.example>","Warning: message 1abc delayed 24 hours","The message has not been delivered yet:\n\n  lan@x.example\n    Delay reason: user unknown",[("lan@x.example",False)]),
    _("sendmail old","Mail Delivery Subsystem <MAILER-DAEMON@s.example>","Returned mail: Host unknown","   ----- The following addresses had permanent fatal errors -----\n<lan@nohost.example>\n\n   ----- Transcript of session follows -----\n550 <lan@nohost.example>... Host unknown (Name server: nohost.example: host not found)\n",[("lan@nohost.example",True)]),
    _("disabled","MAILER-DAEMON@s.example","Undelivered","<lan@x.example>: 550 The email account that you tried to reach is disabled",[("lan@x.example",True)]),
    _("moved","MAILER-DAEMON@s.example","Undelivered","<lan@x.example>: 550 lan no longer works here",[("lan@x.example",None)]),
    _("inactive","MAILER-DAEMON@s.example","Undelivered","<lan@x.example>: 550 5.2.1 account inactive",[("lan@x.example",True)]),
    _("greylist","MAILER-DAEMON@s.example","Undelivered","<lan@x.example>: 451 Greylisted, please try again",[("lan@x.example",False)]),
    _("too big","MAILER-DAEMON@s.example","Undelivered","<lan@x.example>: 552 Message size exceeds fixed limit",[("lan@x.example",False)]),
    _("timeout","MAILER-DAEMON@s.example","Undelivered","<lan@x.example>: connect to mx.x.example: Connection timed out",[("lan@x.example",False)]),
    _("lotus","Postmaster@n.example","DELIVERY FAILURE: User lan not listed in Domino Directory","Your message\n\n  Subject: Bao cao\n\nwas not delivered to:\n\n  lan@x.example\n\nbecause:\n\n  User lan (lan@x.example) not listed in Domino Directory",[("lan@x.example",True)],extra=""),
    _("dl restricted","MAILER-DAEMON@s.example","Undelivered","<to1@x.example>: 550 5.7.133 sender not authenticated for group",[("to1@x.example",False)]),
    _("html 365","Microsoft Outlook <postmaster@x.example>","Undeliverable: T","<html><body><p>Your message to <a href='mailto:lan@x.example'>lan@x.example</a> couldn't be delivered.</p><p>lan wasn't found at x.example.</p><p>550 5.1.10 RESOLVER.ADR.RecipientNotFound</p></body></html>",[("lan@x.example",True)],extra="",ct="text/html; charset=utf-8"),
)
# fmt: on


@pytest.mark.parametrize(("raw", "told"), [each[1:] for each in REPORTS], ids=[each[0] for each in REPORTS])
def test_a_report_names_its_recipients_and_says_who_is_dead(raw: bytes, told: Told) -> None:
    mail = read_mail(raw)
    assert mail.kind is MailKind.BOUNCE
    assert mail.bounce is not None
    found = {each.address: each.permanent for each in mail.bounce.recipients}
    assert set(found) == {address for address, _ in told}
    assert all(dead in (None, found[address]) for address, dead in told)
