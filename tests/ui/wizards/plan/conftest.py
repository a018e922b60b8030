"""A wizard over Lillevik with its groups and contacts."""

import pytest

from app.ui.wizards.plan.purpose import Purpose
from app.ui.wizards.plan.wizard import PlanWizard
from tests.ui.screens import lillevik_groups
from tests.ui.screens.conftest import (  # noqa: F401  # fixtures
    _friday,
    _no_dialogs,
    empty_office,
    empty_store,
    made,
    office,
    store,
)


@pytest.fixture
def groups(store):  # noqa: F811
    """Contacts K1 to K7, and the groups."""
    with store.write() as session:
        if session.execute(lillevik_groups.select(lillevik_groups.Contact)).first() is None:
            lillevik_groups.fill(session)


@pytest.fixture
def begin(shown, office, groups):  # noqa: F811
    """Open the wizard as a window of its own."""

    def open_(household: str = "H38", **purpose) -> PlanWizard:
        wizard = shown(PlanWizard(office, Purpose(None if purpose else household, **purpose)), 1366, 768)
        wizard.wizard.body(wizard.wizard.at).setFocus()
        return wizard

    return open_
