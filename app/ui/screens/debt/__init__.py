"""One debt on one page; the page itself is made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen


def _build(context: Context) -> QWidget:
    from app.ui.screens.debt.page import DebtScreen  # noqa: PLC0415  # the window opens at I dag

    return DebtScreen(context)


SCREEN = Screen(key="debt", title=N_("Restanse"), group="under:tenancies", icon="coins", build=_build)
