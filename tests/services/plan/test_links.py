"""What a plan may belong to: the groups and cases of its own household, told without names."""

from dataclasses import replace
from datetime import date

import pytest

from app.errors import Invalid, OfficerError
from app.services.case import registration
from app.services.plan import begin, drafts, links, saving
from app.services.plan.content import PlanContent, as_draft
from app.services.tenancy import life
from app.services.tenancy import registration as tenancies
from app.storage.store import Store
from tests.services.conftest import TODAY, new_household
from tests.services.plan.plans import content, new_group, new_plan
from tests.services.tenancy.tenancies import UNTIL, new_dwelling, new_tenancy


def new_case(store: Store, household: str, kind: str = "living_support") -> str:
    return registration.register(store, household, kind, {"day": TODAY}).ref


def test_the_groups_and_cases_of_the_household_alone(store: Store) -> None:
    home, other = new_household(store), new_household(store, "Jonas", "Lie")
    ended = new_group(store, home, start=date(2025, 3, 1), end=date(2026, 6, 30))
    running = new_group(store, home, start=date(2026, 9, 22))
    case = new_case(store, home)
    new_case(store, other)
    offered = links.choices(store, home)
    assert offered.groups == [(running, f"{running} fra 22.09.2026"), (ended, f"{ended} 01.03.2025–30.06.2026")]
    assert offered.cases == [(case, f"{case} booppfølging, til behandling")]


@pytest.mark.parametrize(("kind", "individual"), [("individual_plan", True), ("living_support", None)])
def test_a_plan_begun_from_a_case_is_linked_to_it(store: Store, kind: str, individual: bool | None) -> None:
    home = new_household(store)
    case = new_case(store, home, kind)
    begun = links.for_case(store, begin.start(store, home), case)
    assert (begun.case, begun.values.get("individual_plan")) == (case, individual)


def test_a_link_that_is_there_stays_and_a_case_that_is_gone_is_none(store: Store) -> None:
    home = new_household(store)
    first, second = new_case(store, home), new_case(store, home)
    linked = replace(content(home), case=first)
    assert links.for_case(store, linked, second) == linked
    assert links.for_case(store, content(home), "S99").case is None


def test_a_case_of_another_household_is_refused(store: Store) -> None:
    case = new_case(store, new_household(store, "Jonas", "Lie"))
    with pytest.raises(Invalid) as refused:
        saving.save(store, replace(content(new_household(store)), case=case))
    assert list(refused.value.problems) == ["case"]


def test_a_plan_is_linked_with_the_version_that_is_to_follow(store: Store) -> None:
    home = new_household(store)
    case, first = new_case(store, home), new_plan(store, home)
    second = saving.renew(store, first)[0].ref
    undo = links.link(store, first, case)
    assert [begin.stored(store, ref).case for ref in (first, second)] == [case, case]
    with pytest.raises(OfficerError):
        links.link(store, first, new_case(store, home))
    undo()
    assert [begin.stored(store, ref).case for ref in (first, second)] == [None, None]


def test_a_plan_is_not_linked_to_a_case_of_another_household(store: Store) -> None:
    plan, case = new_plan(store, new_household(store)), new_case(store, new_household(store, "Jonas", "Lie"))
    with pytest.raises(OfficerError):
        links.link(store, plan, case)


def test_a_draft_keeps_its_links_until_they_are_deleted(store: Store) -> None:
    home = new_household(store)
    case, group = new_case(store, home), new_group(store, home)
    kept = as_draft(replace(content(home), case=case, group=group))
    assert (drafts.recovered(store, kept).case, drafts.recovered(store, kept).group) == (case, group)
    registration.delete(store, case)
    assert (drafts.recovered(store, kept).case, drafts.recovered(store, kept).group) == (None, group)


def test_the_tenancies_of_the_household_without_their_place(store: Store) -> None:
    home = new_household(store)
    first = new_tenancy(store, home, new_dwelling(store))
    life.move_out(store, first, date(2026, 10, 1), "bought", "owned")
    second = new_tenancy(
        store, home, new_dwelling(store, "Strandveien 7"), start=date(2026, 10, 1), contract_until=date(2029, 9, 30)
    )
    assert links.choices(store, home).tenancies == [
        (second, f"{second} fra 01.10.2026, kontrakt til 30.09.2029"),
        (first, f"{first} 01.01.2024–01.10.2026"),
    ]


def test_a_plan_is_begun_with_the_tenancy_and_its_contract(store: Store) -> None:
    home = new_household(store, person__address="Fjellveien 3")
    assert begin.start(store, home).values["home"] == "Fjellveien 3"
    tenancy = new_tenancy(store, home, new_dwelling(store, postcode="9999", city="Lillevik", unit_number="H0201"))
    begun = begin.start(store, home)
    assert (begun.tenancy, begun.values["fixed_until"]) == (tenancy, UNTIL)
    assert begun.values["home"] == "Storgata 1, H0201, 9999 Lillevik"
    assert begin.stored(store, saving.save(store, whole_of(begun)).ref).tenancy == tenancy


def test_a_protected_home_is_left_out_but_not_the_contract(store: Store) -> None:
    home = new_household(store, person__protection="confidential")
    new_tenancy(store, home, new_dwelling(store))
    begun = begin.start(store, home)
    assert ("home" in begun.values, begun.values["fixed_until"]) == (False, UNTIL)


def test_a_contract_that_has_run_out_is_not_proposed(store: Store) -> None:
    home = new_household(store)
    new_tenancy(store, home, new_dwelling(store), start=date(2023, 9, 1), contract_until=date(2026, 8, 31))
    assert "fixed_until" not in begin.start(store, home).values


def test_a_renewed_plan_follows_the_renewed_contract(store: Store) -> None:
    home = new_household(store)
    tenancy = new_tenancy(store, home, new_dwelling(store))
    plan = saving.save(store, whole_of(begin.start(store, home))).ref
    renewed = life.renew(store, tenancy, {"start": date(2027, 1, 1), "contract_until": date(2029, 12, 31)}).ref
    begun = begin.renewed(store, plan)
    assert (begun.tenancy, begun.values["fixed_until"]) == (renewed, date(2029, 12, 31))


def test_a_plan_is_linked_to_a_tenancy_and_the_link_undone(store: Store) -> None:
    home = new_household(store)
    plan, tenancy = new_plan(store, home), new_tenancy(store, home, new_dwelling(store))
    undo = links.link_tenancy(store, plan, tenancy)
    assert begin.stored(store, plan).tenancy == tenancy
    with pytest.raises(OfficerError, match="annet leieforhold"):
        links.link_tenancy(store, plan, tenancy)
    with pytest.raises(OfficerError, match=plan):
        tenancies.delete(store, tenancy)
    undo()
    assert begin.stored(store, plan).tenancy is None


def test_a_tenancy_of_another_household_is_refused(store: Store) -> None:
    home, other = new_household(store), new_household(store, "Jonas", "Lie")
    tenancy = new_tenancy(store, other, new_dwelling(store))
    with pytest.raises(Invalid) as refused:
        saving.save(store, replace(content(home), tenancy=tenancy))
    assert list(refused.value.problems) == ["tenancy"]


def whole_of(begun: PlanContent) -> PlanContent:
    """A plan as it is begun, with a goal, as it must have one."""
    return replace(begun, goals=content("H1").goals)
