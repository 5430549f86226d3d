"""What a mail is before anybody asks what it says: a letter, or what a machine sent (RFC 3464, 3834, 5965, 8098)."""

import html
import re
from dataclasses import dataclass

from domain.mime.bounces import STATUS_TYPES, read_bounce
from domain.mime.failure_words import FAILED, FULL
from domain.mime.headers import Head
from domain.mime.mail import Address, Bounce, MailKind
from domain.mime.parts import Part
from domain.text import key

_DAEMON = re.compile(
    r"(?i)^(?:mailer-?_?daemon|mail-?daemon|mdaemon|post_?master|poostmaster|mailer|bounces?)(?:[+.-].*)?$"
)
_DAEMON_NAME = re.compile(
    r"(?i)mail(?:er)? ?deliver\w* ?(?:sub)?-?system|mailer[- ]daemon|mail administrator|system administrator"
    r"|ndr administrator|microsoft outlook$"
)
_MACHINE = re.compile(r"(?i)^(?:no-?_?reply|do-?not-?reply|noreply|notifications?\b)")
_AUTOMATIC_FIELDS = (
    "x-autoreply",
    "x-autorespond",
    "x-autoreply-from",
    "x-auto-reply-from",
    "x-mail-autoreply",
    "x-vacation",
    "x-fc-machinegenerated",
)
_AUTOMATIC_IN_MARKED_LETTERS = (
    "автоответ", "автоматический ответ", "автоматична відповідь", "автоматичен отговор", "자동 응답", "자동응답",
    "자동 회신", "자동회신", "automatyczna odpowiedź", "automatikus válasz", "odpowiedź automatyczna",
)  # fmt: skip
_AUTOMATIC_SUBJECT = re.compile(
    r"\W*(?:auto: |auto(?:matic(?:ally)?|mated)?[- ]?(?:reply|response|respond\w*|answer|generated reply)|autore(?:ply"
    r"|spon)|out of (?:the )?office|ooo\b|vacation (?:reply|response)"
    r"|tra loi tu dong|tu dong tra loi|thu (?:tra loi )?tu dong|phan hoi tu dong|tu dong phan hoi|thong bao"
    r" (?:tu dong|vang mat)|vang mat (?:khoi|tai) (?:van phong|co quan)\b"
    r"|ngoai van phong|abwesen|automatische (?:antwort|abwesen)|automatisch antwoord|reponse automatique"
    r"|absence du bureau|respuesta automatica|fuera de (?:la )?oficina"
    r"|resposta automatica|risposta automatica|autosvar|automatisk svar|automatiskt svar|automaticka odpoved"
    r"|automaatne vastus|automaattinen vastaus|raspuns automat|otomatik yan.t|balasan otomatis|jawaban otomatis"
    r"|αυτοματη απαντηση|מענה אוטומטי|رد تلقايي|自动回复|自動返信|自動回覆|自動応答|不在通知"
    rf"|{'|'.join(map(key, _AUTOMATIC_IN_MARKED_LETTERS))})"
)
_READ_SUBJECT = re.compile(r"\W*(?:read|not read|da doc|doc|gelesen|lu|leido|lido|letto|прочитано)\W*:")
_READ_WORDS = re.compile(
    r"was (?:read|deleted without being read|displayed)|da duoc (?:doc|mo|hien thi)|wurde .{0,60}gelesen|a ete"
    r" lu|no guarantee that the message has been read"
)
_AUTOMATIC_WORDS = re.compile(
    r"day la (?:thu|email|e-mail|tin nhan) (?:duoc )?(?:tra loi |phan hoi |gui )?tu dong"
    r"|this is an auto(?:matic|mated)(?:ally generated)? (?:reply|response)"
)
_MAYBE_AUTOMATIC = re.compile(r"(?i)auto|t[uự] [dđ][oộ]ng")
_AWAY_WORDS = re.compile(
    r"(?:toi|em|co|thay) (?:hien )?(?:tai )?(?:dang )?(?:di cong tac|nghi phep|nghi thai san|nghi le|di vang|vang mat)"
    r"|out of (?:the )?office|on (?:vacation|leave|holiday)|away from (?:my|the)"
)
_NOTIFICATION = re.compile(
    r'\s*\{.{0,200}?"(?:notificationType|eventType)"\s*:\s*"(Bounce|Delivery|Complaint)"', re.DOTALL
)
_CODE = re.compile(r"(?<!\d)[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}(?!\.?\d)|\b55[0-4] (?=\D)")
_LIST_REFUSAL = re.compile(r"not (?:a )?member|loop alert|duplicated message")
_COMPLAINT_SUBJECT = re.compile(r"(?:abuse|spam|feedback) (?:report|complaint)")
_COMPLAINT = re.compile(r"(?i)complaint about message from \d|report domain: \S+ submitter: ")
_IS_HTML = re.compile(r"(?i)</?(?:html|body|p|div|br|td|span|a)(?=[\s/>])")
_TAG = re.compile(r"<(?![^<>\s]*@)[^<>]*>")  # <a.first@x.example> is an address
_LOOKED_AT = 3_000


@dataclass(frozen=True)
class Report:
    """The kind of a mail and, for a delivery report, what it reports."""

    kind: MailKind = MailKind.LETTER
    bounce: Bounce | None = None


