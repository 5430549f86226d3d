"""The figures in a reply: read from the letter, its quotation and its files, checked, and kept with their sources."""

from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.handling import Answer
from domain.indicator_reading import ReadValues, prose, read_answer, read_lines
from domain.indicator_sentences import in_order, in_sentences
from domain.indicators import Gap, Indicator, Value, gaps, unusual
from domain.matters import Matter, MatterKind
from domain.mime.html import text_of
from domain.mime.mail import Attachment
from domain.numbers_vi import read_number
from domain.replies import read_verb
from domain.verbs import VerbName
from storage.models import Duty, ReportRequest
from tasks import describing
from tasks.incoming import Incoming, words_of
from tasks.indicator_form import ReadForm, read_docx, read_xlsx
from tasks.indicator_setup import indicators_of

GAPS_LETTER = "indicator_gaps"
COUNTED = ("accepted", "", "incomplete")  # verdicts of reports whose values stand
_TAKEN_IN_ORDER = "Thư chỉ ghi số, nên số liệu được lấy lần lượt theo thứ tự các chỉ tiêu"
_ASKING = (VerbName.EXTEND, VerbName.HANDOVER, VerbName.QUESTION)


@dataclass(frozen=True)
class Figures:
    """What a report gives in figures: the values by code, its prose, what is missing, what was wrong with its files."""

    indicators: tuple[Indicator, ...] = ()
    values: dict[str, Value] | None = None
    text: str = ""
    gaps: tuple[Gap, ...] = ()
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """As letters name them: `Số tin, bài đã đăng: 12 bài`."""
        return shown_values(self.indicators, self.values or {})


def shown_values(indicators: tuple[Indicator, ...], values: dict[str, Value]) -> tuple[str, ...]:
    """Each value that is there, with its unit."""
    return tuple(
        f"{each.name}: {value.text}{f' {each.unit}' if each.unit and value.number is not None else ''}"
        for each in indicators
        if (value := values.get(each.code)) is not None
    )


def with_form_lines(mail: Incoming, matters: tuple[Matter, ...]) -> Incoming:
    """The mail as an answer that reports, where lines of the form are filled in, be it inside the quotation.

    What is asked in the author's own words ("xin gia hạn") stays what it is.
    """
    for matter in matters:
        if matter.kind is not MatterKind.REQUEST:
            continue
        request = mail.session.get_one(ReportRequest, matter.id)
        indicators = indicators_of(mail.session.get_one(Duty, request.duty_id))
        found = _in_letter(mail, indicators, request) if indicators else ReadValues({})
        if found.values:
            return replace(mail, answer=_as_report(mail, found))
    return mail


def _as_report(mail: Incoming, found: ReadValues) -> Answer:
    own = prose(mail.answer.text, found)
    asked = read_verb(own, describing.day_of(mail.message.arrived_at)).verb if own.strip() else None
    if asked is not None and asked.name in _ASKING:
        return mail.answer
    text = mail.answer.text if mail.answer.text.strip() else "\n".join(value.words for value in found.values.values())
    return replace(mail.answer, verb=VerbName.REPORT, argument=None, unclear=False, text=text)


def read_figures(mail: Incoming, request: ReportRequest) -> Figures:
    """The figures that a report gives together with what was sent before to the same request."""
    indicators = indicators_of(mail.session.get_one(Duty, request.duty_id))
    if not indicators:
        return Figures(text=mail.answer.text)
    letter = _in_letter(mail, indicators, request)
    letter, said = _said_without_labels(mail, indicators, request, letter)
    files = [form for part in mail.understood.mail.attachments if (form := _file(indicators, part)) is not None]
    notes, values = list(said), dict(letter.values)
    for form in files:
        if form.code and form.code != request.code:
            notes.append(f"Biểu số liệu gửi kèm là của {form.code}, không phải {request.code}, nên chưa dùng")
            continue
        values = {**form.values, **values}
        if form.wrong and not values:
            notes.append(form.wrong)
    return Figures(indicators, values, prose(mail.answer.text, letter), (), tuple(notes))


