"""Whether the plan for paying a home adds up: price, debt paid off and costs against own capital, grant and loan."""

from collections.abc import Iterator
from decimal import Decimal

from app.models import LoanAssessment
from app.models.fields import fields_of
from app.models.units import KRONER
from app.services.working import Figure, Line, of_amounts
from app.texts import _


def need(assessment: LoanAssessment) -> Figure:
    """What must be borrowed, NOK. Shared debt counts only when it is paid off at the purchase; else the home's company
    (borettslaget) keeps it and it is paid through the common costs."""
    return of_amounts("need", _("Lånebehov"), KRONER, tuple(_needed(assessment)))


def _needed(assessment: LoanAssessment) -> Iterator[Line]:
    label = {name: _(field.label) for name, field in fields_of(LoanAssessment).items()}
    yield Line(label["price"], assessment.price)
    if assessment.shared_debt and assessment.redeem_shared_debt:
        yield Line(label["shared_debt"], assessment.shared_debt, _("Innfris ved kjøpet."))
    for name, sign in (("buying_costs", 1), ("own_capital", -1), ("grant", -1)):
        amount = getattr(assessment, name)
        if amount:
            yield Line(label[name], sign * amount)


def total_price(assessment: LoanAssessment) -> Figure:
    """Price and all shared debt, NOK: what homes are compared and limits set by."""
    price, shared_debt = (fields_of(LoanAssessment)[name].label for name in ("price", "shared_debt"))
    lines = [Line(_(price), assessment.price)]
    if assessment.shared_debt:
        lines.append(Line(_(shared_debt), assessment.shared_debt))
    return of_amounts("total_price", _("Totalpris med fellesgjeld"), KRONER, tuple(lines))


def short(assessment: LoanAssessment) -> Figure:
    """What the loan is short of the need, NOK; 0 when the plan adds up, below 0 when the loan is larger than needed."""
    needed = need(assessment).value or Decimal(0)
    lines = (Line(_("Lånebehov"), needed), Line(_("Lån"), -assessment.loan))
    return of_amounts("short", _("Mangler i finansieringen"), KRONER, lines)
