"""The demo's providers: what they offer and cost, and who looked in on them."""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.models import Inspection, InspectionPoint, Price, Provider, QualityAgreement
from app.models.provider import CHECKPOINT, NIGHT_SHELTER
from app.services.demo import names
from app.services.demo.rooms import Place, Room
from app.services.demo.rows import Rows
from app.services.demo.scene import Scene


@dataclass(frozen=True)
class Offer:
    """A provider as it is described: `prices` are NOK a night three years ago, two years ago and now."""

    name: str
    kind: str
    prices: tuple[int, int, int]
    rooms: tuple[str, ...] = ()
    agreement: str = "none"
    staffing: str = "none"
    facilities: tuple[str, ...] = ()
    target_group: str | None = None
    address: str | None = None
    quality: str = "none"  # none, ending (soon), lasting
    deviation: str | None = None


SOLGARDEN, ELVELOKKA, BRUA, HOTEL, CRISIS, SHELTER = range(6)

OFFERS = (
    Offer(
        "Solgården gjestehus", "private", (720, 790, 850), tuple(f"Rom {n}" for n in range(1, 7)),
        "framework", "day_evening",
        ("shared_kitchen", "laundry", "visits"), None, "Storgata 22", "ending",
        "Vaskemaskinen var ute av drift.",
    ),
    Offer(
        "Elveløkka 4", "municipal", (380, 400, 420), ("H0101", "H0102", "H0201", "H0202"), "fixed_places",
        "day",
        ("own_bath", "own_kitchen", "laundry", "visits"), "family", "Elveløkka 4", "lasting",
    ),
    Offer(
        "Brua camping", "camping", (560, 620, 690), tuple(f"Hytte {n}" for n in range(1, 13)), "none", "none",
        ("shared_kitchen",), None, "Bruveien 60", "none", "Døren til hytte 3 kunne ikke låses.",
    ),
    Offer("Fjordhotellet", "hotel", (1190, 1290, 1390), (), "none", "around_the_clock", ("own_bath",), None,
    "Strandgata 1"),
    Offer(
        "Krisesenteret for Lillevik og omegn", "crisis_centre", (940, 980, 1020), (), "operation",
        "around_the_clock",
        ("shared_kitchen", "laundry"), "violence", None, "lasting",
    ),
    Offer("Natthjemmet i Kirkegata", NIGHT_SHELTER, (340, 360, 380), (), "operation", "around_the_clock",
    (), None, "Kirkegata 9"),
)  # fmt: skip


def write(scene: Scene, more: int) -> None:
    """The six providers of Lillevik, and `more` small ones for a large demo."""
    scene.places = [_write_one(scene, offer) for offer in (*OFFERS, *_more(scene.rng, more))]


def _more(rng: random.Random, count: int) -> list[Offer]:
    rooms = tuple(f"Rom {n}" for n in range(1, 7))
    kinds, standards = ("private", "guest_house", "municipal", "non_profit"), ("lasting", "lasting", "none")
    return [
        Offer(
            f"{rng.choice(names.PLACES_FIRST)}{rng.choice(names.PLACES_LAST)} {number}", rng.choice(kinds),
            (640, 700, 760), rooms, "framework", "day", ("shared_kitchen", "laundry"),
            quality=rng.choice(standards),
        )
        for number in range(1, count + 1)
    ]  # fmt: skip


def _write_one(scene: Scene, offer: Offer) -> Place:
    provider = scene.rows.add(
        Provider, name=offer.name, kind=offer.kind, places=len(offer.rooms) or None,
        agreement=offer.agreement, staffing=offer.staffing, facilities=offer.facilities,
        target_group=offer.target_group, address=offer.address,
    )  # fmt: skip
    starts = (scene.first, date(scene.today.year - 2, 1, 1), date(scene.today.year, 1, 1))
    prices = {max(start, scene.first): amount for start, amount in zip(starts, offer.prices, strict=True)}
    for start, amount in prices.items():
        scene.rows.add(Price, provider_id=provider, start=start, amount=Decimal(amount))
    _agreements(scene, provider, offer)
    _inspections(scene, provider, offer)
    return Place(provider, offer.kind, [Room(name) for name in offer.rooms])


def _agreements(scene: Scene, provider: int, offer: Offer) -> None:
    """None, a lasting one, or one that ends within two months, after a spring without any."""
    if offer.quality == "lasting":
        scene.rows.add(QualityAgreement, provider_id=provider, start=scene.first)
    if offer.quality == "ending":
        ahead = scene.today + timedelta(days=30)
        end = (ahead.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        start = max(scene.first, date(end.year - 2, 1, 1))
        scene.rows.add(QualityAgreement, provider_id=provider, start=start, end=end)
        before = start - timedelta(days=60)
        if scene.first < before:
            scene.rows.add(QualityAgreement, provider_id=provider, start=scene.first, end=before)


def _inspections(scene: Scene, provider: int, offer: Offer) -> None:
    """A visit each year, the latest 77 days ago."""
    day, found = scene.today - timedelta(days=77), offer.deviation
    while day > scene.first and offer.kind != NIGHT_SHELTER:
        visit = scene.rows.add(
            Inspection, provider_id=provider, day=day, who=names.OFFICERS[provider % len(names.OFFICERS)],
            deviations=found, remark="Rettes innen fire uker." if found else None,
        )  # fmt: skip
        _checklist(scene.rows, visit, offer, found)
        day, found = day - timedelta(days=364), None


_DEVIATING = {"Vaskemaskinen": "laundry", "Døren": "lockable"}


def _checklist(rows: Rows, visit: int, offer: Offer, deviation: str | None) -> None:
    wrong = _DEVIATING.get(deviation.split()[0]) if deviation else None
    for code in CHECKPOINT:
        skipped = code.key == "children" and offer.target_group != "family"
        verdict = "deviation" if code.key == wrong else "not_assessed" if skipped else "in_order"
        rows.add(InspectionPoint, inspection_id=visit, point=code.key, verdict=verdict)
