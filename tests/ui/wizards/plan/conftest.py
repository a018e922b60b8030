"""A wizard over Lillevik with its groups and contacts."""

import pytest

from app.ui.wizards.plan.purpose import Purpose
from app.ui.wizards.plan.wizard import PlanWizard
from tests.ui.screens.conftest import (  # noqa: F401  # fixtures
    _friday,
    _no_dialogs,
    empty_office,
    empty_store,
    office,
    store,
    towns,
)


@pytest.fixture
def town() -> str:
    """Contacts K1 to K7, and the groups."""
    return "groups"


@pytest.fixture
def begin(shown, office):  # noqa: F811
    """Open the wizard as a window of its own."""

    def open_(household: str = "H38", **purpose) -> PlanWizard:
        wizard = shown(PlanWizard(office, Purpose(None if purpose else household, **purpose)), 1366, 768)
        wizard.wizard.body(wizard.wizard.at).setFocus()
        return wizard

    return open_
