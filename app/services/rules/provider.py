"""Rules for a provider with its agreements, prices and stays over time."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.dates import LATEST
from app.formats import day as format_day
from app.models import Inspection, Price, Provider, QualityAgreement, Stay
from app.services.findings import Finding, error, twins, warning
from app.services.rules.intervals import covers, overlapping, peak
from app.texts import _


@dataclass
class ProviderFacts:
    """A provider and all that hangs on it, stored or about to be. `stays` may be left out when only one is checked."""

    provider: Provider
    agreements: list[QualityAgreement] = field(default_factory=list)
    prices: list[Price] = field(default_factory=list)
    stays: list[Stay] = field(default_factory=list)
    inspections: list[Inspection] = field(default_factory=list)

    def agreement_on(self, day: date) -> bool:
        """Whether a quality agreement was in force on `day`."""
        return any(covers(agreement, day) for agreement in self.agreements)

    def price_on(self, day: date) -> Decimal | None:
        """NOK a night in force on `day`."""
        held = [price for price in self.prices if price.start <= day]
        return max(held, key=lambda price: price.start).amount if held else None


def provider_findings(facts: ProviderFacts) -> Iterator[Finding]:
    """Errors: an agreement that ends before it starts, a negative price or number of places."""
    provider = facts.provider
    if provider.places is not None and provider.places < 0:
        yield error(provider, "places", "negative", _("Antall plasser kan ikke være under 0."))
    if not facts.prices:
        yield warning(provider, "", "no-price", _("Pris per døgn mangler, så kostnaden blir for lav."))
    if not facts.agreements and provider.kind != "night_shelter":
        yield warning(provider, "", "no-quality-agreement", _("Botilbudet har ingen kvalitetsavtale."))
    yield from _agreements(facts)
    for price in twins(facts.prices, lambda price: price.start):
        yield error(price, "start", "same-day", _("Det er allerede en pris fra denne dagen."))
    for price in facts.prices:
        if price.amount < 0:
            yield error(price, "amount", "negative", _("Prisen kan ikke være under 0."))
    for inspection in twins(facts.inspections, lambda inspection: inspection.day):
        yield error(inspection, "day", "same-day", _("Det er allerede ført et tilsyn denne dagen."))
    yield from _crowded(facts)


def _agreements(facts: ProviderFacts) -> Iterator[Finding]:
    for agreement in facts.agreements:
        if agreement.end and agreement.end < agreement.start:
            yield error(agreement, "end", "end-before-start", _("Siste dag kan ikke være før første dag."))
    for agreement in twins(facts.agreements, lambda agreement: agreement.start):
        yield error(agreement, "start", "same-day", _("Det er allerede en avtale fra denne dagen."))
    for before, after in overlapping(facts.agreements):
        message = _("Overlapper avtalen som begynner {day}. Rett en av datoene.", day=format_day(before.start))
        yield warning(after, "start", "agreements-overlap", message)


def _crowded(facts: ProviderFacts) -> Iterator[Finding]:
    places = facts.provider.places
    if places is None:
        return
    most, when = peak([nights(stay) for stay in facts.stays])
    if most > places and when:
        yield warning(facts.provider, "places", "too-few-places", crowded(most, places, when))


def crowded(most: int, places: int, when: date) -> str:
    """The text that tells of more stays than places."""
    return _(
        "Flere opphold enn plasser: {most} av {places} den {day}.",
        most=most,
        places=places,
        day=format_day(when),
    )


def nights(stay: Stay) -> tuple[date, date]:
    """The stay's nights as [first, day after the last); a stay still open has no end in sight."""
    return stay.arrived, max(stay.arrived, stay.departed or LATEST)
