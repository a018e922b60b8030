"""Dwellings, tenancies and evictions of a workbook: links and chains, the closed list of errors, and the warnings."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from app.exchange.importing import ExitStatus, ImportPlan, apply
from app.exchange.sheets import SHEETS
from app.models import Arrears, CooperationPlan, Dwelling, Eviction, RentChange, Tenancy
from app.storage.search import search
from app.storage.store import Store
from tests.exchange.samples import Sheets, changed, whole, with_row

Plan = Callable[[Sheets], ImportPlan]
HOMES, LET, OUT = "Boliger", "Leieforhold", "Utkastelser"
LET_HEADER = ["Leieforhold-ID", "Bolig-ID", "Husstand-ID", "Fra", "Flyttet ut"]
CONTRACT = {
    HOMES: "Bolig-ID Adresse Postnummer Poststed Bruksenhetsnummer Disposisjon Soverom Areal Rullestol Bemanning "
    "Målgruppe Øremerking Husleie Tatt_i_bruk Avhendet",
    LET: "Leieforhold-ID Bolig-ID Husstand-ID Fra Kontrakt_til Flyttet_ut Kontrakt Bodde_kommunalt_ved_søknad "
    "Hovedbegrunnelse",
    OUT: "Utkastelse-ID Husstand-ID Varsel_mottatt Begjæring_mottatt Utleier Årsak Berammet Utfall Utfallsdato",
}


def all_of(store: Store, model: type[Any]) -> list[Any]:
    with store.read() as session:
        return list(session.scalars(select(model).order_by(model.id)))


def let(*rows: list[Any]) -> Sheets:
    return {LET: [[*LET_HEADER], *rows]}


@pytest.mark.parametrize("name", CONTRACT)
def test_the_columns_of_the_contract_come_first_and_in_its_order(name: str) -> None:
    headers = [column.header for column in SHEETS[name].columns]
    told = [header.replace("_", " ") for header in CONTRACT[name].split()]
    assert headers[: len(told)] == told


def test_every_record_comes_in_with_what_it_names(store: Store, imported: Plan) -> None:
    imported(whole())
    second, first = all_of(store, Tenancy)
    assert (first.ref, second.replaces_id, first.replaces_id) == ("L1", first.id, None)
    assert (first.main_reason, second.was_municipal, first.contract) == ("elderly", True, "fixed")
    own, rented = all_of(store, Dwelling)
    assert (own.rent, own.wheelchair, rented.wheelchair, rented.agreement_id) == (Decimal(8500), True, False, 1)
    assert [change.amount for change in all_of(store, RentChange)] == [Decimal(8700)]
    by_rent, by_loan = all_of(store, Arrears)
    assert (by_rent.tenancy_id, by_rent.case_id, by_loan.tenancy_id, by_loan.amount) == (
        second.id, None, None, Decimal("5000.50"),
    )  # fmt: skip
    assert [one.tenancy_id for one in all_of(store, Eviction)] == [second.id]


def test_a_plan_may_belong_to_a_tenancy(store: Store, imported: Plan) -> None:
    sheets = whole()
    for row, value in zip(sheets["Samarbeidsplaner"], ("Leieforhold-ID", "L2", None), strict=True):
        row.append(value)
    imported(sheets)
    assert [plan.tenancy_id for plan in all_of(store, CooperationPlan)] == [1, None]


@pytest.mark.parametrize(
    ("sheets", "place", "value"),
    [
        (changed(HOMES, 2, "Rullestol", None), "Boliger, rad 2, Rullestol", ""),
        (changed(HOMES, 2, "Rullestol", "kanskje"), "Boliger, rad 2, Rullestol", "kanskje"),
        (changed(HOMES, 2, "Disposisjon", "leid"), "Boliger, rad 2, Disposisjon", "leid"),
        (changed(HOMES, 2, "Avhendet", date(2009, 1, 1)), "Boliger, rad 2, Avhendet", "01.01.2009"),
        (changed(HOMES, 3, "Boligavtale-ID", "V9"), "Boliger, rad 3, Boligavtale-ID", "V9"),
        (changed(HOMES, 3, "Bolig-ID", "D1"), "Boliger, rad 3, Bolig-ID", "D1"),
        (changed(LET, 2, "Bolig-ID", "D9"), "Leieforhold, rad 2, Bolig-ID", "D9"),
        (changed(LET, 2, "Fra", None), "Leieforhold, rad 2, Fra", ""),
        (changed(LET, 3, "Flyttet ut", date(2022, 2, 28)), "Leieforhold, rad 3, Flyttet ut", "28.02.2022"),
        (changed(LET, 2, "Kontrakt til", date(2025, 7, 31)), "Leieforhold, rad 2, Kontrakt til", "31.07.2025"),
        (changed(LET, 3, "Erstatter", "L2"), "Leieforhold, rad 3, Erstatter", "L2"),
        (changed(LET, 3, "Erstatter", "L1"), "Leieforhold, rad 3, Erstatter", "L1"),
        (changed(LET, 3, "Flyttet ut", date(2025, 8, 2)), "Leieforhold, rad 2, Fra", "01.08.2025"),
        (changed(LET, 3, "Flyttet ut", date(2025, 8, 2)), "Leieforhold, rad 3, Fra", "01.03.2022"),
        (changed(OUT, 2, "Årsak", "bråk"), "Utkastelser, rad 2, Årsak", "bråk"),
        (changed(OUT, 2, "Leieforhold-ID", "L9"), "Utkastelser, rad 2, Leieforhold-ID", "L9"),
        (changed("Ute av bruk", 2, "Til", date(2024, 12, 31)), "Ute av bruk, rad 2, Til", "31.12.2024"),
        (with_row("Husleieendringer", "D1", "01.06.2025", 9000, "ny avtale"), "Husleieendringer, rad 3, Gjelder fra",
         "D1, 01.06.2025"),
        (with_row("Prioritering", "HAR BARN", 2), "Prioritering, rad 3, Forhold", "har barn"),
        (with_row("Boligbehov", "H1", 2), "Boligbehov, rad 3, Husstand-ID", "H1"),
        (with_row("Utkastelsestiltak", "U1", 1, "annet"), "Utkastelsestiltak, rad 3, Nr", "U1, 1"),
    ],
)  # fmt: skip
def test_each_error_is_told_with_its_place_and_nothing_is_written(
    store: Store, planned: Plan, sheets: Sheets, place: str, value: str
) -> None:
    made = planned(sheets)
    assert (place, value) in [(problem.place, problem.value) for problem in made.errors]
    assert all(problem.message for problem in made.errors)
    assert apply(store, made) == ExitStatus.NOTHING
    assert all_of(store, Tenancy) == []


WARNED = [
    (changed(HOMES, 2, "Målgruppe", None), "Leieforhold, rad 2, Hovedbegrunnelse"),
    (changed(HOMES, 2, "Husleie", -1), "Boliger, rad 2, Husleie"),
    (changed(HOMES, 2, "Avhendet", date(2025, 9, 1)), "Leieforhold, rad 2, Kontrakt til"),
    (changed(HOMES, 2, "Tatt i bruk", date(2023, 1, 1)), "Leieforhold, rad 3, Fra"),
    (changed(LET, 3, "Bodde kommunalt ved søknad", None), "Leieforhold, rad 3, Bodde kommunalt ved søknad"),
    (changed(LET, 2, "Fra", date(2100, 1, 1)), "Leieforhold, rad 2, Fra"),
    (changed(OUT, 2, "Utfallsdato", date(2025, 10, 1)), "Utkastelser, rad 2, Utfallsdato"),
    (changed(OUT, 2, "Utfallsdato", None), "Utkastelser, rad 2, Utfallsdato"),
    (changed("Prioritering", 2, "Poeng", -1), "Prioritering, rad 2, Poeng"),
    (changed("Restanser", 2, "Måneder", 9), "Restanser, rad 2, Måneder"),
]


@pytest.mark.parametrize(("sheets", "place"), WARNED)
def test_what_is_only_improbable_is_taken_in_with_a_warning(planned: Plan, sheets: Sheets, place: str) -> None:
    if sheets[LET][1][3] == date(2100, 1, 1):
        sheets[LET][1][4] = None
    made = planned(sheets)
    assert made.errors == []
    assert place in [problem.place for problem in made.warnings]


def test_a_column_that_the_workbook_lacks_is_not_asked_to_be_filled_in(planned: Plan, imported: Plan) -> None:
    imported(whole())
    moved = ["L9", "D1", "H1", date(2001, 1, 1), date(2002, 1, 1), "tidsbestemt", date(2003, 12, 31)]
    sheets = {LET: [[*LET_HEADER, "Kontrakt", "Kontrakt til"], moved]}
    own = {"Har fått skriftlig at avtalen ikke kan sies opp i leietiden", "Hvorfor de flyttet", "Flyttet til"}

    def told() -> set[str]:
        return {problem.column for problem in planned(sheets).warnings}

    assert not told() & own
    for header in own:
        sheets[LET][0].append(header)
        moved.append(None)
    assert told() >= own


def test_a_stay_during_a_tenancy_is_told_on_the_tenancy_or_else_on_the_stay(planned: Plan, imported: Plan) -> None:
    stay = next(one for one in planned(whole()).warnings if one.rule == "stay-during-tenancy")
    assert stay.place == "Leieforhold, rad 3, Fra"
    imported(whole())
    made = planned({"Opphold": [["Opphold-ID", "Husstand-ID", "Botilbud-ID", "Inn", "Ut"],
                                ["O9", "H1", "007", date(2025, 7, 30), date(2025, 8, 2)]]})  # fmt: skip
    told = [one for one in made.warnings if one.rule == "stay-during-tenancy"]
    assert [one.place for one in told] == ["Opphold, rad 2, Inn"] * 2
    assert "L2" in told[0].message + told[1].message


def test_two_rows_that_overlap_name_each_other(planned: Plan) -> None:
    errors = planned(changed(LET, 3, "Flyttet ut", None)).errors
    assert {("L1" in one.message, "L2" in one.message) for one in errors} == {(True, False), (False, True)}


def test_a_row_that_overlaps_what_is_stored_is_refused(planned: Plan, imported: Plan) -> None:
    imported(whole())
    (error,) = planned(let(["L9", "D1", "H1", date(2026, 1, 1), None])).errors
    assert (error.place, error.rule) == ("Leieforhold, rad 2, Fra", "tenancies-overlap")
    assert "L2" in error.message


def test_moving_out_in_the_same_workbook_makes_room(store: Store, imported: Plan) -> None:
    imported(whole())
    imported(let(["L9", "D1", "H1", "01.01.2026", None], ["L2", "D1", "H1", "01.08.2025", "01.01.2026"]))
    assert [one.ref for one in all_of(store, Tenancy)] == ["L2", "L1", "L9"]


def test_room_that_a_rejected_row_would_have_made_is_not_there(store: Store, planned: Plan, imported: Plan) -> None:
    imported(whole())
    sheets = let(["L9", "D1", "H1", "01.01.2026", None], ["L2", "D1", "H1", "01.08.2025", "01.01.2026"])
    for row, value in zip(sheets[LET], ("Kontrakt", None, "evig"), strict=True):
        row.append(value)
    made = planned(sheets)
    assert [one.place for one in made.errors] == ["Leieforhold, rad 3, Kontrakt"]
    assert [(one.row, "L2" in one.message) for one in made.left_out] == [(2, True)]
    assert apply(store, made, accept_partial=True) == ExitStatus.NOTHING
    assert [one.ref for one in all_of(store, Tenancy)] == ["L2", "L1"]


def test_sound_rows_are_taken_in_without_those_that_are_not(store: Store, planned: Plan) -> None:
    made = planned(changed(HOMES, 2, "Disposisjon", "leid"))
    assert apply(store, made, accept_partial=True) == ExitStatus.LEFT_OUT
    assert [one.ref for one in all_of(store, Dwelling)] == ["D2"]
    assert all_of(store, Tenancy) == []
    assert [one.ref for one in all_of(store, Arrears)] == ["R2"]


def test_a_dwelling_given_up_under_a_stored_tenancy_is_told(planned: Plan, imported: Plan) -> None:
    imported(whole())
    made = planned({HOMES: [[*whole()[HOMES][0]], [*whole()[HOMES][1][:8], date(2025, 12, 1), None]]})
    assert made.errors == []
    assert "Boliger, rad 2, Avhendet" in [one.place for one in made.warnings]


def test_a_ring_or_a_second_follower_through_what_is_stored_is_found(planned: Plan, imported: Plan) -> None:
    imported(whole())
    header = [*LET_HEADER, "Erstatter"]
    ring = planned({LET: [header, ["L1", "D1", "H1", "01.03.2022", "01.08.2025", "L2"]]})
    assert [one.rule for one in ring.errors] == ["ring"]
    twice = planned({LET: [header, ["L3", "D2", "H1", "01.03.2022", "01.08.2025", "L1"]]})
    assert [one.rule for one in twice.errors] == ["replaced-twice"]


def test_importing_the_same_again_changes_nothing(planned: Plan, imported: Plan) -> None:
    imported(whole())
    assert sum(count.new + count.changed for count in planned(whole()).counts) == 0


def test_a_dwelling_from_outside_is_found_by_its_address(store: Store, imported: Plan) -> None:
    imported(whole())
    with store.read() as session:
        assert [hit.ref for hit in search(session, "havnegata")] == ["D2"]
