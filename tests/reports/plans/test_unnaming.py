"""Who may not be told is not named in the sentences of a shared print either."""

from dataclasses import replace

import pytest

from app.reports.plans import plan_pdf
from app.reports.plans.unnaming import taking_out
from app.services.consent import ConsentState
from tests.reports.plans.annexes import goal, measure, paper, person
from tests.reports.plans.readback import words_of


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("Ring Tor Lie.", "Ring [utelatt]."),
        ("tor  lies telefon", "[utelatt] telefon"),
        ("Tor\nLie, 40010002", "[utelatt], [utelatt]"),
        ("+47 400 10 002", "[utelatt]"),
        ("0047 40010002 eller 400-10-002", "[utelatt] eller [utelatt]"),
        ("Tor Lien og Viktor Lie", "Tor Lien og Viktor Lie"),
        ("14001000 25", "14001000 25"),
        ("", ""),
    ],
)
def test_names_and_numbers_are_found_as_they_are_written(written, left):
    assert taking_out(["Tor Lie", "400 10 002", None, " "])(written) == left


@pytest.mark.parametrize("kept", ["+47 400 10 002", "004740010002", "4740010002"])
def test_a_number_is_found_without_its_country(kept):
    assert taking_out([kept])("Ring 400 10 002 eller +4740010002.") == "Ring [utelatt] eller [utelatt]."


def test_nobody_to_take_out_leaves_the_text():
    assert taking_out([])("Ring Tor Lie.") == "Ring Tor Lie."


@pytest.mark.parametrize("variant", ["meeting", "individual_plan"])
def test_a_shared_copy_names_nobody_without_consent_in_its_sentences(variant):
    tor = person("K1", "Tor Lie", "politi", phone="400 10 002", consent=ConsentState.WITHDRAWN)
    kari = person("K2", "Kari Dal", "nav", "vikar for Tor Lie")
    gone = replace(measure("Nattevakt", "Eva Berg"), shares=False)
    asked = measure("Møte med Tor Lie", "Eva Berg og Nav", "når Tor Lie kan", own_part="Ringer Tor Lie")
    plan = paper(
        "Kåre Nilsen", participants=[tor, kari], other=[gone, asked],
        goals=[goal("Snakke med Tor Lie")], whom_to_call="Tor Lie, 400 10 002", services_do="Eva Berg varsler.",
        coordinator_offer="appointed",
    )  # fmt: skip
    shared = words_of(plan_pdf(plan, variant))
    for unwanted in ("Tor Lie", "400 10 002", "Eva Berg"):
        assert unwanted not in shared
        assert unwanted in words_of(plan_pdf(plan, "resident"))
    assert "[utelatt] varsler." in shared
