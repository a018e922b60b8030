"""Every key of the catalogue, written here by hand from its parts."""

from collections import Counter

import pytest

from app.models.figure_keys import figure_keys

TEMPORARY = (
    "households over_3_months max_14_days children children_over_3_months young young_over_3_months night_shelter"
)
STAYS = (
    "total with_quality_agreement after_prison after_institution over_3_months nights persons children cost decisions "
    "average_nights"
)
INSTITUTIONS = "rus psykiatri somatikk rehabilitering poliklinikk kommunal_omsorg barnevern"
GOALS = (
    "homeless.social_assistance dwellings.total dwellings.owned dwellings.rented_in dwellings.disposal_right "
    "dwellings.vacant dwellings.new_for_substance_or_mental dwellings.new_tenants dwellings.turnover "
    "dwellings.average_tenure dwellings.wheelchair_share grants.rental_dwellings grants.care_dwellings "
    "agreements.referral_dwellings routines.private_rental_guidance startloan.purchase startloan.refinancing "
    "startloan.improvement startloan.building startloan.amount startloan.family_share "
    "grant.establishment_family_share grant.establishment_family_amount_share routines.eviction_systems "
    "routines.appeals_board involvement.planning involvement.projects routines.planning_considerations"
)
EVICTIONS = "warnings petitions carried_out averted"
GROUPS = "elderly disability mental_substance refugees other no_means_test unknown"
BANDS = "under_30 30_49 50_66 67_79 80_plus unknown total"
NEED = (
    "no_home roofless temporary prison institution friends reception at_risk eviction no_lease costs unsuitable "
    "parents standard not_adapted too_small environment"
)
CASES = (
    "municipal_dwelling temporary startloan establishment_grant adaptation_grant housing_allowance deposit_guarantee "
    "housing_help living_support individual_plan"
)
OUTCOMES = "received granted refused withdrawn open median_days complaints upheld"
GROUPS_AND_PLANS = "support_groups.active plans.active plans.made plans.renewed plans.goals_reached"


def _below(group: str, names: str) -> set[str]:
    return {f"{group}.{name}" for name in names.split()}


PARTS = {
    1: _below("temporary", TEMPORARY) | _below("stays", STAYS) | _below("stays.after_institution", INSTITUTIONS),
    2: set(GOALS.split()),
    4: _below("evictions", EVICTIONS) | {f"evictions.{name}_children" for name in EVICTIONS.split()},
    5: {key for group in GROUPS.split() for key in _below(f"groups.{group}", BANDS)},
    6: _below("need", NEED) | {"homeless.total", "homeless.children"},
    7: {key for kind in CASES.split() for key in _below(f"cases.{kind}", OUTCOMES)} | {"cases.waiting_list"},
    8: set(GROUPS_AND_PLANS.split()),
}
UNITS = (
    "households stays persons nights NOK percent dwellings tenancies cases evictions days years decisions plans groups "
    "score"
)


@pytest.mark.parametrize("part", PARTS)
def test_the_keys_are_those_of_the_catalogue(part: int) -> None:
    assert {key for key, row in figure_keys().items() if row.part == part} == PARTS[part]


def test_each_stands_once_with_a_label_and_a_unit() -> None:
    rows = figure_keys().values()
    assert len(rows) == sum(len(keys) for keys in PARTS.values())
    assert Counter(row.part for row in rows).keys() == PARTS.keys()
    assert all(row.label for row in rows)
    assert {row.unit for row in rows} <= set(UNITS.split())


def test_part_1_stands_in_the_order_of_the_sheet() -> None:
    first = [key for key in figure_keys() if key.startswith("temporary.")]
    assert first == [f"temporary.{name}" for name in TEMPORARY.split()]
