"""*Husstander* in the navigation; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.households_page import HouseholdsPage  # noqa: PLC0415  # the window opens at I dag

    return HouseholdsPage(context, SCREEN)


SCREEN = Screen(
    key="households",
    title=N_("Husstander"),
    group=N_("Mennesker"),
    icon="users",
    build=_build,
)
