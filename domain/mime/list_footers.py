"""What a mailing list adds below every mail: neither the author's words nor a signature.

Mailman, Google Groups, Groups.io, LISTSERV, Sympa, ezmlm, Majordomo, Yahoo Groups, Discourse and GitHub draw a rule
and say below it which list it is and how to leave it. Only their words count, and only with an address or a link.
"""

import re
from collections.abc import Sequence

from domain.text import key

_RULE = re.compile(r"[\s\-_=*~#+.,–—]*[-_=*~#–—]+[\s\-_=*~#+.,–—]*")
_SAYS_LIST = re.compile(
    r"[\w.+ -]{1,60} (?:mailing ?list|mailing-?listen?|liste de diffusion|lista de correo|lista de discussao)"
    r"(?: -- \S+@\S+)?$"
    r"|.{0,60}(?:to (?:unsubscribe|leave|remove yourself)|unsubscribe(?: from this list)?[:,]|unsubscribe$)"
    r"|you (?:received|are receiving|receive) (?:this|all)\b.{0,80}\b(?:because|subscribed|group|list)"
    r"|.{0,60}(?:(?:huy|ngung|dung|bo) (?:dang ky|theo doi|nhan)|roi) (?:khoi |email |thu )?.{0,30}(?:nhom|danh sach)"
    r"|ban nhan duoc (?:thu|email|tin nhan|thong bao) nay (?:vi|do|boi)"
    r"|sie (?:erhalten|haben) diese (?:nachricht|e-?mail)\b.{0,80}(?:weil|abonn|gruppe|erhalten)"
    r"|vous recevez ce (?:message|courriel|mail)|vous avez recu ce message"
    r"|(?:has )?recib(?:es|iste|ido|e) este (?:mensaje|correo)|voce (?:esta recebendo|"
    r"recebeu) est[ae] (?:mensagem|e-?mail)"
    r"|(?:hai ricevuto|ricevi) questo messaggio"
    r"|.{0,40}(?:(?:um|zum) .{0,40}ab(?:zu)?bestellen|pour (?:se |vous )?desabonner|para (?:anular|cancelar)"
    r"|per (?:annullare|cancellare|disiscri))"
    r"|(?:yahoo! ?groups|yahoo groups|groups\.io) links|view/reply online|reply to this email directly"
    r"|\[?(?:visit topic|view (?:this )?topic)|posted by: |visit your group|for additional commands, e-mail:"
    r"|(?:list )?archives?: ?<?https?://"
)
_REACHED = re.compile(r"https?://|[^\s@]@[^\s@]+\.\w|mailto:|www\.")
_LONGEST = 16  # lines that are not blank


def footer_start(lines: Sequence[str]) -> int:
    """The line with which a list's footer begins; the number of lines where there is none."""
    filled = _last_filled(lines)
    for at, index in enumerate(filled[:-1]):
        if _draws_rule(lines[index]) and any(map(_says_list, (lines[i] for i in filled[at + 1 : at + 3]))):
            reached = any(_REACHED.search(lines[i][:500]) for i in filled[at:])
            return _topmost(lines, index) if reached else len(lines)
    return len(lines)


def _says_list(line: str) -> bool:
    return _SAYS_LIST.match(key(line[:200]).strip("*[( ")) is not None


def _topmost(lines: Sequence[str], rule: int) -> int:
    """The first of several rules with nothing between them."""
    above = rule - 1
    while above >= 0 and (not lines[above].strip() or _draws_rule(lines[above])):
        rule = above if lines[above].strip() else rule
        above -= 1
    return rule


def _draws_rule(line: str) -> bool:
    """Unlike `quote_markers.is_rule`, a single dash is one here, and so is the delimiter of a signature."""
    return len(line) < 200 and _RULE.fullmatch(line) is not None


def _last_filled(lines: Sequence[str]) -> list[int]:
    filled: list[int] = []
    for index in range(len(lines) - 1, -1, -1):
        if lines[index].strip():
            filled.append(index)
            if len(filled) > _LONGEST:
                break
    return filled[::-1]
