"""An answer to what was entered in one's name: an objection, unless it clearly says that it was their decision."""

from domain.approval import Decision, Needs, Verdict
from domain.entered_decisions import agrees
from domain.fates import Fate
from domain.lifecycle import EnteredEvent, EnteredState
from domain.matters import Matter, MatterKind
from domain.wording import clock_text
from storage.models import ApprovalStep, EnteredDecision
from tasks import approval_letters, approving, deciding, describing, entered, proving, replying, withdrawing
from tasks.incoming import Incoming, Recorded
from tasks.letter_reports import Stale

_OBJECTED = "ý kiến ghi nhận thay đã được hủy theo thư của đồng chí; dự thảo tiếp tục chờ ý kiến của đồng chí"


def answer(mail: Incoming, matter: Matter) -> Recorded:
    """Object, or agree; whatever comes after the end changes nothing and is explained."""
    row = mail.session.get_one(EnteredDecision, matter.id)
    asked = mail.session.get_one(ApprovalStep, row.step_id)
    if row.state != EnteredState.WAITING:
        return _too_late(mail, matter, row, asked)
    if agrees(mail.answer, Verdict(row.act)):
        return _agree(mail, matter, row, asked)
    return _object(mail, row, asked)


def _object(mail: Incoming, row: EnteredDecision, asked: ApprovalStep) -> Recorded:
    """Nothing was decided; the approver gets the draft once more, to say what they do think of it."""
    words = replying.first_line(mail.answer.text)
    entered.end(row, EnteredEvent.OBJECT, words, mail.now)
    line = f"{mail.person.name} phản đối ý kiến ghi nhận thay: {describing.document_name(asked.document)}"
    line += f" (“{words}”)" if words else ""
    detail = {"entered": row.id, "entered_by": row.entered_by, "raw": mail.message.raw}
    mail.note("object", line, asked.document.plan_id, asked.document_id, detail)
    entered.tell_office(mail.session, row, line, mail.now)
    if approving.refusal_of(mail.session, asked, entered.decision_of(row, asked)) is None:
        again = f":objected:{row.id}"
        approval_letters.write_request(mail.session, asked.document, asked, mail.now, again, (_OBJECTED,))
    return Recorded(Fate.DECISION, line)


def _agree(mail: Incoming, matter: Matter, row: EnteredDecision, asked: ApprovalStep) -> Recorded:
    """A sender proved as for any decision decides at once; else the time to object goes on."""
    decision = Decision(
        mail.person.id,
        Verdict(row.act),
        comment=row.comment,
        words=replying.first_line(mail.answer.text),
        evidence=mail.evidence,
        raw_hash=mail.message.raw,
    )
    if (why := approving.refusal_of(mail.session, asked, decision)) is not None:
        entered.lapse(mail.session, row, why.label, mail.now)
    elif proving.still_needed(mail, asked) is not Needs.NOTHING:
        line = f"{mail.person.name} đồng ý với ý kiến ghi nhận thay, chưa xác thực được người gửi"
        mail.note("acknowledge", line, asked.document.plan_id, asked.document_id)
        return Recorded(Fate.ACKNOWLEDGEMENT, f"{line}; có hiệu lực từ {clock_text(row.effective_at)}")
    else:
        entered.end(row, EnteredEvent.TAKE_EFFECT, decision.words, mail.now)
    return deciding.count(mail, matter, asked, decision)


def _too_late(mail: Incoming, matter: Matter, row: EnteredDecision, asked: ApprovalStep) -> Recorded:
    """What counts already is stopped by its own words only, as anything that was decided."""
    as_approval = Matter(MatterKind.APPROVAL, asked.id, matter.code)
    if (stopped := withdrawing.stopped_in(mail, (as_approval,))) is not None:
        return stopped
    about = describing.document_name(asked.document)
    line = f"{mail.person.name}: trả lời sau khi ý kiến ghi nhận thay {EnteredState(row.state).label}, {about}"
    mail.note("late_answer", line, asked.document.plan_id, asked.document_id, {"entered": row.id})
    if row.state != EnteredState.EFFECTIVE:
        replying.explain(mail, matter.code, about, Stale.OVER, "Ý kiến ghi nhận thay này đã không có hiệu lực.")
    elif not agrees(mail.answer, Verdict(row.act)):
        assert row.settled_at is not None
        detail = (
            f"Ý kiến ghi nhận thay có hiệu lực từ {clock_text(row.settled_at)}. Nếu văn bản chưa ban hành, đồng chí "
            "trả lời DỪNG BAN HÀNH để dự thảo trở về người soạn thảo."
        )
        replying.explain(mail, matter.code, about, Stale.DECIDED, detail)
        entered.tell_office(mail.session, row, line, mail.now, "Người duyệt phản đối khi ý kiến đã có hiệu lực")
    return Recorded(Fate.DECISION, line)
