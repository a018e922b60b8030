"""The tenancy that a plan belongs to: proposed, chosen, and what it fills in."""

from datetime import date

import pytest

from app.services.plan import begin, drafts, page, saving
from app.ui.wizards.plan.purpose import Purpose
from app.ui.wizards.plan.situation import SituationStep
from app.ui.wizards.plan.wizard import PlanWizard
from tests.ui.screens import lillevik_homes


@pytest.fixture
def homes(store):
    """Lillevik with its dwellings."""
    lillevik_homes.fill(store)
    return store


def situation(wizard: PlanWizard) -> SituationStep:
    wizard.wizard.go_to("situation")
    step = wizard.wizard.body("situation")
    assert isinstance(step, SituationStep)
    return step


def choose(step: SituationStep, ref: str | None) -> None:
    editor = step.fields["tenancy"].editor
    editor.set_value(ref)
    editor.edited.emit()


def test_a_plan_begins_with_the_tenancy_its_home_and_the_end_of_its_contract(shown, office, homes) -> None:
    wizard = shown(PlanWizard(office, Purpose("H51", tenancy="L1")), 1366, 768)
    fields = situation(wizard).fields
    assert fields["tenancy"].editor.value() == "L1"
    assert fields["home"].editor.value() == "Fjordgata 3, H0101, 9999 Lillevik"
    assert fields["fixed_until"].editor.value() == date(2027, 2, 28)


def test_choosing_the_tenancy_fills_in_the_home_and_the_end(shown, office, homes) -> None:
    wizard = shown(PlanWizard(office, Purpose("H51")), 1366, 768)
    step = situation(wizard)
    choose(step, None)
    step.fields["home"].editor.set_value(None)
    step.fields["home"].editor.edited.emit()
    assert (wizard.work.content.tenancy, wizard.work.content.values["home"]) == (None, None)
    choose(step, "L1")
    content = wizard.work.content
    assert (content.tenancy, content.values["fixed_until"]) == ("L1", date(2027, 2, 28))
    assert content.values["home"].startswith("Fjordgata 3")


def test_a_protected_household_may_have_the_tenancy_but_not_the_home_beside_its_name(
    shown,
    office,
    homes,
) -> None:
    wizard = shown(PlanWizard(office, Purpose("H41", tenancy="L4")), 1366, 768)
    step = situation(wizard)
    assert "home" not in step.fields
    choose(step, "L4")
    assert not wizard.work.content.values.get("home")


def test_a_household_without_a_tenancy_is_not_asked(shown, office, homes) -> None:
    wizard = shown(PlanWizard(office, Purpose("H38")), 1366, 768)
    assert "tenancy" not in situation(wizard).fields


def test_a_draft_knows_the_tenancy_it_was_begun_for() -> None:
    assert "tenancy" in drafts.PURPOSE
    assert Purpose("H51", tenancy="L1").as_draft()["tenancy"] == "L1"


def test_the_page_of_the_plan_says_which_tenancy_it_belongs_to(homes) -> None:
    saved = saving.save(homes, begin.start(homes, "H51"))
    assert page.load(homes, saved.ref).tenancy == "L1"
