"""Who may sign what, and how the signature block says so (NĐ 30/2020/NĐ-CP, Điều 13; Appendix I, II.7).

The head signs everything. A deputy signs KT. (ký thay), an acting head Q. (quyền), the head of a unit TL. (thừa lệnh)
where the work rules say so, somebody else TUQ. (thừa ủy quyền) by a written authority, limited in time and matter; TM.
(thay mặt) is for collective bodies. A signature outside these rules is refused.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.document import Signer
from domain.wording import short_day

ON_BEHALF, ACTING = "TM.", "Q."


@dataclass(frozen=True)
class SigningRule:
    """A line of the signing table: whoever may sign these kinds (none named: all) on these days, both included."""

    person: int
    authority: str = ""
    title: str = ""
    kinds: frozenset[str] = frozenset()
    first: date | None = None
    last: date | None = None
    instrument: str = ""


@dataclass(frozen=True)
class Signing:
    """A signature that is to be judged: who, by which post, for which kind, on which day."""

    person: int
    role: str
    kind_symbol: str
    day: date


@dataclass(frozen=True)
class Allowed:
    """The signature is within the rules: the authority before the head's title, and the instrument that gives it."""

    authority: str = ""
    title: str = ""
    instrument: str = ""


def judge(signing: Signing, rules: Iterable[SigningRule]) -> Allowed | str:
    """The authority of a signature, or why it is outside the rules: one Vietnamese clause that goes on from a name.

    An office that has entered no rules at all follows the decree alone: the head, and a deputy for the head.
    """
    table = list(rules)
    own = [rule for rule in table if rule.person == signing.person]
    fitting = [rule for rule in own if _covers(rule, signing)]
    if fitting:
        return Allowed(fitting[0].authority, fitting[0].title, fitting[0].instrument)
    if signing.role == "principal":
        return Allowed()
    if not table and signing.role == "vice_principal":
        return Allowed("KT.")
    if not own:
        return "không có tên trong bảng phân công ký"
    in_time = [rule for rule in own if _in_time(rule, signing.day)]
    if not in_time:
        return f"chỉ được ký {'; '.join(_days(rule) for rule in own)}"
    kinds = sorted({kind for rule in in_time for kind in rule.kinds})
    return f"chỉ được ký loại văn bản {', '.join(kinds)}"


def block(allowed: Allowed, *, name: str, title: str, head_title: str, body: str) -> Signer:
    """The signature block: `KT. HIỆU TRƯỞNG` over `PHÓ HIỆU TRƯỞNG` over the name.

    An acting head has no line below (`Q. HIỆU TRƯỞNG`); whoever signs for a collective names it (`TM. CHI BỘ`).
    """
    own = (allowed.title or title).upper()
    if not allowed.authority:
        return Signer(None, own, name)
    if allowed.authority == ACTING:
        return Signer(None, f"{ACTING} {head_title.upper()}", name)
    over = body if allowed.authority == ON_BEHALF else head_title
    return Signer(f"{allowed.authority} {over.upper()}", own, name)


def _covers(rule: SigningRule, signing: Signing) -> bool:
    return _in_time(rule, signing.day) and (not rule.kinds or signing.kind_symbol in rule.kinds)


def _in_time(rule: SigningRule, day: date) -> bool:
    return (rule.first is None or rule.first <= day) and (rule.last is None or day <= rule.last)


def _days(rule: SigningRule) -> str:
    first = f"từ ngày {short_day(rule.first)}" if rule.first else ""
    last = f"đến hết ngày {short_day(rule.last)}" if rule.last else ""
    return " ".join(part for part in (first, last) if part)
