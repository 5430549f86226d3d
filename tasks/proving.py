"""Decisions by mail and what proves them: the sender, a code, or a round trip to the work address."""

from datetime import datetime, timedelta

from sqlalchemy import func, select

from domain.approval import Decision, Needs, ProofRule, Verdict, what_proves
from domain.codes import SHAPE
from domain.fates import Fate, Reason
from domain.matching import How, Proof
from domain.matters import Matter, MatterKind
from storage.models import ApprovalStep, DecisionClaim, DocumentVersion, OfficialDocument
from tasks import codes, describing, letter_documents, posting, versions
from tasks.approval_letters import case_code
from tasks.incoming import Incoming, Recorded

WITHIN = timedelta(hours=24)
MOST_A_DAY = 5
"""Letters that ask one person to confirm: a forger shall not fill anybody's mailbox."""
ASKING_LETTERS = ("ask_back", "confirm_decision")


def rule_of(mail: Incoming) -> ProofRule:
    """What the office wants besides the token: `decision_proof` of office.yaml, a round trip where nothing is set."""
    return ProofRule(mail.office.rules.get("decision_proof", ProofRule.CONFIRM))


def still_needed(mail: Incoming, asked: ApprovalStep) -> Needs:
    """What a decision on this step still needs. A code in the mail is spent, whatever comes of it."""
    code = any(codes.spend(asked, found.group()) for found in SHAPE.finditer(mail.answer.text))
    sender = Proof(mail.message.authentication)
    return what_proves(rule_of(mail), sender, fresh_letter=_answers_fresh_letter(mail), code=code)


def needs_round_trip(mail: Incoming) -> bool:
    """Whether something else than a decision on a step must be confirmed first; without a letter's token, always."""
    if mail.how not in (How.TOKEN, How.THREAD):
        return True
    rule = ProofRule.NONE if rule_of(mail) is ProofRule.NONE else ProofRule.CONFIRM
    sender = Proof(mail.message.authentication)
    return what_proves(rule, sender, fresh_letter=_answers_fresh_letter(mail), code=False) is not Needs.NOTHING


def _answers_fresh_letter(mail: Incoming) -> bool:
    """Whether it answers a letter that asked back by the work address in the last 24 hours."""
    letter = mail.letter
    return (
        letter is not None and letter.letter in ASKING_LETTERS and mail.message.arrived_at - letter.created_at <= WITHIN
    )


def claim_decision(mail: Incoming, asked: ApprovalStep, decision: Decision) -> Recorded:
    """Ask whether the decision was theirs; nothing is decided yet."""
    return ask_round_trip(mail, asked.document, asked, decision.verdict.value, decision.words, decision.comment)


def ask_round_trip(
    mail: Incoming, document: OfficialDocument, asked: ApprovalStep | None, act: str, words: str, comment: str
) -> Recorded:
    """Keep what was said and ask the work address about it once; a second mail that says the same asks nothing."""
    line = f"{mail.person.name}: “{words}” cần xác nhận"
    earlier = _open_claims(mail, document, asked)
    if any(claim.act == act and claim.comment == comment for claim in earlier) or _asked_enough(mail):
        return Recorded(Fate.HELD, line, Reason.UNPROVED)
    for claim in earlier:
        claim.state = "replaced"
    claim = DecisionClaim(
        office_id=mail.office.id,
        document_id=document.id,
        step_id=asked.id if asked else None,
        person_id=mail.person.id,
        act=act,
        comment=comment,
        words=words,
        evidence=mail.evidence,
        raw_hash=mail.message.raw,
        made_at=mail.message.arrived_at,
        expires_at=mail.now + WITHIN,
    )
    mail.session.add(claim)
    mail.session.flush()
    _write(mail, document, asked, claim)
    mail.note("ask_to_confirm", line, document.plan_id, document.id, {"raw": mail.message.raw, "claim": claim.id})
    return Recorded(Fate.HELD, line, Reason.UNPROVED)


def _open_claims(mail: Incoming, document: OfficialDocument, asked: ApprovalStep | None) -> list[DecisionClaim]:
    query = select(DecisionClaim).where(
        DecisionClaim.document_id == document.id,
        DecisionClaim.person_id == mail.person.id,
        DecisionClaim.step_id == (asked.id if asked else None),
        DecisionClaim.state == "open",
        DecisionClaim.expires_at > mail.now,
    )
    return list(mail.session.scalars(query))


def _asked_enough(mail: Incoming) -> bool:
    query = select(func.count(DecisionClaim.id)).where(
        DecisionClaim.person_id == mail.person.id, DecisionClaim.expires_at > mail.now
    )
    return (mail.session.scalar(query) or 0) >= MOST_A_DAY


def _write(mail: Incoming, document: OfficialDocument, asked: ApprovalStep | None, claim: DecisionClaim) -> None:
    version = mail.session.get_one(DocumentVersion, asked.version_id) if asked else versions.current(document)
    matter = Matter(MatterKind.CLAIM, claim.id, case_code(document, version))
    envelope = posting.to_person(mail.office, mail.person, matter.code, matter, now=mail.now)
    letter = letter_documents.ConfirmDecision(
        **envelope.head,
        about=f"dự thảo (lần {version.ordinal}) {describing.document_name(document)}",
        act=act_label(claim.act),
        their_words="\n".join(dict.fromkeys(part for part in (claim.words, claim.comment) if part)),
        arrived_at=mail.message.arrived_at,
        valid_until=claim.expires_at,
    )
    mark = posting.Postmark(key=f"claim:{claim.id}", now=mail.now, in_reply_to=mail.reply_to)
    posting.post(mail.session, envelope, letter, mark)


def act_label(act: str) -> str:
    """As the letter says it: "đồng chí vừa … dự thảo"."""
    special = {"withdrawn": "xin rút", "recalled": "dừng ban hành"}
    return special.get(act) or Verdict(act).label.lower()


def decision_of(claim: DecisionClaim, confirmed_by: str) -> Decision:
    """The decision that a claim has become: the words and the mail of the first, confirmed by the second."""
    return Decision(
        claim.person_id,
        Verdict(claim.act),
        comment=claim.comment,
        words=claim.words,
        evidence=claim.evidence,
        raw_hash=claim.raw_hash,
        confirmed_by=confirmed_by,
    )


def is_open(claim: DecisionClaim, arrived_at: datetime) -> bool:
    """Whether a claim can still be confirmed by a mail that arrived then."""
    return claim.state == "open" and arrived_at <= claim.expires_at
