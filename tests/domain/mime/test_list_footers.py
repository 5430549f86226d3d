"""What mailing lists add below every mail."""

# ruff: noqa: E501 - lines of mails

import pytest

from domain.mime.list_footers import footer_start
from domain.mime.quotes import own_words

ATTRIBUTION = "On 3 Mar 2025, at 08:00, Huy <huy@x.example> wrote:"
FOOTERS = {
    "mailman2": "_______________________________________________\nRiverwatch mailing list\nRiverwatch@lists.river.example\nhttps://lists.river.example/mailman/listinfo/riverwatch",
    "mailman3": "_______________________________________________\nriverwatch mailing list -- riverwatch@lists.river.example\nTo unsubscribe send an email to riverwatch-leave@lists.river.example",
    "gg vi": '-- \nBạn nhận được thư này vì bạn đã đăng ký vào nhóm "Giáo viên" của Google Groups.\nĐể hủy đăng ký khỏi nhóm này và ngừng nhận email từ nhóm, hãy gửi email đến gv+unsubscribe@googlegroups.com.\nĐể xem cuộc thảo luận này, hãy truy cập https://groups.google.com/d/msgid/gv/abc.',
    "gg old": '-- \n-- \nYou received this message because you are subscribed to the Google\nGroups "x" group.\nTo post to this group, send email to x@googlegroups.com\nTo unsubscribe from this group, send email to\nx+unsubscribe@googlegroups.com\n\n--- \nYou received this message because you are subscribed to the Google Groups "x" group.\nTo unsubscribe from this group and stop receiving emails from it, send an email to x+unsubscribe@googlegroups.com.\nFor more options, visit https://groups.google.com/d/optout.',
    "gg de": '-- \nSie erhalten diese Nachricht, weil Sie in Google Groups E-Mails von der Gruppe "x" abonniert haben.\nWenn Sie sich von dieser Gruppe abmelden möchten, senden Sie eine E-Mail an x+unsubscribe@googlegroups.com.',
    "gg fr": '-- \nVous recevez ce message, car vous êtes abonné au groupe Google Groupes "x".\nPour vous désabonner de ce groupe, envoyez un e-mail à x+unsubscribe@googlegroups.com.',
    "gg es": '-- \nHas recibido este mensaje porque estás suscrito al grupo "x" de Grupos de Google.\nPara cancelar la suscripción a este grupo, envía un correo electrónico a x+unsubscribe@googlegroups.com.',
    "listserv": "########################################################################\n\nTo unsubscribe from the TEACH list, click the following link:\nhttps://listserv.x.example/scripts/wa.exe?SUBED1=TEACH&A=1",
    "listserv2": "____________________________________________________________________\n\nTo leave the TEACH list, send mail to LISTSERV@X.EXAMPLE with: SIGNOFF TEACH\nArchives: https://listserv.x.example/archives",
    "yahoo": "__._,_.___\nPosted by: Jo <jo@x.example>\n\nReply via web post  •  Reply to sender\n\nVisit Your Group\nhttps://groups.yahoo.example/x\n\nYahoo! Groups • Privacy • Unsubscribe • Terms of Use\n\n.\n\n__,_._,___",
    "yahoo old": "------------------------------------\n\nYahoo! Groups Links\n\n<*> To visit your group on the web, go to:\n    http://groups.yahoo.com/group/x/\n\n<*> To unsubscribe from this group, send an email to:\n    x-unsubscribe@yahoogroups.com",
    "majordomo": '--\nTo unsubscribe from this list: send the line "unsubscribe linux-kernel" in\nthe body of a message to majordomo@vger.example\nMore majordomo info at  http://vger.example/majordomo-info.html',
    "ezmlm": "---------------------------------------------------------------------\nTo unsubscribe, e-mail: dev-unsubscribe@tomcat.example\nFor additional commands, e-mail: dev-help@tomcat.example",
    "groups.io": "-=-=-=-=-=-=-=-=-=-=-=-\nGroups.io Links: You receive all messages sent to this group.\nView/Reply Online (#12): https://groups.io/g/x/message/12\nMute This Topic: https://groups.io/mt/1/2\nGroup Owner: x+owner@groups.io\nUnsubscribe: https://groups.io/g/x/unsub [a@b.example]\n-=-=-=-=-=-=-=-=-=-=-=-",
    "discourse": "---\n[Visit Topic](https://meta.x.example/t/1) or reply to this email to respond.\n\nYou are receiving this because you enabled mailing list mode.\n\nTo unsubscribe from these emails, [click here](https://meta.x.example/email/unsubscribe/1).",
    "github": "-- \nReply to this email directly or view it on GitHub:\nhttps://github.com/x/y/issues/1#issuecomment-2\nYou are receiving this because you were mentioned.\n\nMessage ID: <x/y/issues/1/2@github.com>",
    "sympa": "--\nListe de diffusion profs\nPour se désabonner : mailto:sympa@listes.x.example?subject=unsubscribe%20profs",
    "mailman de": "_______________________________________________\nVerein Mailingliste\nJPK Administration der Liste: https://lists.x.example/listinfo/verein",
}


@pytest.mark.parametrize("footer", FOOTERS.values(), ids=FOOTERS)
def test_a_footer_is_neither_reply_nor_signature(footer: str) -> None:
    below_words = own_words(f"Done this morning.\n\nIt works again.\n\n{footer}", "")
    below_quote = own_words(f"Done.\n\n{ATTRIBUTION}\n> Thư cũ\n\n{footer}", "")
    below_signature = own_words(f"{ATTRIBUTION}\n> Thư cũ\n\nDone.\n\n-- \nJan\nLab\n\n{footer}", "")
    unannounced = own_words(f"Done.\n\n> Thư cũ\n\n{footer}", "")
    assert (below_words.reply, below_words.signature) == ("Done this morning.\n\nIt works again.", "")
    assert (below_quote.reply, below_quote.signature) == ("Done.", "")
    assert (below_signature.reply, below_signature.signature) == ("Done.", "--\nJan\nLab")
    assert (unannounced.reply, unannounced.signature) == ("Done.", "")


@pytest.mark.parametrize(
    "text",
    [
        "Chào cả nhà\n\nĐể hủy đăng ký nhóm, cô gửi thư đến gv+unsubscribe@x.example ạ.",  # no rule above
        "Hướng dẫn\n-----\nTo unsubscribe, ask Lan in person.",  # nowhere to write to
        "Báo cáo\n=====\n1. Đã gửi a@b.example\n2. Đã xong",
        "",
    ],
)
def test_an_authors_own_lines_are_no_footer(text: str) -> None:
    lines = text.split("\n")
    assert footer_start(lines) == len(lines)
