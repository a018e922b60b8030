"""An estimate of state housing allowance (bostøtte) after FOR-2012-11-29-1283, line by line.

The regulation is read so: amounts are by the year until the last step (Husbanken calculates a month at a time, from
that month's income). Both percentages of § 4 are of the income over their own limit, the second on top of the first,
so that the own share grows by 80 per cent of income over the second limit. The free capital income of § 5 is given for
each adult, since children's income does not count. Every line is rounded to øre, half away from zero, and the next is
calculated from it, so that the lines can be added up by hand; Husbanken's own rounding is not published.
Not estimated: the special deductions of § 8 and the transitional arrangement of § 17.
"""

from collections.abc import Iterator
from decimal import Decimal

from app.formats import amount as kroner
from app.formats import number
from app.models import AllowanceEstimate
from app.models.fields import fields_of
from app.models.units import FACTOR, KRONER, MONTHLY, YEARLY
from app.services.rate import Rates
from app.services.working import Figure, Line, Worked, of_amounts, ore
from app.texts import _

_MONTHS = 12
_MOST_CAPS = 5  # households of five or more share one cap
_AREAS = {"oslo": "allowance.area_oslo", "cities": "allowance.area_cities", "listed": "allowance.area_listed"}
_ZERO = Decimal(0)


def estimate(told: AllowanceEstimate, rates: Rates) -> Worked:
    """Every figure with its working. The estimate has passed its rules (rules/allowance.py).

    Keys, in order: costs, cap, approved, wealth_addition, income, converted, own_share, yearly, monthly.
    Raises OfficerError when a rate is missing on the day.
    """
    costs, cap = housing_costs(told, rates), cost_cap(told, rates)
    approved = approved_costs(costs, cap)
    addition = wealth_addition(told, rates)
    income = counted_income(told, addition, rates)
    converted = converted_income(told, income, rates)
    share = own_share(told, converted, rates)
    yearly = yearly_allowance(approved, share, rates)
    figures = (costs, cap, approved, addition, income, converted, share, yearly, monthly_allowance(yearly, rates))
    return Worked(told.name, notice(), figures)


def notice() -> str:
    """What must always stand beside an estimate."""
    return _("Anslag – Husbanken avgjør.")


def housing_costs(told: AllowanceEstimate, rates: Rates) -> Figure:
    """NOK a year, before the cap (§ 2). What counts depends on the kind of home: rent; common costs and loan; or
    loan, fees, tax, ground rent and a fixed sum for operation."""
    return of_amounts("costs", _("Boutgifter"), YEARLY, tuple(_costs(told, rates)))


def _costs(told: AllowanceEstimate, rates: Rates) -> Iterator[Line]:
    if told.home != "owned":
        yield from _by_month(told, "rent")
    if told.home != "rented":
        yield from _by_month(told, "loan_costs")
    if told.home == "owned":
        yield rates.line("allowance.operating")
        for name in ("municipal_fees", "property_tax", "ground_rent"):
            amount = getattr(told, name)
            if amount:
                yield Line(_label(name), amount, unit=YEARLY)
    if told.pays_heating:
        yield rates.line("allowance.heating")


def _by_month(told: AllowanceEstimate, name: str) -> Iterator[Line]:
    amount = getattr(told, name)
    if amount:
        yield Line(_label(name), amount * _MONTHS, _("{amount} × 12", amount=kroner(amount)), YEARLY)


def _label(name: str) -> str:
    return _(fields_of(AllowanceEstimate)[name].label)


def cost_cap(told: AllowanceEstimate, rates: Rates) -> Figure:
    """The most that counts, NOK a year (§ 3)."""
    keys = [f"allowance.cap_{min(_persons(told), _MOST_CAPS)}"]
    keys += [_AREAS[told.area]] if told.area in _AREAS else []
    keys += ["allowance.special_home"] if told.special_home else []
    return of_amounts("cap", _("Tak for boutgifter"), YEARLY, [rates.line(key) for key in keys])


def _persons(told: AllowanceEstimate) -> int:
    return told.adults + (told.children or 0)


def approved_costs(costs: Figure, cap: Figure) -> Figure:
    """The lower of the costs and the cap."""
    lower = min(costs, cap, key=_of)
    return of_amounts("approved", _("Godkjente boutgifter"), YEARLY, (Line(lower.label, _of(lower), unit=YEARLY),))


def wealth_addition(told: AllowanceEstimate, rates: Rates) -> Figure:
    """The part of net wealth over the free amount that is counted as income, NOK a year (§ 6)."""
    percent = rates.need("allowance.wealth_percent")
    wealth, free = told.wealth or _ZERO, _free_wealth(told, rates)
    over = max(_ZERO, wealth - free.amount)
    note = _("{percent} % av {amount}", percent=number(percent), amount=kroner(over))
    lines = (
        Line(_label("wealth"), wealth),
        free,
        Line(_("Legges til inntekten"), _percent_of(percent, over), note, YEARLY),
    )
    return Figure("wealth_addition", _("Tillegg for formue"), lines[-1].amount, YEARLY, lines)


