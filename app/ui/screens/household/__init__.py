"""One household on one page; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.household.page import HouseholdScreen  # noqa: PLC0415  # the window opens at I dag

    return HouseholdScreen(context)


SCREEN = Screen(key="household", title=N_("Husstand"), group="under:households", icon="users", build=_build)
