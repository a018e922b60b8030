"""*Utkastelser* in the navigation; the list itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.evictions_page import EvictionsPage  # noqa: PLC0415  # the window opens at I dag

    return EvictionsPage(context, SCREEN)


SCREEN = Screen(key="evictions", title=N_("Utkastelser"), group=N_("Boliger"), icon="triangle-alert", build=_build)
