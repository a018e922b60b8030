"""Every figure opens the records behind it; a protected household is never named beside its place."""

from dataclasses import replace
from datetime import date

import pytest

from app.models import Person
from app.reports import period
from app.reports.indicators import ALL
from app.reports.making import collect
from app.reports.records import Scope, describe, nights, records_behind
from app.reports.runner import Rules
from app.storage.store import Store
from app.storage.vault import Municipality
from tests.reports import small_town


@pytest.mark.parametrize("indicator", ALL, ids=lambda indicator: indicator.key)
def test_the_lines_are_the_records_of_the_figure(indicator, town, dossier):
    lines = records_behind(town, dossier.report, indicator.key)
    assert [line.ref for line in lines] == list(dossier.report.figures[indicator.key].records)
    assert all(line.title and line.table == indicator.records for line in lines)


def test_households_show_name_days_and_nights(town, dossier):
    lines = records_behind(town, dossier.report, "temporary.households")
    assert (lines[0].title, lines[0].detail, lines[0].weight_text) == (
        "Kari Testvik og 1 barn", "10.01.2025–20.04.2025", "100 døgn",
    )  # fmt: skip
    assert lines[3].detail == "fra 01.12.2025, pågår"
    assert [line.weight_text for line in lines] == ["100 døgn", "10 døgn", "7 døgn", "31 døgn"]


def test_stays_show_place_and_what_they_add(town, dossier):
    lines = records_behind(town, dossier.report, "stays.cost")
    assert lines[2].detail == "Fjordgløtt & sønn <hotell>, 20.12.2024–08.01.2025"
    assert lines[2].weight_text.replace("\xa0", " ") == "6 303,50 kr"
    assert lines[2].household == "H3"
    decisions = records_behind(town, dossier.report, "stays.decisions")
    assert [line.weight_text for line in decisions] == ["2 vedtak", "1 vedtak"]


def test_night_shelters_count_their_own_nights(town, dossier):
    lines = records_behind(town, dossier.report, "temporary.night_shelter")
    assert [line.weight_text for line in lines] == ["2 døgn", "1 døgn"]


def test_persons_show_year_of_birth_and_household(town, dossier):
    assert records_behind(town, dossier.report, "stays.children")[0].detail == "født 2015, Husstand 1"


def test_a_share_opens_its_denominator_too(town, dossier):
    lines = records_behind(town, dossier.report, "stays.average_nights", of_base=True)
    assert [line.ref for line in lines] == ["O1", "O2", "O3", "O5"]


def test_households_in_need_show_their_situation(town, dossier):
    assert [line.detail for line in records_behind(town, dossier.report, "homeless.total")] == [
        "Løslates innen to måneder fra 01.01.2025", "Overnatter fra 01.12.2025",
        "Hos venner eller slekt fra 31.12.2025",
    ]  # fmt: skip


def test_cases_show_their_course_and_what_they_add(town, dossier):
    line = records_behind(town, dossier.report, "startloan.amount")[1]
    assert line.detail == "Startlån, mottatt 01.11.2024, delvis innvilget 15.12.2024, utbetalt 10.01.2025"
    assert line.weight_text.replace("\xa0", " ") == "1 500 000,50 kr"
    assert (line.title, line.table, line.household) == ("Ali Testvik", "case", "H2")
    days = records_behind(town, dossier.report, "cases.startloan.median_days")
    assert [line.weight_text for line in days] == ["41 dager", "42 dager", "38 dager"]
    undecided = records_behind(town, dossier.report, "cases.startloan.open")[0]
    assert (undecided.detail, undecided.weight_text) == ("Startlån, mottatt 15.12.2025", "")


def test_households_counted_for_cases_show_those_cases(town, dossier):
    lines = records_behind(town, dossier.report, "startloan.family_share", of_base=True)
    assert [line.detail for line in lines] == [
        "Startlån, mottatt 10.01.2025, innvilget 20.02.2025, utbetalt 01.04.2025 og 1 sak til",
        "Startlån, mottatt 01.11.2024, delvis innvilget 15.12.2024, utbetalt 10.01.2025",
    ]
    assert {line.weight_text for line in lines} == {""}
    waiting = records_behind(town, dossier.report, "cases.waiting_list")[0]
    assert waiting.detail == "Kommunal bolig, mottatt 01.03.2025, innvilget 15.04.2025"


def test_a_share_of_kroner_opens_the_payments_of_its_denominator(town, dossier):
    lines = records_behind(town, dossier.report, "grant.establishment_family_amount_share", of_base=True)
    assert [line.ref for line in lines] == ["S6", "S7"]
    assert [line.weight_text.replace("\xa0", " ") for line in lines] == ["200 000 kr", "100 000 kr"]


def test_long_lists_come_in_pages_with_the_right_weights(town, dossier):
    pages = [records_behind(town, dossier.report, "stays.nights", offset=n, limit=1) for n in range(5)]
    assert [[line.weight_text for line in page] for page in pages] == [
        ["100 døgn"],
        ["10 døgn"],
        ["7 døgn"],
        ["31 døgn"],
        [],
    ]


