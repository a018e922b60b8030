"""The two kinds of worksheet: what is filled in under which heading, and which figures are shown in which order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app import clock
from app.models import AllowanceEstimate, LoanAssessment
from app.services import allowance, loan_assessment
from app.services.allowance_rules import notice as allowance_notice
from app.services.case.case_types import Worksheet
from app.services.case.page import CasePage
from app.services.loan.worksheet import notice as loan_notice
from app.services.members import Members
from app.texts import N_
from app.ui.kit.form_items import Item, Section, pick
from app.ui.screens.calculation import judging
from app.ui.screens.calculation.judging import Judge


@dataclass(frozen=True, slots=True)
class Shown:
    """One row: a figure by its key. `label` is a msgid, shorter than the figure's own where that is long."""

    figure: str
    label: str = ""
    judge: Judge | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """`service` is the module that saves and calculates; `groups` are headings (msgids) with their rows, what is asked
    first at the top; `defaults` is what a new alternative begins with; `roles` are fields that name who recommends
    and who decides."""

    key: str
    icon: str
    service: Any
    model: type
    items: Sequence[Item]
    groups: Sequence[tuple[str, Sequence[Shown]]]
    notice: Callable[[], str]
    defaults: Callable[[CasePage, Members], Mapping[str, object]]
    empty_text: str
    roles: Sequence[str] = ()


def _loan_defaults(page: CasePage, members: Members) -> Mapping[str, object]:
    return {
        "day": clock.today(), "adults": members.adults or None, "children_0_5": members.children(0, 5) or None,
        "children_6_10": members.children(6, 10) or None, "children_11_17": members.children(11) or None,
        "with_children": bool(members.children()) or None, "loan": page.amount_sought, "loan_kind": "annuity",
        "rate_choice": "floating",
    }  # fmt: skip


def _allowance_defaults(_page: CasePage, members: Members) -> Mapping[str, object]:
    return {"day": clock.today(), "adults": members.adults or None, "children": members.children() or None}


LOAN = Sheet(
    key="loan",
    icon="landmark",
    service=loan_assessment,
    model=LoanAssessment,
    items=(
        Section(N_("Alternativet")),
        *pick(LoanAssessment, "name", "day"),
        Section(N_("Husstanden")),
        *pick(LoanAssessment, "adults", "children_0_5", "children_6_10", "children_11_17", "with_children"),
        Section(N_("Inntekt, kroner per måned")),
        *pick(LoanAssessment, "net_income", "benefits", "housing_allowance", "other_income"),
        Section(N_("Livsopphold og faste utgifter, kroner per måned")),
        *pick(LoanAssessment, "living_costs", "power", "insurance", "childcare", "municipal_fees", "transport"),
        *pick(LoanAssessment, "other_costs", "debt_payments", "child_support", "common_costs", "upkeep"),
        Section(N_("Kjøpet, kroner")),
        *pick(LoanAssessment, "price", "shared_debt", "redeem_shared_debt", "buying_costs", "own_capital", "grant"),
        Section(N_("Lånet")),
        *pick(LoanAssessment, "loan", "loan_kind", "rate_choice", "rate", "term", "interest_only", "term_reason"),
        Section(N_("Innstilling og vedtak")),
        *pick(LoanAssessment, "recommended_by", "decided_by", "remark"),
    ),
    groups=(
        (N_("Svaret"), (
            Shown("highest_loan", N_("Høyeste lån de kan bære")),
            Shown("highest_loan", N_("Lånet det regnes med"), judging.loan_within),
            Shown("left", judge=judging.left),
            Shown("left_stressed", N_("Igjen i stresstesten"), judging.left),
            Shown("short", N_("Finansieringsplanen"), judging.financing),
        )),
        (N_("Inntekt og utgifter hver måned"), (
            Shown("income"), Shown("living_costs"), Shown("sifo", N_("SIFO, til sammenligning")),
            Shown("fixed_costs"), Shown("available", judge=judging.left),
        )),
        (N_("Boligen"), (Shown("total_price", N_("Totalpris")), Shown("need"))),
        (N_("Lånet"), (
            Shown("rate"), Shown("first_payment"), Shown("highest_payment"),
            Shown("total_interest", N_("Renter i hele tiden")), Shown("stress_rate", N_("Stressrente")),
            Shown("stressed_payment", N_("Stresset månedsbeløp")),
        )),
    ),
    notice=loan_notice,
    defaults=_loan_defaults,
    empty_text=N_(
        "Legg inn inntekt, utgifter, bolig og lån, så ser du hva husstanden kan bære. Flere alternativer står ved "
        "siden av hverandre."
    ),
    roles=("recommended_by", "decided_by"),
)  # fmt: skip

ALLOWANCE = Sheet(
    key="allowance",
    icon="coins",
    service=allowance,
    model=AllowanceEstimate,
    items=(
        Section(N_("Alternativet")),
        *pick(AllowanceEstimate, "name", "day"),
        Section(N_("Husstanden")),
        *pick(AllowanceEstimate, "adults", "children", "group"),
        Section(N_("Inntekt og formue, kroner per år")),
        *pick(AllowanceEstimate, "income", "capital_income", "wealth", "home_value"),
        Section(N_("Boligen, kroner per måned")),
        *pick(AllowanceEstimate, "home", "rent", "loan_costs", "pays_heating", "area", "special_home"),
        Section(N_("Utgifter til egen bolig, kroner per år")),
        *pick(AllowanceEstimate, "municipal_fees", "property_tax", "ground_rent", "remark"),
    ),
    groups=(
        (N_("Anslaget"), (
            Shown("monthly", N_("Bostøtte i måneden"), judging.allowance),
            Shown("yearly", N_("Bostøtte i året")),
        )),
        (N_("Boutgifter i året"), (Shown("costs"), Shown("cap"), Shown("approved"), Shown("own_share"))),
        (N_("Inntekt i året"), (
            Shown("wealth_addition"), Shown("income", N_("Inntekt som regnes")), Shown("converted"),
        )),
    ),
    notice=allowance_notice,
    defaults=_allowance_defaults,
    empty_text=N_("Legg inn inntekt og boutgifter, så ser du hva bostøtten kan bli. Husbanken avgjør."),
)  # fmt: skip

SHEETS: Mapping[Worksheet, Sheet] = {Worksheet.LOAN: LOAN, Worksheet.ALLOWANCE: ALLOWANCE}