def report_of(root: Part, subject: str, sender: Address | None, text: str) -> Report:
    """The kind by the mail's form first, then by its heads, then by its sender and words together."""
    kind = _by_form(root) or _by_heads_and_words(root, subject, sender, text)
    if kind is not MailKind.BOUNCE:
        return Report(kind)
    own = re.findall(
        r"[\w.+=-]+@[\w.-]+",
        " ".join(root.head.plain(name) for name in ("to", "delivered-to", "from", "x-original-to")),
    )
    return Report(kind, read_bounce(root, plain_words(text, len(text)), own))


def plain_words(text: str, length: int = _LOOKED_AT) -> str:
    """Enough of a text's words to judge it; of HTML, what stands between the tags."""
    if "<" in text and _IS_HTML.search(text[: 2 * _LOOKED_AT]):
        bare = re.sub(r"(?is)<(style|script|head)\b.{0,8000}?</\1\s*>", " ", text[: 20 * _LOOKED_AT])
        text = html.unescape(_TAG.sub(" ", re.sub(r"(?i)<(?:br|/p|/div|/tr)\b[^<>]*>", "\n", bare)))
    return text[:length]


def _by_form(root: Part) -> MailKind | None:
    """The kind by MIME alone: multipart/report and its parts, not those of a mail that somebody attached."""
    types = {part.content_type for part in root.walk() if not part.within_message}
    report = root.parameters.get("report-type", "").strip().lower() if root.content_type == "multipart/report" else ""
    if "message/feedback-report" in types or report in ("feedback-report", "tlsrpt"):
        return MailKind.FEEDBACK
    if types & {"message/disposition-notification", "message/tracking-status"} or report == "disposition-notification":
        return MailKind.AUTO_REPLY
    if types & STATUS_TYPES or report or root.content_type == "multipart/report":
        return MailKind.BOUNCE
    return None


def _by_heads_and_words(root: Part, subject: str, sender: Address | None, text: str) -> MailKind:
    head = root.head
    automatic = _says_automatic(head)
    local = sender.address.partition("@")[0] if sender else head.plain("from").rpartition("<")[2].strip("> ")
    daemon = (
        bool(_DAEMON.match(local))
        or bool(sender and _DAEMON_NAME.search(sender.name))
        or (sender is None and "from" in head and not local)
    )
    unreturnable = "return-path" in head and head.plain("return-path").strip("<> ").upper() in ("", "MAILER-DAEMON")
    if "x-failed-recipients" in head or local.lower().startswith(("mailer-daemon", "mailer_daemon")):
        return MailKind.BOUNCE
    if "x-apple-unsubscribe" in head or _COMPLAINT.match(subject.strip()):
        return MailKind.FEEDBACK
    machine = daemon or unreturnable or "x-mlserver" in head or bool(_MACHINE.match(local))
    title = key(subject)
    if _AUTOMATIC_SUBJECT.match(title):
        return MailKind.AUTO_REPLY
    if machine or automatic:
        kind = _of_a_machine(head, title, text, daemon)
        if kind is not None:
            return kind
    if (
        automatic
        or unreturnable
        or _speaks_of_itself(head, text)
        or (_READ_SUBJECT.match(title) and _READ_WORDS.search(key(plain_words(text))))
    ):
        return MailKind.AUTO_REPLY
    return MailKind.LETTER


def _of_a_machine(head: Head, title: str, text: str, daemon: bool) -> MailKind | None:
    words = plain_words(text)
    notice = _NOTIFICATION.match(words)
    if notice:
        return MailKind.FEEDBACK if notice[1] == "Complaint" else MailKind.BOUNCE
    if _COMPLAINT_SUBJECT.search(title):
        return MailKind.FEEDBACK
    if "x-mlserver" in head and _LIST_REFUSAL.search(title):
        return MailKind.BOUNCE
    failed_title = bool(FAILED.search(title)) and not title.startswith(("re:", "fwd:", "fw:"))
    failed_words = bool(FAILED.search(key(words)))
    if (failed_title and failed_words) or (daemon and (failed_title or failed_words)):
        return MailKind.BOUNCE
    return MailKind.BOUNCE if _CODE.search(words) or FULL.search(words.lower()) or _could_not_deliver(words) else None


def _speaks_of_itself(head: Head, text: str) -> bool:
    """Words by which an automatic reply names itself, or in bulk mail says that its owner is away (first lines)."""
    in_bulk = head.plain("precedence").lower() in ("bulk", "junk")
    if not in_bulk and not _MAYBE_AUTOMATIC.search(text, 0, 4_000):
        return False
    words = key(plain_words(text[:8_000], 1_000).partition("\n>")[0][:600])
    return bool(_AUTOMATIC_WORDS.search(words)) or (in_bulk and bool(_AWAY_WORDS.search(words)))


def _could_not_deliver(words: str) -> bool:
    """A machine's own sentence about a letter and an address, in the first lines."""
    return bool(
        re.search(
            r"(?is)\A.{0,600}?(?:could not be|unable to be|cannot be|was not) delivered to\W.{0,20}\S+@\S+", words
        )
    )


def _says_automatic(head: Head) -> bool:
    """RFC 3834 and its forerunners. `auto-forwarded` is a person's mail; X-Auto-Response-Suppress, List-Unsubscribe
    and a Precedence of bulk or list say how to treat a mail, not who wrote it.
    """
    submitted = head.plain("auto-submitted").lower().split(";")[0].split("(")[0].strip()
    if submitted:
        return submitted not in ("no", "auto-forwarded")
    if head.plain("precedence").lower().replace("_", "-") in ("auto-reply", "autoreply"):
        return True
    return any(head.plain(name).lower() not in ("", "no", "false", "0") for name in _AUTOMATIC_FIELDS)
