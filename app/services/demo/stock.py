"""The dwellings of Lillevik: a dozen told by hand, and as many made-up ones as the municipality is large."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from app.dates import add_months
from app.models import DisposalAgreement, Dwelling, OutOfUse, RentChange
from app.services.demo import names
from app.services.demo.rows import Rows

LOOKED_AT = 80  # the first dwellings, that have a history of their rent
_INDEX = Decimal("1.03")
_INDEXED, _YEAR = 3, 12  # years back; months between
_BEFORE = (3, 22)  # years in use before the demo begins, from and to


@dataclass(frozen=True)
class Told:
    """A dwelling as it is told: `years` in use, `out` as days from today to and including, and why; `vacant` for
    so many days."""

    address: str
    unit: str | None
    disposal: str
    bedrooms: int
    area: int
    rent: int
    group: str | None
    wheelchair: bool = False
    years: int = 12
    floor: int = 1
    out: tuple[int, int | None, str] | None = None
    vacant: int | None = None
    more: dict[str, Any] = field(default_factory=dict)


BEKKEFARET, NYGATA, SKOLEVEIEN, FJORDVEIEN, STORGATA = 1, 2, 4, 9, 10
"""The number of the dwelling that somebody told by hand lives in."""
_SHARED = {"building": "Tunet", "staffing": "around_the_clock", "district": "Sentrum"}
TOLD = (
    Told("Bekkefaret 2", "H0101", "owned", 1, 38, 6900, "mental_substance", more={"district": "Bekkefaret"}),
    Told("Nygata 11", "H0302", "owned", 1, 46, 7400, "mental_substance", floor=3,
         more={"lift": True, "district": "Sentrum"}),
    Told("Skoleveien 4", "H0101", "owned", 3, 92, 10800, "refugees", wheelchair=True, vacant=19,
         more={"district": "Skolekretsen", "earmarking": "section_11_1",
               "suitability": "Familie med barn. Rett ved skolen."}),
    Told("Skoleveien 4", "H0201", "owned", 3, 92, 10500, "refugees", floor=2, more={"district": "Skolekretsen"}),
    Told("Tunet 1", "H0101", "owned", 1, 24, 5200, "mental_substance", wheelchair=True, more=_SHARED),
    Told("Tunet 1", "H0102", "owned", 1, 24, 5200, "mental_substance", years=3, more=_SHARED),
    Told("Tunet 1", "H0103", "owned", 1, 24, 5200, "mental_substance", years=1, vacant=8, more=_SHARED),
    Told("Fjordveien 30", "H0102", "rented_in", 2, 64, 9200, "other", years=4, vacant=46,
         more={"district": "Fjorden", "remark": "Leies av Fjordheim AS. Oppsigelse seks måneder."}),
    Told("Fjordveien 30", "H0202", "rented_in", 2, 64, 9200, "other", years=4, floor=2, more={"district": "Fjorden"}),
    Told("Storgata 40", "H0401", "disposal_right", 2, 71, 9900, "disability", wheelchair=True, years=6, floor=4,
         more={"lift": True, "district": "Sentrum"}),
    Told("Lia 7", None, "owned", 2, 68, 8100, "other", years=21, out=(-70, 24, "repair"),
         more={"standard": "Bad og kjøkken fra 1998. Bad pusses opp nå.", "district": "Lia"}),
    Told("Møllebakken 19", None, "owned", 3, 85, 7900, None, years=24, out=(-260, None, "unsuitable"),
         more={"standard": "Gammel og kald. Lang vei til butikk og buss.", "district": "Møllebakken"}),
    Told("Kirkegata 3", "H0101", "referral", 2, 58, 9600, "other", years=3, more={"district": "Sentrum"}),
    Told("Kirkegata 3", "H0102", "referral", 1, 44, 8200, "other", years=3, more={"district": "Sentrum"}),
)  # fmt: skip
_KINDS = ("owned", "owned", "owned", "owned", "rented_in", "disposal_right", "referral")
_GROUPS = ("elderly", "disability", "mental_substance", "refugees", "other", "other", "no_means_test", None)
_RENTS = {1: 6800, 2: 8600, 3: 10400}


@dataclass
class Home:
    """A dwelling with the day from which it can be let next, and the day from which it is to stand empty or is kept for
    somebody told by hand."""

    id: int
    disposal: str
    bedrooms: int
    group: str | None
    rent: Decimal
    free: date
    empty_from: date = date.max
    contracts: list[date] = field(default_factory=list)


def write(rows: Rows, first: date, today: date, count: int, rng: random.Random) -> list[Home]:
    """At least the told ones, and made-up ones until there are `count`; those that can be let today."""
    referral = rows.add(
        DisposalAgreement, name="Kirkegata 3", kind="referral", owner="Kirkegata Utleie AS",
        start=first, end=date(first.year + 20, first.month, first.day) - timedelta(days=1), homes=12, share=Decimal(40),
    )  # fmt: skip
    homes = [_told(rows, told, today, referral) for told in TOLD]
    homes += [_made_up(rows, number, first, today, rng) for number in range(1, count - len(TOLD) + 1)]
    return homes


def _told(rows: Rows, told: Told, today: date, referral: int) -> Home:
    begun = date(today.year - told.years, 2, 1)
    earmarked = {"earmarked": begun} if "earmarking" in told.more else {}
    dwelling = rows.add(
        Dwelling, address=told.address, unit_number=told.unit, postcode=names.POSTCODE, city=names.CITY,
        disposal=told.disposal, bedrooms=told.bedrooms, area=Decimal(told.area), wheelchair=told.wheelchair,
        target_group=told.group, rent=Decimal(told.rent), taken_into_use=begun, floor=told.floor,
        agreement_id=referral if told.disposal == "referral" else None, **told.more, **earmarked,
    )  # fmt: skip
    empty = today - timedelta(days=told.vacant) if told.vacant else date.max
    if told.out:
        start, end, reason = told.out
        empty, until = today + timedelta(days=start), None if end is None else today + timedelta(days=end)
        rows.add(OutOfUse, dwelling_id=dwelling, start=empty, end=until, reason=reason)
    return Home(dwelling, told.disposal, told.bedrooms, told.group, Decimal(told.rent), begun, empty)


def _made_up(rows: Rows, number: int, first: date, today: date, rng: random.Random) -> Home:
    bedrooms = rng.choices((1, 2, 3), (5, 3, 2))[0]
    disposal, group = rng.choice(_KINDS), rng.choice(_GROUPS)
    if rng.random() < 0.25:  # noqa: PLR2004  # some are new
        begun = first + timedelta(days=rng.randrange((today - first).days))
    else:
        begun = date(first.year - rng.randint(*_BEFORE), rng.randint(1, 12), 1)
    given_up = begun + timedelta(days=rng.randint(1200, 5000)) if rng.random() < 0.08 else None  # noqa: PLR2004
    rent, floor = Decimal(_RENTS[bedrooms] + 100 * rng.randint(-6, 12)), rng.randint(1, 3)
    dwelling = rows.add(
        Dwelling, address=f"{rng.choice(names.STREETS)} {number + 60}", unit_number=f"H0{floor}01",
        postcode=names.POSTCODE, city=names.CITY, disposal=disposal, bedrooms=bedrooms, floor=floor,
        area=Decimal(22 + 24 * bedrooms + rng.randint(0, 9)), wheelchair=rng.random() < 0.4, lift=rng.random() < 0.3,  # noqa: PLR2004
        target_group=group, staffing=rng.choice(("none", "none", "part_day")), rent=rent, taken_into_use=begun,
        given_up=given_up if given_up and given_up <= today else None,
        district=rng.choice(("Sentrum", "Lia", "Fjorden")),
    )  # fmt: skip
    return Home(dwelling, disposal, bedrooms, group, rent, date.max if given_up else begun)


def index(rows: Rows, homes: list[Home], today: date) -> None:
    """The rent follows the index each March, notified in January, when the contract has lasted a year."""
    for home in homes[:LOOKED_AT]:
        rent = home.rent
        for year in range(today.year - _INDEXED, today.year + 1):
            start = date(year, 3, 1)
            if start <= today and not any(add_months(start, -_YEAR) < day <= start for day in home.contracts):
                rent = (rent * _INDEX).quantize(Decimal(1))
                rows.add(
                    RentChange, dwelling_id=home.id, start=start, amount=rent, how="index",
                    notified=date(year, 1, 15),
                )  # fmt: skip
