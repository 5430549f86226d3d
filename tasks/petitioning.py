"""What staff ask in a reply, and the one who may decide answers: more time, a colleague instead, a question."""

from datetime import date

from sqlalchemy import select

from domain import mailto
from domain.fates import Fate, Reason
from domain.handling import Act
from domain.lifecycle import OWED, RequestState
from domain.matters import Matter, MatterKind
from domain.verbs import VerbName
from storage import offices
from storage.models import Duty, Person, Petition, Plan, Report, ReportRequest
from tasks import (
    deciders,
    describing,
    due_calendar,
    extensions,
    introducing,
    letter_changes,
    letter_documents,
    letter_pieces,
    letter_reports,
    posting,
    replying,
    threads,
)
from tasks.enclosing import enclosures_of
from tasks.incoming import Incoming, Recorded
from tasks.waiting import Waits

_GRANTING = (VerbName.APPROVE, VerbName.EXTEND)
_REFUSING = (VerbName.REJECT, VerbName.RETURN)
_CLOSED = (RequestState.ACCEPTED, RequestState.WAIVED)
_KINDS = {Act.EXTEND: "extension", Act.HANDOVER: "handover", Act.QUESTION: "question"}


def ask(mail: Incoming, matter: Matter, act: Act) -> Recorded:
    """Put what was asked before the one who decides."""
    request = mail.session.get_one(ReportRequest, matter.id)
    if request.reporter_id != mail.person.id:
        return _explain(mail, request, letter_reports.Stale.HANDED_OVER, Reason.OTHER_PERSON)
    if act is not Act.QUESTION and request.state in _CLOSED:
        return replying.refuse(mail, Reason.CLOSED)
    if act is Act.EXTEND and not mail.answer.argument:
        return replying.refuse(mail, Reason.NO_DATE)
    wanted = date.fromisoformat(mail.answer.argument) if act is Act.EXTEND and mail.answer.argument else None
    if wanted is not None and (refused := extensions.refused_by_rule(mail, request, wanted)) is not None:
        return refused
    colleague = colleague_in(mail) if act is Act.HANDOVER else None
    if act is Act.HANDOVER and colleague is None:
        return replying.refuse(mail, Reason.UNKNOWN_COLLEAGUE)
    argument = str(colleague.id) if colleague else mail.answer.argument or ""
    petition = new_petition(mail, request, act, argument, _decider(mail, request))
    _forward(mail, request, petition)
    line = f"{mail.person.name} {_ASKED[act]} {_about(mail, request)}"
    mail.note(_KINDS[act], line, request.plan_id)
    return Recorded(Fate.REQUEST, line)


def new_petition(
    mail: Incoming, request: ReportRequest, act: Act, argument: str, decider: Person, asked_by: int | None = None
) -> Petition:
    """What this mail asks for on behalf of its sender, or of whom it is about, as it is put before the decider."""
    petition = Petition(
        office_id=mail.office.id,
        request_id=request.id,
        kind=_KINDS[act],
        asked_by_id=asked_by or mail.person.id,
        decider_id=decider.id,
        message_id=mail.message.id,
        argument=argument,
        text=mail.answer.text,
        asked_at=mail.now,
    )
    mail.session.add(petition)
    mail.session.flush()
    return petition


def answer(mail: Incoming, matter: Matter) -> Recorded:
    """The decider's reply to an extension, a handover or a question."""
    petition = mail.session.get_one(Petition, matter.id)
    request = mail.session.get_one(ReportRequest, petition.request_id)
    if petition.state != "open":
        return _explain(mail, request, letter_reports.Stale.DECIDED, Reason.CLOSED)
    if petition.kind != "question" and mail.answer.verb is VerbName.QUESTION:
        return ask_reporter(mail, request)
    if petition.kind != "question" and (mail.answer.unclear or mail.answer.verb not in (*_GRANTING, *_REFUSING)):
        return replying.ask_back(mail, matter)
    granted = mail.answer.verb in _GRANTING
    if petition.kind == "extension":
        return extensions.decide(mail, request, petition, granted=granted)
    petition.decided_at, petition.answer = mail.now, mail.answer.text
    if petition.kind == "question":
        petition.state = "answered"
        return _pass_answer_on(mail, request, petition)
    petition.state = "granted" if granted else "refused"
    return hand_over(mail, request, petition)


