"""Testvik: a municipality small enough to count on paper. `PAPER` is that count (value, denominator,
records), for 2025 as seen on 15 January 2026.

| stay | household                             | place (kind)    | in         | out        | nights in 2025           |
|------|---------------------------------------|-----------------|------------|------------|--------------------------|
| O1   | H1 Kari (1980) with Per (2015)        | B1 camping      | 10.01.2025 | 20.04.2025 | 22 + 28 + 31 + 19 = 100  |
| O2   | H2 Ali (5 May 2003)                   | B1 camping      | 25.06.2025 | 05.07.2025 | 6 + 4 = 10               |
| O3   | H3 Berit (1970)                       | B2 hotel        | 20.12.2024 | 08.01.2025 | 7 (and 12 the year before)|
| O4   | H3 Berit                              | B3 night shelter| 01.02.2025 | 03.02.2025 | never counted            |
| O5   | H4 Cato (1990) with Dina (2006, adult)| B2 hotel        | 01.12.2025 | still open | 31                       |
| O6   | H5 Dag (no birth date)                | B3 night shelter| 01.03.2025 | 02.03.2025 | never counted            |
| O7   | H6 Eva (1985)                         | B1 camping      | 05.05.2025 | 05.05.2025 | 0: only its decision     |

B1 has a quality agreement to 30 June 2025, and costs 1000 kr a night until 30 June 2025, 1200 kr from 1 July.
B2 has no agreement and no price; O3 has its own, 900.50 kr.

| case | household, type                | received   | decided    | outcome   | paid                      |
|------|--------------------------------|------------|------------|-----------|---------------------------|
| S1   | H1 startlån, purchase          | 10.01.2025 | 20.02.2025 | granted   | 01.04.2025 2 000 000 kr   |
| S2   | H2 startlån, purchase          | 01.11.2024 | 15.12.2024 | partly    | 10.01.2025 1 500 000.50 kr|
| S3   | H1 startlån, refinancing       | 01.05.2025 | 12.06.2025 | granted   | 01.07.2025 300 000 kr     |
| S4   | H3 startlån, refinancing       | 15.12.2025 |            |           |                           |
| S5   | H4 startlån, improvement       | 02.02.2025 | 12.03.2025 | refused   | complained 01.04.: upheld |
| S6   | H1 establishment grant         | 10.01.2025 | 20.02.2025 | granted   | 01.04.2025 200 000 kr     |
| S7   | H2 establishment grant         | 10.01.2025 | 21.02.2025 | granted   | 02.04.2025 100 000 kr     |
| S8   | H5 municipal dwelling          | 01.03.2025 | 15.04.2025 | granted   |                           |
| S9   | H6 municipal dwelling          | 01.03.2025 |            | withdrawn |                           |
| S10  | H3 municipal dwelling          | 20.12.2025 | 05.01.2026 | partly    |                           |
| S11  | H6 deposit guarantee           | 05.05.2025 | 06.05.2025 | dismissed |                           |
| S12  | H4 housing allowance           | 01.06.2024 | 20.06.2024 | refused   | complained 02.01.2025: no |
| S13  | H1 municipal dwelling          | 01.11.2024 | 15.12.2024 | granted   |                           |

Its groups and plans are in `small_plans.py`, its dwellings, tenancies and evictions in `small_homes.py`, its housing
situations and what it has answered and entered in `small_need.py`.
"""

from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from app.models import (
    Case,
    Decision,
    Household,
    Membership,
    MunicipalFigure,
    Person,
    Price,
    Provider,
    QualityAgreement,
    Stay,
)
from tests.reports import small_homes, small_need, small_plans

PEOPLE = [
    ("P1", "Kari", date(1980, 3, 1), "H1", "main"), ("P2", "Per", date(2015, 3, 1), "H1", "child"),
    ("P3", "Ali", date(2003, 5, 5), "H2", "main"), ("P4", "Berit", date(1970, 1, 1), "H3", "main"),
    ("P5", "Cato", date(1990, 1, 1), "H4", "main"), ("P6", "Dina", date(2006, 1, 1), "H4", "child"),
    ("P7", "Dag", None, "H5", "main"), ("P8", "Eva", date(1985, 1, 1), "H6", "main"),
]  # fmt: skip
PROVIDERS = [("B1", "Brua camping", "camping", 2), ("B2", "Fjordgløtt & sønn <hotell>", "hotel", None),
             ("B3", "Natthjemmet", "night_shelter", 4)]  # fmt: skip
