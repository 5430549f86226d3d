"""A decision on a draft that came by mail: proved or asked about, then decided by the one function of every door."""

from domain.approval import Decision, Needs, Verdict, WhyNot
from domain.case_words import Stop
from domain.fates import Fate, Reason
from domain.lifecycle import DocumentState
from domain.matters import Matter, MatterKind
from domain.replies import read_verb
from domain.verbs import VerbName
from domain.wording import clock_text
from storage.models import ApprovalStep, DecisionClaim, Message, OfficialDocument
from tasks import alarming, approving, codes, describing, proving, replying, withdrawing
from tasks.approval_letters import note
from tasks.incoming import Incoming, Recorded
from tasks.letter_reports import Stale
from tasks.origin import Origin, of_mail

_VERDICTS = {
    VerbName.APPROVE: Verdict.APPROVED,
    VerbName.RETURN: Verdict.RETURNED,
    VerbName.REJECT: Verdict.REJECTED,
}
_STALE = {
    WhyNot.DECIDED: Stale.DECIDED,
    WhyNot.NOT_NEEDED: Stale.DECIDED,
    WhyNot.CHANGED: Stale.CHANGED,
    WhyNot.NOT_ASKED: Stale.NOT_YET,
    WhyNot.OVER: Stale.OVER,
    WhyNot.PASSED_ON: Stale.HANDED_OVER,
    WhyNot.WRONG_PERSON: Stale.HANDED_OVER,
}


def without_code(mail: Incoming, matters: tuple[Matter, ...]) -> Incoming:
    """The answer read as if the one-time code did not stand in it: "DUYỆT K7QM-2ZXP" approves."""
    if not codes.looks_like_code(mail.answer.text) or all(each.kind is not MatterKind.APPROVAL for each in matters):
        return mail
    reading = read_verb(codes.without(mail.answer.text), describing.day_of(mail.message.arrived_at))
    verb, argument = (reading.verb.name, reading.verb.argument) if reading.verb else (None, None)
    return mail.answering(verb=verb, argument=argument, unclear=reading.unclear)


def decide(mail: Incoming, matter: Matter) -> Recorded:
    """A decision on a draft; what proves nothing is asked about at the work address and decides nothing yet."""
    step = mail.session.get_one(ApprovalStep, matter.id)
    assert mail.answer.verb is not None
    decision = Decision(
        mail.person.id,
        _VERDICTS[mail.answer.verb],
        comment=mail.answer.argument or "",
        words=replying.first_line(mail.answer.text),
        evidence=mail.evidence,
        raw_hash=mail.message.raw,
    )
    if approving.refusal_of(mail.session, step, decision) is None:
        match proving.still_needed(mail, step):
            case Needs.CODE:
                return replying.refuse(mail, Reason.NO_CODE)
            case Needs.CONFIRMATION:
                return proving.claim_decision(mail, step, decision)
    return count(mail, matter, step, decision)


def count(mail: Incoming, matter: Matter, step: ApprovalStep, decision: Decision) -> Recorded:
    """Let a proved decision count; the late, repeated or superseded one is explained kindly."""
    done = approving.decide(mail.session, step, decision, mail.now)
    title = describing.document_name(step.document)
    if done.refused is not None:
        replying.explain(mail, matter.code, title, _STALE[done.refused], _state_of(mail, step, done.refused))
        return Recorded(Fate.DECISION, f"{mail.person.name}: ý kiến không còn hiệu lực, {title}", Reason.CLOSED)
    return Recorded(Fate.DECISION, f"{mail.person.name}: {decision.verdict.label} {title}")


def _state_of(mail: Incoming, step: ApprovalStep, why: WhyNot) -> str:
    """The state as it is, in one sentence."""
    if why is WhyNot.DECIDED and step.decided_at is not None:
        at = clock_text(step.decided_at.astimezone(mail.message.arrived_at.tzinfo or step.decided_at.tzinfo))
        return f"Ý kiến đã ghi nhận lúc {at}: “{step.words or step.comment}”."
    if why is WhyNot.OVER:
        return f"Dự thảo hiện {DocumentState(step.document.state).label}."
    return ""


def confirm(mail: Incoming, matter: Matter) -> Recorded:
    """ĐÚNG: the decision counts from now, with the words and the mail of the first one; too late, it is sent anew."""
    claim = mail.session.get_one(DecisionClaim, matter.id)
    document = mail.session.get_one(OfficialDocument, claim.document_id)
    topic = describing.document_name(document)
    if claim.state == "open" and not proving.is_open(claim, mail.message.arrived_at):
        detail = "Thời gian xác nhận đã hết; đề nghị trả lời lại thư trình nếu ý kiến vẫn như trước."
        replying.explain(mail, matter.code, topic, Stale.NOT_CONFIRMED, detail)
        return Recorded(Fate.DECISION, f"{mail.person.name}: xác nhận quá thời gian, {topic}", Reason.CLOSED)
    if claim.state != "open":
        replying.explain(mail, matter.code, topic, Stale.DECIDED)
        return Recorded(Fate.DECISION, f"{mail.person.name}: đã xác nhận từ trước, {topic}", Reason.CLOSED)
    if mail.answer.verb is VerbName.APPROVE and claim.act != Verdict.APPROVED:
        return replying.ask_back(mail, matter)  # "Đồng ý" to "đồng chí vừa trả lại ...?" may mean either
    claim.state = "confirmed"
    _settle_first(mail, claim)
    if claim.step_id is None:
        said = Stop(claim.words, claim.comment)
        first = Origin(mail.person.name, "mail", claim.evidence, claim.raw_hash)
        return withdrawing.carry_out(mail, document, claim.act, said, first)
    step = mail.session.get_one(ApprovalStep, claim.step_id)
    return count(mail, matter, step, proving.decision_of(claim, mail.evidence))


def deny(mail: Incoming, matter: Matter) -> Recorded:
    """SAI: the first mail was not theirs. Nothing was decided, and the administrator hears of a forged mail."""
    claim = mail.session.get_one(DecisionClaim, matter.id)
    document = mail.session.get_one(OfficialDocument, claim.document_id)
    topic = describing.document_name(document)
    if claim.state != "open":
        replying.explain(mail, matter.code, topic, Stale.DECIDED)
        return Recorded(Fate.DECISION, f"{mail.person.name}: đã xác nhận từ trước, {topic}", Reason.CLOSED)
    claim.state = "denied"
    _settle_first(mail, claim)
    line = f"{mail.person.name} không nhận thư ghi “{claim.words}” là của mình: {topic}"
    note(mail.session, document, mail.now, "denied", line, of_mail(mail), {"denied": claim.evidence})
    alarming.tell_administrator(
        mail.session,
        mail.office,
        mail.now,
        key=f"denied:{claim.id}",
        headline="Có thư giả danh người duyệt",
        facts=(line, f"Mã thư bị từ chối: {claim.evidence}"),
        advice=("Đề nghị kiểm tra thư gốc trong mục thư chờ xử lý và cấu hình xác thực người gửi của máy chủ thư.",),
    )
    return Recorded(Fate.DECISION, line)


def _settle_first(mail: Incoming, claim: DecisionClaim) -> None:
    """The mail that was held until now has its fate."""
    query = mail.session.query(Message).filter_by(office_id=mail.office.id, raw=claim.raw_hash, fate=Fate.HELD)
    for first in query:
        first.fate, first.reason, first.handled_at = Fate.DECISION, "", mail.now
