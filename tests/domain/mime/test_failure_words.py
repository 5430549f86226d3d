"""Delivery reports without any code, in the languages in which servers write them."""

# ruff: noqa: E501, RUF001 - lines of mails in other scripts

import pytest

from domain.mime.bounces import is_dead_address
from domain.mime.mail import MailKind
from domain.mime.parse import read_mail

# fmt: off
REPORTS = (
 ("de","Unzustellbar: Bericht","Ihre Nachricht an <v@x.example> konnte nicht zugestellt werden.\nEmpfänger unbekannt.",True),
 ("de2","Zustellung verzögert","Ihre Nachricht an <v@x.example> konnte noch nicht zugestellt werden. Die Zustellung wird weiterhin versucht.",False),
 ("fr","Échec de la remise","Votre message à <v@x.example> n'a pas pu être remis.\nL'adresse n'existe pas.",True),
 ("fr2","Message non distribué","Votre message à <v@x.example> n'a pas pu être remis : boîte aux lettres pleine",False),
 ("fr3","Remise retardée","La remise a été retardée pour <v@x.example>. N'a pas pu être remis pour l'instant.",False),
 ("es","No se pudo entregar","No se pudo entregar su mensaje a <v@x.example>: el usuario no existe",True),
 ("es2","Mensaje devuelto","No se pudo entregar a <v@x.example>: el buzón está lleno",False),
 ("pt","Falha na entrega","Falha na entrega para <v@x.example>: usuário desconhecido",True),
 ("pt2","Mensagem devolvida","não foi entregue a <v@x.example>: caixa postal cheia",False),
 ("it","Mancata consegna","Impossibile consegnare a <v@x.example>: utente sconosciuto",True),
 ("it2","Mancata consegna","Impossibile consegnare a <v@x.example>: casella piena",False),
 ("nl","Niet bezorgd","Uw bericht kon niet worden bezorgd bij <v@x.example>: gebruiker onbekend",True),
 ("pl","Zwrot wiadomości","Wiadomość nie została dostarczona do <v@x.example>: użytkownik nie istnieje",True),
 ("ru","Недоставленное сообщение","Письмо не доставлено: <v@x.example>: пользователь не существует",True),
 ("ru2","Недоставленное сообщение","Письмо не доставлено: <v@x.example>: ящик переполнен",False),
 ("zh","退信","您的邮件无法送达 <v@x.example>：用户不存在",True),
 ("zh2","系统退信","无法投递到 <v@x.example>：收件人邮箱已满",False),
 ("tw","郵件無法投遞","無法投遞至 <v@x.example>：查無此人",True),
 ("ja","配信エラー","次の宛先に配信できませんでした。\n<v@x.example>\n宛先が存在しません",True),
 ("ja2","配信遅延","次の宛先への配信が遅れています。<v@x.example> 配信できていません",False),
 ("ko","배달 실패","메일이 배달되지 않았습니다.\n<v@x.example>\n존재하지 않는 사용자",True),
 ("ko2","반송","메일이 반송되었습니다: <v@x.example> 메일함 용량 초과",False),
 ("vi","Thư bị trả lại","Không gửi được thư đến <v@x.example>: hộp thư không tồn tại.",True),
 ("vi2","Không gửi được thư","Không thể gửi thư đến <v@x.example>: hộp thư người nhận đã đầy",False),
 ("vi3","Thư gửi chậm","Chưa gửi được thư đến <v@x.example>. Máy chủ sẽ tiếp tục thử gửi lại.",False),
 ("sv","Olevererat","Meddelandet kunde inte levereras till <v@x.example>: mottagaren finns inte",None),
 ("cs","Nedoručitelná zpráva","Zprávu nelze doručit: <v@x.example> uživatel neexistuje",True),
)
# fmt: on


def report(subject: str, body: str, more: str, sender: str) -> bytes:
    head = (
        f"{more}From: {sender}\nTo: office@s.example\nSubject: {subject}\nContent-Type: text/plain; charset=utf-8\n\n"
    )
    return (head + body).encode()


@pytest.mark.parametrize(
    "head", [("Return-Path: <>\n", "MAILER-DAEMON@m.example"), ("", "Postmaster <postmaster@m.example>")]
)
@pytest.mark.parametrize(("subject", "body", "dead"), [each[1:] for each in REPORTS], ids=[each[0] for each in REPORTS])
def test_a_report_in_words_is_a_bounce_and_a_full_or_slow_mailbox_is_not_dead(
    subject: str, body: str, dead: bool | None, head: tuple[str, str]
) -> None:
    mail = read_mail(report(subject, body, *head))
    assert mail.kind is MailKind.BOUNCE
    assert mail.bounce is not None
    (recipient,) = mail.bounce.recipients
    assert recipient.address == "v@x.example"
    assert dead in (None, recipient.permanent)


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("550 Requested action not taken: mailbox unavailable", True),
        ("553 Requested action not taken: mailbox name not allowed", True),
        ("450 Requested mail action not taken: mailbox unavailable", False),
        ("450 User unknown, try again later", False),
        ("451 user unknown", False),
        ("550 user unknown (first answer was 451 busy)", True),
        ("550 Requested action not taken: mailbox unavailable. Reject due to policy restrictions", False),
        ("552 Requested mail action aborted: exceeded storage allocation", False),
    ],
)
def test_a_reply_code_alone_says_dead_only_with_the_words_for_it(words: str, dead: bool) -> None:
    assert is_dead_address("", words) is dead


def test_addresses_that_begin_like_a_tag_of_html_are_read() -> None:
    body = "<a.b@x.example>:\nuser unknown\n\n<p.q@y.example>:\nmailbox full\n\n<b@z.example>:\nuser unknown\n"
    mail = read_mail(report("failure notice", body, "Return-Path: <>\n", "MAILER-DAEMON@m.example"))
    assert mail.bounce is not None
    assert {each.address: each.permanent for each in mail.bounce.recipients} == {
        "a.b@x.example": True,
        "p.q@y.example": False,
        "b@z.example": True,
    }


@pytest.mark.parametrize(
    "subject",
    ["자동 응답: 보고", "Автоматический ответ: отчет", "Odpowiedź automatyczna: x", "Automatikus válasz: x", "Αυτόματη απάντηση: x",
     "Otomatik yanıt: x", "Automatiskt svar: x", "Automaattinen vastaus: x", "Răspuns automat: x", "رد تلقائي: x", "自動応答: x"],
)  # fmt: skip
def test_a_subject_names_an_automatic_reply_in_any_language(subject: str) -> None:
    assert read_mail(report(subject, "x", "", "Lan <lan@x.example>")).kind is MailKind.AUTO_REPLY


@pytest.mark.parametrize(
    "subject", ["Không có mặt", "Poissaolo huomenna", "Nieobecność Jana w piątek", "Undeliverable"]
)
def test_a_persons_subject_names_none(subject: str) -> None:
    assert read_mail(report(subject, "Em gửi v@x.example", "", "Lan <lan@x.example>")).kind is MailKind.LETTER