STAYS = [
    ("O1", "H1", "B1", date(2025, 1, 10), date(2025, 4, 20), "prison", None, None),
    ("O2", "H2", "B1", date(2025, 6, 25), date(2025, 7, 5), "institution", "rus", None),
    ("O3", "H3", "B2", date(2024, 12, 20), date(2025, 1, 8), None, None, Decimal("900.50")),
    ("O4", "H3", "B3", date(2025, 2, 1), date(2025, 2, 3), "street", None, None),
    ("O5", "H4", "B2", date(2025, 12, 1), None, "eviction", None, None),
    ("O6", "H5", "B3", date(2025, 3, 1), date(2025, 3, 2), "street", None, None),
    ("O7", "H6", "B1", date(2025, 5, 5), date(2025, 5, 5), "street", None, None),
]
DECISIONS = [("O1", date(2025, 1, 9)), ("O1", date(2025, 4, 1)), ("O2", date(2024, 12, 30)), ("O4", date(2025, 2, 1)),
             ("O7", date(2025, 5, 5))]  # fmt: skip
CASES = [
    ("S1", "H1", "startloan", "purchase", date(2025, 1, 10), date(2025, 2, 20), "granted"),
    ("S2", "H2", "startloan", "purchase", date(2024, 11, 1), date(2024, 12, 15), "partly"),
    ("S3", "H1", "startloan", "refinancing", date(2025, 5, 1), date(2025, 6, 12), "granted"),
    ("S4", "H3", "startloan", "refinancing", date(2025, 12, 15), None, None),
    ("S5", "H4", "startloan", "improvement", date(2025, 2, 2), date(2025, 3, 12), "refused"),
    ("S6", "H1", "establishment_grant", None, date(2025, 1, 10), date(2025, 2, 20), "granted"),
    ("S7", "H2", "establishment_grant", None, date(2025, 1, 10), date(2025, 2, 21), "granted"),
    ("S8", "H5", "municipal_dwelling", None, date(2025, 3, 1), date(2025, 4, 15), "granted"),
    ("S9", "H6", "municipal_dwelling", None, date(2025, 3, 1), None, "withdrawn"),
    ("S10", "H3", "municipal_dwelling", None, date(2025, 12, 20), date(2026, 1, 5), "partly"),
    ("S11", "H6", "deposit_guarantee", None, date(2025, 5, 5), date(2025, 5, 6), "dismissed"),
    ("S12", "H4", "housing_allowance", None, date(2024, 6, 1), date(2024, 6, 20), "refused"),
    ("S13", "H1", "municipal_dwelling", None, date(2024, 11, 1), date(2024, 12, 15), "granted"),
]
PAID = {
    "S1": (date(2025, 4, 1), Decimal(2_000_000)), "S2": (date(2025, 1, 10), Decimal("1500000.50")),
    "S3": (date(2025, 7, 1), Decimal(300_000)), "S6": (date(2025, 4, 1), Decimal(200_000)),
    "S7": (date(2025, 4, 2), Decimal(100_000)),
}  # fmt: skip
COMPLAINTS = {"S5": (date(2025, 4, 1), "upheld"), "S12": (date(2025, 1, 2), "maintained")}

MEASURES = ("received", "granted", "refused", "withdrawn", "open", "median_days", "complaints", "upheld")
_CASES_ON_PAPER: dict[str, dict[str, tuple[float | None, list[str]]]] = {
    "municipal_dwelling": {
        "received": (3, ["S8", "S9", "S10"]), "granted": (1, ["S8"]), "withdrawn": (1, ["S9"]),
        "open": (1, ["S10"]),  # decided on 5 January 2026
        "median_days": (45, ["S8"]),
    },
    "startloan": {
        "received": (4, ["S1", "S3", "S4", "S5"]), "granted": (2, ["S1", "S3"]), "refused": (1, ["S5"]),
        "open": (1, ["S4"]), "median_days": (41, ["S1", "S3", "S5"]),  # 41, 42 and 38
        "complaints": (1, ["S5"]), "upheld": (1, ["S5"]),
    },
    "establishment_grant": {
        "received": (2, ["S6", "S7"]), "granted": (2, ["S6", "S7"]), "median_days": (41.5, ["S6", "S7"]),  # 41 and 42
    },
    "housing_allowance": {"complaints": (1, ["S12"])},
    "deposit_guarantee": {"received": (1, ["S11"]), "withdrawn": (1, ["S11"])},
    "temporary": {}, "adaptation_grant": {}, "housing_help": {}, "living_support": {}, "individual_plan": {},
}  # fmt: skip

