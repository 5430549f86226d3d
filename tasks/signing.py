"""The signature of a document held against the signing table, and printed as its rule says (NĐ 30/2020, Điều 13)."""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.approval import CheckKind
from domain.document import Document, Signer
from domain.errors import OfficeError
from domain.lifecycle import StepState
from domain.signing import Allowed, Signing, SigningRule, block, judge
from domain.text import key
from domain.wording import short_day
from storage import offices
from storage.models import ApprovalStep, Office, OfficialDocument, Person
from storage.models import SigningRule as Row
from tasks import describing

_HEAD = "Hiệu trưởng"


class OutsideTheRules(OfficeError):  # noqa: N818 (named by what happened)
    """Nobody signed, or somebody who may not sign this; the text says who and why."""


def signer_of(session: Session, office: Office, document: OfficialDocument, model: Document) -> Signer:
    """The signature block of an approved document. Raises OutsideTheRules.

    Judged on the day of the signature. A block that the draft prints for the very person is kept as it is printed.
    """
    signature = _signature(document)
    assert signature.decided_at is not None
    person = session.get_one(Person, signature.decided_by_id or signature.person_id)
    day = describing.day_of(signature.decided_at)
    allowed = _judged(session, document, person, day)
    printed = model.signer
    if printed and key(printed.name or "") == key(person.name) and _agrees(printed, allowed):
        return printed
    title = offices.title_of(person, day)
    return block(allowed, name=person.name, title=title, head_title=_head_title(session, office, day), body=office.name)


def principal_of(session: Session, office: Office, now: datetime) -> Signer:
    """The head's block, for a paper document whose text does not name who signed it."""
    day = describing.day_of(now)
    person = offices.the_holder(session, office.id, "principal", day)
    return Signer(None, offices.title_of(person, day).upper(), person.name)


def _signature(document: OfficialDocument) -> ApprovalStep:
    signed = [row for row in document.steps if row.kind == CheckKind.SIGNATURE and row.state == StepState.APPROVED]
    if not signed:
        raise OutsideTheRules(
            f"{describing.document_name(document)}: quá trình duyệt không có bước ký ban hành, nên chưa ai ký; đề nghị "
            "thêm bước signature vào chains trong office.yaml rồi trình lại. / No step of the chain is a signature."
        )
    return signed[-1]


def _judged(session: Session, document: OfficialDocument, person: Person, day: date) -> Allowed:
    posts = offices.posts_of(person, day)
    roles = [post.role for post in posts]
    role = next((role for role in ("principal", "vice_principal") if role in roles), roles[0] if roles else "")
    found = judge(Signing(person.id, role, document.kind_symbol or "CV", day), rules_of(session, document.office_id))
    if isinstance(found, Allowed):
        return found
    name = describing.sentence_case(document.kind_name)
    raise OutsideTheRules(
        f"Không ban hành: {describing.person_line(person, day)} ký {name} ngày {short_day(day)} ngoài thẩm quyền, "
        f"{found}; đề nghị trình lại người có thẩm quyền hoặc sửa mục signing trong office.yaml. / "
        f"Not issued: the signature of {person.name} is outside the signing rules."
    )


def rules_of(session: Session, office_id: int) -> list[SigningRule]:
    """The office's signing table, in its order."""
    rows = session.scalars(select(Row).where(Row.office_id == office_id).order_by(Row.id))
    return [
        SigningRule(
            row.person_id,
            row.authority,
            row.title,
            frozenset(row.kinds),
            row.valid_from,
            row.valid_to,
            row.instrument,
        )
        for row in rows
    ]


def _agrees(printed: Signer, allowed: Allowed) -> bool:
    """Whether a printed block claims the authority that the rule gives, no more and no less."""
    words = f"{printed.authority or ''} {printed.title or ''}".upper().split()
    return (allowed.authority in words) if allowed.authority else not any(word.endswith(".") for word in words[:1])


def _head_title(session: Session, office: Office, day: date) -> str:
    heads = offices.holders(session, office.id, "principal", day)
    return offices.title_of(heads[0], day) if heads else _HEAD
