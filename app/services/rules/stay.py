"""Rules for a stay and its decisions."""

from collections.abc import Iterator, Sequence
from datetime import date

from app.formats import day as format_day
from app.models import Decision, Stay
from app.models.provider import NIGHT_SHELTER
from app.services.findings import Finding, error, twins, warning
from app.services.rules.household import HouseholdFacts
from app.services.rules.intervals import peak
from app.services.rules.provider import ProviderFacts, crowded, nights
from app.texts import _


def stay_findings(
    stay: Stay, household: HouseholdFacts, provider: ProviderFacts, decisions: Sequence[Decision], today: date
) -> Iterator[Finding]:
    """Error: departure before arrival (the same day is allowed: a stay with no night). All else is a warning."""
    if stay.departed and stay.departed < stay.arrived:
        yield error(stay, "departed", "end-before-start", _("De kan ikke flytte ut før de flyttet inn."))
        return
    yield from _dates(stay, household, today)
    yield from _overlaps(stay, household)
    yield from _provider(stay, provider)
    yield from _origin(stay)
    for decision in twins(decisions, lambda decision: (decision.decided, decision.start)):
        yield error(decision, "decided", "same-day", _("Oppholdet har allerede et vedtak med denne datoen."))
    for decision in decisions:
        yield from decision_findings(decision, today)


def decision_findings(decision: Decision, today: date) -> Iterator[Finding]:
    """Error: a decision that ends before it starts."""
    if decision.start and decision.end and decision.end < decision.start:
        yield error(decision, "end", "end-before-start", _("Siste natt kan ikke være før første natt."))
    if decision.decided > today:
        yield warning(decision, "decided", "ahead", _("Vedtaksdatoen ligger fram i tid."))


def _dates(stay: Stay, facts: HouseholdFacts, today: date) -> Iterator[Finding]:
    household = facts.household
    if stay.arrived > today:
        yield warning(stay, "arrived", "ahead", _("Datoen ligger fram i tid."))
    if stay.departed and stay.departed > today:
        yield warning(stay, "departed", "ahead", _("Datoen ligger fram i tid."))
    if stay.arrived < household.opened:
        yield warning(
            stay, "arrived", "before-opened",
            _("Dette er før husstanden ble opprettet ({day}).", day=format_day(household.opened)),
        )  # fmt: skip
    if household.closed and (stay.departed is None or stay.departed > household.closed):
        yield warning(
            stay, "departed", "after-closed",
            _("Husstanden ble avsluttet {day}.", day=format_day(household.closed)),
        )  # fmt: skip
    yield from _before_birth(stay, facts)


def _before_birth(stay: Stay, facts: HouseholdFacts) -> Iterator[Finding]:
    for membership, person in facts.members:
        begins = max(stay.arrived, membership.start or stay.arrived)
        if person.birth_date and begins < person.birth_date:
            yield warning(
                stay, "arrived", "before-birth",
                _("Et medlem er født {day}, etter at oppholdet begynte.", day=format_day(person.birth_date)),
            )  # fmt: skip


def _overlaps(stay: Stay, facts: HouseholdFacts) -> Iterator[Finding]:
    begin, end = nights(stay)
    for other in facts.stays:
        if other is stay or (other.id is not None and other.id == stay.id):
            continue
        other_begin, other_end = nights(other)
        if begin < other_end and other_begin < end:
            yield warning(
                stay, "arrived", "stays-overlap",
                _("Overlapper husstandens opphold fra {day}. En natt telles én gang.", day=format_day(other.arrived)),
            )  # fmt: skip


def _provider(stay: Stay, facts: ProviderFacts) -> Iterator[Finding]:
    if facts.provider.kind != NIGHT_SHELTER and not facts.agreement_on(stay.arrived):
        yield warning(
            stay, "provider", "no-quality-agreement",
            _("Botilbudet hadde ingen kvalitetsavtale da oppholdet begynte. Vedtaket må begrunne plasseringen."),
        )  # fmt: skip
    if stay.price is not None and stay.price < 0:
        yield error(stay, "price", "negative", _("Prisen kan ikke være under 0."))
    if stay.price is None and facts.price_on(stay.arrived) is None:
        yield warning(stay, "price", "no-price", _("Pris mangler, så oppholdet teller 0 kr."))
    if facts.provider.places is not None and facts.stays:
        yield from _crowded(stay, facts, facts.provider.places)


def _crowded(stay: Stay, facts: ProviderFacts, places: int) -> Iterator[Finding]:
    begin, end = nights(stay)
    others = [nights(other) for other in facts.stays if other is not stay and (other.id is None or other.id != stay.id)]
    during = [(max(a, begin), min(b, end)) for a, b in others if a < end and begin < b]
    most, when = peak(during)
    if most + 1 > places and begin < end:
        yield warning(stay, "provider", "too-few-places", crowded(most + 1, places, when or begin))


def _origin(stay: Stay) -> Iterator[Finding]:
    if stay.came_from is None:
        yield warning(stay, "came_from", "no-origin", _("Fyll ut hvor husstanden kom fra."))
    if stay.came_from == "institution" and stay.institution is None:
        yield warning(stay, "institution", "no-institution", _("Fyll ut hvilken institusjon."))
    if stay.institution and stay.came_from != "institution":
        yield warning(stay, "institution", "institution-unused", _("Telles bare når husstanden kom fra institusjon."))
