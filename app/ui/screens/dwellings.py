"""*Boliger* in the navigation; the list itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.dwellings_page import DwellingsPage  # noqa: PLC0415  # the window opens at I dag

    return DwellingsPage(context, SCREEN)


SCREEN = Screen(key="dwellings", title=N_("Boliger"), group=N_("Boliger"), icon="house", build=_build)