PAPER: dict[str, tuple[float | None, float | None, list[str]]] = {
    "temporary.households": (4, None, ["H1", "H2", "H3", "H4"]),
    "temporary.over_3_months": (1, None, ["H1"]),  # 100 nights > 92
    "temporary.max_14_days": (2, None, ["H2", "H3"]),  # 10 and 7
    "temporary.children": (1, None, ["H1"]),  # Per is 9; Dina is 19
    "temporary.children_over_3_months": (1, None, ["H1"]),
    "temporary.young": (1, None, ["H2"]),  # Ali is 22
    "temporary.young_over_3_months": (0, None, []),
    "temporary.night_shelter": (2, None, ["H3", "H5"]),
    "stays.total": (4, None, ["O1", "O2", "O3", "O5"]),
    "stays.with_quality_agreement": (2, None, ["O1", "O2"]),  # B1, on 10 January and 25 June
    "stays.after_prison": (1, None, ["O1"]),
    "stays.after_institution": (1, None, ["O2"]),
    "stays.after_institution.rus": (1, None, ["O2"]),
    **{
        f"stays.after_institution.{kind}": (0, None, [])
        for kind in ("psykiatri", "somatikk", "rehabilitering", "poliklinikk", "kommunal_omsorg", "barnevern")
    },
    "stays.over_3_months": (1, None, ["O1"]),
    "stays.nights": (148, None, ["O1", "O2", "O3", "O5"]),  # 100 + 10 + 7 + 31
    "stays.average_nights": (37, 4, ["O1", "O2", "O3", "O5"]),  # 148 / 4
    "stays.persons": (6, None, ["P1", "P2", "P3", "P4", "P5", "P6"]),
    "stays.children": (1, None, ["P2"]),
    # O1 100 x 1000 + O2 (6 x 1000 + 4 x 1200) + O3 7 x 900.50 + O5 0 = 100 000 + 10 800 + 6 303.50
    "stays.cost": (117_103.5, None, ["O1", "O2", "O3", "O5"]),
    "stays.decisions": (3, None, ["O1", "O7"]),  # two on O1, one on O7; O4 is a night shelter
    "startloan.purchase": (2, None, ["H1", "H2"]),
    "startloan.refinancing": (1, None, ["H1"]),
    "startloan.improvement": (0, None, []),
    "startloan.building": (0, None, []),
    "startloan.amount": (3_800_000.5, None, ["S1", "S2", "S3"]),
    "startloan.family_share": (50, 2, ["H1"]),  # Per was 9 on 20 February
    "grant.establishment_family_share": (50, 2, ["H1"]),
    "grant.establishment_family_amount_share": (66.7, 300_000, ["S6"]),
    **{
        f"cases.{kind}.{measure}": (told[0], None, told[1])
        for kind, figures in _CASES_ON_PAPER.items()
        for measure in MEASURES
        for told in [figures.get(measure, (None if measure == "median_days" else 0, []))]
    },
    "cases.waiting_list": (1, None, ["H5"]),  # H3 is granted one after the year, H1 lives in D1
    **small_plans.PAPER,
    **small_homes.PAPER,
    **small_need.PAPER,
}


def fill(session: Session) -> None:
    """Write Testvik to an empty database."""
    households = {ref: Household(ref=ref, opened=date(2024, 12, 20)) for ref in sorted({p[3] for p in PEOPLE})}
    providers = {ref: Provider(ref=ref, name=name, kind=kind, places=places) for ref, name, kind, places in PROVIDERS}
    session.add_all([*households.values(), *providers.values()])
    session.flush()
    _people(session, households)
    _agreements(session, providers)
    stays = {
        ref: Stay(ref=ref, household_id=households[h].id, provider_id=providers[b].id, arrived=arrived,
                  departed=departed, came_from=came_from, institution=institution, price=price)
        for ref, h, b, arrived, departed, came_from, institution, price in STAYS
    }  # fmt: skip
    session.add_all(stays.values())
    session.flush()
    session.add_all(Decision(stay_id=stays[ref].id, decided=day) for ref, day in DECISIONS)
    _cases(session, households)
    ids = {ref: household.id for ref, household in households.items()}
    small_plans.fill(session, ids)
    small_homes.fill(session, ids)
    small_need.fill(session, ids)
    session.add(MunicipalFigure(year=2023, key="temporary.households", value=Decimal(9), origin="=KOSTRA 2023"))
    session.flush()


def _people(session: Session, households: dict[str, Household]) -> None:
    for ref, name, birth, household, role in PEOPLE:
        person = Person(ref=ref, first_name=name, last_name="Testvik", birth_date=birth)
        session.add(person)
        session.flush()
        session.add(Membership(household_id=households[household].id, person_id=person.id, role=role))
    session.flush()


def _agreements(session: Session, providers: dict[str, Provider]) -> None:
    camping = providers["B1"].id
    session.add_all([
        QualityAgreement(provider_id=camping, start=date(2024, 1, 1), end=date(2025, 6, 30)),
        Price(provider_id=camping, start=date(2025, 1, 1), amount=Decimal(1000)),
        Price(provider_id=camping, start=date(2025, 7, 1), amount=Decimal(1200)),
    ])  # fmt: skip


def _cases(session: Session, households: dict[str, Household]) -> None:
    for ref, household, kind, purpose, received, decided, outcome in CASES:
        paid, amount = PAID.get(ref, (None, None))
        complained, complaint_outcome = COMPLAINTS.get(ref, (None, None))
        session.add(Case(
            ref=ref, household_id=households[household].id, kind=kind, purpose=purpose, received=received,
            decided=decided, outcome=outcome, paid=paid, amount_paid=amount, complained=complained,
            complaint_outcome=complaint_outcome,
        ))  # fmt: skip
