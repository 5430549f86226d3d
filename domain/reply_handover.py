"""A duty that goes to somebody else: "chuyển giao cho: …", "việc này cô Lan phụ trách", "tôi không phụ trách nữa"."""

import re

from domain import handover_words as words
from domain.conditions import firm_lines
from domain.duty_words import HEDGED, HOWEVER
from domain.text import folded
from domain.verbs import Answer, Reading, VerbName, said, unclear

_LONGEST_NAME = 6  # words


def hands_over(answer: Answer) -> Reading | None:
    """That a duty goes to somebody else, and to whom where a name is given; None where nobody says so."""
    whole = " ".join([answer.line, *firm_lines(answer.below[:2])])
    plain = folded(whole)
    if not words.MENTIONED.search(plain):
        return None
    if words.ONE_OR_OTHER.search(answer.plain):
        return unclear("Chưa rõ chuyển việc cho ai.", still_owed=True)
    if words.NOT_HANDED.search(answer.plain):
        return unclear("Có từ chuyển việc nhưng ở thể phủ định.")
    if words.PROMISED.search(answer.plain):
        return unclear("Mới hẹn chuyển việc.", still_owed=True)
    if (form := words.HANDED_FORM.match(answer.plain)) is not None:
        return _handed_in_form(answer.line[form.start("name") :])
    not_mine = words.NOT_MINE.search(answer.plain)
    name = _taker(whole, plain) or _given(whole, plain) or (_written_to(whole, plain) if not_mine else None)
    if name and words.STILL_OPEN.search(answer.plain):
        return None
    if not_mine and HEDGED.search(folded(answer.line)):
        return unclear("Chưa chắc việc của ai.", still_owed=True)
    if not_mine and not name and HOWEVER.search(answer.plain):
        return unclear("Không phụ trách nhưng còn nội dung khác.")
    if name or not_mine or words.UNNAMED.match(answer.plain) or words.TO_A_POST.search(answer.plain):
        return said(VerbName.HANDOVER, "Đề nghị chuyển việc cho người khác.", name)
    return None


def _handed_in_form(named: str) -> Reading | None:
    if words.EITHER_NAME.search(folded(named)):
        return unclear("Chưa rõ chuyển việc cho ai.", still_owed=True)
    if named.startswith("<") or not any(letter.isalnum() for letter in named):
        return said(VerbName.HANDOVER, "Mẫu chuyển giao chưa ghi người nhận.")
    name = _name(named)
    if name is None or not _looks_named(name, named):
        return None
    return said(VerbName.HANDOVER, "Dòng đầu ghi người được chuyển giao.", name)


def _given(whole: str, plain: str) -> str | None:
    """ "Chị giao lại cho Mỹ làm": whoever is named without a title counts only with what he does."""
    found = words.GIVEN.search(plain)
    name = _bare_name(whole, found)
    if found is None or name is None:
        return None
    return name if words.DOES.match(plain, found.start("name") + len(name)) else None


def _written_to(whole: str, plain: str) -> str | None:
    return _bare_name(whole, words.WRITE_TO.search(plain))


def _bare_name(whole: str, found: re.Match[str] | None) -> str | None:
    name = _name(whole[found.start("name") :]) if found else None
    return name if name and _looks_named(name, whole) else None


def _looks_named(name: str, text: str) -> bool:
    """Without a title only capitals tell a name, unless whoever wrote it uses neither capitals nor marks."""
    if words.A_BODY.match(folded(name)) or not name[0].isalpha():
        return False
    return name[0].isupper() or (text.isascii() and not words.A_GROUP.match(name))


def _taker(whole: str, plain: str) -> str | None:
    """Whoever takes the duty, as named; None where somebody is only addressed or asked for help."""
    found = words.HANDOVER.search(plain)
    while found:
        named = whole[found.start("name") :]
        name = _name(named)
        if name and _is_given(found, name, folded(named[len(name) :])):
            return name
        found = words.HANDOVER.search(plain, found.start() + 1)
    return None


def _is_given(found: re.Match[str], name: str, behind: str) -> bool:
    """Whether a name is that of the one who takes the duty: where the verb alone does not say so, his task does."""
    if found["post"] and name.islower():
        return False  # "uỷ quyền cho phó hiệu trưởng ký": a post, and no name
    if found["verb"] == "nho":
        return words.TASK.match(behind) is not None
    if (
        found["verb"] in ("gui cho", "giao")
        or found["held"] is not None
        or (found["verb"] == "giao cho" and name.islower())
    ):
        return words.DOES.match(behind) is not None
    return True


def _name(text: str) -> str | None:
    """The name at the beginning of the text: its capitalised words, or without capitals all before the next verb."""
    pause = words.NAME_PAUSES.search(text)
    given = text[: pause.start() if pause else None].split()[:_LONGEST_NAME]
    capitals = next((i for i, word in enumerate(given) if not word[0].isupper()), len(given))
    if not capitals or text.isupper():
        written = " ".join(given)
        end = words.NAME_ENDS.search(folded(written))
        capitals = len(written[: end.start() if end else None].split())
    name = " ".join(given[:capitals])
    written_small = name[:1].islower() or text.isupper()  # "Thu" and "Tâm" are names, "thu" and "tấm" may be words
    if written_small and (words.NOT_A_NAME.match(folded(name)) or words.A_TASK.match(folded(name))):
        return None
    return name or None
