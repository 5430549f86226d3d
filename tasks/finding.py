"""A plan found by what people call it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.errors import OfficeError
from domain.plan_codes import names
from storage.models import Office, OfficialDocument, Plan


class UnknownPlan(OfficeError):  # noqa: N818 (named by what happened)
    """No plan of the office is called that, or several are; the text lists the codes there are."""


def plans_of(session: Session, office: Office) -> list[Plan]:
    """All plans of the office, the oldest first."""
    return list(session.scalars(select(Plan).where(Plan.office_id == office.id).order_by(Plan.year, Plan.id)))


def find_plan(session: Session, office: Office, wanted: str) -> Plan:
    """The one plan that `wanted` names (`domain.plan_codes`). Raises UnknownPlan with the known codes in one line."""
    plans = plans_of(session, office)
    found = [plan for plan in plans if names(wanted, plan.code, plan.document.number_symbol, plan.year)]
    if len(found) == 1:
        return found[0]
    codes = ", ".join(plan.code for plan in found or plans)
    if found:
        raise UnknownPlan(f"“{wanted}” là tên của nhiều kế hoạch: {codes}. / “{wanted}” names several plans: {codes}.")
    if not plans:
        raise UnknownPlan("Chưa có kế hoạch nào trong hệ thống. / There is no plan yet.")
    raise UnknownPlan(f"Không có kế hoạch “{wanted}”; đang có: {codes}. / No plan “{wanted}”; known: {codes}.")


def find_document(session: Session, office: Office, wanted: str) -> OfficialDocument:
    """The document that `wanted` names: a plan, or any document by its number and symbol (`01/BC-MNSM`, `BC01-2024`).

    Raises UnknownPlan.
    """
    rows = session.scalars(select(OfficialDocument).where(OfficialDocument.office_id == office.id)).all()
    for row in rows:
        if row.role == "plan" or row.number is None or row.dated is None:
            continue
        code = f"{row.kind_symbol or 'CV'}{row.number_text}-{row.dated.year}"
        if names(wanted, code, row.number_symbol, row.dated.year):
            return row
    return find_plan(session, office, wanted).document
