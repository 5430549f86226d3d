"""A decision on a draft entered at the console, where everybody logs in alike: the approver's own code proves it."""

from datetime import datetime

from domain.approval import Decision, Verdict
from domain.lifecycle import StepState
from domain.refusal import Refused
from storage import offices
from storage.database import transaction
from storage.models import ApprovalStep, Person
from tasks import approval_letters, approving, codes, describing
from tasks.office_actions.outcome import Actor, Done, Outcome, gone, row_of
from tasks.step import step


@step("Ghi ý kiến phê duyệt")
def decide_with_code(approval: str, verdict: Verdict, code: str, comment: str, now: datetime, actor: Actor) -> Outcome:
    """The approver's decision, proved by the one-time code of their letter; same rules as for an answer by mail.

    The code is spent first and for good: a run that carries it shows it, so it may open nothing a second time.
    """
    with transaction() as session:
        office = offices.the_office(session)
        asked = row_of(session, office, ApprovalStep, approval)
        if asked is None:
            return gone(approval)
        right, asked_id = codes.spend(asked, code), asked.id
    if not right:
        return Refused(
            "Mã không đúng hoặc đã dùng: mã gồm 8 ký tự, in trong thư trình duyệt mới nhất gửi người có thẩm quyền."
        )
    if verdict is not Verdict.APPROVED and not comment.strip():
        return Refused("Trả lại hoặc không duyệt cần ghi lý do. Mã đã hết hiệu lực; người duyệt trả lời bằng thư.")
    with transaction() as session:
        asked = session.get_one(ApprovalStep, asked_id)
        if asked.state == StepState.WAITING:
            return Refused("Không ghi nhận: bước này chưa đến lượt.")
        person = session.get_one(Person, asked.person_id)
        decision = Decision(
            person.id, verdict, comment.strip(), f"{verdict.label} (mã một lần)", channel="form", evidence=actor.run
        )
        decided = approving.decide(session, asked, decision, now)
        if decided.refused is not None:
            return Refused(f"Không ghi nhận: {decided.refused.label}.")
        tag = describing.case_tag(session, asked.document)
        line = f"{person.name}: {verdict.label} {describing.document_name(asked.document)}"
        state = f"Văn bản {decided.document_state.label}." if decided.document_state else ""
        return Done(line, (state, f"Nhập tại trang quản trị: {actor.name}."), tag)


@step("Gửi mã duyệt mới")
def send_new_code(approval: str, now: datetime, actor: Actor) -> Outcome:
    """The draft once more to whoever is asked, with a new one-time code; it is shown to nobody else."""
    with transaction() as session:
        asked = row_of(session, offices.the_office(session), ApprovalStep, approval)
        if asked is None:
            return gone(approval)
        if asked.state != StepState.ASKED:
            return Refused("Bước này không còn chờ ý kiến nên không gửi mã.")
        person = session.get_one(Person, asked.person_id)
        approval_letters.write_request(session, asked.document, asked, now, again=f":{now.isoformat()}")
        line = f"Gửi lại thư trình kèm mã mới cho {person.name}: {describing.document_name(asked.document)}"
        approval_letters.note(session, asked.document, now, "resend", line, actor.origin)
        return Done(line, ("Mã cũ đã hết hiệu lực.",), describing.case_tag(session, asked.document))
