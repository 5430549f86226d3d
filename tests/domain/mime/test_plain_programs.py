"""Plain mails as programs old and new write them, and plain mails of people that look like those."""

# ruff: noqa: E501 - lines of mails

import pytest

from domain.mime.quotes import own_words

ANNOUNCED = "On 3 Mar 2025, at 08:00, Huy <huy@x.example> wrote:"
QUOTE = "> Thu cu\n> Xin tra loi"
# fmt: off
CASES = (
    ("external banner in quote",f"Ok.\n\n{ANNOUNCED}\n\n> [EXTERNAL EMAIL]\n> x","Ok."),
    ("outlook short head","Ok.\n\nFrom: Huy <h@x.example> \nSent: 03 March 2025 08:00\nTo: A <a@x.example>; B <b@x.example>; C\n <c@x.example>; D <d@x.example>\nSubject: Re: T\n\nx","Ok."),
    ("outlook importance","Ok.\n\nFrom: Huy\nSent: Monday, March 3, 2025 8:00 AM\nTo: A\nCc: B; C\nSubject: T\nImportance: High\n\nx","Ok."),
    ("outlook no sent","Ok.\n\n________________________________\nFrom: Huy\nTo: A\nSubject: T\n\nx","Ok."),
    ("teams style","Ok.\n\nHuy Tran, 3/3/2025 8:00 AM:\n> x","Ok."),
    ("slack-ish quote own","As Huy said:\n> ship it\nSo we ship.","As Huy said:\n> ship it\nSo we ship."),
    ("mutt","Ok.\n\nOn Mon, Mar 03, 2025 at 08:00:00AM +0700, Huy wrote:\n> x","Ok."),
    ("mutt quoted name","* Huy <h@x.example> [2025-03-03 08:00]:\n> x\n\nOk.","Ok."),
    ("gnus","Huy <h@x.example> writes:\n\n> x\n\nOk.","Ok."),
    ("gnus initials","Huy <h@x.example> writes:\n\nHT> x\nHT> y\n\nOk.","Ok."),
    ("pipe quoted","On 3 Mar 2025, at 08:00, Huy <h@x.example> wrote:\n| x\n| y\n\nOk.","Ok."),
    ("slrn","In article <abc@x.example>, Huy wrote:\n> x\n\nOk.","Ok."),
    ("pine","On Mon, 3 Mar 2025, Huy wrote:\n\n> x\n\nOk.","Ok."),
    ("quote with no space",f"{ANNOUNCED}\n>x\n>y\nOk.","Ok."),
    ("quote nested arrows",f"{ANNOUNCED}\n>>> a\n>> b\n> c\n\nOk.","Ok."),
    ("trailing blank gt",f"Ok.\n\n{ANNOUNCED}\n>\n> x\n>\n","Ok."),
    ("rule above att",f"Ok.\n\n-----\n{ANNOUNCED}\n{QUOTE}","Ok."),
    ("sent from between att",f"Ok.\n\nSent from my iPhone\n\n{ANNOUNCED}\n\n{QUOTE}\n\nSent from my iPad","Ok."),
    ("sig after quote",f"{ANNOUNCED}\n{QUOTE}\n\nOk.\n\n-- \nLan","Ok.","--\nLan"),
    ("vi closing",f"Dạ vâng ạ.\n\nTrân trọng,\nNguyễn Thị Lan\nTổ trưởng tổ 1\nĐT: 0912345678\n\n{ANNOUNCED}\n{QUOTE}","Dạ vâng ạ."),
    ("ps after att","Ok.\n\nP.S. one more thing: call me.\n\n" + ANNOUNCED + "\n" + QUOTE,"Ok. P.S. one more thing: call me."),
    ("disclaimer after quote",f"Ok.\n\n{ANNOUNCED}\n{QUOTE}\n> end","Ok."),
    ("forward inline vi","Cô xem giúp ạ.\n\n---------- Forwarded message ---------\nTừ: Huy <h@x.example>\nDate: Th 2, 3 thg 3, 2025 lúc 08:00\nSubject: T\nTo: Lan <l@x.example>\n\nnội dung","Cô xem giúp ạ."),
    ("forward de","Zur Info.\n\n-------- Weitergeleitete Nachricht --------\nBetreff: T\nDatum: Mon, 3 Mar 2025 08:00\nVon: Huy <h@x.example>\nAn: a@x.example\n\nx","Zur Info."),
    ("forward apple fr","Pour info.\n\nDébut du message réexpédié :\n\nDe: Huy <h@x.example>\nObjet: T\nDate: 3 mars 2025 à 08:00:00 UTC+1\nÀ: a\n\nx","Pour info."),
    ("forward yahoo","FYI\n\n----- Forwarded Message -----From: Huy <h@x.example>To: a@x.exampleSent: Monday, March 3, 2025 at 08:00:00 AMSubject: T\nx","FYI"),
    ("forward gmail old dashes","FYI\n\n---------- Forwarded message ----------\nFrom: Huy <h@x.example>\nDate: 2025-03-03 8:00 GMT+07:00\nSubject: T\nTo: a\n\nx","FYI"),
    ("forward protonmail","FYI\n\n------- Forwarded Message -------\nFrom: Huy <h@x.example>\nDate: On Monday, March 3rd, 2025 at 8:00 AM\nSubject: T\nTo: a\n\n> x","FYI"),
    ("zoho forward","FYI\n\n============ Forwarded message ============\nFrom: Huy <h@x.example>\nTo: a\nDate: Mon, 03 Mar 2025 08:00:00 +0700\nSubject: T\n============ Forwarded message ============\n\nx","FYI"),
    ("em client","Ok.\n\n------ Original Message ------\nFrom \"Huy\" <h@x.example>\nTo \"A\" <a@x.example>\nDate 3/3/2025 8:00:00 AM\nSubject T\n\nx","Ok."),
    ("notes","Ok.\n\n\nHuy/Org@Org\n03/03/2025 08:00\n\nTo\nLan/Org\ncc\n\nSubject\nT\n\nx","Ok. Huy/Org@Org 03/03/2025 08:00 To Lan/Org cc Subject T x"),
    ("163 plain",'Ok.\n\nAt 2025-03-03 08:00:00, "Huy" <h@x.example> wrote:\n>x\n>y',"Ok."),
    ("qq en",'Ok.\n\n\n------------------ Original ------------------\nFrom:  "Huy";<h@x.example>;\nDate:  Mon, Mar 3, 2025 08:00 AM\nTo:  "A"<a@x.example>;\n\nSubject:  T\n\nx',"Ok."),
    ("aol","Ok.\n\n-----Original Message-----\nFrom: Huy <h@x.example>\nTo: A\nSent: Mon, Mar 3, 2025 8:00 am\nSubject: T\n\nx","Ok."),
    ("hotmail date first","Ok.\n\nDate: Mon, 3 Mar 2025 08:00:00 +0700\nFrom: h@x.example\nTo: a@x.example\nSubject: T\n\nx","Ok."),
    ("windows live","Ok.\n\n> Date: Mon, 3 Mar 2025 08:00:00 +0700\n> From: h@x.example\n> To: a@x.example\n> Subject: T\n> \n> x","Ok."),
    ("wl rule","Ok.\n\n_____________________________________________\nDate: Mon, 3 Mar 2025\nFrom: h@x.example\nSubject: T\n\nx","Ok."),
    ("wrapped long names","Ok.\n\nOn Mon, Mar 3, 2025 at 8:00 AM 'Nguyễn Thị Lan' via Tổ chuyên môn 1 Trường\nMầm non Hoa Sen <to1@hoasen.example> wrote:\n\n> x","Ok."),
    ("two att chain",f"Ok.\n\n{ANNOUNCED}\n\n> On 2 Mar 2025, at 07:00, Lan <l@x.example> wrote:\n> \n>> y","Ok."),
    ("answers with numbers","1) yes\n2) no\n\n" + ANNOUNCED + "\n\n> 1) a?\n> 2) b?","1) yes 2) no"),
    ("own mail starts with On","On Monday we will visit:\n- school A\n- school B\n\nOn 3 March 2025 at 8:00 we start.","On Monday we will visit: - school A - school B On 3 March 2025 at 8:00 we start."),
    ("own ends colon with time","We meet on 3 March 2025 at 08:00. Agenda:\n1. x\n2. y","We meet on 3 March 2025 at 08:00. Agenda: 1. x 2. y"),
    ("own from to dates","From: 3/3/2025\nTo: 5/3/2025\nSubject: leave\n\nPlease approve.","From: 3/3/2025 To: 5/3/2025 Subject: leave Please approve."),
    ("own list of mails","Contacts:\nLan <l@x.example>\nHuy <h@x.example>\n\nCall them.","Contacts: Lan <l@x.example> Huy <h@x.example> Call them."),
    ("own address colon","Please write to Lan <l@x.example>:\nshe has the key.","Please write to Lan <l@x.example>: she has the key."),
    ("md rule","# Report\n\n---\n\n2 visits\n\n---\n\nDone","# Report --- 2 visits --- Done"),
    ("md quote","As the rule says\n\n> all reports by Friday\n\nso mine comes Thursday.","As the rule says > all reports by Friday so mine comes Thursday."),
    ("greater arrows own","A --> B\n> C\n--> D","A --> B > C --> D"),
)
# fmt: on


@pytest.mark.parametrize(("text", "reply"), [case[1:3] for case in CASES], ids=[case[0] for case in CASES])
def test_the_authors_words_come_back_and_nothing_else(text: str, reply: str) -> None:
    assert own_words(text, "").reply.split() == reply.split()


def test_a_table_below_an_announcement_is_no_mark() -> None:
    text = f"Ok.\n\n{ANNOUNCED}\n\n| Lớp | Số trẻ |\n| 4 tuổi | 30 |\n\nGửi em xem."
    assert own_words(text, "").reply == "Ok."


def test_answers_between_lines_with_another_mark_are_kept() -> None:
    text = f"{ANNOUNCED}\n\n| Số buổi?\n3 buổi\n| Số người?\n45 người"
    assert own_words(text, "").reply == "3 buổi\n\n45 người"
