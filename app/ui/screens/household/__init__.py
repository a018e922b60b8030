"""One household on one page."""

from app.texts import N_
from app.ui.kit.spec import Screen
from app.ui.screens.household.page import HouseholdScreen

SCREEN = Screen(key="household", title=N_("Husstand"), group="under:households", icon="users", build=HouseholdScreen)
