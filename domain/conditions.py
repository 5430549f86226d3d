"""What is said only for the case that something else comes true: "nếu tổ Lá nộp đủ minh chứng thì chị duyệt".

Neither such a clause nor its main clause reports, receives, decides or asks for anything yet, whoever is its subject.
All patterns are for `domain.text.folded` text, in which "nêu" and "nếu" are one: the line as written tells them apart.
"""

import re
from dataclasses import replace

from domain.decision_words import CONSENT
from domain.reply_words import ME, NOT, NOT_YET, PEOPLE, WHO
from domain.verbs import Answer, plain_of

_START = r"(?:(?:^|[,.;:!?])\W*(?:(?:va|con|nhung|ma|thoi|vay|the|thi|vang|da|u|ok) )?)"
_SENTENCE_END = re.compile(r"[;!?\n]|\.(?=\s|$)")
_PAUSE = re.compile(r"[,:;!?\n]|\.(?=\s|$)|[–-](?=\s)|\b(?:va|con|nhung|vi)(?= neu\b)")
# "Nếu được, cho em xin gia hạn": a courtesy; "nếu được em gửi báo cáo" is none.
_POLITE = (
    rf"(?= (?:duoc|dc|x{{6}}|co the|tien|khong phien|khong co gi|(?:nha truong|{PEOPLE})(?: \w+)??"
    r" (?:dong y|cho|thay|thong cam|nhat tri))\b[^.;!?\n]*\b(?:xin|nho|cho|de nghi|mong|uy quyen|chuyen)\b)"
)
_DO = r"(?:gui|goi|nop|bao cao|bao|lam|hoan thanh|bo sung|trien khai|thuc hien|nhan|lien he|hoi)"
_WHEN = r"(?:khi nao|bao gio|chung nao|luc nao|hom nao|bua nao|hoi nao|khi mo|bua mo)"
_COMES = (
    rf"co (?:{ME}|so lieu|ket qua|du|thong bao|lich|mang|file|thoi gian|anh|ca|nguoi|hop|yeu cau|viec|gi|van ban"
    r"|minh chung)\b"
)
_AGREES = rf"{WHO} (?:cung |se |moi )*(?:{CONSENT}|ky)\b"
# The question-words that lead a condition: "khi nào xong thì em gửi", "bao giờ tổng hợp xong em nộp".
_UNASKED = re.compile(
    rf"\b(?P<led>{_WHEN}(?: (?!thi\b)[^\s.;!?]+){{1,15}}? thi"
    r" (?!duoc|dc|kip|dung|vua|hop|phai|sao|the nao|nhu|tot|hay|la|moi)"
    rf"|{_WHEN} (?!(?:{ME}|(?!{_COMES}){PEOPLE}|phai|can|nop|gui|goi|bao cao|het|toi|den|thi|moi|se)\b)"
    rf"[^.;!?\n]{{1,60}}?[, ](?:{ME}|{PEOPLE}) (?:se |moi |cung |lai )*(?:{_DO}|duyet|ky|dong y)\b"
    rf"|{_WHEN} (?:xong|ranh|tien|kip|du)\b)"
)
_LED = re.compile(
    rf"\b(?P<led>neu\b(?! (?:ro|tren|ra|len|cu the|o (?:tren|muc|phan)))(?!{_POLITE})"
    r"|mien (?:la|sao)\b|voi dieu kien\b|tru (?:khi|phi)\b|gia (?:su|du|nhu|ma)\b|phong khi\b"
    r"|vi (?:nhu|bang|phong)\b)"
)
_BEGUN = re.compile(
    rf"{_START}(?P<led>(?:trong )?truong hop\b(?! (?:nao|nay|tren|do|cua|tre|chau|be)\b)|mot khi\b"
    rf"|he\b(?=[^.;!?\n]* (?:la|thi) )|lo(?: ma)?(?= (?:{ME} )?(?:{NOT}|{NOT_YET}|bi|ban|om)\b)"
    rf"|(?:ngo )?nho(?: ma)?(?= (?:{ME} )?(?:{NOT}|{NOT_YET})\b)|lo(?=[^.;!?\n]* thi ))"
)
# Without such a word: "tổ Lá nộp đủ thì chị duyệt", "có đủ báo cáo chị mới duyệt", "chờ các tổ nộp rồi chị duyệt".
_AGREED_THEN = re.compile(
    rf"(?:^|[.;!?])[^.;!?\n]*?(?: thi {_AGREES}| {WHO} moi (?:{CONSENT}|ky)\b)"
    rf"|(?:^|[.;!?])\W*(?:sau khi|cho(?! phep| ban hanh| phat hanh| xin| {ME}\b)|doi|den khi|toi khi|khi)\b"
    rf"[^.;!?\n]*?\b{_AGREES}"
)
# "Xong thì em gửi báo cáo"; "họp xong là em gửi rồi" has happened, "có gì thì em hỏi" is an offer.
_DONE_THEN = re.compile(
    rf"\b(?P<led>(?:xong|du|kip|ranh|co(?! (?:gi|j|chi)\b))\b[^.;,!?\n]{{0,30}}? (?:thi|la) {ME} (?:se |moi )*{_DO}\b"
    r"(?![^.;!?\n]*\broi\b))"
)
# "… nếu thiếu gì chị báo em" leaves standing what was said before it, even without a comma.
_AFTERTHOUGHT = re.compile(
    rf"neu\b[^.;!?\n]*\b(?:thieu|can|{NOT_YET}|{NOT}|sai|sot|gi|chi|loi|vuong|doi)\b[^.;!?\n]*"
    rf"\b(?:(?:{PEOPLE})(?: (?!{ME}\b)\w+)? (?:cu |vui long |hay )?(?:bao|nhan|goi|nhac|ho|lien he"
    rf"|trao doi|phan hoi|noi|bo qua|cho (?:{ME}) (?:biet|hay))"
    rf"|{ME} (?:se |xin )?(?:bo sung|gui them|gui lai|sua|chinh))\b"
)
# The letter by which the word differs from others that fold to the same.
_MARKED = {"neu": "ế", "truong hop": "ợ", "he": "ễ", "lo": "ỡ", "nho": "ỡ", "ngo": "ỡ", "gia su": "ử", "vi": "í"}
_NAMED_BEFORE = re.compile(r"\b(?:da|duoc|vua|nhu|can|phai)\W+$")
# Without one of these nothing is said on a condition: most lines need no closer look.
_TRIGGER = re.compile(
    r"\b(?:neu|mien|dieu kien|tru (?:khi|phi)|gia (?:su|du|nhu|ma)|phong khi|vi (?:nhu|bang|phong)|truong hop|he|lo|nho"
    rf"|thi|khi|la {ME}|moi (?:{CONSENT}|ky)|doi)\b|(?:^|[.;!?])\W*cho\b|\b{_WHEN}\b"
)
_HASTE = 400  # letters: whoever writes longer sentences writes a report