def ask_reporter(mail: Incoming, request: ReportRequest) -> Recorded:
    """What whoever decides wants to know first goes to the reporter; their answer comes with the buttons to decide."""
    reporter = mail.session.get_one(Person, request.reporter_id)
    _forward(mail, request, new_petition(mail, request, Act.QUESTION, "", reporter))
    line = f"{mail.person.name} hỏi lại {reporter.name} về {_about(mail, request)}"
    mail.note("question", line, request.plan_id)
    return Recorded(Fate.REQUEST, line)


_ASKED = {Act.EXTEND: "xin gia hạn", Act.HANDOVER: "đề nghị chuyển giao", Act.QUESTION: "hỏi về"}


def colleague_in(mail: Incoming) -> Person | None:
    """The one person whom the mail names instead of its sender."""
    day = describing.day_of(mail.now)
    name = mail.answer.argument or ""
    found = offices.person_by_name(mail.session, mail.office.id, name, day) if name else None
    return found if found is not None and found.id != mail.person.id else None


def _decider(mail: Incoming, request: ReportRequest) -> Person:
    duty = mail.session.get_one(Duty, request.duty_id)
    if duty.reviewer_id is not None and duty.reviewer_id != mail.person.id:
        return mail.session.get_one(Person, duty.reviewer_id)
    return offices.the_holder(mail.session, mail.office.id, "principal", describing.day_of(mail.now))


def _about(mail: Incoming, request: ReportRequest) -> str:
    return describing.report_title(mail.session.get_one(Plan, request.plan_id), request)


def _line(mail: Incoming, request: ReportRequest) -> letter_pieces.Matter:
    calendar = offices.calendar_of(mail.session, mail.office.id)
    return describing.matter_line(mail.session, request, mail.now, calendar)


def _forward(mail: Incoming, request: ReportRequest, petition: Petition) -> None:
    if petition.kind == "extension":
        extensions.ask_decider(mail, request, petition)
        return
    owner = mail.session.get_one(Person, petition.decider_id)
    decider = deciders.reader_for(mail.session, owner, mail.person, mail.now)
    matter = Matter(MatterKind.PETITION, petition.id, request.code)
    envelope = posting.to_person(mail.office, decider, request.code, matter, now=mail.now)
    instead_of = describing.person_line(owner, describing.day_of(mail.now)) if decider.id != owner.id else ""
    owed = _line(mail, request) if request.state in OWED else None
    if petition.kind == "handover":
        colleague = mail.session.get_one(Person, int(petition.argument))
        to_whom = describing.person_line(colleague, describing.day_of(mail.now))
        letter = letter_documents.QuestionForwarded(
            **envelope.head,
            asked_by=mail.from_line,
            question=f"Đề nghị chuyển giao nhiệm vụ cho {to_whom}.\n\n{mail.answer.text}",
            about=_about(mail, request),
            asked_at=mail.message.arrived_at,
            matter=owed,
            instead_of=instead_of,
            is_wish=True,
        )
    else:
        letter = letter_documents.QuestionForwarded(
            **envelope.head,
            asked_by=mail.from_line,
            question=mail.answer.argument or mail.answer.text,
            about=_about(mail, request),
            asked_at=mail.message.arrived_at,
            matter=owed,
            instead_of=instead_of,
        )
    files = enclosures_of(mail.session, mail.message.id)
    mark = posting.Postmark(key=f"petition:{petition.id}", now=mail.now, files=files)
    of_reporter = decider.id == request.reporter_id
    followed = threads.first_letter(mail.session, request) if of_reporter else ""
    posting.post(mail.session, envelope, letter, threads.in_thread(mark, followed))


def _explain(mail: Incoming, request: ReportRequest, state: letter_reports.Stale, reason: Reason) -> Recorded:
    replying.explain(mail, request.code, _about(mail, request), state)
    return Recorded(Fate.DECISION, f"{mail.person.name}: {reason.label}", reason)


