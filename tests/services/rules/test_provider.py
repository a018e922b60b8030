"""What the rules say about a provider."""

from datetime import date
from decimal import Decimal

import pytest

from app.models import Price, QualityAgreement
from app.services.rules.provider import ProviderFacts, provider_findings
from tests.services.rules.facts import sound_provider, sound_stay

MARCH, APRIL, MAY = date(2026, 3, 1), date(2026, 4, 1), date(2026, 5, 1)


def told(facts: ProviderFacts) -> list[tuple[str, str, str]]:
    return [(found.severity, found.field, found.rule) for found in provider_findings(facts)]


def with_agreements(*agreements: QualityAgreement) -> ProviderFacts:
    facts = sound_provider()
    facts.agreements = list(agreements)
    return facts


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        (sound_provider(), []),
        (sound_provider(places=0), []),
        (sound_provider(places=-1), [("error", "places", "negative")]),
        (with_agreements(), [("warning", "", "no-quality-agreement")]),
        (
            with_agreements(QualityAgreement(start=APRIL, end=MARCH)),
            [("error", "end", "end-before-start")],
        ),
        (
            with_agreements(QualityAgreement(start=MARCH, end=APRIL), QualityAgreement(start=APRIL)),
            [("warning", "start", "agreements-overlap")],
        ),
        (sound_provider(sound_stay(MARCH, APRIL), sound_stay(APRIL, MAY), places=1), []),
        (
            sound_provider(sound_stay(MARCH), sound_stay(APRIL), places=1),
            [("warning", "places", "too-few-places")],
        ),
        (sound_provider(sound_stay(MARCH), sound_stay(APRIL, APRIL), places=1), []),  # no night, no place
        (sound_provider(sound_stay(MARCH), sound_stay(APRIL)), []),  # not known how many there are
    ],
)
def test_findings(facts: ProviderFacts, found: list[tuple[str, str, str]]) -> None:
    assert told(facts) == found


def test_a_night_shelter_needs_no_quality_agreement() -> None:
    facts = sound_provider(kind="night_shelter")
    facts.agreements = []
    assert told(facts) == []


def test_prices() -> None:
    facts = sound_provider()
    facts.prices = []
    assert told(facts) == [("warning", "", "no-price")]
    facts.prices = [Price(start=MARCH, amount=Decimal(-1))]
    assert told(facts) == [("error", "amount", "negative")]


def test_the_price_and_the_agreement_in_force_on_a_day() -> None:
    facts = with_agreements(QualityAgreement(start=MARCH, end=APRIL))
    assert [facts.agreement_on(day) for day in (date(2026, 2, 28), MARCH, APRIL, date(2026, 4, 2))] == [
        False, True, True, False,
    ]  # fmt: skip
    facts.prices = [Price(start=MARCH, amount=Decimal(800)), Price(start=APRIL, amount=Decimal(850))]
    assert [facts.price_on(day) for day in (date(2026, 2, 28), MARCH, APRIL)] == [None, 800, 850]
