"""A sound household and a sound provider, to make one thing wrong of at a time."""

from datetime import date
from decimal import Decimal

from app.models import Household, Membership, Person, Price, Provider, QualityAgreement, Stay
from app.services.rules.household import HouseholdFacts
from app.services.rules.provider import ProviderFacts

TODAY = date(2026, 11, 20)
LONG_AGO = date(2020, 1, 1)
ADULT = date(1980, 5, 17)


def person(birth_date: date | None = ADULT, **more: object) -> Person:
    return Person(first_name="Åse", last_name="Øyen", birth_date=birth_date, **more)


def member(role: str, birth_date: date | None = ADULT, **more: object) -> tuple[Membership, Person]:
    return Membership(role=role, **more), person(birth_date)


def sound_household(*more: tuple[Membership, Person], **changed: object) -> HouseholdFacts:
    household = Household(**{"opened": LONG_AGO, "target_groups": ("other",), **changed})
    return HouseholdFacts(household, [member("main"), *more])


def sound_provider(*stays: Stay, **changed: object) -> ProviderFacts:
    provider = Provider(**{"name": "Solgården", "kind": "guest_house", **changed})
    agreements, prices = [QualityAgreement(start=LONG_AGO)], [Price(start=LONG_AGO, amount=Decimal(850))]
    return ProviderFacts(provider, agreements, prices, list(stays))


def sound_stay(arrived: date = date(2026, 3, 1), departed: date | None = None, **changed: object) -> Stay:
    return Stay(arrived=arrived, departed=departed, **{"came_from": "own_home", **changed})