def hand_over(mail: Incoming, request: ReportRequest, petition: Petition) -> Recorded:
    """What was decided about another reporter: carried out and told to both, or the refusal passed on."""
    giver = mail.session.get_one(Person, petition.asked_by_id)
    taker = mail.session.get_one(Person, int(petition.argument))
    if petition.state == "refused":
        return _pass_answer_on(mail, request, petition)
    followed = threads.first_letter(mail.session, request)
    request.reporter_id, request.told_at = taker.id, mail.now
    Waits.of(mail.session, mail.now).plan(request)
    day = describing.day_of(mail.now)
    from_person, to_person = describing.person_line(giver, day), describing.person_line(taker, day)
    gone, come = (
        move(mail.session, [request], mail.now) for move in (due_calendar.cancelled, due_calendar.with_new_dates)
    )
    introducing.introduce(mail.session, mail.office, taker, mail.now)
    for person, taken in ((taker, True), (giver, False)):
        matters = (Matter(MatterKind.REQUEST, request.id, request.code),) if taken else ()
        envelope = posting.to_person(mail.office, person, request.code, *matters, now=mail.now)
        letter = letter_changes.Handover(
            **envelope.head,
            matter=_line(mail, request),
            from_person=from_person,
            to_person=to_person,
            taken_over=taken,
            reason=extensions.reason_in(petition.text),
        )
        dates, method = (come, "PUBLISH") if taken else (gone, "CANCEL")
        key = f"handover:{petition.id}:{person.id}"
        mark = posting.Postmark(key=key, now=mail.now, calendar=dates, calendar_method=method)
        before = () if taken else (followed, threads.asked_in(mail.session, petition))
        posting.post(mail.session, envelope, letter, threads.in_thread(mark, *before))
    who = deciders.name_of(mail, petition)
    line = f"{who} chuyển giao từ {giver.name} sang {taker.name}: {_about(mail, request)}"
    mail.note("handover", line, request.plan_id)
    deciders.tell_owner(mail, request, petition, f"chuyển giao cho {to_person}")
    return Recorded(Fate.DECISION, line)


def _pass_answer_on(mail: Incoming, request: ReportRequest, petition: Petition) -> Recorded:
    person = mail.session.get_one(Person, petition.asked_by_id)
    matter, verbs = _what_waits_for(mail, request, person)
    envelope = posting.to_person(mail.office, person, request.code, matter, now=mail.now)
    letter = letter_documents.AnswerForwarded(
        **envelope.head,
        choices=verbs,
        answered_by=deciders.line_of(mail, petition),
        answer=mail.answer.text,
        question=petition.text,
        about=_about(mail, request),
    )
    mark = posting.Postmark(
        key=f"petition-answer:{petition.id}", now=mail.now, files=enclosures_of(mail.session, mail.message.id)
    )
    posting.post(mail.session, envelope, letter, threads.in_thread(mark, threads.asked_in(mail.session, petition)))
    line = f"{deciders.name_of(mail, petition)} trả lời {person.name} về {_about(mail, request)}"
    mail.note("answer", line, request.plan_id)
    if petition.kind != "question":
        deciders.tell_owner(mail, request, petition, "không đồng ý chuyển giao")
    return Recorded(Fate.DECISION, line)


def _what_waits_for(mail: Incoming, request: ReportRequest, person: Person) -> tuple[Matter, tuple[mailto.Verb, ...]]:
    """What the one who asked still has to decide, so that the answer can be answered with the decision."""
    asked_for = mail.session.scalars(
        select(Petition)
        .where(Petition.request_id == request.id, Petition.kind != "question", Petition.state == "open")
        .order_by(Petition.id.desc())
    ).first()
    if asked_for is not None and person.id != request.reporter_id:
        return Matter(MatterKind.PETITION, asked_for.id, request.code), (mailto.AGREE, mailto.DISAGREE, mailto.ASK)
    report = mail.session.scalars(
        select(Report).where(Report.request_id == request.id, Report.verdict == "").order_by(Report.id.desc())
    ).first()
    if report is not None and person.id != report.person_id and request.state == RequestState.SUBMITTED:
        return Matter(MatterKind.REVIEW, report.id, request.code), (mailto.ACCEPT, mailto.RETURN, mailto.ASK)
    return Matter(MatterKind.REQUEST, request.id, request.code), (mailto.ASK,)