def checked(figures: Figures, before: dict[str, Value], earlier: dict[str, list[Decimal]]) -> Figures:
    """With what is still missing once `before` is counted in, and what is far from `earlier` periods."""
    together = {**before, **(figures.values or {})}
    odd = [
        unusual(each, value.number, earlier.get(each.code, []))
        for each in figures.indicators
        if (value := together.get(each.code)) is not None and value.number is not None
    ]
    return replace(figures, gaps=gaps(figures.indicators, together), warnings=tuple(filter(None, odd)))


def values_of(request: ReportRequest) -> dict[str, Value]:
    """The values that stand for a request: later mails add to earlier ones or correct them."""
    together: dict[str, Value] = {}
    for report in request.reports:
        if report.verdict in COUNTED:
            together.update(from_plain(report.values))
    return together


def earlier_figures(session: Session, request: ReportRequest) -> dict[str, list[Decimal]]:
    """What the same duty gave for earlier periods, the earliest first."""
    found: dict[str, list[Decimal]] = {}
    rows = session.scalars(
        select(ReportRequest)
        .where(ReportRequest.duty_id == request.duty_id, ReportRequest.period_last < request.period_first)
        .order_by(ReportRequest.period_last)
    )
    for row in rows:
        for code, value in values_of(row).items():
            if value.number is not None:
                found.setdefault(code, []).append(value.number)
    return found


def to_plain(values: dict[str, Value]) -> dict[str, Any]:
    """For `Report.values`."""
    return {
        code: {**asdict(value), "number": None if value.number is None else str(value.number)}
        for code, value in values.items()
    }


def from_plain(plain: dict[str, Any]) -> dict[str, Value]:
    """The values that `to_plain` wrote."""
    return {
        code: Value(**{**row, "number": None if row["number"] is None else Decimal(row["number"])})
        for code, row in plain.items()
    }


def _in_letter(mail: Incoming, indicators: tuple[Indicator, ...], request: ReportRequest) -> ReadValues:
    """Values in the mail's own text, the quotation included; of an answer by parts, in its own part only."""
    understood = mail.understood
    whole = understood.mail.own_text if understood.mail.own_text.strip() else text_of(understood.mail.own_html)
    reply = understood.words.reply.strip()
    if mail.answer.part or (reply and mail.answer.text.strip() != reply):
        whole = mail.answer.text
    letter = mail.letter
    found = read_lines(indicators, whole, words_of(mail.session, letter) if letter else "")
    if letter is not None and letter.letter == GAPS_LETTER and not found.values:
        asked = gaps(indicators, values_of(request))
        return read_answer(asked[0].indicator, understood.words.reply) if len(asked) == 1 else found
    return found


def _said_without_labels(
    mail: Incoming, indicators: tuple[Indicator, ...], request: ReportRequest, letter: ReadValues
) -> tuple[ReadValues, tuple[str, ...]]:
    """What the form's lines left open, from bare numbers in order or from sentences; and a note to look at them."""
    own = mail.answer.text
    if not letter.values:
        asked = tuple(gap.indicator for gap in gaps(indicators, values_of(request)))
        of_gaps = in_order(asked, own) if _answers_gaps(mail) else {}
        if ordered := of_gaps or in_order(indicators, own):
            lines = frozenset(line.strip() for line in own.splitlines() if read_number(line).value is not None)
            return ReadValues(ordered, lines), (_TAKEN_IN_ORDER,)
    told = in_sentences([each for each in indicators if each.code not in letter.values], own)
    return ReadValues({**told, **letter.values}, letter.lines), ()


def _answers_gaps(mail: Incoming) -> bool:
    letter = mail.letter
    return letter is not None and letter.letter == GAPS_LETTER


def _file(indicators: tuple[Indicator, ...], part: Attachment) -> ReadForm | None:
    name = part.name.lower()
    if name.endswith((".xlsx", ".xlsm", ".xls")) or b"xl/workbook.xml" in part.content:
        return read_xlsx(indicators, part.content, part.name)
    if name.endswith(".docx") or b"word/document.xml" in part.content:
        return read_docx(indicators, part.content, part.name)
    return None
