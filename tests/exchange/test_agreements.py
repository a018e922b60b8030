"""Contacts, groups and plans of a workbook: optional parents, versions that replace one another, and the rules."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from app.exchange.importing import ExitStatus, ImportPlan, apply
from app.models import Attendance, Case, Contact, CooperationPlan, GroupTask, PlanMeasure, SupportGroup
from app.storage.store import Store
from tests.exchange.samples import Sheets, changed, whole, with_row

Plan = Callable[[Sheets], ImportPlan]
PLANS, ERSTATTER = "Samarbeidsplaner", "Erstatter"


def all_of(store: Store, model: type[Any]) -> list[Any]:
    with store.read() as session:
        return list(session.scalars(select(model).order_by(model.id)))


def chain(store: Store) -> dict[str, str | None]:
    """Each plan and the one it replaces."""
    plans = all_of(store, CooperationPlan)
    by_id = {plan.id: plan.ref for plan in plans}
    return {plan.ref: by_id.get(plan.replaces_id) for plan in plans}


def plan_row(ref: str, replaces: str | None = None, household: str = "H1") -> list[Any]:
    return [ref, household, None, None, replaces, "endret", date(2025, 9, 1), date(2025, 9, 1), date(2026, 1, 31), None]


def only_plans(*rows: list[Any]) -> Sheets:
    return {PLANS: [whole()[PLANS][0], *rows]}


def test_what_is_named_is_found_whatever_the_order_of_the_rows(store: Store, imported: Plan) -> None:
    imported(whole())
    assert chain(store) == {"PL2": "PL1", "PL1": None}
    second, first = all_of(store, CooperationPlan)
    (group,) = all_of(store, SupportGroup)
    case = next(case for case in all_of(store, Case) if case.ref == "S2")
    assert (first.group_id, first.case_id, second.group_id, second.case_id) == (group.id, case.id, group.id, None)
    doctor, nav = all_of(store, Contact)
    assert [measure.contact_id for measure in all_of(store, PlanMeasure)] == [doctor.id, None]
    assert [task.contact_id for task in all_of(store, GroupTask)] == [None, nav.id]
    assert [came.contact_id for came in all_of(store, Attendance)] == [doctor.id]


def test_the_columns_may_stand_in_any_order(store: Store, imported: Plan) -> None:
    sheets = whole()
    assert {len({len(row) for row in rows}) for rows in sheets.values()} == {1}
    imported({name: [row[::-1] for row in rows] for name, rows in sheets.items()})
    assert chain(store) == {"PL2": "PL1", "PL1": None}
    assert [came.contact_id for came in all_of(store, Attendance)] == [all_of(store, Contact)[0].id]


def test_an_empty_cell_takes_the_link_away_and_the_preview_says_so(store: Store, planned: Plan, imported: Plan) -> None:
    imported(whole())
    made = planned(changed(PLANS, 3, "Sak-ID", None))
    assert [(one.sheet, one.row, one.column, one.value) for one in made.cleared] == [(PLANS, 3, "Sak-ID", "S2")]
    apply(store, made)
    assert [plan.case_id for plan in all_of(store, CooperationPlan)] == [None, None]


def test_a_column_that_is_missing_leaves_the_link(store: Store, imported: Plan) -> None:
    imported(whole())
    before = [plan.group_id for plan in all_of(store, CooperationPlan)]
    imported({PLANS: [["Plan-ID", "Husstand-ID", "Laget som", "Datert", "Fra", "Til"],
                      ["PL1", "H1", "første plan", "04.02.2025", "03.02.2025", "31.07.2025"]]})  # fmt: skip
    assert [plan.group_id for plan in all_of(store, CooperationPlan)] == before
    assert all_of(store, CooperationPlan)[1].dated == date(2025, 2, 4)
    assert chain(store) == {"PL2": "PL1", "PL1": None}


def test_a_version_can_be_put_between_two_that_are_stored(store: Store, imported: Plan) -> None:
    imported(whole())
    imported(only_plans(plan_row("PL9", "PL1"), plan_row("PL2", "PL9")))
    assert chain(store) == {"PL2": "PL9", "PL1": None, "PL9": "PL1"}
    imported(only_plans(plan_row("PL2", "PL1"), plan_row("PL9", "PL2")))
    assert chain(store) == {"PL2": "PL1", "PL1": None, "PL9": "PL2"}


@pytest.mark.parametrize(
    ("sheets", "place", "value"),
    [
        (changed(PLANS, 2, "Ansvarsgruppe-ID", "A9"), "Samarbeidsplaner, rad 2, Ansvarsgruppe-ID", "A9"),
        (changed(PLANS, 2, ERSTATTER, "PL9"), "Samarbeidsplaner, rad 2, Erstatter", "PL9"),
        (changed(PLANS, 3, ERSTATTER, "PL2"), "Samarbeidsplaner, rad 3, Erstatter", "PL2"),
        (changed(PLANS, 3, ERSTATTER, "PL1"), "Samarbeidsplaner, rad 3, Erstatter", "PL1"),
        (with_row(PLANS, *plan_row("PL3", "PL1")), "Samarbeidsplaner, rad 4, Erstatter", "PL1"),
        (changed(PLANS, 2, "Til", date(2025, 7, 1)), "Samarbeidsplaner, rad 2, Til", "01.07.2025"),
        (changed("Tiltak", 2, "Kontakt-ID", "K9"), "Tiltak, rad 2, Kontakt-ID", "K9"),
        (changed("Tiltak", 3, "Nr", 1), "Tiltak, rad 3, Nr", "PL2, 1"),
        (changed("Planmål", 2, "Vurdering", "nesten"), "Planmål, rad 2, Vurdering", "nesten"),
        (changed("Ansvarsgrupper", 2, "Til", date(2025, 1, 1)), "Ansvarsgrupper, rad 2, Til", "01.01.2025"),
        (changed("Gruppemedlemmer", 3, "Kontakt-ID", "K1"), "Gruppemedlemmer, rad 3, Fra", "A1, K1, 02.01.2025"),
        (changed("Gruppemedlemmer", 2, "Til", date(2025, 1, 1)), "Gruppemedlemmer, rad 2, Til", "01.01.2025"),
        (changed("Samtykker", 2, "Gjelder til", date(2025, 1, 1)), "Samtykker, rad 2, Gjelder til", "01.01.2025"),
        (changed("Oppmøte", 2, "Tid", date(2025, 2, 4)), "Oppmøte, rad 2, Tid", "04.02.2025"),
        (changed("Oppmøte", 2, "Ansvarsgruppe-ID", "A9"), "Oppmøte, rad 2, Ansvarsgruppe-ID", "A9"),
        (with_row("Plandeltakere", "PL1", "K1", None), "Plandeltakere, rad 4, Kontakt-ID", "PL1, K1"),
    ],
)  # fmt: skip
def test_each_error_is_told_with_its_place_and_nothing_is_written(
    store: Store, planned: Plan, sheets: Sheets, place: str, value: str
) -> None:
    made = planned(sheets)
    assert (place, value) in [(problem.place, problem.value) for problem in made.errors]
    assert all(problem.message for problem in made.errors)
    assert apply(store, made) == ExitStatus.NOTHING
    assert all_of(store, CooperationPlan) == []


def test_a_time_of_day_that_is_wrong_is_told_as_one(planned: Plan) -> None:
    (error,) = planned(changed("Oppmøte", 2, "Tid", "03.02.2025 25:00")).errors
    assert error.value == "03.02.2025 25:00"
    assert error.message.startswith("Klokkeslettet kan ikke leses")


def test_a_stored_version_is_not_replaced_twice(store: Store, planned: Plan, imported: Plan) -> None:
    imported(whole())
    made = planned(only_plans(plan_row("PL3", "PL1")))
    assert [(problem.place, problem.value) for problem in made.errors] == [(f"{PLANS}, rad 2, Erstatter", "PL1")]
    assert "PL2" in made.errors[0].message


def test_a_ring_through_what_is_stored_is_found(planned: Plan, imported: Plan) -> None:
    imported(whole())
    made = planned(only_plans(plan_row("PL1", "PL3"), plan_row("PL3", "PL2")))
    assert [problem.rule for problem in made.errors] == ["ring", "ring"]


def test_partly_leaves_out_what_names_a_row_in_error(store: Store, planned: Plan) -> None:
    """An optional parent as well: a version without the one it replaces would look like a first plan."""
    sheets = changed(PLANS, 3, "Datert", "i fjor")
    sheets[PLANS].insert(1, plan_row("PL3", "PL2"))
    sheets["Kontakter"][2][1] = None  # Nora of Nav
    made = planned(sheets)
    assert apply(store, made, accept_partial=True) == ExitStatus.LEFT_OUT
    assert chain(store) == {}
    assert all_of(store, PlanMeasure) == []
    assert [task.what for task in all_of(store, GroupTask)] == ["søker bostøtte"]
    reasons = {problem.place: problem.message for problem in made.left_out}
    assert "PL2" in reasons[f"{PLANS}, rad 2"]
    assert "K2" in reasons["Gruppeoppgaver, rad 3"]


def test_partly_keeps_the_chain_whole_when_a_row_that_lets_go_is_in_error(
    store: Store, planned: Plan, imported: Plan
) -> None:
    imported(whole())
    in_error = plan_row("PL2", "PL9")
    in_error[6] = "i fjor"
    made = planned(only_plans(plan_row("PL9", "PL1"), in_error))
    assert apply(store, made, accept_partial=True) == ExitStatus.NOTHING
    assert chain(store) == {"PL2": "PL1", "PL1": None}
    assert [problem.place for problem in made.left_out] == [f"{PLANS}, rad 2, Erstatter"]


@pytest.mark.parametrize(
    ("sheets", "place"),
    [
        (changed("Kontakter", 2, "Telefon", "12"), "Kontakter, rad 2, Telefon"),
        (with_row("Ansvarsgrupper", "A2", "H1", date(2025, 3, 1), None), "Ansvarsgrupper, rad 3, Fra"),
        (changed("Gruppemedlemmer", 2, "Fra", date(2024, 1, 1)), "Gruppemedlemmer, rad 2, Fra"),
        (changed("Gruppeoppgaver", 2, "Frist", date(2025, 1, 1)), "Gruppeoppgaver, rad 2, Frist"),
        (changed("Tiltak", 2, "Mål nr", 7), "Tiltak, rad 2, Mål nr"),
        (changed("Tiltak", 2, "Kontakt-ID", "K2"), "Tiltak, rad 2, Kontakt-ID"),
        (changed("Planmål", 2, "Vurdert", None), "Planmål, rad 2, Vurdert"),
        (with_row(PLANS, *plan_row("PL5")), "Samarbeidsplaner, rad 4, Fra"),
        (changed("Planevalueringer", 2, "Dato", date(2027, 1, 1)), "Planevalueringer, rad 2, Dato"),
    ],
)  # fmt: skip
def test_what_is_improbable_only_warns(planned: Plan, sheets: Sheets, place: str) -> None:
    made = planned(sheets)
    assert made.errors == []
    assert place in [problem.place for problem in made.warnings]
    assert made.status() == ExitStatus.ALL


def with_neighbour(sheets: Sheets) -> Sheets:
    sheets["Personer"].append(["P3", None, "Bo", "Lie", None, None, None])
    sheets["Husstander"].append(["H2", date(2025, 1, 1), None, "rus"])
    sheets["Medlemmer"].append(["H2", "P3", "hovedperson", None, None])
    return sheets


def test_a_version_of_another_household_is_refused(planned: Plan) -> None:
    """It would be in neither's chain: counted for one, and shown for none."""
    made = planned(with_neighbour(changed(PLANS, 3, "Husstand-ID", "H2")))
    assert [problem.place for problem in made.errors] == [f"{PLANS}, rad 2, {ERSTATTER}"]


def test_a_group_of_another_household_is_named(planned: Plan) -> None:
    made = planned(with_neighbour(changed("Ansvarsgrupper", 2, "Husstand-ID", "H2")))
    assert made.errors == []
    assert f"{PLANS}, rad 2, Ansvarsgruppe-ID" in [problem.place for problem in made.warnings]


def test_two_contacts_of_one_name_and_service_are_named(planned: Plan) -> None:
    sheets = with_row("Kontakter", "K3", "lege & SØNN", "fastlege", None)
    assert "Kontakter, rad 4, Navn" in [problem.place for problem in planned(sheets).warnings]
