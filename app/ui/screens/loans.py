"""*Startlån og tilskudd* in the navigation; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.loans_page import LoansPage  # noqa: PLC0415  # the window opens at I dag

    return LoansPage(context, SCREEN)


SCREEN = Screen(key="loans", title=N_("Startlån og tilskudd"), group=N_("Mennesker"), icon="hand-coins", build=_build)
