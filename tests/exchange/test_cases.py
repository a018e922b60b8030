"""Cases in the workbook: whatever is taken in, a case is the summary of its steps, and no step is ever overwritten."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from app.exchange.importing import ExitStatus, ImportPlan, apply, plan
from app.exchange.reading import read_book
from app.exchange.writing import export
from app.models import AllowanceEstimate, Case, CaseStep, LoanAssessment, Rate
from app.services.case import course
from app.storage.store import Store
from tests.exchange.conftest import new_store
from tests.exchange.samples import Sheets, changed, whole, with_row

Plan = Callable[[Sheets], ImportPlan]


def all_of(store: Store, model: type[Any]) -> list[Any]:
    with store.read() as session:
        return list(session.scalars(select(model).order_by(model.id)))


def steps_of(store: Store, ref: str) -> list[CaseStep]:
    with store.read() as session:
        found = select(CaseStep).join(Case, Case.id == CaseStep.case_id).where(Case.ref == ref)
        return list(session.scalars(found.order_by(CaseStep.number)))


def told(store: Store, ref: str) -> list[tuple[int, str, date | None, int | None]]:
    return [(step.number, step.kind, step.day, step.corrects) for step in steps_of(store, ref)]


def assert_summaries(store: Store) -> None:
    for case in all_of(store, Case):
        summary = course.summary(steps_of(store, case.ref))
        assert {name: getattr(case, name) for name in summary} == summary


def without(*sheets: str) -> Sheets:
    return {name: rows for name, rows in whole().items() if name not in sheets}


def only(*rows: list[Any]) -> Sheets:
    """A workbook with nothing but these rows of Saker."""
    return {"Saker": list(rows)}


def steps(*rows: list[Any]) -> Sheets:
    return {"Saksgang": [["Sak-ID", "Nr", "Steg", "Dato", "Retter nr", "Utfall"], *rows]}


def test_a_whole_case_is_taken_in_as_it_is(store: Store, imported: Plan) -> None:
    made = imported(whole())
    assert [problem for problem in made.warnings if problem.rule == "course-differs"] == []
    loan, dwelling = all_of(store, Case)
    assert (loan.ref, loan.kind, loan.purpose, loan.received) == ("S1", "startloan", "purchase", date(2025, 1, 7))
    assert (loan.outcome, loan.amount_sought, loan.amount_granted) == ("granted", 2_500_000, Decimal("2400000.50"))
    assert (dwelling.decided, dwelling.outcome) == (None, None)
    assert [step.number for step in steps_of(store, "S1")] == [1, 2, 3, 4]
    assert steps_of(store, "S1")[1].remark == '@snakket om "egen bolig"'
    assert [found.net_income for found in all_of(store, LoanAssessment)] == [28_000, 29_000]
    assert [found.home for found in all_of(store, AllowanceEstimate)] == ["rented"]
    assert [(rate.key, rate.value) for rate in all_of(store, Rate)] == [("policy_rate", Decimal("4.50"))]
    assert_summaries(store)


def test_the_sheet_of_cases_alone_makes_their_steps(store: Store, imported: Plan) -> None:
    made = imported(without("Saksgang"))
    assert told(store, "S1") == [(1, "received", date(2025, 1, 7), None), (2, "decision", date(2025, 2, 10), None)]
    assert told(store, "S2") == [(1, "received", date(2025, 2, 7), None)]
    assert {count.sheet: count.new for count in made.counts}["Saksgang"] == 3
    assert_summaries(store)


def test_a_changed_cell_corrects_the_step_it_comes_from(store: Store, imported: Plan) -> None:
    imported(whole())
    imported(changed("Saker", 2, "Vedtaksdato", date(2025, 2, 11)))
    assert told(store, "S1")[3:] == [(4, "decision", date(2025, 2, 10), None), (5, "decision", date(2025, 2, 11), 4)]
    assert steps_of(store, "S1")[4].amount == Decimal("2400000.50")
    again = imported(changed("Saker", 2, "Vedtaksdato", date(2025, 2, 11)))
    assert sum(count.new + count.changed for count in again.counts) == 0
    assert_summaries(store)


def test_empty_cells_annul_the_step(store: Store, planned: Plan, imported: Plan) -> None:
    imported(whole())
    emptied = whole()
    emptied["Saker"][1][5:7] = emptied["Saker"][1][8:] = [None, None]
    del emptied["Saker"][1][9:]
    made = planned(emptied)
    assert {(cleared.column, cleared.value) for cleared in made.cleared} >= {("Vedtaksdato", "10.02.2025")}
    apply(store, made)
    assert told(store, "S1")[4:] == [(5, "annulled", None, 4)]
    assert all_of(store, Case)[0].decided is None
    assert_summaries(store)


def test_columns_that_are_not_there_are_left_as_the_steps_say(store: Store, imported: Plan) -> None:
    imported(whole())
    imported(only(["Sak-ID", "Husstand-ID", "Sakstype", "Mottatt"], ["S1", "H1", "startlån", date(2025, 1, 7)]))
    assert len(told(store, "S1")) == 4
    row = ["S1", "H1", "startlån", date(2025, 1, 8)]
    imported(
        {
            **only(["Sak-ID", "Husstand-ID", "Sakstype", "Mottatt"], row),
            **steps(["S1", 5, "avsluttet", date(2025, 3, 1)]),
        }
    )
    assert told(store, "S1")[4:] == [(5, "closed", date(2025, 3, 1), None), (6, "received", date(2025, 1, 8), 3)]
    loan = all_of(store, Case)[0]
    assert (loan.decided, loan.closed) == (date(2025, 2, 10), date(2025, 3, 1))
    assert_summaries(store)


def test_steps_alone_change_the_case(store: Store, imported: Plan) -> None:
    imported(whole())
    made = imported(steps(["S2", 2, "vedtak", date(2025, 3, 1), None, "avslag"]))
    assert [(count.sheet, count.new, count.changed) for count in made.counts] == [("Saker", 0, 1), ("Saksgang", 1, 0)]
    assert all_of(store, Case)[1].outcome == "refused"
    imported(steps(["S2", 3, "annullert", date(2025, 3, 2), 2]))
    assert all_of(store, Case)[1].outcome is None
    assert_summaries(store)


def test_the_application_itself_stays_when_its_step_is_annulled(store: Store, imported: Plan) -> None:
    imported(whole())
    imported(steps(["S2", 2, "annullert", date(2025, 3, 2), 1]))
    assert all_of(store, Case)[1].received == date(2025, 2, 7)


def test_a_stored_step_is_corrected_once_and_never_overwritten(store: Store, planned: Plan, imported: Plan) -> None:
    imported(whole())
    edited = changed("Saksgang", 3, "Merknad", "Nytt referat")
    made = planned(edited)
    assert [problem.place for problem in made.warnings if problem.rule == "corrects"] == ["Saksgang, rad 3"]
    apply(store, made)
    assert told(store, "S1")[4:] == [(5, "mapping", date(2025, 1, 20), 2)]
    assert [step.remark for step in steps_of(store, "S1")][1::3] == ['@snakket om "egen bolig"', "Nytt referat"]
    imported(edited)
    assert len(told(store, "S1")) == 5


def test_an_annulled_step_is_not_brought_back(store: Store, imported: Plan) -> None:
    imported(whole())
    imported(steps(["S1", 5, "annullert", date(2025, 3, 2), 2]))
    made = imported(changed("Saksgang", 3, "Merknad", "Nytt referat"))
    assert [problem.place for problem in made.warnings if problem.rule == "annulled"] == ["Saksgang, rad 3"]
    assert len(told(store, "S1")) == 5


def test_saker_wins_over_saksgang_and_that_is_told(store: Store, planned: Plan) -> None:
    sheets = changed("Saker", 2, "Vedtaksdato", date(2025, 2, 12))
    for warned in (True, False):
        made = planned(sheets)
        found = [problem.place for problem in made.warnings if problem.rule == "course-differs"]
        assert found == (["Saker, rad 2, Vedtaksdato"] if warned else [])
        apply(store, made)
    assert told(store, "S1")[4:] == [(5, "decision", date(2025, 2, 12), 4)]
    assert_summaries(store)


@pytest.mark.parametrize(
    ("sheets", "place"),
    [
        (changed("Saker", 2, "Søkt beløp", -1), "Saker, rad 2, Søkt beløp"),
        (changed("Saker", 2, "Søkt beløp", "mye"), "Saker, rad 2, Søkt beløp"),
        (changed("Saker", 2, "Søkt beløp", "9" * 13), "Saker, rad 2, Søkt beløp"),
        (changed("Saker", 2, "Søkt beløp", "1,000"), "Saker, rad 2, Søkt beløp"),
        (changed("Saker", 2, "Søkt beløp", "1.2345"), "Saker, rad 2, Søkt beløp"),
        (changed("Saker", 2, "Mottatt", None), "Saker, rad 2, Mottatt"),
        (changed("Saker", 2, "Utfall", "kanskje"), "Saker, rad 2, Utfall"),
        (changed("Saker", 2, "Husstand-ID", "H9"), "Saker, rad 2, Husstand-ID"),
        (with_row("Saker", "S1", "H1", "startlån", None, date(2025, 1, 1)), "Saker, rad 4, Sak-ID"),
        (changed("Saksgang", 2, "Sak-ID", "S9"), "Saksgang, rad 2, Sak-ID"),
        (changed("Saksgang", 3, "Nr", 1), "Saksgang, rad 3, Nr"),
        (changed("Saksgang", 3, "Nr", 0), "Saksgang, rad 3, Nr"),
        (changed("Saksgang", 4, "Retter nr", 9), "Saksgang, rad 4, Retter nr"),
        (changed("Saksgang", 4, "Retter nr", 3), "Saksgang, rad 4, Retter nr"),
        (changed("Saksgang", 2, "Beløp", -5), "Saksgang, rad 2, Beløp"),
        (changed("Lånevurderinger", 2, "Nedbetalingstid", 0), "Lånevurderinger, rad 2, Nedbetalingstid"),
        (changed("Bostøtteanslag", 2, "Voksne", 0), "Bostøtteanslag, rad 2, Voksne"),
        (changed("Satser", 2, "Verdi", 101), "Satser, rad 2, Verdi"),
        (changed("Satser", 2, "Sats", "Rentefoten"), "Satser, rad 2, Sats"),
    ],
)
def test_each_error_is_told_with_its_place(store: Store, planned: Plan, sheets: Sheets, place: str) -> None:
    made = planned(sheets)
    assert place in [problem.place for problem in made.errors]
    assert apply(store, made) == ExitStatus.NOTHING


def test_a_number_cell_is_rounded_to_whole_ore(store: Store, imported: Plan) -> None:
    imported(changed("Saker", 2, "Søkt beløp", 1234.565))
    assert all_of(store, Case)[0].amount_sought == Decimal("1234.57")


def test_a_repeated_step_is_shown_by_its_case_and_number(planned: Plan) -> None:
    (error,) = planned(changed("Saksgang", 3, "Nr", 1)).errors
    assert (error.place, error.value) == ("Saksgang, rad 3, Nr", "S1, 1")


@pytest.mark.parametrize(
    ("sheets", "place"),
    [
        (changed("Saker", 2, "Vedtaksdato", date(2025, 1, 1)), "Saker, rad 2, Vedtaksdato"),
        (changed("Saker", 2, "Utfall", None), "Saker, rad 2, Utfall"),
        (changed("Saker", 2, "Vedtaksdato", None), "Saker, rad 2, Vedtaksdato"),
        (changed("Saker", 2, "Formål", None), "Saker, rad 2, Formål"),
        (changed("Saker", 2, "Mottatt", date(2099, 1, 1)), "Saker, rad 2, Mottatt"),
    ],
)
def test_what_is_improbable_only_warns(store: Store, planned: Plan, sheets: Sheets, place: str) -> None:
    made = planned(sheets)
    assert place in [problem.place for problem in made.warnings]
    assert made.is_sound
    apply(store, made)
    assert_summaries(store)


def test_what_corrects_a_step_in_error_falls_with_it(store: Store, planned: Plan) -> None:
    made = planned(changed("Saksgang", 2, "Dato", "31.02.2025"))
    assert [problem.place for problem in made.errors] == ["Saksgang, rad 2, Dato"]
    assert [problem.place for problem in made.left_out] == ["Saksgang, rad 4"]
    assert apply(store, made, accept_partial=True) == ExitStatus.LEFT_OUT
    assert [step.kind for step in steps_of(store, "S1")] == ["mapping", "decision", "received"]
    assert_summaries(store)


def test_a_case_falls_with_its_household_and_its_steps_with_it(store: Store, planned: Plan) -> None:
    made = planned(changed("Husstander", 2, "Opprettet", "i fjor"))
    assert apply(store, made, accept_partial=True) == ExitStatus.LEFT_OUT
    assert (all_of(store, Case), all_of(store, CaseStep), all_of(store, LoanAssessment)) == ([], [], [])


def test_an_imported_answer_to_a_complaint_settles_it(store: Store, imported: Plan) -> None:
    sheets = without("Saksgang")
    sheets["Saker"] = [
        ["Sak-ID", "Husstand-ID", "Sakstype", "Mottatt", "Vedtaksdato", "Utfall", "Klage mottatt", "Klageutfall"],
        ["S1", "H1", "startlån", date(2025, 1, 1), date(2025, 2, 1), "avslag", date(2025, 2, 9), "opprettholdt"],
        ["S2", "H1", "bostøtte", date(2025, 1, 1), None, "trukket", None, None],
    ]
    imported(sheets)
    assert [course.state(steps_of(store, ref)) for ref in ("S1", "S2")] == ["refused", "withdrawn"]


def test_the_export_holds_the_whole_course(store: Store, imported: Plan, tmp_path: Path) -> None:
    imported(whole())
    imported(changed("Saker", 2, "Vedtaksdato", date(2025, 2, 11)))
    export(store, tmp_path / "ut.xlsx")
    other = new_store(tmp_path / "other")
    made = plan(other, read_book(tmp_path / "ut.xlsx"))
    assert made.errors == []
    assert {problem.rule for problem in made.warnings} & {"course-differs", "corrects"} == set()
    apply(other, made)
    assert told(other, "S1") == told(store, "S1")
    export(other, tmp_path / "igjen.xlsx")
    first, second = (read_book(tmp_path / name).sheets for name in ("ut.xlsx", "igjen.xlsx"))
    assert [(s.name, list(s.read())) for s in first] == [(s.name, list(s.read())) for s in second]
    other.close()
