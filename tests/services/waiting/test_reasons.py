"""What speaks for and against a dwelling, one demand at a time."""

from decimal import Decimal

import pytest

from app.services.waiting.homes import Home
from app.services.waiting.needs import Need
from app.services.waiting.reasons import Side, compare


def home(**values: object) -> Home:
    return Home(ref="D1", name="Storgata 5", disposal="owned", **values)  # type: ignore[arg-type]


def need(**values: object) -> Need:
    return Need(recorded=True, **values)  # type: ignore[arg-type]


FOR, AGAINST, KNOW = Side.FOR, Side.AGAINST, Side.KNOW
CASES = [
    ({"bedrooms": 2}, {"bedrooms": 2}, [(FOR, "2 soverom")]),
    ({"bedrooms": 2}, {"bedrooms": 1}, [(AGAINST, "1 soverom, trenger minst 2")]),
    ({"bedrooms": 2}, {}, [(KNOW, "Antall soverom er ikke ført")]),
    ({"bedrooms": 1}, {"bedrooms": 3},
     [(FOR, "3 soverom"), (KNOW, "Større enn de trenger: 1 soverom er nok")]),
    ({"wheelchair": True}, {"wheelchair": True}, [(FOR, "Tilgjengelig for rullestol")]),
    ({"wheelchair": True}, {}, [(AGAINST, "Ikke tilgjengelig for rullestol")]),
    ({}, {"wheelchair": True}, [(KNOW, "Tilgjengelig for rullestol, som de ikke trenger")]),
    ({"no_stairs": True}, {"floor": 3, "lift": True}, [(FOR, "Heis")]),
    ({"no_stairs": True}, {"floor": 1, "lift": False}, [(FOR, "På inngangsplanet")]),
    ({"no_stairs": True}, {"floor": 2, "lift": False}, [(AGAINST, "2. etasje uten heis")]),
    ({"no_stairs": True}, {"floor": 0, "lift": False}, [(AGAINST, "0. etasje uten heis")]),
    ({"no_stairs": True}, {"floor": 2}, [(KNOW, "2. etasje, og heis er ikke ført")]),
    ({"no_stairs": True}, {}, [(KNOW, "Etasje og heis er ikke ført")]),
    ({"districts": ("Vik", "Sentrum")}, {"district": "sentrum "}, [(FOR, "Ønsket område: sentrum ")]),
    ({"districts": ("Vik",)}, {"district": "Sentrum"}, [(AGAINST, "Ligger i Sentrum, ønsker Vik")]),
    ({"districts": ("Vik",)}, {}, [(KNOW, "Området er ikke ført")]),
    ({"staffing": "part_day"}, {"staffing": "around_the_clock"}, [(FOR, "Bemannet hele døgnet")]),
    ({"staffing": "part_day"}, {"staffing": "none"}, [(AGAINST, "Bemanning ingen, trenger deler av døgnet")]),
    ({"staffing": "part_day"}, {}, [(KNOW, "Bemanningen er ikke ført")]),
    ({}, {"staffing": "part_day"}, [(KNOW, "Bemannet deler av døgnet, som de ikke trenger")]),
    ({"staffing": "none"}, {"staffing": "none"}, []),
    ({"target_group": "elderly"}, {"target_group": "elderly"}, [(FOR, "Boligens målgruppe er eldre")]),
    ({"target_group": "refugees"}, {"target_group": "elderly"},
     [(AGAINST, "Boligens målgruppe er eldre, hovedbegrunnelsen er flyktninger")]),
    ({}, {"target_group": "elderly"}, [(KNOW, "Boligens målgruppe er eldre, og hovedbegrunnelsen er ikke ført")]),
    ({"target_group": "elderly"}, {"target_group": "no_means_test"}, []),
    ({"target_group": "elderly"}, {}, []),
    ({"most_rent": Decimal(9_000)}, {"rent": Decimal(9_000)}, [(FOR, "Klarer husleien på 9\u00a0000\u00a0kr")]),
    ({"most_rent": Decimal(9_000)}, {"rent": Decimal("9000.50")},
     [(AGAINST, "Husleien på 9\u00a0000,50\u00a0kr er 0,50\u00a0kr mer enn de klarer")]),
    ({"most_rent": Decimal(9_000)}, {}, [(KNOW, "Husleien er ikke ført")]),
    ({}, {"bedrooms": 4, "floor": 5, "district": "Vik", "rent": Decimal(20_000)}, []),
]  # fmt: skip


@pytest.mark.parametrize(("wanted", "has", "told"), CASES)
def test_each_demand(wanted: dict, has: dict, told: list) -> None:
    assert [(reason.side, reason.text) for reason in compare(need(**wanted), home(**has))] == told


def test_a_need_that_is_not_recorded_says_only_so() -> None:
    (reason,) = compare(Need(), home(bedrooms=2, wheelchair=True))
    assert (reason.side, reason.text) == (Side.KNOW, "Boligbehovet er ikke ført")


def test_a_dwelling_for_wheelchairs_has_no_stairs() -> None:
    found = compare(need(no_stairs=True, wheelchair=True), home(wheelchair=True, floor=2))
    assert [reason.text for reason in found] == ["Tilgjengelig for rullestol", "Uten trapper"]