def firm_lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Lines as they were written, with such blanks."""
    return tuple((_blanked(line, plain_of(line)) or (line,))[0] for line in lines)


def firm_part(answer: Answer) -> Answer:
    """The answer with blanks in place of what is said on a condition only; the same answer where nothing is."""
    line = _blanked(answer.line, answer.plain)
    return answer if line is None else replace(answer, line=line[0], plain=line[1])


def unasked(answer: Answer) -> Answer:
    """The answer in which "khi nào xong thì em gửi" has no question-word any more."""
    plain = _UNASKED.sub(lambda found: found[0].replace("nao", "xxx").replace("bao gio", "xxx xxx"), answer.plain)
    return answer if plain == answer.plain else replace(answer, plain=plain)


def is_conditional(answer: Answer) -> bool:
    """Whether the clause with which the answer begins is said on a condition."""
    pause = _PAUSE.search(answer.plain)
    end = pause.start() if pause else len(answer.plain)
    return any(start < end for start, _ in _spans(answer.line, answer.plain))


def goes_on_conditionally(line: str, plain: str) -> bool:
    """Whether a condition is not at its end yet where the line ends: the next line belongs to it."""
    return any(end == len(line) for _, end in _spans(line, plain)) and not plain.rstrip().endswith((".", "!", "?", ";"))


def _blanked(line: str, plain: str) -> tuple[str, str] | None:
    spans = _spans(line, plain)
    for start, end in spans:
        line = line[:start] + " " * (end - start) + line[end:]
        plain = plain[:start] + " " * (end - start) + plain[end:]
    return (line, plain) if spans else None


def _spans(line: str, plain: str) -> list[tuple[int, int]]:
    """Where something is said on a condition: from the clause that depends on it to the end of the sentence."""
    if not _TRIGGER.search(plain):
        return []
    spans = [
        (_clause_start(plain, found), _sentence_end(plain, found.end()))
        for pattern in (_LED, _BEGUN, _UNASKED, _DONE_THEN)
        for found in pattern.finditer(plain)
        if _is_written(line, found) and not _asked(plain, found, pattern)
    ]
    agreed = _AGREED_THEN.finditer(plain[:_HASTE])
    return sorted([*spans, *((found.start(), _sentence_end(plain, found.end())) for found in agreed)])


def _asked(plain: str, found: re.Match[str], pattern: re.Pattern[str]) -> bool:
    end = _sentence_end(plain, found.end())
    return pattern is _UNASKED and plain[end : end + 1] == "?"


def _is_written(line: str, found: re.Match[str]) -> bool:
    """Whether the word is the one that leads a condition, as far as marks tell: "nêu", "trường họp", "nhờ" do not."""
    led, written = found["led"], line[found.start("led") : found.end("led")].casefold()
    mark = next((letter for word, letter in _MARKED.items() if led.startswith(word)), "")
    if not line.isascii():
        return mark in written or (led == "neu" and written == led)
    if led.startswith("truong hop"):
        return " thi " in found.string[found.end() :]
    return led != "neu" or not _NAMED_BEFORE.search(found.string[: found.start("led")])


def _clause_start(plain: str, found: re.Match[str]) -> int:
    begins = found.start("led")
    if _AFTERTHOUGHT.match(plain, begins):
        return begins
    return max((pause.end() for pause in _PAUSE.finditer(plain) if pause.end() <= begins), default=0)


def _sentence_end(plain: str, place: int) -> int:
    end = _SENTENCE_END.search(plain, place)
    return end.start() if end else len(plain)
