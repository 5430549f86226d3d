"""A mail understood: what it is, what its author wrote, and what is asked by it."""

from dataclasses import dataclass
from datetime import date

from domain.mime.defects import IN_WORDS, Defect
from domain.mime.legacy import repair
from domain.mime.mail import IncomingMail, MailKind
from domain.mime.parse import attempt, read_mail
from domain.mime.quotes import OwnWords, own_words
from domain.mime.signed_names import name_words
from domain.replies import read_verb
from domain.verbs import Reading, VerbName
from domain.wording import ZONE

_NOTHING_ASKED = Reading(None, False, "")
_SOME_DAYS = (date(2001, 1, 1), date(2012, 9, 12))  # two days that no relative date reads alike

_KINDS = {
    MailKind.LETTER: "Đây là thư do người viết.",
    MailKind.AUTO_REPLY: "Đây là thư trả lời tự động hoặc giấy báo đã đọc, không tính là ý kiến của ai.",
    MailKind.BOUNCE: "Đây là thông báo của máy chủ về việc phát thư.",
    MailKind.FEEDBACK: "Đây là báo cáo phản hồi của nhà cung cấp dịch vụ thư.",
}
_VERBS = {
    VerbName.APPROVE: "đồng ý",
    VerbName.RETURN: "trả lại để sửa",
    VerbName.REJECT: "không đồng ý",
    VerbName.REPORT: "nộp báo cáo",
    VerbName.NIL: "không phát sinh",
    VerbName.ACKNOWLEDGE: "đã nhận thư",
    VerbName.EXTEND: "xin gia hạn",
    VerbName.HANDOVER: "chuyển người khác thực hiện",
    VerbName.QUESTION: "hỏi lại",
}


@dataclass(frozen=True)
class Understood:
    """A mail, its author's own words, and the verb in them; only a letter has a verb."""

    mail: IncomingMail
    words: OwnWords
    reading: Reading


def understand(raw: bytes, known_letter: str | None = None) -> Understood:
    """Everything that a mail's bytes say. Pure, and never raises. `known_letter` is the stored text of the letter that
    it answers, if that is known.
    """
    return understand_mail(read_mail(raw), known_letter)


def understand_mail(mail: IncomingMail, known_letter: str | None = None) -> Understood:
    """The same for a mail that was read before, once it is known which letter it answers."""
    lost: list[Defect] = []
    whole = OwnWords(mail.own_text or mail.own_html, "", "")
    author = name_words(mail.sender.name, mail.sender.address) if mail.sender else frozenset()
    words = _unicode(attempt(lost, whole, own_words, mail.own_text, mail.own_html, known_letter, author))
    reading = _NOTHING_ASKED
    if mail.kind is MailKind.LETTER:
        unclear = Reading(None, True, IN_WORDS[Defect.UNREADABLE_STAGE])
        reading = attempt(lost, unclear, _read, words.reply, attempt(lost, None, _day_of, mail))
    return Understood(mail, words, reading)


def _unicode(words: OwnWords) -> OwnWords:
    """An answer pasted from a document with an old font, above a quote in Unicode, is in two encodings."""
    reply, signature = (repair(part)[0] for part in (words.reply, words.signature))
    return words if (reply, signature) == (words.reply, words.signature) else OwnWords(reply, signature, words.quote)


def _day_of(mail: IncomingMail) -> date | None:
    """The day from which `mai` and `thứ Sáu tuần này` count: the author's, else that of arrival."""
    moment = mail.sent_at or mail.received_at
    return None if moment is None else moment.astimezone(ZONE).date()


def _read(reply: str, day: date | None) -> Reading:
    """The verb; where the mail's own day is unknown, a date counts only when it does not depend on it."""
    if day is not None:
        return read_verb(reply, day)
    one, other = (read_verb(reply, each) for each in _SOME_DAYS)
    if one.verb == other.verb:
        return one
    return Reading(None, True, "Thư không ghi ngày gửi nên không tính được ngày nêu trong thư.")


def explain(understood: Understood) -> list[str]:
    """Why a mail was read as it was, sentence by sentence, for the administrator."""
    mail, reading = understood.mail, understood.reading
    lines = [_KINDS[mail.kind]]
    if mail.bounce is not None:
        lines += [
            f"Địa chỉ {each.address}: "
            + (
                "không còn dùng được"
                if each.permanent
                else "đã phát"
                if each.action == "delivered"
                else "chưa phát được"
            )
            + (f" (mã {each.status})." if each.status else ".")
            for each in mail.bounce.recipients
        ]
    if mail.kind is MailKind.LETTER:
        if reading.verb is not None:
            argument = f": {reading.verb.argument}" if reading.verb.argument else ""
            lines.append(f"Hiểu là {_VERBS[reading.verb.name]}{argument}.")
        else:
            lines.append("Ý chưa rõ, cần hỏi lại." if reading.unclear else "Không có ý kiến theo mẫu câu quy định.")
        lines.append(f"Căn cứ: {reading.why.rstrip('.')}.")
    if understood.words.quote.strip():
        lines.append("Phần trích lại thư cũ đã được tách riêng.")
    lines += [f"Phải đoán: {IN_WORDS[Defect(defect)]}." for defect in mail.defects]
    return lines