def test_a_record_deleted_since_is_left_out_and_the_others_keep_their_weights(town, dossier):
    figure = replace(dossier.report.figures["stays.nights"], records=["O1", "O99", "O3"], weights=[100, 5, 7])
    report = replace(dossier.report, figures={**dossier.report.figures, "stays.nights": figure})
    lines = records_behind(town, report, "stays.nights")
    assert [(line.ref, line.weight_text) for line in lines] == [("O1", "100 døgn"), ("O3", "7 døgn")]


def test_nights_that_stays_share_count_once():
    scope = Scope(date(2025, 1, 1), date(2025, 12, 31))
    spans = [
        (date(2024, 12, 1), date(2025, 1, 11)),
        (date(2025, 1, 5), date(2025, 1, 21)),
        (date(2025, 12, 31), None),
    ]
    assert nights(spans, scope) == 21


@pytest.fixture
def hidden(tmp_path):
    """Testvik where Kari's address is protected."""
    store, _key = Store.create(tmp_path / "a.boligvei", "riktig hest batteri", Municipality("9999", "Testvik"))
    with store.write() as session:
        small_town.fill(session)
        session.query(Person).filter_by(ref="P1").one().protection = "strictly"
    yield store
    store.close()


@pytest.mark.parametrize(
    "key", ["temporary.households", "stays.total", "stays.persons", "support_groups.active", "plans.active"]
)
def test_a_protected_household_has_no_name_and_no_place(hidden, key):
    dossier = collect(hidden, period.of_year(2025), Rules(), date(2026, 1, 15), with_months=False)
    line = records_behind(hidden, dossier.report, key)[0]
    assert line.title in {"Husstand 1", "Person i Husstand 1"}
    assert "Brua" not in line.detail
    assert line.household == "H1"


def test_plans_show_how_they_were_made_and_what_they_add(town, dossier):
    line = records_behind(town, dossier.report, "plans.renewed")[0]
    assert line.detail == "Fornyet, datert 10.08.2025, gjelder 10.08.2025–09.02.2026"
    assert (line.title, line.table, line.household) == ("Kari Testvik og 1 barn", "cooperation_plan", "H1")
    goals = records_behind(town, dossier.report, "plans.goals_reached")
    assert [line.weight_text for line in goals] == ["1 mål", "2 mål", "1 mål"]


def test_households_counted_for_a_group_show_it(town, dossier):
    lines = records_behind(town, dossier.report, "support_groups.active")
    assert [line.detail for line in lines] == [
        "Ansvarsgruppe fra 01.02.2025, 1 medlem ved siden av beboeren og 1 gruppe til",
        "Ansvarsgruppe 01.05.2025–31.12.2025, 1 medlem ved siden av beboeren",
    ]


def test_groups_that_a_check_names_are_described(town):
    with town.connect() as connection:
        line = describe(connection, "support_group", ["A1"], Scope(date(2025, 1, 1), date(2025, 12, 31)))["A1"]
    assert (line.title, line.table) == ("Kari Testvik og 1 barn", "support_group")


def test_dwellings_show_where_they_are_and_nobody_who_lives_there(town, dossier):
    lines = records_behind(town, dossier.report, "dwellings.wheelchair_share")
    assert [(line.title, line.detail, line.household) for line in lines] == [
        ("Storgata 1", "Eid, fra 01.01.2000", ""),
        ("Storgata 3", "Disposisjonsrett, 01.01.2010–01.01.2026", ""),
    ]
    base = records_behind(town, dossier.report, "dwellings.average_tenure", of_base=True)
    assert [(line.ref, line.weight_text) for line in base] == [("H1", ""), ("H2", "")]


def test_new_tenants_show_the_tenancies_they_are_counted_for(town, dossier):
    lines = records_behind(town, dossier.report, "dwellings.new_tenants")
    assert [line.detail for line in lines] == [
        "Storgata 1, fra 01.05.2025",
        "Storgata 7, 01.02.2025–01.03.2025 og 1 leieforhold til",
    ]


def test_tenancies_and_evictions_show_their_days(town, dossier):
    line = records_behind(town, dossier.report, "groups.mental_substance.total")[0]
    assert (line.title, line.detail, line.table) == ("Berit Testvik", "Storgata 2, fra 31.12.2025", "tenancy")
    lines = records_behind(town, dossier.report, "evictions.petitions")
    assert [line.detail for line in lines] == [
        "Varsel 01.02.2025, begjæring 20.02.2025, avverget 15.03.2025",
        "Varsel 30.12.2024, begjæring 10.01.2025, gjennomført 01.02.2025",
        "Begjæring 31.12.2025, flyttet selv 31.12.2025",
    ]


@pytest.mark.parametrize("key", ["dwellings.new_tenants", "groups.refugees.total", "evictions.averted"])
def test_a_protected_household_has_no_name_and_no_home(hidden, key):
    dossier = collect(hidden, period.of_year(2025), Rules(), date(2026, 1, 15), with_months=False)
    line = records_behind(hidden, dossier.report, key)[0]
    assert (line.title, line.household) == ("Husstand 1", "H1")
    assert "Storgata" not in line.detail