def _free_wealth(told: AllowanceEstimate, rates: Rates) -> Line:
    """A rented home gives a fixed amount; in an own home it is that home's tax value, up to a highest amount."""
    if told.home == "rented":
        return rates.line("allowance.wealth_free_rented")
    highest = rates.line("allowance.wealth_free_owned")
    return Line(highest.label, min(told.home_value or _ZERO, highest.amount), highest.note, KRONER)


def counted_income(told: AllowanceEstimate, addition: Figure, rates: Rates) -> Figure:
    """The household's income with capital income over the free amount and the addition for wealth (§§ 5-7)."""
    free = rates.need("allowance.capital_income_free") * told.adults
    capital = max(_ZERO, (told.capital_income or _ZERO) - free)
    lines = [Line(_label("income"), told.income, unit=YEARLY)]
    if told.capital_income:
        note = _("{amount} er fri", amount=kroner(free))
        lines.append(Line(_label("capital_income"), capital, note, YEARLY))
    if addition.value:
        lines.append(Line(addition.label, addition.value, unit=YEARLY))
    return of_amounts("income", _("Inntekt som regnes med"), YEARLY, lines)


def converted_income(told: AllowanceEstimate, income: Figure, rates: Rates) -> Figure:
    """The income divided by the household's weight (§ 7): 1.0 for the first person, less for each of the others."""
    first = rates.need("allowance.weight_first")
    adults = rates.need("allowance.weight_adult") * (told.adults - 1)
    children = rates.need("allowance.weight_child") * (told.children or 0)
    weight = first + adults + children
    parts = _("{first} + {adults} + {children}", first=number(first), adults=number(adults), children=number(children))
    lines = (Line(income.label, _of(income), unit=YEARLY), Line(_("Husstandens vekt"), weight, parts, FACTOR))
    return Figure("converted", _("Omregnet inntekt"), ore(_of(income) / weight), YEARLY, lines)


def own_share(told: AllowanceEstimate, converted: Figure, rates: Rates) -> Figure:
    """What the household pays itself, NOK a year (§ 4): a lowest share, and parts of income over two limits."""
    income = _of(converted)
    first, second = _limits(told)
    lines = [rates.line("allowance.own_share")]
    for percent, limit in (("allowance.first_percent", first), ("allowance.second_percent", second)):
        over = income - rates.need(limit)
        if over > 0:
            lines.append(_part_of_income(percent, limit, over, rates))
    return of_amounts("own_share", _("Egenandel"), YEARLY, lines)


def _limits(told: AllowanceEstimate) -> tuple[str, str]:
    if told.group == "lone_pensioner":
        return "allowance.first_limit_lone_pensioner", "allowance.second_limit_lone_pensioner"
    if told.group == "young_disabled":
        return "allowance.first_limit", "allowance.second_limit_young_disabled"
    return "allowance.first_limit", "allowance.second_limit"


def _part_of_income(percent: str, limit: str, over: Decimal, rates: Rates) -> Line:
    share = rates.line(percent)
    note = _(
        "{percent} % av {over}, inntekten over {limit}",
        percent=number(share.amount), over=kroner(over), limit=kroner(rates.need(limit)),
    )  # fmt: skip
    return Line(share.label, _percent_of(share.amount, over), note, YEARLY)


def yearly_allowance(approved: Figure, share: Figure, rates: Rates) -> Figure:
    """The share of what the approved costs are over the own share, NOK a year; never below 0 (§ 1)."""
    percent = rates.need("allowance.share")
    between = max(_ZERO, _of(approved) - _of(share))
    lines = (
        Line(approved.label, _of(approved), unit=YEARLY),
        Line(share.label, -_of(share), unit=YEARLY),
        Line(_("Over egenandelen"), between, unit=YEARLY),
    )
    label = _("Bostøtte i året, {percent} % av det", percent=number(percent))
    return Figure("yearly", label, _percent_of(percent, between), YEARLY, lines)


def monthly_allowance(yearly: Figure, rates: Rates) -> Figure:
    """A twelfth of the year's; nothing when it is less than the least that is paid (§ 13)."""
    month, least = ore(_of(yearly) / _MONTHS), rates.need("allowance.minimum")
    lines = [Line(yearly.label, _of(yearly), unit=YEARLY), Line(_("Delt på 12 måneder"), month, unit=MONTHLY)]
    if 0 < month < least:
        note = _("Mindre enn {least} betales ikke ut.", least=kroner(least))
        lines.append(Line(_("Betales ikke ut"), -month, note, MONTHLY))
        month = _ZERO
    return Figure("monthly", _("Anslått bostøtte"), month, MONTHLY, lines)


def _percent_of(percent: Decimal, amount: Decimal) -> Decimal:
    return ore(amount * percent / 100)


def _of(figure: Figure) -> Decimal:
    """The value of a figure of this calculation, which always has one: a rate that is missing has raised before."""
    return figure.value or _ZERO
