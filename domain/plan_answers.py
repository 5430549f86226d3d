"""Answers to the questions of an import, as a person writes them into a reply: `Q1: hằng quý`, or ĐỒNG Ý to all."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from domain.assignments import Assignment, everyone_reports, with_period
from domain.plan_questions import Question
from domain.text import key
from domain.verbs import VerbName

EVERYONE = "everyone"
_LINE = re.compile(
    r"^\s*(?:câu\s+|cau\s+)?(?:Q\s*)?(?P<number>\d{1,2})\s*[:.)\-–]\s*(?P<answer>.+?)\s*$", re.IGNORECASE
)
_NO = {"khong", "khong can", "khong bao cao", "ko", "k"}


@dataclass(frozen=True)
class OpenQuestion:
    """A question as kept beside the plan: what it asks, the usual answer, the one given."""

    code: str
    about: str
    text: str
    subject: str
    default: str | None = None
    answer: str = ""


def kept(questions: Iterable[Question], duties: int) -> tuple[OpenQuestion, ...]:
    """The importer's questions, and one more: whether all who have duties report on them."""
    rows = [OpenQuestion(row.code, row.about, row.text, row.subject, row.default) for row in questions]
    if duties:
        text = "Những người được giao nhiệm vụ có gửi báo cáo định kỳ không? Nếu có, kỳ nào, hạn nào?"
        rows.append(OpenQuestion(f"Q{len(rows) + 1}", EVERYONE, text, "", "không"))
    return tuple(rows)


def read_answers(text: str, questions: Iterable[OpenQuestion], verb: VerbName | None) -> dict[str, str]:
    """The answers in a reply by the question's code; agreement in the first line fills in the usual ones."""
    rows = list(questions)
    known = {row.code for row in rows}
    answers = {row.code: row.default for row in rows if row.default} if verb is VerbName.APPROVE else {}
    for line in text.splitlines():
        match = _LINE.match(line)
        if match and f"Q{int(match['number'])}" in known:
            answers[f"Q{int(match['number'])}"] = match["answer"]
    return answers


def applied(rows: tuple[Assignment, ...], question: OpenQuestion) -> tuple[Assignment, ...]:
    """Who reports what, once a question about periods and dates is answered; other questions change nothing here."""
    if question.about == "period":
        return with_period(rows, question.subject, question.answer, "")
    if question.about == "due":
        return with_period(rows, question.subject, "", question.answer)
    if question.about == EVERYONE and key(question.answer).split(",")[0] not in _NO:
        period, _, due = question.answer.partition(",")
        return everyone_reports(rows, period.strip(), due.strip())
    return rows


def names_in(answer: str) -> tuple[str, ...]:
    """The people of an answer about a group: names between commas, semicolons or "và"."""
    parts = re.split(r"[,;\n]|\s+và\s+", answer)
    return tuple(name.strip(" .") for name in parts if name.strip(" ."))
