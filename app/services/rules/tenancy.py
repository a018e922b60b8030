"""Rules for a tenancy: its dates, its contract (husleieloven chs. 3, 9 and 11), and who else lives there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.dates import LATEST, add_months
from app.formats import amount as format_amount
from app.formats import day as format_day
from app.models import Dwelling, Stay, Tenancy, TenancyReview
from app.models.dwelling import MUNICIPAL
from app.services.findings import Finding, error, warning
from app.services.rules.amounts import below_zero
from app.services.tenancy_act.security import most_security
from app.services.tenancy_act.term import is_short
from app.texts import _

STOPS = frozenset({"before-in-use", "past-given-up", "security-too-high"})
"""Rules whose warnings the window refuses (`findings.stopping`)."""
_EARMARKED_ONLY = frozenset({"special", "weighty"})
_DAY = timedelta(days=1)


@dataclass
class TenancyFacts:
    """What is around a tenancy, stored or about to be. `rent` is the dwelling's on the tenancy's first day, in NOK a
    month. `in_dwelling` and `of_household` may hold the tenancy itself; `stays` are the household's in temporary
    accommodation, night shelters left out. `left` is the dwelling of the tenancy that this one replaces."""

    dwelling: Dwelling
    rent: Decimal | None = None
    in_dwelling: Sequence[Tenancy] = ()
    of_household: Sequence[Tenancy] = ()
    stays: Sequence[Stay] = ()
    left: Dwelling | None = None


def tenancy_findings(tenancy: Tenancy, facts: TenancyFacts, today: date) -> Iterator[Finding]:
    """Errors: an end before its start (moving out on the first day is allowed), two tenancies in the dwelling on one
    date, amounts below 0. All else is a warning; the window stops those in `STOPS`."""
    yield from below_zero(tenancy, Tenancy)
    backwards = list(_backwards(tenancy))
    yield from backwards
    if backwards:
        return
    yield from _overlaps(tenancy, facts.in_dwelling)
    yield from _at_disposal(tenancy, facts.dwelling, today)
    yield from _dates(tenancy, today)
    yield from _elsewhere(tenancy, facts)
    yield from _contract(tenancy)
    yield from _term(tenancy, facts)
    yield from _security(tenancy, facts.rent)
    yield from _counted(tenancy, facts)
    yield from _moved_out(tenancy)


def share_a_day(one: Tenancy, other: Tenancy) -> bool:
    """Whether both are current on some date; one that was moved out of on its first day is current on none."""
    begin, end = max(one.start, other.start), min(one.moved_out or LATEST, other.moved_out or LATEST)
    return begin < end


def _others(tenancy: Tenancy, among: Sequence[Tenancy]) -> Iterator[Tenancy]:
    for other in among:
        if other is not tenancy and (other.id is None or other.id != tenancy.id):
            yield other


def _backwards(tenancy: Tenancy) -> Iterator[Finding]:
    if tenancy.contract_until and tenancy.contract_until < tenancy.start:
        message = _("Kontrakten kan ikke slutte før den begynner.")
        yield error(tenancy, "contract_until", "end-before-start", message)
    if tenancy.moved_out and tenancy.moved_out < tenancy.start:
        yield error(tenancy, "moved_out", "end-before-start", _("De kan ikke flytte ut før de flyttet inn."))


def _overlaps(tenancy: Tenancy, in_dwelling: Sequence[Tenancy]) -> Iterator[Finding]:
    for other in _others(tenancy, in_dwelling):
        if share_a_day(tenancy, other):
            yield error(tenancy, "start", "tenancies-overlap", _let_already(tenancy, other))


def _let_already(tenancy: Tenancy, other: Tenancy) -> str:
    start = format_day(other.start)
    if tenancy.start < other.start:
        return _("Boligen er leid ut i leieforhold {ref} fra {start}. Her må de ha flyttet ut senest den dagen.",
                 ref=other.ref, start=start)  # fmt: skip
    if other.moved_out is None:
        return _("Boligen er leid ut i leieforhold {ref} fra {start}. Registrer utflyttingen der først.",
                 ref=other.ref, start=start)  # fmt: skip
    return _("Boligen er leid ut i leieforhold {ref} fra {start}. Der flyttet de ut {end}.",
             ref=other.ref, start=start, end=format_day(other.moved_out))  # fmt: skip


def _at_disposal(tenancy: Tenancy, dwelling: Dwelling, today: date) -> Iterator[Finding]:
    if tenancy.start < dwelling.taken_into_use:
        yield warning(
            tenancy, "start", "before-in-use",
            _("{start} er før boligen ble tatt i bruk ({day}).", start=format_day(tenancy.start),
              day=format_day(dwelling.taken_into_use)),
        )  # fmt: skip
    if dwelling.given_up:
        yield from _given_up(tenancy, dwelling.given_up, today)


def _given_up(tenancy: Tenancy, given_up: date, today: date) -> Iterator[Finding]:
    """A fixed contract is taken to end when it says, as long as the dwelling is there."""
    told = _("Kommunen disponerer ikke boligen fra {day}.", day=format_day(given_up))
    if tenancy.start >= given_up:
        yield warning(tenancy, "start", "past-given-up", _with_day(told, tenancy.start))
    elif tenancy.moved_out:
        if tenancy.moved_out > given_up:
            yield warning(tenancy, "moved_out", "past-given-up", _with_day(told, tenancy.moved_out))
    elif tenancy.contract_until is None:
        yield warning(tenancy, "dwelling", "past-given-up", told)
    elif tenancy.contract_until >= given_up or given_up <= today:
        yield warning(tenancy, "contract_until", "past-given-up", _with_day(told, tenancy.contract_until))


def _with_day(told: str, day: date) -> str:
    return _("{told} Her står {day}.", told=told, day=format_day(day))


def _dates(tenancy: Tenancy, today: date) -> Iterator[Finding]:
    for name in ("start", "moved_out", "signed"):
        value = getattr(tenancy, name)
        if value and value > today:
            yield warning(tenancy, name, "ahead", _("Datoen ligger fram i tid."))


def _elsewhere(tenancy: Tenancy, facts: TenancyFacts) -> Iterator[Finding]:
    for other in _others(tenancy, facts.of_household):
        if other.dwelling_id != tenancy.dwelling_id and share_a_day(tenancy, other):
            message = _("Husstanden leier også en annen bolig i denne tiden ({ref}).", ref=other.ref)
            yield warning(tenancy, "start", "two-dwellings", message)
    end = tenancy.moved_out or LATEST
    for stay in facts.stays:
        if max(stay.arrived, tenancy.start) < min(stay.departed or LATEST, end):
            message = _("Husstanden var i midlertidig botilbud fra {day}, mens de leide boligen.",
                        day=format_day(stay.arrived))  # fmt: skip
            yield warning(tenancy, "start", "stay-during-tenancy", message)


def _contract(tenancy: Tenancy) -> Iterator[Finding]:
    if tenancy.contract is None:
        message = _("Fyll ut om kontrakten er tidsbestemt eller tidsubestemt.")
        yield warning(tenancy, "contract", "no-contract", message)
    if tenancy.contract == "fixed" and tenancy.contract_until is None:
        yield warning(
            tenancy, "contract_until", "no-contract-end", _("Fyll ut når den tidsbestemte kontrakten slutter.")
        )
    if tenancy.contract == "indefinite" and tenancy.contract_until:
        message = _("En tidsubestemt kontrakt har ingen sluttdato. Velg tidsbestemt, eller ta bort datoen.")
        yield warning(tenancy, "contract_until", "indefinite-with-end", message)
    if tenancy.contract == "fixed" and not tenancy.told_binding:
        message = _("Uten skriftlig beskjed om at avtalen binder, kan den sies opp i leietiden (husleieloven § 9-2).")
        yield warning(tenancy, "told_binding", "not-told-binding", message)


def _term(tenancy: Tenancy, facts: TenancyFacts) -> Iterator[Finding]:
    if tenancy.short_term in _EARMARKED_ONLY:
        yield from _earmarked(tenancy, facts.dwelling)
    if tenancy.contract == "indefinite" or tenancy.contract_until is None:
        return
    if not is_short(tenancy.start, tenancy.contract_until):
        return
    if tenancy.short_term is None:
        message = _("Kontrakten er kortere enn tre år. Velg grunnen, ellers gjelder den på ubestemt tid "
                    "(husleieloven § 9-3).")  # fmt: skip
        yield warning(tenancy, "short_term", "short-without-reason", message)
        return
    if not tenancy.short_reason:
        message = _("Skriv begrunnelsen slik den står i kontrakten.")
        yield warning(tenancy, "short_reason", "short-not-reasoned", message)
    if tenancy.short_term == "loft" and tenancy.contract_until < add_months(tenancy.start, 12) - _DAY:
        message = _("Også for loft og underetasje må kontrakten vare minst ett år (husleieloven § 9-3).")
        yield warning(tenancy, "contract_until", "short-loft", message)
    if tenancy.short_term == "special":
        yield from _only_one_short(tenancy, facts.of_household)


def _earmarked(tenancy: Tenancy, dwelling: Dwelling) -> Iterator[Finding]:
    if dwelling.earmarking != "section_11_1":
        message = _("Denne grunnen gjelder bare for boliger som er øremerket etter husleieloven § 11-1.")
        yield warning(tenancy, "short_term", "not-earmarked", message)
    if not tenancy.told_earmarked:
        message = _("Unntaket gjelder bare når leietakeren har fått det skriftlig (husleieloven § 11-1).")
        yield warning(tenancy, "told_earmarked", "not-told-earmarked", message)


def _only_one_short(tenancy: Tenancy, of_household: Sequence[Tenancy]) -> Iterator[Finding]:
    for other in _others(tenancy, of_household):
        same = other.dwelling_id == tenancy.dwelling_id and other.start < tenancy.start
        if same and other.short_term in _EARMARKED_ONLY:
            message = _("De har hatt én kort kontrakt på boligen før ({ref}). Enda en krever tungtveiende grunner "
                        "(husleieloven § 11-1).", ref=other.ref)  # fmt: skip
            yield warning(tenancy, "short_term", "second-short-lease", message)
            return


def _security(tenancy: Tenancy, rent: Decimal | None) -> Iterator[Finding]:
    together = (tenancy.deposit or Decimal(0)) + (tenancy.guarantee or Decimal(0))
    if rent is None or together <= most_security(rent):
        return
    message = _(
        "Depositum og garanti er til sammen {together}. Seks måneders leie er {most} (husleieloven §§ 3-5 og 3-6).",
        together=format_amount(together),
        most=format_amount(most_security(rent)),
    )
    yield warning(tenancy, "deposit" if tenancy.deposit else "guarantee", "security-too-high", message)


def _counted(tenancy: Tenancy, facts: TenancyFacts) -> Iterator[Finding]:
    from_municipal = facts.left is None or facts.left.disposal in MUNICIPAL
    if tenancy.main_reason is None and facts.dwelling.target_group is None:
        message = _("Hovedbegrunnelse mangler, og boligen har ingen målgruppe. De telles som ukjent.")
        yield warning(tenancy, "main_reason", "no-main-reason", message)
    if tenancy.was_municipal is None:
        message = _("Fyll ut om de bodde kommunalt da de søkte. Ellers telles de ikke som nye leietakere.")
        yield warning(tenancy, "was_municipal", "no-was-municipal", message)
    elif not tenancy.was_municipal and tenancy.made_as in {"renewal", "swap"} and from_municipal:
        message = _("Ved fornyelse og bytte bodde de kommunalt. Med nei telles de som nye leietakere.")
        yield warning(tenancy, "was_municipal", "renewed-as-new", message)


def _moved_out(tenancy: Tenancy) -> Iterator[Finding]:
    if tenancy.moved_out and tenancy.why_moved is None:
        yield warning(tenancy, "why_moved", "no-why-moved", _("Fyll ut hvorfor de flyttet."))
    if tenancy.moved_out and tenancy.moved_to is None and tenancy.why_moved not in {"renewed", "swap", "died"}:
        yield warning(tenancy, "moved_to", "no-moved-to", _("Fyll ut hvor de flyttet."))
    if tenancy.moved_out is None and (tenancy.why_moved or tenancy.moved_to):
        yield warning(tenancy, "moved_out", "no-moved-out", _("Fyll ut dagen de flyttet ut."))


def review_findings(review: TenancyReview, tenancy: Tenancy, today: date) -> Iterator[Finding]:
    """No error: what is improbable of the answer given when a contract nears its end."""
    if review.day < tenancy.start:
        yield warning(review, "day", "before-start", _("Dette er før de flyttet inn."))
    if review.day > today:
        yield warning(review, "day", "ahead", _("Datoen ligger fram i tid."))
